/**
 * A linear model over named features. `logit = bias + Σ weight × value`, and the score shown is
 * `1 / (1 + e^-(slope × logit + intercept))`.
 */
export interface Model {
  name: string;
  version: string;
  /** Weight by feature name; a feature without a weight counts nothing. */
  weights: Readonly<Record<string, number>>;
  bias: number;
  /** Platt scaling from the logit to a probability. */
  calibration: { slope: number; intercept: number };
  /** A clause is check-worthy from this logit on. */
  threshold: number;
}

/** Weights set by hand. Names are those of `features.ts`; positive speaks for a claim. */
export const HAND_MODEL: Model = {
  name: 'hand',
  version: '1',
  bias: -2.6,
  threshold: 0,
  calibration: { slope: 0.85, intercept: -0.55 },
  weights: {
    quantity: 1.1,
    percent: 1.6,
    money: 1.4,
    year: 1.4,
    date: 1,
    ordinal: 0.3,
    quantifier: 0.7,
    weak_quantifier: 0.2,
    named_entity: 1.1,
    capitalised_name: 0.4,
    institution: 0.5,
    past_event: 1.2,
    event_verb: 0.4,
    past_verb: 0.3,
    copula: 0.2,
    past_copula: 0.3,
    causal: 0.5,
    presupposed: 1.1,
    comparison: 0.9,
    superlative: 0.3,
    negated_universal: 0.9,
    cleft: 1.1,
    relative_clause: 0.7,
    there_is: 0.3,
    third_person: 0.2,
    public_subject: 0.6,
    length: 0.4,
    office: 0.8,
    universal_denial: 1.5,
    event_by_subject: 0.7,
    figure_of_thing: 0.7,
    statistic: 0.6,
    embedded_in_question: 0.3,
    embedded_in_opinion: -0.3,
    opinion: -0.8,
    norm: -1.4,
    hedged: -0.7,
    question: -9,
    loaded_question: -0.8,
    tag_question: -0.2,
    inverted: -1,
    wh_start: -0.8,
    testimony: -3.4,
    first_person: -0.3,
    prediction: -1.3,
    modal: -0.8,
    hypothetical: -1.3,
    imperative: -2.5,
    meta: -0.8,
    agreement: -0.5,
    second_person: -0.5,
    common_idiom: -2.5,
    guess: -2.8,
    heard: 0.3,
    frame: -4,
    very_short: -1.5,
    no_verb: -0.5,
    not_english: -9,
    quoted_parent: -9,
    source_only: -9,
  },
};
