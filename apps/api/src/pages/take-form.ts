import { createParamDecorator, Injectable, type ExecutionContext } from '@nestjs/common';
import { Failure, type Actor } from '@parley/contract';
import type { SiteRecord } from '@parley/store';
import type { ParleyRequest, Reply } from '../http/request.js';
import { signInPath } from './addresses.js';
import { AnswerForm } from './answer-form.js';
import { faultsIn } from './form-faults.js';
import { htmlPage } from './page-access.js';
import { ownPath, readerOf, type Reader } from './reader.js';
import type { OpenForm } from './thread-state.js';

/** A form about a post or one of its comments, as it came. */
export interface SentForm {
  reader: Reader;
  site: SiteRecord;
  slug: string;
  given: Record<string, string>;
  /** A script asked: it takes the part that changed instead of being led elsewhere. */
  asPart: boolean;
  reply: Reply;
  /** Where it came from. */
  ip: string;
}

export const TheForm = createParamDecorator((_: unknown, context: ExecutionContext): SentForm => {
  const http = context.switchToHttp();
  const request = http.getRequest<ParleyRequest>();
  if (!request.site) throw new Failure('site_not_found', 'There is no such site.');
  return {
    reader: readerOf(request),
    site: request.site,
    slug: (request.params as Record<string, string>)['post'] ?? '',
    given: (request.body as Record<string, string> | undefined) ?? {},
    asPart: request.headers['x-parley-part'] !== undefined,
    reply: http.getResponse<Reply>(),
    ip: request.ip,
  };
});

/** What a form asks for. */
export interface Wish<T> {
  /** What the API would check it by, and its fields as the API takes them; absent where the address says all. */
  request?: new () => T;
  fields?: object;
  /** The form to give back where it is not taken, and what it is about. */
  open?: OpenForm['kind'] | undefined;
  about?: string | undefined;
  claim?: string | undefined;
  act(actor: Actor, input: T): Promise<Done>;
  /** What is done for somebody without an account; absent where that is not for them. */
  asGuest?: ((input: T) => Promise<Done>) | undefined;
}

export interface Done {
  /** Where a reader without script is led. */
  to: string;
  /** What a script is given instead. */
  part?: (() => Promise<string>) | undefined;
  status?: number;
}

/** The one way a reader's form is taken: checked, acted on, and led back by 303, or given back with nothing lost. */
@Injectable()
export class TakeForm {
  constructor(private readonly answer: AnswerForm) {}

  async run<T extends object>(sent: SentForm, wish: Wish<T>): Promise<string | undefined> {
    const { reader, site, slug, given, asPart, reply } = sent;
    const actor = reader.actor ?? (wish.asGuest ? undefined : signedIn(sent));
    if (!actor && !wish.asGuest) return undefined;
    const { input, faults } = wish.request ? faultsIn(wish.request, wish.fields ?? {}) : { input: {} as T, faults: [] };
    const back = { given, about: wish.about, open: wish.open, claim: wish.claim, asPart };
    if (faults.length > 0) return this.answer.again(reader, site, slug, reply, { ...back, faults });
    try {
      const done = await (actor ? wish.act(actor, input) : wish.asGuest?.(input));
      if (!done) return undefined;
      const { to, part, status = 200 } = done;
      if (asPart && part) {
        void reply.status(status).type(htmlPage).header('cache-control', 'no-store');
        return await part();
      }
      void reply.header('location', to);
      return undefined;
    } catch (error) {
      return this.answer.refused(reader, site, slug, reply, { ...back, error });
    }
  }
}

/** Whoever is not signed in is led to the sign-in, and from there back; a script is told. */
function signedIn({ reader, given, asPart, reply }: SentForm): Actor | undefined {
  if (!reader.actor && asPart) throw new Failure('unauthenticated', reader.say('signedOut'));
  if (!reader.actor) void reply.header('location', signInPath(reader, ownPath(given['back'])));
  return reader.actor ?? undefined;
}
