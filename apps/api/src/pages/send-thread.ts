import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { pack, takesGzip } from '../http/packing.js';
import type { ParleyRequest, Reply } from '../http/request.js';
import { sameWith } from './addresses.js';
import type { ThreadState } from './thread-state.js';

/** How many packed pages of strangers are kept: some megabytes. */
const most = 200;

/** Changes with the program, so that no browser keeps a page in the markup of an older one. */
const program = signatureOf(new URL('../../dist/.built-from', import.meta.url));

function signatureOf(stamp: URL): string {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : randomBytes(8).toString('hex');
}

/** Sends a thread's page: not at all where the browser has it, and drawn once for all strangers. */
@Injectable()
export class SendThread {
  private readonly kept = new Map<string, Buffer>();

  /**
   * @param thread what the page is drawn from beside `state`, as text
   * @returns the page, or nothing where it is unchanged
   */
  async run(
    request: ParleyRequest,
    reply: Reply,
    state: ThreadState,
    thread: string,
    draw: () => string,
  ): Promise<string | Buffer | undefined> {
    const tag = tagOf(state, thread);
    void reply.header('etag', tag).header('vary', 'cookie, accept-language');
    if (request.headers['if-none-match'] === tag) {
      void reply.status(304);
      return undefined;
    }
    if (state.reader.actor || !takesGzip(request.headers['accept-encoding'])) return draw();
    void reply.headers({ vary: 'cookie, accept-language, accept-encoding', 'content-encoding': 'gzip' });
    const known = this.kept.get(tag);
    if (known) return known;
    const made = await pack(draw());
    this.kept.set(tag, made);
    if (this.kept.size > most) this.kept.delete(this.kept.keys().next().value ?? '');
    return made;
  }
}

/** A weak tag of everything a page is drawn from. */
function tagOf({ reader, site, post, votes, waiting, editable, open, done, seq }: ThreadState, thread: string): string {
  const { actor, language, framed } = reader;
  const about = [
    program,
    actor && [actor.id, actor.displayName, actor.role, reader.unread],
    language,
    sameWith(reader, {}, ''),
    framed,
    open,
    done,
    site.name,
    site.settings,
    post.version,
    post.title,
    post.closedAt,
    [...votes],
    waiting,
    [...editable],
    seq,
  ];
  const hash = createHash('sha1').update(JSON.stringify(about)).update(thread);
  return `W/"${hash.digest('base64url')}"`;
}
