import type { CommentStatus } from '@parley/contract';

/** The post of an archive that comments hang below. */
export interface ArchivedPost {
  kind: 'post';
  /** What comments of the same archive call it. */
  ref: string;
  /** What it is called for good, so that a newer export is recognised. */
  lasting: string;
  /** Where it was published; empty where nobody knows. */
  url: string;
  /** The word of its address, where it has one. */
  slug: string;
  title: string;
  createdAt: Date | null;
  closed: boolean;
  /** It lay in a bin, and stays out of sight. */
  binned: boolean;
}

/** Who wrote a comment, as far as the archive knows. */
export interface ArchivedAuthor {
  name: string;
  /**
   * By what the same person is recognised: an address of mail or an id. It is stored as a hash. null where there is only
   * a name: two who give the same one need not be the same.
   */
  key: string | null;
}

/** A comment of an archive, its words as Markdown. */
export interface ArchivedComment {
  kind: 'comment';
  ref: string;
  /** The `ref` of its post. */
  post: string;
  /** The `ref` of the comment it answers, or null. */
  parent: string | null;
  author: ArchivedAuthor | null;
  status: CommentStatus;
  body: string;
  /** null where its clock shows nothing. */
  createdAt: Date | null;
  editedAt: Date | null;
  /** Votes for it less votes against it. */
  score: number;
}

/** Something the archive holds that no comment is made of. */
export interface SkippedRecord {
  kind: 'skipped';
  ref: string;
  /** A sentence without its beginning: "is a pingback". */
  reason: string;
}

/** The one stream between all formats and the store. */
export type ArchiveRecord = ArchivedPost | ArchivedComment | SkippedRecord;

/** An archive that is being read: where it comes from is known once its head was read. */
export interface Archive {
  /** The system and the publication, such as `wordpress blog.example`; ids are looked up under it. */
  origin: string;
  records: AsyncIterable<ArchiveRecord>;
}

/** A file that cannot be taken at all; nothing of it was kept. */
export class ArchiveRefused extends Error {}

/** A file that cannot be read on; what came before is whole. */
export class ArchiveBroken extends Error {}
