import { endOfMoment, invalid, momentOf, type PeriodQuery } from '@parley/contract';
import type { Period } from '@parley/store';

const day = 86_400_000;

/**
 * The period a query asks for: the last thirty days where it says nothing. A date as its end counts to the end of it.
 * @throws Failure where it ends before it begins, or names a day that is none
 */
export function periodOf({ from, to }: PeriodQuery, now = new Date()): Period {
  const until = to === undefined ? now : endOfMoment('/to', to);
  const since = from === undefined ? new Date(until.getTime() - 30 * day) : momentOf('/from', from);
  if (since >= until) throw invalid({ pointer: '/to', message: 'must come after `from`' });
  return { from: since, to: until };
}
