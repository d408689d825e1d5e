import { clausesOf, read, spanOfClause } from '../find-claims.js';
import { SETTLED } from '../model.js';
import type { Place } from '../neighbours.js';
import { readKindSlots, readWordSlots } from '../ngrams.js';
import { ngramsOf, type Ngrams } from './pieces.js';

/** Where a labelled text comes from: it is learnt from our own; the others measure and calibrate. */
export type SetName = 'own' | 'comments' | 'debates';

/** A sentence and whether it states a fact worth checking. */
export interface LabelledSentence {
  text: string;
  label: boolean;
  set: SetName;
  /** What it is about, where that is known. */
  topic?: string;
}

/** A whole comment with the exact words of every claim in it. */
export interface LabelledComment {
  body: string;
  claims: { text: string; sourced: boolean }[];
  parent?: string;
  sources?: { url: string; quote?: string }[];
  topic?: string;
}

/** A clause as the model sees it. */
export interface Unit extends Place {
  /** Learnt features by name. */
  features: Map<string, number>;
  /** Slots of words and their pairs. */
  words: Int32Array;
  /** Slots of the kinds of words and their pairs. */
  kinds: Int32Array;
  /** Words, and pieces of them; read when asked for. */
  readonly ngrams: Ngrams;
  /** What is settled beforehand, added to the logit. */
  settled: number;
  /** In UTF-16 code units of the text. */
  start: number;
  end: number;
}

/** The clauses of a text as units to be learnt from. */
export function unitsOf(text: string, parentText?: string): Unit[] {
  const reading = read(text, parentText === undefined ? {} : { parentText });
  return clausesOf(reading).map(({ clause, features: signals }) => {
    const features: Map<string, number> = signals.byName();
    let settled = 0;
    for (const [name, weight] of Object.entries(SETTLED)) {
      settled += weight * (features.get(name) ?? 0);
      features.delete(name);
    }
    const { first, last, sentence, isFrame } = clause;
    return {
      features,
      settled,
      sentence,
      isFrame,
      first,
      last,
      words: readWordSlots(reading.tokens, first, last).list(),
      kinds: readKindSlots(reading.tokens, first, last).list(),
      get ngrams() {
        return ngramsOf(reading.tokens, first, last);
      },
      ...spanOfClause(reading, clause),
    };
  });
}

/** Where the expected claims of a comment stand in its body, each looked for after the one before. */
export function expectedSpans({ body, claims }: LabelledComment): { start: number; end: number; sourced: boolean }[] {
  let from = 0;
  return claims.map(({ text, sourced }) => {
    const after = body.indexOf(text, from);
    const start = after < 0 ? body.indexOf(text) : after;
    from = start + text.length;
    return { start, end: start + text.length, sourced };
  });
}

/** How much two spans agree: what they share, as a part of the longer one. */
export function agreement(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / Math.max(a.end - a.start, b.end - b.start);
}
