import { Injectable } from '@nestjs/common';
import {
  Failure,
  type Actor,
  type BulkAnswer,
  type BulkDecisionRequest,
  type BulkResult,
  type Decision,
  type DecisionRequest,
  type UndoRequest,
} from '@parley/contract';
import {
  Database,
  decisionsOfBatch,
  findBatch,
  insertBatch,
  newId,
  storeBatchResults,
  transactOnce,
  writeLog,
  type Once,
  type SiteRecord,
} from '@parley/store';
import { decisionAnswer } from './answers.js';
import { policyOf } from './policies.js';
import { takeDecision } from './take-decision.js';
import { undoDecision } from './undo.js';

/** Carries the decision out of a transaction that is to leave nothing. */
class Rehearsed extends Error {}

@Injectable()
export class DecideMany {
  constructor(private readonly db: Database) {}

  /**
   * Decides up to a hundred items alike, each for itself: what somebody else was faster with is told and left. A dry
   * run does the same and keeps nothing.
   */
  async run(
    actor: Actor,
    site: SiteRecord,
    { itemIds, dryRun, ...input }: BulkDecisionRequest,
    once?: Once,
  ): Promise<{ value: BulkAnswer; replayed: boolean }> {
    policyOf(site, input.reason);
    const ids = [...new Set(itemIds.map((id) => id.toLowerCase()))];
    if (dryRun) return { value: await this.rehearse(actor, site, ids, input), replayed: false };
    const request = { itemIds: ids, action: input.action, reason: input.reason, note: input.note ?? null };
    const { value: batch, replayed } = await transactOnce(this.db, once, async (tx) => {
      const id = newId();
      await insertBatch(tx, site.id, { id, madeBy: actor.id, request });
      const data = { batchId: id, ...request };
      await writeLog(tx, [{ siteId: site.id, kind: 'decisions.batch_made', actorId: actor.id, data }]);
      return { id };
    });
    const done = replayed ? (await findBatch(this.db, site.id, batch.id))?.results : undefined;
    if (done) return { value: { batchId: batch.id, results: done as BulkResult[] }, replayed };
    const results: BulkResult[] = [];
    for (const id of ids) results.push(await this.decideOne(actor, site, id, input, batch.id));
    await storeBatchResults(this.db, site.id, batch.id, results);
    return { value: { batchId: batch.id, results }, replayed };
  }

  private async decideOne(
    actor: Actor,
    site: SiteRecord,
    itemId: string,
    input: DecisionRequest,
    batchId: string,
  ): Promise<BulkResult> {
    try {
      const decision = await this.db.transaction((tx) => takeDecision(tx, actor, site, itemId, input, batchId));
      return { itemId, status: 201, decision: decisionAnswer(decision) };
    } catch (refusal) {
      const result = refused(itemId, refusal);
      // a repeated request finds what the first one had come to
      return result.winner?.batchId === batchId ? { itemId, status: 201, decision: result.winner } : result;
    }
  }

  private async rehearse(
    actor: Actor,
    site: SiteRecord,
    itemIds: string[],
    input: DecisionRequest,
  ): Promise<BulkAnswer> {
    const results: BulkResult[] = [];
    for (const itemId of itemIds) {
      const rehearsal = this.db.transaction(async (tx) => {
        await takeDecision(tx, actor, site, itemId, input);
        throw new Rehearsed();
      });
      results.push(
        await rehearsal.catch((error: unknown) =>
          error instanceof Rehearsed ? { itemId, status: 201 } : refused(itemId, error),
        ),
      );
    }
    return { batchId: null, results };
  }

  /** Takes every decision of a batch back that nobody has taken back or built on since. */
  async undo(actor: Actor, site: SiteRecord, batchId: string, input: UndoRequest): Promise<BulkAnswer> {
    if (!(await findBatch(this.db, site.id, batchId)))
      throw new Failure('batch_not_found', 'There is no such batch of decisions on this site.');
    const results: BulkResult[] = [];
    for (const { id, itemId } of await decisionsOfBatch(this.db, site.id, batchId)) {
      try {
        const undo = await this.db.transaction((tx) => undoDecision(tx, actor, site, id, input));
        results.push({ itemId, status: 201, decision: decisionAnswer(undo) });
      } catch (refusal) {
        results.push(refused(itemId, refusal));
      }
    }
    return { batchId, results };
  }
}

/** What stands in place of a decision; what is no refusal goes on as the fault it is. */
function refused(itemId: string, refusal: unknown): BulkResult {
  if (!(refusal instanceof Failure)) throw refusal;
  const { status, code, detail, members } = refusal;
  const winner = members['decision'] as Decision | undefined;
  return { itemId, status, code, detail, ...(winner ? { winner } : {}) };
}
