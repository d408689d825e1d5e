import { createHash } from 'node:crypto';
import { Failure } from '@parley/contract';

/** Where a page ended: the sort keys of its last row. */
export type CursorKeys = readonly (string | number)[];

/**
 * An opaque cursor for `list` (a word that names the list and its order).
 * The check sum tells a damaged cursor from a good one; it keeps no secret, since the keys are in the answer anyway.
 */
export function encodeCursor(list: string, keys: CursorKeys): string {
  const text = JSON.stringify([list, ...keys]);
  return Buffer.from(`${checkSum(text)}${text}`).toString('base64url');
}

/**
 * The keys of a cursor made for `list` with the given kinds.
 * @throws Failure `invalid_cursor` for one that is damaged or belongs to another list
 */
export function decodeCursor(
  list: string,
  cursor: string,
  kinds: readonly ('time' | 'id' | 'number' | 'text')[],
): CursorKeys {
  // whatever was written into the address: twice the same word makes a list of it
  const raw = typeof cursor === 'string' ? Buffer.from(cursor, 'base64url') : Buffer.alloc(0);
  const text = raw.toString('utf8', 8);
  if (raw.toString('base64url') === cursor && raw.toString('latin1', 0, 8) === checkSum(text)) {
    const parts: unknown = safeParse(text);
    if (Array.isArray(parts) && parts[0] === list && parts.length === kinds.length + 1) {
      const keys = parts.slice(1) as CursorKeys;
      if (kinds.every((kind, i) => fits(kind, keys[i]))) return keys;
    }
  }
  throw new Failure('invalid_cursor', 'The cursor is damaged or belongs to another list. Begin again without one.');
}

function fits(kind: string, value: unknown): boolean {
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (typeof value !== 'string') return false;
  if (kind === 'id') return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
  if (kind === 'time') return !Number.isNaN(Date.parse(value));
  return true;
}

function safeParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function checkSum(text: string): string {
  return createHash('sha256').update(`cursor:${text}`).digest('hex').slice(0, 8);
}

/** Cursor keys that stand before every row of an ascending list, and after it of a descending one. */
export const beginning = { time: '-infinity', id: '00000000-0000-0000-0000-000000000000' } as const;
export const end = { time: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' } as const;

/** Cuts the extra row off a page that was read with one more than asked for, and says where the next begins. */
export function pageOf<Row>(
  rows: Row[],
  limit: number,
  cursorOf: (last: Row) => string,
): { items: Row[]; nextCursor: string | null } {
  if (rows.length <= limit) return { items: rows, nextCursor: null };
  const items = rows.slice(0, limit);
  return { items, nextCursor: cursorOf(items[limit - 1] as Row) };
}
