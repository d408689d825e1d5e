import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Problem } from '@parley/contract';

const about = `Discussion and moderation that notices unsourced factual claims.

Errors are RFC 9457 problem documents with a stable \`code\`. Lists answer \`items\` and \`nextCursor\`. Times are RFC 3339 in UTC,
offsets into texts count UTF-16 code units. Every POST that creates takes an \`Idempotency-Key\`.`;

/** The OpenAPI 3.1 document of everything that is served. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Parley')
    .setDescription(about)
    .setVersion('1')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (_, method) => method,
    extraModels: [Problem],
  });
  return sorted(inThreeOne(document)) as OpenAPIObject;
}

/** 3.1 says "or null" in the type where 3.0 had a word of its own for it. */
function inThreeOne(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inThreeOne);
  if (value === null || typeof value !== 'object') return value;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, inThreeOne(inner)]),
  ) as Record<string, unknown>;
  if (nullable !== true) return nullable === undefined ? rest : { ...rest, nullable };
  if (typeof rest['type'] === 'string') return { ...rest, type: [rest['type'], 'null'] };
  const { description, ...schema } = rest;
  return { description, anyOf: [schema, { type: 'null' }] };
}

/** Paths and schemas in order, so that the committed document changes only where the contract does. */
function sorted(value: unknown): unknown {
  const document = value as OpenAPIObject;
  const byName = <T extends object>(all: T): T =>
    Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1))) as T;
  return {
    ...document,
    paths: byName(document.paths),
    components: { ...document.components, schemas: byName(document.components?.schemas ?? {}) },
  };
}
