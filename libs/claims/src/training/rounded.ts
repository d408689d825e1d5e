/** A weight as it is written into the file. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
