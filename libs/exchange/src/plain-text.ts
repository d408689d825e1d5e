import { htmlToMarkdown } from './html-to-markdown.js';

/** Titles and names may hold markup and references to characters; readers see neither. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html;
  const text = htmlToMarkdown(html.replace(/<\/?[a-z][^>]*>/gi, ''), { lineEnds: 'space' });
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
