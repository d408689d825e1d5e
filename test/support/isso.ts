import { readFileSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';

export interface IssoComment {
  id: number;
  tid: number;
  parent?: number;
  text: string;
  mode?: number;
  author?: string | null;
  email?: string | null;
  created: number;
  modified?: number;
  likes?: number;
  dislikes?: number;
}

/** A database as Isso keeps it. */
export function issoDatabase(threads: { id: number; uri: string; title: string }[], comments: IssoComment[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'parley-isso-made-'));
  const path = join(folder, 'comments.db');
  const db = new sqlite.Database(path);
  db.exec(`CREATE TABLE preferences (key VARCHAR PRIMARY KEY, value VARCHAR);
    CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
    CREATE TABLE comments (tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER, created FLOAT NOT NULL, modified FLOAT,
      mode INTEGER, remote_addr VARCHAR, text VARCHAR, author VARCHAR, email VARCHAR, website VARCHAR, likes INTEGER DEFAULT 0,
      dislikes INTEGER DEFAULT 0, voters BLOB NOT NULL, notification INTEGER DEFAULT 0);`);
  db.run(`INSERT INTO preferences VALUES ('session-key', 'a-key-of-this-database')`);
  for (const { id, uri, title } of threads) db.run('INSERT INTO threads VALUES (?, ?, ?)', [id, uri, title]);
  for (const c of comments) {
    const values = [c.tid, c.id, c.parent ?? null, c.created, c.modified ?? null, c.mode ?? 1, '203.0.113.0', c.text];
    const author = [c.author ?? null, c.email ?? null, null, c.likes ?? 0, c.dislikes ?? 0, new Uint8Array(256), 0];
    db.run(`INSERT INTO comments VALUES (${'?, '.repeat(14)}?)`, [...values, ...author]);
  }
  db.close();
  const bytes = readFileSync(path);
  rmSync(folder, { recursive: true });
  return bytes;
}
