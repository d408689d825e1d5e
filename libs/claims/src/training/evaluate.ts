import type { ClaimFinder } from '../find-claims.js';
import { agreement, expectedSpans, type LabelledComment, type LabelledSentence } from './examples.js';
import { harmonic, measure, type Figures, type Judged } from './measure.js';

/** A text the detector judged otherwise than its label, the surest first. */
export interface Mistake {
  text: string;
  said: boolean;
  probability: number;
}

/** Whether sentences are claims: one is if any of its clauses is, with the highest probability of them. */
export function evaluateSentences(
  find: ClaimFinder,
  rows: readonly LabelledSentence[],
): { figures: Figures; mistakes: Mistake[]; judged: Judged[] } {
  const judged = rows.map(({ text, label }) => {
    const { sentences } = find(text);
    const probability = sentences.reduce((most, one) => Math.max(most, one.score), 0);
    return { text, label, said: sentences.some((one) => one.checkworthy), probability };
  });
  const mistakes = judged
    .filter((one) => one.said !== one.label)
    .map(({ text, said, probability }) => ({ text, said, probability }))
    .sort((a, b) => sureness(b) - sureness(a));
  return { figures: measure(judged), mistakes, judged: judged.map(({ text: _, ...rest }) => rest) };
}

function sureness({ said, probability }: Mistake): number {
  return said ? probability : 1 - probability;
}

/** What was found of what there was. */
export interface Found {
  hits: number;
  found: number;
  there: number;
  precision: number;
  recall: number;
  f1: number;
}

/** Precision, recall and F1 of counts. */
export function foundOf(hits: number, found: number, there: number): Found {
  const share = (whole: number): number => (whole === 0 ? 1 : hits / whole);
  return { hits, found, there, precision: share(found), recall: share(there), f1: harmonic(hits, found, there) };
}

/** The unsourced spans of whole comments: a found one counts where it agrees with an expected one to a half. */
export function evaluateSpans(
  find: ClaimFinder,
  comments: readonly LabelledComment[],
): { figures: Found; missed: string[]; extra: string[] } {
  let [hits, found, there] = [0, 0, 0];
  const missed: string[] = [];
  const extra: string[] = [];
  for (const comment of comments) {
    const { body, parent, sources = [] } = comment;
    const expected = expectedSpans(comment).filter((span) => !span.sourced);
    const { claims } = find(body, { sources, ...(parent === undefined ? {} : { parentText: parent }) });
    const left = claims.filter((claim) => !claim.sourced);
    [found, there] = [found + left.length, there + expected.length];
    for (const span of expected) {
      const at = left.findIndex((claim) => agreement(span, claim) >= 0.5);
      if (at < 0) missed.push(body.slice(span.start, span.end));
      else {
        hits++;
        left.splice(at, 1);
      }
    }
    extra.push(...left.map((claim) => claim.text));
  }
  return { figures: foundOf(hits, found, there), missed, extra };
}

/** Whether labelled claims are seen to name a source, among the sentences that are claims. */
export function evaluateSources(
  find: ClaimFinder,
  rows: readonly (LabelledSentence & { sourced?: boolean })[],
): { figures: Found; mistakes: string[] } {
  let [hits, found, there] = [0, 0, 0];
  const mistakes: string[] = [];
  for (const { text, sourced = false } of rows.filter((row) => row.label)) {
    const seen = find(text).sentences.some((one) => one.sourced);
    [hits, found, there] = [hits + Number(seen && sourced), found + Number(seen), there + Number(sourced)];
    if (seen !== sourced) mistakes.push(text);
  }
  return { figures: foundOf(hits, found, there), mistakes };
}
