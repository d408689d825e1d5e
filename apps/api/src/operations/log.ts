import type { LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';

/** JSON lines; what Nest says goes through it too. Secrets never get here: bodies and headers are not logged. */
export class Log implements LoggerService {
  private readonly pino: Logger;
  private about: () => object = () => ({});

  constructor(level: string) {
    this.pino = pino({
      level,
      base: { service: 'parley' },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => this.about(),
    });
  }

  /** Adds to every line what `about` says at that moment. */
  addToLines(about: () => object): void {
    this.about = about;
  }

  info(fields: object, message: string): void {
    this.pino.info(fields, message);
  }

  log(message: unknown, context?: string): void {
    this.pino.debug({ context }, String(message));
  }

  // Nest calls with (message, stack or context); our own code with (fields, message)
  warn(first: unknown, second?: unknown): void {
    this.pino.warn(...told(first, second));
  }

  error(first: unknown, second?: unknown): void {
    this.pino.error(...told(first, second));
  }

  debug(first: unknown, second?: unknown): void {
    this.pino.debug(...told(first, second));
  }

  flush(): void {
    this.pino.flush();
  }
}

function told(first: unknown, second: unknown): [object, string] {
  return typeof first === 'object' && first !== null
    ? [first, String(second ?? '')]
    : [{ context: second }, String(first)];
}
