import type { ActionName, Decision, DecisionRequest, ReviewItemDetail } from '@parley/contract';
import { newKey } from '../api/call.js';
import { Refusal } from '../api/refusal.js';
import { onSite } from '../api/site.js';
import { announce, tell } from '../live.js';
import { tick } from '../tick.js';
import { say } from '../words.js';
import { actionOf, choicesFor, choiceTable, type Choice } from './actions.js';
import { previewBulk } from './bulk.js';
import { draftFor } from './draft.js';
import { conflictOf, leaveDecided, readItem } from './hold.js';
import { statementFor } from './letter.js';
import { goOn, show } from './move.js';
import { hasLeft, leave, putBack, readSummary } from './queue.js';
import { currentItem, desk, type Draft } from './state.js';

/** A choice: done at once where it restricts nobody, else opened with what will be written. */
export async function choose(choice: Choice): Promise<void> {
  const item = currentItem();
  if (desk.now.picked.length > 0) return previewBulk(choice);
  if (!item || desk.now.deciding || isClosed() || !applies(choice, item)) return;
  if (!choiceTable[choice].asks) return decideAtOnce(choice, item);
  desk.set({ choice });
  await tick();
  document
    .getElementById(choice === 'attach_source' ? 'draft-url' : choice === 'label' ? 'draft-label' : 'draft-reason')
    ?.focus();
}

export function applies(choice: Choice, item: ReviewItemDetail): boolean {
  return choicesFor(item).includes(choice) && choiceTable[choice].from.includes(item.comment.status);
}

/** Whether the item on screen cannot be decided here and now. */
export function isClosed(): boolean {
  const kind = desk.now.conflict?.kind;
  return kind === 'already_decided' || kind === 'leased_by_other';
}

/** Decides what is chosen, with what was written; waits for the answer, then goes on. */
export async function decideChosen(): Promise<void> {
  const item = currentItem();
  const { choice, deciding, draft } = desk.now;
  if (!item || choice === null || deciding || isClosed()) return;
  const index = indexOf(item.id);
  desk.set({ deciding: true, conflict: null });
  try {
    const decision = await send(item, requestOf(choice, item, draft), newKey());
    leaveDecided();
    leave(item.id);
    told(decision, item, index);
    await goOn(index);
  } catch (refusal) {
    await meet(refusal, item);
  }
}

/** The next item is there before the server has answered; a refusal brings this one back. */
async function decideAtOnce(choice: Choice, item: ReviewItemDetail): Promise<void> {
  const index = indexOf(item.id);
  const listed = desk.now.items[index] ?? item;
  const request = requestOf(choice, item, draftFor(item));
  leaveDecided();
  leave(item.id);
  void send(item, request, newKey()).then(
    (decision) => told(decision, item, index),
    async (refusal: unknown) => {
      putBack(listed, index);
      await show(item.id);
      await meet(refusal, item);
    },
  );
  await goOn(index);
}

const indexOf = (id: string): number => desk.now.items.findIndex((item) => item.id === id);

function requestOf(choice: Choice, item: ReviewItemDetail, draft: Draft): DecisionRequest {
  const action: ActionName = actionOf(choice, item.comment.status);
  const statement = choiceTable[choice].asks ? (draft.statement ?? statementFor(action, item, draft)) : null;
  const unsourced = item.comment.claims.find(({ sourced }) => !sourced);
  return {
    action,
    reason: draft.reason,
    commentVersion: item.comment.version,
    ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
    ...(statement ? { statement } : {}),
    ...(choice === 'label'
      ? {
          labels: draft.label
            .trim()
            .toLowerCase()
            .split(/[\s,]+/)
            .filter(Boolean),
        }
      : {}),
    ...(choice === 'attach_source'
      ? { source: { url: draft.url.trim(), ...(unsourced?.id ? { claimId: unsourced.id } : {}) } }
      : {}),
  };
}

const send = (item: ReviewItemDetail, body: DecisionRequest, key: string): Promise<Decision> =>
  onSite('POST', `/review/items/${item.id}/decisions`, { body, key });

function told(decision: Decision, item: ReviewItemDetail, index: number): void {
  hasLeft(item.id);
  const name = item.comment.author?.displayName ?? say('people.unnamed');
  tell({
    text: say(`done.${decision.action}`, { name }),
    undo: () => void undo(decision, item, index),
  });
  forget(item.id);
  void readSummary().catch(() => undefined);
}

/** Takes a decision back and brings its item on screen. */
async function undo(decision: Decision, item: ReviewItemDetail, index: number): Promise<void> {
  try {
    await onSite('POST', `/decisions/${decision.id}/undo`, { body: {}, key: newKey() });
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    tell({ text: refusal.detail || say('fault.no_connection'), fault: true });
    return;
  }
  putBack(item, index);
  tell({ text: say('done.undone') });
  await show(item.id);
  void readSummary().catch(() => undefined);
}

/** What is refused stays on screen with everything that was written. */
async function meet(refusal: unknown, item: ReviewItemDetail): Promise<void> {
  if (!(refusal instanceof Refusal)) throw refusal;
  const conflict = await conflictOf(refusal);
  desk.set({ deciding: false, conflict });
  if (conflict.kind === 'comment_changed') {
    await readItem(item.id);
    announce(say('conflict.changed'));
  }
  if (conflict.kind === 'refused' && refusal.code === 'no_connection')
    desk.set({ conflict: { kind: 'refused', detail: say('fault.no_connection') } });
}

function forget(id: string): void {
  const { [id]: _, ...details } = desk.now.details;
  desk.set({ details });
}
