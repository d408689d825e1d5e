import { Injectable } from '@nestjs/common';
import type { Actor, Decision, DecisionRequest } from '@parley/contract';
import { Database, transactOnce, type Once, type SiteRecord } from '@parley/store';
import { decisionAnswer } from './answers.js';
import { takeDecision } from './take-decision.js';

@Injectable()
export class Decide {
  constructor(private readonly db: Database) {}

  /** Decides an item. Of any number who do so at once one wins; the others read what the winner decided. */
  async run(
    actor: Actor,
    site: SiteRecord,
    itemId: string,
    input: DecisionRequest,
    once?: Once,
  ): Promise<{ value: Decision; replayed: boolean }> {
    return transactOnce(this.db, once, async (tx) =>
      decisionAnswer(await takeDecision(tx, actor, site, itemId, input)),
    );
  }
}
