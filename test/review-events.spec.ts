import type { ReviewSummary } from '@parley/contract';
import { TestApp, type Person, type ReviewItem } from './support/app.js';

const path = '/api/v1/sites/default/review/events';

interface Told {
  id?: string;
  event: string;
  data: Record<string, unknown>;
}

describe('the stream of the queue', () => {
  let app: TestApp;
  let base: string;
  let mara: Person;
  let omar: Person;
  beforeAll(async () => {
    app = await TestApp.start();
    await app.nest.listen(0, '127.0.0.1');
    base = await app.nest.getUrl();
    mara = await app.person('Mara Moderator', 'moderator');
    omar = await app.person('Omar Moderator', 'moderator');
  });
  afterAll(async () => {
    const stopped = app.stop();
    const sweep = setInterval(() => app.http.closeAllConnections(), 50);
    await stopped;
    clearInterval(sweep);
  });

  /** Listens until something told is what was waited for. */
  const listen = async (who: Person, headers: Record<string, string> = {}) => {
    const stop = new AbortController();
    const response = await fetch(`${base}${path}`, {
      headers: { authorization: `Bearer ${who.session?.accessToken}`, ...headers },
      signal: stop.signal,
    });
    const reader = (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader();
    const told: Told[] = [];
    let rest = '';
    const until = async (fits: (one: Told) => boolean): Promise<Told> => {
      for (;;) {
        const found = told.find(fits);
        if (found) return found;
        const { value, done } = await reader.read();
        if (done) throw new Error('the stream ended');
        const blocks = (rest + value).split('\n\n');
        rest = blocks.pop() ?? '';
        told.push(...blocks.filter((block) => block.includes('event:')).map(parse));
      }
    };
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      told,
      until,
      close: () => stop.abort(),
    };
  };
  const parse = (block: string): Told => {
    const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
    return { ...fields, data: JSON.parse(String(fields['data'])) as Record<string, unknown> } as unknown as Told;
  };

  it('lets one moderator see what another does, with the figures', async () => {
    const stream = await listen(mara);
    expect([stream.status, stream.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
    const before = (await stream.until((one) => one.event === 'summary')).data as unknown as ReviewSummary;
    const open = (summary: ReviewSummary): number => summary.queues.find((one) => one.queue === 'claims')?.open ?? 0;
    const comment = await (await app.person('Rita Reader')).says('In 1951 the ministry sold 3 percent of the railway.');
    const item = (await app.itemOf(comment.id)) as ReviewItem;
    await stream.until(
      ({ event, data }) => event === 'item' && data['kind'] === 'review_item.opened' && data['itemId'] === item.id,
    );
    await stream.until(
      (one) => one.event === 'summary' && open(one.data as unknown as ReviewSummary) === open(before) + 1,
    );
    await omar.post(`/sites/default/review/items/${item.id}/decisions`, { action: 'dismiss', reason: 'other' });
    const decided = await stream.until(
      ({ data }) => data['kind'] === 'review_item.decided' && data['itemId'] === item.id,
    );
    expect(decided.data['actorId']).toBe(omar.id);
    stream.close();

    const opened = stream.told.find(({ data }) => data['itemId'] === item.id);
    const resumed = await listen(mara, { 'last-event-id': opened?.id ?? '' });
    const again = await resumed.until(({ event }) => event === 'item');
    expect(again.id).toBe(decided.id);
    resumed.close();
  }, 20_000);

  it.each([
    [
      'their role is taken',
      async (who: Person) => (await app.owner()).put(`/sites/default/members/${who.id}`, { role: 'member' }),
    ],
    ['they sign out', async (who: Person) => who.post('/auth/logout', { refreshToken: who.session?.refreshToken })],
  ])(
    'ends within seconds for a moderator when %s',
    async (why, happens) => {
      const nils = await app.person(`Nils ${why}`, 'moderator');
      const stream = await listen(nils);
      await stream.until((one) => one.event === 'summary');
      const began = Date.now();
      await happens(nils);
      await expect(stream.until(() => false)).rejects.toThrow('the stream ended');
      expect(Date.now() - began).toBeLessThan(5000);
      expect([401, 403]).toContain((await nils.get(path)).status);
    },
    20_000,
  );

  it('is for moderators', async () => {
    const rita = await app.person('Rita Reader');
    expect((await rita.get(path)).status).toBe(403);
    expect((await app.stranger.get(path)).status).toBe(401);
  });
});
