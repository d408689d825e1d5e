import type { Clause } from './split-clauses.js';

/** A clause with the values of its features. */
export interface ReadClause {
  clause: Clause;
  features: Map<string, number>;
}

/** What is testimony by itself, from which degree on. */
const TESTIFIES = 0.5;

/**
 * What the clauses of one sentence say about each other: "we sang in Llandudno and the bus broke down" tells of the
 * writer's own day in both.
 */
export function readSurroundings(sentence: readonly ReadClause[]): void {
  const spoken = sentence.filter(({ clause }) => !clause.isFrame);
  for (const { clause, features } of spoken) {
    if (clause.framedAs === 'theirs') features.set('framed_as_theirs', 1);
    if (spoken.length > 1 && spoken.some((other) => other.features !== features && testifies(other)))
      features.set('beside_testimony', 1);
  }
}

function testifies({ features }: ReadClause): boolean {
  return (features.get('testimony') ?? features.get('testimony_words') ?? 0) >= TESTIFIES;
}
