import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Failure, mayWrite, type Actor, type PostCommentRequest, type Source } from '@parley/contract';
import {
  buildFragment,
  firstOpening,
  insertComment,
  newId,
  placeOfComment,
  type NewCluster,
  type NewSource,
  type PlaceOfComment,
  type SiteRecord,
  type StoredClaim,
  type StoredFinding,
  type Sql,
} from '@parley/store';
import { attachClusters } from './attach-clusters.js';
import { readClaims } from './claim-reader.js';
import { cleanBody } from './clean-body.js';
import { sourcesAsked, sourcesToStore } from './given-sources.js';
import { holdForSanction } from './hold-for-sanction.js';
import { authorCase, judgeComment, type Case, type Judgement } from './judge-comment.js';
import { renderComment } from './markdown.js';
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
   * @param actor null for a reader without a name, as in what is brought along
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
    const countsOf = rules.askForHistory && actor ? actor.id : null;
    const place = checkPlace(await placeOfComment(sql, site.id, post, parentId, countsOf), post, parentId);
    const given = input.sources ?? [];
    const policy = site.settings.sourcePolicy;
    const found =
      policy === 'off'
        ? []
        : readClaims(body, {
            sources: sourcesAsked(given),
            articleUrl: place.postUrl,
            uncountedHosts: site.settings.uncountedHosts,
            parentBody: place.parent?.body,
          });
    const { claims, founded } = await attachClusters(sql, site.id, found);
    const judged = holdForSource(policy, judgeComment(rules, caseOf(place, actor, body, claims)), claims);
    const judgement = holdForSanction(actor, judged);
    askForSource(policy, judgement, claims, input.acknowledged === true || given.length > 0);
    const sources = await sourcesToStore(sql, site.id, given, claims, actor?.id ?? null);
    return store(sql, { actor, site, place, body, claims, founded, sources, judgement });
  }
}

function caseOf(place: PlaceOfComment, actor: Actor | null, body: string, claims: StoredClaim[]): Case {
  const history = { comments: place.authorComments, restricted: place.authorRestricted };
  return {
    body,
    claims,
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
  site: SiteRecord;
  place: PlaceOfComment;
  body: string;
  claims: StoredClaim[];
  founded: NewCluster[];
  sources: NewSource[];
  judgement: Judgement;
}

async function store(
  sql: Sql,
  { actor, site, place, body, claims, founded, sources, judgement }: ToStore,
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
  const setting = { now: place.now, reach: place.postComments, ageTargetHours: site.settings.ageTargetHours };
  await insertComment(sql, site.id, {
    ...base,
    rootId: parent?.rootId ?? id,
    authorId,
    fragment,
    claims,
    founded,
    sources,
    findings: judgement.findings,
    opening: judgement.reasons.length > 0 ? firstOpening(reviewed, judgement.reasons, setting) : undefined,
    log,
  });
  return { id, json: `${fragment},"replyCount":0,"score":0}` };
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
