import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const squeeze = promisify(gzip);

/** Below this many characters the headers cost more than packing saves. */
const worthIt = 1400;
/** Half the time of level 5, for a sixth more bytes. */
const level = 3;
const packed = /^(?:text\/(?:html|css|javascript)|application\/atom\+xml)\b/;

/**
 * Sends feeds, pages, style sheets and scripts packed to whom takes them so. Answers of the API stay as they are: their
 * strong tags name the bytes. Pages hold no secret beside what their reader wrote, so nothing can be guessed from sizes.
 */
export function packPages(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < worthIt) return payload;
    if (!packed.test(String(reply.getHeader('content-type') ?? ''))) return payload;
    const vary = reply.getHeader('vary');
    void reply.header('vary', vary === undefined ? 'accept-encoding' : `${String(vary)}, accept-encoding`);
    if (!takesGzip(request.headers['accept-encoding'])) return payload;
    void reply.header('content-encoding', 'gzip').removeHeader('content-length');
    return pack(payload);
  });
}

export function pack(text: string): Promise<Buffer> {
  return squeeze(text, { level });
}

/** Whether a client takes gzip: named without a zero, or covered by `*`. */
export function takesGzip(header: string | string[] | undefined): boolean {
  const offers = new Map(
    String(header ?? '')
      .toLowerCase()
      .split(',')
      .map((offer) => {
        const [name = '', ...parameters] = offer.trim().split(';');
        const quality = parameters.map((one) => one.trim()).find((one) => one.startsWith('q='));
        return [name.trim(), quality === undefined ? 1 : Number(quality.slice(2))] as const;
      }),
  );
  return (offers.get('gzip') ?? offers.get('*') ?? 0) > 0;
}
