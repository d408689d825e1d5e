/** What a score and a threshold are worth on labelled texts. */
export interface Figures {
  count: number;
  positives: number;
  precision: number;
  recall: number;
  f1: number;
  /** Mean of the F1 of both classes. */
  macroF1: number;
  averagePrecision: number;
  /** Mean distance of probability and frequency over ten equal bins, weighted by their size. */
  calibrationError: number;
}

export interface Judged {
  label: boolean;
  said: boolean;
  probability: number;
}

/** Figures of a detector on labelled texts. */
export function measure(judged: readonly Judged[]): Figures {
  const count = judged.length;
  const positives = judged.filter((one) => one.label).length;
  const hits = judged.filter((one) => one.label && one.said).length;
  const said = judged.filter((one) => one.said).length;
  const quiet = judged.filter((one) => !one.label && !one.said).length;
  const f1 = harmonic(hits, said, positives);
  return {
    count,
    positives,
    precision: share(hits, said),
    recall: share(hits, positives),
    f1,
    macroF1: (f1 + harmonic(quiet, count - said, count - positives)) / 2,
    averagePrecision: averagePrecision(judged),
    calibrationError: calibrationError(judged),
  };
}

/** F1 from what was found rightly, what was found and what there was. */
export function harmonic(hits: number, found: number, there: number): number {
  return found + there === 0 ? 1 : (2 * hits) / (found + there);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function averagePrecision(judged: readonly Judged[]): number {
  const ranked = [...judged].sort((a, b) => b.probability - a.probability);
  let hits = 0;
  let sum = 0;
  ranked.forEach((one, i) => {
    if (!one.label) return;
    hits++;
    sum += hits / (i + 1);
  });
  return share(sum, hits);
}

function calibrationError(judged: readonly Judged[]): number {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, probability: 0, positives: 0 }));
  for (const { probability, label } of judged) {
    const bin = bins[Math.min(9, Math.floor(probability * 10))];
    if (!bin) continue;
    bin.count++;
    bin.probability += probability;
    bin.positives += Number(label);
  }
  return bins.reduce((sum, bin) => sum + share(Math.abs(bin.probability - bin.positives), judged.length), 0);
}
