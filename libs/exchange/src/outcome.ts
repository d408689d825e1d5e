import type { CommentStatus } from '@parley/contract';

/** What became of an archive. */
export interface ImportCounts {
  /** Comments that are new with it, whatever their state. */
  imported: number;
  published: number;
  pending: number;
  rejected: number;
  removed: number;
  deleted: number;
  /** Comments that were here already, or stand in the file twice. */
  duplicates: number;
  /** Comments whose parent is nowhere: each hangs below a tombstone, which counts nowhere itself. */
  orphans: number;
}

export interface Skipped {
  ref: string;
  reason: string;
}

export interface ImportOutcome {
  counts: ImportCounts;
  /** What was left out, in the order of the file. */
  skipped: AsyncIterable<Skipped>;
  /** Why the file could not be read to its end, where it could not. */
  broken: string | null;
}

/** How far an import is. */
export type ImportProgress =
  | { phase: 'reading'; comments: number; bytes: number; of: number }
  | { phase: 'writing'; comments: number; of: number };

export function noCounts(): ImportCounts {
  return { imported: 0, published: 0, pending: 0, rejected: 0, removed: 0, deleted: 0, duplicates: 0, orphans: 0 };
}

export function countNew(counts: ImportCounts, status: CommentStatus): void {
  counts.imported++;
  counts[status]++;
}

/** Adds what one batch came to. */
export function addUp(counts: ImportCounts, more: ImportCounts): void {
  for (const name of Object.keys(counts) as (keyof ImportCounts)[]) counts[name] += more[name];
}
