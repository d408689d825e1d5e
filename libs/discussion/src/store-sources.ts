import { invalid, type Actor, type SourceRequest } from '@parley/contract';
import {
  insertRows,
  sourceRows,
  sourcesOfComment,
  type CommentRecord,
  type KnownClaim,
  type SiteRecord,
  type Tx,
} from '@parley/store';
import { sourcesToStore } from './given-sources.js';

/** More than anybody reads. */
const mostSources = 50;

/**
 * Stores sources of a locked comment, except those that stand there already.
 * @returns whether any was new
 */
export async function storeSources(
  tx: Tx,
  actor: Actor,
  site: SiteRecord,
  comment: CommentRecord,
  given: SourceRequest[],
  claims: KnownClaim[],
): Promise<boolean> {
  const before = await sourcesOfComment(tx, site.id, comment.id);
  const added = given.filter(
    ({ url, claimId, quote }) =>
      !before.some((one) => one.url === url && one.claimId === claimId && one.quote === quote),
  );
  if (added.length === 0) return false;
  if (before.length + added.length > mostSources)
    throw invalid({ pointer: '/url', message: `is one more than the ${mostSources} sources a comment may have` });
  const rows = await sourcesToStore(tx, site.id, added, claims, actor.id);
  await insertRows(tx, site.id, [sourceRows(comment.id, rows)]);
  return true;
}
