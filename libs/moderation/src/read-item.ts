import { Injectable } from '@nestjs/common';
import type { Actor, AuthorRecord, RuleHit } from '@parley/contract';
import {
  claimsOfComment,
  countsOfAuthor,
  Database,
  decisionsOfItem,
  findAccount,
  findingsOfComment,
  findReviewItem,
  flagsOfComment,
  notesOfItem,
  reasonsOfItems,
  type ReviewItemRecord,
  type SiteRecord,
} from '@parley/store';
import { decisionAnswer, flagAnswer, itemAnswer } from './answers.js';
import { refuseItem } from './refusals.js';

@Injectable()
export class ReadItem {
  constructor(private readonly db: Database) {}

  /** Everything a moderator wants to see beside the comment and its thread, which are read where threads are read. */
  async run(actor: Actor, site: SiteRecord, itemId: string) {
    const item = await findReviewItem(this.db, site.id, itemId);
    if (!item) return refuseItem(this.db, site.id, itemId, actor.id);
    const [reasons, claims, flags, ruleHits, authorRecord, decisions, notes] = await Promise.all([
      reasonsOfItems(this.db, site.id, [item.id]),
      claimsOfComment(this.db, site.id, item.commentId),
      flagsOfComment(this.db, site.id, item.commentId),
      this.ruleHits(site, item.commentId),
      this.authorRecord(site, item),
      decisionsOfItem(this.db, site.id, item.id),
      notesOfItem(this.db, site.id, item.id),
    ]);
    return {
      ...itemAnswer(site, item, reasons),
      claims,
      flags: flags.map(flagAnswer),
      ruleHits,
      authorRecord,
      notes: notes.map(({ createdAt, ...note }) => ({ ...note, createdAt: createdAt.toISOString() })),
      decisions: decisions.map(decisionAnswer),
    };
  }

  private async ruleHits(site: SiteRecord, commentId: string): Promise<RuleHit[]> {
    const findings = await findingsOfComment(this.db, site.id, commentId);
    return findings.map(({ ruleKey, version, mode, outcome, text, matchedText, trace, at }) => ({
      rule: ruleKey,
      version,
      mode,
      outcome,
      text,
      matchedText,
      trace: trace as object[],
      at: at.toISOString(),
    }));
  }

  private async authorRecord(site: SiteRecord, item: ReviewItemRecord): Promise<AuthorRecord | null> {
    if (item.authorId === null) return null;
    const account = await findAccount(this.db, item.authorId);
    const { comments, restricted } = await countsOfAuthor(this.db, site.id, item.authorId);
    return { comments, restricted, since: account?.createdAt.toISOString() ?? null };
  }
}
