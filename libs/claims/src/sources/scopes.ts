import type { Clause } from '../split-clauses.js';
import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import type { Footnotes } from './footnotes.js';
import type { FoundSource, WeakSource } from './found-source.js';
import { PerSentence } from './per-sentence.js';
import { isSourceOnly, joinPointers, pointsBack, startsWithLabel } from './source-lines.js';
import {
  codes,
  MOST_SOURCES,
  spreadColons,
  spreadFootnotes,
  spreadLooseSources,
  spreadSourceLines,
} from './spreading.js';
import type { Spread } from './spreading.js';
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
