import { announce } from './announce.js';
import { insert, own } from './live.js';
import { elementOf, type Page } from './page.js';
import { say } from './words.js';

/** How long to wait before the one retry, in seconds. */
const retryAfter = 8;

/** Posts a form: the comment is there at once, marked as on its way, and becomes what the server made of it. */
export async function sendComment(
  page: Page,
  form: HTMLFormElement,
  parent: string,
  submitter: HTMLElement | null,
  sent: () => void,
): Promise<void> {
  if (form.ariaBusy === 'true') return;
  const fields = new URLSearchParams(new FormData(form, submitter) as unknown as Record<string, string>);
  const words = fields.get('body') ?? '';
  if (words.trim() === '') return form.querySelector('textarea')?.focus();
  form.ariaBusy = 'true';
  const shown = onItsWay(words, fields.get('guestName'));
  insert(page, shown, parent === '' ? null : parent);
  stop(form, undefined);
  const answer = await tryTwice(form, fields);
  form.ariaBusy = null;
  if (answer?.status === 201) return arrive(form, shown, await answer.text(), sent);
  shown.remove();
  await explain(page, form, answer);
}

/** @param guest the name somebody without an account gave */
function onItsWay(words: string, guest: string | null): HTMLElement {
  const item = document.createElement('li');
  const comment = document.createElement('article');
  comment.className = 'comment on-its-way';
  const by = document.createElement('header');
  by.className = 'by';
  const name = document.createElement('bdi');
  name.className = 'name';
  name.textContent = guest ?? document.querySelector('.leave .me')?.textContent ?? '';
  const state = document.createElement('span');
  state.textContent = say('posting');
  by.append(name, state);
  const said = document.createElement('div');
  said.className = 'said plain';
  said.dir = 'auto';
  said.textContent = words;
  comment.append(by, said);
  item.append(comment);
  return item;
}

/** The same key with both tries, so that one which arrived unheard is not posted twice. */
export async function tryTwice(form: HTMLFormElement, fields: URLSearchParams): Promise<Response | undefined> {
  const once = (): Promise<Response | undefined> =>
    fetch(form.action, { method: 'POST', body: fields, headers: { 'x-parley-part': 'yes' } }).catch(() => undefined);
  const first = await once();
  if (first && first.status < 500) return first;
  stop(form, say('notPosted', { n: retryAfter }));
  await new Promise<void>((resolve) => {
    setTimeout(resolve, retryAfter * 1000);
    addEventListener('online', () => resolve(), { once: true });
  });
  return once();
}

function arrive(form: HTMLFormElement, shown: HTMLElement, html: string, sent: () => void): void {
  const piece = elementOf(html);
  const comment = piece?.querySelector<HTMLElement>('.comment');
  if (!piece || !comment) return location.reload();
  const id = comment.dataset['comment'] ?? '';
  own.add(id);
  document.getElementById(`c-${id}`)?.closest('li')?.remove();
  shown.replaceWith(piece);
  sent();
  if (form.id !== 'write') form.remove();
  announce(say('posted'), true);
  comment.focus();
}

/** What came back instead: the form with its question, or a sentence. The words stay in the field. */
export async function explain(page: Page, form: HTMLFormElement, answer: Response | undefined): Promise<void> {
  if (answer && [403, 409, 412, 422].includes(answer.status)) {
    const next = elementOf(await answer.text());
    if (next instanceof HTMLFormElement) {
      form.replaceWith(next);
      page.root.dispatchEvent(new CustomEvent('parley:drawn'));
      const place = next.querySelector<HTMLElement>('[aria-invalid=true], [name=source], textarea, [data-cancel]');
      place?.focus();
      return;
    }
  }
  const words: Record<number, string> = { 401: 'signedOut', 429: 'tooQuick' };
  stop(form, say(answer ? (words[answer.status] ?? 'fault') : 'notPostedKept'), answer?.status === 401);
}

/** What stops the work stands in the form, as an alert. */
export function stop(form: HTMLFormElement, text: string | undefined, signIn = false): void {
  form.querySelector('[data-stop]')?.remove();
  if (text === undefined) return;
  const line = document.createElement('p');
  line.className = 'fault';
  line.role = 'alert';
  line.dataset['stop'] = 'yes';
  line.textContent = text;
  if (signIn) {
    const link = document.createElement('a');
    const query = new URLSearchParams(location.search);
    query.set('next', location.pathname + location.search);
    link.href = `/sign-in?${query.toString()}`;
    link.textContent = '→';
    line.append(' ', link);
  }
  form.querySelector('.foot, .row')?.before(line);
}
