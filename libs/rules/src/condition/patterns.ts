import { RE2JS } from 're2js';
import { PATTERN_MAX, PATTERN_SIZE_MAX } from './limits.js';

/**
 * A regular expression on the linear-time engine. It takes the place of the pattern's text in the parsed condition,
 * so it is compiled once per rule version and lives as long as the rule.
 */
export class Pattern {
  readonly size: number;
  readonly #engine: RE2JS;
  readonly #words: readonly string[] | undefined;

  constructor(readonly source: string) {
    if (source.length > PATTERN_MAX) throw new PatternFault(`longer than ${PATTERN_MAX} characters`);
    try {
      this.#engine = RE2JS.compile(source);
    } catch (error) {
      throw new PatternFault(reasonOf(error));
    }
    this.size = this.#engine.programSize();
    if (this.size > PATTERN_SIZE_MAX) throw new PatternFault('too large once its repetitions are written out');
    this.#words = plainWords(source);
  }

  /** Whether the pattern occurs anywhere in the text. */
  test(text: string): boolean {
    if (this.#words !== undefined && !mentionsAny(text, this.#words)) return false;
    return this.#engine.test(text);
  }

  /** Where it occurs, in UTF-16 units, at most `limit` times. */
  spans(text: string, limit: number): { start: number; end: number }[] {
    const found: { start: number; end: number }[] = [];
    const matcher = this.#engine.matcher(text);
    while (found.length < limit && matcher.find()) {
      if (matcher.end() > matcher.start()) found.push({ start: matcher.start(), end: matcher.end() });
    }
    return found;
  }
}

/** Says what is wrong with a pattern in the words of the engine. */
export class PatternFault extends Error {}

function reasonOf(error: unknown): string {
  const { error: reason, input } = error as { error?: unknown; input?: unknown };
  if (typeof reason !== 'string') return 'not understood';
  const known = reason.includes('Perl syntax') ? 'lookaround and back-references are not available' : reason;
  return typeof input === 'string' && input.length <= 40 ? `${known}: ${input}` : known;
}

/**
 * The words of a pattern that is nothing but a list of words, as most are. None of them in the text means no match,
 * and a plain search says so some thirty times faster than the engine.
 */
function plainWords(source: string): string[] | undefined {
  const shape = /^(?:\(\?i\))?(?:\\b)?(?:\((?:\?:)?([\w -]+(?:\|[\w -]+)*)\)|([\w -]+(?:\|[\w -]+)*))(?:\\b)?$/u.exec(
    source,
  );
  const words = (shape?.[1] ?? shape?.[2])?.toLowerCase().split('|');
  return words !== undefined && words.length <= 20 ? words : undefined;
}

let lastText = '';
let lastFolded = '';

/** All rules ask about the same text, so the last folded one is kept. */
function mentionsAny(text: string, words: readonly string[]): boolean {
  if (text !== lastText) {
    lastFolded = foldAscii(text);
    lastText = text;
  }
  return words.some((word) => lastFolded.includes(word));
}

/** Case-insensitive ASCII letters also match the long s and the Kelvin sign; lower-casing maps only the second. */
function foldAscii(text: string): string {
  const folded = text.toLowerCase();
  return folded.includes('ſ') ? folded.replaceAll('ſ', 's') : folded;
}
