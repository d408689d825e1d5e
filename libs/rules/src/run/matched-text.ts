import { SINGLE } from '../condition/environment.js';
import type { FactContext } from '../facts/objects.js';
import { SPANS_MAX } from './find-text.js';
import type { Operand, TraceStep } from './trace.js';

/** A part of the comment that a condition found, in UTF-16 units. */
export interface MatchedSpan {
  start: number;
  end: number;
  text: string;
}

const SPAN_TEXT_MAX = 500;

/** What the operands that held found in the comment, in the order of the text, each place once. */
export function matchedTextOf(
  operands: readonly Operand[],
  steps: readonly TraceStep[],
  context: FactContext,
): MatchedSpan[] {
  const text = (context['comment'] as { text: string }).text;
  const held = operands.filter((_, index) => steps[index]?.result === 'true');
  const found = held.flatMap((operand) => [
    ...operand.finders.flatMap((find) => find(text)).map((span) => cut(span.start, span.end, text)),
    ...claimSpans(operand, context, text),
  ]);
  return ordered(found).slice(0, SPANS_MAX);
}

function claimSpans(operand: Operand, context: FactContext, text: string): MatchedSpan[] {
  if (operand.claimTests.length === 0) return [];
  const claims = context['claims'] as { text: string; start: bigint; end: bigint }[];
  const meant = claims.filter((claim) => {
    const alone = { ...context, [SINGLE]: [claim] };
    return operand.claimTests.some((test) => holds(test, alone));
  });
  return meant.map((claim) => {
    const [start, end] = [Number(claim.start), Number(claim.end)];
    return end > start ? cut(start, end, text) : { start, end, text: claim.text.slice(0, SPAN_TEXT_MAX) };
  });
}

/** A claim for which the condition fails is not one it found. */
function holds(test: (context: FactContext) => unknown, context: FactContext): boolean {
  try {
    return test(context) === true;
  } catch {
    return false;
  }
}

function cut(start: number, end: number, text: string): MatchedSpan {
  return { start, end, text: text.slice(start, Math.min(end, start + SPAN_TEXT_MAX)) };
}

function ordered(spans: MatchedSpan[]): MatchedSpan[] {
  const seen = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]));
  return [...seen.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
