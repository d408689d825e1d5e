import { describeInBrowser } from '../support/browser.js';
import { atTheConsole } from '../support/console.js';
import type { TabOptions } from '../support/tab.js';

jest.setTimeout(120_000);

describeInBrowser('the rooms of the console', () => {
  const desk = atTheConsole();
  let cluster: string;

  beforeAll(async () => {
    const first = await desk.say('In 1998 the town of Ostrava sold 9 of its 11 parks.');
    await desk.say('The town of Ostrava sold 9 of its 11 parks in 1998.');
    cluster = first.claims[0]?.cluster?.id ?? '';
    await desk.asOwner('/review/views', { body: { name: 'v'.repeat(100), query: { assignee: 'me' } } });
    await desk.asOwner(`/users/${desk.reader.user.id}/flagging`, {
      method: 'PUT',
      body: { muted: true, reason: 'All of them were wrong.' },
    });
  });

  /** Each room, and what is there when it has been filled. */
  const rooms = (): [string, string][] => [
    ['queues/flags', '.list-head h1'],
    ['queues/*?assignee=none&sort=oldest', '.chip'],
    [`clusters/${cluster}`, '.members input'],
    ['notices', '.notice'],
    [`people/${desk.reader.user.id}`, '.facts'],
    ['rules', '.work h2'],
    ['audit', '.log tbody tr'],
    ['transparency', '.plot'],
    ['settings', '.tbl tbody tr'],
    ['members', '.tbl tbody tr'],
    ['search', '#q'],
  ];

  const isUsable = async (state: string): Promise<void> => {
    expect([state, await desk.tab.seriousFindings()]).toEqual([state, []]);
    expect([state, await desk.tab.scrollsSideways()]).toEqual([state, false]);
  };

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
  ])('are usable: %s', async (_, options: TabOptions) => {
    await desk.tab.close();
    await desk.openTab(options);
    await desk.emptyQueue();
    await desk.say('The reservoir holds 12 million litres since 1988. <b>markup</b> \u202e and ' + 'x'.repeat(300));
    const { id: commentId } = await desk.say('Burn the town hall down.');
    const notice = { commentId, explanation: 'x'.repeat(300), law: 'Penal code, section 111', goodFaith: true };
    await desk.asMara('/notices', { body: { ...notice, name: 'Karl', email: 'karl@example.org' } });
    await desk.signIn();
    await desk.page.locator('.list li a, .chain .this').first().waitFor();
    if ((options.width ?? 1280) < 960) await desk.page.locator('.list li a').first().click();
    await desk.held();
    await isUsable('the desk');
    for (const key of ['v', 'b', '?']) {
      await desk.page.keyboard.press(key);
      await desk.page.getByRole('dialog').waitFor();
      await isUsable(`the sheet of ${key}`);
      await desk.page.keyboard.press('Escape');
      await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    for (const [room, filled] of rooms()) {
      await desk.page.goto(`${desk.program.base}/console/${room}`);
      await desk.page.locator(filled).first().waitFor();
      if (room.startsWith('clusters')) await desk.page.locator(filled).first().check();
      await isUsable(room);
      if (room !== 'settings') continue;
      await desk.page.locator('.tbl .btn').first().click();
      await isUsable('the sheet of a policy');
    }
  });
});
