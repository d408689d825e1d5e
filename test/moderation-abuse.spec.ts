import type {
  NoticeReceipt,
  Note,
  ReviewItemDetail,
  SavedView,
  SavedViewList,
  StatementOfReasons,
} from '@parley/contract';
import { freeExpiredLeases, straightenPlaces } from '@parley/store';
import { TestApp, type Comment, type Decision, type Person, type ReviewItem } from './support/app.js';
import { expectWholeQueue } from './support/queue-invariants.js';

const site = '/sites/default';
const items = `${site}/review/items`;
let claims = 0;

describe('what moderators are sent and send', () => {
  let app: TestApp;
  let owner: Person;
  let mara: Person;
  let omar: Person;
  let rita: Person;

  const claim = async (): Promise<{ comment: Comment; item: ReviewItem }> => {
    const comment = await rita.says(
      `In ${1900 + ++claims} the ministry of trade sold ${claims} percent of the port to Norway.`,
    );
    return { comment, item: (await app.itemOf(comment.id)) as ReviewItem };
  };
  const decide = (who: Person, item: ReviewItem, body: object = {}) =>
    who.post<Decision>(`${items}/${item.id}/decisions`, { action: 'remove', reason: 'spam', ...body });
  /** Waits for what a job does. */
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    for (let i = 0; i < 200; i++) {
      if (await holds()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('it never came to hold');
  };

  beforeAll(async () => {
    app = await TestApp.start({ jobs: true });
    owner = await app.owner();
    mara = await app.person('Mara Moderator', 'moderator');
    omar = await app.person('Omar Moderator', 'moderator');
    rita = await app.person('Rita Reader');
  });
  afterAll(() => app.stop());

  describe('things of another site', () => {
    let nils: Person;
    const there = '/sites/other';

    beforeAll(async () => {
      expect((await owner.post('/sites', { key: 'other', name: 'Other' })).status).toBe(201);
      nils = await app.person('Nils Elsewhere');
      await owner.put(`${there}/members/${nils.id}`, { role: 'moderator' });
    });

    it('are not there for the moderator of one, by any way, and stay as they are', async () => {
      const { comment, item } = await claim();
      const { item: other } = await claim();
      const decision = (await decide(mara, other)).body;
      const note = (await mara.post<Note>(`${items}/${item.id}/notes`, { text: 'Ours.' })).body;
      const view = (await mara.post<SavedView>(`${site}/review/views`, { name: 'Ours', query: {} })).body;
      const cluster = comment.claims[0]?.cluster?.id;
      const at = `${there}/review/items/${item.id}`;
      const deciding = { action: 'remove', reason: 'spam' };
      const answers = await Promise.all([
        nils.get(at),
        nils.get(`${at}/priority`),
        nils.put(`${at}/lease`),
        nils.delete(`${at}/lease`),
        nils.post(`${at}/notes`, { text: 'Mine?' }),
        nils.put(`${at}/assignee`, { userId: nils.id }),
        nils.post(`${at}/decisions`, deciding),
        nils.get(`${there}/decisions/${decision.id}`),
        nils.post(`${there}/decisions/${decision.id}/undo`),
        nils.post(`${there}/decisions/${decision.id}/appeals`, { text: 'Mine?' }),
        nils.delete(`${there}/review/views/${view.id}`),
        nils.patch(`${there}/claim-clusters/${cluster}`, { verdict: 'false' }),
        nils.get(`${there}/comments/${comment.id}/explanation`),
      ]);
      expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 404));
      const bulk = await nils.post<{ results: { status: number; code: string }[] }>(`${there}/review/decisions`, {
        itemIds: [item.id],
        ...deciding,
      });
      expect(bulk.body.results).toMatchObject([{ status: 404, code: 'review_item_not_found' }]);
      for (const path of [`${items}/${item.id}`, `${site}/decisions/${decision.id}`, `${site}/review/summary`])
        expect((await nils.get(path)).status).toBe(path.includes('decisions') ? 404 : 403);
      const after = (await mara.get<ReviewItemDetail>(`${items}/${item.id}`)).body;
      expect(after).toMatchObject({ status: 'open', assignee: null, lease: null, notes: [{ id: note.id }] });
    });

    it('are nobody’s who could be given work here', async () => {
      const { item } = await claim();
      const answer = await mara.put(`${items}/${item.id}/assignee`, { userId: nils.id });
      expect([answer.status, answer.problem.errors?.[0]?.pointer]).toEqual([422, '/userId']);
    });
  });

  describe('rubbish', () => {
    it('of a megabyte is refused, and nothing of it is kept', async () => {
      const { item } = await claim();
      for (const path of ['notes', 'decisions'])
        expect((await mara.post(`${items}/${item.id}/${path}`, { text: 'x'.repeat(1_000_000) })).problem.code).toBe(
          'body_too_large',
        );
      expect((await mara.get<ReviewItemDetail>(`${items}/${item.id}`)).body.notes).toEqual([]);
    });

    it('for a statement leaves the author with the usual words', async () => {
      const { item } = await claim();
      const decision = (await decide(mara, item, { statement: ' \n ', note: '  ' })).body;
      expect([decision.statement, decision.note]).toEqual(['Your comment was taken down.', null]);
      const read = await rita.get<StatementOfReasons>(`${site}/decisions/${decision.id}`);
      expect(read.body.statement).toBe('Your comment was taken down.');
    });

    it('such as the same label three times is one label', async () => {
      const { comment, item } = await claim();
      const decision = await decide(mara, item, { action: 'label', labels: ['disputed', 'disputed', 'disputed'] });
      expect(decision.body.labels).toEqual(['disputed']);
      expect((await app.stranger.get<Comment>(`${site}/comments/${comment.id}`)).body.labels).toEqual(['disputed']);
    });

    it.each(['from=2026-02-31', 'to=2026-06-31', 'from=2026-13-01'])(
      'such as a day there is not is no filter: %s',
      async (query) => {
        const answer = await mara.get(`${site}/comments?${query}`);
        expect([answer.status, answer.problem.errors?.[0]?.message]).toEqual([422, 'must be a day there is']);
      },
    );

    it.each(['"', '((((', '&:*!', '<->', '-', "'; DROP TABLE comment; --", '😀'])(
      'is searched for as it stands: %s',
      async (q) => {
        expect((await mara.get(`${site}/comments?q=${encodeURIComponent(q)}`)).status).toBe(200);
      },
    );

    it('does not fill the list of views', async () => {
      for (let i = 0; i < 50; i++) await omar.post(`${site}/review/views`, { name: `View ${i}`, query: {} });
      const more = await omar.post(`${site}/review/views`, { name: 'One more', query: {} });
      expect([more.status, more.problem.code]).toEqual([409, 'too_many_views']);
      const own = (await omar.get<SavedViewList>(`${site}/review/views`)).body.items.filter((view) => view.own);
      await omar.delete(`${site}/review/views/${own[0]?.id}`);
      expect((await omar.post(`${site}/review/views`, { name: 'One more', query: {} })).status).toBe(201);
    });
  });

  describe('a lease that ran out', () => {
    it('decides nothing that somebody else has decided meanwhile', async () => {
      const { item } = await claim();
      await mara.put(`${items}/${item.id}/lease`);
      await app.database.query(`UPDATE review_item SET lease_until = now() - interval '1 second' WHERE id = $1`, [
        item.id,
      ]);
      const first = await decide(omar, item, { action: 'dismiss' });
      expect(first.status).toBe(201);
      const late = await decide(mara, item);
      expect([late.status, late.problem.code]).toEqual([409, 'already_decided']);
      expect((late.body as unknown as { decision: Decision }).decision.id).toBe(first.body.id);
      expect((await mara.put(`${items}/${item.id}/lease`)).problem.code).toBe('already_decided');
    });

    it('gives the item to the next one who asks, at once and after the clock has looked', async () => {
      await app.database.query(`UPDATE review_item SET lease_holder = NULL, lease_until = NULL`);
      await app.database.query(`UPDATE review_place SET held_until = NULL`);
      const expire = async (id: string): Promise<void> => {
        await app.database.query(`UPDATE review_item SET lease_until = now() - interval '1 second' WHERE id = $1`, [
          id,
        ]);
        await app.database.query(
          `UPDATE review_place SET held_until = now() - interval '1 second' WHERE item_id = $1`,
          [id],
        );
      };
      const { body: first } = await mara.post<ReviewItem>(`${items}/next`, { queue: 'claims' });
      expect((await omar.post<ReviewItem>(`${items}/next`, { queue: 'claims' })).body.id).not.toBe(first.id);
      await expire(first.id);
      const { body: again } = await omar.post<ReviewItem>(`${items}/next`, { queue: 'claims' });
      expect([again.id, again.lease?.userId]).toEqual([first.id, omar.id]);
      await expire(first.id);
      await freeExpiredLeases(app.db);
      expect(await app.database.query('SELECT 1 FROM review_place WHERE held_until <= now()')).toEqual([]);
      expect((await mara.post<ReviewItem>(`${items}/next`, { queue: 'claims' })).body.id).toBe(first.id);
      await expectWholeQueue(app);
    });
  });

  describe('work given to somebody', () => {
    it('is handed to them alone, in its order among the rest', async () => {
      const { item } = await claim();
      await app.database.query(`UPDATE review_item SET lease_holder = NULL, lease_until = NULL`);
      await app.database.query(`UPDATE review_place SET held_until = NULL`);
      await mara.put(`${items}/${item.id}/assignee`, { userId: omar.id });
      const pull = async (who: Person): Promise<string[]> => {
        const ids: string[] = [];
        for (;;) {
          const answer = await who.post<ReviewItem>(`${items}/next`);
          if (answer.status === 204) return ids;
          ids.push(answer.body.id);
        }
      };
      expect(await pull(mara)).not.toContain(item.id);
      expect(await pull(omar)).toEqual([item.id]);
      await expectWholeQueue(app);
    });

    it('is anybody’s again when they do not moderate any more', async () => {
      const { item } = await claim();
      const paul = await app.person('Paul Past', 'moderator');
      await mara.put(`${items}/${item.id}/assignee`, { userId: paul.id });
      await owner.put(`${site}/members/${paul.id}`, { role: 'member' });
      await until(async () => (await mara.get<ReviewItem>(`${items}/${item.id}`)).body.assignee === null);
      await expectWholeQueue(app);
    });

    it('is anybody’s again when they asked to be forgotten, with their views, wishes and the name on their notices', async () => {
      const { comment, item } = await claim();
      const gus = await app.person('Gus Gone', 'moderator');
      await mara.put(`${items}/${item.id}/assignee`, { userId: gus.id });
      await gus.post(`${site}/review/views`, { name: 'Mine', query: {}, shared: true });
      await gus.put(`${site}/review/alerts`, { everyQueue: true });
      const law = {
        commentId: comment.id,
        explanation: 'It is.',
        goodFaith: true,
        name: 'Gus Gone',
        email: 'gus@gone.example',
      };
      expect((await gus.post<NoticeReceipt>(`${site}/notices`, law)).status).toBe(201);
      expect((await gus.delete('/auth/me')).status).toBe(204);
      await until(async () => (await mara.get<ReviewItem>(`${items}/${item.id}`)).body.assignee === null);
      const [left] = await app.database.query(
        `SELECT (SELECT count(*)::int FROM saved_view WHERE account_id = $1) AS views,
                (SELECT count(*)::int FROM queue_alert WHERE account_id = $1) AS alerts,
                (SELECT count(*)::int FROM notice WHERE account_id = $1 AND (name IS NOT NULL OR email IS NOT NULL)) AS names`,
        [gus.id],
      );
      expect(left).toEqual({ views: 0, alerts: 0, names: 0 });
      await expectWholeQueue(app);
    });
  });

  describe('an appeal', () => {
    it('of somebody the decision does not concern is not there for them', async () => {
      const { item } = await claim();
      const { id } = (await decide(mara, item)).body;
      const sam = await app.person('Sam Stranger');
      expect((await sam.post(`${site}/decisions/${id}/appeals`, { text: 'Me too.' })).status).toBe(404);
      expect((await sam.get(`${site}/decisions/${id}`)).status).toBe(404);
      expect((await app.stranger.post(`${site}/decisions/${id}/appeals`, { text: 'x' })).status).toBe(401);
      expect((await omar.post(`${site}/decisions/${id}/appeals`, { text: 'x' })).problem.code).toBe('forbidden');
      expect((await mara.get<ReviewItem>(`${items}/${item.id}`)).body.status).toBe('decided');
    });
  });

  it('places that an older program left behind are put right', async () => {
    const { item } = await claim();
    const { item: other } = await claim();
    await app.database.query('DELETE FROM review_place WHERE item_id = $1', [item.id]);
    await app.database.query(`UPDATE review_place SET queue = 'flags' WHERE item_id = $1 AND queue <> ''`, [other.id]);
    expect(await straightenPlaces(app.db)).toBe(2);
    expect(await straightenPlaces(app.db)).toBe(0);
    await expectWholeQueue(app);
  });
});
