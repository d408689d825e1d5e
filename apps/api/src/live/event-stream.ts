import type { Follower, LiveMessage } from '@parley/delivery';
import type { ParleyRequest, Reply } from '../http/request.js';

export const eventStream = 'text/event-stream; charset=utf-8';

/** How often a silent stream says that it is there, in milliseconds: proxies close what says nothing for a minute. */
const heartbeat = 20_000;

/** How much a reader may leave unread before it is dropped, in bytes. It comes back and goes on where it was. */
const mostUnread = 256 * 1024;

/** One reader's connection, as server-sent events. */
export class EventStream implements Follower {
  private readonly timer: NodeJS.Timeout;
  private ended = false;

  constructor(
    private readonly reply: Reply,
    private readonly postId: string,
    private readonly onEnd: () => void,
  ) {
    reply.hijack();
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': eventStream,
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    (reply.request as ParleyRequest).trace?.answered();
    reply.raw.on('close', () => this.close());
    reply.raw.on('error', () => this.close());
    // with a little disorder, so that not everybody comes back at the same moment
    this.reply.raw.write(`retry: ${2000 + Math.floor(Math.random() * 3000)}\n\n`);
    this.timer = setInterval(() => this.reply.raw.write(':\n\n'), heartbeat);
    this.timer.unref();
  }

  take(messages: LiveMessage[]): boolean {
    if (this.ended || this.reply.raw.writableLength > mostUnread) return false;
    this.reply.raw.write(messages.map((message) => this.textOf(message)).join(''));
    return true;
  }

  /** What was missed is no longer known: the reader has to read the thread again. */
  askToReadAgain(): void {
    this.reply.raw.write('event: thread.reset\ndata: {}\n\n');
  }

  end(): void {
    if (this.ended) return;
    const unread = this.reply.raw.writableLength > 0;
    this.close();
    // who does not read does not see a polite end either
    if (unread) this.reply.raw.destroy();
    else this.reply.raw.end();
  }

  private close(): void {
    if (this.ended) return;
    this.ended = true;
    clearInterval(this.timer);
    this.onEnd();
  }

  private textOf({ seq, event, commentId, parentId, total }: LiveMessage): string {
    const data = JSON.stringify({ id: commentId, postId: this.postId, parentId, total });
    return `id: ${seq}\nevent: ${event}\ndata: ${data}\n\n`;
  }
}
