import { F } from './feature-names.js';
import type { Signals } from './signals/signals.js';
import type { Clause } from './split-clauses.js';

/** A clause with the values of its features. */
export interface ReadClause {
  clause: Clause;
  features: Signals;
}

/** What is testimony by itself, from which degree on. */
const TESTIFIES = 0.5;

/**
 * What the clauses of one sentence say about their neighbours: "we sang in Llandudno and the bus broke down" tells of
 * the writer's own day in both.
 */
export function readSurroundings(clauses: readonly ReadClause[]): void {
  let before: ReadClause | undefined;
  for (const one of clauses) {
    if (one.clause.isFrame) continue;
    if (one.clause.framedAs === 'theirs') one.features.set(F.framed_as_theirs, 1);
    if (before !== undefined && before.clause.sentence === one.clause.sentence) {
      if (testifies(before)) one.features.set(F.beside_testimony, 1);
      if (testifies(one)) before.features.set(F.beside_testimony, 1);
    }
    before = one;
  }
}

function testifies({ features }: ReadClause): boolean {
  return features.get(F.testimony) >= TESTIFIES;
}
