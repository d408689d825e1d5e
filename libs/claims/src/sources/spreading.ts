import { hasVerb } from '../frames.js';
import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import type { Footnotes } from './footnotes.js';
import type { FoundSource, WeakSource } from './found-source.js';
import { statementsIn, statementsMeant } from './how-many.js';
import type { PerSentence } from './per-sentence.js';
import { startsWithSources } from './source-lines.js';

/** No clause lists more: a hundred links under a hundred sentences must not cost their product. */
export const MOST_SOURCES = 20;

/** What is known of the sources of each sentence, and what other sentences lend it. */
export interface Spread {
  tokens: readonly Token[];
  sentences: readonly SentenceRange[];
  footnotes: Footnotes;
  own: PerSentence<FoundSource>;
  ownWeak: PerSentence<WeakSource>;
  sourceOnly: boolean[];
  borrowed: PerSentence<FoundSource>;
  borrowedWeak: PerSentence<string>;
}

/**
 * A line that is only a source stands for the sentence before it; one that begins with "Sources" and ends its
 * paragraph stands for all of the paragraph.
 */
export function spreadSourceLines({
  tokens,
  sentences,
  own,
  ownWeak,
  sourceOnly,
  borrowed,
  borrowedWeak,
  footnotes,
}: Spread): void {
  const referred = referredEntries(footnotes);
  let previous = -1;
  let whole = false;
  for (let s = 0; s < sentences.length; s++) {
    const sentence = sentences[s] as SentenceRange;
    if (!sourceOnly[s]) {
      if (tokensSpeak(tokens, sentence)) {
        previous = s;
        whole = false;
      } else if (startsWithSources(tokens, sentence)) whole = true;
      continue;
    }
    if (referred.has(s)) continue;
    if (startsWithSources(tokens, sentence)) whole = true;
    const meant = statementsMeant(tokens, sentence);
    const isWhole = whole && endsParagraph(sentences, sourceOnly, s);
    const covered = isWhole ? paragraphBefore(sentences, previous) : sentencesOf(tokens, sentences, previous, meant);
    for (const target of covered) {
      lend(borrowed, target, own.of(s));
      lend(borrowedWeak, target, codes(ownWeak.of(s)));
    }
  }
}

// "Both are in …": of the sentences before, as many as make so many statements.
function sentencesOf(
  tokens: readonly Token[],
  sentences: readonly SentenceRange[],
  last: number,
  statements: number,
): number[] {
  const out: number[] = [];
  let left = statements;
  for (let s = last; left > 0 && s >= 0 && sentences[s]?.paragraph === sentences[last]?.paragraph; s--) {
    out.push(s);
    left -= statementsIn(tokens, sentences[s] as SentenceRange);
  }
  return out;
}

// "Sources:" alone on its line is no sentence that could be meant.
function tokensSpeak(tokens: readonly Token[], sentence: SentenceRange): boolean {
  let words = 0;
  for (let i = sentence.first; i < sentence.last; i++)
    if ((tokens[i] as Token).kind === 'word' || (tokens[i] as Token).kind === 'number') words++;
  return words >= 2;
}

// Entries some mark leads to belong to that mark alone.
function referredEntries(footnotes: Footnotes): Set<number> {
  const numbers = new Set<string>();
  for (const marks of footnotes.marks.values()) for (const mark of marks) numbers.add(mark.replace('(', ''));
  const referred = new Set<number>();
  for (const [s, number] of footnotes.entries) if (numbers.has(number)) referred.add(s);
  return referred;
}

function lend<T>(to: PerSentence<T>, sentence: number, items: readonly T[]): void {
  if (sentence < 0) return;
  for (const item of items) {
    const lent = to.of(sentence);
    if (lent.length >= MOST_SOURCES) return;
    if (!lent.includes(item)) to.add(sentence, item);
  }
}

function endsParagraph(sentences: readonly SentenceRange[], sourceOnly: readonly boolean[], s: number): boolean {
  const paragraph = sentences[s]?.paragraph;
  for (let next = s + 1; next < sentences.length && sentences[next]?.paragraph === paragraph; next++)
    if (!sourceOnly[next]) return false;
  return true;
}

function paragraphBefore(sentences: readonly SentenceRange[], last: number): number[] {
  const out: number[] = [];
  for (let s = last; s >= 0 && sentences[s]?.paragraph === sentences[last]?.paragraph; s--) out.push(s);
  return out;
}

/** A page or a paper in a sentence that states nothing is meant for what was stated just before. */
export function spreadLooseSources(
  { tokens, sentences, own, sourceOnly, borrowed }: Spread,
  makesClaim: () => readonly (boolean | undefined)[],
): void {
  let claiming: readonly (boolean | undefined)[] | undefined;
  for (let s = 1; s < sentences.length; s++) {
    if (own.of(s).length === 0 || sourceOnly[s] || sentences[s]?.question) continue;
    claiming ??= makesClaim();
    if (claiming[s] || !claiming[s - 1]) continue;
    const { first, last } = sentences[s] as SentenceRange;
    // after many words it hangs on something in its own sentence
    const near = (tokens[Math.min(last - 1, first + LONGEST_LEAD)] as Token).end;
    const verbless = isVerbless(tokens, sentences[s] as SentenceRange);
    const loose = own
      .of(s)
      .filter(({ kind, joinsAt, start }) => verbless || (joinsAt === undefined && start < near && isLoose(kind)));
    if (loose.length > 0) lend(borrowed, s - 1, loose);
  }
}

const LONGEST_LEAD = 14;

// "A study from Lund, 2017, with 4,000 twins."
function isVerbless(tokens: readonly Token[], { first, last }: SentenceRange): boolean {
  return last - first <= LONGEST_VERBLESS && !hasVerb(tokens, first, last);
}

const LONGEST_VERBLESS = 24;

function isLoose(kind: FoundSource['kind']): boolean {
  return kind === 'link' || kind === 'citation';
}

/** "From https://…/report:" stands for the sentence on the next line. */
export function spreadColons({ tokens, sentences, own, borrowed }: Spread): void {
  for (let s = 0; s + 1 < sentences.length; s++) {
    if (own.of(s).length === 0) continue;
    const links = own.of(s).filter((source) => source.kind === 'link');
    const last = tokens[(sentences[s] as SentenceRange).last - 1];
    if (links.length > 0 && last?.word === ':') lend(borrowed, s + 1, links);
  }
}

/** Footnotes stand for what their marks stand at. */
export function spreadFootnotes({
  sentences,
  own,
  ownWeak,
  sourceOnly,
  borrowed,
  borrowedWeak,
  footnotes,
}: Spread): void {
  if (footnotes.marks.size === 0) return;
  const targets = new Map<string, number>();
  for (const [s, number] of footnotes.entries) if (sourceOnly[s] || own.of(s).length > 0) targets.set(number, s);
  for (const [s, numbers] of footnotes.marks) {
    for (const written of numbers) {
      const loose = written.startsWith('(');
      const target = targets.get(loose ? written.slice(1) : written);
      const found = target === undefined || target >= sentences.length ? [] : own.of(target);
      if (found.length > 0 && target !== s) lend(borrowed, s, found);
      // "(1)" is often a list number; only the unmistakable marks can dangle.
      else if (!loose) lend(borrowedWeak, s, ['src_footnote_dangling']);
      if (target !== undefined) lend(borrowedWeak, s, codes(ownWeak.of(target)));
    }
  }
}

/** Codes of near misses, each once. */
export function codes(weak: readonly WeakSource[], more: readonly string[] = []): string[] {
  return weak.length + more.length === 0 ? [] : [...new Set([...weak.map(({ code }) => code), ...more])];
}
