import { Injectable } from '@nestjs/common';
import { claimOfSpan } from '@parley/claims';
import type { DetectedClaim, DetectorAnswer } from '@parley/contract';
import {
  addToOutbox,
  claimRows,
  clusterRows,
  Database,
  findingRows,
  findingsOfComment,
  findPost,
  insertRows,
  knownClaims,
  lockComment,
  newId,
  openForReview,
  rebuildFragment,
  sourcesOfComment,
  writeLog,
  type CommentRecord,
  type KnownClaim,
  type PostRecord,
  type SiteRecord,
  type StoredClaim,
  type Tx,
} from '@parley/store';
import { attachClusters } from './attach-clusters.js';
import { sourcesCounted } from './given-sources.js';

/** Under this the answer is kept as a finding and marks nothing. */
const leastScore = 0.5;

/** What another detector found in a comment, added after it was written. */
@Injectable()
export class RecordDetection {
  constructor(private readonly db: Database) {}

  /**
   * Adds claims the detector found beside those we know, and puts the comment before the moderators for them. An
   * answer to words that were changed meanwhile, or one given before, changes nothing.
   */
  async run(site: SiteRecord, commentId: string, version: number, answer: DetectorAnswer): Promise<void> {
    await this.db.transaction(async (tx) => {
      const comment = await lockComment(tx, site.id, commentId);
      const post = comment && (await findPost(tx, site.id, comment.postId));
      if (!comment || !post || comment.version !== version || !isThere(comment)) return;
      const key = `detector:${answer.model.name}`;
      const earlier = await findingsOfComment(tx, site.id, commentId);
      if (earlier.some((finding) => finding.ruleKey === key && finding.commentVersion === version)) return;
      const before = await knownClaims(tx, site.id, commentId);
      const fresh = answer.claims.filter((found) => isNew(found, comment, before));
      if (fresh.length > 0) await this.add(tx, site, comment, post, fresh, before, answer, key);
    });
  }

  private async add(
    tx: Tx,
    site: SiteRecord,
    comment: CommentRecord,
    post: PostRecord,
    fresh: DetectedClaim[],
    before: KnownClaim[],
    { model }: DetectorAnswer,
    key: string,
  ): Promise<void> {
    const context = {
      sources: sourcesCounted(await sourcesOfComment(tx, site.id, comment.id), before),
      uncountedHosts: site.settings.uncountedHosts,
      ...(post.url === null ? {} : { articleUrl: post.url }),
    };
    const found = fresh.map((one): StoredClaim => ({
      ...one,
      ...claimOfSpan(comment.body, one, context),
      id: newId(),
      text: comment.body.slice(one.start, one.end),
      reasons: ['detector'],
      features: [],
      model: `${model.name} ${model.version}`,
      cluster: null,
    }));
    const { claims, founded } = await attachClusters(tx, site.id, found);
    const finding = {
      ruleKey: key,
      version: 1,
      mode: 'live' as const,
      outcome: 'matched' as const,
      detail: `${model.name} ${model.version}`,
      text: `The detector ${model.name} found ${claims.length === 1 ? 'a claim' : `${claims.length} claims`}.`,
      effects: [],
      inputs: {},
      trace: [],
      matchedText: claims.map(({ start, end, text }) => ({ start, end, text })),
    };
    await insertRows(tx, site.id, [
      clusterRows(founded),
      claimRows(comment.id, claims),
      findingRows(comment.id, comment.version, [finding]),
    ]);
    if (claims.some((claim) => !claim.sourced && (claim.cluster?.verdict ?? 'undecided') === 'undecided')) {
      const reason = {
        kind: 'claim',
        queue: 'claims',
        ref: key,
        text: finding.text,
        weight: 45,
        reportedBy: null,
      } as const;
      const setting = { now: comment.now, reach: post.comments, settings: site.settings };
      await openForReview(tx, site.id, comment, [reason], setting);
    }
    await rebuildFragment(tx, site.id, comment.id);
    const data = { detector: key, model: `${model.name} ${model.version}`, claims: claims.map(({ id }) => id) };
    await writeLog(tx, [{ siteId: site.id, kind: 'detector.found', commentId: comment.id, data }]);
    const changed = { version: comment.version, status: comment.status, by: 'detector' };
    const about = { siteId: site.id, postId: comment.postId, commentId: comment.id };
    await addToOutbox(tx, [{ ...about, event: 'comment.updated', data: changed }]);
  }
}

function isThere({ status }: CommentRecord): boolean {
  return status === 'published' || status === 'pending';
}

/** Inside the words, likely enough, and not half of it marked already. */
function isNew({ start, end, score }: DetectedClaim, { body }: CommentRecord, before: KnownClaim[]): boolean {
  if (start >= end || end > body.length || score < leastScore || body.slice(start, end).trim() === '') return false;
  return before.every((claim) => {
    const shared = Math.min(end, claim.end) - Math.max(start, claim.start);
    return shared < 0.5 * Math.min(end - start, claim.end - claim.start);
  });
}
