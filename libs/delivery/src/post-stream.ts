import { liveEventsAfter, threadTotal, type Database, type LiveEventRecord } from '@parley/store';
import { coalesce } from './live-changes.js';

/** What a stream sends: for a comment its name, its place and how many there are now. */
export interface LiveMessage {
  seq: number;
  event: LiveEventRecord['event'];
  commentId: string;
  parentId: string | null;
  total: number;
}

/** Somebody who reads along. */
export interface Follower {
  /** Takes messages; false where the reader does not keep up and has to be dropped. */
  take(messages: LiveMessage[]): boolean;
  end(): void;
}

/** How long to gather before telling, and to wait after a failure, in milliseconds. */
const gatherFor = 300;
const againAfter = 1000;

/** One post with those who follow it in this process. */
export class PostStream {
  private readonly followers = new Map<Follower, number>();
  private timer: NodeJS.Timeout | undefined;
  private telling: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly siteId: string,
    private readonly postId: string,
  ) {}

  get isEmpty(): boolean {
    return this.followers.size === 0;
  }

  /** Begins after `seq`. Everybody gets everything after that, once and in order. */
  async join(follower: Follower, seq: number): Promise<void> {
    this.followers.set(follower, Number.POSITIVE_INFINITY);
    let from = seq;
    for (let more = true; more && this.followers.has(follower);) {
      const events = await liveEventsAfter(this.db, this.siteId, this.postId, from);
      await this.give(follower, events);
      from = events.at(-1)?.seq ?? from;
      more = events.length > 0;
    }
    if (this.followers.has(follower)) this.followers.set(follower, from);
    // what happened since then is told with the next round
    this.wake();
  }

  leave(follower: Follower): void {
    this.followers.delete(follower);
    if (!this.isEmpty) return;
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Something may have happened: looks a moment later, once however often it is asked. */
  wake(after = gatherFor): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      // nothing is lost while the database is away or too busy: it is asked again, for as long as anybody follows
      this.telling = this.telling.then(() => this.tell()).catch(() => this.isEmpty || this.wake(againAfter));
    }, after);
  }

  end(): void {
    clearTimeout(this.timer);
    for (const follower of this.followers.keys()) follower.end();
    this.followers.clear();
  }

  private async tell(): Promise<void> {
    const waiting = [...this.followers].filter(([, seq]) => Number.isFinite(seq));
    const from = Math.min(...waiting.map(([, seq]) => seq));
    if (!Number.isFinite(from)) return;
    const events = await liveEventsAfter(this.db, this.siteId, this.postId, from);
    const last = events.at(-1)?.seq;
    if (last === undefined) return;
    // whoever is told comes to look, wherever they are served from
    await this.db.seenEverywhere();
    const total = await threadTotal(this.db, this.siteId, this.postId);
    // nearly everybody is at the same place, and gets the same text
    const byPlace = new Map<number, LiveMessage[]>();
    for (const [follower, seq] of waiting) {
      const messages = byPlace.get(seq) ?? messagesOf(events, seq, total);
      byPlace.set(seq, messages);
      this.hand(follower, messages);
      if (this.followers.has(follower)) this.followers.set(follower, Math.max(seq, last));
    }
    if (events.length === 1000) this.wake();
  }

  private async give(follower: Follower, events: LiveEventRecord[]): Promise<void> {
    if (events.length === 0) return;
    await this.db.seenEverywhere();
    this.hand(follower, messagesOf(events, 0, await threadTotal(this.db, this.siteId, this.postId)));
  }

  private hand(follower: Follower, messages: LiveMessage[]): void {
    if (messages.length === 0 || follower.take(messages)) return;
    this.leave(follower);
    follower.end();
  }
}

function messagesOf(events: LiveEventRecord[], after: number, total: number): LiveMessage[] {
  return coalesce(events.filter(({ seq }) => seq > after)).map(({ seq, event, commentId, parentId }) => ({
    seq,
    event,
    commentId,
    parentId,
    total,
  }));
}
