import { languageOf } from '@parley/claims';
import { shinglesOf, textLikeness, unmeasured, type MeasuredSignals } from '@parley/rules';
import { surroundingsOf, type AlikeComment, type Sql } from '@parley/store';
import type { Rules } from './rule-book.js';

interface Measured {
  body: string;
  /** Keys under which comments with much the same words are found. */
  keys: number[];
  authorId: string | null;
  postId: string;
  /** The comment itself where it is there already. */
  commentId: string | null;
}

/** Finds out what the rules ask about beyond the comment: one read, and none where nobody asks. */
export async function measureSignals(
  sql: Sql,
  siteId: string,
  { surroundings, language }: Rules['asks'],
  { body, keys, authorId, postId, commentId }: Measured,
): Promise<MeasuredSignals> {
  const spoken = language ? languageOf(body) : '';
  if (!surroundings) return { ...unmeasured, language: spoken };
  const { burst, alike } = await surroundingsOf(sql, siteId, { keys, authorId, postId, commentId });
  const own = shinglesOf(body);
  const likest = (those: AlikeComment[]): number =>
    those.reduce((most, one) => Math.max(most, textLikeness(own, shinglesOf(one.body))), 0);
  return {
    language: spoken,
    burst,
    repeatsOwn: likest(alike.filter((one) => one.own)),
    repeatsOthers: likest(alike.filter((one) => !one.own)),
    similarToRemoved: likest(alike.filter((one) => one.status === 'removed' || one.status === 'rejected')),
  };
}
