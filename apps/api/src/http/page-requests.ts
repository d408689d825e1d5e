import { Failure } from '@parley/contract';
import type { ParleyRequest } from './request.js';

export const pageKey = Symbol('page');

/** The cookie of a frame on another site's page; bound to that site by the browser. */
export const frameCookie = '__Host-parley-frame';

/**
 * A form on somebody else's page must not act for our reader. Browsers say where a form comes from; the cookie is
 * not sent across sites besides.
 * @throws Failure `forbidden`
 */
export function fromOwnPage(request: ParleyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return;
    throw elsewhere();
  }
  const { origin } = request.headers;
  // browsers that know the cookie of frames say where a form comes from
  if (origin === undefined && !request.headers.cookie?.includes(frameCookie)) return;
  if (origin === undefined) throw elsewhere();
  if (!URL.canParse(origin) || new URL(origin).host !== request.host) throw elsewhere();
}

function elsewhere(): Failure {
  return new Failure('forbidden', 'Send the form from its own page.');
}
