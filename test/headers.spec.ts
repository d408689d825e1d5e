import { openApiDocument } from '../apps/api/src/openapi.js';
import { exampleSlug, TestApp, thread } from './support/app.js';

const nobody = '00000000-0000-7000-8000-000000000000';
const given: Record<string, string> = { site: 'default', post: exampleSlug, key: 'unsourced-factual-claim' };

describe('what is answered to somebody who is signed in', () => {
  it('is kept by no cache on the way', async () => {
    const app = await TestApp.start();
    try {
      const owner = await app.owner();
      for (const [path, item] of Object.entries(openApiDocument(app.nest).paths)) {
        if (!('get' in item) || path.endsWith('/events') || !path.startsWith('/api/v1/')) continue;
        const address = path.replace(/\{(\w+)\}/g, (_, name: string) => given[name] ?? nobody);
        const { headers } = await owner.get(address);
        // a feed is the same for everybody
        if (path.endsWith('.atom')) continue;
        expect([path, headers['cache-control']]).toEqual([path, expect.stringMatching(/no-store|private/)]);
      }
    } finally {
      await app.stop();
    }
  });
});

describe('other sites', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ corsOrigins: ['https://www.example.org'] });
  });
  afterAll(() => app.stop());

  it('that were named may read answers, without cookies', async () => {
    const { headers } = await app.stranger.get(thread, { origin: 'https://www.example.org' });
    expect(headers['access-control-allow-origin']).toBe('https://www.example.org');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    expect(headers['vary']?.toLowerCase()).toContain('origin');
  });

  it.each([
    'null',
    'https://example.org',
    'http://www.example.org',
    'https://www.example.org.evil.test',
    'https://evil-www.example.org',
    'https://www.example.org:8443',
  ])('such as %s may not', async (origin) => {
    const { headers } = await app.stranger.get(thread, { origin });
    expect(headers['access-control-allow-origin']).not.toBe(origin);
    expect(headers['access-control-allow-origin']).not.toBe('*');
    expect(headers['vary']?.toLowerCase()).toContain('origin');
  });

  it('cannot take an answer of the API for a picture or a script', async () => {
    const { headers } = await app.stranger.get(thread);
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });
});

describe('limits behind a proxy', () => {
  it('count the addresses of one IPv6 network together and others apart', async () => {
    const app = await TestApp.start({ rateLimits: true, trustedProxies: ['127.0.0.1', '::1'] });
    try {
      const from = async (address: string, n: number): Promise<number> => {
        const account = { email: `v6-${n}@parley.test`, password: 'a-long-enough-password-1', displayName: `V ${n}` };
        return (await app.stranger.post('/auth/register', account, { 'x-forwarded-for': address })).status;
      };
      for (let n = 0; n < 5; n++) expect(await from(`2001:db8:1:2::${n}`, n)).toBe(201);
      expect(await from('2001:db8:1:2:ffff::1', 5)).toBe(429);
      expect(await from('2001:db8:1:3::1', 6)).toBe(201);
    } finally {
      await app.stop();
    }
  });
});
