import { html } from './html.js';
import { page } from './layout.js';
import type { Reader } from './reader.js';
import { languages } from './words.js';

export interface Tag {
  site: string;
  post: string;
  theme: string;
  lang: string;
  style: string;
}

const themes = ['auto', 'light', 'dark'];

/** The lines that put a thread on a page, written from a few choices. */
export function tagPage(reader: Reader, server: string, asked: Tag, styles: string[]): string {
  const tag = { ...asked, style: styles.includes(asked.style) ? asked.style : '' };
  const { say } = reader;
  const select = (name: string, label: string, values: [string, string][], chosen: string) =>
    html`<div class="field"><label for="t-${name}">${label}</label><select class="input" id="t-${name}" name="${name}">
${values.map(([value, text]) => html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`)}
</select></div>`;
  const spoken: [string, string][] = Object.entries(languages).map(([name, words]) => [name, words.name]);
  return page(
    { title: `${say('tagTitle')} · Parley`, private: true },
    html`<section class="article account">
<header><h1>${say('tagTitle')}</h1></header>
<form class="plain-form" method="get" action="/embed">
<div class="field"><label for="t-site">${say('tagSite')}</label><input class="input" id="t-site" name="site" value="${tag.site}" required /></div>
<div class="field"><label for="t-post">${say('tagPost')}</label><input class="input" id="t-post" name="post" value="${tag.post}" /></div>
${select(
  'theme',
  say('tagTheme'),
  themes.map((theme) => [theme, theme]),
  tag.theme,
)}
${select('in', say('tagLanguage'), [['', '–'], ...spoken], tag.lang)}
${
  styles.length > 0
    ? select('css', say('tagStyle'), [['', '–'], ...styles.map((one): [string, string] => [one, one])], tag.style)
    : html`<p class="small">${say('tagStyleHint')}</p>`
}
<div class="row"><button class="btn main">${say('tagWrite')}</button></div>
</form>
<pre class="tag-lines" dir="ltr" tabindex="0" aria-label="${say('tagTitle')}">${linesOf(server, tag)}</pre>
</section>`,
    reader,
  );
}

function linesOf(server: string, { site, post, theme, lang, style }: Tag): string {
  const attributes = [
    `data-parley-post="${post}"`,
    ...(site === 'default' ? [] : [`data-parley-site="${site}"`]),
    ...(theme === 'auto' ? [] : [`data-parley-theme="${theme}"`]),
    ...(lang === '' ? [] : [`data-parley-lang="${lang}"`]),
    ...(style === '' ? [] : [`data-parley-style="${style}"`]),
  ];
  return `<div ${attributes.join(' ')}></div>\n<script src="${server}/embed.js" async></script>`;
}

/** Choices as they came, each held to what may stand in an attribute. */
export function tagOf(query: Record<string, unknown>): Tag {
  const word = (name: string, otherwise = ''): string => {
    const value = query[name];
    return typeof value === 'string' && /^[a-z0-9-]{1,200}$/.test(value) ? value : otherwise;
  };
  const { css } = query;
  return {
    site: word('site', 'default'),
    post: word('post'),
    theme: word('theme', 'auto'),
    lang: word('in'),
    style: typeof css === 'string' ? css : '',
  };
}
