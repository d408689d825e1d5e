import { createHash, hash as hashOnce } from 'node:crypto';
import type { Database, Tx } from './database.js';
import type { LogRow } from './moderation-log.js';
import { insertRows } from './insertion.js';
import { everySiteStatement, statement } from './statement.js';

/** How many rows one transaction seals. */
const batch = 1000;

const openHead = statement(
  'log_head_open',
  `INSERT INTO log_head (site_id, seq, hash) VALUES ($1, 0, $2) ON CONFLICT (site_id) DO NOTHING`,
);
const lockHead = statement(
  'log_head_lock',
  `SELECT seq::float8 AS seq, hash FROM log_head WHERE site_id = $1 FOR UPDATE`,
);
const unsealed = statement(
  'log_unsealed_rows',
  `SELECT l.id, l.kind, l.comment_id AS "commentId", l.actor_id AS "actorId", l.data, l.at
   FROM log_unsealed u JOIN moderation_log l ON l.site_id = $1 AND l.id = u.log_id
   WHERE u.site_id = $1 ORDER BY l.at, l.id LIMIT $2`,
);
const moveHead = statement('log_head_move', `UPDATE log_head SET seq = $2, hash = $3 WHERE site_id = $1`);
const markSealed = statement(
  'log_unsealed_remove',
  `DELETE FROM log_unsealed WHERE site_id = $1 AND log_id = ANY($2::uuid[])`,
);

/** The hash before the first entry of a site. */
export function genesisHash(siteId: string): Buffer {
  return createHash('sha256').update(`parley moderation log of ${siteId}`).digest();
}

/** An entry as it is hashed: its time in RFC 3339, UTC, with milliseconds. */
export type HashedEntry = Omit<LogRow, 'at'> & { at: string };

/** Where the bytes of an entry are put together; each is hashed before the next one comes. */
let bytes = Buffer.allocUnsafe(64 * 1024);

/** SHA-256 over the hash before, the place and every field of the entry, in a fixed order. */
export function entryHash(before: Buffer, seq: number, row: HashedEntry): Buffer {
  // ids, kinds and times hold nothing that JSON would escape
  const quoted = (word: string | null): string => (word === null ? 'null' : `"${word}"`);
  const named = `${seq},"${row.id}","${row.kind}",${quoted(row.commentId)},${quoted(row.actorId)},"${row.at}"`;
  const text = `[${named},${canonicalJson(row.data)}]`;
  // three bytes are the most that one UTF-16 code unit takes
  const most = before.length + 3 * text.length;
  if (most > bytes.length) bytes = Buffer.allocUnsafe(2 * most);
  before.copy(bytes);
  const end = before.length + bytes.write(text, before.length);
  return hashOnce('sha256', bytes.subarray(0, end), 'buffer');
}

/** JSON with object keys in order, so that the same content gives the same bytes. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  let out = '';
  if (Array.isArray(value)) {
    for (const part of value) out += `${out === '' ? '' : ','}${canonicalJson(part)}`;
    return `[${out}]`;
  }
  const fields = value as Record<string, unknown>;
  const keys = Object.keys(fields);
  if (!inOrder(keys)) keys.sort();
  for (const key of keys) out += `${out === '' ? '' : ','}${quote(key)}:${canonicalJson(fields[key])}`;
  return `{${out}}`;
}

const nothingToEscape = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

/** What JSON.stringify gives, sooner for the words that make up most of the record. */
function quote(text: string): string {
  return nothingToEscape.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** Most objects come in order: they were sorted when they were stored. */
function inOrder(keys: readonly string[]): boolean {
  for (let i = 1; i < keys.length; i++) if ((keys[i - 1] as string) > (keys[i] as string)) return false;
  return true;
}

/**
 * Gives every waiting row of a site its number and hash. Only one sealer works on a site at a time (it holds the
 * head row), so any number may be asked to. Writers of the log never wait for it.
 * @returns how many rows were sealed
 */
export async function sealLog(db: Database, siteId: string): Promise<number> {
  for (let total = 0; ;) {
    const sealed = await db.transaction((tx) => sealBatch(tx, siteId));
    total += sealed;
    if (sealed < batch) return total;
  }
}

async function sealBatch(tx: Tx, siteId: string): Promise<number> {
  await tx.rows(openHead, [siteId, genesisHash(siteId)]);
  const [head] = await tx.rows<{ seq: number; hash: Buffer }>(lockHead, [siteId]);
  const rows = await tx.rows<LogRow>(unsealed, [siteId, batch]);
  if (!head || rows.length === 0) return 0;
  let { seq, hash } = head;
  const chain: unknown[][] = [];
  for (const row of rows) {
    hash = entryHash(hash, ++seq, { ...row, at: row.at.toISOString() });
    chain.push([seq, row.id, hash]);
  }
  await insertRows(tx, siteId, [{ table: 'moderation_chain', columns: ['seq', 'log_id', 'hash'], rows: chain }]);
  await tx.rows(markSealed, [siteId, rows.map((row) => row.id)]);
  await tx.rows(moveHead, [siteId, seq, hash]);
  return rows.length;
}

export interface ChainVerdict {
  ok: boolean;
  entries: number;
  headHash: string;
  /** The first entry that is changed, missing, moved or was never sealed. */
  firstBadId?: string;
}

const chainAfter = statement(
  'chain_after',
  `SELECT c.seq::float8 AS seq, c.log_id AS id, c.hash, l.kind, l.comment_id AS "commentId", l.actor_id AS "actorId", l.data,
          l.at::text AS at
   FROM moderation_chain c LEFT JOIN moderation_log l ON l.site_id = $1 AND l.id = c.log_id
   WHERE c.site_id = $1 AND c.seq > $2 ORDER BY c.seq LIMIT 5000`,
);
const readHead = statement('log_head_read', `SELECT seq::float8 AS seq, hash, root FROM log_head WHERE site_id = $1`);
const stray = statement(
  'log_stray',
  `SELECT l.id FROM moderation_log l
   LEFT JOIN moderation_chain c ON c.site_id = $1 AND c.log_id = l.id
   LEFT JOIN log_unsealed u ON u.site_id = $1 AND u.log_id = l.id
   WHERE l.site_id = $1 AND c.log_id IS NULL AND u.log_id IS NULL
   ORDER BY l.at, l.id LIMIT 1`,
);

/** The end of the log at some time, as it was kept outside the database. */
export interface SealedHead {
  seq: number;
  /** Hex. */
  hash: string;
}

/**
 * Recomputes the chain of a site from its first entry to its head, after sealing what waits. Finds changed, missing,
 * swapped and inserted rows. That rows were cut off the end and the head set back, or that everything was written
 * anew, is seen by the ends kept elsewhere.
 * @param kept ends of the log from earlier, in any order
 */
export async function verifyLog(db: Database, siteId: string, kept: readonly SealedHead[] = []): Promise<ChainVerdict> {
  await sealLog(db, siteId);
  const [head] = await db.rows<{ seq: number; hash: Buffer; root: string | null }>(readHead, [siteId]);
  // a site that was restored elsewhere goes on with the record it was begun with
  const root = head?.root ?? siteId;
  const end = head ?? { seq: 0, hash: genesisHash(root) };
  const walked = await walkChain(db, siteId, root, end.seq, new Map(kept.map(({ seq, hash }) => [seq, hash])));
  const { seq, hash } = walked;
  const verdict = { entries: seq, headHash: end.hash.toString('hex') };
  if (walked.bad !== undefined) return { ok: false, ...verdict, firstBadId: walked.bad };
  const cut = kept.some((one) => one.seq > end.seq);
  if (cut || seq !== end.seq || !hash.equals(end.hash)) return { ok: false, ...verdict };
  const [unknown] = await db.rows<{ id: string }>(stray, [siteId]);
  return unknown ? { ok: false, ...verdict, firstBadId: unknown.id } : { ok: true, ...verdict };
}

/** Walks from the first entry towards `end`, as far as everything fits. */
async function walkChain(
  db: Database,
  siteId: string,
  root: string,
  end: number,
  kept: ReadonlyMap<number, string>,
): Promise<{ seq: number; hash: Buffer; bad?: string }> {
  let hash = genesisHash(root);
  let seq = 0;
  let coming = readChain(db, siteId, seq);
  while (seq < end) {
    const rows = await coming;
    const last = rows.at(-1);
    if (!last) break;
    // the database reads on while this process hashes
    coming = readChain(db, siteId, last.seq);
    coming.catch(() => undefined);
    for (const row of rows) {
      if (row.seq > end) break;
      if (row.seq !== seq + 1 || row.kind === null) return { seq, hash, bad: row.id };
      row.at = timeOf(row.at);
      hash = entryHash(hash, row.seq, row);
      const known = kept.get(row.seq);
      if (!hash.equals(row.hash) || (known !== undefined && known !== hash.toString('hex')))
        return { seq, hash, bad: row.id };
      seq = row.seq;
    }
  }
  return { seq, hash };
}

/** An entry with its link of the chain; where the entry is gone, only the link is left. */
type ChainRow = HashedEntry & { seq: number; hash: Buffer };

/** A time as the database writes it in UTC (`2026-11-25 09:30:00.12+00`), in the form that is hashed. */
function timeOf(text: string): string {
  const [, day, clock, part = ''] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?\+00$/.exec(text) ?? [];
  // what a hand put there that no clock of ours shows has no entry that fits
  return day === undefined ? text : `${day}T${clock}.${part.padEnd(3, '0')}Z`;
}

function readChain(db: Database, siteId: string, after: number): Promise<ChainRow[]> {
  return db.rows<ChainRow>(chainAfter, [siteId, after]);
}

const withWaiting = everySiteStatement(
  'log_sites_waiting',
  'the sealer of last resort looks after every site',
  `SELECT DISTINCT site_id AS "siteId" FROM log_unsealed LIMIT 1000`,
);

/** Sites with rows that wait to be sealed. */
export async function sitesToSeal(db: Database): Promise<string[]> {
  return (await db.rows<{ siteId: string }>(withWaiting, [])).map((row) => row.siteId);
}

const heads = everySiteStatement(
  'log_heads',
  'the ends of all logs are kept outside the database',
  `SELECT site_id AS "siteId", seq::float8 AS seq, encode(hash, 'hex') AS hash FROM log_head WHERE seq > 0`,
);

/** Where the log of each site ends now. */
export async function logHeads(db: Database): Promise<(SealedHead & { siteId: string })[]> {
  return db.rows(heads, []);
}
