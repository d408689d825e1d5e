import { Get, Header, Param, Query, Redirect } from '@nestjs/common';
import { Failure, ResolvePostRequest, type Comment, type CommentContext } from '@parley/contract';
import { ReadComment, ReadPosts, ResolvePost } from '@parley/discussion';
import type { Reads, SiteRecord } from '@parley/store';
import { IdParam, ReadFrom, TheSite } from '../http/access.js';
import { Limit } from '../http/rate-limits.js';
import { threadInOrder, threadPath } from './addresses.js';
import { commentView } from './comment-view.js';
import { composerView } from './composer-view.js';
import { faultsIn } from './form-faults.js';
import { formOf } from './form-page.js';
import { html } from './html.js';
import { htmlPage, Pages, TheReader } from './page-access.js';
import { ReadState } from './read-state.js';
import type { Reader } from './reader.js';

const at = (path: string): string[] => [path, `s/:site/${path}`];

/** Pieces of pages for their own script, drawn by the same hand as the whole. */
@Pages()
export class PartsController {
  constructor(
    private readonly posts: ReadPosts,
    private readonly comments: ReadComment,
    private readonly resolve: ResolvePost,
    private readonly state: ReadState,
  ) {}

  /** One comment without what hangs below it. */
  @Get(at('posts/:post/comments/:id/part'))
  @Header('content-type', htmlPage)
  @Header('cache-control', 'no-store')
  async comment(
    @TheReader() reader: Reader,
    @TheSite() site: SiteRecord,
    @Param('post') slug: string,
    @IdParam({ name: 'id', code: 'comment_not_found' }) id: string,
    @ReadFrom() from: Reads,
  ): Promise<string> {
    const post = await this.posts.one(site, slug, from);
    const context = JSON.parse(await this.comments.context(reader.actor, site, id, from)) as CommentContext;
    const state = await this.state.run(asThread(reader, slug), site, post, [context.comment]);
    return html`<li>${commentView(context.comment, state, context.ancestors.at(-1))}</li>`.text;
  }

  /** The field to answer a comment in. */
  @Get(at('posts/:post/comments/:id/reply'))
  @Header('content-type', htmlPage)
  @Header('cache-control', 'no-store')
  async reply(
    @TheReader() reader: Reader,
    @TheSite() site: SiteRecord,
    @Param('post') slug: string,
    @IdParam({ name: 'id', code: 'comment_not_found' }) id: string,
    @ReadFrom() from: Reads,
  ): Promise<string> {
    const post = await this.posts.one(site, slug, from);
    const parent = JSON.parse((await this.comments.one(reader.actor, site, id, from)).json) as Comment;
    const state = await this.state.run(asThread(reader, slug), site, post, []);
    return composerView(state, parent).text;
  }

  /** The field to change an own comment in, or the question before it is deleted. */
  @Get(at('posts/:post/comments/:id/:form(edit|delete)'))
  @Header('content-type', htmlPage)
  @Header('cache-control', 'no-store')
  async own(
    @TheReader() reader: Reader,
    @TheSite() site: SiteRecord,
    @Param('post') slug: string,
    @IdParam({ name: 'id', code: 'comment_not_found' }) id: string,
    @Param('form') form: 'edit' | 'delete',
    @ReadFrom() from: Reads,
  ): Promise<string> {
    const post = await this.posts.one(site, slug, from);
    const comment = JSON.parse((await this.comments.one(reader.actor, site, id, from)).json) as Comment;
    const open = { kind: form, about: id };
    return formOf(await this.state.run(asThread(reader, slug), site, post, [comment], { open }), comment).text;
  }

  /** The thread of a page by its address: leads to the thread of its post. */
  @Get(at('thread'))
  @Redirect()
  @Limit('resolve')
  async threadOf(
    @TheReader() reader: Reader,
    @TheSite() site: SiteRecord,
    @Query('url') url: unknown,
    @Query('title') title: unknown,
  ): Promise<{ url: string; statusCode: number }> {
    const named = typeof title === 'string' && title.trim() !== '' ? { title: title.slice(0, 500) } : {};
    const { input, faults } = faultsIn(ResolvePostRequest, { url, ...named });
    if (faults.length > 0) throw new Failure('bad_request', 'The address of the page cannot be read.');
    const { value } = await this.resolve.run(site, input);
    return { url: threadPath(reader, value.post), statusCode: 302 };
  }
}

/** Links of a piece lead to the page it goes into, in the order it has. */
function asThread(reader: Reader, slug: string): Reader {
  return { ...reader, here: threadInOrder(reader, { slug }) };
}
