export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until something holds; false where it does not within some seconds. */
export async function until(holds, seconds) {
  const end = Date.now() + 1000 * seconds;
  for (;;) {
    const found = await holds();
    if (found) return found;
    if (Date.now() > end) return false;
    await pause(50);
  }
}

/** The value below which this share of the values lies; 0 of nothing. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}
