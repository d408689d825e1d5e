import { Patience } from '@parley/store';
import type { FastifyInstance } from 'fastify';
import type { ParleyRequest } from './request.js';

/** Lets each request wait for the database for so long altogether, and no longer. */
export function boundWaiting(server: FastifyInstance): void {
  server.addHook('onRequest', (request: ParleyRequest, _reply, done) => {
    request.patience = new Patience();
    request.patience.run(done);
  });
  // the body comes in by events of its connection, which know of no request
  server.addHook('preValidation', (request: ParleyRequest, _reply, done) => {
    if (request.patience) request.patience.run(done);
    else done();
  });
}
