import type { PostRecord } from '@parley/store';
import type { Reader } from './reader.js';

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
  for (const name of ['lang', 'theme']) {
    const value = url.searchParams.get(name);
    if (value !== null) kept.set(name, value);
  }
  for (const [name, value] of Object.entries(part)) kept.set(name, value);
  return `?${kept.toString()}#talk`;
}

export function postPath(reader: Reader, post: Pick<PostRecord, 'slug'>): string {
  return `${reader.base}/posts/${post.slug}`;
}

/** The way to the sign-in, and back to where the reader was. */
export function signInPath(next: string, language?: string): string {
  const query = new URLSearchParams({ next });
  if (language !== undefined) query.set('lang', language);
  return `/sign-in?${query.toString()}`;
}
