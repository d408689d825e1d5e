/** What the priority of a review item is made of. */
export interface PriorityInput {
  /** Weights of its open reasons, 0 to 100. */
  weights: number[];
  /** How many different readers reported it. */
  reporters: number;
  /** Published comments in the thread's post: how many people may meet it. */
  reach: number;
}

export interface PriorityPart {
  part: 'severity' | 'reasons' | 'reporters' | 'reach' | 'age';
  value: number;
  text: string;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The parts that stay the same while an item waits. Their sum is the item's base. */
export function basePriority(input: PriorityInput): PriorityPart[] {
  const severity = Math.max(0, ...input.weights);
  const further = Math.max(0, input.weights.length - 1);
  return [
    { part: 'severity', value: severity, text: 'the gravest open reason' },
    {
      part: 'reasons',
      value: Math.min(20, 4 * further),
      text: `4 for each further open reason (${further}), 20 at most`,
    },
    {
      part: 'reporters',
      value: Math.min(30, 3 * input.reporters),
      text: `3 for each reader who reported it (${input.reporters}), 30 at most`,
    },
    {
      part: 'reach',
      value: round(2 * Math.log2(1 + Math.max(0, input.reach))),
      text: `2 for each doubling of the thread (${input.reach} comments)`,
    },
  ];
}

/** One point for each hour an item waits. */
export function agePart(openedAt: Date, now: Date): PriorityPart {
  const hours = Math.max(0, (now.getTime() - openedAt.getTime()) / 3_600_000);
  return { part: 'age', value: round(hours), text: `1 for each hour since it was opened (${round(hours)})` };
}

export function sumOf(parts: PriorityPart[]): number {
  return round(parts.reduce((sum, part) => sum + part.value, 0));
}

/**
 * The order of waiting items that never has to be brought up to date: since all of them age alike, the one with the
 * higher base less the hour it was opened is the more urgent one at any time.
 */
export function urgencyOf(base: number, openedAt: Date): number {
  return base - openedAt.getTime() / 3_600_000;
}
