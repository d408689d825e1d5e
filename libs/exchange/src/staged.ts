import type { CommentStatus } from '@parley/contract';
import type { StagedRecord, StagedRow } from '@parley/store';
import type { ArchivedAuthor, ArchivedComment, ArchivedPost } from './records.js';

/** What is kept of a comment beside the columns it is looked up by. */
interface CommentData {
  post: string;
  author: ArchivedAuthor | null;
  status: CommentStatus;
  body: string;
  createdAt: string | null;
  editedAt: string | null;
  score: number;
}

/** A comment of the archive on its way into the store; its words are clean. */
export type StagedComment = Omit<ArchivedComment, 'kind'> & { seq: number; waits: boolean };

/** The words of a comment that was kept. */
export function bodyOfStaged(data: string): string {
  return (JSON.parse(data) as CommentData).body;
}

/** A clock that shows nothing goes first: its place follows from the comment it answers. */
const noClock = new Date(0);

export function stagedComment(seq: number, comment: ArchivedComment): StagedRecord {
  const { ref, parent, post, author, status, body, createdAt, editedAt, score } = comment;
  const data: CommentData = {
    post,
    author,
    status,
    body,
    createdAt: createdAt?.toISOString() ?? null,
    editedAt: editedAt?.toISOString() ?? null,
    score,
  };
  return { seq, kind: 'comment', ref, parentRef: parent, at: createdAt ?? noClock, data: JSON.stringify(data) };
}

export function readStagedComment({ seq, ref, parentRef, data, waits }: StagedRow): StagedComment {
  const { createdAt, editedAt, ...rest } = JSON.parse(data) as CommentData;
  const time = (text: string | null): Date | null => (text === null ? null : new Date(text));
  return { seq, waits, ref, parent: parentRef, ...rest, createdAt: time(createdAt), editedAt: time(editedAt) };
}

/** A post of the archive as it waits for its first comment to be written. */
export type StagedPost = Omit<ArchivedPost, 'kind' | 'createdAt'> & { createdAt: string | null };

export function stagedPost(seq: number, post: ArchivedPost): StagedRecord {
  const { kind: _, ...rest } = post;
  return { seq, kind: 'post', ref: post.ref, parentRef: null, at: null, data: JSON.stringify(rest) };
}

export function stagedSkip(seq: number, ref: string, reason: string): StagedRecord {
  return { seq, kind: 'skipped', ref: ref.slice(0, longestRef), parentRef: null, at: null, data: reason };
}

/** Longest name a thing may have where it comes from. */
export const longestRef = 400;
