const why: Record<string, string> = {
  EADDRINUSE: 'The port is in use by another program. Choose one with PORT=…',
  EACCES: 'This user may not open that port. Choose one above 1023 with PORT=…',
  EADDRNOTAVAIL: 'HOST is no address of this machine.',
  ENOTFOUND: 'HOST is a name that cannot be found.',
  EAI_AGAIN: 'HOST is a name that cannot be found.',
};

/** The address that was asked for cannot be had; the message says which setting to change. */
export class CannotListen extends Error {}

/** The same error in words, where it is about the address. */
export function cannotListen(error: unknown): unknown {
  const said = why[(error as NodeJS.ErrnoException).code ?? ''];
  return said === undefined ? error : new CannotListen(said, { cause: error });
}
