import { hasVerb } from '../frames.js';
import type { Clause } from '../split-clauses.js';
import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import type { Footnotes } from './footnotes.js';
import type { FoundSource, WeakSource } from './found-source.js';
import { PerSentence } from './per-sentence.js';
import { isSourceOnly, joinPointers, pointsBack, startsWithLabel, startsWithSources } from './source-lines.js';
import { commaBeforeSource } from './trailing-sources.js';

/** Which sentences each source stands for. */
export interface Scopes {
  /** Whether a sentence only says where something comes from. */
  sourceOnly: readonly boolean[];
  /** Indices of the marks in each sentence after which it only says who said so. */
  joints: PerSentence<number>;
  /**
   * Lets what is linked or cited in a sentence that makes no claim stand for the claim before it.
   * @param claiming whether each sentence makes a claim
   */
  settle(claiming: () => readonly (boolean | undefined)[]): void;
  /** Sources of a clause in the order of the text. */
  sourcesOf(clause: Clause): FoundSource[];
  /** Codes of near misses around a clause, each once, in the order of the text. */
  weakOf(clause: Clause): string[];
}

/** Everything found about sources in one text. */
export interface SourceFindings {
  tokens: readonly Token[];
  sentences: readonly SentenceRange[];
  sources: readonly FoundSource[];
  weak: readonly WeakSource[];
  footnotes: Footnotes;
}

const MOST_SOURCES = 20;

/** Decides what each source stands for: its clause, its sentence, the sentence before, or the paragraph. */
export function decideScopes(findings: SourceFindings): Scopes {
  const { tokens, sentences, footnotes } = findings;
  const own = bySentence(findings.sources, tokens, sentences);
  sentences.forEach((sentence, s) => joinPointers(tokens, sentence, own.of(s)));
  const ownWeak = bySentence(findings.weak, tokens, sentences);
  const sourceOnly = sentences.map((sentence, s) => onlyNamesSources(tokens, sentence, own.of(s), ownWeak.of(s)));
  const borrowed = new PerSentence<FoundSource>();
  const borrowedWeak = new PerSentence<string>();
  const spread: Spread = { tokens, sentences, footnotes, own, ownWeak, sourceOnly, borrowed, borrowedWeak };
  if (sourceOnly.includes(true)) spreadSourceLines(spread);
  spreadColons(spread);
  spreadFootnotes(spread);
  return {
    sourceOnly,
    joints: jointsOf(tokens, sentences, own),
    settle: (claiming) => spreadLooseSources(spread, claiming),
    sourcesOf: (clause) => collect(clause, tokens, own.of(clause.sentence), borrowed.of(clause.sentence)),
    weakOf: (clause) => codes(ownWeak.of(clause.sentence), borrowedWeak.of(clause.sentence)),
  };
}

function jointsOf(
  tokens: readonly Token[],
  sentences: readonly SentenceRange[],
  own: PerSentence<FoundSource>,
): PerSentence<number> {
  const joints = new PerSentence<number>();
  for (let s = 0; s < sentences.length; s++) {
    const sources = own.of(s);
    if (sources.length === 0) continue;
    for (const { joinsAt } of sources) if (joinsAt !== undefined) joints.add(s, joinsAt);
    const comma = commaBeforeSource(tokens, sentences[s] as SentenceRange, sources);
    if (comma >= 0) joints.add(s, comma);
  }
  return joints;
}

function onlyNamesSources(
  tokens: readonly Token[],
  sentence: SentenceRange,
  own: readonly FoundSource[],
  ownWeak: readonly WeakSource[],
): boolean {
  if (own.length === 0 && ownWeak.length === 0) return isSourceOnly(tokens, sentence, NOWHERE);
  const labelled = startsWithLabel(tokens, sentence);
  // "Mayor Hill said" is no source line, "Source: Mayor Hill" is one.
  const pointers = own.filter(
    ({ kind }) => kind === 'link' || kind === 'citation' || (labelled && kind === 'attribution'),
  );
  const inside = cursor([...pointers, ...ownWeak.filter(({ code }) => code.startsWith('weak_'))]);
  return isSourceOnly(tokens, sentence, inside) || pointsBack(tokens, sentence, own);
}

const NOWHERE = (): boolean => false;

interface Spread extends Pick<SourceFindings, 'tokens' | 'sentences' | 'footnotes'> {
  own: PerSentence<FoundSource>;
  ownWeak: PerSentence<WeakSource>;
  sourceOnly: boolean[];
  borrowed: PerSentence<FoundSource>;
  borrowedWeak: PerSentence<string>;
}

function bySentence<T extends { start: number }>(
  items: readonly T[],
  tokens: readonly Token[],
  sentences: readonly SentenceRange[],
): PerSentence<T> {
  const out = new PerSentence<T>();
  if (items.length === 0 || sentences.length === 0) return out;
  const sorted = [...items].sort((a, b) => a.start - b.start);
  let s = 0;
  for (const item of sorted) {
    while (s + 1 < sentences.length && !endsBefore(tokens, sentences, s, item)) s++;
    out.add(s, item);
  }
  return out;
}

// A link whose text opens a sentence begins before the first token of that sentence.
function endsBefore(
  tokens: readonly Token[],
  sentences: readonly SentenceRange[],
  s: number,
  { start, end }: { start: number; end?: number },
): boolean {
  const next = (tokens[(sentences[s + 1] as SentenceRange).first] as Token).start;
  if (next <= start) return false;
  const ends = (tokens[(sentences[s] as SentenceRange).last - 1] as Token).end;
  return end === undefined || ends > start || next >= end;
}

// Tokens come in order, so one pass over the ranges is enough.
function cursor(ranges: readonly { start: number; end: number }[]): (token: Token) => boolean {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  let k = 0;
  return (token) => {
    while (k < sorted.length && (sorted[k] as { end: number }).end <= token.start) k++;
    const range = sorted[k];
    return range !== undefined && range.start <= token.start && range.end >= token.end;
  };
}

// A line that is only a source stands for the sentence before it; one that begins with "Sources" and ends
// its paragraph stands for all of the paragraph.
function spreadSourceLines({
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
    const covered =
      whole && endsParagraph(sentences, sourceOnly, s) ? paragraphBefore(sentences, previous) : [previous];
    for (const target of covered) {
      lend(borrowed, target, own.of(s));
      lend(borrowedWeak, target, codes(ownWeak.of(s)));
    }
  }
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

// A bounded list: a hundred links under a hundred sentences must not cost their product.
function lend<T>(to: PerSentence<T>, sentence: number, items: readonly T[]): void {
  if (sentence < 0) return;
  for (const item of items) {
    const lent = to.of(sentence);
    if (lent.length >= MOST_SOURCES) return;
    if (!lent.includes(item)) to.add(sentence, item);
  }
}

function codes(weak: readonly WeakSource[], more: readonly string[] = []): string[] {
  return weak.length + more.length === 0 ? [] : [...new Set([...weak.map(({ code }) => code), ...more])];
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

// A page or a paper in a sentence that states nothing is meant for what was stated just before.
function spreadLooseSources(
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

// "From https://…/report:" stands for the sentence on the next line.
function spreadColons({ tokens, sentences, own, borrowed }: Spread): void {
  for (let s = 0; s + 1 < sentences.length; s++) {
    if (own.of(s).length === 0) continue;
    const links = own.of(s).filter((source) => source.kind === 'link');
    const last = tokens[(sentences[s] as SentenceRange).last - 1];
    if (links.length > 0 && last?.word === ':') lend(borrowed, s + 1, links);
  }
}

function spreadFootnotes({ sentences, own, ownWeak, sourceOnly, borrowed, borrowedWeak, footnotes }: Spread): void {
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

// What hangs on a statement stands for that one alone; what has a clause of its own for all before it.
function collect(
  clause: Clause,
  tokens: readonly Token[],
  own: readonly FoundSource[],
  borrowed: readonly FoundSource[],
): FoundSource[] {
  if (own.length + borrowed.length === 0) return [];
  const start = (tokens[clause.unitFirst] as Token).start;
  const end = (tokens[clause.last - 1] as Token).end;
  const found = own.filter(
    (source) => (source.start < end && source.end > start) || (source.back === true && source.start >= end),
  );
  found.splice(MOST_SOURCES);
  for (const source of borrowed) if (!found.includes(source)) found.push(source);
  return found.sort((a, b) => a.start - b.start).slice(0, MOST_SOURCES);
}
