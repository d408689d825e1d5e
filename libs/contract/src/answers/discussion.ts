import { Answer } from '../fields.js';
import { roles, type Role } from '../roles.js';
import { defaultSiteSettings, type SiteSettings } from '../site-settings.js';
import {
  clusterVerdicts,
  commentStatuses,
  flagReasons,
  sourceVerdicts,
  threadSorts,
  type ClusterVerdict,
  type CommentStatus,
  type FlagReason,
  type SourceVerdict,
  type ThreadSort,
} from '../vocabulary.js';

const date = { format: 'date-time' } as const;
const uuid = { format: 'uuid' } as const;
const whole = { type: 'integer' } as const;
const maybe = { type: String, nullable: true } as const;

export class Site {
  @Answer('Id.', uuid)
  id!: string;
  @Answer('The key in paths.')
  key!: string;
  @Answer('The name people see.')
  name!: string;
  @Answer('How the site behaves.', {
    type: 'object',
    additionalProperties: true,
    example: defaultSiteSettings,
  })
  settings!: SiteSettings;
  @Answer('When it was made.', date)
  createdAt!: string;
  @Answer('Grows with each change.', whole)
  version!: number;
}

export class Post {
  @Answer('Id.', uuid)
  id!: string;
  @Answer('The site’s key.')
  site!: string;
  @Answer('The word in the address.')
  slug!: string;
  @Answer('The title.')
  title!: string;
  @Answer('The article as Markdown; empty where only its comments are hosted.')
  body!: string;
  @Answer('The article, rendered and sanitised.')
  html!: string;
  @Answer('Where it is published.', maybe)
  url!: string | null;
  @Answer('Who published it first.', maybe)
  source!: string | null;
  @Answer('The section it belongs to.', maybe)
  group!: string | null;
  @Answer('Closed posts take no comments.')
  closed!: boolean;
  @Answer('Published comments, replies included.', whole)
  commentCount!: number;
  @Answer('When it was opened.', date)
  createdAt!: string;
  @Answer('When it was last changed.', date)
  updatedAt!: string;
  @Answer('Grows with each change.', whole)
  version!: number;
}

export class PostList {
  @Answer('Posts, newest first, without body and html.', { type: () => [Post] })
  items!: Post[];
  @Answer('Where the next page begins.', maybe)
  nextCursor!: string | null;
}

export class PostCounts {
  @Answer('Published comments of each post asked for, by the name it was asked by; 0 where there is no such post.', {
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { 'a-walk-through-town': 2 },
  })
  counts!: Record<string, number>;
}

export class Evidence {
  @Answer('What kind of source it is.', { enum: ['link', 'attribution', 'quotation', 'citation'] })
  kind!: string;
  @Answer('The words that name it.')
  text!: string;
  @Answer('Where they begin.', { ...whole, required: false })
  start?: number;
  @Answer('Where they end.', { ...whole, required: false })
  end?: number;
  @Answer('The address.', { required: false })
  url?: string;
}

export class ClusterSource {
  @Answer('The address.')
  url!: string;
  @Answer('Its title, where known.', { required: false })
  title?: string;
}

export class ClusterNote {
  @Answer('Id.', uuid)
  id!: string;
  @Answer('What the moderators found.', { enum: clusterVerdicts })
  verdict!: ClusterVerdict;
  @Answer('The moderators’ note.')
  note!: string;
  @Answer('Where it can be checked.', { type: () => [ClusterSource] })
  sources!: ClusterSource[];
}

export class ClaimExplanation {
  @Answer('Why it counts as a claim.', { example: 'It names a person, place or organisation and gives a year.' })
  claim!: string;
  @Answer('Why it counts as sourced, or not.', { example: 'Nothing here says where readers can check it.' })
  source!: string;
}

export class Claim {
  @Answer('Id; absent where nothing is stored.', { ...uuid, required: false })
  id?: string;
  @Answer('Where it begins, in UTF-16 code units of the body.', whole)
  start!: number;
  @Answer('Where it ends, exclusive.', whole)
  end!: number;
  @Answer('The words.')
  text!: string;
  @Answer('How likely it states a fact worth checking, 0 to 1.', { type: 'number' })
  score!: number;
  @Answer('Whether a source stands with it.')
  sourced!: boolean;
  @Answer('The sources found.', { type: () => [Evidence] })
  evidence!: Evidence[];
  @Answer('Why it counts as a claim.', { type: [String], example: ['named_entity', 'year'] })
  reasons!: string[];
  @Answer('Things near it that look like a source and are none.', {
    type: [String],
    required: false,
    example: ['weak_homepage'],
  })
  weak?: string[];
  @Answer('Why it counts as a claim, and as sourced or not, in words.', {
    type: () => ClaimExplanation,
    required: false,
  })
  explanation?: ClaimExplanation;
  @Answer('What is known about everything that says the same.', {
    type: () => ClusterNote,
    nullable: true,
    required: false,
  })
  cluster?: ClusterNote | null;
}

export class Source {
  @Answer('Id.', uuid)
  id!: string;
  @Answer('The address.')
  url!: string;
  @Answer('Its title, where known.', { required: false })
  title?: string;
  @Answer('The words it belongs to.', { required: false })
  quote?: string;
  @Answer('The claim it belongs to.', { required: false })
  claimId?: string;
  @Answer('Who added it.', maybe)
  addedBy!: string | null;
  @Answer('What a moderator found.', { enum: sourceVerdicts })
  verdict!: SourceVerdict;
}

export class Author {
  @Answer('Id of the account; of a guest that of the comment itself, since there is none.', uuid)
  id!: string;
  @Answer('The name readers see.')
  displayName!: string;
  @Answer('Shown for moderators and above.', { enum: roles, required: false })
  role?: Role;
  @Answer('True for a reader without an account: nobody knows who it is, or whether another guest is the same.', {
    required: false,
  })
  guest?: true;
}

export class Replies {
  @Answer('Replies, oldest first, nested in place.', { type: () => [Comment] })
  items!: Comment[];
  @Answer('Where the next replies begin, for `/replies`.', maybe)
  nextCursor!: string | null;
  @Answer('Published replies: at a top-level comment all below it, deeper the direct ones.', whole)
  total!: number;
}

export class Comment {
  @Answer('Id.', uuid)
  id!: string;
  @Answer('The post.', uuid)
  postId!: string;
  @Answer('The comment answered; null at the top.', { ...maybe, ...uuid })
  parentId!: string | null;
  @Answer('0 at the top.', whole)
  depth!: number;
  @Answer('Who wrote it; null where unknown.', { type: () => Author, nullable: true })
  author!: Author | null;
  @Answer('Where it stands.', { enum: commentStatuses })
  status!: CommentStatus;
  @Answer('The Markdown as written.')
  body!: string;
  @Answer('Rendered and sanitised.')
  html!: string;
  @Answer('When it was written.', date)
  createdAt!: string;
  @Answer('When its words were last changed.', { ...maybe, ...date })
  editedAt!: string | null;
  @Answer('Published direct replies.', whole)
  replyCount!: number;
  @Answer('Votes for less votes against.', whole)
  score!: number;
  @Answer('Where it waits for a moderator: why, in words for its author.', { type: [String], required: false })
  held?: string[];
  @Answer('Labels.', { type: [String] })
  labels!: string[];
  @Answer('The check-worthy claims, sourced or not.', { type: () => [Claim] })
  claims!: Claim[];
  @Answer('The sources given with it.', { type: () => [Source] })
  sources!: Source[];
  @Answer('Grows with each edit of the words.', whole)
  version!: number;
  @Answer('Its first replies, on thread pages.', { type: () => Replies, required: false })
  replies?: Replies;
}

export class ThreadPage {
  @Answer('Top-level comments; removed ones with replies keep their place without their words.', {
    type: () => [Comment],
  })
  items!: Comment[];
  @Answer('Where the next page begins.', maybe)
  nextCursor!: string | null;
  @Answer('Published comments of the post, replies included.', whole)
  total!: number;
  @Answer('The order.', { enum: threadSorts })
  sort!: ThreadSort;
}

export class RepliesPage {
  @Answer('Replies below the comment, nested in place, oldest first.', { type: () => [Comment] })
  items!: Comment[];
  @Answer('Where the next page begins.', maybe)
  nextCursor!: string | null;
  @Answer('Published replies: at a top-level comment all below it, deeper the direct ones.', whole)
  total!: number;
}

export class CommentContext {
  @Answer('From the top down to the parent.', { type: () => [Comment] })
  ancestors!: Comment[];
  @Answer('The comment.', { type: () => Comment })
  comment!: Comment;
  @Answer('Other replies to the same parent.', { type: () => [Comment] })
  siblings!: Comment[];
}

export class Revision {
  @Answer('Which version.', whole)
  version!: number;
  @Answer('The words then.')
  body!: string;
  @Answer('Since when.', date)
  at!: string;
  @Answer('Who wrote that version.', maybe)
  by!: string | null;
}

export class RevisionList {
  @Answer('Versions, newest first.', { type: () => [Revision] })
  items!: Revision[];
  @Answer('Where the next page begins.', maybe)
  nextCursor!: string | null;
}

export class VoteAnswer {
  @Answer('Votes for less votes against.', whole)
  score!: number;
  @Answer('The caller’s vote.', { enum: [-1, 0, 1] })
  value!: number;
}

export class Flag {
  @Answer('Id.', uuid)
  id!: string;
  @Answer('The comment.', uuid)
  commentId!: string;
  @Answer('The version of the comment flagged.', whole)
  commentVersion!: number;
  @Answer('Why.', { enum: flagReasons })
  reason!: FlagReason;
  @Answer('A sentence for the moderator.', maybe)
  note!: string | null;
  @Answer('What became of it.', { enum: ['open', 'agreed', 'dismissed'] })
  status!: string;
  @Answer('When.', date)
  createdAt!: string;
}

export class FeatureAnswer {
  @Answer('What was seen.', { example: 'year' })
  name!: string;
  @Answer('What it adds to the score (log odds).', { type: 'number' })
  weight!: number;
}

export class Sentence {
  @Answer('Where it begins.', whole)
  start!: number;
  @Answer('Where it ends, exclusive.', whole)
  end!: number;
  @Answer('The words.')
  text!: string;
  @Answer('How likely it states a fact worth checking, 0 to 1.', { type: 'number' })
  score!: number;
  @Answer('Whether the score is above the threshold.')
  checkworthy!: boolean;
  @Answer('Whether a source stands with it.')
  sourced!: boolean;
  @Answer('What made the score.', { type: () => [FeatureAnswer] })
  features!: FeatureAnswer[];
}

export class ModelAnswer {
  @Answer('Which detector.')
  name!: string;
  @Answer('Its version.')
  version!: string;
}

export class ClaimCheck {
  @Answer('The text in sentences and clauses.', { type: () => [Sentence] })
  sentences!: Sentence[];
  @Answer('The check-worthy ones.', { type: () => [Claim] })
  claims!: Claim[];
  @Answer('What judged.', { type: () => ModelAnswer })
  model!: ModelAnswer;
}
