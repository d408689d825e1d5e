import { readEvents } from './signals/events.js';
import { readNames } from './signals/names.js';
import { readQuantities } from './signals/quantities.js';
import type { Reading, Signals } from './signals/signals.js';
import { readStance } from './signals/stance.js';
import { readTense } from './signals/tense.js';
import type { Clause } from './split-clauses.js';
import type { Token } from './tokens.js';

/** Feature values of one clause by name. */
export type Features = ReadonlyMap<string, number>;

/** Feature names that are reasons, shown to readers under the same name. */
export const REASONS: ReadonlySet<string> = new Set(
  `named_entity year quantity past_event causal presupposed percent money date comparison quantifier negated_universal cleft relative_clause
  embedded_in_question embedded_in_opinion`.split(/\s+/),
);

/** Feature names that speak against a claim, shown under the same name. */
export const SUPPRESSORS: ReadonlySet<string> = new Set(
  'opinion question testimony prediction hypothetical imperative hedged meta quoted_parent common_idiom'.split(' '),
);

// A signal that is called otherwise where it is shown.
const SHOWN_AS: ReadonlyMap<string, string> = new Map([
  ['opinion_word', 'opinion'],
  ['hedge_word', 'hedged'],
  ['future', 'prediction'],
  ['hypothetical_word', 'hypothetical'],
  ['meta_word', 'meta'],
  ['testimony_words', 'testimony'],
  ['framed_as_guess', 'guess'],
  ['framed_as_heard', 'heard'],
]);

/** Reads the features of one clause. */
export function readFeatures(tokens: readonly Token[], clause: Clause): Map<string, number> {
  const signals: Signals = new Map();
  const reading: Reading = { tokens, clause, signals };
  readQuantities(reading);
  readNames(reading);
  readEvents(reading);
  readStance(reading);
  readTense(reading);
  addEmbedding(reading);
  addCrosses(signals);
  const features = new Map<string, number>();
  for (const [name, value] of signals) features.set(SHOWN_AS.get(name) ?? name, value);
  return features;
}

function addEmbedding({ clause, signals }: Reading): void {
  if (clause.framedAs === 'view') signals.set('embedded_in_opinion', 1);
  if (clause.inQuestion) signals.set('embedded_in_question', 1);
}

// Two weak signs together are often a strong one.
function addCrosses(signals: Signals): void {
  const has = (name: string) => signals.has(name);
  if (has('negated_universal') && (has('past_event') || has('past_verb')) && !has('testimony_words'))
    signals.set('universal_denial', 1);
  if (has('event_after_subject') && !has('testimony_words')) {
    signals.set('event_by_subject', 1);
    // Three words can say it all ("Smith poisoned Jones"), but "they lost" says too little.
    if (!has('third_person') && !has('second_person') && (signals.get('length') ?? 0) > 0.6)
      signals.delete('very_short');
  }
  const figure = has('percent') || has('money') || has('quantity');
  if (figure && (!has('no_verb') || has('named_entity') || has('year'))) signals.set('figure_of_thing', 1);
  if (figure && has('year')) signals.set('statistic', 1);
}
