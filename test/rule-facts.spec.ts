import type { Explanation, Rule } from '@parley/contract';
import { TestApp, thread, type Comment, type Person } from './support/app.js';

const rules = '/sites/default/rules';

describe('what rules can ask about', () => {
  let app: TestApp;
  let admin: Person;
  const live = async (key: string, when: string, then: object[] = [{ label: key }]): Promise<void> => {
    await admin.post(rules, { key, title: key, when, then, examples: [] });
    expect((await admin.put(`${rules}/${key}/mode`, { mode: 'live' })).status).toBe(200);
  };

  beforeAll(async () => {
    app = await TestApp.start();
    admin = await app.person('Ada Admin', 'admin');
    await live('says-it-again', 'signals.repeatsOwn > 0.8');
    await live('copies', 'signals.repeatsOthers > 0.8');
    await live('removed-before', 'signals.similarToRemoved > 0.8');
    await live('busy', 'signals.burst >= 3');
    await live('newcomer', 'signals.firstComment');
    await live('german', 'signals.language == "de"');
    await live('flagged-twice', 'flags.total >= 2 && "spam" in flags.reasons', [{ hold: true }]);
  });
  afterAll(() => app.stop());

  it('is whether somebody repeats themselves or others', async () => {
    const words = 'Everybody should read the long report on my page about this matter.';
    const [first, second] = [await app.person('First'), await app.person('Second')];
    expect((await first.says(words)).labels).not.toContain('says-it-again');
    const again = await first.says(`${words} Really!`);
    expect(again.labels).toContain('says-it-again');
    expect(again.labels).not.toContain('copies');
    const copied = await second.says(words.toUpperCase());
    expect(copied.labels).toContain('copies');
    expect(copied.labels).not.toContain('says-it-again');
    expect((await second.says('Something else entirely, if I may say so.')).labels).not.toContain('copies');
  });

  it('is whether the like was removed before', async () => {
    const words = 'Buy these wonderful pills from the wonderful shop of my friend.';
    const spammer = await app.person('Spammer');
    const said = await spammer.says(words);
    expect(said.labels).not.toContain('removed-before');
    await admin.delete(`/sites/default/comments/${said.id}`);
    const other = await app.person('Spammer Two');
    expect((await other.says(words)).labels).toContain('removed-before');
  });

  it('is how busy a post is', async () => {
    await admin.post('/sites/default/posts', { slug: 'busy', title: 'Busy' });
    const at = '/sites/default/posts/busy/comments';
    const labels = [];
    for (const n of ['one', 'two', 'three', 'four'])
      labels.push((await admin.says(`Number ${n}`, { at })).labels.includes('busy'));
    expect(labels).toEqual([false, false, false, true]);
  });

  it('is whether it is the first comment of somebody', async () => {
    const newcomer = await app.person('Newcomer');
    expect((await newcomer.says('Good morning!')).labels).toContain('newcomer');
    expect((await newcomer.says('And good night.')).labels).not.toContain('newcomer');
  });

  it('is the language', async () => {
    const person = await app.person('Polyglot');
    expect((await person.says('Das ist nicht die Frage, die wir uns stellen.')).labels).toContain('german');
    expect((await person.says('That is not the question they are asking.')).labels).not.toContain('german');
  });

  it('is what readers reported: rules that ask about flags are asked again after each', async () => {
    const { Background } = await import('../apps/api/src/jobs/background.js');
    await app.nest.get(Background).start();
    const said = await (await app.person('Flagged')).says('A harmless line.');
    for (const name of ['Flora', 'Fiona']) {
      const reader = await app.person(name);
      expect((await reader.post(`/sites/default/comments/${said.id}/flags`, { reason: 'spam' })).status).toBe(201);
    }
    const end = Date.now() + 10_000;
    const status = async (): Promise<string> =>
      (await admin.get<Comment>(`/sites/default/comments/${said.id}`)).body.status;
    while ((await status()) === 'published' && Date.now() < end) await new Promise((r) => setTimeout(r, 100));
    expect(await status()).toBe('pending');
    const item = await app.itemOf(said.id);
    expect(item?.reasons.some((reason) => reason.ref === 'flagged-twice')).toBe(true);
  });
});

it('takes the pack of a newer version into a site that lacks some of it', async () => {
  const app = await TestApp.start();
  await app.database.query(`DELETE FROM rule_version WHERE key = 'shouting'`);
  await app.database.query(`DELETE FROM rule WHERE key = 'shouting'`);
  const { BringExample } = await import('@parley/discussion');
  await app.nest.get(BringExample).run(undefined);
  const admin = await app.person('Ada Admin', 'admin');
  expect((await admin.get<Rule>(`${rules}/shouting`)).body).toMatchObject({ mode: 'off', version: 1 });
  await app.stop();
});

it('asks a hundred live rules about each comment, and explains each of them', async () => {
  const app = await TestApp.start();
  const admin = await app.person('Ada Admin', 'admin');
  for (let n = 0; n < 100; n++) {
    const when = `comment.text.contains("word${n}") && comment.words > ${n} || author.comments > ${1000 + n}`;
    expect(
      (await admin.post(rules, { key: `rule-${n}`, title: `Rule ${n}`, when, then: [{ label: 'x' }], examples: [] }))
        .status,
    ).toBe(201);
    await admin.put(`${rules}/rule-${n}/mode`, { mode: 'live' });
  }
  const said = await admin.says('These are ordinary words about an ordinary day.');
  const full = (await admin.get<Explanation>(`/sites/default/comments/${said.id}/explanation`)).body;
  expect(full.rules).toHaveLength(101);
  expect(full.replayAgrees).toBe(true);
  expect((await admin.post(thread, { body: 'word3 and three more words' })).status).toBe(201);
  await app.stop();
}, 60_000);
