import { announce } from './announce.js';
import { commentOf, fetchPart, type Page } from './page.js';
import { redraw } from './redraw.js';
import { say } from './words.js';

interface Told {
  id: string;
  parentId: string | null;
  total: number;
}

/** Comments that arrived and wait to be asked for, in order. */
const arrived = new Map<string, Told>();

/** Comments that went while nobody had seen them yet. */
const gone = new Set<string>();

/** Comments this reader wrote here, which are on the page already. */
export const own = new Set<string>();

/** Follows what happens under the post. What arrives waits behind a bar; what changes changes in place. */
export function follow(page: Page): void {
  if (page.branch !== undefined || page.after === '') return;
  const path = `/api/v1/sites/${encodeURIComponent(page.site)}/posts/${page.post}/events?after=${page.after}`;
  const stream = new EventSource(path);
  const on = (name: string, hear: (told: Told) => void): void =>
    stream.addEventListener(name, (event) => {
      const told = JSON.parse((event as MessageEvent<string>).data) as Told;
      if (typeof told.total === 'number') recount(told.total);
      hear(told);
    });
  on('comment.created', (told) => arrive(page, told));
  on('comment.updated', (told) => (commentOf(told.id) ? void change(page, told.id) : arrive(page, told)));
  on('comment.removed', ({ id }) => {
    gone.add(id);
    arrived.delete(id);
    drawBar(page);
    void change(page, id);
  });
  stream.addEventListener('thread.reset', () => location.reload());
  addEventListener('pagehide', () => stream.close());
  page.root.querySelector('[data-arrivals] a')?.addEventListener('click', (event) => {
    event.preventDefault();
    void insertAll(page);
  });
}

function recount(total: number): void {
  const text = say('comments', { n: total });
  for (const place of document.querySelectorAll('#talk-h, [data-count]')) place.textContent = text;
}

function arrive(page: Page, told: Told): void {
  gone.delete(told.id);
  // an own comment may be told before its answer is here; wait for that
  setTimeout(() => {
    if (own.has(told.id) || gone.has(told.id) || commentOf(told.id)) return;
    arrived.set(told.id, told);
    drawBar(page);
    announce(say('arrivals', { n: arrived.size }));
  }, 600);
}

function drawBar(page: Page): void {
  const bar = page.root.querySelector<HTMLElement>('[data-arrivals]');
  const words = bar?.querySelector('span');
  if (!bar || !words) return;
  bar.hidden = arrived.size === 0;
  words.textContent = say('arrivals', { n: arrived.size });
}

/** Puts what arrived where it belongs, without moving what is being read. */
async function insertAll(page: Page): Promise<void> {
  const told = [...arrived.values()];
  arrived.clear();
  const pieces = await Promise.all(told.map(({ id }) => fetchPart(`${page.path}/comments/${id}/part`)));
  const keep = firstInView();
  const before = keep?.getBoundingClientRect().top ?? 0;
  for (const [i, one] of told.entries()) {
    const piece = pieces[i];
    if (piece && !commentOf(one.id)) insert(page, piece, one.parentId);
  }
  if (keep) scrollBy({ top: keep.getBoundingClientRect().top - before, behavior: 'instant' });
  drawBar(page);
}

function firstInView(): Element | undefined {
  return [...document.querySelectorAll('.comment')].find((one) => one.getBoundingClientRect().bottom > 0);
}

/** Puts a comment below the one it answers, or among the conversations by the order of the page. */
export function insert(page: Page, piece: HTMLElement, parentId: string | null): void {
  page.root.querySelector('[data-nobody]')?.remove();
  if (parentId === null) {
    const list = page.root.querySelector('ol.thread');
    if (page.sort === 'newest') list?.prepend(piece);
    else list?.append(piece);
    return;
  }
  const parent = commentOf(parentId);
  if (!parent) return;
  let list = parent.querySelector(':scope > ol.replies');
  if (!list) {
    list = document.createElement('ol');
    list.className = 'replies';
    parent.append(list);
  }
  list.append(piece);
}

/** Draws a comment anew and leaves what hangs below it, and what is being written, where it is. */
export async function change(page: Page, id: string): Promise<void> {
  if (commentOf(id)) redraw(id, await fetchPart(`${page.path}/comments/${id}/part`));
}
