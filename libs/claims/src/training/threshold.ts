/** What a model made of a text, and what it is. */
export interface JudgedLogit {
  logit: number;
  label: boolean;
}

/**
 * The threshold with the highest F1 of claims, or the highest mean F1 of both classes; the middle of the best ones.
 * Steps of a twentieth within 6 of zero.
 */
export function bestThreshold(judged: readonly JudgedLogit[], of: 'claims' | 'both'): number {
  const positives = judged.filter((one) => one.label).length;
  const f1 = (threshold: number): number => {
    const hits = judged.filter((one) => one.label && one.logit >= threshold).length;
    const said = judged.filter((one) => one.logit >= threshold).length;
    const ofClaims = (2 * hits) / (said + positives);
    if (of === 'claims') return ofClaims;
    const quiet = judged.length - said - (positives - hits);
    return ofClaims + (2 * quiet) / (2 * judged.length - said - positives);
  };
  const steps = Array.from({ length: 241 }, (_, i) => (i - 120) / 20);
  const values = steps.map(f1);
  // neighbours count too, so that no single sentence decides
  const smooth = steps.map((_, i) => [-2, -1, 0, 1, 2].reduce((sum, by) => sum + (values[i + by] ?? 0), 0));
  const best = Math.max(...smooth);
  const winners = steps.filter((_, i) => (smooth[i] as number) >= best - 1e-9);
  return winners[Math.floor(winners.length / 2)] as number;
}
