import { F } from './feature-names.js';
import { readEvents } from './signals/events.js';
import { readNames } from './signals/names.js';
import { readQuantities } from './signals/quantities.js';
import { emptySignals, type Reading, type Signals } from './signals/signals.js';
import { readStance } from './signals/stance.js';
import { readTense } from './signals/tense.js';
import type { Clause } from './split-clauses.js';
import type { Token } from './tokens.js';

/** Feature names that are reasons, shown to readers under the same name. */
export const REASONS: ReadonlySet<string> = new Set(
  `named_entity year quantity past_event causal presupposed percent money date comparison quantifier negated_universal cleft relative_clause
  embedded_in_question embedded_in_opinion`.split(/\s+/),
);

/** Feature names that speak against a claim, shown under the same name. */
export const SUPPRESSORS: ReadonlySet<string> = new Set(
  'opinion question testimony prediction hypothetical imperative hedged meta quoted_parent common_idiom'.split(' '),
);

/** Reads the features of one clause. */
export function readFeatures(tokens: readonly Token[], clause: Clause): Signals {
  const signals = emptySignals();
  const reading: Reading = { tokens, clause, signals };
  readQuantities(reading);
  readNames(reading);
  readEvents(reading);
  readStance(reading);
  readTense(reading);
  addEmbedding(reading);
  addCrosses(signals);
  return signals;
}

function addEmbedding({ clause, signals }: Reading): void {
  if (clause.framedAs === 'view') signals.set(F.embedded_in_opinion, 1);
  if (clause.inQuestion) signals.set(F.embedded_in_question, 1);
}

// Two weak signs together are often a strong one.
function addCrosses(signals: Signals): void {
  const has = (feature: number) => signals.has(feature);
  if (has(F.negated_universal) && (has(F.past_event) || has(F.past_verb)) && !has(F.testimony))
    signals.set(F.universal_denial, 1);
  if (has(F.event_after_subject) && !has(F.testimony)) {
    signals.set(F.event_by_subject, 1);
    // Three words can say it all ("Smith poisoned Jones"), but "they lost" says too little.
    if (!has(F.third_person) && !has(F.second_person) && signals.get(F.length) > 0.6) signals.delete(F.very_short);
  }
  const figure = has(F.percent) || has(F.money) || has(F.quantity);
  if (figure && (!has(F.no_verb) || has(F.named_entity) || has(F.year))) signals.set(F.figure_of_thing, 1);
  if (figure && has(F.year)) signals.set(F.statistic, 1);
}
