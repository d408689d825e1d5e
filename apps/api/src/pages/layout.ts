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
<symbol id="i-pen" viewBox="0 0 16 16"><path d="M3 13h2.5L13 5.5 10.5 3 3 10.5zM9 4.5 11.5 7"/></symbol>
<symbol id="i-bin" viewBox="0 0 16 16"><path d="M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5"/></symbol>
<symbol id="i-bang" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6"/><path d="M8 4.5v4M8 11.2v.1"/></symbol>
</defs></svg>`);

type Icon = 'caret' | 'clock' | 'book' | 'leaf' | 'turn' | 'flag' | 'reply' | 'up' | 'down' | 'bang' | 'pen' | 'bin';

const icons = new Map<string, Html>();

/** A sign by reference; made once for each name and class. */
export function icon(name: Icon, classes = ''): Html {
  const key = `${name} ${classes}`;
  const known = icons.get(key);
  if (known) return known;
  const made = html`<svg class="icon${classes && ` ${classes}`}" aria-hidden="true"><use href="#i-${name}"/></svg>`;
  icons.set(key, made);
  return made;
}

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
  unread: 0,
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
${reader.style !== undefined && html`<link rel="stylesheet" href="${reader.style}" referrerpolicy="no-referrer" />`}
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
<input type="hidden" name="next" value="${here}" /><a href="${within(reader, '/notifications')}">${say('notifications')}${
    reader.unread > 0 &&
    html` <span class="count num">${reader.unread}<span class="hush"> ${say('unread')}</span></span>`
  }</a><a class="me" href="${within(reader, '/account')}"><bdi>${actor.displayName}</bdi></a><button>${say('signOut')}</button>
</form>`;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Made once a language: making one costs more than a hundred uses. */
function clockOf(language: Reader['language']): Intl.DateTimeFormat {
  const known = clocks.get(language);
  if (known) return known;
  const clock = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  clocks.set(language, clock);
  return clock;
}

/** How many times are kept as people read them: a page of comments asks for hundreds, mostly the same ones. */
const mostTimes = 20_000;
const times = new Map<string, Html>();

/** A time as people read it, in UTC, since the page does not know where its reader is. */
export function when(iso: string, reader: Reader = anybody): Html {
  const key = `${reader.language} ${iso}`;
  const known = times.get(key);
  if (known) return known;
  const text = clockOf(reader.language).format(new Date(iso)).replace(' at ', ', ').replace(' um ', ', ');
  const made = html`<time datetime="${iso}">${text}</time>`;
  if (times.size >= mostTimes) times.clear();
  times.set(key, made);
  return made;
}
