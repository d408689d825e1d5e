/** The end of a scale that begins at nothing, and the lines on it: round numbers, three or four steps. */
export function scaleOf(most: number): { top: number; lines: number[] } {
  const rough = Math.max(most, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough);
  const steps = Math.max(1, Math.ceil(Math.max(most, 1) / step));
  return { top: steps * step, lines: Array.from({ length: steps + 1 }, (_, i) => i * step) };
}
