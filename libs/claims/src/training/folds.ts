import { claimFinder } from '../find-claims.js';
import { evaluateSentences, evaluateSpans, foundOf, type Found } from './evaluate.js';
import { measure, type Figures, type Judged } from './measure.js';
import { train, usualOptions, type TrainingData } from './train.js';

/** What a model that has not seen a topic makes of its texts, one by one. */
export interface Outcome {
  spans: { topic: string; hits: number; found: number; there: number }[];
  sentences: (Judged & { topic: string })[];
  missed: string[];
  extra: string[];
}

/** Trains without every fourth topic (or as many folds as are asked for) and judges the texts of those. */
export function judgeFold(data: TrainingData, fold: number, folds: number): Outcome {
  const topics = [...new Set(data.comments.flatMap(({ topic }) => topic ?? []))].sort();
  const held = new Set(topics.filter((_, i) => i % folds === fold));
  const isHeld = ({ topic }: { topic?: string }) => topic !== undefined && held.has(topic);
  const left = <T extends { topic?: string }>(rows: readonly T[]): T[] => rows.filter((row) => !isHeld(row));
  const find = claimFinder(
    train({ ...data, sentences: left(data.sentences), comments: left(data.comments) }, usualOptions),
  );
  const comments = data.comments.filter(isHeld);
  const all = evaluateSpans(find, comments);
  return {
    spans: comments.map((comment) => ({
      topic: comment.topic as string,
      ...counts(evaluateSpans(find, [comment]).figures),
    })),
    sentences: data.sentences
      .filter(isHeld)
      .flatMap((row) => evaluateSentences(find, [row]).judged.map((one) => ({ ...one, topic: row.topic as string }))),
    missed: all.missed,
    extra: all.extra,
  };
}

function counts({ hits, found, there }: Found): Pick<Found, 'hits' | 'found' | 'there'> {
  return { hits, found, there };
}

/** Figures of all folds together, with the standard error of what counts when whole topics are drawn anew. */
export function summaryOf(outcomes: readonly Outcome[]): {
  spans: Found & { error: number };
  sentences: Figures & { error: number };
} {
  const spans = outcomes.flatMap((one) => one.spans);
  const sentences = outcomes.flatMap((one) => one.sentences);
  const topics = [...new Set([...spans, ...sentences].map(({ topic }) => topic))].sort();
  const spansOf = groupBy(spans);
  const sentencesOf = groupBy(sentences);
  const f1s: number[] = [];
  const macros: number[] = [];
  const draw = drawer();
  for (let round = 0; round < 200; round++) {
    const drawn = topics.map(() => topics[draw(topics.length)] as string);
    f1s.push(total(drawn.flatMap((topic) => spansOf.get(topic) ?? [])).f1);
    macros.push(measure(drawn.flatMap((topic) => sentencesOf.get(topic) ?? [])).macroF1);
  }
  return {
    spans: { ...total(spans), error: deviation(f1s) },
    sentences: { ...measure(sentences), error: deviation(macros) },
  };
}

function total(spans: readonly Pick<Found, 'hits' | 'found' | 'there'>[]): Found {
  const sum = (of: 'hits' | 'found' | 'there') => spans.reduce((all, one) => all + one[of], 0);
  return foundOf(sum('hits'), sum('found'), sum('there'));
}

function groupBy<T extends { topic: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.topic, [...(groups.get(row.topic) ?? []), row]);
  return groups;
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

// Numerical Recipes' generator from a fixed start: the same error each time.
function drawer(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
