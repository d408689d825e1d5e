import { TestApp, thread } from './support/app.js';

/** The samples of a scrape by name and labels. */
function samplesOf(text: string): Map<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  );
}

describe('what the operator scrapes', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  const scrape = async (): Promise<Map<string, number>> => {
    const { status, headers, text } = await app.stranger.get('/metrics');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('text/plain');
    return samplesOf(text);
  };

  it('counts requests by the pattern of their route, and names nobody', async () => {
    const reader = await app.person('Ruth');
    await reader.says('The bakery of Ash was built in 1811.');
    await app.stranger.get(`${thread}?limit=1`);
    await app.stranger.get('/nothing/at/all');
    const { text } = await app.stranger.get('/metrics');
    const samples = samplesOf(text);
    const count = (method: string, route: string, status: number): number | undefined =>
      samples.get(`parley_http_request_duration_seconds_count{method="${method}",route="${route}",status="${status}"}`);
    expect(count('POST', '/api/v1/sites/:site/posts/:post/comments', 201)).toBe(1);
    expect(count('GET', '/api/v1/sites/:site/posts/:post/comments', 200)).toBe(1);
    expect(count('GET', 'none', 404)).toBe(1);
    expect(text).not.toMatch(/moscow|nothing\/at|Ruth|parley\.test/);
  });

  it('tells how much waits, and of the connections', async () => {
    const samples = await scrape();
    expect(samples.get('parley_database_up')).toBe(1);
    expect(samples.get('parley_review_items_open')).toBeGreaterThanOrEqual(1);
    // nothing relays here
    expect(samples.get('parley_outbox_waiting')).toBeGreaterThanOrEqual(1);
    expect(samples.get('parley_outbox_oldest_seconds')).toBeGreaterThanOrEqual(0);
    expect(samples.get('parley_log_unsealed')).toBeGreaterThanOrEqual(1);
    expect(samples.get('parley_database_connections{state="idle"}')).toBeGreaterThanOrEqual(1);
    expect(samples.get('parley_live_streams')).toBe(0);
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(1e6);
  });
});

describe('what a worker is scraped for', () => {
  it('counts the jobs it did', async () => {
    const worker = await TestApp.start({ jobs: true });
    try {
      await (await worker.person('Ruth')).says('The bakery of Ash was built in 1811.');
      const seen = async (): Promise<Map<string, number>> => samplesOf((await worker.stranger.get('/metrics')).text);
      const sealed = 'parley_jobs_total{task="seal-log",outcome="done"}';
      for (let tries = 0; (await seen()).get(sealed) === undefined && tries < 100; tries++)
        await new Promise((resolve) => setTimeout(resolve, 100));
      expect((await seen()).get(sealed)).toBeGreaterThanOrEqual(1);
    } finally {
      await worker.stop();
    }
  });
});
