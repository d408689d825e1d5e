import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Failure, failureTable, type FailureCode } from '@parley/contract';
import { asFailure } from '@parley/store';
import { Log } from '../operations/log.js';
import { errorPage } from '../pages/error-page.js';
import { strangerOf } from '../pages/reader.js';
import { Methods } from './methods.js';
import type { ParleyRequest, Reply } from './request.js';

const byStatus: Partial<Record<number, FailureCode>> = {
  400: 'bad_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'body_too_large',
  415: 'unsupported_media_type',
  431: 'header_too_large',
};

/** What to wait before trying again, in seconds, where the refusal passes by itself. */
const retryAfter: Partial<Record<FailureCode, number>> = {
  database_unavailable: 2,
  overloaded: 2,
  draining: 5,
  idempotency_in_progress: 1,
};

/** Turns whatever was thrown into a problem document, or for a reader's page into a page. */
@Catch()
export class ProblemsFilter implements ExceptionFilter {
  constructor(
    private readonly log: Log,
    private readonly methods: Methods,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<ParleyRequest>();
    const reply = http.getResponse<Reply>();
    const failure = this.failureOf(error, request);
    // a stream that has begun cannot be answered a second time
    if (reply.sent) return;
    const allow = failure.members['allow'];
    if (Array.isArray(allow)) void reply.header('allow', allow.join(', '));
    const wait = failure.members['retryAfter'] ?? retryAfter[failure.code];
    if (wait !== undefined) void reply.header('retry-after', String(wait));
    if (failure.status === 401) void reply.header('www-authenticate', 'Bearer realm="parley"');
    void reply.status(failure.status).header('cache-control', 'no-store');
    if (wantsPage(request))
      void reply.type('text/html; charset=utf-8').send(errorPage(strangerOf(request), failure, request.id));
    else void reply.type('application/problem+json').send(JSON.stringify(problemOf(failure, request.id)));
  }

  private failureOf(error: unknown, request: ParleyRequest): Failure {
    if (error instanceof Failure) return error;
    const fromDatabase = asFailure(error);
    if (fromDatabase) {
      this.log.warn(
        { requestId: request.id, code: fromDatabase.code, error: String(error) },
        'the database did not answer',
      );
      return fromDatabase;
    }
    const status =
      error instanceof HttpException
        ? error.getStatus()
        : ((error as { statusCode?: number } | null)?.statusCode ?? 500);
    // our own controllers say themselves what they do not have; this is an address or a method nobody listens to
    const allow = status === 404 ? this.methods.at(pathOf(request)) : [];
    if (allow.length > 0)
      return new Failure('method_not_allowed', `${request.method} is not offered here, only ${allow.join(', ')}.`, {
        allow,
      });
    const code = byStatus[status] ?? (status >= 400 && status < 500 ? 'bad_request' : 'internal_error');
    if (code === 'internal_error') {
      this.log.error(
        {
          requestId: request.id,
          method: request.method,
          path: pathOf(request),
          error: error instanceof Error ? error.stack : String(error),
        },
        'request failed',
      );
    }
    return new Failure(code, detailFor(code, request));
  }
}

function detailFor(code: FailureCode, request: ParleyRequest): string {
  switch (code) {
    case 'not_found':
      return `There is nothing at ${request.method} ${pathOf(request)}.`;
    case 'unsupported_media_type':
      return 'Send the body as application/json.';
    case 'body_too_large':
      return 'A body may have at most 256 KiB.';
    case 'internal_error':
      return 'Something broke on our side. Try again; if it stays, quote `instance` to whoever runs this.';
    default:
      return 'The request cannot be read.';
  }
}

export function problemOf(failure: Failure, requestId: string): Record<string, unknown> {
  const { status, title } = failureTable[failure.code];
  const { retryAfter: _, ...members } = failure.members;
  const { code, detail } = failure;
  return {
    type: `https://parley.dev/problems/${code}`,
    title,
    status,
    detail,
    instance: `urn:parley:request:${requestId}`,
    code,
    ...members,
  };
}

function pathOf(request: ParleyRequest): string {
  return request.url.split('?')[0] ?? '';
}

function wantsPage(request: ParleyRequest): boolean {
  return !pathOf(request).startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
}
