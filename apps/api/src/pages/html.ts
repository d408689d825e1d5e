/** HTML that is safe to put into HTML. */
export class Html {
  constructor(readonly text: string) {}
}

/** Text from anywhere, made harmless in elements and in quoted attributes. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** HTML of our own making, or sanitised before. */
export const raw = (text: string): Html => new Html(text);

type Part = Html | Html[] | string | number | null | undefined | false;

/** Builds HTML: whatever is put in is escaped unless it is HTML already. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((out, text, i) => out + textOf(parts[i - 1]) + text));
}

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map((inner) => inner.text).join('');
  return escape(String(part));
}
