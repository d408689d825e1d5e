import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionNames, failureTable } from '@parley/contract';
import { openApiDocument } from '../apps/api/src/openapi.js';
import { TestApp } from './support/app.js';

describe('the OpenAPI document', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  interface Operation {
    operationId: string;
    summary?: string;
    responses: Record<string, { content?: Record<string, object> }>;
    security?: object[];
  }
  const operations = (): [string, Operation][] =>
    Object.entries(openApiDocument(app.nest).paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, Operation>).map(([method, op]): [string, Operation] => [
        `${method} ${path}`,
        op,
      ]),
    );

  it('is committed as it is served', async () => {
    const served = (await app.stranger.get<object>('/api/openapi.json')).body;
    const committed: unknown = JSON.parse(readFileSync(join(__dirname, '../openapi.json'), 'utf8'));
    // run `npm run parley -- openapi > openapi.json` after a change of the API
    expect(served).toEqual(committed);
  });

  it('is version 3.1 and names every operation once', () => {
    const ids = operations().map(([, op]) => op.operationId);
    expect(openApiDocument(app.nest).openapi).toMatch(/^3\.1/);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining(['postComment', 'decideReviewItem', 'takeNextItem', 'checkClaims', 'verifyAudit']),
    );
  });

  it('says of each operation what it does and how it fails', () => {
    for (const [name, op] of operations()) {
      expect([name, op.summary]).toEqual([name, expect.stringMatching(/^[A-Z].*\.$/)]);
      if (name.includes('/api/v1/') && op.security)
        expect([name, Object.keys(op.responses)]).toEqual([name, expect.arrayContaining(['401'])]);
    }
  });

  it('holds every code and action there is', () => {
    const text = JSON.stringify(openApiDocument(app.nest));
    for (const code of Object.keys(failureTable)) expect(text).toContain(`"${code}"`);
    for (const action of actionNames) expect(text).toContain(`"${action}"`);
  });

  it('is shown as a page', async () => {
    const { status, text } = await app.stranger.get('/api/docs');
    expect(status).toBe(200);
    expect(text).toContain('Parley API');
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>[^<]/);
  });
});
