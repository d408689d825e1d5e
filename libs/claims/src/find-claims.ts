import { F } from './feature-names.js';
import { readFeatures, REASONS, SUPPRESSORS } from './features.js';
import { fingerprint } from './fingerprint.js';
import { readsAsEnglish } from './language.js';
import { maskMarkup } from './mask-markup.js';
import type { Range } from './mask-markup.js';
import { MaskedText } from './masked-text.js';
import type { Model } from './model.js';
import { QuotedParent } from './quoted-parent.js';
import { Scorer, type Score } from './score.js';
import type { AttributionScan } from './sources/attribution-scan.js';
import { scanCitations } from './sources/citations.js';
import { readFootnotes } from './sources/footnotes.js';
import type { FoundSource } from './sources/found-source.js';
import { readGivenSources } from './sources/given.js';
import type { GivenSources } from './sources/given.js';
import { scanLinks } from './sources/links.js';
import { scanSentence } from './sources/sentence-sources.js';
import { decideScopes } from './sources/scopes.js';
import type { Scopes } from './sources/scopes.js';
import { beginReading } from './signals/signals.js';
import { spanOf } from './spans.js';
import { splitClauses } from './split-clauses.js';
import type { Clause } from './split-clauses.js';
import { splitSentences } from './split-sentences.js';
import type { SentenceRange } from './split-sentences.js';
import { readSurroundings } from './surroundings.js';
import type { ReadClause } from './surroundings.js';
import { tokenize } from './tokens.js';
import type { Token } from './tokens.js';
import { TRAINED_MODEL } from './trained-model.js';
import type { Analysis, ClaimContext, Evidence, FoundClaim, Sentence } from './types.js';

/** Finds claims with one model; the same text, context and model give the same answer, byte for byte. */
export type ClaimFinder = (text: string, context?: ClaimContext) => Analysis;

/** A finder that scores with the given model. */
export function claimFinder(model: Model): ClaimFinder {
  const scorer = new Scorer(model);
  return (text, context = {}) => analyse(model, scorer, text, context);
}

/**
 * Finds the factual claims of a comment and says of each whether it names a source.
 *
 * @param text Markdown as the reader wrote it.
 * @param context Sources given beside the text, the comment being answered, the article under discussion.
 * @returns Scored sentences and the check-worthy ones among them; all offsets are UTF-16 code units of `text`.
 */
export const findClaims: ClaimFinder = claimFinder(TRAINED_MODEL);
const TRAINED_SCORER = new Scorer(TRAINED_MODEL);

/** What every step after reading needs to know about one text. */
export interface Reading {
  text: string;
  tokens: Token[];
  sentences: SentenceRange[];
  wholes: Range[];
  scopes: Scopes;
  given: GivenSources;
  parent: QuotedParent;
}

function analyse(model: Model, scorer: Scorer, text: string, context: ClaimContext): Analysis {
  const explainAll = context.explain !== 'claims';
  const reading = read(text, context);
  const sentences: Sentence[] = [];
  const claims: FoundClaim[] = [];
  const clauses = clausesOf(reading);
  const scores = scoresOf(scorer, reading, clauses);
  clauses.forEach((one, i) => {
    const { sentence, claim } = judge(model, scorer, reading, one, scores[i] as Score, explainAll);
    sentences.push(sentence);
    if (claim) claims.push(claim);
  });
  return { sentences, claims, model: { name: model.name, version: model.version } };
}

/** The scores of all clauses; what their sources stand for hangs on which of them are claims. */
function scoresOf(scorer: Scorer, { tokens, scopes }: Reading, clauses: readonly ReadClause[]): Score[] {
  const scores = scorer.scoreAll(clauses, tokens);
  scopes.settle(() => {
    const claiming: boolean[] = [];
    clauses.forEach(({ clause }, i) => {
      if (scores[i]?.checkworthy && states(tokens, clause)) claiming[clause.sentence] = true;
    });
    return claiming;
  });
  return scores;
}

/** Every clause that says something, in the order of the text; their features hold until the next text is read. */
export function clausesOf(reading: Reading): ReadClause[] {
  const { tokens, scopes, parent } = reading;
  const clauses: ReadClause[] = [];
  beginReading();
  reading.sentences.forEach((range, index) => {
    const english = readsAsEnglish(tokens, range.first, range.last);
    for (const clause of splitClauses(tokens, range, index, scopes.joints.of(index))) {
      if (!speaks(tokens, clause)) continue;
      const features = readFeatures(tokens, clause);
      if (!english) features.set(F.not_english, 1);
      if (scopes.sourceOnly[clause.sentence]) features.set(F.source_only, 1);
      if (parent.repeats(tokens, clause.first, clause.last)) features.set(F.quoted_parent, 1);
      clauses.push({ clause, features });
    }
  });
  readSurroundings(clauses);
  return clauses;
}

/**
 * What is to be known about a part of a text that somebody else marked as a claim: its sources and its fingerprint, by
 * the clause that agrees with it most.
 * @param span in UTF-16 code units, end exclusive
 */
export function claimOfSpan(
  text: string,
  span: { start: number; end: number },
  context: ClaimContext = {},
): Pick<FoundClaim, 'sourced' | 'evidence' | 'weak' | 'fingerprint'> {
  const reading = read(text, context);
  const shared = ({ clause }: ReadClause): number => {
    const { start, end } = spanOfClause(reading, clause);
    return Math.min(end, span.end) - Math.max(start, span.start);
  };
  const clauses = clausesOf(reading);
  scoresOf(TRAINED_SCORER, reading, clauses);
  const [nearest] = clauses.filter((one) => shared(one) > 0).sort((a, b) => shared(b) - shared(a));
  const given = reading.given.forSpan(span.start, span.end);
  if (!nearest)
    return { sourced: given.evidence.length > 0, evidence: given.evidence, weak: given.weak, fingerprint: '' };
  const { clause } = nearest;
  const evidence = evidenceOf(text, reading.scopes.sourcesOf(clause), given.evidence);
  const weak = weakOf(reading, clause, given.weak);
  return {
    sourced: evidence.length > 0,
    evidence,
    weak,
    fingerprint: fingerprint(reading.tokens, clause.first, clause.last),
  };
}

/** The part of the text a clause is shown as. */
export function spanOfClause(reading: Reading, clause: Clause): Range {
  return spanOf(reading.text, reading.tokens, clause, reading.wholes);
}

/** Reads a text once: its tokens, sentences and sources. */
export function read(text: string, context: ClaimContext): Reading {
  const masked = new MaskedText(text);
  maskMarkup(masked);
  const links = scanLinks(masked, context);
  const plain = masked.toString();
  let tokens = tokenize(plain);
  const citations = scanCitations(masked, tokens);
  // some citations are hidden now, and are words no more
  if (masked.toString() !== plain) tokens = tokenize(masked.toString());
  const sentences = splitSentences(tokens);
  const said: AttributionScan = { sources: [], weak: [] };
  for (const sentence of sentences) scanSentence(tokens, sentence, said);
  const sources: FoundSource[] = [...links.sources, ...citations, ...said.sources];
  const footnotes = readFootnotes(text, tokens, sentences);
  const scopes = decideScopes({ tokens, sentences, sources, weak: [...links.weak, ...said.weak], footnotes });
  const wholes = links.wholes.sort((a, b) => a.start - b.start);
  const parent = new QuotedParent(tokenize(context.parentText ?? ''));
  return { text, tokens, sentences, wholes, scopes, given: readGivenSources(text, context), parent };
}

function speaks(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.first; i < clause.last; i++) if ((tokens[i] as Token).kind === 'word') return true;
  return false;
}

/** One word alone states nothing, whatever stands around it ("Remember: …"). */
function states(tokens: readonly Token[], clause: Clause): boolean {
  let words = 0;
  for (let i = clause.first; i < clause.last; i++) {
    const { kind } = tokens[i] as Token;
    if ((kind === 'word' || kind === 'number') && ++words > 1) return true;
  }
  return false;
}

function judge(
  model: Model,
  scorer: Scorer,
  reading: Reading,
  { clause, features }: ReadClause,
  scored: Score,
  explainAll: boolean,
): { sentence: Sentence; claim: FoundClaim | undefined } {
  const { text, tokens, scopes } = reading;
  const checkworthy = scored.checkworthy && states(tokens, clause);
  const { start, end } = spanOfClause(reading, clause);
  const given = reading.given.forSpan(start, end);
  const evidence = evidenceOf(text, scopes.sourcesOf(clause), given.evidence);
  const sentence: Sentence = {
    start,
    end,
    text: text.slice(start, end),
    score: scored.probability,
    checkworthy,
    sourced: evidence.length > 0,
    features: explainAll || checkworthy ? scorer.explain(features, tokens, clause, scored) : [],
    bias: model.bias,
  };
  if (!checkworthy) return { sentence, claim: undefined };
  const weak = weakOf(reading, clause, given.weak);
  return {
    sentence,
    claim: toClaim(sentence, evidence, weak, fingerprint(tokens, clause.first, clause.last)),
  };
}

function weakOf({ scopes }: Reading, clause: Clause, given: readonly string[]): string[] {
  const named = scopes.weakOf(clause);
  return given.length === 0 ? named : [...new Set([...named, ...given])];
}

function toClaim(sentence: Sentence, evidence: Evidence[], weak: string[], print: string): FoundClaim {
  const reasons: string[] = [];
  const suppressors: string[] = [];
  for (const { name, weight } of sentence.features) {
    if (weight > 0 && REASONS.has(name)) reasons.push(name);
    else if (weight < 0 && SUPPRESSORS.has(name)) suppressors.push(name);
  }
  return {
    start: sentence.start,
    end: sentence.end,
    text: sentence.text,
    score: sentence.score,
    sourced: sentence.sourced,
    evidence,
    reasons,
    suppressors,
    weak,
    features: sentence.features,
    fingerprint: print,
  };
}

function evidenceOf(text: string, named: readonly FoundSource[], given: Evidence[]): Evidence[] {
  if (named.length === 0) return given;
  return named.map((source) => toEvidence(text, source)).concat(given);
}

function toEvidence(text: string, source: FoundSource): Evidence {
  const { kind, start, end, code, strength } = source;
  const evidence: Evidence = { kind, text: text.slice(start, end), start, end, code, strength };
  if (source.url !== undefined) evidence.url = source.url;
  if (source.host !== undefined) evidence.host = source.host;
  return evidence;
}
