import http from 'node:http';
import https from 'node:https';
import type { OutsideAddresses } from './outside-addresses.js';

/** What the other side said; a status of null where it said nothing, and then why. */
export type OutsideAnswer =
  | {
      status: number;
      /** Seconds the other side asks to be left alone, where it does. */
      retryAfter: number | null;
    }
  | { status: null; failure: string };

const largestAnswer = 64 * 1024;
const agents = {
  'http:': new http.Agent({ keepAlive: true, maxSockets: 4, timeout: 30_000 }),
  'https:': new https.Agent({ keepAlive: true, maxSockets: 4, timeout: 30_000 }),
};

/**
 * Posts JSON to an address of somebody else's. Addresses are checked when connecting, redirects are not followed, and
 * nothing of the answer but its head is read into anything.
 */
export function postOutside(
  addresses: OutsideAddresses,
  address: string,
  headers: Record<string, string>,
  body: string,
  signal: AbortSignal,
): Promise<OutsideAnswer> {
  const url = new URL(address);
  const fault = addresses.faultOfUrl(url);
  if (fault !== undefined) return Promise.resolve({ status: null, failure: `The address ${fault}.` });
  const plain = url.protocol === 'http:';
  return new Promise((resolve) => {
    const request = (plain ? http : https).request(
      url,
      {
        method: 'POST',
        agent: agents[plain ? 'http:' : 'https:'],
        lookup: addresses.lookupFor(url),
        signal,
        headers: {
          ...headers,
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'Parley-Webhooks/1',
        },
      },
      (answer) => {
        let size = 0;
        answer.on('data', (chunk: Buffer) => {
          size += chunk.byteLength;
          if (size > largestAnswer) answer.destroy();
        });
        answer.on('error', () => undefined);
        resolve({ status: answer.statusCode ?? 0, retryAfter: secondsUntil(answer.headers['retry-after']) });
      },
    );
    request.on('error', (error) => resolve({ status: null, failure: failureOf(error) }));
    request.end(body);
  });
}

function secondsUntil(retryAfter: string | undefined): number | null {
  if (retryAfter === undefined) return null;
  const seconds = /^\d{1,9}$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}

const noConnection: Record<string, string> = {
  ECONNREFUSED: 'Nobody listens there.',
  ECONNRESET: 'The connection broke.',
  EPIPE: 'The connection broke.',
  ENOTFOUND: 'There is no such host.',
  EAI_AGAIN: 'The host could not be looked up.',
};

function failureOf({ name, code, message }: NodeJS.ErrnoException): string {
  if (name === 'TimeoutError' || name === 'AbortError') return 'There was no answer in time.';
  return noConnection[code ?? ''] ?? message.slice(0, 300);
}
