import { Injectable } from '@nestjs/common';
import { Failure, type UserRecord } from '@parley/contract';
import {
  appealsOfUser,
  commentsOfUser,
  Database,
  decisionsAboutUser,
  findAccount,
  findSanction,
  flagRecord,
  flagsAgainstUser,
  flagsOfUser,
  reporterWeight,
  type Count,
  type SiteRecord,
} from '@parley/store';
import { decisionAnswer, flaggingAnswer, sanctionAnswer } from './answers.js';

@Injectable()
export class ReadUserRecord {
  constructor(private readonly db: Database) {}

  /** What a site knows of somebody: what they wrote and reported, and how often it stood. */
  async run(site: SiteRecord, id: string): Promise<UserRecord> {
    const account = await findAccount(this.db, id);
    if (!account) throw new Failure('user_not_found', 'There is no account with this id.');
    const [comments, flagged, flags, record, appeals, decisions, writing, flagging] = await Promise.all([
      commentsOfUser(this.db, site.id, id),
      flagsAgainstUser(this.db, site.id, id),
      flagsOfUser(this.db, site.id, id),
      flagRecord(this.db, site.id, id),
      appealsOfUser(this.db, site.id, id),
      decisionsAboutUser(this.db, site.id, id),
      findSanction(this.db, site.id, id, 'writing'),
      findSanction(this.db, site.id, id, 'flagging'),
    ]);
    return {
      user: { id, displayName: account.displayName, createdAt: account.createdAt.toISOString() },
      ...commentFigures(comments, flagged),
      flags: { ...flagFigures(flags), weight: reporterWeight(record) },
      appeals: {
        total: total(appeals),
        upheld: of(appeals, 'upheld'),
        overturned: of(appeals, 'overturned'),
        open: of(appeals, 'open'),
      },
      decisions: decisions.map(decisionAnswer),
      sanction: sanctionAnswer(writing),
      flagging: flaggingAnswer(flagging),
    };
  }
}

function of<Status>(counts: Count<Status>[], status: Status): number {
  return counts.find((one) => one.status === status)?.count ?? 0;
}

function total(counts: Count<unknown>[]): number {
  return counts.reduce((sum, one) => sum + one.count, 0);
}

/** A share to three places; null of nothing. */
function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 1000;
}

function commentFigures(
  counts: Awaited<ReturnType<typeof commentsOfUser>>,
  flagged: number,
): Pick<UserRecord, 'comments' | 'rejectionRate'> {
  const rejected = of(counts, 'rejected');
  const removed = of(counts, 'removed');
  return {
    comments: {
      total: total(counts),
      published: of(counts, 'published'),
      pending: of(counts, 'pending'),
      rejected,
      removed,
      deleted: of(counts, 'deleted'),
      flagged,
    },
    rejectionRate: share(rejected + removed, total(counts)),
  };
}

function flagFigures(counts: Awaited<ReturnType<typeof flagsOfUser>>): Omit<UserRecord['flags'], 'weight'> {
  const agreed = of(counts, 'agreed');
  const dismissed = of(counts, 'dismissed');
  return {
    total: total(counts),
    agreed,
    dismissed,
    open: of(counts, 'open'),
    accuracy: share(agreed, agreed + dismissed),
  };
}
