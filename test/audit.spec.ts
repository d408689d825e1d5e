import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditEntry, AuditVerdict } from '@parley/contract';
import { rebuildFragment } from '@parley/store';
import { TestApp, type Person } from './support/app.js';

describe('the moderation log', () => {
  let app: TestApp;
  let moderator: Person;
  beforeEach(async () => {
    app = await TestApp.start();
    moderator = await app.person('Mara Moderator', 'moderator');
    const reader = await app.person('Rita Reader');
    for (let i = 0; i < 5; i++) await reader.says(`In ${1990 + i} the city of Turin closed ${i + 3} schools.`);
    await verify();
  });
  afterEach(() => app.stop());

  const verify = async (): Promise<AuditVerdict> =>
    (await moderator.get<AuditVerdict>('/sites/default/audit/verify')).body;
  const entries = async (query = ''): Promise<{ items: AuditEntry[]; nextCursor: string | null }> =>
    (await moderator.get<{ items: AuditEntry[]; nextCursor: string | null }>(`/sites/default/audit?${query}`)).body;

  it('is chained without a gap and verifies', async () => {
    const verdict = await verify();
    expect(verdict).toMatchObject({ ok: true, headHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const { items } = await entries('limit=100');
    expect(items.map((entry) => entry.seq)).toEqual(Array.from({ length: items.length }, (_, i) => items.length - i));
    expect(verdict.entries).toBe(items.length);
    expect(items[0]?.hash).toBe(verdict.headHash);
    expect(new Set(items.map((entry) => entry.kind))).toEqual(
      new Set([
        'site.created',
        'rule.mode_changed',
        'post.created',
        'comment.posted',
        'review_item.opened',
        'member.role_changed',
      ]),
    );
  });

  it('is read page by page, newest first', async () => {
    const whole = (await entries('limit=100')).items.map((entry) => entry.id);
    const first = await entries('limit=4');
    const rest = await entries(`limit=100&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items].map((entry) => entry.id)).toEqual(whole);
  });

  it('numbers entries once, however many seal at the same time', async () => {
    const reader = await app.person('Rita Reader');
    await Promise.all(Array.from({ length: 10 }, (_, i) => reader.says(`At once ${i}`)));
    const verdicts = await Promise.all(Array.from({ length: 4 }, verify));
    expect(verdicts.every((verdict) => verdict.ok)).toBe(true);
  });

  it.each([
    ['a whole second', `'2026-11-25 09:30:00+00'`],
    ['a tenth of a second', `'2026-11-25 09:30:00.1+00'`],
    ['midnight', `'2026-11-25 00:00:00+00'`],
    ['the last moment of a year', `'2026-12-31 23:59:59.999+00'`],
  ])('holds for an entry of %s', async (_, at) => {
    await (await app.person('Rita Reader')).says('At some moment');
    await app.database.query(`UPDATE moderation_log SET at = ${at} WHERE id IN (SELECT log_id FROM log_unsealed)`);
    expect((await verify()).ok).toBe(true);
  });

  it.each<[string, string]>([
    ['a changed entry', `UPDATE moderation_log SET data = jsonb_set(data, '{status}', '"rejected"') WHERE id = $1`],
    ['another time', `UPDATE moderation_log SET at = at + interval '1 second' WHERE id = $1`],
    ['another actor', `UPDATE moderation_log SET actor_id = gen_random_uuid() WHERE id = $1`],
    ['an entry taken out', `DELETE FROM moderation_log WHERE id = $1`],
    ['a link taken out of the chain', `DELETE FROM moderation_chain WHERE log_id = $1`],
    ['a changed hash', `UPDATE moderation_chain SET hash = sha256('x') WHERE log_id = $1`],
  ])('finds %s', async (_, tampering) => {
    const { items } = await entries('limit=100');
    const victim = items[4] as AuditEntry;
    await app.database.query(tampering, [victim.id]);
    const verdict = await verify();
    expect(verdict.ok).toBe(false);
    // a link that is missing shows at the one after it
    const next = items[3] as AuditEntry;
    expect([victim.id, next.id]).toContain(verdict.firstBadId);
  });

  it('finds two entries that changed places', async () => {
    const { items } = await entries('limit=100');
    const [a, b] = [items[3] as AuditEntry, items[4] as AuditEntry];
    await app.database.query(
      `UPDATE moderation_chain SET log_id = CASE seq WHEN ${a.seq} THEN $2::uuid ELSE $1::uuid END WHERE seq IN (${a.seq + 1000}, 0)`,
      [a.id, b.id],
    );
    await app.database.query(`DELETE FROM moderation_chain WHERE seq IN (${a.seq}, ${b.seq})`);
    await app.database.query(
      `INSERT INTO moderation_chain (site_id, seq, log_id, hash) SELECT id, ${a.seq}, $2::uuid, decode($3, 'hex') FROM site WHERE key = 'default' UNION ALL SELECT id, ${b.seq}, $1::uuid, decode($4, 'hex') FROM site WHERE key = 'default'`,
      [a.id, b.id, a.hash, b.hash],
    );
    expect(await verify()).toMatchObject({ ok: false, firstBadId: a.id });
  });

  it('finds an entry that was slipped in', async () => {
    const rows = await app.database.query<{ id: string }>(
      `INSERT INTO moderation_log (site_id, id, kind, data) SELECT id, gen_random_uuid(), 'comment.posted', '{}' FROM site WHERE key = 'default' RETURNING id`,
    );
    expect(await verify()).toMatchObject({ ok: false, firstBadId: rows[0]?.id });
  });

  it('finds that its end was cut off', async () => {
    await app.database.query(`DELETE FROM moderation_chain WHERE seq = (SELECT max(seq) FROM moderation_chain)`);
    expect((await verify()).ok).toBe(false);
  });

  it('cannot be changed by the application itself', async () => {
    for (const table of ['moderation_log', 'moderation_chain']) {
      for (const text of [`UPDATE ${table} SET site_id = site_id`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
        await expect(app.db.pool.query(text)).rejects.toThrow(/permission denied/);
      }
    }
  });

  it('is written with what it tells, or not at all', async () => {
    const before = (await verify()).entries;
    const reader = await app.person('Rita Reader');
    expect((await reader.post('/sites/default/posts/nope/comments', { body: 'x' })).status).toBe(404);
    expect((await verify()).entries).toBe(before);
  });

  it('keeps fragments as a rebuild would make them', async () => {
    const rows = await app.database.query<{ site_id: string; id: string; fragment: string }>(
      'SELECT site_id, id, fragment FROM comment ORDER BY id',
    );
    for (const { site_id, id, fragment } of rows) {
      await rebuildFragment(app.db, site_id, id);
      const [after] = await app.database.query<{ fragment: string }>('SELECT fragment FROM comment WHERE id = $1', [
        id,
      ]);
      expect(JSON.parse(`${after?.fragment}}`)).toEqual(JSON.parse(`${fragment}}`));
    }
  });
});

describe('the end of the log kept outside the database', () => {
  let app: TestApp;
  let dataDir: string;
  let owner: Person;
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'parley-checkpoints-'));
    app = await TestApp.start({ dataDir });
    owner = await app.owner();
    const reader = await app.person('Rita Reader');
    for (let i = 0; i < 5; i++) await reader.says(`In ${1990 + i} the city of Turin closed ${i + 3} schools.`);
    await verify();
  });
  afterEach(async () => {
    await app.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const verify = async (): Promise<AuditVerdict> => (await owner.get<AuditVerdict>('/sites/default/audit/verify')).body;
  const file = (): string => {
    const folder = join(dataDir, 'checkpoints');
    return join(folder, readdirSync(folder)[0] as string);
  };

  it('is compared at each verification, and grows with the log', async () => {
    const before = await verify();
    expect(before).toMatchObject({ ok: true, checkpoint: { entries: before.entries, at: expect.any(String) } });
    await (await app.person('Rita Reader')).says('One more.');
    const after = await verify();
    expect(after.checkpoint).toEqual(before.checkpoint);
    expect((await verify()).checkpoint?.entries).toBe(after.entries);
    expect(readFileSync(file(), 'utf8').trim().split('\n')).toHaveLength(2);
  });

  it.each<[string, string[]]>([
    [
      'the last entry deleted, with its link, and the head set back',
      [
        `DELETE FROM moderation_log WHERE id = (SELECT log_id FROM moderation_chain ORDER BY seq DESC LIMIT 1)`,
        `DELETE FROM moderation_chain WHERE seq = (SELECT max(seq) FROM moderation_chain)`,
        `UPDATE log_head SET (seq, hash) = (SELECT seq, hash FROM moderation_chain ORDER BY seq DESC LIMIT 1)`,
      ],
    ],
    ['everything cut off', ['TRUNCATE moderation_log, moderation_chain, log_head, log_unsealed']],
    [
      'a changed entry, with the whole chain written anew',
      [
        `UPDATE moderation_log SET actor_id = gen_random_uuid() WHERE kind = 'comment.posted'`,
        `INSERT INTO log_unsealed (site_id, log_id) SELECT site_id, id FROM moderation_log`,
        'TRUNCATE moderation_chain, log_head',
      ],
    ],
  ])('shows %s', async (_, tampering) => {
    for (const text of tampering) await app.database.query(text);
    expect((await verify()).ok).toBe(false);
  });

  it('is not believed without its signature', async () => {
    const forged = readFileSync(file(), 'utf8').replace(/"seq":\d+/, '"seq":999999');
    writeFileSync(file(), forged);
    expect((await verify()).checkpoint).toBeUndefined();
  });

  it('may be where nothing can be written: what was found out stands', async () => {
    rmSync(join(dataDir, 'checkpoints'), { recursive: true });
    writeFileSync(join(dataDir, 'checkpoints'), 'a file in the way');
    const verdict = await verify();
    expect(verdict).toMatchObject({ ok: true, entries: expect.any(Number) });
    expect(verdict.checkpoint).toBeUndefined();
  });
});
