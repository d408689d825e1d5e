import { html, raw, type Html } from './html.js';

/** The signs of the claims' states and of controls, drawn once and used by reference. */
const signs = raw(`<svg width="0" height="0" class="hush" aria-hidden="true"><defs>
<symbol id="i-leaf" viewBox="0 0 16 16"><path d="M3 2.5h7l3 3v8H3zM10 2.5v3h3M5.5 8.5h5M5.5 11h3.5"/></symbol>
<symbol id="i-caret" viewBox="0 0 16 16"><path d="M3 12.5 8 4l5 8.5"/></symbol>
<symbol id="i-clock" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6"/><path d="M8 4.5V8l2.5 1.5"/></symbol>
<symbol id="i-book" viewBox="0 0 16 16"><path d="M6.5 9.5 9.5 6.5M7 4.5l1.2-1.2a2.8 2.8 0 0 1 4 4L11 8.5M9 11.5l-1.2 1.2a2.8 2.8 0 0 1-4-4L5 7.5"/></symbol>
<symbol id="i-turn" viewBox="0 0 16 16"><path d="m5.5 3 5 5-5 5"/></symbol>
</defs></svg>`);

export const icon = (name: 'caret' | 'clock' | 'book' | 'leaf' | 'turn', classes = ''): Html =>
  html`<svg class="icon ${classes}" aria-hidden="true"><use href="#i-${name}" /></svg>`;

export interface PageFrame {
  title: string;
  nav?: Html;
  skipTo?: { id: string; text: string };
  /** Keep search engines away. */
  private?: boolean;
}

/** A whole page, readable without script. */
export function page({ title, nav, skipTo, private: hidden }: PageFrame, main: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title}</title>
${hidden && raw('<meta name="robots" content="noindex">')}
<link rel="icon" href="data:," />
<link rel="stylesheet" href="/assets/tokens.css" />
<link rel="stylesheet" href="/assets/reader.css" />
<link rel="stylesheet" href="/assets/plain.css" />
</head>
<body>
${signs} ${skipTo && html`<a class="skip" href="#${skipTo.id}">${skipTo.text}</a>`}
        <header class="masthead">
          <div>
            <a class="wordmark" href="/" aria-label="Parley, all posts">Parley${icon('caret')}</a
            >${nav && html`<nav aria-label="Page">${nav}</nav>`}
          </div>
        </header>
        <main class="page">${main}</main>
      </body>
    </html> `.text;
}

export const countOf = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** A time as people read it, in UTC, since the page is the same for everybody. */
export function when(iso: string): Html {
  const date = new Date(iso);
  const text = date.toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  return html`<time datetime="${iso}">${text.replace(' at ', ', ')}</time>`;
}
