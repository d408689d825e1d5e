import { stagedRefs, stageRecords, type Database, type StagedRecord } from '@parley/store';
import { cleanComment } from './clean-comment.js';
import { ArchiveBroken, type ArchiveRecord } from './records.js';
import { stagedComment, stagedPost, stagedSkip } from './staged.js';
import type { Writing } from './writing.js';

/** Records kept at a time. */
const batchSize = 500;

export interface Staged {
  comments: number;
  /** Comments that stand in the file more than once. */
  twice: number;
  broken: string | null;
}

interface Run {
  db: Database;
  siteId: string;
  runId: string;
  writing: Writing;
}

/**
 * Reads an archive to its end, or as far as it can be read, and keeps its records in the database: a file of any size
 * takes no more memory than a small one, and children may stand before their parents.
 */
export async function stageArchive(
  run: Run,
  records: AsyncIterable<ArchiveRecord>,
  told: (comments: number) => void,
): Promise<Staged> {
  const staged: Staged = { comments: 0, twice: 0, broken: null };
  let batch: ArchiveRecord[] = [];
  let seq = 0;
  const keep = async (): Promise<void> => {
    const kept = await keepBatch(run, batch, seq);
    seq += batch.length;
    staged.comments += kept.comments;
    staged.twice += kept.twice;
    batch = [];
    told(staged.comments);
  };
  try {
    for await (const record of records) {
      batch.push(record);
      if (batch.length === batchSize) await keep();
    }
  } catch (error) {
    if (!(error instanceof ArchiveBroken)) throw error;
    staged.broken = error.message;
  }
  await keep();
  return staged;
}

async function keepBatch(
  { db, siteId, runId, writing }: Run,
  records: ArchiveRecord[],
  seq: number,
): Promise<{ comments: number; twice: number }> {
  const refs = (kind: 'post' | 'comment'): string[] => records.filter((r) => r.kind === kind).map((r) => r.ref);
  const seen = {
    post: new Set((await stagedRefs(db, siteId, runId, 'post', refs('post'))).keys()),
    comment: new Set((await stagedRefs(db, siteId, runId, 'comment', refs('comment'))).keys()),
  };
  const rows: StagedRecord[] = [];
  let twice = 0;
  for (const [i, record] of records.entries()) {
    if (record.kind === 'skipped') rows.push(stagedSkip(seq + i, record.ref, record.reason));
    else if (seen[record.kind].has(record.ref)) twice += record.kind === 'comment' ? 1 : 0;
    else {
      rows.push(rowOf(seq + i, record, writing));
      seen[record.kind].add(record.ref);
    }
  }
  await stageRecords(db, siteId, runId, rows);
  return { comments: rows.filter((row) => row.kind === 'comment').length, twice };
}

function rowOf(seq: number, record: Exclude<ArchiveRecord, { kind: 'skipped' }>, writing: Writing): StagedRecord {
  if (record.kind === 'post') return stagedPost(seq, record);
  const clean = cleanComment(record, writing);
  return 'reason' in clean ? stagedSkip(seq, record.ref, clean.reason) : stagedComment(seq, clean);
}
