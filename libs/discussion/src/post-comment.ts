import { Injectable } from '@nestjs/common';
import { Failure, type Actor, type PostCommentRequest } from '@parley/contract';
import { Database, findPostId, transactOnce, type Once, type SiteRecord } from '@parley/store';
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
    const postId = await findPostId(this.db, site.id, post);
    if (postId === undefined) throw new Failure('post_not_found', `There is no post “${post}” on this site.`);
    return transactOnce(this.db, once, (tx) => this.comments.write(tx, actor, site, postId, input));
  }
}
