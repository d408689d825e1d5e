import { Injectable } from '@nestjs/common';
import { Database, liveChannel, Wakes } from '@parley/store';
import { PostStream, type Follower } from './post-stream.js';

/** How often posts are looked at although nobody woke us, in milliseconds: a notification may have been lost. */
const lookEvery = 10_000;

/** Who follows which post in this process. It listens to the database while anybody does. */
@Injectable()
export class FollowPost {
  private readonly streams = new Map<string, PostStream>();
  private wakes: Wakes | undefined;
  private listening: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly db: Database) {}

  /**
   * Lets somebody follow a post from after `seq`. Whoever begins now reads the place first (ReadPlace.toBegin), and only then
   * tells the reader that the stream is open: what is written after that word must not fall before the place.
   * @returns what ends it
   */
  async run(siteId: string, postId: string, follower: Follower, seq: number): Promise<() => void> {
    // whoever comes while we begin to listen waits, too, or what happens meanwhile would reach them late
    await (this.listening ??= this.listen());
    const key = `${siteId} ${postId}`;
    const stream = this.streams.get(key) ?? new PostStream(this.db, siteId, postId);
    this.streams.set(key, stream);
    const leave = (): void => {
      stream.leave(follower);
      if (stream.isEmpty && this.streams.get(key) === stream) this.streams.delete(key);
    };
    await stream.join(follower, seq).catch((error: unknown) => {
      leave();
      throw error;
    });
    return leave;
  }

  /** Ends every stream: readers come back by themselves, to a process that goes on. */
  endAll(): void {
    for (const stream of this.streams.values()) stream.end();
    this.streams.clear();
  }

  async onModuleDestroy(): Promise<void> {
    this.endAll();
    clearInterval(this.timer);
    await this.wakes?.stop();
  }

  private async listen(): Promise<void> {
    this.wakes = new Wakes(this.db, liveChannel, (payload) => this.hear(payload));
    this.timer = setInterval(() => this.hear(undefined), lookEvery);
    this.timer.unref();
    await this.wakes.start();
  }

  private hear(payload: string | undefined): void {
    if (payload === undefined) {
      for (const stream of this.streams.values()) stream.wake();
      return;
    }
    for (const [siteId, postId] of JSON.parse(payload) as [string, string][])
      this.streams.get(`${siteId} ${postId}`)?.wake();
  }
}
