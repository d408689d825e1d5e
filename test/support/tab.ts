import type { Browser, Page } from 'playwright-core';
import { axeSource, reportsOnlyRefusal } from './browser.js';

export interface TabOptions {
  width?: number;
  height?: number;
  dark?: boolean;
  reduced?: boolean;
  locale?: string;
}

/** A tab that writes down what goes wrong in it. */
export class Tab {
  /** Errors of scripts and of the console, and what the content policy refused. */
  readonly faults: string[] = [];

  private constructor(readonly page: Page) {}

  static async open(browser: Browser, options: TabOptions = {}): Promise<Tab> {
    const { width = 1280, height = 800, dark, reduced, locale = 'en-GB' } = options;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: reduced ? 'reduce' : 'no-preference',
      locale,
    });
    const tab = new Tab(await context.newPage());
    tab.page.on('pageerror', (error) => tab.faults.push(String(error.stack)));
    tab.page.on('console', (message) => {
      if (message.type() === 'error' && !reportsOnlyRefusal(message.text())) tab.faults.push(message.text());
    });
    return tab;
  }

  /** What a checker of accessibility finds serious or worse, as "rule: elements". */
  async seriousFindings(): Promise<string[]> {
    await this.page.evaluate(axeSource);
    return this.page.evaluate(async () => {
      interface Finding {
        id: string;
        impact: string;
        nodes: { target: string[]; failureSummary: string }[];
      }
      const checker = (globalThis as unknown as { axe: { run(o: object): Promise<{ violations: Finding[] }> } }).axe;
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      const { violations } = await checker.run({ runOnly: { type: 'tag', values: tags } });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(
          ({ id, nodes }) =>
            `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary})`).join('; ')}`,
        );
    });
  }

  /** Whether one has to scroll sideways. */
  scrollsSideways(): Promise<boolean> {
    return this.page.evaluate('document.documentElement.scrollWidth > innerWidth');
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
