import type { ActionName, Decision, PolicyAnswer, ReviewItemDetail } from '@parley/contract';
import { dayAndClock } from '../times.js';
import { say } from '../words.js';
import { desk, type Draft } from './state.js';

const restricting: readonly ActionName[] = ['reject', 'remove', 'label'];
const told: readonly ActionName[] = [...restricting, 'request_source', 'attach_source', 'uphold', 'overturn'];

/** Whether anybody but moderators reads something of it. */
export const writesToAuthor = (action: ActionName): boolean => told.includes(action);

/** What the author reads first: the sentences that are stored with the decision. */
export function statementFor(action: ActionName, item: ReviewItemDetail, draft: Draft): string | null {
  if (!writesToAuthor(action)) return null;
  const labels = draft.label.trim();
  return say(`letter.${action}`, { words: wordsOf(item), label: labels || '…', day: deadline() });
}

/** The rest of the statement, as the program puts it together: why, who found it, what can be done about it. */
export function restOfLetter(
  action: ActionName,
  item: ReviewItemDetail | undefined,
  policy: PolicyAnswer | undefined,
): string[] {
  const byRule = item?.reasons.some(({ kind, status }) => kind === 'rule' && status === 'open');
  return [
    ...(policy && !['uphold', 'overturn', 'attach_source'].includes(action)
      ? [say('letter.why', { title: policy.title, text: policy.text })]
      : []),
    say(byRule ? 'letter.found_by_rule' : 'letter.found_by_person'),
    ...(restricting.includes(action) ? [say('letter.appeal')] : []),
  ];
}

export function wordsOf(item: ReviewItemDetail): string {
  const claim = item.comment.claims.find(({ sourced }) => !sourced) ?? item.comment.claims[0];
  return claim?.text ?? shortened(item.comment.body);
}

const deadline = (): string => dayAndClock(new Date(Date.now() + desk.now.deadlineHours * 3_600_000).toISOString());

export function shortened(text: string, length = 140): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length).replace(/\s\S*$/, '')} …`;
}

type DecisionInShort = Pick<Decision, 'action'> & Partial<Pick<Decision, 'automatic'>>;

/** A decision in a few words, with who took it; a rule that decided by itself is named as what it is. */
export function sayDecision({ action, automatic }: DecisionInShort, by: string): string {
  return say(`past.${action}`, { by: automatic ? say('people.rule') : by });
}
