import { SLOTS, SPACE } from '../word-hashes.js';

/** Weights in 255 steps of each half's largest, as they are stored. */
export function toSteps(weights: ArrayLike<number>): {
  steps: Int8Array;
  scales: [number, number];
  weights: Float32Array;
} {
  const steps = new Int8Array(SLOTS);
  const kept = new Float32Array(SLOTS);
  const scales = [0, SPACE].map((from) => {
    let most = 0;
    for (let i = from; i < from + SPACE; i++) most = Math.max(most, Math.abs(weights[i] as number));
    const scale = most / 127;
    for (let i = from; i < from + SPACE; i++) {
      steps[i] = scale === 0 ? 0 : Math.round((weights[i] as number) / scale);
      kept[i] = (steps[i] as number) * scale;
    }
    return scale;
  }) as [number, number];
  return { steps, scales, weights: kept };
}
