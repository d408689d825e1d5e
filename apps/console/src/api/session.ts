import type { TabSession, User } from '@parley/contract';
import { store } from '../store.js';
import { Refusal, refusalOf } from './refusal.js';

/**
 * Who works here. The refresh token is in a cookie that no script reads; the access token lives in this variable and
 * dies with the page. `ended` means that the work waits behind the sign-in sheet.
 */
export const session = store<{ state: 'unknown' | 'out' | 'in' | 'ended'; user: User | null }>({
  state: 'unknown',
  user: null,
});

let token: string | null = null;
let renewing: Promise<boolean> | null = null;
const waiting: (() => void)[] = [];

const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('parley-session') : null;
tabs?.addEventListener('message', ({ data }) => {
  if (data === 'out') leave();
});

export const accessToken = (): string | null => token;

export async function signIn(email: string, password: string): Promise<void> {
  const answer = await ask('POST', '', { email, password });
  if (!answer.ok) throw await refusalOf(answer);
  enter((await answer.json()) as TabSession);
}

export async function signOut(): Promise<void> {
  await ask('DELETE', '');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other side to name
  tabs?.postMessage('out');
  token = null;
  session.set({ state: 'out', user: null });
}

/** A new access token; false where the session has ended. Tabs take turns, so that each finds the cookie of the last. */
export function renew(): Promise<boolean> {
  renewing ??= inTurn(renewNow).finally(() => (renewing = null));
  return renewing;
}

/** Called where the API does not know the caller any more. Comes back when it will, after signing in if need be. */
export async function again(): Promise<void> {
  if (await renew()) return;
  await new Promise<void>((resume) => waiting.push(resume));
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  // without https there are no locks; the server then takes a token twice within seconds
  return navigator.locks ? navigator.locks.request('parley-session', work) : work();
}

async function renewNow(): Promise<boolean> {
  const answer = await ask('POST', '/renew');
  if (answer.status === 200) {
    enter((await answer.json()) as TabSession);
    return true;
  }
  if (answer.status !== 204 && answer.status !== 401) throw await refusalOf(answer);
  leave();
  return false;
}

function enter({ accessToken: fresh, user, expiresIn }: TabSession): void {
  token = fresh;
  session.set({ state: 'in', user });
  for (const resume of waiting.splice(0)) resume();
  // before it ends, so that no request has to wait
  setTimeout(() => token === fresh && void renew().catch(() => undefined), expiresIn * 800);
}

function leave(): void {
  token = null;
  session.set({ state: session.now.user ? 'ended' : 'out' });
}

async function ask(method: string, path: string, body?: object): Promise<Response> {
  const init = body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {};
  try {
    return await fetch(`/api/v1/session${path}`, { method, ...init });
  } catch {
    throw new Refusal(0, 'no_connection', '');
  }
}
