import { readFeatures, REASONS, SUPPRESSORS } from './features.js';
import { fingerprint } from './fingerprint.js';
import { readsAsEnglish } from './language.js';
import { maskMarkup } from './mask-markup.js';
import type { Range } from './mask-markup.js';
import { MaskedText } from './masked-text.js';
import { HAND_MODEL } from './model.js';
import type { Model } from './model.js';
import { QuotedParent } from './quoted-parent.js';
import { score } from './score.js';
import type { Score } from './score.js';
import { scanAttributions } from './sources/attributions.js';
import type { AttributionScan } from './sources/attributions.js';
import { scanCitations } from './sources/citations.js';
import { readFootnotes } from './sources/footnotes.js';
import type { FoundSource } from './sources/found-source.js';
import { readGivenSources } from './sources/given.js';
import type { GivenSources } from './sources/given.js';
import { scanLinks } from './sources/links.js';
import { scanQuotations } from './sources/quotations.js';
import { decideScopes } from './sources/scopes.js';
import type { Scopes } from './sources/scopes.js';
import { spanOf } from './spans.js';
import { splitClauses } from './split-clauses.js';
import type { Clause } from './split-clauses.js';
import { splitSentences } from './split-sentences.js';
import type { SentenceRange } from './split-sentences.js';
import { tokenize } from './tokens.js';
import type { Token } from './tokens.js';
import type { Analysis, ClaimContext, Evidence, FoundClaim, Sentence } from './types.js';

/** Finds claims with one model; the same text, context and model give the same answer, byte for byte. */
export type ClaimFinder = (text: string, context?: ClaimContext) => Analysis;

/** A finder that scores with the given model. */
export function claimFinder(model: Model): ClaimFinder {
  return (text, context = {}) => analyse(model, text, context);
}

/**
 * Finds the factual claims of a comment and says of each whether it names a source.
 *
 * @param text Markdown as the reader wrote it.
 * @param context Sources given beside the text, the comment being answered, the article under discussion.
 * @returns Scored sentences and the check-worthy ones among them; all offsets are UTF-16 code units of `text`.
 */
export const findClaims: ClaimFinder = claimFinder(HAND_MODEL);

/** What every step after reading needs to know about one text. */
interface Reading {
  text: string;
  model: Model;
  tokens: Token[];
  sentences: SentenceRange[];
  wholes: Range[];
  scopes: Scopes;
  given: GivenSources;
  parent: QuotedParent;
}

function analyse(model: Model, text: string, context: ClaimContext): Analysis {
  const reading = read(model, text, context);
  const sentences: Sentence[] = [];
  const claims: FoundClaim[] = [];
  reading.sentences.forEach((range, index) => {
    const english = readsAsEnglish(reading.tokens, range.first, range.last);
    for (const clause of splitClauses(reading.tokens, range, index)) {
      if (!speaks(reading.tokens, clause)) continue;
      const { sentence, claim } = judge(reading, clause, english);
      sentences.push(sentence);
      if (claim) claims.push(claim);
    }
  });
  return { sentences, claims, model: { name: model.name, version: model.version } };
}

function read(model: Model, text: string, context: ClaimContext): Reading {
  const masked = new MaskedText(text);
  maskMarkup(masked);
  const links = scanLinks(masked, context.articleUrl);
  const citations = scanCitations(masked);
  const tokens = tokenize(masked.toString());
  const sentences = splitSentences(tokens);
  const said: AttributionScan = { sources: [], weak: [] };
  for (const sentence of sentences) {
    const from = said.sources.length;
    scanAttributions(tokens, sentence, said);
    scanQuotations(tokens, sentence, from, said);
  }
  const sources: FoundSource[] = [...links.sources, ...citations, ...said.sources];
  const footnotes = readFootnotes(text, tokens, sentences);
  const scopes = decideScopes({ tokens, sentences, sources, weak: [...links.weak, ...said.weak], footnotes });
  const wholes = links.wholes.sort((a, b) => a.start - b.start);
  const parent = new QuotedParent(tokenize(context.parentText ?? ''));
  return { text, model, tokens, sentences, wholes, scopes, given: readGivenSources(text, context), parent };
}

function speaks(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.first; i < clause.last; i++) if ((tokens[i] as Token).kind === 'word') return true;
  return false;
}

function judge(
  reading: Reading,
  clause: Clause,
  english: boolean,
): { sentence: Sentence; claim: FoundClaim | undefined } {
  const { text, tokens, model, scopes } = reading;
  const features = readFeatures(tokens, clause);
  if (!english) features.set('not_english', 1);
  if (scopes.sourceOnly[clause.sentence]) features.set('source_only', 1);
  if (reading.parent.repeats(tokens, clause.first, clause.last)) features.set('quoted_parent', 1);
  const scored = score(model, features);
  const { start, end } = spanOf(text, tokens, clause, reading.wholes);
  const given = reading.given.forSpan(start, end);
  const evidence = [...scopes.sourcesOf(clause).map((source) => toEvidence(text, source)), ...given.evidence];
  const sentence: Sentence = {
    start,
    end,
    text: text.slice(start, end),
    score: scored.probability,
    checkworthy: scored.checkworthy,
    sourced: evidence.length > 0,
    features: scored.contributions,
    bias: model.bias,
  };
  if (!scored.checkworthy) return { sentence, claim: undefined };
  const weak = [...new Set([...scopes.weakOf(clause), ...given.weak])];
  return {
    sentence,
    claim: toClaim(sentence, scored, evidence, weak, fingerprint(tokens, clause.first, clause.last)),
  };
}

function toClaim(sentence: Sentence, scored: Score, evidence: Evidence[], weak: string[], print: string): FoundClaim {
  const names = scored.contributions.map((feature) => feature.name);
  return {
    start: sentence.start,
    end: sentence.end,
    text: sentence.text,
    score: sentence.score,
    sourced: sentence.sourced,
    evidence,
    reasons: names.filter((name) => REASONS.has(name)),
    suppressors: names.filter((name) => SUPPRESSORS.has(name)),
    weak,
    features: scored.contributions,
    fingerprint: print,
  };
}

function toEvidence(text: string, source: FoundSource): Evidence {
  const { kind, start, end, code, strength } = source;
  const evidence: Evidence = { kind, text: text.slice(start, end), start, end, code, strength };
  if (source.url !== undefined) evidence.url = source.url;
  if (source.host !== undefined) evidence.host = source.host;
  return evidence;
}
