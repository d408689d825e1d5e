import type { Clause } from '../split-clauses.js';
import type { Token } from '../tokens.js';

/** Values of named signals of one clause; a signal that is absent is 0. */
export type Signals = Map<string, number>;

/** One clause and the text around it, as every signal reader sees it. */
export interface Reading {
  tokens: readonly Token[];
  clause: Clause;
  signals: Signals;
}

/** Adds to a signal up to a cap, so that one long list does not outweigh everything else. */
export function count(signals: Signals, name: string, cap = 1, by = 1): void {
  signals.set(name, Math.min(cap, (signals.get(name) ?? 0) + by));
}
