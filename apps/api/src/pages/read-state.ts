import { Injectable } from '@nestjs/common';
import { includesRole, type Actor, type Comment } from '@parley/contract';
import { ReadPlace } from '@parley/delivery';
import { ReadVotes, ReadWaiting } from '@parley/discussion';
import { ReadNotifications } from '@parley/moderation';
import type { PostRecord, SiteRecord, Sql } from '@parley/store';
import type { Reader } from './reader.js';
import { nothingReturned, type OpenForm, type Returned, type ThreadState } from './thread-state.js';

/** What an address may say was done. */
const doneWords = ['flagged', 'sourceAdded', 'saved', 'commentDeleted', 'guestHeld', 'guestRejected'] as const;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Gathers what a thread is drawn from beside its comments. */
@Injectable()
export class ReadState {
  constructor(
    private readonly votes: ReadVotes,
    private readonly waiting: ReadWaiting,
    private readonly notifications: ReadNotifications,
    private readonly place: ReadPlace,
  ) {}

  /** To be asked before the thread is read, where the thread is read. */
  seq(site: SiteRecord, post: PostRecord, from: Sql): Promise<number> {
    return this.place.run(site.id, post.id, from);
  }

  async run(
    reader: Reader,
    site: SiteRecord,
    post: PostRecord,
    comments: Comment[],
    more: {
      query?: Record<string, unknown>;
      returned?: Returned;
      open?: OpenForm | undefined;
      seq?: number;
      waits?: boolean;
    } = {},
  ): Promise<ThreadState> {
    const { query = {}, returned = nothingReturned, seq = 0 } = more;
    const [votes, waiting, unread] = await Promise.all([
      this.votes.run(
        reader.actor,
        site,
        everyOne(comments).map(({ id }) => id),
      ),
      more.waits ? this.waiting.run(reader.actor, site, post.id) : [],
      more.waits && reader.actor ? this.notifications.unread(reader.actor) : 0,
    ]);
    const shown = [...everyOne(comments), ...waiting];
    return {
      reader: { ...reader, unread },
      site,
      post,
      votes,
      waiting,
      editable: new Set(shown.filter((one) => mayStillChange(reader.actor, site, one)).map(({ id }) => id)),
      open: 'open' in more ? more.open : openIn(query),
      returned,
      done: doneWords.find((word) => word === query['done']),
      seq,
    };
  }
}

function everyOne(comments: Comment[]): Comment[] {
  return comments.flatMap((comment) => [comment, ...everyOne(comment.replies?.items ?? [])]);
}

/** Authors see the way to change what they wrote for as long as it is open to them. */
function mayStillChange(actor: Actor | null, site: SiteRecord, { author, status, createdAt }: Comment): boolean {
  if (!actor || author?.id !== actor.id || (status !== 'published' && status !== 'pending')) return false;
  const age = Date.now() - Date.parse(createdAt);
  return includesRole(actor.role, 'moderator') || age < site.settings.editWindowMinutes * 60_000;
}

/** The form an address asks to open. */
function openIn(query: Record<string, unknown>): OpenForm | undefined {
  for (const kind of ['reply', 'flag', 'source', 'edit', 'delete'] as const) {
    const about = query[kind];
    if (typeof about === 'string' && uuid.test(about)) return { kind, about };
  }
  return undefined;
}
