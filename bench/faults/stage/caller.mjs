// Somebody who calls the API, and what becomes of each call: done, refused, or nobody knows.
const patience = 10_000;

export class Caller {
  constructor(base, session) {
    this.base = base;
    this.token = session.accessToken;
    this.id = session.user.id;
    this.displayName = session.user.displayName;
  }

  static async register(base, account) {
    return new Caller(base, await begin(base, '/auth/register', account));
  }

  static async signIn(base, account) {
    return new Caller(base, await begin(base, '/auth/login', account));
  }

  /** The same person at another process. */
  at(base) {
    return Object.assign(Object.create(Caller.prototype), this, { base });
  }

  /** One call. Status 0: the line broke, or nothing came in time. */
  async call(method, path, body, headers = {}, ms = patience) {
    const began = performance.now();
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    try {
      const answer = await fetch(`${this.base}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${this.token}`, ...type, ...headers },
        signal: AbortSignal.timeout(ms),
        ...sent,
      });
      const text = await answer.text();
      const json = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : undefined;
      return { status: answer.status, body: json, headers: answer.headers, ms: performance.now() - began };
    } catch (error) {
      return {
        status: 0,
        body: undefined,
        headers: new Headers(),
        ms: performance.now() - began,
        why: String(error.cause?.code ?? error),
      };
    }
  }

  /** One call that has to succeed. */
  async ask(method, path, body, headers) {
    const answer = await this.call(method, path, body, headers);
    if (answer.status >= 200 && answer.status < 300) return answer.body;
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body ?? answer.why)}`);
  }

  /** Every item of a list, page by page. */
  async all(path) {
    const items = [];
    for (let cursor = ''; cursor !== null;) {
      const mark = path.includes('?') ? '&' : '?';
      const page = await this.ask('GET', `${path}${mark}limit=100${cursor && `&cursor=${cursor}`}`);
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  }
}

async function begin(base, path, account) {
  const answer = await fetch(`${base}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
  return JSON.parse(text);
}

/**
 * What an answer says about the write: `ok`, `refused`, or `unknown`, which has to be asked again with the same key.
 * A line that broke and any 5xx may have come after the commit; 409 while the first one runs says nothing yet.
 */
export function outcomeOf({ status, body }) {
  if (status >= 200 && status < 300) return 'ok';
  if (status === 0 || status >= 500 || status === 429 || body?.code === 'idempotency_in_progress') return 'unknown';
  return 'refused';
}
