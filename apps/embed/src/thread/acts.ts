import { announce } from './announce.js';
import { change } from './live.js';
import { address, commentOf, fetchPart, type Page } from './page.js';
import { say } from './words.js';

/** Replies opened in place, and votes that count at once. Everything else stays a form. */
export function enhanceActs(page: Page): void {
  page.root.addEventListener('click', (event) => {
    const target = event.target as Element;
    const reply = target.closest<HTMLAnchorElement>('a[data-reply]');
    if (reply && !reply.pathname.endsWith('/sign-in') && plain(event)) {
      event.preventDefault();
      void openReply(page, reply);
    }
    const cancel = target.closest<HTMLAnchorElement>('.comment > .editor [data-cancel]');
    if (cancel && plain(event)) {
      event.preventDefault();
      closeReply(cancel.closest('form'));
    }
  });
  page.root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeReply((event.target as Element).closest('.comment > .editor'));
  });
  page.root.addEventListener('submit', (event) => {
    const form = (event.target as Element).closest<HTMLFormElement>('form.votes');
    if (!form) return;
    event.preventDefault();
    void vote(page, form, event.submitter as HTMLButtonElement);
  });
}

const plain = (event: MouseEvent): boolean => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

async function openReply(page: Page, link: HTMLAnchorElement): Promise<void> {
  const id = link.dataset['reply'] ?? '';
  const comment = commentOf(id);
  const there = document.getElementById(`reply-${id}`);
  if (there) return there.querySelector('textarea')?.focus();
  const form = await fetchPart(`${page.path}/comments/${id}/reply`).catch(() => undefined);
  if (!form || !comment) return location.assign(link.href);
  const acts = comment.querySelector(':scope > .acts');
  if (acts) acts.after(form);
  else comment.append(form);
  page.root.dispatchEvent(new CustomEvent('parley:drawn'));
  form.querySelector('textarea')?.focus();
}

function closeReply(form: Element | null): void {
  const comment = form?.closest('.comment');
  if (!form || !comment) return;
  if ((form.querySelector('textarea')?.value ?? '') !== '') announce(say('draftKept'));
  form.remove();
  comment.querySelector<HTMLElement>(':scope > .acts [data-reply]')?.focus();
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
