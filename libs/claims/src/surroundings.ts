import type { Clause } from './split-clauses.js';

/** A clause with the values of its features. */
export interface ReadClause {
  clause: Clause;
  features: Map<string, number>;
}

/** What is testimony by itself, from which degree on. */
const TESTIFIES = 0.5;

/**
 * What the clauses of one sentence say about their neighbours: "we sang in Llandudno and the bus broke down" tells of
 * the writer's own day in both.
 */
export function readSurroundings(clauses: readonly ReadClause[]): void {
  const spoken = clauses.filter(({ clause }) => !clause.isFrame);
  const testifies = spoken.map(({ features }) => (features.get('testimony') ?? 0) >= TESTIFIES);
  spoken.forEach(({ clause, features }, i) => {
    if (clause.framedAs === 'theirs') features.set('framed_as_theirs', 1);
    for (const j of [i - 1, i + 1])
      if (testifies[j] && spoken[j]?.clause.sentence === clause.sentence) features.set('beside_testimony', 1);
  });
}
