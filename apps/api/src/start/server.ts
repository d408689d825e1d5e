import { randomBytes } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { Failure } from '@parley/contract';
import type { Database } from '@parley/store';
import type { FastifyInstance } from 'fastify';
import { AppModule, type Parts } from '../app.module.js';
import { sendSafeHeaders } from '../http/headers.js';
import { Methods } from '../http/methods.js';
import { packPages } from '../http/packing.js';
import { boundWaiting } from '../http/patience.js';
import { problemOf } from '../http/problems.filter.js';
import type { ParleyRequest, Reply } from '../http/request.js';
import { answerUnreadable } from '../http/unreadable-requests.js';
import { acceptJsonBodies } from '../http/json-bodies.js';
import { openApiDocument } from '../openapi.js';
import type { Log } from '../operations/log.js';
import { Metrics } from '../operations/metrics.js';
import { Readiness } from '../operations/readiness.js';
import { traceRequests, type RequestTraces } from '../operations/trace-requests.js';

export interface ServerOptions extends Parts {
  trustedProxies: string[];
  corsOrigins: string[];
  /** Absent: no request is traced. */
  tracer?: RequestTraces | undefined;
}

/** Wires the application; it listens when it is told to. */
export async function makeServer(options: ServerOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: 256 * 1024,
    trustProxy: options.trustedProxies.length > 0 ? options.trustedProxies : false,
    genReqId: () => randomBytes(9).toString('base64url'),
    routerOptions: { maxParamLength: 600 },
    frameworkErrors: answerUnreadableAddress,
    clientErrorHandler: answerUnreadable,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    http: { headersTimeout: 10_000, maxHeaderSize: 16 * 1024 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(options), adapter, {
    logger: options.log,
    bodyParser: false,
    abortOnError: false,
  });
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  if (options.tracer) traceRequests(server, options.tracer);
  boundWaiting(server);
  app.get(Methods).watch(server);
  acceptJsonBodies(server);
  sendSafeHeaders(server, options.publicUrl.startsWith('https:'), options.corsOrigins.length > 0);
  packPages(server);
  logRequests(server, options.log);
  measureRequests(server, app.get(Metrics));
  sendClientsAway(server, app.get(Readiness));
  if (options.db.replicas) answerWhenSeen(server, options.db);
  if (options.corsOrigins.length > 0)
    app.enableCors({
      origin: options.corsOrigins,
      // the framework's own list stops before whatever changes something
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposedHeaders: [
        'ETag',
        'Location',
        'Retry-After',
        'RateLimit',
        'RateLimit-Policy',
        'Idempotency-Replayed',
        'X-Request-Id',
      ],
    });
  if (options.serves)
    SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
      jsonDocumentUrl: 'api/openapi.json',
      customSiteTitle: 'Parley API',
    });
  await app.init();
  return app;
}

/** What cannot be routed is refused like everything else: as a problem document. */
function answerUnreadableAddress(_error: unknown, request: { id: string }, reply: Reply): void {
  const failure = new Failure('bad_request', 'The address cannot be read. Look for a % that is not part of an escape.');
  void reply
    .status(400)
    .header('x-request-id', request.id)
    .type('application/problem+json')
    .send(JSON.stringify(problemOf(failure, request.id)));
}

/** While draining, every answer closes its connection, so that the client's next request goes to another process. */
function sendClientsAway(server: FastifyInstance, readiness: Readiness): void {
  server.addHook('onSend', async (_request, reply) => {
    if (readiness.isDraining) void reply.header('connection', 'close');
  });
}

/** A stranger who wrote something finds it at once, although they read from a replica: the answer waits until it is there. */
function answerWhenSeen(server: FastifyInstance, db: Database): void {
  server.addHook('onSend', async ({ method, site, actor }: ParleyRequest, reply) => {
    if (method !== 'GET' && method !== 'HEAD' && site && !actor && reply.statusCode < 400) await db.seenEverywhere();
  });
}

/** By the pattern of the route, never by the address that was asked for: addresses are endless, and name people. */
function measureRequests(server: FastifyInstance, metrics: Metrics): void {
  server.addHook('onResponse', async (request, reply) => {
    if (String(reply.getHeader('content-type')).startsWith('text/event-stream')) return;
    metrics.answered(request.method, request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime / 1000);
  });
}

function logRequests(server: FastifyInstance, log: Log): void {
  server.addHook('onResponse', async (request: ParleyRequest, reply) => {
    const path = request.url.split('?')[0];
    log.info(
      {
        requestId: request.id,
        method: request.method,
        path,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ...request.trace?.ids,
      },
      'request',
    );
  });
}
