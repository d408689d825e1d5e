import { FOOTNOTE_MARK, SOURCE_MARK } from '../masked-text.js';
import type { MaskedText } from '../masked-text.js';
import { T } from '../lexicon/traits.js';
import { tokenize } from '../tokens.js';
import type { Token } from '../tokens.js';
import { classesOf, OccurringClasses, WordClass } from '../word-class.js';
import { CITATION_PATTERNS } from './citation-patterns.js';
import type { FoundSource } from './found-source.js';
import { looksLikePlace } from './towns.js';

const SUPERSCRIPT = /[¹²³⁰⁴-⁹]{1,3}/gu;
const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|In|Since|From|Until|By|About|Around)\b/;

/**
 * Finds works, laws, cases and identifiers that are named the way libraries and courts name them.
 * @param tokens those of the masked text as it is
 */
export function scanCitations(masked: MaskedText, tokens: readonly Token[]): FoundSource[] {
  const text = masked.toString();
  const words = wordsIn(tokens);
  const marks = new Map<string, boolean>();
  const found: FoundSource[] = [];
  for (const { code, strength, cues, pattern, hides } of words.empty ? WITHOUT_WORDS : CITATION_PATTERNS) {
    if (!isCued(cues, text, words, marks)) continue;
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      // "(March 2021)" is a date, not an author.
      if (match[0].startsWith('(') && (MONTH.test(match[0].slice(1)) || isPlaceAndYear(match[0], text.slice(0, start))))
        continue;
      if (found.some((other) => other.start < end && other.end > start)) continue;
      found.push({ kind: 'citation', code, strength, start, end });
      if (hides) masked.mark(start, end, SOURCE_MARK);
      if (found.length >= MOST_CITATIONS) return found;
    }
  }
  maskSuperscripts(masked, text);
  return found;
}

// "(Leipzig, 1989)" tells where and when
function isPlaceAndYear(bracket: string, before: string): boolean {
  const name = /^\((\p{Lu}[\p{L}'-]+),? \d{4}\)$/u.exec(bracket)?.[1];
  if (name === undefined) return false;
  // "Camden sold off the yard (Camden, 2015)"
  if (new RegExp(`\\b${name}\\b(?!'s| and| et)`, 'u').test(before)) return true;
  const word = tokenize(name)[0];
  return word !== undefined && looksLikePlace(word);
}

const GLUED = /[a-z]{3}/;

/** Patterns that marks alone may call for: the only ones for a text with none of the words below. */
const WITHOUT_WORDS = CITATION_PATTERNS.filter(({ cues }) => cues.some((cue) => !(cue instanceof WordClass)));
const CUES = WordClass.of(...CITATION_PATTERNS.flatMap(({ cues }) => cues.filter((cue) => cue instanceof WordClass)));
/** Words of everyday that cite only with a number: "the article was good", "article 5". */
const NUMBERED_ONLY = new WordClass(
  'article section law rule order part title book condition chapter page table figure case',
);

function isUnnumbered(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (next === undefined || (tokens[i] as Token).capitals !== 'none') return next === undefined;
  // "the Gasparri law, number 112 of 2004"
  if (next.word === ',' && /^(?:number|no)$/.test(tokens[i + 2]?.word ?? '')) return false;
  if (next.kind === 'mark') return /^[,;:!?"\u2026]$/.test(next.word);
  // "the law of 18 germinal"
  if (next.word === 'of') return tokens[i + 2]?.kind !== 'number' && tokens[i + 2]?.capitals === 'none';
  return next.kind === 'word' && next.word !== 'no' && next.word !== 'number' && next.capitals === 'none';
}

function wordsIn(tokens: readonly Token[]): OccurringClasses {
  const words = new OccurringClasses();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const { kind, word, lexeme } = token;
    if (CUES.has(token) && !(NUMBERED_ONLY.has(token) && isUnnumbered(tokens, i))) words.add(lexeme.classes);
    // "sub-section 4", "Art5", "2020Hansard"
    const isCompound = (lexeme.traits & T.COMPOUND) !== 0 || (kind === 'number' && GLUED.test(word));
    if (isCompound) for (const part of word.split(/[^a-z]+/)) words.add(classesOf(part));
  }
  return words;
}

/** @param marks whether a mark is in the text, as far as that was asked */
function isCued(
  cues: readonly (WordClass | string | RegExp)[],
  text: string,
  words: OccurringClasses,
  marks: Map<string, boolean>,
): boolean {
  for (const cue of cues) {
    if (cue instanceof WordClass) {
      if (cue.occursIn(words)) return true;
    } else if (typeof cue === 'string') {
      let there = marks.get(cue);
      if (there === undefined) marks.set(cue, (there = text.includes(cue)));
      if (there) return true;
    } else if (cue.test(text)) return true;
  }
  return false;
}

// Nobody needs more, and it bounds the check for overlaps.
const MOST_CITATIONS = 50;

function maskSuperscripts(masked: MaskedText, text: string): void {
  if (!/[¹²³⁰⁴-⁹]/.test(text)) return;
  for (const match of text.matchAll(SUPERSCRIPT)) {
    const before = text.slice(Math.max(0, match.index - 3), match.index);
    // "m²", "km³", "CO²" and powers are no footnotes.
    if (/(?:^|[\s\d])(?:[kcm]?m|CO)$/.test(before) || /\d$/.test(before)) continue;
    masked.mark(match.index, match.index + match[0].length, FOOTNOTE_MARK);
  }
}
