import type { Sql, Tx } from './database.js';
import { statement } from './statement.js';

export interface NoteRecord {
  id: string;
  authorId: string | null;
  authorName: string | null;
  text: string;
  createdAt: Date;
}

const insert = statement(
  'item_note_insert',
  `INSERT INTO item_note (site_id, id, item_id, author_id, text) VALUES ($1, $2, $3, $4, $5) RETURNING created_at AS "createdAt"`,
);
const ofItem = statement(
  'item_notes',
  `SELECT n.id, n.author_id AS "authorId", a.display_name AS "authorName", n.text, n.created_at AS "createdAt"
   FROM item_note n LEFT JOIN account a ON a.id = n.author_id
   WHERE n.site_id = $1 AND n.item_id = $2 ORDER BY n.id LIMIT 200`,
);

export async function insertNote(
  tx: Tx,
  siteId: string,
  note: { id: string; itemId: string; authorId: string; text: string },
): Promise<Date> {
  const rows = await tx.rows<{ createdAt: Date }>(insert, [siteId, note.id, note.itemId, note.authorId, note.text]);
  return (rows[0] as { createdAt: Date }).createdAt;
}

/** What moderators noted about an item, oldest first (item_note_item_idx). */
export async function notesOfItem(sql: Sql, siteId: string, itemId: string): Promise<NoteRecord[]> {
  return sql.rows(ofItem, [siteId, itemId]);
}
