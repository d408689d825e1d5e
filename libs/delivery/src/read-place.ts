import { Injectable } from '@nestjs/common';
import { Database, lastLiveEvent, type Sql } from '@parley/store';

@Injectable()
export class ReadPlace {
  constructor(private readonly db: Database) {}

  /**
   * Where a post's stream is now: asked before a page is read, so that nothing falls between.
   * A page that is read from elsewhere asks there: what has not arrived must come with the stream.
   */
  run(siteId: string, postId: string, from: Sql = this.db): Promise<number> {
    return lastLiveEvent(from, siteId, postId);
  }

  /** Where a stream that is opened now begins: what anybody reads once it is open has everything up to there. */
  async toBegin(siteId: string, postId: string): Promise<number> {
    const seq = await this.run(siteId, postId);
    await this.db.seenEverywhere();
    return seq;
  }
}
