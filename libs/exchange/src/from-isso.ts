import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, openSync, closeSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommentStatus } from '@parley/contract';
import sqlite from 'node-sqlite3-wasm';
import { readHead, type ArchiveFile, type ReadingOptions } from './open-archive.js';
import {
  ArchiveBroken,
  ArchiveRefused,
  type Archive,
  type ArchivedComment,
  type ArchivedPost,
  type ArchiveRecord,
} from './records.js';
import { timeOfSeconds } from './times.js';

type Row = Record<string, unknown>;

const expected = 'This is no database of Isso (comments.db)';
/** What Isso says of a comment; 4 is kept for its replies, without its words. */
const states: Readonly<Record<number, CommentStatus>> = { 1: 'published', 2: 'pending', 4: 'deleted' };
/** Rows read before others get a turn. */
const batchSize = 500;

/**
 * The database of Isso as it is. A copy is read, so that a running Isso is not in the way, nor we in its.
 * @param options where the pages are: Isso keeps their paths alone
 */
export function readIsso(file: ArchiveFile, { address }: ReadingOptions): Promise<Archive> {
  if (readHead(file.path, 16).toString('latin1') !== 'SQLite format 3\u0000')
    return Promise.reject(new ArchiveRefused(`${expected}.`));
  if (existsSync(`${file.path}-wal`) && statSync(`${file.path}-wal`).size > 0)
    return Promise.reject(
      new ArchiveRefused(
        `Beside ${file.path} lies a journal that is not written back. Stop Isso, or make a copy: sqlite3 comments.db "VACUUM INTO 'copy.db'".`,
      ),
    );
  const copy = new Copy(file.path);
  try {
    const origin = copy.origin();
    return Promise.resolve({ origin, records: recordsOf(copy, file, address) });
  } catch (error) {
    copy.end();
    return Promise.reject(
      error instanceof ArchiveRefused ? error : new ArchiveRefused(`${expected}: ${String(error)}`),
    );
  }
}

/** A copy of the database in a folder of its own, which goes when it was read. */
class Copy {
  private readonly folder = mkdtempSync(join(tmpdir(), 'parley-isso-'));
  private readonly db: InstanceType<typeof sqlite.Database>;

  constructor(path: string) {
    const own = join(this.folder, 'comments.db');
    copyFileSync(path, own);
    writeBack(own);
    this.db = new sqlite.Database(own, { fileMustExist: true });
  }

  /** Which Isso it is: each database has a key of its own, which is kept as a hash. */
  origin(): string {
    const tables = new Set(
      this.db.all(`SELECT name FROM sqlite_master WHERE type = 'table'`).map((row) => (row as Row)['name']),
    );
    if (!tables.has('comments') || !tables.has('threads')) throw new ArchiveRefused(`${expected}: it has no comments.`);
    const key = tables.has('preferences')
      ? (this.db.get(`SELECT value FROM preferences WHERE key = 'session-key'`) as Row | null)?.['value']
      : undefined;
    return typeof key === 'string' ? `isso ${createHash('sha256').update(key).digest('hex').slice(0, 16)}` : 'isso';
  }

  *rows(text: string): Iterable<Row> {
    const statement = this.db.prepare(text);
    try {
      yield* statement.iterate() as Iterable<Row>;
    } finally {
      statement.finalize();
    }
  }

  end(): void {
    if (this.db.isOpen) this.db.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A database that was kept with a write-ahead journal, and is whole without it, is read as one without. */
function writeBack(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    writeSync(descriptor, Buffer.from([1, 1]), 0, 2, 18);
  } finally {
    closeSync(descriptor);
  }
}

async function* recordsOf(copy: Copy, file: ArchiveFile, address: string | undefined): AsyncIterable<ArchiveRecord> {
  let read = 0;
  try {
    for (const row of copy.rows('SELECT id, uri, title FROM threads ORDER BY id')) yield postOf(row, address);
    for (const row of copy.rows('SELECT * FROM comments ORDER BY id')) {
      yield commentOf(row);
      if (++read % batchSize === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    file.read = file.size;
  } catch (error) {
    throw new ArchiveBroken(`After ${read} comments: ${error instanceof Error ? error.message : String(error)}.`);
  } finally {
    copy.end();
  }
}

function postOf({ id, uri, title }: Row, address: string | undefined): ArchivedPost {
  const path = String(uri ?? '');
  const url = /^https?:\/\//i.test(path) ? path : address === undefined ? '' : addressOf(path, address);
  const word =
    path
      .split('/')
      .filter(Boolean)
      .at(-1)
      ?.replace(/\.\w{1,5}$/, '')
      .toLowerCase() ?? '';
  const shown = String(title ?? '');
  return {
    kind: 'post',
    ref: String(id),
    lasting: path === '' ? String(id) : path,
    url,
    slug: word,
    title: shown === '' ? path : shown,
    createdAt: null,
    closed: false,
    binned: false,
  };
}

function addressOf(path: string, base: string): string {
  try {
    return new URL(path, base).href;
  } catch {
    return '';
  }
}

function commentOf(row: Row): ArchivedComment {
  const name = String(row['author'] ?? '').trim();
  const email = String(row['email'] ?? '')
    .trim()
    .toLowerCase();
  const votes = (column: string): number => (typeof row[column] === 'number' ? row[column] : 0);
  return {
    kind: 'comment',
    ref: String(row['id']),
    post: String(row['tid']),
    parent: row['parent'] === null || row['parent'] === undefined ? null : String(row['parent']),
    author: name === '' ? null : { name, key: email !== '' ? `mail ${email}` : null },
    status: states[Number(row['mode'])] ?? 'pending',
    body: String(row['text'] ?? ''),
    createdAt: timeOfSeconds(row['created']),
    editedAt: timeOfSeconds(row['modified']),
    score: votes('likes') - votes('dislikes'),
  };
}
