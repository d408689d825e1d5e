import { invalid, type PeriodQuery } from '@parley/contract';
import type { Period } from '@parley/store';

const day = 86_400_000;

/**
 * The period a query asks for: the last thirty days where it says nothing. A date as its end counts to the end of it.
 * @throws Failure where it ends before it begins, or names a day that is none
 */
export function periodOf({ from, to }: PeriodQuery, now = new Date()): Period {
  const until = to === undefined ? now : moment('/to', to, to.length === 10 ? day : 0);
  const since = from === undefined ? new Date(until.getTime() - 30 * day) : moment('/from', from, 0);
  if (since >= until) throw invalid({ pointer: '/to', message: 'must come after `from`' });
  return { from: since, to: until };
}

function moment(pointer: string, text: string, more: number): Date {
  const at = new Date(text);
  // a day that is none, like 31 June, is read as another one
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text.slice(0, 10))
    throw invalid({ pointer, message: 'must be a day there is' });
  return new Date(at.getTime() + more);
}
