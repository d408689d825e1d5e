/** One line about an error thrown while a condition ran; the language's own message draws a picture of the source. */
export function describeError(error: unknown): string {
  const { summary, message } = (error ?? {}) as { summary?: unknown; message?: unknown };
  const text = typeof summary === 'string' ? summary : typeof message === 'string' ? message : 'unknown error';
  return text.split('\n', 1)[0]!.slice(0, 200);
}
