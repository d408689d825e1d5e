import type { FastifyInstance } from 'fastify';
import { embedStyle } from './embed-style.js';
import type { ParleyRequest } from './request.js';

const api = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const pages =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** The thread and what it leads to may stand in a frame: there a reader is known by a cookie of that site's pages alone. */
const frames = pages.replace("frame-ancestors 'none'", 'frame-ancestors *');
const isFrame = /^[^?]*\/thread(?:\?|$)|[?&]framed=yes(?:&|$)/;
/** The documentation's viewer brings its own script and inline styles. */
const docs =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Headers every answer carries, whatever made it. */
export function sendSafeHeaders(server: FastifyInstance, secure: boolean, otherSites: boolean): void {
  server.addHook('onRequest', async (request, reply) => {
    const isApi = request.url.startsWith('/api/');
    const policy = policyFor(request.url);
    reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': isApi ? 'no-referrer' : 'strict-origin-when-cross-origin',
      ...(isApi ? { 'cross-origin-resource-policy': 'same-origin' } : {}),
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      'x-request-id': request.id,
      ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
    });
  });
  server.addHook('onSend', async (request: ParleyRequest, reply) => {
    // nobody on the way keeps what one person was told
    if (request.actor && request.url.startsWith('/api/') && reply.getHeader('cache-control') === undefined)
      void reply.header('cache-control', 'no-store');
    // a route that says what its answer depends on does not know that other sites may ask
    const vary = String(reply.getHeader('vary') ?? '');
    if (otherSites && !/\borigin\b/i.test(vary)) void reply.header('vary', vary === '' ? 'Origin' : `${vary}, Origin`);
  });
  // the site, which says what else may be loaded, is known by now
  server.addHook('onSend', async (request, reply) => {
    const style = isFrame.test(request.url) ? embedStyle(request as ParleyRequest) : undefined;
    if (style !== undefined)
      void reply.header('content-security-policy', frames.replace("style-src 'self'", `style-src 'self' ${style}`));
  });
}

function policyFor(url: string): string {
  if (url.startsWith('/api/docs')) return docs;
  if (url.startsWith('/api/')) return api;
  return isFrame.test(url) ? frames : pages;
}
