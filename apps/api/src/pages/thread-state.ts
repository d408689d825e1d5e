import type { Claim, Comment, FieldFault } from '@parley/contract';
import type { PostRecord, SiteRecord } from '@parley/store';
import type { Reader } from './reader.js';
import type { Word } from './words.js';

/** A form that is open on a page, as its reader left it. */
export interface OpenForm {
  kind: 'reply' | 'flag' | 'source' | 'edit' | 'delete';
  /** The comment it is about; for a source, the claim. */
  about: string;
}

/** What a form was sent with, and why it was not taken. */
export interface Returned {
  given: Record<string, string>;
  faults: FieldFault[];
  /** One sentence about the whole. */
  problem?: string | undefined;
  /** Claims that need a source, where the site asks for one before it publishes. */
  wanted?: Omit<Claim, 'id'>[] | undefined;
}

export const nothingReturned: Returned = { given: {}, faults: [] };

/** Everything a thread is drawn from beside its comments. */
export interface ThreadState {
  reader: Reader;
  site: SiteRecord;
  post: PostRecord;
  /** The reader's own votes. */
  votes: Map<string, number>;
  /** What the reader wrote here and a moderator has not looked at yet: nobody else is shown it. */
  waiting: Comment[];
  /** Comments of the reader's own that can still be changed. */
  editable: Set<string>;
  open: OpenForm | undefined;
  returned: Returned;
  /** What was done a moment ago. */
  done: Word | undefined;
  /** The number after which the live stream goes on. */
  seq: number;
}
