import type { ClaimCluster, ClaimClusterDetail } from '@parley/contract';
import { describeInBrowser } from '../support/browser.js';
import { atTheConsole } from '../support/console.js';

jest.setTimeout(120_000);

describeInBrowser('clusters at the console', () => {
  const desk = atTheConsole();
  let cluster: string;

  beforeAll(async () => {
    const said = [];
    for (const body of [
      'In 1998 the town of Ostrava sold 9 of its 11 parks.',
      'The town of Ostrava sold 9 of its 11 parks in 1998.',
      'Fact: in 1998 the town of Ostrava sold 9 of its 11 parks!',
      'Half of Ostrava was for sale: 7 squares were sold in 1999.',
    ])
      said.push(await desk.say(body));
    cluster = said[0]?.claims[0]?.cluster?.id ?? '';
    expect(said[1]?.claims[0]?.cluster?.id).toBe(cluster);
  });

  const all = async (): Promise<[number, string][]> =>
    (await desk.asOwner<{ items: ClaimCluster[] }>('/claim-clusters?limit=100')).items
      .filter(({ text }) => text.includes('Ostrava'))
      .map(({ memberCount, text }) => [memberCount, text]);
  const membersNow = async (): Promise<number> =>
    (await desk.asOwner<ClaimClusterDetail>(`/claim-clusters/${cluster}`)).memberCount;

  it('splits a member off by keyboard, saying first what will happen, and brings it back', async () => {
    await desk.signIn();
    await desk.held();
    await desk.page.getByText(/other comments? says? this/).waitFor();
    await desk.page.goto(`${desk.program.base}/console/clusters/${cluster}`);
    const boxes = desk.page.locator('.members input[type=checkbox]');
    await boxes.nth(1).focus();
    expect(await desk.page.getByRole('button', { name: /^Split off/ }).isDisabled()).toBe(true);
    await desk.page.keyboard.press('Space');
    await desk.page.getByText('1 claim leaves and becomes a cluster of its own, undecided').waitFor();
    await desk.page.getByText('2 stay here.').waitFor();
    expect(await desk.tab.seriousFindings()).toEqual([]);
    expect(await membersNow()).toBe(3);
    await desk.page.keyboard.press('Tab');
    await desk.page.keyboard.press('Tab');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByText('1 claim has a cluster of its own.').first().waitFor();
    expect(await membersNow()).toBe(2);
    await desk.page.locator('#cluster-heading:focus').waitFor();
    await desk.page.keyboard.press('u');
    await desk.page.getByText('They are together again.').first().waitFor();
    expect(await membersNow()).toBe(3);
  });

  it('lets no cluster be emptied', async () => {
    await desk.signIn(`/console/clusters/${cluster}`);
    const boxes = desk.page.locator('.members input[type=checkbox]');
    await boxes.nth(2).waitFor();
    for (const box of await boxes.all()) await box.check();
    await desk.page.getByText('One has to stay.').waitFor();
    expect(await desk.page.getByRole('button', { name: /^Split off/ }).isDisabled()).toBe(true);
  });

  it('merges one found by words, with its verdict said before, and takes that back', async () => {
    const before = await all();
    const [version] = [(await desk.asOwner<ClaimClusterDetail>(`/claim-clusters/${cluster}`)).version];
    await desk.program.json(`/sites/default/claim-clusters/${cluster}`, {
      method: 'PATCH',
      body: {
        verdict: 'disputed',
        note: 'The land register says two.',
        sources: [{ url: 'https://register.example/' }],
      },
      headers: { 'if-match': `"${version}"` },
      token: desk.owner.accessToken,
    });
    await desk.signIn(`/console/clusters/${cluster}`);
    await desk.page.getByLabel('Words it has').fill('Ostrava squares');
    await desk.page.keyboard.press('Enter');
    await desk.page
      .getByRole('radio', { name: /squares were sold in 1999/ })
      .first()
      .check();
    await desk.page.getByText('It then has 4.').waitFor();
    await desk.page.getByText('Its verdict “Disputed” and its note then stand beside all of them').waitFor();
    expect(await desk.tab.seriousFindings()).toEqual([]);
    await desk.page.getByRole('button', { name: 'Merge them' }).click();
    await desk.page.getByText('1 claim moved.').first().waitFor();
    expect(await membersNow()).toBe(4);
    await desk.page.locator('h1').click();
    await desk.page.keyboard.press('u');
    await desk.page.getByText('They are apart again.').first().waitFor();
    expect((await all()).sort()).toEqual(before.sort());
  });
});
