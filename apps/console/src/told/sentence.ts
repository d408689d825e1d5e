import type { Notification } from '@parley/contract';
import { nameOfQueue } from '../desk/queue-names.js';
import { dayAndClock } from '../times.js';
import { say, sayIfKnown } from '../words.js';

/** What happened, in the moderator's language; the API's sentence where there is none for it. */
export function sentenceOf(one: Notification): string {
  const { action, outcome, kind, queue } = one.data as Record<string, unknown>;
  const known: Partial<Record<Notification['kind'], string>> = {
    'comment.decided': `told.decided.${String(action)}`,
    'flag.settled': `told.flag.${String(outcome)}`,
    'appeal.decided': `told.appeal.${String(outcome)}`,
    'notice.decided': `told.notice.${String(outcome)}`,
    'queue.late': 'told.late',
    'user.sanctioned': kind === 'none' ? 'told.sanction_over' : 'told.user.sanctioned',
  };
  return (
    sayIfKnown(known[one.kind] ?? '', { queue: nameOfQueue(String(queue)) }) ??
    sayIfKnown(`told.${one.kind}`) ??
    one.text
  );
}

/** What somebody wrote in their own words: a moderator's statement, a sanction's reason, the titles of rules. */
export function ownWordsOf({ kind, text, data }: Notification): string | undefined {
  const { statement, held } = data as { statement?: string | null; held?: string[] };
  if (kind === 'comment.held') return held?.join('; ');
  const said: Notification['kind'][] = ['comment.decided', 'comment.source_requested', 'appeal.decided'];
  // without one in the data it is the whole text, as a rule's
  if (said.includes(kind)) return statement === undefined ? text : (statement ?? undefined);
  return kind === 'user.sanctioned' ? text : undefined;
}

/** Until when something is waited for, where it is. */
export function deadlineOf({ data }: Notification): string | undefined {
  const { until } = data as { until?: string | null };
  return until ? say('told.until', { time: dayAndClock(until) }) : undefined;
}
