import type { Explanation, Rule, RuleCheck, RuleDetail, RuleHitPage, RulePage, RuleVersion } from '@parley/contract';
import { RuleBook } from '@parley/discussion';
import { defaultRules } from '@parley/rules';
import { TestApp, thread, type Comment, type Person } from './support/app.js';

const rules = '/sites/default/rules';
const casino = {
  key: 'casino',
  title: 'Casino spam',
  when: 'comment.text.matches("(?i)casino")',
  then: [{ hold: true }, { review: 'spam', priority: 40 }],
  examples: [
    { text: 'my Casino link', match: true },
    { text: 'a nice day', match: false },
  ],
};

describe('rules', () => {
  let app: TestApp;
  let admin: Person;
  let editor: Person;
  let moderator: Person;
  let reader: Person;
  const explain = async (who: Person, comment: Comment, query = ''): Promise<Explanation> =>
    (await who.get<Explanation>(`/sites/default/comments/${comment.id}/explanation${query}`)).body;
  const turn = (key: string, mode: string, version?: number) =>
    admin.put<Rule>(`${rules}/${key}/mode`, { mode, ...(version === undefined ? {} : { version }) });

  beforeAll(async () => {
    app = await TestApp.start();
    admin = await app.person('Ada Admin', 'admin');
    editor = await app.person('Edna Editor', 'editor');
    moderator = await app.person('Mara Moderator', 'moderator');
    reader = await app.person('Rita Reader');
  });
  afterAll(() => app.stop());

  describe('at the start', () => {
    it('are the pack, of which only the default rule is live', async () => {
      const { items } = (await moderator.get<RulePage>(`${rules}?limit=100`)).body;
      expect(items.map((rule) => rule.key)).toEqual(defaultRules.map((rule) => rule.key).sort());
      expect(items.filter((rule) => rule.mode !== 'off').map((rule) => rule.key)).toEqual(['unsourced-factual-claim']);
    });

    it('can all go live: their own examples hold', async () => {
      for (const { key } of defaultRules) expect((await turn(key, 'live')).status).toBe(200);
      for (const { key, mode } of defaultRules) await turn(key, mode);
    });

    it('are listed page by page', async () => {
      const first = (await moderator.get<RulePage>(`${rules}?limit=3`)).body;
      const second = (await moderator.get<RulePage>(`${rules}?limit=100&cursor=${first.nextCursor ?? ''}`)).body;
      expect([...first.items, ...second.items]).toHaveLength(defaultRules.length);
      expect(second.nextCursor).toBeNull();
    });
  });

  describe('being written', () => {
    it('are stored as version 1 and do nothing', async () => {
      const made = await editor.post<Rule>(rules, casino);
      expect(made.status).toBe(201);
      expect(made.headers['location']).toBe('/api/v1/sites/default/rules/casino');
      expect(made.body).toMatchObject({ ...casino, mode: 'off', version: 1, latestVersion: 1 });
      expect((await reader.says('I went to the casino yesterday')).status).toBe('published');
    });

    it('are not stored twice, also not by a retry', async () => {
      expect((await editor.post(rules, casino)).problem.code).toBe('rule_key_taken');
      const key = { 'idempotency-key': 'one-rule' };
      const other = { ...casino, key: 'roulette' };
      expect((await editor.post(rules, other, key)).status).toBe(201);
      const again = await editor.post<Rule>(rules, other, key);
      expect(again.headers['idempotency-replayed']).toBe('true');
      expect(again.body.key).toBe('roulette');
    });

    it('are for editors; moderators read them, members do not', async () => {
      expect((await moderator.post(rules, { ...casino, key: 'other' })).problem.code).toBe('forbidden');
      expect((await moderator.get(`${rules}/casino`)).status).toBe(200);
      expect((await reader.get(rules)).problem.code).toBe('forbidden');
      expect((await app.stranger.get(rules)).problem.code).toBe('unauthenticated');
    });

    it.each([
      ['an unknown name', 'comment.txt == "a"', 'text'],
      ['an unknown group', 'coment.text == "a"', 'comment'],
      ['an unknown function', 'fetch("http://x")', undefined],
      ['another type', 'comment.text > 3', undefined],
      ['a text instead of a truth', 'comment.text', undefined],
      ['bad grammar', 'comment.text ===', undefined],
      ['a host object', 'comment.constructor == ""', undefined],
      ['a prototype', 'comment["__proto__"] == ""', undefined],
      ['nothing', ' ', undefined],
      ['ten loops in each other', `${'[1, 2].all(x, '.repeat(10)}true${')'.repeat(10)}`, undefined],
      ['a megabyte', `comment.text == "${'a'.repeat(200_000)}"`, undefined],
    ])('are refused for %s, with place and nearest name', async (_, when, near) => {
      const answer = await editor.post(rules, { ...casino, key: 'faulty', when });
      expect(answer.problem).toMatchObject({ status: 422, code: 'validation_failed' });
      const [fault] = answer.problem.errors as unknown as Record<string, unknown>[];
      expect(fault?.['pointer']).toBe('/when');
      expect((await editor.get(`${rules}/faulty`)).problem.code).toBe('rule_not_found');
      if (when.trim() !== '') expect(fault).toMatchObject({ line: 1, column: expect.any(Number) });
      if (near) expect(fault).toMatchObject({ near, expected: expect.stringContaining('one of') });
    });

    it.each([
      ['no effect', [], '/then'],
      ['no list', { hold: true }, '/then'],
      ['an unknown effect', [{ explode: true }], '/then/0/explode'],
      ['two effects in one', [{ hold: true, label: 'x' }], '/then/0'],
      ['a priority out of range', [{ review: 'spam', priority: 101 }], '/then/0/priority'],
      ['a queue nobody may name', [{ review: 'appeals' }], '/then/0/review'],
      ['a reason that is no policy', [{ label: 'x' }, { reject: 'weather' }], '/then/1/reject'],
    ])('are refused for %s', async (_, then, pointer) => {
      const answers = [
        await editor.post(rules, { ...casino, key: 'faulty', then }),
        await editor.post(`${rules}/casino/versions`, { ...casino, key: undefined, then }),
        await moderator.post(`${rules}/check`, { when: 'true', then, text: 'a' }),
      ];
      for (const { problem } of answers)
        expect([problem.code, problem.errors?.[0]?.pointer]).toEqual(['validation_failed', pointer]);
    });

    it.each([
      [{ signal: { firstComment: true } }, '/examples/0/given/signal'],
      [{ signals: { firstcomment: true } }, '/examples/0/given/signals/firstcomment'],
      [{ signals: { firstComment: 'yes' } }, '/examples/0/given/signals/firstComment'],
      [{ claims: { score: 1 } }, '/examples/0/given/claims'],
    ])('are refused for an example given %j', async (given, pointer) => {
      const examples = [{ text: 'a', match: true, given }];
      const answer = await editor.post(rules, { ...casino, key: 'faulty', examples });
      expect(answer.problem.errors?.[0]?.pointer).toBe(pointer);
    });

    it('are five hundred at most', async () => {
      await app.database.query(
        `INSERT INTO rule (site_id, key, mode, version) SELECT s.id, 'filler-' || n, 'off', 1 FROM site s, generate_series(1, 500) n`,
      );
      await app.database.query(
        `INSERT INTO rule_version (site_id, key, version, title, condition, effects, examples)
         SELECT s.id, 'filler-' || n, 1, 'Filler', 'false', '[{"hold": true}]', '[]' FROM site s, generate_series(1, 500) n`,
      );
      expect((await editor.post(rules, { ...casino, key: 'one-more' })).problem.code).toBe('too_many_rules');
      await app.database.query(`DELETE FROM rule_version WHERE key LIKE 'filler-%'`);
      await app.database.query(`DELETE FROM rule WHERE key LIKE 'filler-%'`);
    });
  });

  describe('being tried', () => {
    const check = (body: object) => moderator.post<RuleCheck>(`${rules}/check`, body);

    it('tell what matched, where, and what would follow', async () => {
      const text = 'Win at our CASINO today';
      const { body } = await check({ ...casino, key: undefined, title: undefined, examples: undefined, text });
      expect(body).toMatchObject({ matched: true, outcome: 'matched', effects: casino.then });
      expect(body.matchedText).toEqual([{ start: 11, end: 17, text: 'CASINO' }]);
      expect(body.trace).toEqual([{ condition: 'comment.text.matches("(?i)casino")', result: 'true' }]);
    });

    it('tell of each part of the condition what it came to', async () => {
      const when = 'comment.words > 2 && size(claims) == 0 && signals.firstComment';
      const { body } = await check({ when, text: 'good day to you' });
      expect(body.matched).toBe(false);
      expect(body.trace.map((step) => step.result)).toEqual(['true', 'true', 'false']);
      expect(body.inputs).toMatchObject({ 'comment.words': 4, 'signals.firstComment': false });
      const given = { signals: { firstComment: true } };
      expect((await check({ when, text: 'good day to you', given })).body.matched).toBe(true);
    });

    it('see the claims of the text, and the sources given with it', async () => {
      const when = 'claims.exists(c, !c.sourced)';
      const text = 'England left NATO in 2020.';
      expect((await check({ when, text })).body).toMatchObject({
        matched: true,
        matchedText: [{ text: 'England left NATO in 2020' }],
      });
      const sources = [{ url: 'https://www.nato.int/history/2020/members.html' }];
      expect((await check({ when, text, sources })).body.matched).toBe(false);
    });

    it.each([
      ['^(a+)+$', `${'a'.repeat(9_000)}!`],
      ['(x+x+)+y', 'x'.repeat(9_000)],
      ['(.*)*=', 'b'.repeat(9_000)],
    ])('are not held up by the pattern %s', async (pattern, text) => {
      const began = performance.now();
      expect((await check({ when: `comment.text.matches("${pattern}")`, text })).status).toBe(200);
      expect(performance.now() - began).toBeLessThan(2000);
    });

    it('tell of one that fails, which is no match', async () => {
      const { body } = await check({ when: '1 / comment.depth > 0', text: 'a' });
      expect(body).toMatchObject({
        matched: false,
        outcome: 'did_not_finish',
        detail: expect.stringContaining('zero'),
      });
    });

    it('know the language of a text', async () => {
      const when = 'signals.language == "de"';
      expect((await check({ when, text: 'Das ist nicht die Frage, die wir stellen.' })).body.matched).toBe(true);
      expect((await check({ when, text: 'That is not what they are asking for.' })).body.matched).toBe(false);
    });
  });

  describe('in shadow', () => {
    it('record what they would have done and change nothing', async () => {
      expect((await turn('casino', 'shadow')).body).toMatchObject({ mode: 'shadow', version: 1 });
      const said = await reader.says('Come to the casino tonight');
      expect(said).toMatchObject({ status: 'published', labels: [] });
      expect(await app.itemOf(said.id)).toBeUndefined();
      const hits = (await moderator.get<RuleHitPage>(`${rules}/casino/hits?mode=shadow`)).body;
      expect(hits.items[0]).toMatchObject({
        commentId: said.id,
        version: 1,
        mode: 'shadow',
        outcome: 'matched',
        matchedText: [{ text: 'casino', start: 12, end: 18 }],
      });
      expect((await moderator.get<RuleHitPage>(`${rules}/casino/hits?mode=live`)).body.items).toEqual([]);
    });

    it('are switched there by editors, who do not switch them live', async () => {
      expect((await editor.put(`${rules}/casino/mode`, { mode: 'off', version: 1 })).status).toBe(200);
      expect((await editor.put(`${rules}/casino/mode`, { mode: 'shadow', version: 1 })).status).toBe(200);
      expect((await editor.put(`${rules}/casino/mode`, { mode: 'live', version: 1 })).problem.code).toBe('forbidden');
      expect((await moderator.put(`${rules}/casino/mode`, { mode: 'off', version: 1 })).problem.code).toBe('forbidden');
    });
  });

  describe('going live', () => {
    it('are kept from it by a failing example of that version', async () => {
      const next = {
        title: 'Casino',
        when: 'comment.text.contains("roulette")',
        then: [{ hold: true }],
        examples: [{ text: 'casino', match: true }],
      };
      const made = await editor.post<RuleVersion>(`${rules}/casino/versions`, next);
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({ key: 'casino', version: 2, createdBy: editor.id });
      const refused = await turn('casino', 'live', 2);
      expect(refused.problem).toMatchObject({
        status: 409,
        code: 'examples_failing',
        examples: [{ index: 0, text: 'casino', expected: true, outcome: 'not_matched' }],
      });
      expect((await turn('casino', 'live', 7)).problem.code).toBe('rule_not_found');
    });

    it('hold what they match from that moment, in their queue', async () => {
      expect((await turn('casino', 'live', 1)).body).toMatchObject({ mode: 'live', version: 1, latestVersion: 2 });
      const said = await reader.says('Casino again, friends');
      expect(said.status).toBe('pending');
      expect(await app.itemOf(said.id, 'queue=spam')).toMatchObject({
        reasons: [{ kind: 'rule', queue: 'spam', ref: 'casino', text: 'Casino spam: “Casino”.' }],
      });
      expect((await app.stranger.get(`/sites/default/comments/${said.id}`)).status).toBe(404);
    });

    it('reach every other process within two seconds', async () => {
      const other = new RuleBook();
      const site = (await app.database.query(`SELECT id FROM site WHERE key = 'default'`))[0]?.['id'] as string;
      const known = async (): Promise<string[]> => (await other.of(app.db, site)).asked;
      expect(await known()).toContain('casino 1 live');
      await turn('casino', 'off');
      const end = Date.now() + 2000;
      while ((await known()).includes('casino 1 live') && Date.now() < end)
        await new Promise((r) => setTimeout(r, 100));
      expect(await known()).not.toContain('casino 1 live');
      await turn('casino', 'live');
    });

    it('are switched only by whoever has seen them as they are', async () => {
      await editor.post(rules, { ...casino, key: 'seen' });
      const seen = (await editor.get(`${rules}/seen`)).headers['etag'] as string;
      const to = (mode: string, tag: string) =>
        editor.put<Rule>(`${rules}/seen/mode`, { mode, version: 1 }, { 'if-match': tag });
      expect((await to('shadow', '"stale"')).problem.code).toBe('precondition_failed');
      const first = await to('shadow', seen);
      expect([first.status, first.body.mode]).toEqual([200, 'shadow']);
      expect((await to('off', seen)).status).toBe(412);
      await editor.post(`${rules}/seen/versions`, { when: 'false', then: [{ label: 'never' }], examples: [] });
      const late = await to('off', first.headers['etag'] as string);
      expect([late.status, late.problem.code]).toEqual([412, 'precondition_failed']);
      expect((await to('off', '*')).status).toBe(200);
    });

    it('can go back to any version, and every switch is in the record', async () => {
      await editor.post(`${rules}/casino/versions`, {
        when: 'comment.text.contains("poker")',
        then: [{ label: 'cards' }],
        examples: [],
      });
      expect((await turn('casino', 'live', 3)).body).toMatchObject({ version: 3, title: 'Casino spam' });
      expect((await reader.says('Casino or poker?')).labels).toEqual(['cards']);
      expect((await turn('casino', 'live', 1)).body.version).toBe(1);
      const rows = await app.database.query(
        `SELECT data FROM moderation_log WHERE kind = 'rule.mode_changed' AND data->>'rule' = 'casino' ORDER BY at DESC, id DESC LIMIT 2`,
      );
      expect(rows.map((row) => row['data'])).toEqual([
        expect.objectContaining({ version: 1, beforeVersion: 3, before: 'live', after: 'live' }),
        expect.objectContaining({ version: 3, beforeVersion: 1, before: 'live', after: 'live' }),
      ]);
    });

    it('keep every version as it was written', async () => {
      const { versions } = (await moderator.get<RuleDetail>(`${rules}/casino`)).body;
      expect(versions.map((version) => version.version)).toEqual([3, 2, 1]);
      expect(versions[2]).toMatchObject({ when: casino.when, then: casino.then, examples: casino.examples });
    });

    it('count their hits and what moderators made of them', async () => {
      const said = await reader.says('This casino is a museum today');
      const item = await app.itemOf(said.id, 'queue=spam');
      await moderator.post(`/sites/default/review/items/${item?.id ?? ''}/decisions`, {
        action: 'approve',
        reason: 'other',
      });
      const { stats } = (await moderator.get<RuleDetail>(`${rules}/casino`)).body;
      expect(stats).toMatchObject({ shadowHits: 1, decided: 1, agreed: 0 });
      expect(stats.hits).toBeGreaterThanOrEqual(2);
      expect(stats.cost).toBeGreaterThan(0);
    });
  });

  it('that fail never pass a comment silently', async () => {
    await editor.post(rules, {
      key: 'fails',
      title: 'Broken sum',
      when: '1 / comment.depth > 5',
      then: [{ hold: true }],
      examples: [],
    });
    await turn('fails', 'live');
    const said = await reader.says('Nothing special.');
    expect(said.status).toBe('pending');
    expect((await app.itemOf(said.id))?.reasons[0]).toMatchObject({
      ref: 'fails',
      text: expect.stringContaining('could not be run'),
    });
    expect((await moderator.get<RuleHitPage>(`${rules}/fails/hits`)).body.items[0]).toMatchObject({
      outcome: 'did_not_finish',
    });
    await turn('fails', 'off');
  });

  it('together: the strictest outcome wins and every finding is kept', async () => {
    const make = (key: string, then: object[]) =>
      editor.post(rules, { key, title: key, when: 'comment.text.contains("zebra")', then, examples: [] });
    await make('labels', [{ label: 'animal' }, { review: 'animals' }]);
    await make('rejects', [{ reject: 'spam' }]);
    await make('holds', [{ hold: true }]);
    for (const key of ['labels', 'rejects', 'holds']) await turn(key, 'live');
    const said = await reader.says('A zebra!');
    expect(said).toMatchObject({ status: 'rejected', labels: ['animal'] });
    const full = await explain(moderator, said);
    expect(full.rules.filter((rule) => rule.outcome === 'matched').map((rule) => rule.rule)).toEqual([
      'holds',
      'labels',
      'rejects',
    ]);
    expect(full).toMatchObject({ outcome: 'reject', because: expect.stringContaining('“rejects”') });
    for (const key of ['labels', 'rejects', 'holds']) await turn(key, 'off');
  });

  it('that want a source ask for one, also where no claim was found, and once', async () => {
    await editor.post(rules, {
      key: 'asks',
      title: 'Asks',
      when: 'comment.text.contains("vaccine")',
      then: [{ askForSource: true }],
      examples: [],
    });
    await turn('asks', 'live');
    const body = 'And what about the vaccine?';
    expect((await reader.post(thread, { body })).problem).toMatchObject({
      status: 422,
      code: 'source_wanted',
      claims: [],
    });
    const sourced = 'In 2019 the vaccine reached 14 of 20 towns, see https://health.example/reports/2019.pdf';
    expect((await reader.post(thread, { body: sourced })).status).toBe(201);
    const said = await reader.post<Comment>(thread, { body, acknowledged: true });
    expect([said.status, said.body.status]).toEqual([201, 'published']);
    const path = `/sites/default/comments/${said.body.id}`;
    expect((await reader.patch(path, { body: `${body} Not at all.` })).status).toBe(200);
    const other = await reader.says('And what about the weather?');
    const edit = await reader.patch(`/sites/default/comments/${other.id}`, { body });
    expect(edit.problem.code).toBe('source_wanted');
    await turn('asks', 'off');
  });

  it('that name a channel put the wish into the outbox', async () => {
    await editor.post(rules, {
      key: 'tells',
      title: 'Tells',
      when: 'comment.text.contains("mayday")',
      then: [{ notify: 'desk' }],
      examples: [],
    });
    await turn('tells', 'live');
    const said = await reader.says('mayday');
    const rows = await app.database.query(
      `SELECT data FROM outbox WHERE event = 'rule.notified' AND comment_id = '${said.id}'`,
    );
    expect(rows).toEqual([{ data: { channel: 'desk', rule: 'tells', version: 1 } }]);
    await turn('tells', 'off');
  });

  describe('explaining', () => {
    it('names the default rule, its version, the span and the reasons for the sentence about NATO', async () => {
      const seeded = (await app.thread()).items[0] as Comment;
      const full = await explain(moderator, seeded);
      const rule = full.rules.find((one) => one.rule === 'unsourced-factual-claim');
      expect(rule).toMatchObject({ version: 1, mode: 'live', outcome: 'matched' });
      expect(rule?.matchedText[0]?.text).toContain('England’s timely withdrawal from NATO in 2020');
      expect(full.claims[0]).toMatchObject({
        reasons: expect.arrayContaining(['named_entity', 'year']),
        model: expect.any(String),
      });
      expect(full.replayAgrees).toBe(true);
    });

    it('tells of every rule that was asked what it saw, also of those that did not match', async () => {
      const said = await reader.says('Nothing to see here.');
      const full = await explain(moderator, said);
      expect(full.rules.map((rule) => [rule.rule, rule.outcome])).toEqual([
        ['casino', 'not_matched'],
        ['unsourced-factual-claim', 'not_matched'],
      ]);
      expect(full.rules[0]).toMatchObject({
        version: 1,
        trace: [{ result: 'false' }],
        inputs: { 'comment.text': 'Nothing to see here.' },
      });
      expect(full.because).toContain('No live rule');
    });

    it('asks the versions of that time, whatever the rules say now', async () => {
      const said = await reader.says('A casino, of all things.');
      const before = await explain(moderator, said);
      await editor.post(`${rules}/casino/versions`, {
        title: 'Changed',
        when: 'false',
        then: [{ label: 'never' }],
        examples: [],
      });
      await turn('casino', 'live', 4);
      const after = await explain(moderator, said);
      expect(after).toEqual(before);
      expect(after.rules[0]).toMatchObject({ rule: 'casino', version: 1, outcome: 'matched' });
      expect(after.replayAgrees).toBe(true);
      await turn('casino', 'live', 1);
    });

    it('is for moderators alone', async () => {
      const said = await reader.says('casino casino');
      const path = `/sites/default/comments/${said.id}/explanation`;
      expect((await reader.get(path)).problem.code).toBe('forbidden');
      expect((await app.stranger.get(path)).problem.code).toBe('unauthenticated');
      expect((await moderator.get(path)).status).toBe(200);
    });

    it('keeps what was judged of each version', async () => {
      const said = await reader.says('A quiet remark.');
      await reader.patch(`/sites/default/comments/${said.id}`, { body: 'A remark about a casino.' });
      expect(await explain(moderator, said)).toMatchObject({ commentVersion: 2, outcome: 'hold', replayAgrees: true });
      expect(await explain(moderator, said, '?version=1')).toMatchObject({
        commentVersion: 1,
        outcome: 'publish',
        replayAgrees: true,
      });
    });
  });
});
