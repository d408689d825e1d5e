import { Failure } from '@parley/contract';
import type { ParleyRequest } from '../http/request.js';

/** Another site's page must not sign somebody in or out here, whatever its browser sends along. */
export function refuseOtherPages({ headers }: ParleyRequest): void {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') throw fromElsewhere();
  // browsers without that header still say where a post comes from
  if (site === undefined && headers.origin !== undefined && hostOf(headers.origin) !== headers.host)
    throw fromElsewhere();
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function fromElsewhere(): Failure {
  return new Failure('forbidden', 'Sign in and out on the pages of this server.');
}
