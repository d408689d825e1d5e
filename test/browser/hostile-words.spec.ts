import type { AddressInfo } from 'node:net';
import type { ReviewItem } from '@parley/contract';
import type { Browser } from 'playwright-core';
import { TestApp, type Comment, type Person } from '../support/app.js';
import { describeInBrowser, openBrowser } from '../support/browser.js';
import { Readings } from '../support/readings.js';
import { Tab } from '../support/tab.js';
import { byChance, twoFaced } from '../support/two-faced-words.js';

jest.setTimeout(90_000);

const slug = 'hostile';
const at = `/sites/default/posts/${slug}/comments`;
const site = '/sites/default';
const password = 'a-long-enough-password-1';

/** Words that are an element wherever they are not text; each place has its own. */
const element = (place: string): string => `"'></textarea></title><img src=x onerror=alert(1)><x-${place}>`;
const claim = `In 1987 the city of ${element('body')} sold 14 of its 20 libraries.`;
/** A name is short, and none is like another’s. */
const name = '<img src=x onerror=alert(1)><x-name>';

/** Run in the page: what became an element or a handler, of the page and of every template and frame in it. */
const cameAlive = `[...document.querySelectorAll('*')].flatMap((one) => [
  .../^x-|^(?:img|iframe|audio|video|object|embed|base|math)$/.test(one.localName) ? [one.outerHTML.slice(0, 80)] : [],
  ...[...one.attributes].filter(({ name, value }) => /^on/.test(name) || /^\\s*javascript:/i.test(value)).map(({ name }) => one.localName + ' ' + name),
])`;

describeInBrowser('hostile words in a browser', () => {
  let app: TestApp;
  let browser: Browser;
  let base: string;
  let author: Person;
  let owner: Person;
  let said: Comment;
  let tab: Tab;
  let ran: string[];

  beforeAll(async () => {
    app = await TestApp.start({ jobs: true });
    await app.nest.listen(0, '127.0.0.1');
    base = `http://127.0.0.1:${(app.http.address() as AddressInfo).port}`;
    owner = await app.owner();
    await owner.post(`${site}/posts`, {
      slug,
      title: element('title'),
      body: element('article'),
      source: element('from'),
    });
    await makeRule();
    author = await app.person(name);
    said = await author.says(claim, { at, sources: [{ url: "https://a.example/?q='onmouseover='alert(1)" }] });
    await author.post(`${site}/comments/${said.id}/sources`, { url: 'https://b.example/', quote: element('quote') });
    browser = await openBrowser();
  }, 60_000);
  beforeEach(async () => {
    tab = await Tab.open(browser);
    tab.page.setDefaultTimeout(10_000);
    ran = [];
    tab.page.on('dialog', (dialog) => {
      ran.push(dialog.message());
      void dialog.dismiss();
    });
    tab.page.on('request', (request) => {
      if (/\/x$|\.example/.test(request.url())) ran.push(request.url());
    });
  });
  afterEach(async () => {
    await expectOnlyWords('at the end');
    await tab.close();
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  const makeRule = async (): Promise<void> => {
    await owner.post(`${site}/rules`, {
      key: 'hostile',
      title: element('rule'),
      when: 'comment.text.contains("<x-body>")',
      then: [{ review: 'claims', priority: 40 }, { label: 'odd' }],
      examples: [{ text: element('body'), match: true }],
    });
    expect((await owner.put(`${site}/rules/hostile/mode`, { mode: 'live', version: 1 })).status).toBe(200);
  };

  /** No word has become anything but a word, and nothing was stopped that should not have been there. */
  const expectOnlyWords = async (where: string): Promise<void> => {
    expect([where, await tab.page.evaluate(cameAlive), ran, tab.faults]).toEqual([where, [], [], []]);
  };
  const shows = async (where: string, ...places: string[]): Promise<void> => {
    for (const place of places) await tab.page.getByText(`<x-${place}>`).first().waitFor();
    await expectOnlyWords(where);
  };

  const signInAsReader = async (): Promise<void> => {
    await tab.page.goto(`${base}/sign-in?next=${encodeURIComponent(`/posts/${slug}`)}`);
    await tab.page.fill('[name=email]', `${Buffer.from(name).toString('hex').slice(0, 60)}@parley.test`);
    await tab.page.fill('[name=password]', password);
    await tab.page.click('form.plain-form button');
    await tab.page.waitForSelector('#write textarea');
  };

  it('stay words on the reader’s page: read, edited in place, drawn anew, answered and arriving', async () => {
    const { page } = tab;
    await signInAsReader();
    await shows('the article', 'title', 'from', 'body', 'name');
    const here = page.locator(`#c-${said.id}`);
    await (await app.person('Rita Reader')).says(element('arrival'), { at });
    await page.click('[data-arrivals] a');
    await shows('an arrival', 'arrival');
    await here.locator('.acts a[data-reply]').first().click();
    await here.locator('form.editor[id^=reply-] textarea').fill(element('answer'));
    await expectOnlyWords('an answer being written');
    await here.locator('form.editor[id^=reply-] button.main').click();
    await here.locator('.replies .comment[data-comment] >> text=<x-answer>').waitFor();
    await here.locator('[data-open=delete]').first().click();
    await here.locator('form[data-delete]').waitFor();
    await expectOnlyWords('the question before a deletion');
    await page.fill('#write textarea', element('draft'));
    await page.reload();
    await page.waitForFunction(`document.querySelector('#write textarea').value.includes('<x-draft>')`);
    await here.locator('[data-open=edit]').first().click();
    const form = here.locator('form[data-composer=edit]');
    await form.locator('textarea').waitFor();
    expect(await form.locator('textarea').inputValue()).toBe(claim);
    // lines are drawn under claims from what the field holds
    await form.locator('.shadow .claim').waitFor();
    expect(await form.locator('.shadow').textContent()).toContain('<x-body>');
    await expectOnlyWords('the form that changes it');
    await form.locator('textarea').fill(`${claim} ${element('changed')}`);
    await form.locator('button.main').click();
    await here.locator('.said', { hasText: '<x-changed>' }).first().waitFor();
    await expectOnlyWords('words drawn anew');
    await page.goto(`${base}/posts/${slug}/comments/${said.id}/history`);
    await shows('the history', 'changed');
  });

  it('stay words in what somebody is told: the statement, its rule and the appeal', async () => {
    await (await app.person('Flora Flagger')).post(`${site}/comments/${said.id}/flags`, { reason: 'abuse' });
    const item = (await app.itemOf(said.id)) as ReviewItem;
    const statement = element('statement');
    const decision = { action: 'remove', reason: 'other', statement, note: element('note') };
    expect((await owner.post(`${site}/review/items/${item.id}/decisions`, decision)).status).toBe(201);
    await signInAsReader();
    await tab.page.goto(`${base}/notifications`);
    await tab.page.waitForSelector('.told a >> text=Reasons and appeal');
    await expectOnlyWords('notifications');
    await tab.page.click('.told a >> text=Reasons and appeal');
    await shows('the statement of reasons', 'statement');
    await tab.page.fill('[name=text]', element('appeal'));
    await tab.page.click('form.plain-form button');
    await tab.page.waitForSelector('.done');
    await tab.page.goto(`${base}/account`);
    await shows('the account', 'name');
  });

  it('stay words at the console: the item with its rule, flags, notes, decisions and thread', async () => {
    const other = await app.person('Flora Flagger');
    const reply = await other.says(`${claim} ${element('reply')}`, { at });
    await author.post(`${site}/comments/${reply.id}/flags`, { reason: 'other', note: element('flag') });
    const item = (await app.itemOf(reply.id)) as ReviewItem;
    await owner.post(`${site}/review/items/${item.id}/notes`, { text: element('memo') });
    await owner.post(`${site}/review/views`, { name: element('view'), query: { assignee: 'me' } });
    const { page } = tab;
    await page.goto(`${base}/console/queues/*/${item.id}`);
    await page.locator('#sign-in-email').fill('owner@parley.test');
    await page.locator('#sign-in-password').fill('correct-horse-battery-staple');
    await page.keyboard.press('Enter');
    await page.locator('.decide').waitFor();
    await shows('the item', 'reply', 'body', 'flag', 'memo');
    await page.evaluate(`for (const one of document.querySelectorAll('.item-body details')) one.open = true`);
    await shows('the item in full', 'rule');
    await page.keyboard.press('v');
    await shows('the sheet of views', 'view');
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    await page.locator('#draft-statement').fill(element('letter'));
    await expectOnlyWords('a decision being written');
    const appealed = (await app.itemOf(said.id)) as ReviewItem;
    await page.goto(`${base}/console/queues/appeals/${appealed.id}`);
    await shows('an appeal', 'appeal', 'note');
  });

  it('stay words in the other rooms of the console', async () => {
    const { id } = await author.says(element('illegal'), { at });
    await owner.post(`${site}/notices`, {
      ...{ commentId: id, explanation: element('notice'), law: element('law'), goodFaith: true },
      ...{ name: element('sender'), email: 'karl@example.org' },
    });
    const cluster = said.claims[0]?.cluster?.id ?? '';
    await owner.patch(`${site}/claim-clusters/${cluster}`, {
      ...{ verdict: 'disputed', note: element('verdict') },
      sources: [{ url: 'https://c.example/', title: element('source') }],
    });
    const { page } = tab;
    await page.goto(`${base}/console`);
    await page.locator('#sign-in-email').fill('owner@parley.test');
    await page.locator('#sign-in-password').fill('correct-horse-battery-staple');
    await page.keyboard.press('Enter');
    await page.locator('.bar').waitFor();
    for (const [room, ...places] of [
      ['rules/hostile', 'rule'],
      ['notices', 'notice', 'sender'],
      [`clusters/${cluster}`, 'body'],
      [`people/${author.id}`, 'name'],
      ['audit'],
      ['members'],
    ]) {
      await page.goto(`${base}/console/${room}`);
      await page.locator('h1, h2').first().waitFor();
      await shows(room ?? '', ...places);
    }
    await page.goto(`${base}/console/search`);
    await page.fill('#q', 'libraries');
    await page.keyboard.press('Enter');
    await shows('what was looked for', 'body', 'name');
  });

  describe('rendered as HTML and read by tabs with and without script', () => {
    let readings: Readings;
    beforeAll(async () => {
      readings = await Readings.open(browser);
    });

    const expectOneReading = async (bodies: Iterable<string>): Promise<void> => {
      const htmls: string[] = [];
      for (const body of bodies) htmls.push((await author.says(body)).html);
      const [withScript, without] = await readings.of(htmls);
      expect(withScript).toHaveLength(htmls.length);
      expect([...withScript, ...without].filter(({ faults }) => faults.length > 0)).toEqual([]);
      expect(withScript.map(({ tree }) => tree)).toEqual(without.map(({ tree }) => tree));
      expect(readings.happened).toEqual([]);
    };

    it('differ where there is noscript, so that the next ones tell something', async () => {
      const [withScript, without] = await readings.of(['<noscript><p title="</noscript><b id=a>"></noscript>']);
      expect(withScript[0]?.tree).not.toBe(without[0]?.tree);
      expect(withScript[0]?.faults).not.toEqual([]);
    });

    it('are the same however often they are read and written', () => expectOneReading(twoFaced));

    it('are the same for pieces of markup put together by chance', () => expectOneReading(byChance(80)));
  });
});
