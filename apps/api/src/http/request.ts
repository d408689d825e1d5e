import type { Actor } from '@parley/contract';
import type { SiteRecord } from '@parley/store';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A request as the guards leave it: site resolved, speaker recognised. */
export interface ParleyRequest extends FastifyRequest {
  site?: SiteRecord;
  actor?: Actor;
}

export type Reply = FastifyReply;
