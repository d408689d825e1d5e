import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { ParleyRequest } from '../http/request.js';

/** The trace of one request. */
export interface RequestTrace {
  /** For lines of the log. */
  readonly ids: object;
  /** What `next` sets going is a part of it. */
  run(next: () => void): void;
  /**
   * Once, when it was answered; what comes later is no part of it.
   * @param isWhole whether the answer went out to its end
   */
  end(route: string, status: number, isWhole: boolean): void;
}

export interface RequestTraces {
  begin(method: string, requestId: string, headers: IncomingHttpHeaders): RequestTrace;
}

/** Asked every few seconds by whoever watches the process; nobody looks for their traces. */
const watching = new Set(['/healthz', '/readyz', '/metrics']);

/** Traces every request by the pattern of its route, never by its address. To be told before all other hooks. */
export function traceRequests(server: FastifyInstance, traces: RequestTraces): void {
  server.addHook('onRequest', (request: ParleyRequest, reply, done) => {
    if (watching.has(request.routeOptions.url ?? '')) return done();
    const trace = traces.begin(request.method, request.id, request.headers);
    const end = (isWhole: boolean): void =>
      trace.end(request.routeOptions.url ?? 'none', reply.raw.statusCode, isWhole);
    request.trace = { ids: trace.ids, run: (next) => trace.run(next), answered: () => end(true) };
    reply.raw.once('close', () => end(reply.raw.writableFinished));
    trace.run(done);
  });
  // the body comes in by events of its connection, which know of no request
  server.addHook('preValidation', (request: ParleyRequest, _reply, done) => {
    if (request.trace) request.trace.run(done);
    else done();
  });
}
