import { invalid, type SourceRequest } from '@parley/contract';
import {
  claimsOfComment,
  giveClaimsSource,
  insertRows,
  newId,
  removeSource,
  sourceRows,
  takeClaimsSource,
  writeLog,
  type DecisionFacts,
  type Tx,
} from '@parley/store';
import type { InHand } from './in-hand.js';

type Attached = NonNullable<DecisionFacts['attached']>;

/** Adds the source a moderator found; the claims it stands for are sourced because a person says so. */
export async function attachSource(
  tx: Tx,
  { actor, site, comment }: Pick<InHand, 'actor' | 'site' | 'comment'>,
  { url, quote, claimId }: SourceRequest,
): Promise<Attached> {
  const claims = (await claimsOfComment(tx, site.id, comment.id)).filter((claim) => !claim.sourced);
  const meant = claims.filter(
    (claim) => (claimId ?? claim.id) === claim.id && (quote === undefined || claim.text.includes(quote)),
  );
  if (claimId !== undefined && meant.length === 0)
    throw invalid({ pointer: '/source/claimId', message: 'must be a claim of this comment without a source' });
  const claimIds = meant.flatMap((claim) => claim.id ?? []);
  const sourceId = newId();
  const source = { id: sourceId, url, quote: quote ?? null, claimId: claimId ?? null, addedBy: actor.id } as const;
  await insertRows(tx, site.id, [sourceRows(comment.id, [{ ...source, verdict: 'supports' }])]);
  await giveClaimsSource(tx, site.id, claimIds, url);
  const data = { url, claimId: claimId ?? null, commentVersion: comment.version };
  await writeLog(tx, [
    { siteId: site.id, kind: 'comment.source_added', commentId: comment.id, actorId: actor.id, data },
  ]);
  return { sourceId, claimIds };
}

/** Takes the source away again, and with it what the claims had from it. */
export async function detachSource(tx: Tx, siteId: string, { sourceId, claimIds }: Attached): Promise<void> {
  const url = await removeSource(tx, siteId, sourceId);
  if (url !== undefined) await takeClaimsSource(tx, siteId, claimIds, url);
}
