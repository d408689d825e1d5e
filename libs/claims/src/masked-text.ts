/** Stands for a link or a citation: one token, no words. */
export const SOURCE_MARK = '\uFFFC';
/** Stands for a footnote mark such as "[1]". */
export const FOOTNOTE_MARK = '\uFFFB';

const BLANK = 0x20;
const CHUNK = 8192;

/** A copy of a text in which parts are overwritten, so that every offset stays an offset into the original. */
export class MaskedText {
  private readonly units: Uint16Array;
  private written: string | undefined;

  constructor(readonly original: string) {
    this.units = new Uint16Array(original.length);
    for (let i = 0; i < original.length; i++) this.units[i] = plain(original.charCodeAt(i));
  }

  blank(start: number, end: number): void {
    this.units.fill(BLANK, start, end);
    this.written = undefined;
  }

  mark(start: number, end: number, mark: string): void {
    this.units.fill(mark.charCodeAt(0), start, end);
    this.written = undefined;
  }

  toString(): string {
    if (this.written !== undefined) return this.written;
    let out = '';
    for (let i = 0; i < this.units.length; i += CHUNK) {
      // `apply` takes a typed array and is several times faster than spreading it.
      const chunk = this.units.subarray(i, i + CHUNK) as unknown as number[];
      out += String.fromCharCode.apply(null, chunk);
    }
    this.written = out;
    return out;
  }
}

// Typographic quotes and spaces become plain ones, and nobody writes our marks by hand.
function plain(unit: number): number {
  if (unit < 0x80) return unit;
  if (unit === 0x2019 || unit === 0x2018 || unit === 0x02bc || unit === 0xff07) return 0x27;
  if (unit === 0x201c || unit === 0x201d || unit === 0x201e || unit === 0xab || unit === 0xbb) return 0x22;
  if (unit === 0xa0 || unit === 0x202f || unit === 0x2009) return BLANK;
  if (unit === 0x2011 || unit === 0x2010) return 0x2d;
  if (unit === 0xfffb || unit === 0xfffc) return BLANK;
  return unit;
}
