import { Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import {
  threadSorts,
  type CommentContext,
  type ListQuery,
  type RepliesPage,
  type ThreadPage,
  type ThreadSort,
} from '@parley/contract';
import { ReadComment, ReadPosts, ReadThread } from '@parley/discussion';
import type { Reads, SiteRecord } from '@parley/store';
import { IdParam, ReadFrom, TheSite } from '../http/access.js';
import type { ParleyRequest, Reply } from '../http/request.js';
import { articlePage } from './article-page.js';
import { branchPage } from './branch-page.js';
import { framePage } from './frame-page.js';
import { withWaiting } from './own-waiting.js';
import { htmlPage, Pages, TheReader } from './page-access.js';
import { postsPage } from './posts-page.js';
import { ReadState } from './read-state.js';
import type { Reader } from './reader.js';
import { SendThread } from './send-thread.js';
import type { ThreadState } from './thread-state.js';

type Query_ = Record<string, string>;

/** How many replies of each conversation the article's page shows. */
const repliesShown = 10;

/** The readers' pages: of the default site at the root, of every site under /s. They differ by who looks. */
@Pages()
export class PagesController {
  constructor(
    private readonly posts: ReadPosts,
    private readonly thread: ReadThread,
    private readonly comments: ReadComment,
    private readonly state: ReadState,
    private readonly sending: SendThread,
  ) {}

  @Get(['', 's/:site'])
  @Header('content-type', htmlPage)
  @Header('cache-control', 'private, no-cache')
  async home(
    @TheReader() reader: Reader,
    @TheSite() site: SiteRecord,
    @Query() query: Query_,
    @ReadFrom() from: Reads,
  ): Promise<string> {
    const { items, nextCursor } = await this.posts.list(site, cursorOf(query), from);
    return postsPage(reader, site, items, nextCursor);
  }

  @Get(['posts/:post', 's/:site/posts/:post'])
  @Header('content-type', htmlPage)
  @Header('cache-control', 'private, no-cache')
  async article(
    @TheReader() reader: Reader,
    @TheSite() site: SiteRecord,
    @Param('post') slug: string,
    @Query() query: Query_,
    @ReadFrom() from: Reads,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | Buffer | undefined> {
    const { state, json, thread } = await this.read(reader, site, slug, query, from);
    return this.sending.run(request, reply, state, json, () => articlePage(state, thread()));
  }

  @Get(['posts/:post/thread', 's/:site/posts/:post/thread'])
  @Header('content-type', htmlPage)
  @Header('cache-control', 'private, no-cache')
  async frame(
    @TheReader() reader: Reader,
    @TheSite() site: SiteRecord,
    @Param('post') slug: string,
    @Query() query: Query_,
    @ReadFrom() from: Reads,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | Buffer | undefined> {
    const { state, json, thread } = await this.read({ ...reader, framed: true }, site, slug, query, from);
    return this.sending.run(request, reply, state, json, () => framePage(state, thread()));
  }

  @Get(['posts/:post/comments/:id', 's/:site/posts/:post/comments/:id'])
  @Header('content-type', htmlPage)
  @Header('cache-control', 'private, no-cache')
  async branch(
    @TheReader() reader: Reader,
    @TheSite() site: SiteRecord,
    @Param('post') slug: string,
    @IdParam({ name: 'id', code: 'comment_not_found' }) id: string,
    @Query() query: Query_,
    @ReadFrom() from: Reads,
  ): Promise<string> {
    const { actor } = reader;
    const post = await this.posts.one(site, slug, from);
    const context = JSON.parse(await this.comments.context(actor, site, id, from)) as CommentContext;
    const below = JSON.parse(
      await this.comments.replies(actor, site, id, { limit: 50, ...cursorOf(query) }, from),
    ) as RepliesPage;
    const shown = [...context.ancestors, context.comment, ...below.items];
    return branchPage(await this.state.run(reader, site, post, shown, { query }), context, below);
  }

  /** The thread as text and, for whom it has to be drawn, as comments. */
  private async read(
    reader: Reader,
    site: SiteRecord,
    slug: string,
    query: Query_,
    from: Reads,
  ): Promise<{ state: ThreadState; json: string; thread: () => ThreadPage }> {
    const post = await this.posts.one(site, slug, from);
    const seq = await this.state.seq(site, post, from);
    const sort = threadSorts.find((one) => one === query['sort']) ?? ('oldest' satisfies ThreadSort);
    const asked = { sort, replies: repliesShown, ...cursorOf(query) };
    const json = await this.thread.ofPost(site, post.id, asked, from);
    const parsed = reader.actor ? (JSON.parse(json) as ThreadPage) : undefined;
    const state = await this.state.run(reader, site, post, parsed?.items ?? [], { query, seq, waits: true });
    const thread = (): ThreadPage =>
      withWaiting(parsed ?? (JSON.parse(json) as ThreadPage), state.waiting, query['cursor'] === undefined);
    return { state, json, thread };
  }
}

/** Pages take what they know from an address and overlook the rest, as addresses on the web gather words of others. */
function cursorOf(query: Query_): ListQuery {
  return typeof query['cursor'] === 'string' ? { cursor: query['cursor'].slice(0, 500) } : {};
}
