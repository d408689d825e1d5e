import { describeInBrowser } from '../support/browser.js';
import { atTheConsole } from '../support/console.js';

jest.setTimeout(120_000);

describeInBrowser('a rule at the console', () => {
  const desk = atTheConsole();

  it('writes a rule with its fault shown at its place', async () => {
    await desk.signIn('/console/rules/shouting');
    const field = desk.page.getByRole('textbox', { name: 'When' });
    await field.waitFor();
    await field.fill('comment.words > 3\n  && author.coments < 3');
    const fault = desk.page.locator('#when-fault');
    await fault.waitFor();
    expect(await fault.innerText()).toMatch(/Line 2, column 1\d: `author` has no field `coments`/);
    expect(await desk.page.locator('.code mark').innerText()).toBe('coments');
    expect(await desk.page.getByRole('button', { name: /^Save as version/ }).isDisabled()).toBe(true);
    expect(await desk.tab.seriousFindings()).toEqual([]);
    await desk.page.getByRole('button', { name: 'Replace with comments' }).click();
    await fault.waitFor({ state: 'detached' });
    await desk.page.getByRole('button', { name: /^Save as version/ }).click();
    await desk.page.getByText('Version 2', { exact: true }).waitFor();
    await desk.page.getByRole('button', { name: 'Run a backtest of version 2' }).click();
    await desk.page.getByText(/comments? looked at/).waitFor();
  });
});
