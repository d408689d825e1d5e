import type { PriorityAnswer, ReviewItemDetail, ReviewSummary } from '@parley/contract';
import {
  exampleSlug,
  TestApp,
  thread,
  type Comment,
  type Decision,
  type Person,
  type ReviewItem,
} from './support/app.js';

const items = '/sites/default/review/items';
let claims = 0;

describe('the review queue', () => {
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

  /** A comment with a fresh unsourced claim, and its item. */
  const claim = async (): Promise<{ comment: Comment; item: ReviewItem }> => {
    const comment = await reader.says(
      `In ${1900 + ++claims} the ministry of transport sold ${claims} percent of the railway to Norway.`,
    );
    return { comment, item: (await app.itemOf(comment.id)) as ReviewItem };
  };
  const decide = (who: Person, item: ReviewItem, body: object) =>
    who.post<Decision>(`${items}/${item.id}/decisions`, { action: 'remove', reason: 'unsourced_claim', ...body });

  describe('taking work', () => {
    it('gives each item to one of six moderators who pull at the same time', async () => {
      for (let i = 0; i < 20; i++) await claim();
      const moderators = await Promise.all(
        ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => app.person(`Mod ${name}`, 'moderator')),
      );
      const taken: string[] = [];
      await Promise.all(
        moderators.map(async (moderator) => {
          for (;;) {
            const answer = await moderator.post<ReviewItem>(`${items}/next`, { queue: 'claims' });
            if (answer.status === 204) return;
            expect(answer.status).toBe(200);
            expect(answer.body.lease).toEqual({ userId: moderator.id, until: expect.any(String) });
            taken.push(answer.body.id);
          }
        }),
      );
      expect(taken.length).toBeGreaterThanOrEqual(20);
      expect(new Set(taken).size).toBe(taken.length);
    });

    it('leases for ten minutes, renews for the holder, and refuses others with who and until', async () => {
      const { item } = await claim();
      const lease = await mara.put<ReviewItem>(`${items}/${item.id}/lease`);
      const minutes = (Date.parse(lease.body.lease?.until ?? '') - Date.now()) / 60_000;
      expect(minutes).toBeGreaterThan(9.5);
      expect(minutes).toBeLessThan(10.5);
      expect((await mara.put(`${items}/${item.id}/lease`)).status).toBe(200);
      const refused = await omar.put<{ lease: object }>(`${items}/${item.id}/lease`);
      expect([refused.status, refused.problem.code]).toEqual([409, 'leased_by_other']);
      expect(refused.body.lease).toMatchObject({
        userId: mara.id,
        displayName: 'Mara Moderator',
        until: expect.any(String),
      });
      expect((await decide(omar, item, {})).problem.code).toBe('leased_by_other');
      expect((await omar.delete(`${items}/${item.id}/lease`)).problem.code).toBe('leased_by_other');
      expect((await mara.delete(`${items}/${item.id}/lease`)).status).toBe(204);
      expect((await omar.put(`${items}/${item.id}/lease`)).status).toBe(200);
    });

    it('frees an item when its lease runs out', async () => {
      const { item } = await claim();
      await mara.put(`${items}/${item.id}/lease`);
      await app.database.query(`UPDATE review_item SET lease_until = now() - interval '1 second' WHERE id = $1`, [
        item.id,
      ]);
      expect((await mara.get<ReviewItem>(`${items}/${item.id}`)).body.lease).toBeNull();
      expect((await omar.put(`${items}/${item.id}/lease`)).status).toBe(200);
      expect((await decide(mara, item, {})).problem.code).toBe('leased_by_other');
    });

    it('has nothing in a queue where nothing waits', async () => {
      expect((await mara.post(`${items}/next`, { queue: 'appeals' })).status).toBe(204);
    });
  });

  describe('deciding', () => {
    it('lets one of five win and shows the others what the winner decided', async () => {
      const { item } = await claim();
      const moderators = await Promise.all(
        ['A', 'B', 'C', 'D', 'E'].map((name) => app.person(`Mod ${name}`, 'moderator')),
      );
      const answers = await Promise.all(moderators.map((moderator) => decide(moderator, item, {})));
      const won = answers.filter((answer) => answer.status === 201);
      expect(won).toHaveLength(1);
      for (const lost of answers.filter((answer) => answer.status !== 201)) {
        expect([lost.status, lost.problem.code]).toEqual([409, 'already_decided']);
        expect((lost.body as unknown as { decision: Decision }).decision).toEqual(won[0]?.body);
      }
      const rows = await app.database.query('SELECT 1 FROM decision WHERE item_id = $1', [item.id]);
      expect(rows).toHaveLength(1);
    });

    it('refuses a decision on words that were changed meanwhile', async () => {
      const { comment, item } = await claim();
      await reader.patch(`/sites/default/comments/${comment.id}`, { body: 'I take that back.' });
      const refused = await decide(mara, item, { commentVersion: 1 });
      expect([refused.status, refused.problem.code]).toEqual([409, 'comment_changed']);
      expect((await decide(mara, item, { commentVersion: 2, action: 'approve' })).status).toBe(201);
    });

    it('settles every open reason and the flags with it', async () => {
      const { comment, item } = await claim();
      await (
        await app.person('Noor Haddad')
      ).post(`/sites/default/comments/${comment.id}/flags`, { reason: 'misinformation' });
      await decide(mara, item, {});
      const after = (await mara.get<ReviewItemDetail>(`${items}/${item.id}`)).body;
      expect(after).toMatchObject({ status: 'decided', queues: [], lease: null });
      expect(after.reasons.map((reason) => reason.status)).toEqual(['agreed', 'agreed']);
      expect(after.flags.map((flag) => flag.status)).toEqual(['agreed']);
      expect(after.decisions).toEqual([
        expect.objectContaining({ action: 'remove', decidedBy: mara.id, statement: 'Your comment was taken down.' }),
      ]);
    });

    it.each([
      ['approve', { action: 'approve' }, 'published', 'dismissed'],
      ['dismiss', { action: 'dismiss' }, 'published', 'dismissed'],
      ['request_source', { action: 'request_source' }, 'published', 'agreed'],
      ['label', { action: 'label', labels: ['opinion'] }, 'published', 'agreed'],
      ['remove', { action: 'remove' }, 'removed', 'agreed'],
    ])('with %s leaves the comment as the action table says', async (_, body, status, settled) => {
      const { comment, item } = await claim();
      expect((await decide(mara, item, body)).status).toBe(201);
      const after = (await reader.get<Comment>(`/sites/default/comments/${comment.id}`)).body;
      expect(after.status).toBe(status);
      if (body.action === 'request_source') expect(after.labels).toEqual(['source-requested']);
      if (body.action === 'label') expect(after.labels).toEqual(['opinion']);
      expect((await mara.get<ReviewItem>(`${items}/${item.id}`)).body.reasons[0]?.status).toBe(settled);
    });

    it('passes an item on without closing it, once', async () => {
      const { item } = await claim();
      expect((await decide(mara, item, { action: 'escalate', note: 'Needs a lawyer.' })).status).toBe(201);
      const passed = (await mara.get<ReviewItem>(`${items}/${item.id}`)).body;
      expect(passed).toMatchObject({ status: 'open', queues: ['claims', 'escalated'] });
      expect((await decide(omar, item, { action: 'escalate' })).problem.code).toBe('already_decided');
      await (
        await app.person('Noor Haddad')
      ).post(`/sites/default/comments/${item.commentId}/flags`, { reason: 'abuse' });
      expect((await mara.get<ReviewItem>(`${items}/${item.id}`)).body.queues).toEqual(['claims', 'escalated', 'flags']);
      expect((await decide(omar, item, {})).status).toBe(201);
    });

    it.each([
      ['an unknown action', { action: 'burn' }, '/action'],
      ['a reason outside the list', { reason: 'because' }, '/reason'],
      ['a note of a megabyte', { note: 'x'.repeat(200_000) }, '/note'],
      ['a label without its name', { action: 'label' }, '/labels'],
      ['a label with markup', { action: 'label', labels: ['<b>'] }, '/labels'],
      ['a rejection of what is published', { action: 'reject' }, '/action'],
    ])('refuses %s', async (_, body, pointer) => {
      const { item } = await claim();
      const answer = await decide(mara, item, body);
      expect(answer.status).toBe(422);
      expect(answer.problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
      expect((await mara.get<ReviewItem>(`${items}/${item.id}`)).body.status).toBe('open');
    });

    it('stays within the moderator’s own site', async () => {
      const { item } = await claim();
      const owner = await app.owner();
      await owner.post('/sites', { key: 'other', name: 'Other' });
      const stranger = await app.person('Xenia Elsewhere');
      await owner.put(`/sites/other/members/${stranger.id}`, { role: 'moderator' });
      expect(
        (await stranger.post(`/sites/other/review/items/${item.id}/decisions`, { action: 'remove', reason: 'spam' }))
          .status,
      ).toBe(404);
      expect(
        (await stranger.post(`/sites/default/review/items/${item.id}/decisions`, { action: 'remove', reason: 'spam' }))
          .status,
      ).toBe(403);
      expect((await stranger.get(`/sites/other/review/items/${item.id}`)).status).toBe(404);
      expect((await mara.get<ReviewItem>(`${items}/${item.id}`)).body.status).toBe('open');
    });

    it('lets the record, the outbox and the decision agree', async () => {
      const [counts] = await app.database.query<Record<string, string>>(
        `SELECT (SELECT count(*) FROM decision) AS decisions,
                (SELECT count(*) FROM moderation_log WHERE kind IN ('review_item.decided', 'review_item.escalated')) AS logged,
                (SELECT count(*) FROM outbox WHERE event = 'review_item.decided') AS told`,
      );
      expect(counts?.['logged']).toBe(counts?.['decisions']);
      expect(counts?.['told']).toBe(counts?.['decisions']);
    });
  });

  describe('flags', () => {
    it('put a comment before the moderators, and add to its one item', async () => {
      const comment = await reader.says('You are all fools.');
      const [ann, ben] = [await app.person('Ann'), await app.person('Ben')];
      const flag = await ann.post(`/sites/default/comments/${comment.id}/flags`, { reason: 'abuse' });
      expect(flag.status).toBe(201);
      expect(flag.body).toMatchObject({
        commentId: comment.id,
        commentVersion: 1,
        reason: 'abuse',
        status: 'open',
        note: null,
      });
      const before = (await app.itemOf(comment.id)) as ReviewItem;
      await ben.post(`/sites/default/comments/${comment.id}/flags`, { reason: 'other', note: 'He wrote to me, too.' });
      const after = (await app.itemOf(comment.id)) as ReviewItem;
      expect(after.id).toBe(before.id);
      expect(after.queues).toEqual(['flags']);
      expect(after.reasons.map((reason) => reason.text)).toEqual([
        'A reader says it attacks a person or a group.',
        'A reader asks a moderator to look. “He wrote to me, too.”',
      ]);
      expect(after.priority).toBeGreaterThan(before.priority);
    });

    it('are taken once from each reader for each version', async () => {
      const comment = await reader.says('Flag me.');
      const ann = await app.person('Ann');
      const path = `/sites/default/comments/${comment.id}/flags`;
      const answers = await Promise.all([1, 2, 3].map(() => ann.post(path, { reason: 'spam' })));
      expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
      expect(answers.find((answer) => answer.status === 409)?.problem.code).toBe('already_flagged');
      await reader.patch(`/sites/default/comments/${comment.id}`, { body: 'Flag me again.' });
      expect((await ann.post(path, { reason: 'spam' })).status).toBe(201);
    });

    it('open an item again after an approval', async () => {
      const { comment, item } = await claim();
      await decide(mara, item, { action: 'approve', reason: 'other' });
      expect(await app.itemOf(comment.id)).toBeUndefined();
      await (await app.person('Ann')).post(`/sites/default/comments/${comment.id}/flags`, { reason: 'misinformation' });
      expect(await app.itemOf(comment.id)).toMatchObject({ id: item.id, status: 'open', queues: ['flags'] });
    });

    it('say what for, and "other" says it in words', async () => {
      const comment = await reader.says('Flag me, too.');
      const ann = await app.person('Ann');
      const path = `/sites/default/comments/${comment.id}/flags`;
      expect((await ann.post(path, { reason: 'dislike' })).problem.errors?.[0]?.pointer).toBe('/reason');
      expect((await ann.post(path, { reason: 'other' })).problem.errors?.[0]?.pointer).toBe('/note');
    });
  });

  describe('looking', () => {
    it('shows an item with all that is known about its comment', async () => {
      const { comment, item } = await claim();
      const detail = (await mara.get<ReviewItemDetail>(`${items}/${item.id}`)).body;
      expect(detail.comment).toMatchObject({ id: comment.id, body: comment.body });
      expect(detail.claims.map((one) => one.id)).toEqual(comment.claims.map((one) => one.id));
      expect(detail.thread).toMatchObject({ ancestors: [], comment: { id: comment.id } });
      expect(detail.ruleHits).toEqual([
        expect.objectContaining({
          rule: 'unsourced-factual-claim',
          version: 1,
          mode: 'live',
          outcome: 'matched',
          matchedText: [expect.objectContaining({ text: comment.claims[0]?.text })],
        }),
      ]);
      expect(detail.authorRecord).toMatchObject({ comments: expect.any(Number), since: expect.any(String) });
    });

    it('shows how a priority adds up', async () => {
      const { item } = await claim();
      const { priority, parts } = (await mara.get<PriorityAnswer>(`${items}/${item.id}/priority`)).body;
      expect(parts.map((part) => part.part)).toEqual(['severity', 'reasons', 'reporters', 'reach', 'age']);
      expect(parts.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(priority, 5);
      expect(parts[0]).toMatchObject({ value: 50 });
    });

    it('lists by queue, rule, post, author and assignee, in three orders, page by page', async () => {
      const { item } = await claim();
      const ids = async (query: string): Promise<string[]> =>
        (await mara.get<{ items: ReviewItem[] }>(`${items}?limit=100&${query}`)).body.items.map((one) => one.id);
      expect(await ids('queue=claims')).toContain(item.id);
      expect(await ids('queue=appeals')).toEqual([]);
      expect(await ids('rule=unsourced-factual-claim&status=open')).toContain(item.id);
      expect(await ids('rule=other')).toEqual([]);
      expect(await ids(`post=${item.postId}`)).toContain(item.id);
      expect(await ids(`post=${exampleSlug}`)).toContain(item.id);
      expect((await mara.get(`${items}?post=nowhere`)).problem.errors?.[0]?.pointer).toBe('/post');
      expect(await ids(`author=${reader.id}`)).toContain(item.id);
      expect(await ids(`author=${mara.id}`)).toEqual([]);
      expect(await ids('assignee=me')).toEqual([]);
      expect(await ids('assignee=none')).toContain(item.id);
      expect(await ids('status=decided')).not.toContain(item.id);
      for (const sort of ['priority', 'oldest', 'newest']) {
        const whole = await ids(`status=open&sort=${sort}`);
        const paged: string[] = [];
        let cursor: string | null = null;
        do {
          const { body }: { body: { items: ReviewItem[]; nextCursor: string | null } } = await mara.get(
            `${items}?status=open&sort=${sort}&limit=3${cursor === null ? '' : `&cursor=${cursor}`}`,
          );
          paged.push(...body.items.map((one) => one.id));
          cursor = body.nextCursor;
        } while (cursor !== null);
        expect(paged).toEqual(whole);
      }
    });

    it('summarises each queue so that figures and lists agree', async () => {
      const summary = (await mara.get<ReviewSummary>('/sites/default/review/summary')).body;
      expect(summary.queues.map((queue) => queue.queue)).toEqual(
        expect.arrayContaining(['claims', 'flags', 'pending', 'appeals', 'escalated']),
      );
      for (const { queue, open } of summary.queues) {
        const listed = (await mara.get<{ items: ReviewItem[] }>(`${items}?queue=${queue}&limit=100`)).body.items;
        expect(listed).toHaveLength(open);
      }
    });
  });

  it('keeps nothing hidden out of every queue unless a decision hid it', async () => {
    const rows = await app.database.query(
      `SELECT c.id FROM comment c
       LEFT JOIN review_item i ON i.comment_id = c.id AND i.status = 'open'
       LEFT JOIN decision d ON d.comment_id = c.id AND d.status_after = c.status
       WHERE c.status IN ('pending', 'rejected', 'removed') AND i.id IS NULL AND d.id IS NULL`,
    );
    expect(rows).toEqual([]);
    expect((await app.stranger.get(thread)).status).toBe(200);
  });
});
