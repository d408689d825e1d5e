import type { BulkAnswer, TransparencyReport } from '@parley/contract';
import { ReturnOverdue } from '@parley/moderation';
import { TestApp, type Comment, type Decision, type Person, type ReviewItem } from './support/app.js';

const site = '/sites/default';
const items = `${site}/review/items`;

/** What the newsroom did, counted as it is done: the report has to say the same. */
class Ledger {
  private readonly counts = new Map<string, number>();

  add(what: string, by = 1): void {
    this.counts.set(what, this.of(what) + by);
  }

  of(what: string): number {
    return this.counts.get(what) ?? 0;
  }
}

describe('a week of a small newsroom', () => {
  let app: TestApp;
  let report: TransparencyReport;
  let csv: string;
  let waitingBefore: number;
  const done = new Ledger();

  beforeAll(async () => {
    app = await TestApp.start();
    const [mara, omar] = [await app.person('Mara', 'moderator'), await app.person('Omar', 'moderator')];
    const [ann, ben, spammer] = [await app.person('Ann'), await app.person('Ben'), await app.person('Spammer')];

    const says = async (who: Person, text: string): Promise<Comment> => {
      done.add('posted');
      return who.says(text);
    };
    const itemOf = async (comment: Comment): Promise<ReviewItem> => (await app.itemOf(comment.id)) as ReviewItem;
    const flag = async (who: Person, comment: Comment, reason: string): Promise<void> => {
      const { status } = await who.post(`${site}/comments/${comment.id}/flags`, { reason });
      expect(status).toBe(201);
      done.add(`flag ${reason}`);
    };
    const counted = (decision: Decision, how: { notice?: boolean; detected?: boolean }): void => {
      done.add(decision.action);
      done.add(`reason ${decision.reason}`);
      if (how.notice) done.add('notice');
      if (how.detected) done.add('detected');
    };
    const decide = async (
      who: Person,
      comment: Comment,
      action: string,
      reason: string,
      how: { notice?: boolean; detected?: boolean },
    ): Promise<Decision> => {
      const { status, body } = await who.post<Decision>(`${items}/${(await itemOf(comment)).id}/decisions`, {
        action,
        reason,
      });
      expect(status).toBe(201);
      if (action !== 'escalate') counted(body, how);
      else done.add('escalate');
      return body;
    };
    const claim = (who: Person, year: number): Promise<Comment> =>
      says(who, `In ${year} the ministry of transport sold ${year - 1900} percent of the railway to Norway.`);
    const found = { detected: true };
    const reported = { notice: true };

    waitingBefore = (await mara.get<{ open: number }>(`${site}/review/summary`)).body.open;
    // Monday: claims come in; one is sourced in time, one is not, one was fine
    const [sourced, unsourced, fine] = [await claim(ann, 1951), await claim(ann, 1952), await claim(ben, 1953)];
    await decide(mara, sourced, 'request_source', 'unsourced_claim', found);
    await ann.post(`${site}/comments/${sourced.id}/sources`, { url: 'https://www.stat.no/rail/sales-1951' });
    await decide(mara, sourced, 'approve', 'unsourced_claim', {});
    await decide(mara, unsourced, 'request_source', 'unsourced_claim', found);
    await app.database.query(`UPDATE review_item SET returns_at = now() WHERE returns_at IS NOT NULL`);
    await new ReturnOverdue(app.db).run();
    const late = await decide(omar, unsourced, 'remove', 'unsourced_claim', {});
    await decide(omar, fine, 'dismiss', 'other', found);

    // Tuesday: readers report; one is right, one is not and says so again
    const [insult, blunt] = [await says(ben, 'You are all fools.'), await says(ben, 'That is a bad idea.')];
    await flag(ann, insult, 'abuse');
    await flag(ann, blunt, 'off_topic');
    const removal = await decide(mara, insult, 'remove', 'abuse', reported);
    const dismissal = await decide(mara, blunt, 'dismiss', 'off_topic', reported);

    // Wednesday: a spammer is taken care of
    const spam = [];
    for (let i = 0; i < 5; i++) spam.push(await says(spammer, `Cheap watches, offer ${'x'.repeat(i + 1)}!`));
    for (const comment of spam) await flag(ann, comment, 'spam');
    const chosen = await Promise.all(spam.map(itemOf));
    const many = { itemIds: chosen.map((item) => item.id), action: 'remove', reason: 'spam' };
    const { body: bulk } = await mara.post<BulkAnswer>(`${site}/review/decisions`, many);
    for (const { decision } of bulk.results) counted(decision as Decision, reported);
    await mara.put(`${site}/users/${spammer.id}/sanction`, { kind: 'ban', reason: 'Spam.' });
    expect((await spammer.post(`${site}/posts/${spam[0]?.postId}/comments`, { body: 'More!' })).problem.code).toBe(
      'banned',
    );

    // Thursday: a mistake with many at once, undone
    const more = [await claim(ben, 1961), await claim(ben, 1962), await claim(ben, 1963)];
    const wrong = {
      itemIds: (await Promise.all(more.map(itemOf))).map((item) => item.id),
      action: 'remove',
      reason: 'spam',
    };
    const { body: mistake } = await omar.post<BulkAnswer>(`${site}/review/decisions`, wrong);
    for (const { decision } of mistake.results) counted(decision as Decision, found);
    const { body: undone } = await omar.post<BulkAnswer>(`${site}/review/batches/${mistake.batchId}/undo`);
    done.add('undo', undone.results.filter((result) => result.status === 201).length);
    done.add('reversed spam', undone.results.length);

    // Friday: appeals, decided by whoever did not decide first
    for (const [who, decision] of [
      [ann, late],
      [ben, removal],
      [ann, dismissal],
    ] as const) {
      expect((await who.post(`${site}/decisions/${decision.id}/appeals`, { text: 'Look again.' })).status).toBe(201);
      done.add('appeal');
    }
    await decide(mara, unsourced, 'uphold', 'unsourced_claim', {});
    await decide(omar, insult, 'overturn', 'other', {});
    done.add('reversed abuse');
    done.add('overturned');
    // the third one is passed on, and waits over the weekend
    await decide(omar, blunt, 'escalate', 'other', {});

    report = (await mara.get<TransparencyReport>(`${site}/transparency`)).body;
    csv = (await mara.get(`${site}/transparency?format=csv`)).text;
  }, 60_000);
  afterAll(() => app.stop());

  it('is told by the report as it was: what was written and reported', () => {
    // the example has two comments of its own
    expect(report.comments).toEqual({ posted: done.of('posted') + 2, deleted: 0 });
    const figures = (reason: string) => report.reports.byReason.find((one) => one.reason === reason);
    expect(report.reports.total).toBe(7);
    expect(figures('spam')).toEqual({ reason: 'spam', total: done.of('flag spam'), agreed: 5, dismissed: 0, open: 0 });
    // the removal was overturned, so the reader had not been right
    expect(figures('abuse')).toEqual({ reason: 'abuse', total: 1, agreed: 0, dismissed: 1, open: 0 });
    expect(figures('off_topic')).toMatchObject({ total: 1, dismissed: 1 });
  });

  it('and what was decided, for which reason and by which means', () => {
    const { decisions } = report;
    const actions = ['request_source', 'approve', 'remove', 'dismiss', 'uphold', 'overturn'];
    expect(Object.fromEntries(decisions.byAction.map(({ action, total }) => [action, total]))).toEqual(
      Object.fromEntries(actions.map((action) => [action, done.of(action)])),
    );
    const total = actions.reduce((sum, action) => sum + done.of(action), 0);
    expect(decisions).toMatchObject({
      total,
      restrictions: done.of('remove'),
      escalated: done.of('escalate'),
      undone: done.of('undo'),
      medianSeconds: expect.any(Number),
    });
    for (const { reason, total: ofReason, reversed } of decisions.byReason)
      expect([reason, ofReason, reversed]).toEqual([
        reason,
        done.of(`reason ${reason}`),
        done.of(`reversed ${reason}`),
      ]);
    expect(decisions.byMeans).toEqual({
      automatedDetection: done.of('detected'),
      notice: done.of('notice'),
      ownInitiative: total - done.of('notice'),
      automatedDecision: 0,
      humanDecision: total,
    });
  });

  it('and what was appealed, and what still waits', () => {
    expect(report.appeals).toMatchObject({ total: 3, byAuthors: 2, byReporters: 1, upheld: 1, overturned: 1, open: 1 });
    // the three of the mistake and the appeal, beside the claims in the example
    expect(report.queue).toMatchObject({
      open: waitingBefore + 4,
      overTarget: 0,
      oldestAgeSeconds: expect.any(Number),
    });
  });

  it('and the table says the same as the document', () => {
    const rows = csv
      .trim()
      .split('\r\n')
      .map((line) => JSON.parse(`[${line}]`) as (string | number)[]);
    const value = (...key: string[]): unknown => rows.find((row) => key.every((word, i) => row[i] === word))?.[3];
    expect(value('decisions', '', 'total')).toBe(report.decisions.total);
    expect(value('decisions.byAction', 'remove', 'total')).toBe(done.of('remove'));
    expect(value('reports.byReason', 'spam', 'agreed')).toBe(5);
    expect(value('appeals', '', 'open')).toBe(1);
    expect(rows[0]).toEqual(['part', 'row', 'figure', 'value']);
  });

  it('and the record of it all verifies', async () => {
    const verdict = await (await app.owner()).get<{ ok: boolean }>(`${site}/audit/verify`);
    expect(verdict.body.ok).toBe(true);
  });

  it('is read by moderators, and by everybody where the site says so', async () => {
    const path = `${site}/transparency`;
    expect((await app.stranger.get(path)).status).toBe(401);
    expect((await (await app.person('Ann')).get(path)).status).toBe(403);
    await (await app.owner()).patch(site, { settings: { publicTransparency: true } });
    await new Promise((resolve) => setTimeout(resolve, 1050));
    const open = await app.stranger.get(`${path}?format=csv`);
    expect([open.status, open.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  });

  it.each([
    ['from=2026-02-30', '/from'],
    ['from=yesterday', '/from'],
    ['from=2026-11-02&to=2026-11-01', '/to'],
    ['format=xml', '/format'],
  ])('refuses the query %s', async (query, pointer) => {
    const answer = await (await app.owner()).get(`${site}/transparency?${query}`);
    expect([answer.status, answer.problem.errors?.[0]?.pointer]).toEqual([422, pointer]);
  });

  it('counts only what lies in the period', async () => {
    const old = await (await app.owner()).get<TransparencyReport>(`${site}/transparency?from=2020-01-01&to=2020-12-31`);
    expect(old.body).toMatchObject({
      comments: { posted: 0 },
      decisions: { total: 0, medianSeconds: null },
      to: '2021-01-01T00:00:00.000Z',
    });
  });
});
