import { invalid } from './failures.js';

/** A date, or a time of RFC 3339; seconds may be left out. */
export const momentWord = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/i;
export const momentSays = 'must be a date (2026-11-24) or a time (2026-11-24T09:30:00Z)';

const day = 86_400_000;

/**
 * The moment a word names.
 * @throws Failure where it names a day that is none, or no hour of one
 */
export function momentOf(pointer: string, word: string): Date {
  const date = word.slice(0, 10);
  const at = new Date(word.toUpperCase());
  const midnight = new Date(date);
  // a day that is none, like 31 June, is read as another one
  if (Number.isNaN(at.getTime()) || Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== date)
    throw invalid({ pointer, message: 'must be a day there is' });
  return at;
}

/** The moment up to which a word goes: a date counts to its end. */
export function endOfMoment(pointer: string, word: string): Date {
  return new Date(momentOf(pointer, word).getTime() + (word.length === 10 ? day : 0));
}
