import { Refusal, refusalOf } from './refusal.js';
import { accessToken, again } from './session.js';

export interface Call {
  body?: object;
  query?: Record<string, string | number | undefined>;
  /** The version that was looked at. */
  ifMatch?: number;
  /** The same key makes a second try harmless. */
  key?: string;
  /** Ends the request. */
  signal?: AbortSignal;
}

const retryAfter = 1000;

/** Asks the API. An ended session is signed in again and a lost connection tried once more before it is refused. */
export async function call<T>(method: string, path: string, options: Call = {}): Promise<T> {
  const answer = await answerOf(method, path, options);
  if (answer.status === 204) return undefined as T;
  return (await answer.json()) as T;
}

export async function answerOf(method: string, path: string, options: Call = {}): Promise<Response> {
  const safe = method !== 'POST' || options.key !== undefined;
  let answer = await send(method, path, options).catch(async (lost: unknown) => {
    if (!safe) throw lost;
    await new Promise((resolve) => setTimeout(resolve, retryAfter));
    return send(method, path, options);
  });
  while (answer.status === 401) {
    await again();
    answer = await send(method, path, options);
  }
  if (!answer.ok) throw await refusalOf(answer);
  return answer;
}

async function send(method: string, path: string, { body, query, ifMatch, key, signal }: Call): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  const token = accessToken();
  if (token) headers['authorization'] = `Bearer ${token}`;
  if (body) headers['content-type'] = 'application/json';
  if (ifMatch !== undefined) headers['if-match'] = `"${ifMatch}"`;
  if (key) headers['idempotency-key'] = key;
  try {
    return await fetch(`/api/v1${path}${search(query)}`, {
      method,
      headers,
      // letting go goes out even where the page is closing
      keepalive: method === 'DELETE',
      ...(body ? { body: JSON.stringify(body) } : {}),
      ...(signal ? { signal } : {}),
    });
  } catch {
    throw new Refusal(0, 'no_connection', '');
  }
}

function search(query: Call['query']): string {
  const pairs = Object.entries(query ?? {}).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
}

/** A key for one thing that is to be done once. `randomUUID` is not there without https. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
