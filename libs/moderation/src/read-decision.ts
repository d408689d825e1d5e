import { Injectable } from '@nestjs/common';
import { actionTable, includesRole, type Action, type Actor, type StatementOfReasons } from '@parley/contract';
import {
  appealsOfDecision,
  Database,
  findComment,
  findDecision,
  type AppealRecord,
  type CommentRecord,
  type DecisionRecord,
  type SiteRecord,
} from '@parley/store';
import { appealAnswer } from './answers.js';
import { appealEnd, isAppealable, partyOf } from './appeal.js';
import { noDecision } from './refusals.js';

type Reader = 'author' | 'reporter' | 'moderator';

@Injectable()
export class ReadDecision {
  constructor(private readonly db: Database) {}

  /** The statement of reasons, for the author, for a reader whose flag it dismissed, and for moderators. */
  async run(actor: Actor, site: SiteRecord, id: string): Promise<StatementOfReasons> {
    const decision = await findDecision(this.db, site.id, id);
    const comment = decision && (await findComment(this.db, site.id, decision.commentId));
    if (!comment) throw noDecision();
    const reader = await this.readerOf(actor, site, comment, decision);
    const appeals = await appealsOfDecision(this.db, site.id, id);
    const own = appeals.find((appeal) => appeal.accountId === actor.id);
    const appeal = own ?? (reader === 'moderator' ? appeals.find((one) => one.party === 'author') : undefined);
    return statementOf(decision, reader, appeal, `/api/v1/sites/${site.key}/decisions/${id}/appeals`);
  }

  private async readerOf(
    actor: Actor,
    site: SiteRecord,
    comment: CommentRecord,
    decision: DecisionRecord,
  ): Promise<Reader> {
    if (comment.authorId !== actor.id && includesRole(actor.role, 'moderator')) return 'moderator';
    return partyOf(this.db, actor, site, comment, decision);
  }
}

function statementOf(
  decision: DecisionRecord,
  reader: Reader,
  appeal: AppealRecord | undefined,
  appealPath: string,
): StatementOfReasons {
  const { id, commentId, action, reason, ground, facts, labels, statusAfter, until, reversedBy } = decision;
  const { tells } = actionTable[action] as Action;
  const policy = ground ?? { code: reason, title: reason, text: '', ground: 'contractual' as const };
  return {
    id,
    commentId,
    action,
    reason,
    statement: decision.statement ?? tells,
    restriction: {
      what: action,
      status: statusAfter,
      labels,
      until: until?.toISOString() ?? null,
      text: lasts(decision),
    },
    facts: {
      basis: facts?.basis ?? 'own_initiative',
      reasons: facts?.reasons ?? [],
      words: facts?.words ?? [],
      commentVersion: decision.commentVersion,
    },
    automatedMeans: { detection: facts?.automated ?? false, decision: decision.automated },
    ground: { ...policy, explanation: decision.statement ?? tells },
    redress: redressOf(decision, reader, appeal, appealPath),
    appeal: appeal ? appealAnswer(appeal) : null,
    reversedBy,
    createdAt: decision.createdAt.toISOString(),
    ...(reader === 'moderator' ? { note: decision.note, decidedBy: decision.decidedBy } : {}),
  };
}

/** What was restricted, and for how long. */
function lasts({ action, statusBefore, statusAfter, until }: DecisionRecord): string {
  const { tells, restricts } = actionTable[action] as Action;
  if (until) return `${tells} A source can be added until ${until.toISOString()}.`;
  if (statusBefore !== statusAfter && restricts) return `${tells} This holds for good, unless it is taken back.`;
  return restricts ? `${tells} It holds for good, unless it is taken back.` : `${tells} Nothing was restricted.`;
}

function redressOf(
  decision: DecisionRecord,
  reader: Reader,
  appeal: AppealRecord | undefined,
  path: string,
): StatementOfReasons['redress'] {
  const end = appealEnd(decision);
  const appealable = isAppealable(decision, reader === 'reporter' ? 'reporter' : 'author');
  const possible =
    reader !== 'moderator' && appealable && !appeal && decision.reversedBy === null && end.getTime() > Date.now();
  const text = appealable
    ? `This can be appealed here, free of charge, until ${end.toISOString().slice(0, 10)}; ${decision.automated ? 'a moderator, a person, decides' : 'another moderator decides'}. Whoever disagrees with the outcome can turn to a certified out-of-court dispute settlement body, or to a court.`
    : 'This decision takes nothing from you, so there is nothing to appeal.';
  return { text, possible, until: appealable ? end.toISOString() : null, path: possible ? path : null };
}
