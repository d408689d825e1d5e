import { REASONS, SUPPRESSORS } from '../features.js';
import type { Model } from '../model.js';
import { shareOf } from '../score.js';
import { SLOTS, SPACE } from '../word-hashes.js';
import type { Unit } from './examples.js';
import type { FitOptions, Row } from './fit.js';
import { rounded } from './rounded.js';

/** What is shown as a reason counts for at least so much, or it would be no reason. */
const leastWeight = 0.15;

/** L2 penalties of named features and of slots. */
export interface Penalties {
  features: number;
  slots: number;
}

/**
 * Where each weight stands: the named features, the bias, the slots of words, those of kinds. The last column of all
 * tells clauses of whole comments from sentences that were written as examples: these are claims more often.
 */
export class Columns {
  readonly count: number;
  private readonly place: ReadonlyMap<string, number>;

  constructor(private readonly names: readonly string[]) {
    this.place = new Map(names.map((name, i) => [name, i]));
    this.count = names.length + 1 + SLOTS + 1;
  }

  /** Columns for every feature the units have. */
  static for(units: readonly Unit[]): Columns {
    return new Columns([...new Set(units.flatMap(({ features }) => [...features.keys()]))].sort());
  }

  row({ features, words, kinds, settled }: Unit, ofComment: boolean, label: number): Row {
    const known = [...features].filter(([name]) => this.place.has(name));
    const size = known.length + 1 + words.length + kinds.length + Number(ofComment);
    const columns = new Int32Array(size);
    const values = new Float32Array(size);
    let k = 0;
    const put = (column: number, value: number) => {
      columns[k] = column;
      values[k++] = value;
    };
    for (const [name, value] of known) put(this.place.get(name) as number, value);
    put(this.names.length, 1);
    const slots = this.names.length + 1;
    for (const slot of words) put(slots + slot, shareOf(words.length));
    for (const slot of kinds) put(slots + SPACE + slot, shareOf(kinds.length));
    if (ofComment) put(this.count - 1, 1);
    return { columns, values, label, weight: 1, offset: settled };
  }

  /** Penalties, and bounds: features shown as reasons never count against a claim, those shown as doubts never for it. */
  limits({ features, slots }: Penalties): Pick<FitOptions, 'penalty' | 'lowest' | 'highest'> {
    const penalty = new Float32Array(this.count).fill(slots).fill(features, 0, this.names.length + 1);
    penalty[this.count - 1] = features;
    const lowest = new Float64Array(this.count).fill(-Infinity);
    const highest = new Float64Array(this.count).fill(Infinity);
    this.names.forEach((name, i) => {
      if (REASONS.has(name)) lowest[i] = leastWeight;
      if (SUPPRESSORS.has(name)) highest[i] = -leastWeight;
    });
    return { penalty, lowest, highest };
  }

  /** The weights to serve, by name and by slot. */
  served(weights: Float64Array): Pick<Model, 'weights' | 'bias'> & { ngrams: Float64Array } {
    const slots = this.names.length + 1;
    return {
      weights: Object.fromEntries(this.names.map((name, i) => [name, rounded(weights[i] as number)])),
      bias: rounded(weights[this.names.length] as number),
      ngrams: weights.slice(slots, slots + SLOTS),
    };
  }
}
