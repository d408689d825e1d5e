import request from 'supertest';
import { openApiDocument } from '../apps/api/src/openapi.js';
import { exampleSlug, TestApp, type Person } from './support/app.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  maxLength?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
}
interface Operation {
  parameters?: { name: string; in: string; schema?: Schema }[];
  responses: Record<string, unknown>;
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** Changes that nobody makes in floods: they are their maker's own, or take a role. */
const unlimited = [
  'delete /auth/sessions/{id}',
  'delete /session',
  'delete /sites/{site}/comments/{id}',
  'delete /sites/{site}/posts/{post}',
  'delete /sites/{site}/review/items/{id}/lease',
  'delete /sites/{site}/review/views/{id}',
  'delete /sites/{site}/rules/{key}/backtests/{id}',
  'patch /sites/{site}',
  'patch /sites/{site}/posts/{post}',
  'patch /sites/{site}/review/views/{id}',
  'post /auth/logout',
  'post /mails/{id}/again',
  'post /sites',
  'post /sites/{site}/posts',
  'post /sites/{site}/review/items/next',
  'post /sites/{site}/review/items/{id}/notes',
  'post /sites/{site}/review/views',
  'put /notifications/read',
  'put /notifications/{id}/read',
  'put /sites/{site}/members/{userId}',
  'put /sites/{site}/review/alerts',
  'put /sites/{site}/review/items/{id}/assignee',
  'put /sites/{site}/review/items/{id}/lease',
  'put /sites/{site}/users/{id}/flagging',
  'put /sites/{site}/users/{id}/sanction',
];

const nobody = '00000000-0000-7000-8000-000000000000';
const given: Record<string, string> = { site: 'default', post: exampleSlug, key: 'unsourced-factual-claim' };

describe('every route', () => {
  let app: TestApp;
  let owner: Person;
  let routes: { method: Method; path: string; operation: Operation }[];
  let schemas: Record<string, Schema>;
  beforeAll(async () => {
    app = await TestApp.start();
    owner = await app.owner();
    const document = openApiDocument(app.nest);
    schemas = document.components?.schemas as unknown as Record<string, Schema>;
    routes = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, Operation>).map(([method, operation]) => ({
        method: method as Method,
        path,
        operation,
      })),
    );
  });
  afterAll(() => app.stop());

  const filled = (path: string, values: (name: string) => string): string =>
    path.replace(/\{(\w+)\}/g, (_, name: string) => values(name));
  const usual = (path: string): string => filled(path, (name) => given[name] ?? nobody);
  const takingBodies = () => routes.filter(({ operation }) => operation.requestBody !== undefined);

  it('that takes a body refuses the fields every object has', async () => {
    const bodies = ['{"__proto__":{"polluted":"yes"}}', '{"constructor":{"prototype":{"polluted":"yes"}}}'];
    expect(takingBodies().length).toBeGreaterThan(30);
    for (const { method, path } of takingBodies()) {
      for (const body of bodies) {
        const answer = await owner.call(method, usual(path), body, { 'content-type': 'application/json' });
        expect([method, path, answer.status]).toEqual([method, path, expect.any(Number)]);
        expect(Math.floor(answer.status / 100)).toBe(4);
      }
    }
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect((await app.stranger.get('/sites/default')).text).not.toContain('polluted');
  });

  it('that takes a body takes JSON alone, and none that is packed', async () => {
    for (const { method, path } of takingBodies()) {
      const plain = await owner.call(method, usual(path), '{"body":"x"}', { 'content-type': 'text/plain' });
      expect([method, path, plain.status]).toEqual([method, path, 415]);
      const packed = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
      const answer = await owner.call(method, usual(path), '{"body":"x"}', packed);
      expect([method, path, answer.status, answer.problem.code]).toEqual([method, path, 415, 'unsupported_media_type']);
    }
  });

  it('bounds every text and every list it takes', () => {
    const unbounded: string[] = [];
    const walk = (schema: Schema, place: string, above: string[]): void => {
      const name = schema.$ref?.split('/').pop();
      if (name !== undefined) {
        if (!above.includes(name)) walk(schemas[name] ?? {}, place, [...above, name]);
        return;
      }
      const types = [schema.type ?? []].flat();
      const isBounded = schema.enum ?? schema.const ?? schema.maxLength ?? schema.pattern ?? schema.format;
      if (types.includes('string') && isBounded === undefined) unbounded.push(place);
      if (types.includes('array') && schema.maxItems === undefined) unbounded.push(`${place}[]`);
      if (schema.items) walk(schema.items, `${place}[]`, above);
      for (const part of [schema.allOf, schema.anyOf, schema.oneOf].flat()) if (part) walk(part, place, above);
      for (const [field, inner] of Object.entries(schema.properties ?? {})) walk(inner, `${place}/${field}`, above);
    };
    for (const { method, path, operation } of takingBodies())
      for (const { schema } of Object.values(operation.requestBody?.content ?? {}))
        walk(schema, `${method} ${path} `, []);
    expect(unbounded).toEqual([]);
  });

  it('answers a NUL and rubbish in its address with a refusal', async () => {
    for (const { method, path } of routes.filter((route) => route.path.includes('{'))) {
      for (const hostile of ['%00', 'a%00b', "'%20OR%201=1%20--", '..%2f..%2fetc%2fpasswd', 'x'.repeat(500)]) {
        const answer = await owner.call(
          method,
          filled(path, () => hostile),
        );
        expect([method, path, hostile, answer.status < 500 && answer.status >= 400]).toEqual([
          method,
          path,
          hostile,
          true,
        ]);
      }
    }
  }, 120_000);

  it('answers rubbish in each of its questions with a refusal or a list, and never breaks', async () => {
    const hostile = ['', '\0', "' OR 1=1 --", '(select pg_sleep(5))', '-1', '1e9', '[]', 'x'.repeat(3000)];
    const began = performance.now();
    for (const { path, operation } of routes.filter(({ method }) => method === 'get')) {
      if (path.endsWith('/events')) continue;
      for (const { name } of (operation.parameters ?? []).filter((parameter) => parameter.in === 'query')) {
        for (const value of hostile) {
          const { status } = await owner.get(`${usual(path)}?${new URLSearchParams({ [name]: value }).toString()}`);
          expect([path, name, value, status]).toEqual([path, name, value, expect.any(Number)]);
          expect(status).toBeLessThan(500);
        }
      }
    }
    expect(performance.now() - began).toBeLessThan(60_000);
  }, 120_000);

  it('answers HEAD as it answers GET, without a body', async () => {
    for (const path of ['/sites/default', `/sites/default/posts/${exampleSlug}/comments`, '/posts/' + exampleSlug]) {
      const url = path.startsWith('/posts') ? path : `/api/v1${path}`;
      const takes = { 'accept-encoding': 'gzip' };
      const [got, head] = [await request(app.http).get(url).set(takes), await request(app.http).head(url).set(takes)];
      expect([head.status, head.text ?? '']).toEqual([got.status, '']);
      for (const name of ['content-type', 'content-length', 'etag', 'vary', 'cache-control', 'content-security-policy'])
        expect([url, name, head.headers[name]]).toEqual([url, name, got.headers[name]]);
    }
  });

  it('takes no file, and there is none that answers GraphQL', async () => {
    for (const path of ['/graphql', '/api/graphql', '/api/v1/graphql', '/api/v1/uploads'])
      expect((await request(app.http).post(path)).status).toBe(404);
    const form = { 'content-type': 'multipart/form-data; boundary=x' };
    for (const { method, path } of takingBodies().slice(0, 10))
      expect((await owner.call(method, usual(path), '--x--', form)).status).toBe(415);
  });

  it('that changes something is limited, or is one of these', () => {
    const isLimited = ({ responses }: Operation): boolean => '429' in responses;
    const free = routes.filter(({ method, operation }) => method !== 'get' && !isLimited(operation));
    expect(free.map(({ method, path }) => `${method} ${path.replace('/api/v1', '')}`).sort()).toEqual(unlimited);
  });
});

describe('every route that says it is limited', () => {
  it('counts, and says how many are left', async () => {
    const app = await TestApp.start({ rateLimits: true });
    try {
      const owner = await app.owner();
      const paths = Object.entries(openApiDocument(app.nest).paths) as [string, Record<string, Operation>][];
      const limited = paths.flatMap(([path, item]) =>
        Object.entries(item).flatMap(([method, { responses }]) =>
          '429' in responses && !path.endsWith('/events') ? [{ method: method as Method, path }] : [],
        ),
      );
      expect(limited.length).toBeGreaterThan(30);
      for (const { method, path } of limited) {
        const address = path.replace(/\{(\w+)\}/g, (_, name: string) => given[name] ?? nobody);
        const answer = await owner.call(method, address, method === 'get' ? undefined : { email: 'x@parley.test' });
        const counted = expect.stringMatching(/^"\w+:\w+";q=\d+;w=\d+$/) as string;
        expect([method, path, answer.headers['ratelimit-policy']]).toEqual([method, path, counted]);
      }
    } finally {
      await app.stop();
    }
  });
});
