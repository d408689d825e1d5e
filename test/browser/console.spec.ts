import type { Browser } from 'playwright-core';
import type { ClaimCluster, Decision, ReviewItem } from '@parley/contract';
import { describeInBrowser, openBrowser } from '../support/browser.js';
import { Tab, type TabOptions } from '../support/tab.js';
import { Program } from '../support/program.js';
import { thread, type Comment, type Session } from '../support/app.js';

jest.setTimeout(120_000);

const admin = { email: 'jonas@parley.test', password: 'correct-horse-battery' };
const moderator = { email: 'mara@parley.test', password: 'a-long-enough-password-1' };
const site = '/sites/default';

describeInBrowser('a moderator at the console', () => {
  let program: Program;
  let browser: Browser;
  let tab: Tab;
  let owner: Session;
  let mara: Session;
  let reader: Session;

  beforeAll(async () => {
    program = await Program.start({
      env: { PARLEY_ADMIN_EMAIL: admin.email, PARLEY_ADMIN_PASSWORD: admin.password, PARLEY_RATE_LIMITS: 'off' },
    });
    owner = (await program.json<Session>('/auth/login', { body: admin })).body;
    const register = async (name: string) =>
      (
        await program.json<Session>('/auth/register', {
          body: { email: `${name.toLowerCase()}@parley.test`, password: moderator.password, displayName: name },
        })
      ).body;
    mara = await register('Mara');
    reader = await register('Rita');
    await program.json(`${site}/members/${mara.user.id}`, {
      method: 'PUT',
      body: { role: 'moderator' },
      token: owner.accessToken,
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await program?.remove();
  });

  beforeEach(async () => {
    tab = await Tab.open(browser);
  });
  afterEach(async () => {
    expect(tab.faults).toEqual([]);
    await tab.close();
  });

  const say = async (body: string): Promise<Comment> =>
    (await program.json<Comment>(thread, { body: { body }, token: reader.accessToken })).body;
  const itemOf = async (comment: Comment, status = 'open'): Promise<ReviewItem | undefined> => {
    const { body } = await program.json<{ items: ReviewItem[] }>(`${site}/review/items?limit=100&status=${status}`, {
      token: owner.accessToken,
    });
    return body.items.find(({ commentId }) => commentId === comment.id);
  };
  const statusOf = async ({ id }: Comment): Promise<string> =>
    (await program.json<Comment>(`${site}/comments/${id}`, { token: owner.accessToken })).body.status;
  const emptyQueue = async (): Promise<void> => {
    const { body } = await program.json<{ items: ReviewItem[] }>(`${site}/review/items?limit=100&status=open`, {
      token: owner.accessToken,
    });
    if (body.items.length === 0) return;
    const itemIds = body.items.map(({ id }) => id);
    const asked = { itemIds, action: 'approve', reason: 'other' };
    await program.json(`${site}/review/decisions`, { body: asked, token: owner.accessToken });
  };

  async function signIn(path = '/console', who = admin): Promise<void> {
    await tab.page.goto(program.base + path);
    await tab.page.locator('#sign-in-email').fill(who.email);
    await tab.page.locator('#sign-in-password').fill(who.password);
    await tab.page.keyboard.press('Enter');
    await tab.page.locator('.bar').waitFor();
  }
  /** The item on screen is there and ours. */
  const held = async (): Promise<void> => {
    await tab.page.locator('.lease').waitFor();
    await tab.page.locator('.decide').waitFor();
  };
  const strip = (): Promise<string> => tab.page.locator('.toast span').first().innerText();

  it('is told when the password is wrong, and keeps no token where a script could read it', async () => {
    await tab.page.goto(`${program.base}/console`);
    await tab.page.locator('#sign-in-email:focus').waitFor();
    await tab.page.getByLabel('Email address').fill(admin.email);
    await tab.page.getByLabel('Password').fill('not the password');
    await tab.page.keyboard.press('Enter');
    expect(await tab.page.getByRole('alert').innerText()).toBe('The address or the password is wrong.');
    expect(await tab.seriousFindings()).toEqual([]);
    await tab.page.getByLabel('Password').fill(admin.password);
    await tab.page.keyboard.press('Enter');
    await held();
    const seen = await tab.page.evaluate('JSON.stringify([document.cookie, {...localStorage}, {...sessionStorage}])');
    expect(seen).not.toMatch(/eyJ|parley-session/);
    await tab.page.reload();
    await held();
  });

  it('works through ten items by keyboard alone, the next one there at once', async () => {
    await emptyQueue();
    const said: Comment[] = [];
    for (let i = 0; i < 10; i++)
      said.push(await say(`The council of ward ${i} spent ${i + 2} million euros in 201${i}.`));
    await signIn();
    await held();
    const waits: number[] = [];
    for (let i = 0; i < 10; i++) {
      const left = 10 - i;
      expect(await tab.page.locator('.list li').count()).toBe(left);
      const before = await tab.page.locator('.chain .this .said').innerText();
      const began = Date.now();
      if (i % 3 === 2) {
        await tab.page.keyboard.press('s');
        await tab.page.locator('#draft-reason:focus').waitFor();
        await tab.page.keyboard.press('Enter');
      } else await tab.page.keyboard.press(i % 3 === 0 ? 'a' : 'd');
      if (left === 1) await tab.page.getByText('Nothing waits in Claims.').waitFor();
      else await tab.page.locator('.chain .this .said').filter({ hasNotText: before }).waitFor();
      await tab.page.locator(left === 1 ? '#calm-heading:focus' : '#item-heading:focus').waitFor();
      waits.push(Date.now() - began);
      if (left > 1) await held();
    }
    expect(waits.sort((a, b) => a - b)[5]).toBeLessThan(500);
    console.log(`from a key to the next item: ${waits.join(', ')} ms`);
    await tab.page.waitForTimeout(300);
    for (const comment of said) expect(await itemOf(comment)).toBeUndefined();
    const asked = await Promise.all(
      said.map(
        async ({ id }) =>
          (await program.json<Comment>(`${site}/comments/${id}`, { token: owner.accessToken })).body.labels,
      ),
    );
    expect(asked.filter((labels) => labels.includes('source-requested'))).toHaveLength(3);
  });

  it('takes a removal back with one key and finds the item again', async () => {
    await emptyQueue();
    const comment = await say('The bridge fell in 2003 and killed 41 people.');
    await signIn();
    await held();
    await tab.page.keyboard.press('r');
    await tab.page.locator('#draft-statement').waitFor();
    expect(await tab.page.locator('#draft-statement').inputValue()).toBe('Your comment was taken down.');
    await tab.page.keyboard.press('Enter');
    await tab.page.getByText('Nothing waits in Claims.').waitFor();
    expect(await strip()).toBe('Removed a comment of Rita.');
    expect(await statusOf(comment)).toBe('removed');
    await tab.page.keyboard.press('u');
    await tab.page.locator('.chain .this').waitFor();
    expect(await statusOf(comment)).toBe('published');
    await tab.page.locator('#item-heading:focus').waitFor();
  });

  it('sees who was faster, and loses nothing of what was written', async () => {
    await emptyQueue();
    const comment = await say('Tax revenue fell by 12 percent in 2023.');
    await say('The tower was sold for 40 million dollars in 2016.');
    const item = (await itemOf(comment)) as ReviewItem;
    await signIn(`/console/queues/claims/${item.id}`);
    await held();
    await tab.page.keyboard.press('r');
    await tab.page.getByLabel('Note for moderators').fill('I looked it up');
    // the lease runs out while one writes, and somebody else decides
    const path = `${site}/review/items/${item.id}`;
    await program.json(`${path}/lease`, { method: 'DELETE', token: owner.accessToken });
    const body = { action: 'request_source', reason: 'unsourced_claim', statement: 'Please say where.' };
    expect((await program.json(`${path}/decisions`, { body, token: mara.accessToken })).status).toBe(201);
    await tab.page.keyboard.press('Enter');
    const alert = tab.page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(
      /Mara decided this .* ago: asked for a source\.\s+Your decision was not stored/,
    );
    expect(await tab.page.getByLabel('Note for moderators').inputValue()).toBe('I looked it up');
    expect(await tab.page.locator('.decide .choices button:enabled').count()).toBe(0);
    expect(await tab.seriousFindings()).toEqual([]);
    await tab.page.getByRole('button', { name: 'See what was written' }).click();
    expect(await alert.innerText()).toContain('Please say where.');
    expect(await statusOf(comment)).toBe('published');
  });

  it('may read what somebody else has, and not decide it', async () => {
    await emptyQueue();
    const comment = await say('The mayor was born in 1961 in Lyon.');
    const item = (await itemOf(comment)) as ReviewItem;
    await program.json(`${site}/review/items/${item.id}/lease`, { method: 'PUT', token: mara.accessToken });
    await signIn(`/console/queues/claims/${item.id}`);
    await tab.page.getByRole('alert').waitFor();
    expect(await tab.page.getByRole('alert').innerText()).toMatch(/^Mara has this item until \d\d:\d\d\./);
    expect(await tab.page.locator('.list .held').innerText()).toBe('Mara has it');
    expect(await tab.page.locator('.decide .choices button:enabled').count()).toBe(0);
    await program.json(`${site}/review/items/${item.id}/lease`, { method: 'DELETE', token: mara.accessToken });
  });

  it('is told of what happens elsewhere, and nothing moves by itself', async () => {
    await emptyQueue();
    const first = await say('The quarry was flooded in 1991 by 3 companies.');
    const second = await say('The station was closed in 1992 by 4 ministers.');
    await signIn(`/console/queues/claims/${((await itemOf(first)) as ReviewItem).id}`);
    await held();
    expect(await tab.page.locator('.list li').count()).toBe(2);
    await say('The airport was opened in 1993 by 5 kings.');
    const bar = tab.page.getByRole('button', { name: '1 new. Show it' });
    await bar.waitFor();
    expect(await tab.page.locator('.list li').count()).toBe(2);
    await bar.click();
    expect(await tab.page.locator('.list li').count()).toBe(3);
    const { id } = (await itemOf(second)) as ReviewItem;
    const body = { action: 'approve', reason: 'other' };
    await program.json(`${site}/review/items/${id}/decisions`, { body, token: mara.accessToken });
    await tab.page.locator('.list li').nth(2).waitFor({ state: 'detached' });
    expect(await tab.page.locator('.chain .this').innerText()).toContain('The quarry was flooded');
  });

  it('does not see again what was decided while the list was being read', async () => {
    await emptyQueue();
    const comment = await say('The cannery was burnt down in 1948 by 6 brothers.');
    await signIn();
    await held();
    await tab.page.keyboard.press('r');
    await tab.page.locator('#draft-reason:focus').waitFor();
    let deliver = (): void => undefined;
    const decided = new Promise<void>((resolve) => (deliver = resolve));
    await tab.page.route(/review\/items\?/, async (route) => {
      const answer = await route.fetch();
      await decided;
      await route.fulfill({ response: answer });
    });
    const read = tab.page.waitForRequest(/review\/items\?/);
    await say('The brewery was sold in 1949 for 7 million crowns.');
    await read;
    await tab.page.keyboard.press('Enter');
    await tab.page.getByText('Nothing waits in Claims.').waitFor();
    expect(await statusOf(comment)).toBe('removed');
    deliver();
    await tab.page.locator('.list li').first().waitFor();
    expect(await tab.page.locator('.list li').count()).toBe(1);
    expect(await tab.page.locator('.list li').innerText()).toContain('The brewery was sold');
    await tab.page.unrouteAll({ behavior: 'wait' });
  });

  it('decides once for everything that says the same', async () => {
    await emptyQueue();
    const words = [
      'In 1998 the town of Ostrava sold 9 of its 11 parks.',
      'The town of Ostrava sold 9 of its 11 parks in 1998.',
      'Fact: in 1998 the town of Ostrava sold 9 of its 11 parks!',
    ];
    const said: Comment[] = [];
    for (const body of words) said.push(await say(body));
    await signIn();
    await held();
    await tab.page.getByText('2 other comments say this').waitFor();
    await tab.page.keyboard.press('g');
    const sheet = tab.page.getByRole('dialog');
    await sheet.waitFor();
    expect(await tab.seriousFindings()).toEqual([]);
    await sheet.getByLabel('Shown to be wrong by the source').check();
    await sheet.getByLabel('Note that readers see').fill('The town sold two of its parks, says its land register.');
    await sheet.getByLabel('Where it can be checked').fill('https://register.example/ostrava/parks');
    await sheet.getByRole('button', { name: /^Decide once for all/ }).click();
    await tab.page.getByText('Nothing waits in Claims.').waitFor();
    const { body } = await program.json<{ items: ClaimCluster[] }>(`${site}/claim-clusters?verdict=false`, {
      token: owner.accessToken,
    });
    expect(body.items.map(({ note }) => note)).toContain('The town sold two of its parks, says its land register.');
    for (const comment of said) expect(await itemOf(comment)).toBeUndefined();
    await tab.page.keyboard.press('u');
    await tab.page.getByText('The verdict is taken back.').first().waitFor();
    const left = await program.json<{ items: ClaimCluster[] }>(`${site}/claim-clusters?verdict=false`, {
      token: owner.accessToken,
    });
    expect(left.body.items).toEqual([]);
  });

  it('sees what would happen to many, decides them, and takes all of it back', async () => {
    await emptyQueue();
    const said: Comment[] = [];
    for (let i = 0; i < 4; i++) said.push(await say(`Mine number ${i} was closed in 198${i} by ${i + 3} ministers.`));
    const other = (await itemOf(said[3] as Comment)) as ReviewItem;
    await program.json(`${site}/review/items/${other.id}/lease`, { method: 'PUT', token: mara.accessToken });
    await signIn();
    await held();
    await tab.page.getByRole('button', { name: 'Pick all' }).click();
    await tab.page.locator('#item-heading').focus();
    await tab.page.keyboard.press('r');
    await tab.page.getByText('Remove 4 comments?').waitFor();
    expect(await tab.page.locator('.tbl caption').innerText()).toBe('3 will be decided, 1 are left out and stay open');
    expect(await tab.page.locator('.tbl tr.out').innerText()).toContain('left out: Mara has this item until');
    await tab.page.locator('#bulk-heading:focus').waitFor();
    expect(await tab.seriousFindings()).toEqual([]);
    expect(await Promise.all(said.map(statusOf))).toEqual(['published', 'published', 'published', 'published']);
    await tab.page.keyboard.press('Enter');
    await tab.page.getByText('Decided 3.').first().waitFor();
    expect((await Promise.all(said.map(statusOf))).filter((status) => status === 'removed')).toHaveLength(3);
    await tab.page.keyboard.press('u');
    await tab.page.getByText('3 are open again.').first().waitFor();
    expect(await Promise.all(said.map(statusOf))).toEqual(['published', 'published', 'published', 'published']);
    await program.json(`${site}/review/items/${other.id}/lease`, { method: 'DELETE', token: mara.accessToken });
  });

  it('answers an appeal against what somebody else decided', async () => {
    await emptyQueue();
    const comment = await say('The opera house was painted in 1977 by 9 sailors.');
    const { id } = (await itemOf(comment)) as ReviewItem;
    const removal = await program.json<Decision>(`${site}/review/items/${id}/decisions`, {
      body: { action: 'remove', reason: 'off_topic' },
      token: mara.accessToken,
    });
    await program.json(`${site}/decisions/${removal.body.id}/appeals`, {
      body: { text: 'It is what the article is about.' },
      token: reader.accessToken,
    });
    await signIn();
    await held();
    expect(await tab.page.locator('.list-head h1').innerText()).toBe('Appeals');
    expect(await tab.page.locator('.split').innerText()).toContain('It is what the article is about.');
    expect(await tab.page.locator('.split').innerText()).toContain('Mara removed it');
    expect(await tab.page.locator('.choices').innerText()).not.toContain('Remove');
    await tab.page.keyboard.press('o');
    await tab.page.locator('#draft-reason:focus').waitFor();
    await tab.page.keyboard.press('Enter');
    await tab.page.getByText('Nothing waits in Appeals.').waitFor();
    expect(await statusOf(comment)).toBe('published');
  });

  it('leaves a note by keyboard, and lets the item go', async () => {
    await emptyQueue();
    const comment = await say('The canal was dug in 1855 by 700 people.');
    await signIn();
    await held();
    await tab.page.keyboard.press('m');
    await tab.page.keyboard.type('asked the archive');
    await tab.page.keyboard.press('Enter');
    await tab.page.getByText('asked the archive').waitFor();
    await tab.page.keyboard.press('Escape');
    await tab.page.keyboard.press('Escape');
    await tab.page.locator('.lease').waitFor({ state: 'detached' });
    await tab.page.waitForTimeout(200);
    expect((await itemOf(comment))?.lease).toBeNull();
  });

  it('tells somebody without a role what is missing', async () => {
    await signIn('/console', { email: 'rita@parley.test', password: moderator.password });
    await tab.page.getByRole('heading', { name: 'Nothing to moderate here' }).waitFor();
  });

  it('signs in again over the work when the session has ended, and goes on where it was', async () => {
    await emptyQueue();
    const comment = await say('The lake was drained in 1974 by the army.');
    await signIn();
    await held();
    await tab.page.keyboard.press('r');
    await tab.page.getByLabel('Note for moderators').fill('kept');
    const { body } = await program.json<{ items: { id: string; userAgent: string | null }[] }>('/auth/sessions', {
      token: owner.accessToken,
    });
    for (const { id, userAgent } of body.items)
      if (userAgent?.includes('Chrome'))
        await program.json(`/auth/sessions/${id}`, { method: 'DELETE', token: owner.accessToken });
    await tab.page.keyboard.press('Enter');
    const sheet = tab.page.getByRole('dialog');
    await sheet.waitFor();
    expect(await sheet.innerText()).toContain('nothing is lost');
    expect(await tab.seriousFindings()).toEqual([]);
    await sheet.getByLabel('Password').fill(admin.password);
    await tab.page.keyboard.press('Enter');
    await tab.page.getByText('Nothing waits in Claims.').waitFor();
    expect(await statusOf(comment)).toBe('removed');
  });

  it('turns the single keys off, and on again', async () => {
    await emptyQueue();
    const comment = await say('The harbour was bought by 7 banks in 2009.');
    await signIn();
    await held();
    await tab.page.keyboard.press('?');
    await tab.page.getByRole('dialog').waitFor();
    expect(await tab.seriousFindings()).toEqual([]);
    await tab.page.getByLabel('Single keys are on').uncheck();
    await tab.page.keyboard.press('Escape');
    await tab.page.getByRole('dialog').waitFor({ state: 'detached' });
    await tab.page.keyboard.press('a');
    await tab.page.waitForTimeout(200);
    expect(await itemOf(comment)).toBeDefined();
    expect(await tab.page.locator('.decide kbd').count()).toBe(0);
    await tab.page.getByRole('button', { name: 'Keep' }).click();
    await tab.page.getByText('Nothing waits in Claims.').waitFor();
  });

  it('writes a rule with its fault shown at its place', async () => {
    await signIn('/console/rules/shouting');
    const field = tab.page.getByRole('textbox', { name: 'When' });
    await field.waitFor();
    await field.fill('comment.words > 3\n  && author.coments < 3');
    const fault = tab.page.locator('#when-fault');
    await fault.waitFor();
    expect(await fault.innerText()).toMatch(/Line 2, column 1\d: `author` has no field `coments`/);
    expect(await tab.page.locator('.code mark').innerText()).toBe('coments');
    expect(await tab.page.getByRole('button', { name: /^Save as version/ }).isDisabled()).toBe(true);
    expect(await tab.seriousFindings()).toEqual([]);
    await tab.page.getByRole('button', { name: 'Replace with comments' }).click();
    await fault.waitFor({ state: 'detached' });
    await tab.page.getByRole('button', { name: /^Save as version/ }).click();
    await tab.page.getByText('Version 2', { exact: true }).waitFor();
    await tab.page.getByRole('button', { name: 'Run a backtest of version 2' }).click();
    await tab.page.getByText(/comments? looked at/).waitFor();
  });

  it.each([
    ['light, wide', { width: 1440, height: 900 }],
    ['dark, wide', { width: 1440, height: 900, dark: true }],
    ['light, 375 pixels', { width: 375, height: 800, reduced: true }],
    ['dark, 320 pixels', { width: 320, height: 640, dark: true }],
    ['200 percent of 1280 pixels', { width: 640, height: 400 }],
    ['in German', { width: 1280, height: 800, locale: 'de-DE' }],
    ['in Ukrainian, 375 pixels', { width: 375, height: 800, locale: 'uk-UA' }],
    ['in Arabic, from right to left', { width: 1280, height: 800, locale: 'ar' }],
    ['in Arabic, 375 pixels', { width: 375, height: 800, locale: 'ar', dark: true }],
  ])('finds every room usable: %s', async (_, options: TabOptions) => {
    await tab.close();
    tab = await Tab.open(browser, options);
    await emptyQueue();
    await say('The reservoir holds 12 million litres since 1988. <b>markup</b> \u202e and ' + 'x'.repeat(300));
    await signIn();
    await tab.page.locator('.list li a, .chain .this').first().waitFor();
    if ((options.width ?? 1280) < 960) await tab.page.locator('.list li a').first().click();
    await held();
    for (const room of ['', 'queues/flags', 'rules', 'audit', 'transparency', 'settings', 'members', 'search']) {
      if (room) {
        await tab.page.goto(`${program.base}/console/${room}`);
        await tab.page.locator('#main').waitFor();
        if (room !== 'queues/flags') await tab.page.waitForLoadState('networkidle');
      }
      expect([room, await tab.seriousFindings()]).toEqual([room, []]);
      expect([room, await tab.scrollsSideways()]).toEqual([room, false]);
    }
  });
});
