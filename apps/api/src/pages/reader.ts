import type { Actor } from '@parley/contract';
import { embedStyle } from '../http/embed-style.js';
import type { ParleyRequest } from '../http/request.js';
import { directionOf, languageOf, speakers, type Language, type Say } from './words.js';

/** For whom a page is drawn, and where it stands. */
export interface Reader {
  actor: Actor | null;
  language: Language;
  direction: 'ltr' | 'rtl';
  say: Say;
  /** What stands before /posts in addresses of this site. */
  base: string;
  /** The address of this page, without the fragment. */
  here: string;
  /** Inside a frame on somebody's page. */
  framed: boolean;
  theme: 'light' | 'dark' | 'auto';
  /** A style sheet of the site around the frame. */
  style?: string | undefined;
  /** How much the reader was told and has not read, where the page knows. */
  unread: number;
}

/**
 * Nobody in particular, in the language of the request: for pages that have no place of their own, and must not fail
 * where the request itself cannot be read.
 */
export function strangerOf(request: ParleyRequest): Reader {
  const query = (request.query ?? {}) as Record<string, unknown>;
  const language = languageOf(query['lang'], request.headers['accept-language']);
  const direction = directionOf(language);
  return {
    actor: null,
    language,
    direction,
    say: speakers[language],
    base: '',
    here: '/',
    framed: false,
    theme: 'auto',
    unread: 0,
  };
}

export function readerOf(request: ParleyRequest): Reader {
  const query = request.query as Record<string, unknown>;
  const params = request.params as Record<string, string>;
  const language = languageOf(query['lang'], request.headers['accept-language']);
  const { theme } = query;
  const framed = query['framed'] === 'yes' || /\/thread(\?|$)/.test(request.url);
  return {
    actor: request.actor ?? null,
    language,
    direction: directionOf(language),
    say: speakers[language],
    base: params['site'] === undefined ? '' : `/s/${params['site']}`,
    here: request.url,
    framed,
    style: framed ? embedStyle(request) : undefined,
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    unread: 0,
  };
}

/** A path of this server and nothing else; whoever gives another address is led to the start. */
export function ownPath(given: unknown, otherwise = '/'): string {
  if (typeof given !== 'string' || given.length > 2000 || !/^\/(?![/\\])[^\s\\]*$/.test(given)) return otherwise;
  return /[\u0000-\u0020\u007f]/.test(given) ? otherwise : given;
}
