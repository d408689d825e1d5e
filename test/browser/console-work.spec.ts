import type { ReviewItem, SavedViewList } from '@parley/contract';
import { describeInBrowser } from '../support/browser.js';
import { atTheConsole } from '../support/console.js';

jest.setTimeout(120_000);

/** What is touched of the page, since the rest of the tests run without one. */
declare const document: { activeElement: { getAttribute(name: string): string | null } | null };
declare const requestAnimationFrame: (then: () => void) => void;

/** In the page: clicks, and says which field has the focus by the time this is about to be painted. */
async function nameOfFocusAfterClick(button: unknown): Promise<string | null | undefined> {
  (button as { click(): void }).click();
  await new Promise<void>((resolve) => requestAnimationFrame(resolve));
  return document.activeElement?.getAttribute('name');
}

describeInBrowser('whose work it is at the console, and how one looks at it', () => {
  const desk = atTheConsole();

  it('takes an item by a key, gives it to a colleague, and shows only one’s own', async () => {
    await desk.emptyQueue();
    const mine = await desk.say('The windmill of Elm was built in 1701 by 3 brothers.');
    await desk.say('The lighthouse of Elm was built in 1702 by 4 brothers.');
    await desk.signIn(`/console/queues/claims/${((await desk.itemOf(mine)) as ReviewItem).id}`);
    await desk.held();
    await desk.page.keyboard.press('i');
    await desk.page.getByText('Yours now. Nobody else is handed it.').first().waitFor();
    expect((await desk.itemOf(mine))?.assignee).toBe(desk.owner.user.id);
    await desk.page.keyboard.press('f');
    await desk.page.locator('.list li').nth(1).waitFor({ state: 'detached' });
    expect(await desk.page.locator('.list li').innerText()).toContain('The windmill of Elm');
    expect(new URL(desk.page.url()).search).toBe('?assignee=me');
    await desk.page.reload();
    await desk.held();
    expect(await desk.page.locator('.list li').count()).toBe(1);
    await desk.page.locator('.assign select').selectOption({ label: 'Mara' });
    await desk.page.getByText('Given to Mara.').first().waitFor();
    expect((await desk.itemOf(mine))?.assignee).toBe(desk.mara.user.id);
    await desk.page.locator('#item-heading').focus();
    await desk.page.keyboard.press('u');
    await desk.page.getByText('Yours now.').first().waitFor();
    expect((await desk.itemOf(mine))?.assignee).toBe(desk.owner.user.id);
    await desk.page.keyboard.press('f');
    await desk.page.locator('.list li').nth(1).waitFor();
  });

  it('keeps a view, opens it by its key, renames and forgets it', async () => {
    await desk.emptyQueue();
    await desk.say('The cinema of Elm was built in 1911 by 5 sisters.');
    await desk.signIn();
    await desk.held();
    await desk.page.getByRole('button', { name: 'Filter' }).click();
    await desk.page.getByLabel('Whose work').selectOption('none');
    await desk.page.getByLabel('Group of articles').fill('sport');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByText('Group sport').waitFor();
    expect(new URL(desk.page.url()).search).toBe('?assignee=none&postGroup=sport');
    await desk.page.getByRole('button', { name: /^Group sport/ }).click();
    await desk.page.getByText('The cinema of Elm').first().waitFor();
    await desk.page.getByLabel('Order').selectOption('oldest');
    await desk.page.getByRole('button', { name: /^Nobody’s/ }).waitFor();
    await desk.page.locator('.list-head h1').click();
    await desk.page.keyboard.press('v');
    const sheet = desk.page.getByRole('dialog');
    await sheet.getByLabel('Keep what is shown now, as').fill('Old and free');
    await desk.page.keyboard.press('Enter');
    await sheet.getByText('Old and free').waitFor();
    expect(await desk.tab.seriousFindings()).toEqual([]);
    expect((await desk.asOwner<SavedViewList>('/review/views')).items[0]).toMatchObject({
      name: 'Old and free',
      query: { queue: 'claims', assignee: 'none', sort: 'oldest' },
      shared: false,
    });
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('2');
    await desk.page.getByRole('heading', { level: 1, name: 'Flags' }).waitFor();
    await desk.page.keyboard.press('v');
    await sheet.waitFor();
    await desk.page.keyboard.press('1');
    await desk.page.getByRole('heading', { level: 1, name: 'Old and free' }).waitFor();
    expect(new URL(desk.page.url()).search).toBe('?assignee=none&sort=oldest');
    await desk.page.keyboard.press('v');
    const rename = sheet.getByRole('button', { name: 'Rename “Old and free”' });
    // a quick hand types before the next paint
    expect(await rename.evaluate(nameOfFocusAfterClick)).toBe('name');
    await desk.page.keyboard.type('Old and free work');
    await desk.page.keyboard.press('Enter');
    await sheet.getByText('Old and free work').waitFor();
    await sheet.getByRole('button', { name: 'Forget “Old and free work”' }).click();
    await sheet.getByText('No view is kept yet.').waitFor();
    expect((await desk.asOwner<SavedViewList>('/review/views')).items).toEqual([]);
    await desk.page.keyboard.press('Escape');
    await desk.page.locator('.list-head h1').click();
    await desk.page.keyboard.press('u');
    await desk.page.locator('.queues .kept').getByText('Old and free work').waitFor();
  });

  it('narrows the queue to one author and back', async () => {
    await desk.emptyQueue();
    await desk.say('The theatre of Elm was built in 1921 by 6 sisters.');
    await desk.signIn();
    await desk.held();
    await desk.page.getByRole('button', { name: 'Only what they wrote' }).click();
    await desk.page.getByRole('button', { name: 'By Rita take this away' }).click();
    await desk.page.locator('.list .chip').waitFor({ state: 'detached' });
    // what was pressed is gone, and the focus is not
    await desk.page.locator('#list-heading:focus').waitFor();
    expect(new URL(desk.page.url()).search).toBe('');
  });

  it('is told of its own, and marks it as read', async () => {
    const { id } = (await desk.asMara<{ id: string }>('/posts/moscow-calls-for-strengthened-cooperation')).body;
    const comment = await desk.asOwner<{ id: string }>(`/posts/${id}/comments`, {
      body: { body: 'Somebody has to say it: Elm is ugly.' },
    });
    await desk.program.json(`/sites/default/comments/${comment.id}/flags`, {
      body: { reason: 'abuse' },
      token: desk.reader.accessToken,
    });
    const item = (await desk.openItems()).find(({ commentId }) => commentId === comment.id) as ReviewItem;
    const body = { action: 'label', reason: 'other', labels: ['opinion'], statement: 'It says what you think.' };
    await desk.asMara(`/review/items/${item.id}/decisions`, { body });
    await desk.signIn('/console/settings');
    await desk.page.getByRole('button', { name: 'Notifications, 1 unread' }).waitFor();
    await desk.page.locator('h1').click();
    await desk.page.keyboard.press('b');
    const sheet = desk.page.getByRole('dialog');
    await sheet.getByText('It says what you think.').waitFor();
    await sheet.getByText('Your comment carries a label.').waitFor();
    expect(await desk.tab.seriousFindings()).toEqual([]);
    await sheet.getByRole('button', { name: 'Mark as read' }).click();
    await sheet.getByRole('button', { name: 'Mark as read' }).waitFor({ state: 'detached' });
    await desk.page.keyboard.press('Escape');
    await desk.page.getByRole('button', { name: 'Notifications', exact: true }).waitFor();
  });
});
