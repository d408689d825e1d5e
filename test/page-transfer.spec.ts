import { gunzipSync } from 'node:zlib';
import request from 'supertest';
import { TestApp, exampleSlug, thread } from './support/app.js';
import { PlainBrowser } from './support/plain-browser.js';

const post = `/posts/${exampleSlug}`;
const said = [
  'I read the whole document and I am not convinced by the part about equality for all nations.',
  'In 2019 the city of Springfield closed 14 of its 20 public libraries, and nobody here talks about it.',
  'The law was passed in 1974 by 312 votes to 95, see https://www.example.org/records/1974/312 for the count.',
  '> the foot in the door\n\nThat is one way to say it. Another is that both sides signed in 1997 what they *wanted*.',
];

describe('the page of a thread on its way to a browser', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
    const rita = await app.person('Rita Reader');
    await Promise.all(
      Array.from({ length: 24 }, async (_, i) => {
        let parentId = (await rita.says(`${said[i % 4]} (${i})`)).id;
        for (let depth = 1; depth < 8; depth++)
          parentId = (await rita.says(`${said[(i + depth) % 4]} (${i}.${depth})`, { parentId })).id;
      }),
    );
  }, 60_000);
  afterAll(() => app.stop());

  /** The bytes as they came, unpacked by nobody. */
  const raw = async (
    url: string,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> => {
    const answer = await app.nest.inject({
      url,
      headers: { accept: 'text/html', 'accept-encoding': 'gzip, br', ...headers },
    });
    return { status: answer.statusCode, headers: answer.headers, body: answer.rawPayload };
  };

  it('takes less than 60 kB for 194 comments beside the article, scripts and styles apart', async () => {
    const { headers, body } = await raw(post);
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['vary']).toContain('accept-encoding');
    const bytes = body.length;
    expect(bytes).toBeLessThan(60_000);
  });

  it('is whole for whom does not unpack, and the same', async () => {
    const plain = (await request(app.http).get(post).set({ 'accept-encoding': 'identity' })).text;
    const packed = await request(app.http).get(post).set({ 'accept-encoding': 'gzip' });
    expect(plain.split('data-comment="').length - 1).toBe(194);
    expect(packed.text).toBe(plain);
    const refused = await raw(post, { 'accept-encoding': 'gzip;q=0, br' });
    expect(refused.headers['content-encoding']).toBeUndefined();
  });

  it('is not sent again while nothing changed, and is when something did', async () => {
    const held = { 'if-none-match': String((await raw(post)).headers['etag']) };
    const same = await raw(post, held);
    expect([same.status, same.body.length]).toEqual([304, 0]);
    expect((await raw(post, { ...held, 'accept-language': 'de' })).status).toBe(200);
    const rita = await app.person('Rita Reader');
    const [first] = (await app.thread('?limit=1')).items;
    await rita.put(`/sites/default/comments/${first?.id}/vote`, { value: 1 });
    const voted = await raw(post, held);
    expect(voted.status).toBe(200);
    expect(gunzipSync(voted.body).toString()).toContain('class="score num">1<');
  });

  it('is never somebody else’s', async () => {
    const reader = new PlainBrowser(app);
    await reader.signIn('Wanda');
    const own = await raw(post, { cookie: reader.cookie });
    expect(gunzipSync(own.body).toString()).toContain('Wanda');
    const strangers = await raw(post, { 'if-none-match': own.headers['etag'] as string });
    expect(strangers.status).toBe(200);
    expect(gunzipSync(strangers.body).toString()).not.toContain('Wanda');
    expect(own.headers['cache-control']).toBe('private, no-cache');
  });

  it('leaves answers of the API as they are: their strong tags name the bytes', async () => {
    const { headers } = await raw(`/api/v1${thread}`);
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['etag']).toMatch(/^"/);
  });
});
