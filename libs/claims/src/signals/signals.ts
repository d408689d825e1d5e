import { FEATURE_NAMES, type FeatureName } from '../feature-names.js';
import type { Clause } from '../split-clauses.js';
import type { Token } from '../tokens.js';

// Numbers with a point from the start: a list that turns from whole ones to such is copied.
const NOTHING = Array.from(FEATURE_NAMES, () => 0.5).fill(0);

/** Values of the features of one clause by their numbers; a feature that is absent is 0. */
export class Signals {
  private readonly values = NOTHING.slice();
  private readonly numbers = new Uint8Array(NOTHING.length);
  /** How many features are there. */
  size = 0;

  get(feature: number): number {
    return this.values[feature] as number;
  }

  has(feature: number): boolean {
    return this.values[feature] !== 0;
  }

  /** The number of a feature that is there, in the order in which they were first read; places begin with 0. */
  at(place: number): number {
    return this.numbers[place] as number;
  }

  set(feature: number, value: number): void {
    if (this.values[feature] === 0) this.numbers[this.size++] = feature;
    this.values[feature] = value;
  }

  delete(feature: number): void {
    if (!this.has(feature)) return;
    this.values[feature] = 0;
    const place = this.numbers.indexOf(feature);
    this.numbers.copyWithin(place, place + 1, this.size--);
  }

  clear(): void {
    for (let i = 0; i < this.size; i++) this.values[this.numbers[i] as number] = 0;
    this.size = 0;
  }

  /** Names and values of what is there. */
  byName(): Map<FeatureName, number> {
    const named = new Map<FeatureName, number>();
    for (let i = 0; i < this.size; i++) named.set(FEATURE_NAMES[this.at(i)] as FeatureName, this.get(this.at(i)));
    return named;
  }
}

// as many as clauses fit into the longest comment
const MOST_KEPT = 4_096;
const kept: Signals[] = [];
let taken = 0;

/** Begins to read another text: the signals of the one before are filled again, so that reading costs no memory. */
export function beginReading(): void {
  taken = 0;
}

/** Empty signals for the next clause of the text; they hold until the next text is begun. */
export function emptySignals(): Signals {
  if (taken === kept.length) {
    const signals = new Signals();
    if (taken < MOST_KEPT) taken = kept.push(signals);
    return signals;
  }
  const signals = kept[taken++] as Signals;
  signals.clear();
  return signals;
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
