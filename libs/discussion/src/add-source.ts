import { Injectable } from '@nestjs/common';
import { Failure, includesRole, invalid, mayTakePart, type Actor, type SourceRequest } from '@parley/contract';
import {
  addToOutbox,
  Database,
  findPost,
  knownClaims,
  lockComment,
  threadRow,
  transactOnce,
  writeLog,
  type CommentRecord,
  type KnownClaim,
  type Once,
  type SiteRecord,
  type Tx,
} from '@parley/store';
import { LookAgain } from './look-again.js';
import { storeSources } from './store-sources.js';
import { commentJson } from './thread-json.js';

@Injectable()
export class AddSource {
  constructor(
    private readonly db: Database,
    private readonly look: LookAgain,
  ) {}

  /** Adds a source to a comment, by its author at any time or by a moderator; its claims are looked at again. */
  async run(
    actor: Actor,
    site: SiteRecord,
    commentId: string,
    input: SourceRequest,
    once?: Once,
  ): Promise<{ value: { json: string; version: number }; replayed: boolean }> {
    mayTakePart(actor);
    return transactOnce(this.db, once, async (tx) => {
      const comment = await lockComment(tx, site.id, commentId);
      const post = comment && (await findPost(tx, site.id, comment.postId));
      if (!comment || !post) throw new Failure('comment_not_found', 'There is no such comment.');
      mayAddSource(actor, comment);
      const claims = await knownClaims(tx, site.id, commentId);
      checkClaim(input, claims);
      if (await storeSources(tx, actor, site, comment, [input], claims)) {
        const again = { was: comment, post, body: comment.body, version: comment.version, why: { source: input.url } };
        const { status } = await this.look.run(tx, actor, site, again);
        await tell(tx, actor, site, comment, input, status);
      }
      const row = await threadRow(tx, site.id, commentId);
      if (!row) throw new Failure('comment_not_found', 'There is no such comment.');
      return { json: commentJson(row, true), version: comment.version };
    });
  }
}

function mayAddSource(actor: Actor, comment: CommentRecord): void {
  const moderates = includesRole(actor.role, 'moderator');
  if (!moderates && comment.authorId !== actor.id) {
    if (comment.status !== 'published') throw new Failure('comment_not_found', 'There is no such comment.');
    throw new Failure('forbidden', 'Only its author or a moderator can add a source to this comment.');
  }
  if (comment.status !== 'published' && comment.status !== 'pending')
    throw new Failure('comment_gone', 'This comment is no longer there to be changed.');
}

function checkClaim({ claimId, quote }: SourceRequest, claims: KnownClaim[]): void {
  if (claimId !== undefined && !claims.some((claim) => claim.id === claimId))
    throw invalid({ pointer: '/claimId', message: 'must be a claim of this comment' });
  if (quote !== undefined && claimId === undefined && quote.trim() === '')
    throw invalid({ pointer: '/quote', message: 'must not be empty' });
}

async function tell(
  tx: Tx,
  actor: Actor,
  site: SiteRecord,
  comment: CommentRecord,
  { url, claimId }: SourceRequest,
  status: string,
): Promise<void> {
  const about = { siteId: site.id, commentId: comment.id };
  const data = { url, claimId: claimId ?? null, commentVersion: comment.version };
  await writeLog(tx, [{ ...about, kind: 'comment.source_added', actorId: actor.id, data }]);
  await addToOutbox(tx, [
    {
      ...about,
      event: 'comment.updated',
      postId: comment.postId,
      data: { version: comment.version, status, before: comment.status },
    },
  ]);
}
