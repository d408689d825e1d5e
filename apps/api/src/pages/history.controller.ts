import { Get, Header, Param, Query, Redirect } from '@nestjs/common';
import { Failure, type Comment } from '@parley/contract';
import { ReadComment, ReadPosts } from '@parley/discussion';
import type { Reads, SiteRecord } from '@parley/store';
import { IdParam, ReadFrom, TheSite } from '../http/access.js';
import { commentPath, within } from './addresses.js';
import { historyPage } from './history-page.js';
import { htmlPage, Pages, TheReader } from './page-access.js';
import type { Reader } from './reader.js';

const id = { name: 'id', code: 'comment_not_found' } as const;

/** What a comment said before, and where it stands. */
@Pages()
export class HistoryController {
  constructor(
    private readonly posts: ReadPosts,
    private readonly comments: ReadComment,
  ) {}

  @Get(['posts/:post/comments/:id/history', 's/:site/posts/:post/comments/:id/history'])
  @Header('content-type', htmlPage)
  @Header('cache-control', 'no-store')
  async history(
    @TheReader() reader: Reader,
    @TheSite() site: SiteRecord,
    @Param('post') slug: string,
    @IdParam(id) commentId: string,
    @Query('cursor') cursor: unknown,
  ): Promise<string> {
    if (!reader.actor) throw new Failure('unauthenticated', reader.say('historyForAuthor'));
    const post = await this.posts.one(site, slug);
    const comment = JSON.parse((await this.comments.one(reader.actor, site, commentId)).json) as Comment;
    const query = typeof cursor === 'string' ? { cursor: cursor.slice(0, 500) } : {};
    const versions = await this.comments.revisions(reader.actor, site, commentId, { limit: 20, ...query });
    return historyPage(reader, site, post, comment, versions);
  }

  /** A comment by its id alone, as notifications name it. */
  @Get(['comments/:id', 's/:site/comments/:id'])
  @Redirect()
  async place(
    @TheReader() reader: Reader,
    @TheSite() site: SiteRecord,
    @IdParam(id) commentId: string,
    @Query('source') source: unknown,
    @ReadFrom() from: Reads,
  ): Promise<{ url: string; statusCode: number }> {
    const { json } = await this.comments.one(reader.actor, site, commentId, from);
    const post = await this.posts.one(site, (JSON.parse(json) as Comment).postId, from);
    const claim = typeof source === 'string' && /^[0-9a-f-]{36}$/.test(source) ? source : undefined;
    const path = `${commentPath(reader, post, commentId)}${claim ? `?source=${claim}` : ''}`;
    return { url: within(reader, `${path}#${claim ? `k-${claim}-note` : `c-${commentId}`}`), statusCode: 302 };
  }
}
