import type { PostRecord } from '@parley/store';
import type { Reader } from './reader.js';

/** What a frame was opened with, and takes along wherever it leads. */
export const frameWords = ['framed', 'from', 'lang', 'theme'] as const;

/** What a link sets anew; everything else of these belongs to the state that is left. */
const states = ['reply', 'flag', 'source', 'done'] as const;
type State = (typeof states)[number];

/** This page in another state: same order, same place in the list. */
export function sameWith(reader: Reader, state: Partial<Record<State, string>>, fragment: string): string {
  const url = new URL(reader.here, 'http://here');
  for (const name of states) url.searchParams.delete(name);
  for (const [name, value] of Object.entries(state)) url.searchParams.set(name, value);
  return `${url.pathname}${url.search}${fragment}`;
}

/** This page in another order or at another place in the list. */
export function otherPart(reader: Reader, part: { sort?: string; cursor?: string }): string {
  const url = new URL(reader.here, 'http://here');
  const kept = new URLSearchParams();
  for (const name of frameWords) {
    const value = url.searchParams.get(name);
    if (value !== null) kept.set(name, value);
  }
  for (const [name, value] of Object.entries(part)) kept.set(name, value);
  return `?${kept.toString()}#talk`;
}

/** An address of this server as seen from this page: inside a frame, it stays inside. */
export function within(reader: Reader, path: string): string {
  if (!reader.framed) return path;
  const url = new URL(path, 'http://here');
  const here = new URL(reader.here, 'http://here').searchParams;
  for (const name of frameWords) {
    const value = name === 'framed' ? 'yes' : here.get(name);
    if (value !== null) url.searchParams.set(name, value);
  }
  return `${url.pathname}${url.search}${url.hash}`;
}

export function postPath(reader: Reader, post: Pick<PostRecord, 'slug'>): string {
  return `${reader.base}/posts/${post.slug}`;
}

/** The way to the sign-in, and back to where the reader was. */
export function signInPath(reader: Reader, next: string): string {
  return within(reader, `/sign-in?${new URLSearchParams({ next }).toString()}`);
}

/** Where the whole thread is: the article's page, or the frame. */
export function threadPath(reader: Reader, post: Pick<PostRecord, 'slug'>): string {
  return reader.framed ? within(reader, `${postPath(reader, post)}/thread`) : postPath(reader, post);
}
