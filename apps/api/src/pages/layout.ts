import { html, raw, type Html } from './html.js';
import { sameWith, signInPath, within } from './addresses.js';
import type { Reader } from './reader.js';
import { speakers } from './words.js';

/** The signs of the claims' states and of controls, drawn once and used by reference. */
const signs = raw(`<svg width="0" height="0" class="hush" aria-hidden="true"><defs>
<symbol id="i-leaf" viewBox="0 0 16 16"><path d="M3 2.5h7l3 3v8H3zM10 2.5v3h3M5.5 8.5h5M5.5 11h3.5"/></symbol>
<symbol id="i-caret" viewBox="0 0 16 16"><path d="M3 12.5 8 4l5 8.5"/></symbol>
<symbol id="i-clock" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6"/><path d="M8 4.5V8l2.5 1.5"/></symbol>
<symbol id="i-book" viewBox="0 0 16 16"><path d="M6.5 9.5 9.5 6.5M7 4.5l1.2-1.2a2.8 2.8 0 0 1 4 4L11 8.5M9 11.5l-1.2 1.2a2.8 2.8 0 0 1-4-4L5 7.5"/></symbol>
<symbol id="i-flag" viewBox="0 0 16 16"><path d="M3.5 14V2.5h8.5L10 5.5l2 3H3.5"/></symbol>
<symbol id="i-reply" viewBox="0 0 16 16"><path d="M6.5 4 2.5 8l4 4M2.5 8h7a4 4 0 0 1 4 4v1"/></symbol>
<symbol id="i-up" viewBox="0 0 16 16"><path d="m3.5 10 4.5-4.5L12.5 10"/></symbol>
<symbol id="i-down" viewBox="0 0 16 16"><path d="m3.5 6 4.5 4.5L12.5 6"/></symbol>
<symbol id="i-turn" viewBox="0 0 16 16"><path d="m5.5 3 5 5-5 5"/></symbol>
<symbol id="i-bang" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6"/><path d="M8 4.5v4M8 11.2v.1"/></symbol>
</defs></svg>`);

type Icon = 'caret' | 'clock' | 'book' | 'leaf' | 'turn' | 'flag' | 'reply' | 'up' | 'down' | 'bang';

export const icon = (name: Icon, classes = ''): Html =>
  html`<svg class="icon ${classes}" aria-hidden="true"><use href="#i-${name}" /></svg>`;

export interface PageFrame {
  title: string;
  nav?: Html;
  skipTo?: { id: string; text: string };
  /** Keep search engines away. */
  private?: boolean;
  /** Addresses of what makes the page quicker where script runs, and of other forms of it. */
  head?: Html;
  /** No sign-in in the bar: the page itself is about it. */
  plainBar?: boolean;
}

/** Who looks at a page that nobody in particular looks at. */
export const anybody: Reader = {
  actor: null,
  language: 'en',
  direction: 'ltr',
  say: speakers.en,
  base: '',
  here: '/',
  framed: false,
  theme: 'auto',
};

/** A whole page, readable without script. */
export function page(frame: PageFrame, main: Html, reader: Reader = anybody): string {
  const { title, skipTo, private: hidden, head } = frame;
  return html`<!doctype html>
<html lang="${reader.language}" dir="${reader.direction}"${reader.theme !== 'auto' && html` data-theme="${reader.theme}"`}>
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title}</title>
${hidden && raw('<meta name="robots" content="noindex">')}
<link rel="icon" href="data:," />
<link rel="stylesheet" href="/assets/tokens.css" />
<link rel="stylesheet" href="/assets/reader.css" />
<link rel="stylesheet" href="/assets/plain.css" />
${head}</head>
<body${reader.framed && raw(' class="framed"')}>
${signs} ${skipTo && html`<a class="skip" href="#${skipTo.id}">${skipTo.text}</a>`}
${!reader.framed && masthead(frame, reader)}
        <main class="page">${main}</main>
      </body>
    </html> `.text;
}

function masthead({ nav, plainBar }: PageFrame, reader: Reader): Html {
  const { say } = reader;
  return html`<header class="masthead">
<div>
<a class="wordmark" href="${reader.base || '/'}" aria-label="${say('allPosts')}">Parley${icon('caret')}</a
><nav aria-label="${say('account')}">${nav}${!plainBar && whoIsHere(reader)}</nav>
</div>
</header>`;
}

/** The reader's name and the way out, or the way in. */
export function whoIsHere(reader: Reader): Html {
  const { actor, say } = reader;
  const here = sameWith(reader, {}, '');
  if (!actor) return html`<a href="${signInPath(reader, here)}">${say('signIn')}</a>`;
  return html`<form class="leave" method="post" action="${within(reader, '/sign-out')}">
<input type="hidden" name="next" value="${here}" /><bdi class="me">${actor.displayName}</bdi><button>${say('signOut')}</button>
</form>`;
}

/** A time as people read it, in UTC, since the page does not know where its reader is. */
export function when(iso: string, reader: Reader = anybody): Html {
  const date = new Date(iso);
  const text = date.toLocaleString(reader.language === 'en' ? 'en-GB' : reader.language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  return html`<time datetime="${iso}">${text.replace(' at ', ', ').replace(' um ', ', ')}</time>`;
}
