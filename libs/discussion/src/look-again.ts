import { Injectable } from '@nestjs/common';
import { includesRole, type Actor } from '@parley/contract';
import { shinglesOf, textKeys, type FlagFacts, type RuleCase } from '@parley/rules';
import {
  changeCommentStatus,
  clusterRows,
  countsOfAuthor,
  findAccount,
  findComment,
  findSanction,
  findingRows,
  findingsOfComment,
  flagsOfComment,
  forgetLikeness,
  insertRows,
  judgementRows,
  knownClaims,
  likenessRows,
  notify,
  openForReview,
  rebuildFragment,
  replaceClaims,
  returnItem,
  roleOn,
  setHeld,
  settleAnsweredClaims,
  sourcesOfComment,
  type CommentRecord,
  type FlagRecord,
  type NewReason,
  type PostRecord,
  type SiteRecord,
  type StoredFinding,
  type Tx,
} from '@parley/store';
import { attachClusters } from './attach-clusters.js';
import { readClaims } from './claim-reader.js';
import { sourcesCounted } from './given-sources.js';
import { holdForSanction } from './hold-for-sanction.js';
import { claimFact, judgeComment, type Judgement } from './judge-comment.js';
import { measureSignals } from './measure-signals.js';
import { heldTold, holdInstead } from './reject-by-rule.js';
import { RuleBook } from './rule-book.js';
import { askForSource, holdForSource } from './source-policy.js';

/** A stored comment to be looked at again: its words, new or not, and the version they have. */
export interface Again {
  was: CommentRecord;
  post: PostRecord;
  body: string;
  version: number;
  /** What made it necessary, for the log. */
  why: Record<string, unknown>;
  /** For an edit: whether its author gave a source, or said that there is none. */
  sourceAnswered?: boolean;
}

/** The one way a stored comment is looked at again, whatever changed: words, sources, or what is known of a source. */
@Injectable()
export class LookAgain {
  constructor(private readonly rules: RuleBook) {}

  /** Brings claims, clusters, findings, status, review item and fragment of a locked comment up to date. */
  async run(
    tx: Tx,
    actor: Actor,
    site: SiteRecord,
    { was, post, body, version, why, sourceAnswered = true }: Again,
  ): Promise<{ judgement: Judgement; status: CommentRecord['status'] }> {
    const before = await knownClaims(tx, site.id, was.id);
    const { claims, founded } = await this.read(tx, site, { was, post, body }, before);
    const rules = await this.rules.of(tx, site.id);
    const keys = textKeys(shinglesOf(body));
    const around = { body, keys, authorId: was.authorId, postId: was.postId, commentId: was.id };
    const about = caseOf(was, post, {
      body,
      author: await authorOf(tx, site, was),
      claims: claims.map(claimFact),
      flags: rules.asks.flags ? flagFacts(await flagsOfComment(tx, site.id, was.id), version) : noFlags,
      measured: await measureSignals(tx, site.id, rules.asks, around),
    });
    const judged = holdForSource(site.settings.sourcePolicy, holdInstead(judgeComment(rules, about)), claims);
    const judgement = body === was.body ? judged : holdForSanction(actor, judged);
    const earlier = await findingsOfComment(tx, site.id, was.id);
    if (!includesRole(actor.role, 'moderator')) {
      // what stood there before was answered when it was written
      const brought = claims.filter(({ text }) => !before.some((known) => known.text === text));
      const forWords = judgement.askForSource && claims.length === 0 && !earlier.some(askedForSource);
      const policy = site.settings.sourcePolicy;
      askForSource({ policy, judgement, claims: brought, answered: sourceAnswered, forWords });
    }
    if (body !== was.body) await forgetLikeness(tx, site.id, was.id);
    await insertRows(tx, site.id, [
      clusterRows(founded),
      findingRows(was.id, version, judgement.findings),
      judgementRows(was, version, judgement.kept),
      likenessRows(was.id, was.createdAt, body === was.body ? [] : keys),
    ]);
    await replaceClaims(tx, site.id, was.id, before, claims);
    const status = statusAfter(actor, was, judgement);
    if (status !== was.status) await this.hide(tx, site, was, judgement.held);
    const setting = { now: was.now, reach: post.comments, settings: site.settings };
    const reasons = newReasons(judgement, earlier, status !== was.status);
    const back = whyBack(why);
    const returned = back !== undefined && (await returnItem(tx, site.id, was, back, setting));
    if (reasons.length > 0) await openForReview(tx, site.id, was, reasons, setting);
    else if (!returned) await settleAnsweredClaims(tx, site.id, { ...was, status }, setting, why);
    await rebuildFragment(tx, site.id, was.id);
    return { judgement, status };
  }

  /** Takes a comment out of sight until a moderator has looked, and says why to its author. */
  private async hide(tx: Tx, site: SiteRecord, was: CommentRecord, held: string[]): Promise<void> {
    await changeCommentStatus(tx, site.id, was, 'pending');
    await setHeld(tx, site.id, was.id, held);
    await notify(tx, site.id, heldTold(was, held));
  }

  private async read(
    tx: Tx,
    site: SiteRecord,
    { was, post, body }: Pick<Again, 'was' | 'post' | 'body'>,
    before: Awaited<ReturnType<typeof knownClaims>>,
  ): ReturnType<typeof attachClusters> {
    if (site.settings.sourcePolicy === 'off') return { claims: [], founded: [] };
    const parent = was.parentId === null ? undefined : await findComment(tx, site.id, was.parentId);
    const context = {
      sources: sourcesCounted(await sourcesOfComment(tx, site.id, was.id), before),
      articleUrl: post.url,
      uncountedHosts: site.settings.uncountedHosts,
      parentBody: parent?.body,
    };
    return attachClusters(tx, site.id, readClaims(body, context, before));
  }
}

/** Why a comment for which a source was asked comes back, where what happened is what was waited for. */
function whyBack({ source, edited }: Record<string, unknown>): string | undefined {
  if (typeof source === 'string') return `A source arrived: ${source}`;
  return edited === undefined ? undefined : 'The author changed the words after a source was asked for.';
}

/** A second look can hide what was published, never publish what waits; a moderator's own edit is their decision. */
function statusAfter(actor: Actor, was: CommentRecord, judgement: Judgement): CommentRecord['status'] {
  if (was.status !== 'published' || includesRole(actor.role, 'moderator')) return was.status;
  return judgement.status === 'published' ? 'published' : 'pending';
}

/** Only what a change brought in is new evidence: words a rule had matched before are not reported twice. */
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

/** Who was asked for these words, and wrote them all the same, is not asked at each edit. */
function askedForSource({ mode, outcome, effects }: StoredFinding): boolean {
  return mode === 'live' && outcome === 'matched' && effects.some((effect) => 'askForSource' in (effect as object));
}

async function authorOf(tx: Tx, site: SiteRecord, comment: CommentRecord): Promise<RuleCase['author']> {
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
    premoderated: (await findSanction(tx, site.id, account.id, 'writing'))?.kind === 'premoderate',
    ...counts,
  };
}

const noFlags: FlagFacts = { total: 0, reasons: [] };

/** A flag belongs to the version it was made on. */
function flagFacts(flags: FlagRecord[], version: number): FlagFacts {
  const standing = flags.filter((flag) => flag.commentVersion === version && flag.status !== 'dismissed');
  return { total: standing.length, reasons: standing.map((flag) => flag.reason) };
}

function caseOf(
  was: CommentRecord,
  post: PostRecord,
  found: Pick<RuleCase, 'body' | 'author' | 'claims' | 'flags' | 'measured'>,
): RuleCase {
  const { slug, title, createdAt, comments } = post;
  return {
    ...found,
    isEdit: true,
    depth: was.depth,
    now: was.now,
    post: { slug, title, createdAt, comments, closed: post.closedAt !== null },
  };
}
