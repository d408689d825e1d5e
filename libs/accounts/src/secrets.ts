import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as text. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret: enough to recognise it, not enough to use it. */
export function secretHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
