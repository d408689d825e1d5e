/** Waits until something holds, and gives it back; looks often, and gives up after some seconds. */
export async function until<T>(
  look: () => Promise<T | undefined | false> | T | undefined | false,
  seconds = 10,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`Not within ${seconds} seconds: ${look.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
