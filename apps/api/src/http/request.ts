import type { Actor } from '@parley/contract';
import type { Patience, Reads, SiteRecord } from '@parley/store';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A request as the guards leave it: site resolved, speaker recognised. */
export interface ParleyRequest extends FastifyRequest {
  site?: SiteRecord;
  actor?: Actor;
  /** Where its answer is read from, where it only reads. */
  reads?: Reads;
  /** How long it waits for the database. */
  patience?: Patience;
  /** Where traces are kept. */
  trace?: {
    readonly ids: object;
    run(next: () => void): void;
    /** Ends it although the answer goes on, as a stream. */
    answered(): void;
  };
}

export type Reply = FastifyReply;
