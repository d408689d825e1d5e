import { F } from './feature-names.js';
import type { Signals } from './signals/signals.js';
import type { Clause } from './split-clauses.js';

/** A clause with the values of its features. */
export interface ReadClause {
  clause: Clause;
  features: Signals;
}

/** Features that tell of the clauses around. */
export const OF_SURROUNDINGS: ReadonlySet<string> = new Set(
  `among_several own_story after_testimony before_testimony after_question pronoun_in_story pronoun_after_statement
  after_statement before_statement`.split(/\s+/),
);

/** What is testimony by itself, from which degree on. */
const TESTIFIES = 0.5;
/** From so many clauses on a text is more than a remark. */
const SEVERAL = 3;
/** What makes a clause a statement about the world, as far as one sign tells. */
const SIGNS = [F.named_entity, F.quantity, F.money, F.percent, F.year, F.date, F.event_after_subject, F.institution];

/**
 * What the clauses of a text say about their neighbours: "we sang in Llandudno and the bus broke down" tells of the
 * writer's own day in both, and "he never told us" of the grandfather the sentence before was about.
 */
export function readSurroundings(clauses: readonly ReadClause[]): void {
  const spoken = clauses.filter(({ clause }) => !clause.isFrame);
  const own = spoken.filter(testifies).length / Math.max(1, spoken.length);
  let before: ReadClause | undefined;
  let told = false;
  for (let i = 0; i < spoken.length; i++) {
    const one = spoken[i] as ReadClause;
    const { clause, features } = one;
    if (clause.framedAs === 'theirs') features.set(F.framed_as_theirs, 1);
    if (before !== undefined) readBefore(before, one, told);
    if (spoken.length >= SEVERAL) features.set(F.among_several, 1);
    if (own > 0) features.set(F.own_story, own);
    told ||= testifies(one);
    before = one;
  }
}

function readBefore(before: ReadClause, one: ReadClause, told: boolean): void {
  const { features } = one;
  if (before.clause.sentence === one.clause.sentence) {
    if (testifies(before)) features.set(F.beside_testimony, 1);
    if (testifies(one)) before.features.set(F.beside_testimony, 1);
  } else {
    if (testifies(before)) features.set(F.after_testimony, 1);
    if (testifies(one)) before.features.set(F.before_testimony, 1);
  }
  if (before.clause.question) features.set(F.after_question, 1);
  const isPronoun = features.has(F.subject_pronoun);
  if (told && isPronoun) features.set(F.pronoun_in_story, 1);
  if (saysMuch(before)) features.set(isPronoun ? F.pronoun_after_statement : F.after_statement, 1);
  if (saysMuch(one)) before.features.set(F.before_statement, 1);
}

function saysMuch({ features }: ReadClause): boolean {
  return !features.has(F.first_person) && SIGNS.filter((sign) => features.has(sign)).length >= 2;
}

function testifies({ features }: ReadClause): boolean {
  return features.get(F.testimony) >= TESTIFIES || features.has(F.own_life);
}
