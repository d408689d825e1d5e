import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { Failure, type Actor, type FailureCode, type Language, type Role } from '@parley/contract';
import type { Reads, SiteRecord } from '@parley/store';
import { languageWanted } from '../pages/words.js';
import type { ParleyRequest } from './request.js';

export const accessKey = Symbol('access');
export type Access = 'all' | Role;

/** Who may call a route: everybody, or whoever holds a role on the site. Routes without it are closed to strangers. */
export const For = (access: Access): MethodDecorator & ClassDecorator => SetMetadata(accessKey, access);

const request = (context: ExecutionContext): ParleyRequest => context.switchToHttp().getRequest<ParleyRequest>();

/** The caller, who is signed in. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = request(context);
  if (!actor) throw new Failure('unauthenticated', 'Sign in to do this.');
  return actor;
});

/** The caller, or null for a stranger. */
export const Viewer = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null => request(context).actor ?? null,
);

/** Where to read what everybody may see: absent in what writes, so that it reads from the primary. */
export const ReadFrom = createParamDecorator(
  (_: unknown, context: ExecutionContext): Reads | undefined => request(context).reads,
);

/** The site of the path. */
export const TheSite = createParamDecorator((_: unknown, context: ExecutionContext): SiteRecord => {
  const { site } = request(context);
  if (!site) throw new Failure('site_not_found', 'There is no such site.');
  return site;
});

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id in the path; anything else cannot be found. */
export const IdParam = createParamDecorator(
  ({ name, code }: { name: string; code: FailureCode }, context: ExecutionContext): string => {
    const value = (request(context).params as Record<string, string>)[name] ?? '';
    if (!uuid.test(value)) throw new Failure(code, 'There is nothing with this id.');
    return value.toLowerCase();
  },
);

/** What the caller's program calls itself, for the list of sessions. */
export const UserAgent = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | null => request(context).headers['user-agent'] ?? null,
);

/** The language the caller reads, as far as their program says; null where it does not. */
export const WantedLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language | null =>
  languageWanted(request(context).headers['accept-language']),
);
