import { Answer } from '../fields.js';
import { sanctionKinds, type SanctionKind } from '../vocabulary.js';
import { Decision } from './decisions.js';

const date = { format: 'date-time' } as const;
const uuid = { format: 'uuid' } as const;
const whole = { type: 'integer' } as const;
const maybe = { type: String, nullable: true } as const;
const share = { type: 'number', nullable: true } as const;

export class Sanction {
  @Answer('What holds.', { enum: ['none', ...sanctionKinds] })
  kind!: SanctionKind | 'none';
  @Answer('Until when; null for good.', { ...maybe, ...date })
  until!: string | null;
  @Answer('Why.', maybe)
  reason!: string | null;
  @Answer('Who set it.', maybe)
  setBy!: string | null;
  @Answer('Since when.', { ...maybe, ...date })
  createdAt!: string | null;
}

export class Flagging {
  @Answer('Whether what they report opens nothing by itself.')
  muted!: boolean;
  @Answer('Until when; null for good.', { ...maybe, ...date })
  until!: string | null;
  @Answer('Why.', maybe)
  reason!: string | null;
}

export class RecordedUser {
  @Answer('Id.', uuid)
  id!: string;
  @Answer('The name people see.')
  displayName!: string;
  @Answer('Account since.', date)
  createdAt!: string;
}

export class CommentsRecord {
  @Answer('Written on the site.', whole)
  total!: number;
  @Answer('There for all to see.', whole)
  published!: number;
  @Answer('Waiting.', whole)
  pending!: number;
  @Answer('Not published.', whole)
  rejected!: number;
  @Answer('Taken down.', whole)
  removed!: number;
  @Answer('Taken away by their author.', whole)
  deleted!: number;
  @Answer('Reports by others.', whole)
  flagged!: number;
}

export class FlagsRecord {
  @Answer('Reports made.', whole)
  total!: number;
  @Answer('Moderators agreed.', whole)
  agreed!: number;
  @Answer('Moderators did not.', whole)
  dismissed!: number;
  @Answer('Not looked at yet.', whole)
  open!: number;
  @Answer('The share moderators agreed with, 0 to 1; null before the first was settled.', share)
  accuracy!: number | null;
  @Answer('What a report of theirs adds to the priority of an item.', { type: 'number' })
  weight!: number;
}

export class AppealsRecord {
  @Answer('Appeals made.', whole)
  total!: number;
  @Answer('The decision stood.', whole)
  upheld!: number;
  @Answer('The decision was taken back.', whole)
  overturned!: number;
  @Answer('Not decided yet.', whole)
  open!: number;
}

/** What a site knows of somebody, for its moderators. */
export class UserRecord {
  @Answer('Who.', { type: () => RecordedUser })
  user!: RecordedUser;
  @Answer('What they wrote.', { type: () => CommentsRecord })
  comments!: CommentsRecord;
  @Answer('The share of it that was rejected or taken down, 0 to 1; null where nothing was written.', share)
  rejectionRate!: number | null;
  @Answer('What they reported.', { type: () => FlagsRecord })
  flags!: FlagsRecord;
  @Answer('What they appealed.', { type: () => AppealsRecord })
  appeals!: AppealsRecord;
  @Answer('The newest decisions about what they wrote.', { type: () => [Decision] })
  decisions!: Decision[];
  @Answer('What they may do.', { type: () => Sanction })
  sanction!: Sanction;
  @Answer('What their reports count.', { type: () => Flagging })
  flagging!: Flagging;
}
