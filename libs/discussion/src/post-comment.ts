import { Injectable } from '@nestjs/common';
import type { Actor, PostCommentRequest } from '@parley/contract';
import { Database, transactOnce, type Once, type SiteRecord } from '@parley/store';
import { WriteComment, type Written } from './write-comment.js';

@Injectable()
export class PostComment {
  constructor(
    private readonly db: Database,
    private readonly comments: WriteComment,
  ) {}

  /** Writes a comment or a reply. The same `once` gives the first answer again. */
  async run(
    actor: Actor,
    site: SiteRecord,
    post: string,
    input: PostCommentRequest,
    once?: Once,
  ): Promise<{ value: Written; replayed: boolean }> {
    // a comment at the top is one statement, which is a transaction of its own: one around it costs two round trips
    if (!once && (input.parentId ?? null) === null)
      return { value: await this.comments.write(this.db, actor, site, post, input), replayed: false };
    return transactOnce(this.db, once, (tx) => this.comments.write(tx, actor, site, post, input));
  }
}
