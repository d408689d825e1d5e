import type { FastifyInstance } from 'fastify';

const api = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const pages =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** The documentation's viewer brings its own script and inline styles. */
const docs =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Headers every answer carries, whatever made it. */
export function sendSafeHeaders(server: FastifyInstance, secure: boolean): void {
  server.addHook('onRequest', async (request, reply) => {
    const isApi = request.url.startsWith('/api/');
    const policy = request.url.startsWith('/api/docs') ? docs : isApi ? api : pages;
    reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': isApi ? 'no-referrer' : 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      'x-request-id': request.id,
      ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
    });
  });
}
