import { Injectable } from '@nestjs/common';
import { Failure } from '@parley/contract';
import { network, RateSwitch } from '../http/rate-limits.js';

/** How many streams one address may hold open in this process: an office behind one address, not a flood. */
const mostStreams = 60;

/** Counts the streams that are open, by address. */
@Injectable()
export class StreamLimit {
  private readonly open = new Map<string, number>();

  constructor(private readonly rates: RateSwitch) {}

  /** How many are open in this process. */
  get streams(): number {
    return [...this.open.values()].reduce((sum, count) => sum + count, 0);
  }

  /**
   * Takes a place.
   * @returns what gives it back
   * @throws Failure `rate_limited` where the address has all its places taken
   */
  take(ip: string): () => void {
    const key = network(ip);
    const held = this.open.get(key) ?? 0;
    if (this.rates.on && held >= mostStreams)
      throw new Failure('rate_limited', `This address follows ${mostStreams} posts already. Close one first.`, {
        retryAfter: 30,
      });
    this.open.set(key, held + 1);
    let given = false;
    return () => {
      if (given) return;
      given = true;
      const left = (this.open.get(key) ?? 1) - 1;
      if (left > 0) this.open.set(key, left);
      else this.open.delete(key);
    };
  }
}
