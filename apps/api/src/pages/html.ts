/** HTML that is safe to put into HTML. */
export class Html {
  constructor(readonly text: string) {}
}

const special = /[&<>"']/;

/** Text from anywhere, made harmless in elements and in quoted attributes. */
export function escape(text: string): string {
  // most text has nothing to escape, and looking costs a tenth of replacing
  return special.test(text) ? text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`) : text;
}

/** HTML of our own making, or sanitised before. */
export const raw = (text: string): Html => new Html(text);

type Part = Html | Html[] | string | number | null | undefined | false;

/** Builds HTML: whatever is put in is escaped unless it is HTML already. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  let out = strings[0] ?? '';
  for (let i = 0; i < parts.length; i++) out += textOf(parts[i]) + (strings[i + 1] ?? '');
  return new Html(out);
}

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string') return escape(part);
  if (part instanceof Html) return part.text;
  if (typeof part === 'number') return String(part);
  let out = '';
  for (const inner of part) out += inner.text;
  return out;
}
