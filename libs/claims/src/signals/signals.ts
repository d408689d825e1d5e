import { FEATURE_NAMES, type FeatureName } from '../feature-names.js';
import type { Clause } from '../split-clauses.js';
import type { Token } from '../tokens.js';

// Numbers with a point from the start: a list that turns from whole ones to such is copied.
const NOTHING = Array.from(FEATURE_NAMES, () => 0.5).fill(0);

/** Values of the features of one clause by their numbers; a feature that is absent is 0. */
export class Signals {
  private readonly values = NOTHING.slice();
  /** Numbers of the features that are there, in the order in which they were first read. */
  readonly present: number[] = [];

  get(feature: number): number {
    return this.values[feature] as number;
  }

  has(feature: number): boolean {
    return this.values[feature] !== 0;
  }

  set(feature: number, value: number): void {
    if (this.values[feature] === 0) this.present.push(feature);
    this.values[feature] = value;
  }

  delete(feature: number): void {
    if (!this.has(feature)) return;
    this.values[feature] = 0;
    this.present.splice(this.present.indexOf(feature), 1);
  }

  /** Names and values of what is there. */
  byName(): Map<FeatureName, number> {
    return new Map(this.present.map((feature) => [FEATURE_NAMES[feature] as FeatureName, this.get(feature)]));
  }
}

/** One clause and the text around it, as every signal reader sees it. */
export interface Reading {
  tokens: readonly Token[];
  clause: Clause;
  signals: Signals;
}

/** Adds to a signal up to a cap, so that one long list does not outweigh everything else. */
export function count(signals: Signals, feature: number, cap = 1, by = 1): void {
  signals.set(feature, Math.min(cap, signals.get(feature) + by));
}
