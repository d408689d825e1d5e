import { Injectable } from '@nestjs/common';
import { Failure, includesRole, type Actor } from '@parley/contract';
import {
  addToOutbox,
  changeCommentBody,
  changeCommentStatus,
  claimIdentities,
  countsOfAuthor,
  Database,
  findAccount,
  findPost,
  findingsOfComment,
  findingRows,
  insertRows,
  lastEditorOf,
  lockComment,
  openForReview,
  rebuildFragment,
  replaceClaims,
  roleOn,
  sourcesOfComment,
  writeLog,
  type CommentRecord,
  type NewReason,
  type PostRecord,
  type SiteRecord,
  type StoredClaim,
  type StoredFinding,
  type Tx,
} from '@parley/store';
import { readClaims } from './claim-reader.js';
import { cleanBody } from './clean-body.js';
import { judgeComment, type Case, type Judgement } from './judge-comment.js';
import { renderComment } from './markdown.js';
import { mayChange } from './may-change.js';
import { RuleBook } from './rule-book.js';
import { holdForSource } from './source-policy.js';
import { findingLogged, sha256 } from './write-comment.js';

@Injectable()
export class EditComment {
  constructor(
    private readonly db: Database,
    private readonly rules: RuleBook,
  ) {}

  /**
   * Changes the words. They are looked at like new ones; claims whose words stayed keep their identity.
   * @param matches asked with the version held, so that nobody writes over what they have not seen
   */
  async run(
    actor: Actor,
    site: SiteRecord,
    id: string,
    input: { body: string },
    matches: (version: number) => void,
  ): Promise<void> {
    const body = cleanBody(input.body);
    await this.db.transaction(async (tx) => {
      const comment = await lockComment(tx, site.id, id);
      const post = comment && (await findPost(tx, site.id, comment.postId));
      if (!comment || !post) throw new Failure('comment_not_found', 'There is no such comment.');
      mayChange(actor, site, comment);
      matches(comment.version);
      if (comment.body !== body) await this.change(tx, actor, site, comment, post, body);
    });
  }

  private async change(
    tx: Tx,
    actor: Actor,
    site: SiteRecord,
    was: CommentRecord,
    post: PostRecord,
    body: string,
  ): Promise<void> {
    const policy = site.settings.sourcePolicy;
    const before = await claimIdentities(tx, site.id, was.id);
    const sources = await sourcesOfComment(tx, site.id, was.id);
    const ids = new Map(before.map((claim) => [claim.text, claim.id]));
    const claims = policy === 'off' ? [] : readClaims(body, { sources, articleUrl: post.url }, ids);
    const author = await authorOf(tx, site, was);
    const judgement = holdForSource(
      policy,
      judgeComment(await this.rules.of(tx, site.id), caseOf(was, post, author, body, claims)),
      claims,
    );
    const earlier = await findingsOfComment(tx, site.id, was.id);
    await changeCommentBody(tx, site.id, was, {
      body,
      html: renderComment(body),
      previousEditor: await lastEditorOf(tx, site.id, was.id),
    });
    await replaceClaims(tx, site.id, was.id, claims);
    await insertRows(tx, site.id, [findingRows(was.id, was.version + 1, judgement.findings)]);
    const status = statusAfter(actor, was, judgement);
    if (status !== was.status) await changeCommentStatus(tx, site.id, was, status);
    const reasons = newReasons(judgement, earlier, status !== was.status);
    if (reasons.length > 0) {
      const setting = { now: was.now, reach: post.comments, ageTargetHours: site.settings.ageTargetHours };
      await openForReview(tx, site.id, was, reasons, setting);
    }
    await rebuildFragment(tx, site.id, was.id);
    const data = {
      version: was.version + 1,
      status,
      bodySha256: sha256(body),
      findings: judgement.findings.map(findingLogged),
    };
    await writeLog(tx, [{ siteId: site.id, kind: 'comment.edited', commentId: was.id, actorId: actor.id, data }]);
    await addToOutbox(tx, [
      {
        siteId: site.id,
        event: 'comment.updated',
        postId: was.postId,
        commentId: was.id,
        data: { version: was.version + 1, status },
      },
    ]);
  }
}

/** An edit can hide what was published, never publish what waits; a moderator's own edit is their decision. */
function statusAfter(actor: Actor, was: CommentRecord, judgement: Judgement): CommentRecord['status'] {
  if (was.status !== 'published' || includesRole(actor.role, 'moderator')) return was.status;
  return judgement.status === 'published' ? 'published' : 'pending';
}

/** Only what an edit brought in is new evidence: words a rule had matched before are not reported twice. */
function newReasons(judgement: Judgement, earlier: StoredFinding[], hidden: boolean): NewReason[] {
  if (hidden) return judgement.reasons;
  return judgement.reasons.filter((reason) => {
    const seen = earlier
      .filter((finding) => finding.ruleKey === reason.ref)
      .flatMap((finding) => finding.matchedText.map((match) => match.text));
    const now = judgement.findings
      .filter((finding) => finding.ruleKey === reason.ref)
      .flatMap((finding) => finding.matchedText.map((match) => match.text));
    const knownRule = earlier.some((finding) => finding.ruleKey === reason.ref);
    return !knownRule || now.some((text) => !seen.includes(text));
  });
}

async function authorOf(tx: Tx, site: SiteRecord, comment: CommentRecord): Promise<Case['author']> {
  const account = comment.authorId === null ? undefined : await findAccount(tx, comment.authorId);
  if (!account) return null;
  const counts = await countsOfAuthor(tx, site.id, account.id);
  const role = account.owner ? 'admin' : await roleOn(tx, site.id, account.id);
  return {
    id: account.id,
    displayName: account.displayName,
    role,
    createdAt: account.createdAt,
    emailVerified: account.emailVerifiedAt !== null,
    ...counts,
  };
}

function caseOf(
  was: CommentRecord,
  post: PostRecord,
  author: Case['author'],
  body: string,
  claims: StoredClaim[],
): Case {
  const { slug, title, createdAt, comments } = post;
  return {
    body,
    claims,
    isEdit: true,
    depth: was.depth,
    now: was.now,
    author,
    post: { slug, title, createdAt, comments, closed: post.closedAt !== null },
  };
}
