import type { PeopleFound, Session } from '@parley/contract';
import { TestApp, type Person } from './support/app.js';

const site = '/sites/default';

describe('finding people', () => {
  let app: TestApp;
  let owner: Person;
  beforeAll(async () => {
    app = await TestApp.start();
    owner = await app.owner();
    for (const [email, displayName] of [
      ['noor@example.org', 'Noor Haddad'],
      ['noora@example.org', 'noora 100%_'],
      ['nils@example.org', 'Nils'],
      ['oe@example.org', 'Österreich'],
    ])
      await app.stranger.post<Session>('/auth/register', {
        email,
        displayName,
        password: 'a-long-enough-password-1',
      });
  });
  afterAll(() => app.stop());

  const find = async (q: string, who = owner): Promise<[string, string | undefined, string][]> =>
    (await who.get<PeopleFound>(`${site}/people?q=${encodeURIComponent(q)}`)).body.items.map(({ user, role }) => [
      user.displayName,
      user.email,
      role,
    ]);

  it('takes what a name begins with, in any case, and shows no address', async () => {
    expect(await find('NOOR')).toEqual([
      ['Noor Haddad', undefined, 'member'],
      ['noora 100%_', undefined, 'member'],
    ]);
    expect(await find('österr')).toEqual([['Österreich', undefined, 'member']]);
    expect(await find('Haddad')).toEqual([]);
  });

  it('takes a whole address, and shows it to who knew it', async () => {
    expect(await find(' Noor@Example.org ')).toEqual([['Noor Haddad', 'noor@example.org', 'member']]);
    expect(await find('noor@')).toEqual([]);
    expect(await find('nobody@example.org')).toEqual([]);
  });

  it.each(['%%', '__', "';--", '\\\\', '"x'])('finds nobody by %s', async (q) => {
    expect(await find(q)).toEqual([]);
  });

  it('shows the role and the address of who has one here', async () => {
    const mara = await app.person('Mara Moderator', 'moderator');
    const [found] = await find('mara mod');
    expect(found).toEqual(['Mara Moderator', mara.session?.user.email, 'moderator']);
  });

  it('does not find who is erased', async () => {
    const gone = await app.person('Gone Soon');
    await gone.delete('/auth/me');
    expect(await find('gone')).toEqual([]);
  });

  it('is for administrators, and wants two letters', async () => {
    const mara = await app.person('Mara Moderator', 'moderator');
    expect((await mara.get(`${site}/people?q=noor`)).status).toBe(403);
    expect((await owner.get(`${site}/people?q=n`)).status).toBe(422);
    expect((await owner.get(`${site}/people?q=no%00or`)).status).toBe(422);
  });
});
