/** A fault of the embedded server that a person can act on: the message is one sentence, to be shown as it is. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';
}

export function errorCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
