import type { ReviewItem } from '@parley/contract';
import type { Browser, Page } from 'playwright-core';
import { thread, type Comment, type Session } from './app.js';
import { openBrowser } from './browser.js';
import { Program } from './program.js';
import { Tab, type TabOptions } from './tab.js';

export const site = '/sites/default';
export const admin = { email: 'jonas@parley.test', password: 'correct-horse-battery' };
const password = 'a-long-enough-password-1';

/** The program with its moderators and a reader, and a tab with the console in it. */
export class ConsoleJourney {
  program!: Program;
  tab!: Tab;
  owner!: Session;
  mara!: Session;
  reader!: Session;
  private browser: Browser | undefined;

  async start(): Promise<void> {
    this.program = await Program.start({
      env: { PARLEY_ADMIN_EMAIL: admin.email, PARLEY_ADMIN_PASSWORD: admin.password, PARLEY_RATE_LIMITS: 'off' },
    });
    this.owner = (await this.program.json<Session>('/auth/login', { body: admin })).body;
    this.mara = await this.register('Mara');
    this.reader = await this.register('Rita');
    const body = { role: 'moderator' };
    await this.asOwner(`/members/${this.mara.user.id}`, { method: 'PUT', body });
    this.browser = await openBrowser();
  }

  get page(): Page {
    return this.tab.page;
  }

  async register(displayName: string): Promise<Session> {
    const body = { ...this.account(displayName), displayName };
    return (await this.program.json<Session>('/auth/register', { body })).body;
  }

  account = (name: string): { email: string; password: string } => ({
    email: `${name.toLowerCase()}@parley.test`,
    password,
  });

  async stop(): Promise<void> {
    await this.browser?.close();
    await this.program?.remove();
  }

  async openTab(options?: TabOptions): Promise<void> {
    this.tab = await Tab.open(this.browser as Browser, options);
  }

  /** Asks the API about the site, as its owner. */
  async asOwner<T>(path: string, init: { method?: string; body?: object } = {}): Promise<T> {
    return (await this.program.json<T>(site + path, { ...init, token: this.owner.accessToken })).body;
  }

  async asMara<T>(path: string, init: { method?: string; body?: object } = {}): Promise<{ status: number; body: T }> {
    return this.program.json<T>(site + path, { ...init, token: this.mara.accessToken });
  }

  /** What the reader says under the example. */
  async say(body: string): Promise<Comment> {
    return (await this.program.json<Comment>(thread, { body: { body }, token: this.reader.accessToken })).body;
  }

  async openItems(): Promise<ReviewItem[]> {
    return (await this.asOwner<{ items: ReviewItem[] }>('/review/items?limit=100&status=open')).items;
  }

  async itemOf(comment: Comment): Promise<ReviewItem | undefined> {
    return (await this.openItems()).find(({ commentId }) => commentId === comment.id);
  }

  async commentNow({ id }: Comment): Promise<Comment> {
    return this.asOwner<Comment>(`/comments/${id}`);
  }

  async statusOf(comment: Comment): Promise<string> {
    return (await this.commentNow(comment)).status;
  }

  async emptyQueue(): Promise<void> {
    const itemIds = (await this.openItems()).map(({ id }) => id);
    if (itemIds.length === 0) return;
    await this.asOwner('/review/decisions', { body: { itemIds, action: 'approve', reason: 'other' } });
  }

  async signIn(path = '/console', who = admin): Promise<void> {
    await this.page.goto(this.program.base + path);
    await this.page.locator('#sign-in-email').fill(who.email);
    await this.page.locator('#sign-in-password').fill(who.password);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.bar').waitFor();
  }

  /** The item on screen is there and ours. */
  async held(): Promise<void> {
    await this.page.locator('.lease').waitFor();
    await this.page.locator('.decide').waitFor();
  }

  strip(): Promise<string> {
    return this.page.locator('.toast span').first().innerText();
  }
}

/** One program and one browser for the journeys of a file, and a tab for each, in which nothing may go wrong. */
export function atTheConsole(): ConsoleJourney {
  const desk = new ConsoleJourney();
  beforeAll(() => desk.start());
  afterAll(() => desk.stop());
  beforeEach(() => desk.openTab());
  afterEach(async () => {
    expect(desk.tab.faults).toEqual([]);
    await desk.tab.close();
  });
  return desk;
}
