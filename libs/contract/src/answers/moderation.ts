import { Answer } from '../fields.js';
import {
  commentStatuses,
  reasonKinds,
  reasonStatuses,
  reviewStatuses,
  type CommentStatus,
  type ReasonKind,
  type ReasonStatus,
  type ReviewStatus,
} from '../vocabulary.js';
import { Decision } from './decisions.js';
import { Claim, Comment, CommentContext, Flag } from './discussion.js';
import { Note } from './work.js';

const date = { format: 'date-time' } as const;
const uuid = { format: 'uuid' } as const;
const whole = { type: 'integer' } as const;
const maybe = { type: String, nullable: true } as const;

export class ReviewReason {
  @Answer('What put the comment here.', { enum: reasonKinds })
  kind!: ReasonKind;
  @Answer('The queue it belongs to.')
  queue!: string;
  @Answer('The rule’s key or the flag’s id.')
  ref!: string;
  @Answer('The reason in words.')
  text!: string;
  @Answer('When.', date)
  at!: string;
  @Answer('What became of it.', { enum: reasonStatuses })
  status!: ReasonStatus;
}

export class Lease {
  @Answer('Who has it.', uuid)
  userId!: string;
  @Answer('Until when.', date)
  until!: string;
}

export class ReviewItem {
  @Answer('Id.', uuid)
  id!: string;
  @Answer('The comment.', uuid)
  commentId!: string;
  @Answer('The post.', uuid)
  postId!: string;
  @Answer('Whether it waits.', { enum: reviewStatuses })
  status!: ReviewStatus;
  @Answer('The queues of its open reasons.', { type: [String] })
  queues!: string[];
  @Answer('Higher is more urgent.', { type: 'number' })
  priority!: number;
  @Answer('Why it is here.', { type: () => [ReviewReason] })
  reasons!: ReviewReason[];
  @Answer('Since when it waits.', date)
  openedAt!: string;
  @Answer('By when the site wants it decided.', date)
  dueAt!: string;
  @Answer('Whose work it is.', maybe)
  assignee!: string | null;
  @Answer('Who looks at it now.', { type: () => Lease, nullable: true })
  lease!: Lease | null;
  @Answer('Grows with each change.', whole)
  version!: number;
}

export class ExcerptAuthor {
  @Answer('Id.', uuid)
  id!: string;
  @Answer('The name readers see.')
  displayName!: string;
  @Answer('True for a reader without an account.', { required: false })
  guest?: true;
}

/** What a line of the list shows of a comment. */
export class ReviewExcerpt {
  @Answer(
    'Some of the comment’s words in one line: the first claim without a source and what stands before it, or how it begins.',
  )
  text!: string;
  @Answer('Where the claim begins in `text`; equal to `end` where nothing is marked.', whole)
  start!: number;
  @Answer('Where it ends.', whole)
  end!: number;
  @Answer('What became of the comment.', { enum: commentStatuses })
  status!: CommentStatus;
  @Answer('Its labels.', { type: [String] })
  labels!: string[];
  @Answer('Who wrote it; null where nobody is known.', { type: () => ExcerptAuthor, nullable: true })
  author!: ExcerptAuthor | null;
  @Answer('The title of the post.')
  postTitle!: string;
  @Answer('Its slug.')
  postSlug!: string;
  @Answer('The clusters of its claims: items that share one say the same.', { type: [String] })
  clusters!: string[];
}

export class ListedReviewItem extends ReviewItem {
  @Answer('What a line of the list shows.', { type: () => ReviewExcerpt })
  excerpt!: ReviewExcerpt;
}

export class ReviewItemList {
  @Answer('Items.', { type: () => [ListedReviewItem] })
  items!: ListedReviewItem[];
  @Answer('Where the next page begins.', maybe)
  nextCursor!: string | null;
}

export class QueueSummary {
  @Answer('The queue.')
  queue!: string;
  @Answer('Waiting.', whole)
  open!: number;
  @Answer('Looked at now.', whole)
  leased!: number;
  @Answer('Since when the oldest waits.', { ...maybe, ...date })
  oldestAt!: string | null;
  @Answer('How long the oldest has waited, in seconds.', { ...whole, nullable: true })
  oldestAgeSeconds!: number | null;
  @Answer('Waiting longer than the site wants.', whole)
  overTarget!: number;
}

export class ReviewSummary {
  @Answer('Queue by queue.', { type: () => [QueueSummary] })
  queues!: QueueSummary[];
  @Answer('Items waiting in all.', whole)
  open!: number;
}

export class RuleHit {
  @Answer('The rule.')
  rule!: string;
  @Answer('Its version.', whole)
  version!: number;
  @Answer('Whether it took effect.', { enum: ['live', 'shadow'] })
  mode!: string;
  @Answer('Matched, or could not finish.', { enum: ['matched', 'did_not_finish'] })
  outcome!: string;
  @Answer('Why in words.')
  text!: string;
  @Answer('The words it matched.', { type: 'array', items: { type: 'object' } })
  matchedText!: object[];
  @Answer('What the condition saw.', { type: 'array', items: { type: 'object' } })
  trace!: object[];
  @Answer('When.', date)
  at!: string;
}

export class AuthorRecord {
  @Answer('Comments written on the site.', whole)
  comments!: number;
  @Answer('Of them removed or rejected.', whole)
  restricted!: number;
  @Answer('Account since.', { ...maybe, ...date })
  since!: string | null;
}

export class ReviewItemDetail extends ReviewItem {
  @Answer('The comment in full.', { type: () => Comment })
  comment!: Comment;
  @Answer('Its claims.', { type: () => [Claim] })
  claims!: Claim[];
  @Answer('Its flags.', { type: () => [Flag] })
  flags!: Flag[];
  @Answer('The rules that matched.', { type: () => [RuleHit] })
  ruleHits!: RuleHit[];
  @Answer('The thread around it.', { type: () => CommentContext })
  thread!: CommentContext;
  @Answer('The author on this site; null where unknown.', { type: () => AuthorRecord, nullable: true })
  authorRecord!: AuthorRecord | null;
  @Answer('What moderators noted, oldest first.', { type: () => [Note] })
  notes!: Note[];
  @Answer('What was decided before, newest first.', { type: () => [Decision] })
  decisions!: Decision[];
}

export class PriorityPart {
  @Answer('What it is.', { example: 'severity' })
  part!: string;
  @Answer('What it adds.', { type: 'number' })
  value!: number;
  @Answer('How it came about.')
  text!: string;
}

export class PriorityAnswer {
  @Answer('The sum.', { type: 'number' })
  priority!: number;
  @Answer('Part by part.', { type: () => [PriorityPart] })
  parts!: PriorityPart[];
}

export class AuditEntry {
  @Answer('Its place in the chain.', whole)
  seq!: number;
  @Answer('Id.', uuid)
  id!: string;
  @Answer('What happened.')
  kind!: string;
  @Answer('To which comment.', maybe)
  commentId!: string | null;
  @Answer('Who did it; null for the system.', maybe)
  actorId!: string | null;
  @Answer('Particulars.', { type: 'object', additionalProperties: true })
  data!: object;
  @Answer('When.', date)
  at!: string;
  @Answer('SHA-256 over this entry and the hash before it, hex.')
  hash!: string;
}

export class AuditPage {
  @Answer('Entries, newest first.', { type: () => [AuditEntry] })
  items!: AuditEntry[];
  @Answer('Where the next page begins.', maybe)
  nextCursor!: string | null;
}

export class KeptCheckpoint {
  @Answer('How many entries there were.', whole)
  entries!: number;
  @Answer('When it was kept.', date)
  at!: string;
}

export class AuditVerdict {
  @Answer('Whether every entry is as it was written.')
  ok!: boolean;
  @Answer('How many were checked.', whole)
  entries!: number;
  @Answer('The last hash, hex.')
  headHash!: string;
  @Answer('The first entry that does not fit.', { required: false })
  firstBadId?: string;
  @Answer('The newest end of the log kept outside the database, which it was compared with.', {
    type: () => KeptCheckpoint,
    required: false,
  })
  checkpoint?: KeptCheckpoint;
}
