import { actionNames, type ActionName } from '../actions.js';
import { Answer } from '../fields.js';
import {
  appealParties,
  appealStatuses,
  commentStatuses,
  policyGrounds,
  type AppealParty,
  type AppealStatus,
  type CommentStatus,
  type PolicyGround,
} from '../vocabulary.js';

const date = { format: 'date-time' } as const;
const uuid = { format: 'uuid' } as const;
const whole = { type: 'integer' } as const;
const maybe = { type: String, nullable: true } as const;

export class Decision {
  @Answer('Id.', uuid)
  id!: string;
  @Answer('The item.', uuid)
  itemId!: string;
  @Answer('The comment.', uuid)
  commentId!: string;
  @Answer('What was done.', { enum: actionNames })
  action!: ActionName;
  @Answer('Why: the code of a policy.', { example: 'unsourced_claim' })
  reason!: string;
  @Answer('A note for other moderators.', maybe)
  note!: string | null;
  @Answer('What the author reads.', maybe)
  statement!: string | null;
  @Answer('Labels put on the comment.', { type: [String] })
  labels!: string[];
  @Answer('The version of the comment decided on.', whole)
  commentVersion!: number;
  @Answer('The comment before.', { enum: commentStatuses })
  statusBefore!: CommentStatus;
  @Answer('The comment afterwards.', { enum: commentStatuses })
  statusAfter!: CommentStatus;
  @Answer('Until when it holds, or the author has time; null where it holds for good.', { ...maybe, ...date })
  until!: string | null;
  @Answer('Whether a rule decided by itself, without a person.')
  automatic!: boolean;
  @Answer('Decided together with others.', maybe)
  batchId!: string | null;
  @Answer('The decision this one takes back.', maybe)
  reverses!: string | null;
  @Answer('The decision that took this one back.', maybe)
  reversedBy!: string | null;
  @Answer('Who decided.', maybe)
  decidedBy!: string | null;
  @Answer('When.', date)
  createdAt!: string;
}

export class BulkResult {
  @Answer('The item.', uuid)
  itemId!: string;
  @Answer('201 where it was decided, or would be; otherwise as for one item.', whole)
  status!: number;
  @Answer('The decision.', { type: () => Decision, required: false })
  decision?: Decision;
  @Answer('Where somebody was first: what they decided.', { type: () => Decision, required: false })
  winner?: Decision;
  @Answer('Why it was refused.', { required: false })
  code?: string;
  @Answer('The same in words.', { required: false })
  detail?: string;
}

export class BulkAnswer {
  @Answer('By this the whole is undone; null for a dry run.', maybe)
  batchId!: string | null;
  @Answer('Item by item, in the order they were given.', { type: () => [BulkResult] })
  results!: BulkResult[];
}

export class PolicyAnswer {
  @Answer('What decisions give as their reason.')
  code!: string;
  @Answer('A title.')
  title!: string;
  @Answer('The policy in words.')
  text!: string;
  @Answer('Whether it rests on the law or on the terms of use.', { enum: policyGrounds })
  ground!: PolicyGround;
  @Answer('The law, or the part of the terms.', { required: false })
  reference?: string;
}

export class PolicyList {
  @Answer('What decisions can rest on.', { type: () => [PolicyAnswer] })
  items!: PolicyAnswer[];
}

export class Appeal {
  @Answer('Id.', uuid)
  id!: string;
  @Answer('The decision appealed.', uuid)
  decisionId!: string;
  @Answer('The comment.', uuid)
  commentId!: string;
  @Answer('Who appeals.', { enum: appealParties })
  party!: AppealParty;
  @Answer('Why.')
  text!: string;
  @Answer('What became of it.', { enum: appealStatuses })
  status!: AppealStatus;
  @Answer('When it was decided.', { ...maybe, ...date })
  decidedAt!: string | null;
  @Answer('When.', date)
  createdAt!: string;
}

export class Facts {
  @Answer('Whether a reader’s notice led to it, or the site’s own look.', { enum: ['notice', 'own_initiative'] })
  basis!: 'notice' | 'own_initiative';
  @Answer('Why the comment was looked at.', { type: [String] })
  reasons!: string[];
  @Answer('The words in question, where some were marked.', { type: [String] })
  words!: string[];
  @Answer('The version of the comment decided on.', whole)
  commentVersion!: number;
}

export class Restriction {
  @Answer('What was done.', { enum: actionNames })
  what!: ActionName;
  @Answer('The comment afterwards.', { enum: commentStatuses })
  status!: CommentStatus;
  @Answer('Labels put on it.', { type: [String] })
  labels!: string[];
  @Answer('Until when; null where it holds for good.', { ...maybe, ...date })
  until!: string | null;
  @Answer('The same in words.')
  text!: string;
}

export class AutomatedMeans {
  @Answer('Whether automated means found it.')
  detection!: boolean;
  @Answer('Whether automated means decided it.')
  decision!: boolean;
}

export class Ground extends PolicyAnswer {
  @Answer('Why it applies here.')
  explanation!: string;
}

export class Redress {
  @Answer('What can be done about it, in words.')
  text!: string;
  @Answer('Whether the caller can appeal now.')
  possible!: boolean;
  @Answer('Until when.', { ...maybe, ...date })
  until!: string | null;
  @Answer('Where to.', maybe)
  path!: string | null;
}

/** Why something was done to a comment, for who it concerns (Digital Services Act, article 17). */
export class StatementOfReasons {
  @Answer('The decision.', uuid)
  id!: string;
  @Answer('The comment.', uuid)
  commentId!: string;
  @Answer('What was done.', { enum: actionNames })
  action!: ActionName;
  @Answer('Why: the code of a policy.')
  reason!: string;
  @Answer('What the author reads first.')
  statement!: string;
  @Answer('What was restricted, and for how long.', { type: () => Restriction })
  restriction!: Restriction;
  @Answer('The facts it rests on.', { type: () => Facts })
  facts!: Facts;
  @Answer('Whether automated means were used.', { type: () => AutomatedMeans })
  automatedMeans!: AutomatedMeans;
  @Answer('The policy, as it was worded then.', { type: () => Ground })
  ground!: Ground;
  @Answer('How to have it looked at again.', { type: () => Redress })
  redress!: Redress;
  @Answer('The caller’s appeal; for moderators, the author’s.', { type: () => Appeal, nullable: true })
  appeal!: Appeal | null;
  @Answer('The decision that took it back.', maybe)
  reversedBy!: string | null;
  @Answer('When.', date)
  createdAt!: string;
  @Answer('For moderators: the note of who decided.', { ...maybe, required: false })
  note?: string | null;
  @Answer('For moderators: who decided.', { ...maybe, required: false })
  decidedBy?: string | null;
}
