import type { PostRecord } from '@parley/store';
import type { Reader } from './reader.js';

/** What a frame was opened with, and takes along wherever it leads. */
export const frameWords = ['framed', 'from', 'lang', 'theme', 'style'] as const;

/** What a link sets anew; everything else of these belongs to the state that is left. */
const states = ['reply', 'flag', 'source', 'edit', 'delete', 'done'] as const;
type State = (typeof states)[number];

/** What an address of ours may say that lasts: order, place in a list, and what the page of the embed was asked. */
const lasting = new Set<string>([...frameWords, 'sort', 'cursor', 'site', 'post', 'in', 'css']);

interface Here {
  /** Path and what stays of the query; what comes next is added with `?` or `&`. */
  kept: string;
  /** What a frame takes along, as a query without its question mark. */
  frame: string;
}

/** A page has hundreds of links to itself, so its address is read once. */
const known = new WeakMap<Reader, Here>();

function hereOf(reader: Reader): Here {
  const before = known.get(reader);
  if (before) return before;
  const url = new URL(reader.here, 'http://here');
  const frame = new URLSearchParams();
  for (const name of frameWords) {
    const value = name === 'framed' && reader.framed ? 'yes' : url.searchParams.get(name);
    if (value !== null) frame.set(name, value);
  }
  // addresses on the web gather words of others; they stay behind
  const kept = new URLSearchParams([...url.searchParams].filter(([name]) => lasting.has(name))).toString();
  const here = { kept: withQuery(url.pathname, kept), frame: frame.toString() };
  known.set(reader, here);
  return here;
}

/** This page in another state: same order, same place in the list. */
export function sameWith(reader: Reader, state: Partial<Record<State, string>>, fragment: string): string {
  let address = hereOf(reader).kept;
  for (const [name, value] of Object.entries(state))
    address = withQuery(address, `${name}=${encodeURIComponent(value)}`);
  return address + fragment;
}

function withQuery(address: string, query: string): string {
  return query === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${query}`;
}

/** This page in another order or at another place in the list. */
export function otherPart(reader: Reader, part: { sort?: string; cursor?: string }): string {
  const query = new URLSearchParams(hereOf(reader).frame);
  for (const [name, value] of Object.entries(part)) query.set(name, value);
  return `?${query.toString()}#talk`;
}

/** An address of this server as seen from this page: inside a frame, it stays inside. */
export function within(reader: Reader, path: string): string {
  if (!reader.framed) return path;
  const [address = '', ...fragment] = path.split('#');
  return [withQuery(address, hereOf(reader).frame), ...fragment].join('#');
}

/** What stands before the addresses of a site, by its key. */
export function siteBase(key: string): string {
  return key === 'default' ? '' : `/s/${key}`;
}

export function postPath(reader: Reader, post: Pick<PostRecord, 'slug'>): string {
  return `${reader.base}/posts/${post.slug}`;
}

/** The address of a comment for good. */
export function commentPath(reader: Reader, post: Pick<PostRecord, 'slug'>, id: string): string {
  return `${postPath(reader, post)}/comments/${id}`;
}

/** The way to the sign-in, and back to where the reader was. */
export function signInPath(reader: Reader, next: string): string {
  return within(reader, `/sign-in?${new URLSearchParams({ next }).toString()}`);
}

/** Where the whole thread is: the article's page, or the frame. */
export function threadPath(reader: Reader, post: Pick<PostRecord, 'slug'>): string {
  return reader.framed ? within(reader, `${postPath(reader, post)}/thread`) : postPath(reader, post);
}

/** The same in the order that the address at hand asks for. */
export function threadInOrder(reader: Reader, post: Pick<PostRecord, 'slug'>): string {
  const sort = new URL(reader.here, 'http://here').searchParams.get('sort');
  return withQuery(threadPath(reader, post), sort === null ? '' : `sort=${encodeURIComponent(sort)}`);
}

/** A page of ours that says what was done, at the comment it was done to. */
export function doneAt(path: string, done: string, commentId: string): string {
  const url = new URL(path, 'http://here');
  url.searchParams.set('done', done);
  return `${url.pathname}${url.search}#c-${commentId}`;
}
