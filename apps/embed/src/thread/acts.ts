import { announce } from './announce.js';
import { change } from './live.js';
import { address, fetchPart, type Page } from './page.js';
import { sendDeletion } from './send-change.js';
import { say } from './words.js';

/** Forms opened in place, votes that count at once, a deletion asked once. Everything else stays a form. */
export function enhanceActs(page: Page): void {
  page.root.addEventListener('click', (event) => {
    const target = event.target as Element;
    const way = target.closest<HTMLAnchorElement>('a[data-reply], a[data-open]');
    if (way && !way.pathname.endsWith('/sign-in') && plain(event)) {
      event.preventDefault();
      void openForm(page, way);
    }
    const cancel = target.closest<HTMLAnchorElement>('.comment > form [data-cancel]');
    if (cancel && plain(event)) {
      event.preventDefault();
      closeForm(cancel.closest('form'));
    }
  });
  page.root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeForm((event.target as Element).closest('.comment > form'));
  });
  page.root.addEventListener('submit', (event) => {
    const form = (event.target as Element).closest<HTMLFormElement>('form.votes, form[data-delete]');
    if (!form) return;
    event.preventDefault();
    if (form.matches('.votes')) void vote(page, form, event.submitter as HTMLButtonElement);
    else void sendDeletion(page, form);
  });
}

const plain = (event: MouseEvent): boolean => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

async function openForm(page: Page, link: HTMLAnchorElement): Promise<void> {
  const comment = link.closest<HTMLElement>('.comment');
  const id = comment?.dataset['comment'] ?? '';
  const kind = link.dataset['open'] ?? 'reply';
  const there = document.getElementById(`${kind}-${id}`);
  if (there) return focusIn(there);
  const form = await fetchPart(`${page.path}/comments/${id}/${kind}`).catch(() => undefined);
  if (!(form instanceof HTMLFormElement) || !comment) return location.assign(link.href);
  const acts = comment.querySelector(':scope > .acts');
  if (acts) acts.after(form);
  else comment.append(form);
  page.root.dispatchEvent(new CustomEvent('parley:drawn'));
  focusIn(form);
}

/** The field to write in; in a question, the answer that harms least. */
function focusIn(form: HTMLElement): void {
  const field = form.querySelector('textarea');
  const place = field ?? form.querySelector<HTMLElement>('[data-cancel]');
  place?.focus();
  // somebody who changes their words goes on at their end
  field?.setSelectionRange(field.value.length, field.value.length);
}

function closeForm(form: Element | null): void {
  const comment = form?.closest('.comment');
  if (!form || !comment) return;
  const field = form.querySelector('textarea');
  if (field && field.value !== field.defaultValue) announce(say('draftKept'));
  form.remove();
  const way = form.id.startsWith('reply-') ? '[data-reply]' : `[data-open=${form.id.split('-')[0]}]`;
  comment.querySelector<HTMLElement>(`:scope > .acts ${way}`)?.focus();
}

/** Shown at once, and taken back if it is refused. */
async function vote(page: Page, form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  const id = form.closest<HTMLElement>('.comment')?.dataset['comment'] ?? '';
  const score = form.querySelector('.score');
  const before = form.querySelector<HTMLButtonElement>('[aria-pressed=true]');
  const [up, down] = form.querySelectorAll('button');
  const worth = (one: Element | null | undefined): number =>
    one === undefined || one === null ? 0 : one === up ? 1 : -1;
  const value = Number(button.value);
  const shown = Number((score?.textContent ?? '0').replace('−', '-'));
  const draw = (number: number, chosen: number): void => {
    if (score) score.textContent = number < 0 ? `−${-number}` : String(number);
    up?.setAttribute('aria-pressed', String(chosen === 1));
    down?.setAttribute('aria-pressed', String(chosen === -1));
    if (up) up.value = chosen === 1 ? '0' : '1';
    if (down) down.value = chosen === -1 ? '0' : '-1';
  };
  draw(shown + value - worth(before), value);
  const answer = await fetch(form.action, {
    method: 'POST',
    body: new URLSearchParams({ value: String(value) }),
    headers: { 'x-parley-part': 'yes' },
  }).catch(() => undefined);
  if (answer?.status === 401) return location.assign(signIn());
  if (answer?.ok) return draw(Number(await answer.text()), value);
  draw(shown, worth(before));
  announce(say('fault'));
  await change(page, id);
}

function signIn(): string {
  const query = new URLSearchParams({ next: location.pathname + location.search });
  return `${address('/sign-in')}${address('/sign-in').includes('?') ? '&' : '?'}${query.toString()}`;
}
