import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  ListQuery,
  threadSorts,
  type Comment,
  type RepliesPage,
  type ThreadPage,
  type ThreadSort,
} from '@parley/contract';
import { ReadComment, ReadPosts, ReadThread } from '@parley/discussion';
import { For, IdParam, TheSite } from '../http/access.js';
import { SiteDirectory } from '../http/site-directory.js';
import type { SiteRecord } from '@parley/store';
import { articlePage } from './article-page.js';
import { branchPage } from './branch-page.js';
import { postsPage } from './posts-page.js';

const page = 'text/html; charset=utf-8';

/** The readers' pages: of the default site at the root, of every site under /s. */
@ApiExcludeController()
@For('all')
@Controller()
export class PagesController {
  constructor(
    private readonly sites: SiteDirectory,
    private readonly posts: ReadPosts,
    private readonly thread: ReadThread,
    private readonly comments: ReadComment,
  ) {}

  @Get()
  @Header('content-type', page)
  async home(@Query() query: Record<string, string>): Promise<string> {
    return this.list(await this.sites.byKey('default'), '', query);
  }

  @Get('s/:site')
  @Header('content-type', page)
  siteHome(@TheSite() site: SiteRecord, @Query() query: Record<string, string>): Promise<string> {
    return this.list(site, `/s/${site.key}`, query);
  }

  @Get('posts/:post')
  @Header('content-type', page)
  async post(@Param('post') slug: string, @Query() query: Record<string, string>): Promise<string> {
    return this.article(await this.sites.byKey('default'), '', slug, query);
  }

  @Get('s/:site/posts/:post')
  @Header('content-type', page)
  sitePost(
    @TheSite() site: SiteRecord,
    @Param('post') slug: string,
    @Query() query: Record<string, string>,
  ): Promise<string> {
    return this.article(site, `/s/${site.key}`, slug, query);
  }

  @Get('posts/:post/comments/:id')
  @Header('content-type', page)
  async branch(
    @Param('post') slug: string,
    @IdParam({ name: 'id', code: 'comment_not_found' }) id: string,
    @Query() query: Record<string, string>,
  ): Promise<string> {
    return this.below(await this.sites.byKey('default'), '', slug, id, query);
  }

  @Get('s/:site/posts/:post/comments/:id')
  @Header('content-type', page)
  siteBranch(
    @TheSite() site: SiteRecord,
    @Param('post') slug: string,
    @IdParam({ name: 'id', code: 'comment_not_found' }) id: string,
    @Query() query: Record<string, string>,
  ): Promise<string> {
    return this.below(site, `/s/${site.key}`, slug, id, query);
  }

  private async list(site: SiteRecord, base: string, query: Record<string, string>): Promise<string> {
    const { items, nextCursor } = await this.posts.list(site, cursorOf(query));
    return postsPage(site, base, items, nextCursor);
  }

  private async article(site: SiteRecord, base: string, slug: string, query: Record<string, string>): Promise<string> {
    const post = await this.posts.one(site, slug);
    const sort = (threadSorts as readonly string[]).includes(query['sort'] ?? '')
      ? (query['sort'] as ThreadSort)
      : 'oldest';
    const thread = JSON.parse(
      await this.thread.run(site, post.id, { sort, replies: 10, ...cursorOf(query) }),
    ) as ThreadPage;
    return articlePage(site, base, post, thread);
  }

  private async below(
    site: SiteRecord,
    base: string,
    slug: string,
    id: string,
    query: Record<string, string>,
  ): Promise<string> {
    const post = await this.posts.one(site, slug);
    const comment = JSON.parse((await this.comments.one(null, site, id)).json) as Comment;
    const replies = JSON.parse(
      await this.comments.replies(null, site, id, { limit: 50, ...cursorOf(query) }),
    ) as RepliesPage;
    return branchPage(site, base, post, comment, replies);
  }
}

/** Pages take what they know from an address and overlook the rest, as addresses on the web gather words of others. */
function cursorOf(query: Record<string, string>): ListQuery {
  return typeof query['cursor'] === 'string' ? { cursor: query['cursor'].slice(0, 500) } : {};
}
