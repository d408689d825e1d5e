import { announce } from './announce.js';
import { change } from './live.js';
import { commentOf, elementOf, type Page } from './page.js';
import { redraw } from './redraw.js';
import { explain, stop, tryTwice } from './send.js';
import { say } from './words.js';

const idOf = (form: HTMLFormElement): string => form.closest<HTMLElement>('.comment')?.dataset['comment'] ?? '';

/** Saves changed words: the comment is drawn anew in its place once the server has them. */
export async function sendEdit(
  page: Page,
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  sent: () => void,
): Promise<void> {
  if (form.ariaBusy === 'true') return;
  const fields = new URLSearchParams(new FormData(form, submitter) as unknown as Record<string, string>);
  if ((fields.get('body') ?? '').trim() === '') return form.querySelector('textarea')?.focus();
  const id = idOf(form);
  form.ariaBusy = 'true';
  stop(form, undefined);
  const answer = await tryTwice(form, fields);
  form.ariaBusy = null;
  if (answer?.status !== 200) {
    await explain(page, form, answer);
    // what came between is shown above the words that are kept
    if (answer?.status === 412) await change(page, id);
    return;
  }
  const piece = elementOf(await answer.text());
  if (!piece) return location.reload();
  sent();
  form.remove();
  redraw(id, piece);
  announce(say('saved'), true);
  commentOf(id)?.focus();
}

/** Deletes a comment after the question; the focus goes to what stands there now. */
export async function sendDeletion(page: Page, form: HTMLFormElement): Promise<void> {
  if (form.ariaBusy === 'true') return;
  const id = idOf(form);
  form.ariaBusy = 'true';
  const fields = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  const answer = await fetch(form.action, { method: 'POST', body: fields, headers: { 'x-parley-part': 'yes' } }).catch(
    () => undefined,
  );
  form.ariaBusy = null;
  if (answer?.status !== 200) return explain(page, form, answer);
  const all = [...page.root.querySelectorAll<HTMLElement>('.comment')];
  const here = commentOf(id);
  const next = all[all.findIndex((one) => one === here) + 1];
  const left = elementOf(await answer.text());
  form.remove();
  redraw(id, left);
  announce(say('commentDeleted'), true);
  const place = commentOf(id) ?? next ?? page.root.querySelector<HTMLElement>('#talk-h');
  if (place) {
    place.tabIndex = -1;
    place.focus();
  }
}
