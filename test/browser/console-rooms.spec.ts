import type { Member, NoticeReceipt, PolicyList, ReviewItem, Site, UserRecord } from '@parley/contract';
import { describeInBrowser } from '../support/browser.js';
import { atTheConsole } from '../support/console.js';

jest.setTimeout(120_000);

describeInBrowser('the rooms beside the desk', () => {
  const desk = atTheConsole();

  it('show a notice with its receipt, lead to its item, and say what was decided', async () => {
    const comment = await desk.say('Burn the town hall down.');
    const { body: receipt } = await desk.program.json<NoticeReceipt>('/sites/default/notices', {
      body: {
        commentId: comment.id,
        explanation: 'It calls for arson.',
        law: 'Penal code, section 111',
        name: 'Karl Adler',
        email: 'karl@example.org',
        goodFaith: true,
      },
    });
    await desk.signIn('/console/notices');
    const notice = desk.page.getByRole('article', { name: new RegExp(receipt.reference) });
    await notice.waitFor();
    const text = await notice.innerText();
    for (const word of [
      'It calls for arson.',
      'Penal code, section 111',
      'Karl Adler, karl@example.org',
      'Burn the town',
    ])
      expect(text).toContain(word);
    await notice.getByText('The receipt, as its sender reads it').click();
    expect(await notice.innerText()).toContain('Your notice arrived. A person looks at it.');
    await notice.getByRole('link', { name: 'Open the item' }).click();
    await desk.held();
    await desk.page.keyboard.press('r');
    await desk.page.locator('#draft-reason').selectOption('illegal');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByText('Removed a comment of Rita.').first().waitFor();
    await desk.page.goto(`${desk.program.base}/console/notices`);
    await desk.page.getByText('No notice waits.').waitFor();
    await desk.page.getByRole('button', { name: 'Acted on' }).click();
    await notice.getByText('Administrator removed it').waitFor();
    expect(await notice.innerText()).toContain('Against the law');
  });

  it('change a policy, which decisions then offer, and take the change back', async () => {
    await desk.signIn('/console/settings');
    await desk.page.getByRole('button', { name: 'Add a policy' }).click();
    const sheet = desk.page.getByRole('dialog');
    await sheet.getByLabel('Name in records').fill('spam');
    await sheet.getByLabel('Title').fill('Names of children');
    await sheet.getByLabel('What it says').fill('Nobody names a child here.');
    await sheet.getByLabel('the law').check();
    await sheet.getByLabel('Which law, or which part of the terms').fill('Press code, 8');
    await sheet.getByRole('button', { name: 'Save' }).click();
    expect(await sheet.getByRole('alert').innerText()).toBe('There is a policy spam already.');
    expect(await desk.tab.seriousFindings()).toEqual([]);
    await sheet.getByLabel('Name in records').fill('children');
    await sheet.getByRole('button', { name: 'Save' }).click();
    await desk.page.getByText('“Names of children” is saved.').first().waitFor();
    const policies = async () => (await desk.asOwner<PolicyList>('/policies')).items;
    expect((await policies()).at(-1)).toEqual({
      code: 'children',
      title: 'Names of children',
      text: 'Nobody names a child here.',
      ground: 'legal',
      reference: 'Press code, 8',
    });
    await desk.page.getByRole('button', { name: 'Change “Names of children”' }).click();
    await sheet.getByRole('button', { name: 'Take it away' }).click();
    await desk.page.getByText('“Names of children” is taken away.').first().waitFor();
    expect((await policies()).map(({ code }) => code)).not.toContain('children');
    await desk.page.locator('h1').click();
    await desk.page.keyboard.press('u');
    await desk.page.getByText('The policies are as they were.').first().waitFor();
    expect((await policies()).at(-1)?.code).toBe('children');
  });

  it('weigh what is urgent, take it back, and say of which late queues one hears', async () => {
    await desk.signIn('/console/settings');
    const weights = async () => (await desk.asOwner<Site>('')).settings.priority;
    const before = await weights();
    const age = desk.page.getByLabel('Points for each hour an item waits');
    await age.fill('9');
    await desk.page.getByRole('button', { name: 'As it was' }).click();
    expect(await age.inputValue()).toBe(String(before.age));
    await age.fill('2.5');
    await desk.page.getByLabel('An appeal: times').fill('0');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByText('Saved. Open items are weighed again.').first().waitFor();
    expect(await weights()).toEqual({ ...before, age: 2.5, severity: { ...before.severity, appeal: 0 } });
    await desk.page.locator('h1').click();
    await desk.page.keyboard.press('u');
    await desk.page.getByText('The weights are as they were.').first().waitFor();
    expect(await weights()).toEqual(before);
    // what is half written here outlives that another part is saved
    await age.fill('7');
    await desk.page.locator('#h-site + form').getByRole('button').click();
    await desk.page.getByText('Settings are saved.').first().waitFor();
    expect(await age.inputValue()).toBe('7');
    await desk.page.getByLabel('Appeals', { exact: true }).click();
    await desk.page.getByText('Saved what you want to hear of.').first().waitFor();
    expect(await desk.asOwner('/review/alerts')).toEqual({ everyQueue: false, queues: ['appeals'] });
    await desk.page.getByLabel('Every queue').click();
    await desk.page.locator('fieldset input:disabled').nth(4).waitFor();
    expect(await desk.asOwner('/review/alerts')).toEqual({ everyQueue: true, queues: ['appeals'] });
    expect(await desk.tab.seriousFindings()).toEqual([]);
  });

  it('find somebody by name or address to give a role, and say who has no account', async () => {
    const nils = await desk.register('Nils');
    await desk.signIn('/console/members');
    const field = desk.page.getByLabel('Address, or what the name begins with');
    await field.fill('nobody@parley.test');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByText('Nobody has an account with nobody@parley.test.').waitFor();
    expect(await desk.tab.seriousFindings()).toEqual([]);
    await field.fill('nil');
    await desk.page.keyboard.press('Enter');
    await desk.page.locator('.people').getByLabel('Role of Nils').selectOption('moderator');
    await desk.page.getByText('Nils: moderator.').first().waitFor();
    await desk.page.locator('.tbl').getByText('nils@parley.test').waitFor();
    const { items } = await desk.asOwner<{ items: Member[] }>('/members');
    expect(items.find(({ user }) => user.id === nils.user.id)?.role).toBe('moderator');
  });

  it('say what somebody may do, until when and why, and take it back', async () => {
    const comment = await desk.say('Read my page! Read my page!');
    await desk.asMara(`/comments/${comment.id}/flags`, { body: { reason: 'spam' } });
    const { id } = (await desk.itemOf(comment)) as ReviewItem;
    await desk.signIn(`/console/queues/flags/${id}`);
    await desk.held();
    await desk.page.getByRole('link', { name: 'The whole record' }).click();
    await desk.page.getByRole('heading', { level: 1, name: 'Rita' }).waitFor();
    await desk.page.getByLabel('From now on').selectOption('mute');
    await desk.page.getByLabel('For how long').selectOption('date');
    const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    await desk.page.getByLabel('Last day').fill(day);
    await desk.page.getByText('Rita cannot write comments here. It ends by itself after').waitFor();
    await desk.page.getByLabel('Why; the person reads it').first().fill('You were told twice.');
    expect(await desk.tab.seriousFindings()).toEqual([]);
    await desk.page.getByRole('button', { name: 'Set it' }).click();
    await desk.page.getByText('Set for Rita.').first().waitFor();
    const now = async () => (await desk.asOwner<UserRecord>(`/users/${desk.reader.user.id}/record`)).sanction;
    expect(await now()).toMatchObject({ kind: 'mute', reason: 'You were told twice.', setBy: desk.owner.user.id });
    expect(new Date((await now()).until ?? 0).toLocaleDateString('sv')).toBe(day);
    await desk.page.locator('h1').click();
    await desk.page.keyboard.press('u');
    await desk.page.getByText('It is for Rita as it was before.').first().waitFor();
    expect((await now()).kind).toBe('none');
  });

  it('show the figures by week, drawn and as a table', async () => {
    await desk.signIn('/console/transparency');
    const plots = desk.page.locator('.plot svg[role=img]');
    await plots.first().waitFor();
    expect(await plots.first().getAttribute('aria-label')).toMatch(
      /^comments\. 1[34] weeks: fewest 0, most \d+, in the last \d+$/,
    );
    await desk.page.getByText('The same as a table').click();
    expect(await desk.page.locator('.wide-table tbody tr').count()).toBeGreaterThan(12);
    expect(await desk.tab.seriousFindings()).toEqual([]);
  });
});
