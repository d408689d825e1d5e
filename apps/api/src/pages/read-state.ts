import { Injectable } from '@nestjs/common';
import type { Comment } from '@parley/contract';
import { ReadPlace } from '@parley/delivery';
import { ReadVotes } from '@parley/discussion';
import type { PostRecord, SiteRecord } from '@parley/store';
import type { Reader } from './reader.js';
import { nothingReturned, type OpenForm, type Returned, type ThreadState } from './thread-state.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Gathers what a thread is drawn from beside its comments. */
@Injectable()
export class ReadState {
  constructor(
    private readonly votes: ReadVotes,
    private readonly place: ReadPlace,
  ) {}

  /** To be asked before the thread is read. */
  seq(site: SiteRecord, post: PostRecord): Promise<number> {
    return this.place.run(site.id, post.id);
  }

  async run(
    reader: Reader,
    site: SiteRecord,
    post: PostRecord,
    comments: Comment[],
    more: { query?: Record<string, unknown>; returned?: Returned; open?: OpenForm | undefined; seq?: number } = {},
  ): Promise<ThreadState> {
    const { query = {}, returned = nothingReturned, seq = 0 } = more;
    const done = query['done'];
    return {
      reader,
      site,
      post,
      votes: await this.votes.run(reader.actor, site, idsIn(comments)),
      open: 'open' in more ? more.open : openIn(query),
      returned,
      done: done === 'flagged' || done === 'sourceAdded' ? done : undefined,
      seq,
    };
  }
}

function idsIn(comments: Comment[]): string[] {
  return comments.flatMap((comment) => [comment.id, ...idsIn(comment.replies?.items ?? [])]);
}

/** The form an address asks to open. */
function openIn(query: Record<string, unknown>): OpenForm | undefined {
  for (const kind of ['reply', 'flag', 'source'] as const) {
    const about = query[kind];
    if (typeof about === 'string' && uuid.test(about)) return { kind, about };
  }
  return undefined;
}
