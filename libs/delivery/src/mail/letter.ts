import type { Language } from '@parley/contract';
import { mailDirection } from './say.js';

export interface LetterLink {
  label: string;
  url: string;
}

/** A part of a letter: sentences, then where they lead. */
export interface LetterPart {
  lines: string[];
  links: LetterLink[];
}

/** What a mail says, before it becomes text and HTML. Nothing in it is markup. */
export interface Letter {
  language: Language;
  subject: string;
  parts: LetterPart[];
  /** Why it comes and how to stop it. */
  footer: LetterPart | undefined;
}

/** The letter in plain text. */
export function letterText({ parts, footer }: Letter): string {
  const all = parts.map(textOfPart);
  return `${[...all, ...(footer ? [`-- \n${textOfPart(footer)}`] : [])].join('\n\n')}\n`;
}

function textOfPart({ lines, links }: LetterPart): string {
  return [...lines, ...links.map(({ label, url }) => `${label}:\n${url}`)].join('\n');
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** The letter as simple HTML: no picture, no style sheet, nothing that is fetched. */
export function letterHtml(letter: Letter): string {
  const { language, subject, parts, footer } = letter;
  const direction = mailDirection(language);
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body dir="${direction}" style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:36em">
${parts.map(htmlOfPart).join('\n')}
${footer ? `<hr>\n<div style="font-size:14px">${htmlOfPart(footer)}</div>\n` : ''}</body>
</html>
`;
}

function htmlOfPart({ lines, links }: LetterPart): string {
  const led = links.map(({ label, url }) => `<a href="${escape(url)}">${escape(label)}</a>`).join(' · ');
  const said = [...lines.map(escape), ...(led === '' ? [] : [led])];
  return `<p style="margin:0 0 1.5em">${said.join('<br>\n')}</p>`;
}
