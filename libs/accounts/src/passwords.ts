import { hash, verify } from '@node-rs/argon2';
import { Failure } from '@parley/contract';
import { Injectable } from '@nestjs/common';

/** argon2id (the library's default kind) with 46 MiB and one pass, as OWASP's ASVS lists it. */
const cost = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };
const together = 2;
const queueLength = 32;

/** Hashes and checks passwords, a few at a time, so that many sign-ins at once cannot take all the memory. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly stranger = hash('nobody has this password', cost);

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, cost));
  }

  /** Whether the password fits; for an unknown account the same work is done and the answer is no. */
  async fits(stored: string | undefined, password: string): Promise<boolean> {
    const against = stored ?? (await this.stranger);
    const fits = await this.inTurn(() => verify(against, password));
    return stored !== undefined && fits;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= together) {
      if (this.waiting.length >= queueLength)
        throw new Failure('overloaded', 'Too many people sign in at the moment. Try again in a few seconds.');
      // whoever finishes hands the place on, so `running` stays as it is
      await new Promise<void>((go) => this.waiting.push(go));
    } else this.running++;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}
