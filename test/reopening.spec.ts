import type { NotificationList, ReviewItemDetail, ReviewSummary } from '@parley/contract';
import { ReturnOverdue } from '@parley/moderation';
import { TestApp, type Comment, type Decision, type Person, type ReviewItem } from './support/app.js';
import {
  expectItemsToFollowFromTheRecord,
  expectPlacesOfOpenItems,
  expectQueuesOfOpenReasons,
} from './support/queue-invariants.js';

const site = '/sites/default';
const items = `${site}/review/items`;
let claims = 0;

describe('what comes back', () => {
  let app: TestApp;
  let reader: Person;
  let mara: Person;
  let omar: Person;
  beforeAll(async () => {
    app = await TestApp.start();
    reader = await app.person('Rita Reader');
    mara = await app.person('Mara Moderator', 'moderator');
    omar = await app.person('Omar Moderator', 'moderator');
  });
  afterAll(() => app.stop());

  const sentence = (): string =>
    `In ${1900 + ++claims} the ministry of transport sold ${claims} percent of the railway to Norway.`;
  const claim = async (): Promise<{ comment: Comment; item: ReviewItem }> => {
    const comment = await reader.says(sentence());
    return { comment, item: (await app.itemOf(comment.id)) as ReviewItem };
  };
  const decide = (who: Person, itemId: string, action: string, body: object = {}) =>
    who.post<Decision>(`${items}/${itemId}/decisions`, { action, reason: 'unsourced_claim', ...body });
  const itemNow = async (item: ReviewItem): Promise<ReviewItemDetail> =>
    (await mara.get<ReviewItemDetail>(`${items}/${item.id}`)).body;
  const asked = async () => {
    const { comment, item } = await claim();
    const { body: decision } = await decide(mara, item.id, 'request_source');
    return { comment, item, decision };
  };

  describe('after a source was asked for', () => {
    it('tells the author until when', async () => {
      const { comment, decision } = await asked();
      const hours = (Date.parse(decision.until ?? '') - Date.parse(decision.createdAt)) / 3_600_000;
      expect(hours).toBeCloseTo(72, 3);
      const [told] = (await reader.get<NotificationList>('/notifications')).body.items;
      expect(told).toMatchObject({
        kind: 'comment.source_requested',
        commentId: comment.id,
        decisionId: decision.id,
        data: { until: decision.until },
      });
    });

    it('an item rests until a source arrives', async () => {
      const { comment, item } = await asked();
      expect((await itemNow(item)).status).toBe('decided');
      await reader.post(`${site}/comments/${comment.id}/sources`, { url: 'https://www.stat.no/rail/sales-1950' });
      const after = await itemNow(item);
      expect(after).toMatchObject({ status: 'open', queues: ['claims'] });
      expect(after.reasons.at(-1)?.text).toBe('A source arrived: https://www.stat.no/rail/sales-1950');
      await decide(mara, item.id, 'approve');
      expect((await mara.get<Comment>(`${site}/comments/${comment.id}`)).body.labels).toEqual([]);
    });

    it('or the words change, also those that were not marked', async () => {
      const { comment, item } = await asked();
      await reader.patch(`${site}/comments/${comment.id}`, { body: `${comment.body} Everybody knows that.` });
      expect(await itemNow(item)).toMatchObject({ status: 'open', queues: ['claims'] });
    });

    it('or the deadline passes, once', async () => {
      const { comment, item } = await asked();
      const overdue = new ReturnOverdue(app.db);
      await overdue.run();
      expect((await itemNow(item)).status).toBe('decided');
      await app.database.query(`UPDATE review_item SET returns_at = now() - interval '1 second' WHERE id = $1`, [
        item.id,
      ]);
      expect(await Promise.all([overdue.run(), overdue.run()])).toContain(1);
      const after = await itemNow(item);
      expect(after).toMatchObject({ status: 'open', queues: ['claims'] });
      expect(after.reasons.filter((reason) => reason.text === 'No source came by the deadline.')).toHaveLength(1);
      expect((await mara.get<Comment>(`${site}/comments/${comment.id}`)).body.labels).toEqual(['source-requested']);
      expect(await overdue.run()).toBe(0);
    });

    it('but not once the author has taken the comment away', async () => {
      const { comment, item } = await asked();
      await reader.delete(`${site}/comments/${comment.id}`);
      await app.database.query(`UPDATE review_item SET returns_at = now() WHERE id = $1`, [item.id]);
      await new ReturnOverdue(app.db).run();
      expect((await itemNow(item)).status).toBe('decided');
    });
  });

  it('is not what was edited beside the marked words', async () => {
    const { comment, item } = await claim();
    await decide(mara, item.id, 'approve', { reason: 'other' });
    await reader.patch(`${site}/comments/${comment.id}`, { body: `${comment.body} Good evening.` });
    expect((await itemNow(item)).status).toBe('decided');
    await reader.patch(`${site}/comments/${comment.id}`, { body: sentence() });
    expect((await itemNow(item)).status).toBe('open');
  });

  it('is what a moderator took down while reading, when its author appeals', async () => {
    const comment = await reader.says('What a lovely day.');
    expect((await mara.delete(`${site}/comments/${comment.id}`)).status).toBe(204);
    const [told] = (await reader.get<NotificationList>('/notifications')).body.items;
    expect(told).toMatchObject({ kind: 'comment.decided', commentId: comment.id });
    await reader.post(`${site}/decisions/${told?.decisionId}/appeals`, { text: 'It was a lovely day.' });
    const item = (await app.itemOf(comment.id)) as ReviewItem;
    expect((await decide(omar, item.id, 'overturn', { reason: 'other' })).status).toBe(201);
    expect((await app.stranger.get<Comment>(`${site}/comments/${comment.id}`)).body.status).toBe('published');
    expect((await mara.delete(`${site}/comments/${comment.id}`)).status).toBe(204);
    expect((await mara.delete(`${site}/comments/${comment.id}`)).problem.code).toBe('comment_gone');
  });

  describe('whatever happens', () => {
    const actions = [
      'approve',
      'remove',
      'reject',
      'request_source',
      'dismiss',
      'label',
      'escalate',
      'uphold',
      'overturn',
    ];
    /** Numbers that look like chance and are the same each time. */
    const chance = (seed: number): (() => number) => {
      let state = seed;
      return () => {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        return state / 2_147_483_648;
      };
    };

    beforeAll(async () => {
      const random = chance(20_261_124);
      const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
      const readers = await Promise.all(['Ann', 'Ben', 'Cem'].map((name) => app.person(name)));
      const moderators = [mara, omar];
      const comments: { id: string; by: Person }[] = [];
      const decisions: string[] = [];
      const seen = new Map<number, number>();
      const owner = await app.owner();
      const steps: (() => Promise<unknown>)[] = [
        async () => {
          const by = pick(readers);
          const said = await by.says(random() < 0.7 ? sentence() : 'You are all fools.');
          comments.push({ id: said.id, by });
        },
        () => pick(readers).post(`${site}/comments/${pick(comments).id}/flags`, { reason: pick(['spam', 'abuse']) }),
        () => {
          const { id, by } = pick(comments);
          return by.patch(`${site}/comments/${id}`, { body: random() < 0.5 ? sentence() : 'Never mind.' });
        },
        () => {
          const { id, by } = pick(comments);
          return by.post(`${site}/comments/${id}/sources`, { url: `https://www.stat.no/rail/${++claims}` });
        },
        async () => {
          const item = await app.itemOf(pick(comments).id, 'sort=newest');
          const body = { labels: random() < 0.3 ? ['opinion'] : undefined, reason: pick(['spam', 'other']) };
          const answer = item && (await decide(pick(moderators), item.id, pick(actions), body));
          if (answer?.status === 201) decisions.push(answer.body.id);
          return answer;
        },
        () => pick(moderators).post(`${site}/decisions/${pick(decisions)}/undo`),
        () => pick(readers).post(`${site}/decisions/${pick(decisions)}/appeals`, { text: 'Please look again.' }),
        () => (random() < 0.2 ? pick(moderators).delete(`${site}/comments/${pick(comments).id}`) : Promise.resolve()),
        () => owner.patch(site, { settings: { sourcePolicy: random() < 0.3 ? 'hold' : 'mark' } }),
        () => new ReturnOverdue(app.db).run(),
      ];
      for (let i = 0; i < 10; i++) await steps[0]?.();
      for (let i = 0; i < 400; i++) {
        const weighted = random() < 0.4 ? steps[4] : pick(steps);
        const answer = (await weighted?.()) as { status?: number } | undefined;
        if (answer?.status !== undefined) seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
      }
      expect([...seen.keys()].filter((status) => status >= 500)).toEqual([]);
      expect(seen.get(201)).toBeGreaterThan(60);
      expect(decisions.length).toBeGreaterThan(20);
    }, 120_000);

    it('nothing hidden is in no queue, unless a decision hid it', async () => {
      const hidden = await app.database.query<{
        id: string;
        status: string;
        queues: string[] | null;
        decided: boolean;
      }>(
        `SELECT c.id, c.status, i.queues,
                EXISTS (SELECT 1 FROM decision d WHERE d.comment_id = c.id AND d.status_after = c.status AND d.reversed_by IS NULL) AS decided
         FROM comment c LEFT JOIN review_item i ON i.comment_id = c.id
         WHERE c.status IN ('pending', 'rejected', 'removed')`,
      );
      expect(new Set(hidden.map((row) => row.status)).size).toBeGreaterThan(1);
      for (const { id, status, queues, decided } of hidden) {
        const accounted = status === 'pending' ? (queues ?? []).length > 0 : decided || (queues ?? []).length > 0;
        expect([id, status, accounted]).toEqual([id, status, true]);
      }
    });

    it('the figures of the summary equal the lists', async () => {
      const { queues, open } = (await mara.get<ReviewSummary>(`${site}/review/summary`)).body;
      const all = async (query: string): Promise<number> => {
        let count = 0;
        let cursor: string | null = null;
        do {
          const { body }: { body: { items: ReviewItem[]; nextCursor: string | null } } = await mara.get(
            `${items}?limit=100&${query}${cursor === null ? '' : `&cursor=${cursor}`}`,
          );
          count += body.items.length;
          cursor = body.nextCursor;
        } while (cursor !== null);
        return count;
      };
      for (const queue of queues)
        expect([queue.queue, await all(`queue=${queue.queue}`)]).toEqual([queue.queue, queue.open]);
      expect(await all('status=open')).toBe(open);
    });

    it('the row of an item equals the fold of the record of its comment', async () => {
      const [count] = await app.database.query<{ items: number }>('SELECT count(*)::int AS items FROM review_item');
      expect(count?.items).toBeGreaterThan(20);
      await expectItemsToFollowFromTheRecord(app);
    });

    it('queues are those of the open reasons, and a decided item has none', () => expectQueuesOfOpenReasons(app));

    it('an open item stands in the line of each of its queues, and nothing else does', () =>
      expectPlacesOfOpenItems(app));

    it('open appeals and open flags are in a queue', async () => {
      const [lost] = await app.database.query<{ appeals: string; flags: string }>(
        `SELECT (SELECT count(*) FROM appeal a JOIN review_item i ON i.id = a.item_id
                 WHERE a.status = 'open' AND NOT 'appeals' = ANY (i.queues)) AS appeals,
                (SELECT count(*) FROM flag f LEFT JOIN review_item i ON i.comment_id = f.comment_id
                 WHERE f.status = 'open' AND i.status IS DISTINCT FROM 'open') AS flags`,
      );
      expect(lost).toEqual({ appeals: '0', flags: '0' });
    });

    it('decisions, the record and what was told agree, and the record verifies', async () => {
      const [counts] = await app.database.query<Record<string, string>>(
        `SELECT (SELECT count(*) FROM decision) AS decisions,
                (SELECT count(*) FROM moderation_log WHERE kind IN ('review_item.decided', 'review_item.escalated', 'decision.reversed')) AS logged,
                (SELECT count(*) FROM outbox WHERE event IN ('review_item.decided', 'decision.reversed')) AS told`,
      );
      expect([counts?.['logged'], counts?.['told']]).toEqual([counts?.['decisions'], counts?.['decisions']]);
      expect((await mara.get<{ ok: boolean }>(`${site}/audit/verify`)).body.ok).toBe(true);
    });
  });
});
