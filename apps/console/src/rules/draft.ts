import type { RuleCheck, RuleDetail, RuleExample } from '@parley/contract';
import { Refusal } from '../api/refusal.js';
import { onSite } from '../api/site.js';

/** A rule as it is being written. */
export interface RuleDraft {
  title: string;
  when: string;
  /** The effects as text, since that is what a person edits. */
  then: string;
  examples: RuleExample[];
}

export interface WhenFault {
  line: number;
  column: number;
  message: string;
  expected: string[];
}

export const draftOf = ({ title, when, then, examples }: Pick<RuleDetail, 'title' | 'when' | 'then' | 'examples'>) => ({
  title,
  when,
  then: JSON.stringify(then, null, 1).replaceAll('\n', ' ').replace(/\s+/g, ' '),
  examples,
});

export const isChanged = (draft: RuleDraft, rule: RuleDetail): boolean =>
  JSON.stringify(draft) !== JSON.stringify(draftOf(rule.versions[0] ?? rule));

export function effectsOf(draft: RuleDraft): unknown[] | undefined {
  try {
    const parsed: unknown = JSON.parse(draft.then);
    return Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Tries the condition on a text; the answer, or where its fault is. */
export async function tryOn(draft: RuleDraft, example: RuleExample): Promise<RuleCheck | WhenFault | string> {
  const { text, given } = example;
  try {
    return await onSite<RuleCheck>('POST', '/rules/check', {
      body: { when: draft.when, text, ...(given ? { given } : {}) },
    });
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    const error = refusal.members.errors?.find(({ pointer }) => pointer === '/when');
    if (!error) return refusal.detail;
    const { line = 1, column = 1, message, expected = '' } = error;
    // the guess has a button of its own
    const fault = message.replace(/ Did you mean .*$/, '');
    return { line, column, message: fault, expected: listOf(expected) };
  }
}

export const isFault = (answer: unknown): answer is WhenFault =>
  typeof answer === 'object' && answer !== null && 'line' in answer;

export const listOf = (expected: string): string[] =>
  expected.startsWith('one of ') ? expected.slice(7).split(', ') : [];

/** The word at fault, and the known one that is nearest to it. */
export function nearest(when: string, fault: WhenFault): { word: string; instead: string | undefined } {
  const line = when.split('\n')[fault.line - 1] ?? '';
  const quoted = /has no field `(\w+)`/.exec(fault.message)?.[1];
  const word = quoted ?? /^\w+/.exec(line.slice(fault.column - 1))?.[0] ?? '';
  const near = fault.expected
    .map((name) => ({ name, far: distance(word.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)[0];
  return { word, instead: near && near.far <= Math.max(2, word.length / 2) ? near.name : undefined };
}

/** How many letters have to change. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (next[j - 1] ?? 0) + 1,
        (row[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
