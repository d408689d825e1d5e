import { describeInBrowser } from '../support/browser.js';
import type { ClaimCluster, Decision, ReviewItem } from '@parley/contract';
import type { Comment } from '../support/app.js';
import { atTheConsole, site } from '../support/console.js';

jest.setTimeout(120_000);

describeInBrowser('what is decided once or again at the console', () => {
  const desk = atTheConsole();

  it('decides once for everything that says the same', async () => {
    await desk.emptyQueue();
    const words = [
      'In 1998 the town of Ostrava sold 9 of its 11 parks.',
      'The town of Ostrava sold 9 of its 11 parks in 1998.',
      'Fact: in 1998 the town of Ostrava sold 9 of its 11 parks!',
    ];
    const said: Comment[] = [];
    for (const body of words) said.push(await desk.say(body));
    await desk.signIn();
    await desk.held();
    await desk.page.getByText('2 other comments say this').waitFor();
    await desk.page.keyboard.press('g');
    const sheet = desk.page.getByRole('dialog');
    await sheet.waitFor();
    expect(await desk.tab.seriousFindings()).toEqual([]);
    await sheet.getByLabel('Shown to be wrong by the source').check();
    await sheet.getByLabel('Note that readers see').fill('The town sold two of its parks, says its land register.');
    await sheet.getByLabel('Where it can be checked').fill('https://register.example/ostrava/parks');
    await sheet.getByRole('button', { name: /^Decide once for all/ }).click();
    await desk.page.getByText('Nothing waits in Claims.').waitFor();
    const { body } = await desk.program.json<{ items: ClaimCluster[] }>(`${site}/claim-clusters?verdict=false`, {
      token: desk.owner.accessToken,
    });
    expect(body.items.map(({ note }) => note)).toContain('The town sold two of its parks, says its land register.');
    for (const comment of said) expect(await desk.itemOf(comment)).toBeUndefined();
    await desk.page.keyboard.press('u');
    await desk.page.getByText('The verdict is taken back.').first().waitFor();
    const left = await desk.program.json<{ items: ClaimCluster[] }>(`${site}/claim-clusters?verdict=false`, {
      token: desk.owner.accessToken,
    });
    expect(left.body.items).toEqual([]);
  });

  it('sees what would happen to many, decides them, and takes all of it back', async () => {
    await desk.emptyQueue();
    const said: Comment[] = [];
    for (let i = 0; i < 4; i++)
      said.push(await desk.say(`Mine number ${i} was closed in 198${i} by ${i + 3} ministers.`));
    const other = (await desk.itemOf(said[3] as Comment)) as ReviewItem;
    await desk.asMara(`/review/items/${other.id}/lease`, { method: 'PUT' });
    await desk.signIn();
    await desk.held();
    await desk.page.getByRole('button', { name: 'Pick all' }).click();
    await desk.page.locator('#item-heading').focus();
    await desk.page.keyboard.press('r');
    await desk.page.getByText('Remove 4 comments?').waitFor();
    expect(await desk.page.locator('.tbl caption').innerText()).toBe('3 will be decided, 1 are left out and stay open');
    expect(await desk.page.locator('.tbl tr.out').innerText()).toContain('left out: Mara has this item until');
    await desk.page.locator('#bulk-heading:focus').waitFor();
    expect(await desk.tab.seriousFindings()).toEqual([]);
    expect(await Promise.all(said.map((comment) => desk.statusOf(comment)))).toEqual([
      'published',
      'published',
      'published',
      'published',
    ]);
    await desk.page.keyboard.press('Enter');
    await desk.page.getByText('Decided 3.').first().waitFor();
    expect(
      (await Promise.all(said.map((comment) => desk.statusOf(comment)))).filter((status) => status === 'removed'),
    ).toHaveLength(3);
    await desk.page.keyboard.press('u');
    await desk.page.getByText('3 are open again.').first().waitFor();
    expect(await Promise.all(said.map((comment) => desk.statusOf(comment)))).toEqual([
      'published',
      'published',
      'published',
      'published',
    ]);
    await desk.asMara(`/review/items/${other.id}/lease`, { method: 'DELETE' });
  });

  it('answers an appeal against what somebody else decided', async () => {
    await desk.emptyQueue();
    const comment = await desk.say('The opera house was painted in 1977 by 9 sailors.');
    const { id } = (await desk.itemOf(comment)) as ReviewItem;
    const removal = await desk.program.json<Decision>(`${site}/review/items/${id}/decisions`, {
      body: { action: 'remove', reason: 'off_topic' },
      token: desk.mara.accessToken,
    });
    await desk.program.json(`${site}/decisions/${removal.body.id}/appeals`, {
      body: { text: 'It is what the article is about.' },
      token: desk.reader.accessToken,
    });
    await desk.signIn();
    await desk.held();
    expect(await desk.page.locator('.list-head h1').innerText()).toBe('Appeals');
    expect(await desk.page.locator('.split').innerText()).toContain('It is what the article is about.');
    expect(await desk.page.locator('.split').innerText()).toContain('Mara removed it');
    expect(await desk.page.locator('.choices').innerText()).not.toContain('Remove');
    await desk.page.keyboard.press('o');
    await desk.page.locator('#draft-reason:focus').waitFor();
    await desk.page.keyboard.press('Enter');
    await desk.page.getByText('Nothing waits in Appeals.').waitFor();
    expect(await desk.statusOf(comment)).toBe('published');
  });
});
