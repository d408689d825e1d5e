/** Stands for a link or a citation: one token, no words. */
export const SOURCE_MARK = '\uFFFC';
/** Stands for a footnote mark such as "[1]". */
export const FOOTNOTE_MARK = '\uFFFB';

const BLANK = ' ';
const CHUNK = 8192;

interface Overwriting {
  start: number;
  end: number;
  unit: string;
}

/** More are written at once: each one by itself would copy the text. */
const FEW = 8;

/** A copy of a text in which parts are overwritten, so that every offset stays an offset into the original. */
export class MaskedText {
  private written: string;
  private pending: Overwriting[] = [];

  constructor(readonly original: string) {
    this.written = writtenPlain(original);
  }

  blank(start: number, end: number): void {
    this.pending.push({ start, end, unit: BLANK });
  }

  mark(start: number, end: number, mark: string): void {
    this.pending.push({ start, end, unit: mark });
  }

  toString(): string {
    if (this.pending.length > 0) {
      this.written = (this.pending.length > FEW ? overwriteMany : overwriteFew)(this.written, this.pending);
      this.pending = [];
    }
    return this.written;
  }
}

function overwriteFew(text: string, parts: readonly Overwriting[]): string {
  return parts.reduce(
    (out, { start, end, unit }) => out.slice(0, start) + unit.repeat(end - start) + out.slice(end),
    text,
  );
}

function overwriteMany(text: string, parts: readonly Overwriting[]): string {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  for (const { start, end, unit } of parts) units.fill(unit.charCodeAt(0), start, end);
  return textOf(units);
}

function textOf(units: Uint16Array): string {
  let out = '';
  for (let i = 0; i < units.length; i += CHUNK) {
    // `apply` takes a typed array and is several times faster than spreading it.
    out += String.fromCharCode.apply(null, units.subarray(i, i + CHUNK) as unknown as number[]);
  }
  return out;
}

// Typographic quotes and spaces become plain ones, and nobody writes our marks by hand.
const WRITTEN_PLAIN: readonly (readonly [string, string])[] = [
  ["'", '\u2018\u2019\u02bc\uff07'],
  ['"', '\u201c\u201d\u201e\u00ab\u00bb'],
  [BLANK, `\u00a0\u2009\u202f${SOURCE_MARK}${FOOTNOTE_MARK}`],
  ['-', '\u2010\u2011'],
];
const plainUnits = new Map(WRITTEN_PLAIN.flatMap(([plain, units]) => [...units].map((unit) => [unit, plain] as const)));
const TYPOGRAPHIC = new RegExp(`[${[...plainUnits.keys()].join('')}]`);
const EVERY_TYPOGRAPHIC = new RegExp(TYPOGRAPHIC, 'g');

function writtenPlain(text: string): string {
  return TYPOGRAPHIC.test(text) ? text.replace(EVERY_TYPOGRAPHIC, (unit) => plainUnits.get(unit) as string) : text;
}
