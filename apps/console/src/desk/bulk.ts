import type { BulkAnswer, BulkDecisionRequest, ReviewItem } from '@parley/contract';
import { newKey } from '../api/call.js';
import { Refusal } from '../api/refusal.js';
import { onSite } from '../api/site.js';
import { tell } from '../live.js';
import { tick } from '../tick.js';
import { say, sayIfKnown } from '../words.js';
import { actionOf, type Choice } from './actions.js';
import { draftFor } from './draft.js';
import { letGo } from './hold.js';
import { lineOf } from './lines.js';
import { goOn } from './move.js';
import { hasLeft, leave, openQueue, readSummary } from './queue.js';
import { currentItem, desk, emptyDraft, type Draft } from './state.js';

export function pick(id: string): void {
  const { picked } = desk.now;
  desk.set({ picked: picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id] });
}

export function pickAll(): void {
  const all = desk.now.items.map(({ id }) => id);
  desk.set({ picked: desk.now.picked.length === all.length ? [] : all });
}

/** Picks every listed comment that says what the one on screen says. */
export function pickSame(): void {
  const item = currentItem();
  if (!item) return;
  const said = new Set(item.comment.claims.flatMap(({ cluster }) => cluster?.id ?? []));
  const same = desk.now.items.filter((one) => lineOf(one)?.clusters.some((id) => said.has(id)));
  desk.set({ picked: [...new Set([...desk.now.picked, item.id, ...same.map(({ id }) => id)])] });
}

/** Asks what would happen, and does nothing. */
export async function previewBulk(choice: Choice): Promise<void> {
  if (choice === 'attach_source' || choice === 'label') {
    tell({ text: say('bulk.one_by_one'), fault: true });
    return;
  }
  await letGo();
  const [first] = pickedItems();
  const statement = sayIfKnown(`bulk.letter_${choice}`) ?? null;
  await rehearse(choice, { ...(first ? draftFor(first) : emptyDraft()), statement });
  await tick();
  document.getElementById('bulk-heading')?.focus();
}

export const pickedItems = (): ReviewItem[] => desk.now.items.filter(({ id }) => desk.now.picked.includes(id));

export async function rehearse(choice: Choice, draft: Draft): Promise<void> {
  const answer = await ask({ ...requestOf(choice, draft), dryRun: true });
  if (answer) desk.set({ bulk: { choice, draft, results: answer.results }, onList: false });
}

function requestOf(choice: Choice, draft: Draft): BulkDecisionRequest {
  const items = pickedItems();
  const waiting = items.every((item) => lineOf(item)?.status === 'pending');
  return {
    itemIds: items.map(({ id }) => id),
    action: actionOf(choice, waiting ? 'pending' : 'published'),
    reason: draft.reason,
    ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
    ...(draft.statement ? { statement: draft.statement } : {}),
  };
}

async function ask(body: BulkDecisionRequest, key?: string): Promise<BulkAnswer | undefined> {
  try {
    return await onSite<BulkAnswer>('POST', '/review/decisions', { body, ...(key ? { key } : {}) });
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    tell({ text: refusal.detail || say('fault.no_connection'), fault: true });
    return undefined;
  }
}

export const cancelBulk = (): void => desk.set({ bulk: null, onList: true });

/** Decides what the preview promised; one undo takes all of it back. */
export async function decideBulk(): Promise<void> {
  const { bulk, deciding } = desk.now;
  if (!bulk || deciding) return;
  desk.set({ deciding: true });
  const answer = await ask(requestOf(bulk.choice, bulk.draft), newKey());
  desk.set({ deciding: false });
  if (!answer) return;
  const decided = answer.results.filter(({ status }) => status === 201);
  for (const { itemId } of decided) {
    leave(itemId);
    hasLeft(itemId);
  }
  desk.set({ bulk: null, picked: [] });
  const { batchId } = answer;
  tell({
    text: say('bulk.done', { n: decided.length }),
    ...(batchId ? { undo: () => void undoBulk(batchId) } : {}),
  });
  void readSummary().catch(() => undefined);
  await goOn(0);
}

async function undoBulk(batchId: string): Promise<void> {
  const answer = await onSite<BulkAnswer>('POST', `/review/batches/${batchId}/undo`, { body: {} });
  const back = answer.results.filter(({ status }) => status === 201).length;
  tell({ text: say('bulk.undone', { n: back }) });
  await Promise.all([openQueue(), readSummary()]);
  await goOn(0);
}
