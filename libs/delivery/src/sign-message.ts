import { createHmac, randomBytes } from 'node:crypto';

const mark = 'whsec_';

/** A new secret of the Standard Webhooks specification: 32 random bytes. */
export function newSecret(): string {
  return mark + randomBytes(32).toString('base64');
}

/** The bytes that a secret of the specification stands for. */
export function keyOf(secret: string): Buffer {
  return Buffer.from(secret.slice(mark.length), 'base64');
}

/**
 * The headers of one attempt by the Standard Webhooks specification: HMAC-SHA256 over `id.timestamp.body` with each
 * key, so that a receiver who knows any of them can check it.
 */
export function signMessage(
  keys: readonly (Buffer | string)[],
  id: string,
  body: string,
  at: Date,
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = keys.map(
    (key) => `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`,
  );
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
