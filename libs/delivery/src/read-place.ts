import { Injectable } from '@nestjs/common';
import { Database, lastLiveEvent } from '@parley/store';

@Injectable()
export class ReadPlace {
  constructor(private readonly db: Database) {}

  /** Where a post's stream is now: asked before a page is read or a stream is opened, so that nothing falls between. */
  run(siteId: string, postId: string): Promise<number> {
    return lastLiveEvent(this.db, siteId, postId);
  }
}
