import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { failureTable, Problem, type FailureCode, type Role } from '@parley/contract';
import { For } from './access.js';
import { Limit, type Limited } from './rate-limits.js';

export interface RouteOptions {
  /** One sentence: what it does. */
  says: string;
  for: 'all' | Role;
  /** A token is taken where there is one. */
  orSignedIn?: boolean;
  status?: number;
  answer?: new () => object;
  /** Where it is not JSON. */
  type?: string;
  fails?: FailureCode[];
  /** It creates something, so an Idempotency-Key makes a retry safe. */
  once?: boolean;
  /** It honours If-Match. */
  ifMatch?: boolean;
  limit?: Limited;
  /** Another good answer. */
  also?: { status: number; description: string }[];
}

/** A route declared once: who may call it, how it is limited, and its page in the API document. */
export function Route(o: RouteOptions): MethodDecorator {
  const status = o.status ?? 200;
  const codes: FailureCode[] = [
    ...(o.for === 'all' ? [] : (['unauthenticated'] as const)),
    ...(o.for === 'all' || o.for === 'member' ? [] : (['forbidden'] as const)),
    ...(o.fails ?? []),
    ...(o.once ? (['idempotency_key_reused', 'idempotency_in_progress'] as const) : []),
    ...(o.ifMatch ? (['precondition_failed'] as const) : []),
    ...(o.limit ? (['rate_limited'] as const) : []),
  ];
  return applyDecorators(
    HttpCode(status),
    For(o.for),
    ...(o.limit ? [Limit(o.limit)] : []),
    ApiOperation({ summary: o.says, ...(o.orSignedIn ? { security: [{}, { bearer: [] }] } : {}) }),
    ...(o.for === 'all' ? [] : [ApiBearerAuth()]),
    ApiResponse({
      status,
      description: o.says,
      ...(o.answer ? { type: o.answer } : {}),
      ...(o.type ? { content: { [o.type]: { schema: { type: 'string' } } } } : {}),
    }),
    ...(o.also ?? []).map((answer) => ApiResponse(answer)),
    ...problemResponses(codes),
    ...(o.once
      ? [
          ApiHeader({
            name: 'Idempotency-Key',
            required: false,
            description: 'The same key and body give the first answer again, for 24 hours.',
          }),
        ]
      : []),
    ...(o.ifMatch
      ? [ApiHeader({ name: 'If-Match', required: false, description: 'The ETag of what is to be changed.' })]
      : []),
  );
}

function problemResponses(codes: FailureCode[]): MethodDecorator[] {
  const byStatus = new Map<number, FailureCode[]>();
  for (const code of codes)
    byStatus.set(failureTable[code].status, [...(byStatus.get(failureTable[code].status) ?? []), code]);
  return [...byStatus].map(([status, list]) =>
    ApiResponse({
      status,
      description: [...new Set(list)].map((code) => `\`${code}\`: ${failureTable[code].title}`).join('. '),
      content: { 'application/problem+json': { schema: { $ref: `#/components/schemas/${Problem.name}` } } },
    }),
  );
}
