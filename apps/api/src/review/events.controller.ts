import { Controller, Get, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Recognise } from '@parley/accounts';
import { includesRole, type Actor } from '@parley/contract';
import { WatchQueue, type News } from '@parley/moderation';
import type { SiteRecord } from '@parley/store';
import { Caller, TheSite } from '../http/access.js';
import type { ParleyRequest, Reply } from '../http/request.js';
import { Route } from '../http/route.js';
import { Log } from '../operations/log.js';

/** How often a stream looks for news, and after how long it says that it lives, in milliseconds. */
const lookEvery = 500;
const breatheEvery = 15_000;
/** How often it is asked whether who watches still may, in milliseconds. */
const recogniseEvery = 2500;
/** After how long a stream ends: whoever comes back goes on where it was. */
const longest = 600_000;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@ApiTags('Review')
@Controller('api/v1/sites/:site/review/events')
export class ReviewEventsController implements OnModuleDestroy {
  private readonly streams = new Set<() => void>();

  constructor(
    private readonly watch: WatchQueue,
    private readonly recognise: Recognise,
    private readonly log: Log,
  ) {}

  @Get()
  @Route({
    says: 'The queue as it changes: `item` events name what happened to which item, `summary` events hold the figures.',
    for: 'moderator',
    type: 'text/event-stream',
  })
  watchReview(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @Req() request: ParleyRequest,
    @Res() reply: Reply,
  ): void {
    const last = request.headers['last-event-id'];
    const look = this.watch.begin(site, typeof last === 'string' && uuid.test(last) ? last : undefined);
    reply.hijack();
    const out = reply.raw;
    out.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    request.trace?.answered();
    out.write('retry: 2000\n\n');
    const end = this.run(out, look);
    const may = async (): Promise<boolean> => {
      const now = await this.recognise.run(actor.sessionId, actor.id, site.id);
      return now !== undefined && includesRole(now.role, 'moderator');
    };
    // a database that is away says nothing about anybody's rights
    const guard = setInterval(
      () =>
        void may().then(
          (yes) => yes || end(),
          () => undefined,
        ),
      recogniseEvery,
    );
    out.on('close', () => clearInterval(guard));
  }

  onModuleDestroy(): void {
    for (const end of this.streams) end();
  }

  /** Looks again and again until the reader goes, or does not read. */
  private run(out: Reply['raw'], look: () => Promise<News>): () => void {
    let open = true;
    let quiet = 0;
    const end = (): void => {
      open = false;
      this.streams.delete(end);
      out.end();
    };
    this.streams.add(end);
    out.on('close', end);
    setTimeout(end, longest).unref();
    const round = async (): Promise<void> => {
      const text = await look().then(eventText, (error: unknown) => {
        this.log.warn({ error: String(error) }, 'looking for news of the queue failed');
        return '';
      });
      if (!open) return;
      quiet = text === '' ? quiet + lookEvery : 0;
      const sent = text !== '' || quiet < breatheEvery ? text : ': still here\n\n';
      if (sent !== '') quiet = 0;
      // whoever does not read what was sent is let go, and resumes
      if (sent !== '' && !out.write(sent)) return end();
      setTimeout(() => void round(), lookEvery).unref();
    };
    void round();
    return end;
  }
}

function eventText({ changes, queues }: News): string {
  const items = changes.map(({ id, ...change }) => `id: ${id}\nevent: item\ndata: ${JSON.stringify(change)}\n\n`);
  return items.join('') + (queues ? `event: summary\ndata: ${JSON.stringify({ queues })}\n\n` : '');
}
