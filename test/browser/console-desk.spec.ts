import { describeInBrowser } from '../support/browser.js';
import type { ReviewItem } from '@parley/contract';
import type { Comment } from '../support/app.js';
import { atTheConsole, site } from '../support/console.js';

jest.setTimeout(120_000);

/** Measures in the page itself: from the key that decides to the next item drawn and in focus. */
const watchKeys = `{
  globalThis.keyTimes = [];
  const said = () => document.querySelector('.chain .this .said')?.textContent;
  addEventListener('keydown', ({ key }) => {
    if (!['a', 'd', 'Enter'].includes(key)) return;
    const began = performance.now();
    const before = said();
    const look = () => {
      const at = document.activeElement?.id;
      if (at === 'calm-heading' || (at === 'item-heading' && said() !== undefined && said() !== before))
        keyTimes.push(performance.now() - began);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, true);
}`;

describeInBrowser('a moderator at the desk', () => {
  const desk = atTheConsole();

  it('works through ten items by keyboard alone, the next one there at once', async () => {
    await desk.emptyQueue();
    const said: Comment[] = [];
    for (let i = 0; i < 10; i++)
      said.push(await desk.say(`The council of ward ${i} spent ${i + 2} million euros in 201${i}.`));
    await desk.signIn();
    await desk.held();
    await desk.page.evaluate(watchKeys);
    for (let i = 0; i < 10; i++) {
      const left = 10 - i;
      expect(await desk.page.locator('.list li').count()).toBe(left);
      const before = await desk.page.locator('.chain .this .said').innerText();
      if (i % 3 === 2) {
        await desk.page.keyboard.press('s');
        await desk.page.locator('#draft-reason:focus').waitFor();
        await desk.page.keyboard.press('Enter');
      } else await desk.page.keyboard.press(i % 3 === 0 ? 'a' : 'd');
      if (left === 1) await desk.page.getByText('Nothing waits in Claims.').waitFor();
      else await desk.page.locator('.chain .this .said').filter({ hasNotText: before }).waitFor();
      await desk.page.locator(left === 1 ? '#calm-heading:focus' : '#item-heading:focus').waitFor();
      if (left > 1) await desk.held();
    }
    const waits = (await desk.page.evaluate('keyTimes')) as number[];
    console.log(`from a key to the next item drawn: ${waits.map(Math.round).join(', ')} ms`);
    expect(waits).toHaveLength(10);
    expect(waits.toSorted((a, b) => a - b)[5]).toBeLessThan(500);
    await desk.page.waitForTimeout(300);
    for (const comment of said) expect(await desk.itemOf(comment)).toBeUndefined();
    const labels = await Promise.all(said.map(async (comment) => (await desk.commentNow(comment)).labels));
    expect(labels.filter((each) => each.includes('source-requested'))).toHaveLength(3);
  });

  it('shows the list in one request', async () => {
    await desk.emptyQueue();
    for (let i = 0; i < 8; i++) await desk.say(`The council of quarter ${i} spent ${i + 2} million euros in 200${i}.`);
    const asked: string[] = [];
    desk.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await desk.signIn();
    await desk.page.locator('.list li').nth(7).waitFor();
    // what is taken later is told by the stream, and looked at again
    const before = [...asked];
    expect(await desk.page.locator('.list .words').allInnerTexts()).toContain(
      'The council of quarter 7 spent 9 million euros in 2007',
    );
    expect(before.filter((path) => path.endsWith('/review/items'))).toHaveLength(1);
    expect(before.filter((path) => path.includes('/comments/'))).toEqual([]);
  });

  it('takes a removal back with one key and finds the item again', async () => {
    await desk.emptyQueue();
    const comment = await desk.say('The bridge fell in 2003 and killed 41 people.');
    await desk.signIn();
    await desk.held();
    await desk.page.keyboard.press('r');
    await desk.page.locator('#draft-statement').waitFor();
    expect(await desk.page.locator('#draft-statement').inputValue()).toBe('Your comment was taken down.');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByText('Nothing waits in Claims.').waitFor();
    expect(await desk.strip()).toBe('Removed a comment of Rita.');
    expect(await desk.statusOf(comment)).toBe('removed');
    await desk.page.keyboard.press('u');
    await desk.page.locator('.chain .this').waitFor();
    expect(await desk.statusOf(comment)).toBe('published');
    await desk.page.locator('#item-heading:focus').waitFor();
  });

  it('sees who was faster, and loses nothing of what was written', async () => {
    await desk.emptyQueue();
    const comment = await desk.say('Tax revenue fell by 12 percent in 2023.');
    await desk.say('The tower was sold for 40 million dollars in 2016.');
    const item = (await desk.itemOf(comment)) as ReviewItem;
    await desk.signIn(`/console/queues/claims/${item.id}`);
    await desk.held();
    await desk.page.keyboard.press('r');
    await desk.page.getByLabel('Note for moderators').fill('I looked it up');
    // the lease runs out while one writes, and somebody else decides
    const path = `${site}/review/items/${item.id}`;
    await desk.program.json(`${path}/lease`, { method: 'DELETE', token: desk.owner.accessToken });
    const body = { action: 'request_source', reason: 'unsourced_claim', statement: 'Please say where.' };
    expect((await desk.program.json(`${path}/decisions`, { body, token: desk.mara.accessToken })).status).toBe(201);
    await desk.page.keyboard.press('Enter');
    const alert = desk.page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(
      /Mara decided this .* ago: asked for a source\.\s+Your decision was not stored/,
    );
    expect(await desk.page.getByLabel('Note for moderators').inputValue()).toBe('I looked it up');
    expect(await desk.page.locator('.decide .choices button:enabled').count()).toBe(0);
    expect(await desk.tab.seriousFindings()).toEqual([]);
    await desk.page.getByRole('button', { name: 'See what was written' }).click();
    expect(await alert.innerText()).toContain('Please say where.');
    expect(await desk.statusOf(comment)).toBe('published');
  });

  it('may read what somebody else has, and not decide it', async () => {
    await desk.emptyQueue();
    const comment = await desk.say('The mayor was born in 1961 in Lyon.');
    const item = (await desk.itemOf(comment)) as ReviewItem;
    await desk.asMara(`/review/items/${item.id}/lease`, { method: 'PUT' });
    await desk.signIn(`/console/queues/claims/${item.id}`);
    await desk.page.getByRole('alert').waitFor();
    expect(await desk.page.getByRole('alert').innerText()).toMatch(/^Mara has this item until \d\d:\d\d\./);
    expect(await desk.page.locator('.list .held').innerText()).toBe('Mara has it');
    expect(await desk.page.locator('.decide .choices button:enabled').count()).toBe(0);
    await desk.asMara(`/review/items/${item.id}/lease`, { method: 'DELETE' });
  });

  it('is told of what happens elsewhere, and nothing moves by itself', async () => {
    await desk.emptyQueue();
    const first = await desk.say('The quarry was flooded in 1991 by 3 companies.');
    const second = await desk.say('The station was closed in 1992 by 4 ministers.');
    await desk.signIn(`/console/queues/claims/${((await desk.itemOf(first)) as ReviewItem).id}`);
    await desk.held();
    expect(await desk.page.locator('.list li').count()).toBe(2);
    await desk.say('The airport was opened in 1993 by 5 kings.');
    const bar = desk.page.getByRole('button', { name: '1 new. Show it' });
    await bar.waitFor();
    expect(await desk.page.locator('.list li').count()).toBe(2);
    await bar.click();
    expect(await desk.page.locator('.list li').count()).toBe(3);
    const { id } = (await desk.itemOf(second)) as ReviewItem;
    const body = { action: 'approve', reason: 'other' };
    await desk.program.json(`${site}/review/items/${id}/decisions`, { body, token: desk.mara.accessToken });
    await desk.page.locator('.list li').nth(2).waitFor({ state: 'detached' });
    expect(await desk.page.locator('.chain .this').innerText()).toContain('The quarry was flooded');
  });

  it('does not see again what was decided while the list was being read', async () => {
    await desk.emptyQueue();
    const comment = await desk.say('The cannery was burnt down in 1948 by 6 brothers.');
    await desk.signIn();
    await desk.held();
    await desk.page.keyboard.press('r');
    await desk.page.locator('#draft-reason:focus').waitFor();
    let deliver = (): void => undefined;
    const decided = new Promise<void>((resolve) => (deliver = resolve));
    await desk.page.route(/review\/items\?/, async (route) => {
      const answer = await route.fetch();
      await decided;
      await route.fulfill({ response: answer });
    });
    const read = desk.page.waitForRequest(/review\/items\?/);
    await desk.say('The brewery was sold in 1949 for 7 million crowns.');
    await read;
    await desk.page.keyboard.press('Enter');
    await desk.page.getByText('Nothing waits in Claims.').waitFor();
    expect(await desk.statusOf(comment)).toBe('removed');
    deliver();
    await desk.page.locator('.list li').first().waitFor();
    expect(await desk.page.locator('.list li').count()).toBe(1);
    expect(await desk.page.locator('.list li').innerText()).toContain('The brewery was sold');
    await desk.page.unrouteAll({ behavior: 'wait' });
  });

  it('leaves a note by keyboard, and lets the item go', async () => {
    await desk.emptyQueue();
    const comment = await desk.say('The canal was dug in 1855 by 700 people.');
    await desk.signIn();
    await desk.held();
    await desk.page.keyboard.press('m');
    await desk.page.keyboard.type('asked the archive');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByText('asked the archive').waitFor();
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('Escape');
    await desk.page.locator('.lease').waitFor({ state: 'detached' });
    await desk.page.waitForTimeout(200);
    expect((await desk.itemOf(comment))?.lease).toBeNull();
  });
});
