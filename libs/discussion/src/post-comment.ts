import { Injectable } from '@nestjs/common';
import type { Actor, PostCommentRequest } from '@parley/contract';
import { Database, transactOnce, type Once, type SiteRecord } from '@parley/store';
import { guestNameOf } from './guest-name.js';
import { WriteComment, type Written } from './write-comment.js';

@Injectable()
export class PostComment {
  constructor(
    private readonly db: Database,
    private readonly comments: WriteComment,
  ) {}

  /**
   * Writes a comment or a reply. The same `once` gives the first answer again.
   * @param actor null for a guest, who gives a name in `input.guest`
   */
  async run(
    actor: Actor | null,
    site: SiteRecord,
    post: string,
    { guest, ...input }: PostCommentRequest,
    once?: Once,
  ): Promise<{ value: Written; replayed: boolean }> {
    const name = await guestNameOf(this.db, site, actor, guest);
    const words = name === null ? input : { ...input, guest: { name } };
    // a comment at the top is one statement, which is a transaction of its own: one around it costs two round trips
    if (!once && (input.parentId ?? null) === null)
      return { value: await this.comments.write(this.db, actor, site, post, words), replayed: false };
    return transactOnce(this.db, once, (tx) => this.comments.write(tx, actor, site, post, words));
  }
}
