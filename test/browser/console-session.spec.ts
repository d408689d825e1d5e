import { describeInBrowser } from '../support/browser.js';
import { admin, atTheConsole } from '../support/console.js';

jest.setTimeout(120_000);

describeInBrowser('a session at the console', () => {
  const desk = atTheConsole();

  it('is told when the password is wrong, and keeps no token where a script could read it', async () => {
    await desk.page.goto(`${desk.program.base}/console`);
    await desk.page.locator('#sign-in-email:focus').waitFor();
    await desk.page.getByLabel('Email address').fill(admin.email);
    await desk.page.getByLabel('Password').fill('not the password');
    await desk.page.keyboard.press('Enter');
    expect(await desk.page.getByRole('alert').innerText()).toBe('The address or the password is wrong.');
    expect(await desk.tab.seriousFindings()).toEqual([]);
    await desk.page.getByLabel('Password').fill(admin.password);
    await desk.page.keyboard.press('Enter');
    await desk.held();
    const seen = await desk.page.evaluate('JSON.stringify([document.cookie, {...localStorage}, {...sessionStorage}])');
    expect(seen).not.toMatch(/eyJ|parley-session/);
    await desk.page.reload();
    await desk.held();
  });

  it('tells somebody without a role what is missing', async () => {
    await desk.signIn('/console', desk.account('Rita'));
    await desk.page.getByRole('heading', { name: 'Nothing to moderate here' }).waitFor();
  });

  it('signs in again over the work when the session has ended, and goes on where it was', async () => {
    await desk.emptyQueue();
    const comment = await desk.say('The lake was drained in 1974 by the army.');
    await desk.signIn();
    await desk.held();
    await desk.page.keyboard.press('r');
    await desk.page.getByLabel('Note for moderators').fill('kept');
    const { body } = await desk.program.json<{ items: { id: string; userAgent: string | null }[] }>('/auth/sessions', {
      token: desk.owner.accessToken,
    });
    for (const { id, userAgent } of body.items)
      if (userAgent?.includes('Chrome'))
        await desk.program.json(`/auth/sessions/${id}`, { method: 'DELETE', token: desk.owner.accessToken });
    await desk.page.keyboard.press('Enter');
    const sheet = desk.page.getByRole('dialog');
    await sheet.waitFor();
    expect(await sheet.innerText()).toContain('nothing is lost');
    expect(await desk.tab.seriousFindings()).toEqual([]);
    await sheet.getByLabel('Password').fill(admin.password);
    await desk.page.keyboard.press('Enter');
    await desk.page.getByText('Nothing waits in Claims.').waitFor();
    expect(await desk.statusOf(comment)).toBe('removed');
  });

  it('turns the single keys off, and on again', async () => {
    await desk.emptyQueue();
    const comment = await desk.say('The harbour was bought by 7 banks in 2009.');
    await desk.signIn();
    await desk.held();
    await desk.page.keyboard.press('?');
    await desk.page.getByRole('dialog').waitFor();
    expect(await desk.tab.seriousFindings()).toEqual([]);
    await desk.page.getByLabel('Single keys are on').uncheck();
    await desk.page.keyboard.press('Escape');
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
    await desk.page.keyboard.press('a');
    await desk.page.waitForTimeout(200);
    expect(await desk.itemOf(comment)).toBeDefined();
    expect(await desk.page.locator('.decide kbd').count()).toBe(0);
    await desk.page.getByRole('button', { name: 'Keep' }).click();
    await desk.page.getByText('Nothing waits in Claims.').waitFor();
  });
});
