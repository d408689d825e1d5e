import type { LongTx } from './database.js';
import type { LogRow } from './moderation-log.js';
import { entryHash, genesisHash } from './seal.js';
import { statement } from './statement.js';

const head = statement('archive_head', `SELECT seq::float8 AS seq, hash, root FROM log_head WHERE site_id = $1`);
const waiting = statement(
  'archive_waiting_entry',
  `SELECT l.id, l.kind, l.comment_id AS "commentId", l.actor_id AS "actorId", l.data, l.at,
          (SELECT row_to_json(r)::text FROM (SELECT l.id, l.kind, l.comment_id, l.actor_id, l.data, l.at) r) AS line
   FROM log_unsealed u JOIN moderation_log l ON l.site_id = $1 AND l.id = u.log_id
   WHERE u.site_id = $1 ORDER BY l.at, l.id`,
);

/**
 * Entries of the record that wait for their place at this moment, as lines of an archive: with the places and hashes the
 * sealer would give them now. Without them an archive taken while people write would tell of things that nothing led to.
 */
export async function* waitingEntries(tx: LongTx, siteId: string): AsyncIterable<{ line: string }[]> {
  const [end] = await tx.rows<{ seq: number; hash: Buffer; root: string | null }>(head, [siteId]);
  let { seq, hash } = end ?? { seq: 0, hash: genesisHash(siteId) };
  for await (const rows of tx.stream<LogRow & { line: string }>(waiting, [siteId])) {
    const lines = rows.map((row) => {
      hash = entryHash(hash, ++seq, { ...row, at: row.at.toISOString() });
      return { line: `{"seq":${seq},${row.line.slice(1, -1)},"hash":"\\\\x${hash.toString('hex')}"}` };
    });
    yield lines;
  }
}
