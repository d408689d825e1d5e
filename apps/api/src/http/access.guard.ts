import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { Failure, includesRole, type Role } from '@parley/contract';
import { RecognisePage } from '@parley/accounts';
import { Database } from '@parley/store';
import { PageCookie } from '../pages/page-cookie.js';
import { accessKey, type Access } from './access.js';
import { checkContent } from './json-bodies.js';
import { fromOwnPage, pageKey } from './page-requests.js';
import { network } from './rate-limits.js';
import type { ParleyRequest } from './request.js';
import { SiteDirectory } from './site-directory.js';

@Injectable()
class BearerGuard extends AuthGuard('jwt') {
  override handleRequest<T>(error: unknown, actor: T): T {
    if (error) throw error;
    if (!actor)
      throw new Failure('unauthenticated', 'The access token is not valid any more. Refresh it, or sign in again.');
    return actor;
  }
}

/** Resolves the site, recognises the caller, asks whether the role is enough, and says where to read. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly bearer = new BearerGuard({ property: 'actor' });

  constructor(
    private readonly reflector: Reflector,
    private readonly sites: SiteDirectory,
    private readonly cookie: PageCookie,
    private readonly pages: RecognisePage,
    private readonly db: Database,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ParleyRequest>();
    const params = request.params as Record<string, string>;
    checkAddress(request);
    const isPage = this.reflector.get<boolean | undefined>(pageKey, context.getClass()) ?? false;
    const site = params['site'] ?? (isPage ? 'default' : undefined);
    if (site !== undefined) request.site = await this.sites.byKey(site);
    if (isPage) await this.recogniseReader(request);
    else if (request.headers.authorization !== undefined) await this.bearer.canActivate(context);
    const access =
      this.reflector.getAllAndOverride<Access | undefined>(accessKey, [context.getHandler(), context.getClass()]) ??
      'member';
    if (access !== 'all') requireRole(request, access);
    if (request.method === 'GET' || request.method === 'HEAD')
      request.reads = this.db.readsFor(request.actor ?? null, network(request.ip));
    return true;
  }

  /** Pages know their reader by a cookie, which the API never takes. */
  private async recogniseReader(request: ParleyRequest): Promise<void> {
    if (request.method === 'POST') fromOwnPage(request);
    const token = this.cookie.read(request);
    const actor = token === undefined ? undefined : await this.pages.run(token, request.site?.id ?? null);
    if (actor) request.actor = actor;
  }
}

function requireRole(request: ParleyRequest, role: Role): void {
  if (!request.actor) throw new Failure('unauthenticated', 'Sign in to do this.');
  if (!includesRole(request.actor.role, role))
    throw new Failure('forbidden', `This takes the role of ${role} on this site.`);
}

/** A path with characters no name can hold names nothing. */
function checkAddress(request: ParleyRequest): void {
  try {
    checkContent(request.params);
  } catch {
    throw new Failure('not_found', 'There is nothing at this address.');
  }
  // a cursor is read by its list, which says by itself that it is damaged
  const { cursor: _, ...query } = request.query as Record<string, unknown>;
  checkContent(query);
}
