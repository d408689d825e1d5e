import request from 'supertest';
import type { TestApp } from './app.js';

export const password = 'a-long-enough-password-1';

/** A browser without script: it keeps a cookie, sends forms, and does not follow by itself. */
export class PlainBrowser {
  cookie = '';

  constructor(private readonly app: TestApp) {}

  async get(path: string): Promise<request.Response> {
    return request(this.app.http).get(path).set({ accept: 'text/html', cookie: this.cookie });
  }

  async send(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
    const answer = await request(this.app.http)
      .post(path)
      .type('form')
      .set({ accept: 'text/html', cookie: this.cookie, 'sec-fetch-site': 'same-origin', ...headers })
      .send(fields);
    const given = (answer.headers['set-cookie'] as unknown as string[] | undefined)?.[0];
    if (given !== undefined) this.cookie = given.split(';')[0] ?? '';
    return answer;
  }

  async signIn(name: string): Promise<void> {
    const email = `${name.toLowerCase().replace(/\W/g, '')}@pages.test`;
    await this.send('/register', { email, password, displayName: name, next: '/' });
  }
}
