import type { PrioritySettings, ReasonKind } from '@parley/contract';

/** What the priority of a review item is made of. */
export interface PriorityInput {
  /** Its open reasons, each with its weight, 0 to 100. */
  reasons: { kind: ReasonKind; weight: number }[];
  /** What each reader who reported it weighs, by record. */
  reporters: number[];
  /** Published comments in the thread's post: how many people may meet it. */
  reach: number;
}

/** What a reader weighs who has no record yet. */
export const newReporter = 3;
/** The share of agreement that makes a reader weigh no more and no less than a new one. */
const fairShare = 0.7;

/**
 * What a reader's report weighs: as much as a new one's before six settled flags; after that more or less by how far
 * the share of flags moderators agreed with is from 0.7, the more so the more flags there are.
 */
export function reporterWeight({ agreed, dismissed }: { agreed: number; dismissed: number }): number {
  const settled = agreed + dismissed;
  if (settled < 6) return newReporter;
  const off = agreed / settled - fairShare;
  const share = off >= 0 ? off / (1 - fairShare) : off / fairShare;
  return Math.max(0, round(newReporter + newReporter * share * (Math.log(settled) / Math.log(4))));
}

export interface PriorityPart {
  part: 'severity' | 'reasons' | 'reporters' | 'reach' | 'age';
  value: number;
  text: string;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The parts that stay the same while an item waits, as the site counts them. Their sum is the item's base. */
export function basePriority(input: PriorityInput, counts: PrioritySettings): PriorityPart[] {
  const further = Math.max(0, input.reasons.length - 1);
  return [
    severityPart(input.reasons, counts),
    {
      part: 'reasons',
      value: Math.min(20, 4 * further),
      text: `4 for each further open reason (${further}), 20 at most`,
    },
    {
      part: 'reporters',
      value: round(counts.reporters * Math.min(30, total(input.reporters))),
      text: `what each reader who reported it weighs (${input.reporters.join(' + ') || 'nobody'}), 30 at most${times(counts.reporters)}`,
    },
    {
      part: 'reach',
      value: round(counts.reach * Math.log2(1 + Math.max(0, input.reach))),
      text: `${counts.reach} for each doubling of the thread (${input.reach} comments)`,
    },
  ];
}

/** The gravest open reason, after the site has weighed the kinds against each other. */
function severityPart(reasons: PriorityInput['reasons'], { severity }: PrioritySettings): PriorityPart {
  const weighed = reasons.map(({ kind, weight }) => ({ kind, weight, value: round(severity[kind] * weight) }));
  const gravest = weighed.reduce((most, one) => (one.value > most.value ? one : most), { ...none });
  const factor = gravest.kind === null ? 1 : severity[gravest.kind];
  const how = factor === 1 ? '' : `: a ${gravest.kind} of ${gravest.weight}${times(factor)}`;
  return { part: 'severity', value: gravest.value, text: `the gravest open reason${how}` };
}

const none: { kind: ReasonKind | null; weight: number; value: number } = { kind: null, weight: 0, value: 0 };

function times(factor: number): string {
  return factor === 1 ? '' : `, times ${factor} on this site`;
}

function total(weights: number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

/** In how many hours a queue wants an item decided where nothing else is said. */
export const usualTarget = 24;

/** In how many hours a site wants the items of a queue decided. */
export function targetHours(ageTargetHours: Record<string, number>, queue: string): number {
  return ageTargetHours[queue] ?? ageTargetHours['default'] ?? usualTarget;
}

/**
 * Points for each hour an item waits, and a head start where its queue wants it sooner than in a day.
 * @param perHour as the site counts it
 */
export function agePart(openedAt: Date, dueAt: Date, now: Date, perHour: number): PriorityPart {
  const target = hours(dueAt.getTime() - openedAt.getTime());
  const waited = hours(now.getTime() - openedAt.getTime());
  return {
    part: 'age',
    value: round(perHour * (waited + usualTarget - target)),
    text: `${perHour} for each hour since it was opened (${round(waited)}), and ${usualTarget} less the hours its queue gives it (${round(target)})`,
  };
}

function hours(milliseconds: number): number {
  return milliseconds / 3_600_000;
}

export function sumOf(parts: PriorityPart[]): number {
  return round(parts.reduce((sum, part) => sum + part.value, 0));
}

/**
 * The order of waiting items that never has to be brought up to date: since all of them age alike, the one with the
 * higher base less the hour it is due is the more urgent one at any time.
 * @param perHour as the site counts it
 */
export function urgencyOf(base: number, dueAt: Date, perHour: number): number {
  return base - perHour * hours(dueAt.getTime());
}
