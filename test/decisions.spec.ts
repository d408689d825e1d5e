import type { BulkAnswer, PolicyList, ReviewItemDetail, StatementOfReasons } from '@parley/contract';
import { TestApp, type Comment, type Decision, type Person, type ReviewItem } from './support/app.js';

const site = '/sites/default';
const items = `${site}/review/items`;
let claims = 0;

describe('decisions', () => {
  let app: TestApp;
  let reader: Person;
  let mara: Person;
  let omar: Person;
  let owner: Person;
  beforeAll(async () => {
    app = await TestApp.start();
    reader = await app.person('Rita Reader');
    mara = await app.person('Mara Moderator', 'moderator');
    omar = await app.person('Omar Moderator', 'moderator');
    owner = await app.owner();
  });
  afterAll(() => app.stop());

  /** A comment with a fresh unsourced claim, and its item. */
  const claim = async (): Promise<{ comment: Comment; item: ReviewItem }> => {
    const comment = await reader.says(
      `In ${1900 + ++claims} the ministry of transport sold ${claims} percent of the railway to Norway.`,
    );
    return { comment, item: (await app.itemOf(comment.id)) as ReviewItem };
  };
  const decide = (who: Person, item: ReviewItem, body: object = {}) =>
    who.post<Decision>(`${items}/${item.id}/decisions`, { action: 'remove', reason: 'unsourced_claim', ...body });
  const itemNow = async (item: ReviewItem): Promise<ReviewItemDetail> =>
    (await mara.get<ReviewItemDetail>(`${items}/${item.id}`)).body;
  const commentNow = async (id: string): Promise<Comment> => (await mara.get<Comment>(`${site}/comments/${id}`)).body;
  const undo = (who: Person, id: string, body: object = {}) => who.post<Decision>(`${site}/decisions/${id}/undo`, body);

  describe('a statement of reasons', () => {
    it('says what, for how long, why, on which facts, by which means, and what to do about it', async () => {
      const { comment, item } = await claim();
      const { body: decision } = await decide(mara, item, {
        statement: 'We found no trace of this sale.',
        note: 'He does this every week.',
      });
      const { body: statement } = await reader.get<StatementOfReasons>(`${site}/decisions/${decision.id}`);
      expect(statement).toEqual({
        id: decision.id,
        commentId: comment.id,
        action: 'remove',
        reason: 'unsourced_claim',
        statement: 'We found no trace of this sale.',
        restriction: {
          what: 'remove',
          status: 'removed',
          labels: [],
          until: null,
          text: 'Your comment was taken down. This holds for good, unless it is taken back.',
        },
        facts: {
          basis: 'own_initiative',
          reasons: [item.reasons[0]?.text],
          words: [comment.claims[0]?.text],
          commentVersion: 1,
        },
        automatedMeans: { detection: true, decision: false },
        ground: {
          code: 'unsourced_claim',
          title: 'Facts without a source',
          text: expect.any(String),
          ground: 'contractual',
          reference: expect.any(String),
          explanation: 'We found no trace of this sale.',
        },
        redress: {
          text: expect.stringContaining('appealed'),
          possible: true,
          until: expect.any(String),
          path: `/api/v1/sites/default/decisions/${decision.id}/appeals`,
        },
        appeal: null,
        reversedBy: null,
        createdAt: decision.createdAt,
      });
      expect((await mara.get<StatementOfReasons>(`${site}/decisions/${decision.id}`)).body).toMatchObject({
        note: 'He does this every week.',
        decidedBy: mara.id,
      });
    });

    it('names a notice as its basis and keeps what the reporter wrote', async () => {
      const comment = await reader.says('You are all fools, the lot of you.');
      await (
        await app.person('Ann')
      ).post(`${site}/comments/${comment.id}/flags`, { reason: 'abuse', note: 'I am Ann.' });
      const item = (await app.itemOf(comment.id)) as ReviewItem;
      const { body: decision } = await decide(mara, item, { reason: 'abuse' });
      const answer = await reader.get<StatementOfReasons>(`${site}/decisions/${decision.id}`);
      expect(answer.body.facts).toMatchObject({
        basis: 'notice',
        reasons: ['A reader says it attacks a person or a group.'],
      });
      expect(answer.body.automatedMeans).toEqual({ detection: false, decision: false });
      expect(answer.text).not.toMatch(/Ann/);
    });

    it('does not exist for those it does not concern', async () => {
      const { item } = await claim();
      const { body: decision } = await decide(mara, item);
      for (const who of [await app.person('Noor Haddad'), await app.person('Ben')])
        expect((await who.get(`${site}/decisions/${decision.id}`)).problem.code).toBe('decision_not_found');
      expect((await app.stranger.get(`${site}/decisions/${decision.id}`)).status).toBe(401);
    });

    it('keeps the wording of the policy when an editor changes it', async () => {
      const { item } = await claim();
      const { body: decision } = await decide(mara, item);
      const { items: before } = (await app.stranger.get<PolicyList>(`${site}/policies`)).body;
      const changed = before.map((one) =>
        one.code === 'unsourced_claim' ? { ...one, title: 'Sources, please' } : one,
      );
      expect((await owner.patch(site, { settings: { policies: changed } })).status).toBe(200);
      expect((await app.stranger.get<PolicyList>(`${site}/policies`)).body.items[0]?.title).toBe('Sources, please');
      const { body } = await reader.get<StatementOfReasons>(`${site}/decisions/${decision.id}`);
      expect(body.ground.title).toBe('Facts without a source');
      await owner.patch(site, { settings: { policies: before } });
    });
  });

  describe('policies', () => {
    it('are the only reasons a decision can have', async () => {
      const { item } = await claim();
      const policies = (await app.stranger.get<PolicyList>(`${site}/policies`)).body.items;
      const own = { code: 'house_style', title: 'House style', text: 'No capitals.', ground: 'contractual' };
      expect((await decide(mara, item, { reason: 'house_style' })).problem.errors?.[0]?.pointer).toBe('/reason');
      await owner.patch(site, { settings: { policies: [...policies, own] } });
      expect((await decide(mara, item, { reason: 'house_style' })).status).toBe(201);
      await owner.patch(site, { settings: { policies } });
    });

    it.each([
      ['no policy at all', []],
      ['a code twice', [1, 2].map(() => ({ code: 'spam', title: 'Spam', text: 'None.', ground: 'legal' }))],
      ['a ground that is none', [{ code: 'spam', title: 'Spam', text: 'None.', ground: 'taste' }]],
      ['a code with spaces', [{ code: 'no spam', title: 'Spam', text: 'None.', ground: 'legal' }]],
    ])('cannot be %s', async (_, policies) => {
      expect((await owner.patch(site, { settings: { policies } })).status).toBe(422);
    });

    it('are changed by editors alone', async () => {
      expect((await mara.patch(site, { settings: { policies: [] } })).status).toBe(403);
    });
  });

  describe('undo', () => {
    it('gives the comment back and opens the item as it was', async () => {
      const { comment, item } = await claim();
      await (await app.person('Ann')).post(`${site}/comments/${comment.id}/flags`, { reason: 'misinformation' });
      const before = await itemNow(item);
      const { body: decision } = await decide(mara, item);
      const { status, body } = await undo(omar, decision.id, { note: 'Wrong one.' });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        action: 'undo',
        reverses: decision.id,
        statusBefore: 'removed',
        statusAfter: 'published',
        decidedBy: omar.id,
      });
      expect((await app.stranger.get<Comment>(`${site}/comments/${comment.id}`)).body.status).toBe('published');
      const after = await itemNow(item);
      expect(after).toMatchObject({ status: 'open', queues: before.queues, openedAt: before.openedAt });
      expect(after.reasons.map((reason) => reason.status)).toEqual(['open', 'open']);
      expect(after.flags.map((flag) => flag.status)).toEqual(['open']);
      expect(after.decisions.map((one) => [one.action, one.reversedBy])).toEqual([
        ['undo', null],
        ['remove', body.id],
      ]);
    });

    it.each([
      ['label', { action: 'label', labels: ['opinion'] }],
      ['request_source', { action: 'request_source' }],
      ['attach_source', { action: 'attach_source', source: { url: 'https://www.stat.no/rail/1900' } }],
      ['dismiss', { action: 'dismiss' }],
      ['escalate', { action: 'escalate' }],
    ])('takes %s back without a trace at the comment', async (_, body) => {
      const { comment, item } = await claim();
      const before = await commentNow(comment.id);
      const { body: decision } = await decide(mara, item, body);
      expect((await undo(mara, decision.id)).status).toBe(201);
      const { claims: marked, sources, labels, status } = await commentNow(comment.id);
      expect({ labels, status, sources }).toEqual({ labels: [], status: 'published', sources: [] });
      expect(marked.map(({ sourced, evidence }) => ({ sourced, evidence }))).toEqual(
        before.claims.map(({ sourced, evidence }) => ({ sourced, evidence })),
      );
      expect(await itemNow(item)).toMatchObject({ status: 'open', queues: ['claims'] });
    });

    it('is done once', async () => {
      const { item } = await claim();
      const { body: decision } = await decide(mara, item);
      const answers = await Promise.all([mara, omar, mara].map((who) => undo(who, decision.id)));
      expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
      expect(answers.find((answer) => answer.status === 409)?.problem.code).toBe('decision_reversed');
      const again = answers.find((answer) => answer.status === 201)?.body.id ?? '';
      expect((await undo(mara, again)).problem.code).toBe('action_not_possible');
    });

    it('waits for what was decided after it', async () => {
      const { item } = await claim();
      const { body: first } = await decide(mara, item, { action: 'escalate' });
      const { body: second } = await decide(omar, item);
      expect((await undo(mara, first.id)).problem).toMatchObject({ code: 'decision_superseded' });
      expect((await undo(mara, second.id)).status).toBe(201);
      expect((await undo(mara, first.id)).status).toBe(201);
      expect(await itemNow(item)).toMatchObject({ status: 'open', queues: ['claims'] });
    });

    it('is for moderators of the site', async () => {
      const { item } = await claim();
      const { body: decision } = await decide(mara, item);
      expect((await undo(reader, decision.id)).status).toBe(403);
      await owner.post('/sites', { key: 'other', name: 'Other' });
      expect((await owner.post(`/sites/other/decisions/${decision.id}/undo`)).problem.code).toBe('decision_not_found');
    });
  });

  describe('many at once', () => {
    const many = (who: Person, chosen: ReviewItem[], body: object = {}, headers?: Record<string, string>) =>
      who.post<BulkAnswer>(
        `${site}/review/decisions`,
        { itemIds: chosen.map((item) => item.id), action: 'remove', reason: 'spam', ...body },
        headers,
      );
    const five = async (): Promise<ReviewItem[]> => {
      const made: ReviewItem[] = [];
      for (let i = 0; i < 5; i++) made.push((await claim()).item);
      return made;
    };

    it('are decided each for itself', async () => {
      const chosen = await five();
      await decide(omar, chosen[1] as ReviewItem, { action: 'approve', reason: 'other' });
      await omar.put(`${items}/${chosen[2]?.id}/lease`);
      const elsewhere = { ...(chosen[3] as ReviewItem), id: '00000000-0000-7000-8000-000000000000' };
      const { status, body } = await many(mara, [...chosen, elsewhere]);
      expect(status).toBe(200);
      expect(body.results.map(({ itemId, status: one, code }) => [itemId, one, code])).toEqual([
        [chosen[0]?.id, 201, undefined],
        [chosen[1]?.id, 409, 'already_decided'],
        [chosen[2]?.id, 409, 'leased_by_other'],
        [chosen[3]?.id, 201, undefined],
        [chosen[4]?.id, 201, undefined],
        [elsewhere.id, 404, 'review_item_not_found'],
      ]);
      expect(body.results[0]?.decision).toMatchObject({ batchId: body.batchId, action: 'remove' });
    });

    it('are rehearsed without a trace', async () => {
      const chosen = await five();
      await decide(omar, chosen[0] as ReviewItem);
      const verify = `${site}/audit/verify`;
      const before = (await mara.get<{ entries: number }>(verify)).body.entries;
      const { body } = await many(mara, chosen, { dryRun: true });
      expect(body.batchId).toBeNull();
      expect(body.results.map((result) => result.status)).toEqual([409, 201, 201, 201, 201]);
      expect((await mara.get<{ entries: number }>(verify)).body.entries).toBe(before);
      for (const item of chosen.slice(1)) expect((await itemNow(item)).status).toBe('open');
    });

    it('are undone by one call, except what was built on since', async () => {
      const chosen = await five();
      const { body: done } = await many(mara, chosen);
      const first = done.results[0]?.decision as Decision;
      await undo(omar, first.id);
      const { body } = await omar.post<BulkAnswer>(`${site}/review/batches/${done.batchId}/undo`);
      expect(body.results.map((result) => result.code ?? result.status)).toEqual([
        'decision_reversed',
        201,
        201,
        201,
        201,
      ]);
      for (const item of chosen) {
        expect((await itemNow(item)).status).toBe('open');
        expect((await commentNow(item.commentId)).status).toBe('published');
      }
      expect((await omar.post(`${site}/review/batches/${first.id}/undo`)).problem.code).toBe('batch_not_found');
    });

    it('take effect once for each key', async () => {
      const chosen = await five();
      const key = { 'idempotency-key': 'bulk-1' };
      const { body: first } = await many(mara, chosen, {}, key);
      const again = await many(mara, chosen, {}, key);
      expect(again.headers['idempotency-replayed']).toBe('true');
      expect(again.body).toEqual(first);
      expect((await many(mara, chosen, { action: 'approve' }, key)).problem.code).toBe('idempotency_key_reused');
    });

    it.each([
      ['nothing', { itemIds: [] }, '/itemIds'],
      ['a hundred and one', { itemIds: Array(101).fill('00000000-0000-7000-8000-000000000000') }, '/itemIds'],
      ['what is no id', { itemIds: ['first'] }, '/itemIds'],
      ['an unknown action', { action: 'burn' }, '/action'],
      ['undo as an action', { action: 'undo' }, '/action'],
      ['a reason outside the list', { reason: 'because' }, '/reason'],
    ])('refuse %s', async (_, body, pointer) => {
      const { problem, status } = await many(
        mara,
        [{ id: '00000000-0000-7000-8000-000000000000' } as ReviewItem],
        body,
      );
      expect([status, problem.errors?.[0]?.pointer]).toEqual([422, pointer]);
    });
  });

  describe('a source attached by a moderator', () => {
    it('answers the claims and is shown with the comment', async () => {
      const { comment, item } = await claim();
      const url = 'https://www.stat.no/railways/sales-1950';
      expect((await decide(mara, item, { action: 'attach_source', source: { url } })).status).toBe(201);
      const after = await commentNow(comment.id);
      expect(after.sources).toEqual([expect.objectContaining({ url, addedBy: mara.id, verdict: 'supports' })]);
      expect(after.claims.map((one) => one.sourced)).toEqual([true]);
      expect(after.claims[0]?.evidence).toEqual([{ kind: 'link', text: url, url }]);
    });

    it('can have been added before, where the item is still open', async () => {
      const { comment, item } = await claim();
      const ann = await app.person('Ann');
      await ann.post(`${site}/comments/${comment.id}/flags`, { reason: 'misinformation' });
      const url = 'https://www.stat.no/railways/sales-1951';
      await mara.post(`${site}/comments/${comment.id}/sources`, { url });
      const { status, body } = await decide(mara, item, { action: 'attach_source' });
      expect([status, body.action]).toEqual([201, 'attach_source']);
      expect((await commentNow(comment.id)).sources.map((source) => source.url)).toEqual([url]);
      expect((await undo(mara, body.id)).status).toBe(201);
      expect((await commentNow(comment.id)).sources).toHaveLength(1);
    });

    it('goes with its action, and only with it', async () => {
      const { item } = await claim();
      expect((await decide(mara, item, { action: 'attach_source' })).problem.errors?.[0]?.pointer).toBe('/source');
      const source = { url: 'https://www.stat.no/railways' };
      expect((await decide(mara, item, { source })).problem.errors?.[0]?.pointer).toBe('/source');
      const other = { ...source, claimId: item.id };
      expect((await decide(mara, item, { action: 'attach_source', source: other })).status).toBe(422);
    });
  });
});
