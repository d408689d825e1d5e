import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  Failure,
  mayWrite,
  type Actor,
  type PostCommentRequest,
  type Source,
  type SourcePolicy,
  type SourceRequest,
} from '@parley/contract';
import { shinglesOf, textKeys, type MeasuredSignals, type RuleCase } from '@parley/rules';
import {
  answeredTold,
  buildFragment,
  firstOpening,
  insertComment,
  newId,
  placeOfComment,
  type NewCluster,
  type NewNotification,
  type NewSource,
  type Opening,
  type PlaceAsked,
  type PlaceOfComment,
  type ReviewedComment,
  type ReviewSetting,
  type SiteRecord,
  type StoredClaim,
  type StoredFinding,
  type Sql,
} from '@parley/store';
import { attachClusters, clusterKeys, joinClusters, type Attached } from './attach-clusters.js';
import { readClaims } from './claim-reader.js';
import { cleanBody } from './clean-body.js';
import { sourcesAsked, sourcesToStore } from './given-sources.js';
import { holdForGuest } from './hold-for-guest.js';
import { holdForSanction } from './hold-for-sanction.js';
import { authorCase, claimFact, judgeComment, type Judgement } from './judge-comment.js';
import { renderComment } from './markdown.js';
import { measureSignals } from './measure-signals.js';
import { heldTold, rejectByRule } from './reject-by-rule.js';
import { RuleBook } from './rule-book.js';
import { askForSource, claimsShown, holdForSource } from './source-policy.js';

export interface Written {
  id: string;
  /** The comment as its author sees it, as JSON text. */
  json: string;
}

/** The one way a comment comes into being, whoever writes it: same limits, same claims, same rules. */
@Injectable()
export class WriteComment {
  constructor(private readonly rules: RuleBook) {}

  /**
   * @param sql a transaction; a comment at the top of a thread needs none, since all of it is one statement
   * @param actor null for a guest, and for a reader without a name, as in what is brought along
   * @param post its slug or its id
   */
  async write(
    sql: Sql,
    actor: Actor | null,
    site: SiteRecord,
    post: string,
    input: PostCommentRequest,
  ): Promise<Written> {
    if (actor) mayWrite(actor);
    const body = cleanBody(input.body);
    const parentId = input.parentId ?? null;
    const rules = await this.rules.of(sql, site.id);
    const countsOf = rules.asks.history && actor ? actor.id : null;
    const given = input.sources ?? [];
    const { sourcePolicy: policy, uncountedHosts } = site.settings;
    const asked = { post, parentId, countsOf };
    const { place, claims, founded } = await findPlace(sql, site.id, asked, { policy, uncountedHosts, body, given });
    const keys = textKeys(shinglesOf(body));
    const around = { body, keys, authorId: actor?.id ?? null, postId: place.postId, commentId: null };
    const measured = await measureSignals(sql, site.id, rules.asks, around);
    const judged = holdForSource(policy, judgeComment(rules, caseOf(place, actor, body, claims, measured)), claims);
    const guestName = actor ? null : (input.guest?.name ?? null);
    const judgement = holdForGuest(site, guestName, holdForSanction(actor, judged));
    const answered = input.acknowledged === true || given.length > 0;
    const forWords = judgement.askForSource && claims.length === 0;
    askForSource({ policy, judgement, claims, answered, forWords });
    const sources = await sourcesToStore(sql, site.id, given, claims, actor?.id ?? null);
    return store(sql, { actor, guestName, site, place, body, keys, claims, founded, sources, judgement });
  }
}

interface ToRead {
  policy: SourcePolicy;
  uncountedHosts: readonly string[];
  body: string;
  given: SourceRequest[];
}

/** The place of a comment and its claims with their clusters: one read where its words need neither parent nor post. */
async function findPlace(
  sql: Sql,
  siteId: string,
  asked: Omit<PlaceAsked, 'clusterKeys'>,
  words: ToRead,
): Promise<Attached & { place: PlaceOfComment }> {
  const { post, parentId } = asked;
  const readAlone = parentId === null && words.given.length === 0 && !mayNameAddress.test(words.body);
  const found = readAlone ? find(words) : [];
  const row = await placeOfComment(sql, siteId, { ...asked, clusterKeys: clusterKeys(found) });
  const place = checkPlace(row, post, parentId);
  const attached = readAlone
    ? joinClusters(found, place.candidates)
    : await attachClusters(sql, siteId, find(words, place));
  return { ...attached, place };
}

/** Whether a link leads to the article itself matters only where there is one. */
const mayNameAddress = /\S[.:/]\S/;

function find({ policy, uncountedHosts, body, given }: ToRead, place?: PlaceOfComment): StoredClaim[] {
  if (policy === 'off') return [];
  return readClaims(body, {
    sources: sourcesAsked(given),
    articleUrl: place?.postUrl ?? null,
    uncountedHosts,
    parentBody: place?.parent?.body,
  });
}

function caseOf(
  place: PlaceOfComment,
  actor: Actor | null,
  body: string,
  claims: StoredClaim[],
  measured: MeasuredSignals,
): RuleCase {
  const history = { comments: place.authorComments, restricted: place.authorRestricted };
  return {
    body,
    claims: claims.map(claimFact),
    flags: { total: 0, reasons: [] },
    measured,
    isEdit: false,
    depth: place.parent ? place.parent.depth + 1 : 0,
    now: place.now,
    author: actor && authorCase(actor, history),
    post: {
      slug: place.postSlug,
      title: place.postTitle,
      createdAt: place.postCreatedAt,
      comments: place.postComments,
      closed: place.closed,
    },
  };
}

function checkPlace(place: PlaceOfComment | undefined, post: string, parentId: string | null): PlaceOfComment {
  if (!place) throw new Failure('post_not_found', `There is no post “${post}” on this site.`);
  if (place.closed) throw new Failure('post_closed', 'Comments are closed here.');
  if (parentId === null) return place;
  if (place.parent?.postId !== place.postId) {
    const errors = [{ pointer: '/parentId', message: 'must be a comment of this post' }];
    throw new Failure('parent_not_in_post', 'The comment you answer does not belong to this post.', {
      errors,
    });
  }
  if (place.parent.status !== 'published')
    throw new Failure('parent_not_published', 'The comment you answer is no longer there.');
  return place;
}

interface ToStore {
  actor: Actor | null;
  guestName: string | null;
  site: SiteRecord;
  place: PlaceOfComment;
  body: string;
  keys: number[];
  claims: StoredClaim[];
  founded: NewCluster[];
  sources: NewSource[];
  judgement: Judgement;
}

async function store(
  sql: Sql,
  { actor, guestName, site, place, body, keys, claims, founded, sources, judgement }: ToStore,
): Promise<Written> {
  const id = newId();
  const { parent } = place;
  const base = {
    id,
    postId: place.postId,
    parentId: parent?.id ?? null,
    depth: parent ? parent.depth + 1 : 0,
    status: judgement.status,
    body,
    html: renderComment(body),
    labels: judgement.labels,
    held: judgement.held,
    guestName,
    createdAt: afterParent(place.now, parent?.createdAt),
  };
  const author = actor && {
    id: actor.id,
    displayName: actor.displayName,
    owner: actor.owner,
    role: actor.role,
  };
  const fragment = buildFragment({
    ...base,
    author,
    editedAt: null,
    claims: claimsShown(claims),
    sources: sources.map(sourceShown),
    version: 1,
  });
  const log = {
    status: judgement.status,
    bodySha256: sha256(body),
    findings: judgement.findings.map(findingLogged),
  };
  const authorId = actor?.id ?? null;
  const reviewed = { id, postId: place.postId, authorId };
  const setting = { now: place.now, reach: place.postComments, settings: site.settings };
  await insertComment(sql, site.id, {
    ...base,
    rootId: parent?.rootId ?? id,
    authorId,
    fragment,
    claims,
    founded,
    sources,
    findings: judgement.findings,
    judgement: judgement.kept,
    likenessKeys: keys,
    notify: judgement.notify,
    ...putForward(site, reviewed, judgement, setting, parent?.authorId ?? null),
    log,
  });
  return { id, json: `${fragment},"replyCount":0,"score":0}` };
}

/**
 * What puts a new comment before the moderators, or decides about it at once, and what people are told of it: its
 * author, and whoever wrote the comment it answers.
 */
function putForward(
  site: SiteRecord,
  comment: ReviewedComment,
  judgement: Judgement,
  setting: ReviewSetting,
  answeredId: string | null,
): { opening: Opening | undefined; told: NewNotification[] } {
  const { status, reasons, held } = judgement;
  if (status === 'rejected') return rejectByRule(site, comment, judgement, setting);
  const opening = reasons.length > 0 ? firstOpening(comment, reasons, setting) : undefined;
  return { opening, told: status === 'pending' ? heldTold(comment, held) : answeredTold(answeredId, comment) };
}

/** Later than its parent whatever the clock says, so that a thread in order of time is a connected tree. */
function afterParent(now: Date, parent: Date | undefined): Date {
  return parent && parent.getTime() >= now.getTime() ? new Date(parent.getTime() + 1) : now;
}

function sourceShown({ id, url, quote, claimId, addedBy, verdict }: NewSource): Source {
  return {
    id,
    url,
    ...(quote === null ? {} : { quote }),
    ...(claimId === null ? {} : { claimId }),
    addedBy,
    verdict,
  };
}

/** What the record keeps of words: enough to prove them, without repeating them. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function findingLogged({ ruleKey, version, mode, outcome }: StoredFinding): Record<string, unknown> {
  return { rule: ruleKey, version, mode, outcome };
}
