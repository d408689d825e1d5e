import { Body, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  Failure,
  FlagRequest,
  PostCommentRequest,
  SourceRequest,
  VoteRequest,
  type Actor,
  type Comment,
} from '@parley/contract';
import { AddSource, PostComment, Vote } from '@parley/discussion';
import { FlagComment } from '@parley/moderation';
import type { SiteRecord } from '@parley/store';
import { IdParam, TheSite } from '../http/access.js';
import { Limit } from '../http/rate-limits.js';
import type { Reply } from '../http/request.js';
import { postPath, signInPath, threadPath, within } from './addresses.js';
import { AnswerForm } from './answer-form.js';
import { faultsIn, type Given } from './form-faults.js';
import { onceOf } from './form-once.js';
import { AsPart, Pages, TheReader } from './page-access.js';
import { ownPath, type Reader } from './reader.js';

const id = { name: 'id', code: 'comment_not_found' } as const;
const at = (path: string): string[] => [`posts/:post/comments${path}`, `s/:site/posts/:post/comments${path}`];

/** What readers do by forms: each leads back by 303, or comes back with what is wrong and nothing lost. */
@Pages()
export class ReaderFormsController {
  constructor(
    private readonly comments: PostComment,
    private readonly votes: Vote,
    private readonly flags: FlagComment,
    private readonly sources: AddSource,
    private readonly answer: AnswerForm,
  ) {}

  @Post(at(''))
  @HttpCode(303)
  @Limit('comment')
  async write(
    @TheReader() reader: Reader,
    @TheSite() site: SiteRecord,
    @Param('post') slug: string,
    @Body() body: Given,
    @AsPart() asPart: boolean,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const given = body ?? {};
    const actor = signedIn(reader, given, reply, asPart);
    if (!actor) return undefined;
    const { input, faults } = faultsIn(PostCommentRequest, commentIn(given));
    const open = given['parentId'] ? ('reply' as const) : undefined;
    const back = { given, about: given['parentId'], open, asPart };
    if (faults.length > 0) return this.answer.again(reader, site, slug, reply, { ...back, faults });
    try {
      const { value } = await this.comments.run(actor, site, slug, input, onceOf(actor, site, slug, given));
      const comment = JSON.parse(value.json) as Comment;
      if (asPart) return await this.answer.comment(reader, site, slug, reply, comment);
      void reply.header('location', placeOf(reader, slug, comment));
      return undefined;
    } catch (error) {
      return this.answer.refused(reader, site, slug, reply, { ...back, error });
    }
  }

  @Post(at('/:id/vote'))
  @HttpCode(303)
  @Limit('vote')
  async vote(
    @TheReader() reader: Reader,
    @TheSite() site: SiteRecord,
    @IdParam(id) commentId: string,
    @Body() body: Given,
    @AsPart() asPart: boolean,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const actor = signedIn(reader, body, reply, asPart);
    if (!actor) return undefined;
    const { input, faults } = faultsIn(VoteRequest, { value: Number(body?.['value']) });
    if (faults.length > 0) throw new Failure('bad_request', 'A vote is 1, 0 or −1.');
    const { score } = await this.votes.run(actor, site, commentId, input.value);
    if (asPart) {
      void reply.status(200).type('text/plain; charset=utf-8');
      return String(score);
    }
    void reply.header('location', `${ownPath(body?.['back'])}#c-${commentId}`);
    return undefined;
  }

  @Post(at('/:id/flags'))
  @HttpCode(303)
  @Limit('flag')
  async flag(
    @TheReader() reader: Reader,
    @TheSite() site: SiteRecord,
    @Param('post') slug: string,
    @IdParam(id) commentId: string,
    @Body() body: Given,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const given = body ?? {};
    const actor = signedIn(reader, given, reply);
    if (!actor) return undefined;
    const { reason, note } = given;
    const { input, faults } = faultsIn(FlagRequest, { reason, ...(note ? { note } : {}) });
    const back = { given, about: commentId, open: 'flag' as const };
    if (faults.length > 0) return this.answer.again(reader, site, slug, reply, { ...back, faults });
    try {
      await this.flags.run(actor, site, commentId, input);
      void reply.header('location', doneAt(given, 'flagged', commentId));
      return undefined;
    } catch (error) {
      return this.answer.refused(reader, site, slug, reply, { ...back, error });
    }
  }

  @Post(at('/:id/sources'))
  @HttpCode(303)
  @Limit('comment')
  async addSource(
    @TheReader() reader: Reader,
    @TheSite() site: SiteRecord,
    @Param('post') slug: string,
    @IdParam(id) commentId: string,
    @Body() body: Given,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const given = body ?? {};
    const actor = signedIn(reader, given, reply);
    if (!actor) return undefined;
    const { url, claimId } = given;
    const { input, faults } = faultsIn(SourceRequest, { url, ...(claimId ? { claimId } : {}) });
    const back = { given, about: commentId, open: 'source' as const, claim: claimId };
    if (faults.length > 0) return this.answer.again(reader, site, slug, reply, { ...back, faults });
    try {
      await this.sources.run(actor, site, commentId, input);
      void reply.header('location', doneAt(given, 'sourceAdded', commentId));
      return undefined;
    } catch (error) {
      return this.answer.refused(reader, site, slug, reply, { ...back, error });
    }
  }
}

/** Whoever is not signed in is led to the sign-in, and from there back; a script is told. */
function signedIn(reader: Reader, given: Given, reply: Reply, asPart = false): Actor | undefined {
  if (!reader.actor && asPart) throw new Failure('unauthenticated', reader.say('signedOut'));
  if (!reader.actor) void reply.header('location', signInPath(reader, ownPath(given?.['back'])));
  return reader.actor ?? undefined;
}

/** A comment as the API takes it. */
function commentIn({ body, parentId, source, quote, acknowledged }: Record<string, string>): object {
  const url = source?.trim();
  return {
    body: (body ?? '').replace(/\r\n/g, '\n'),
    ...(parentId ? { parentId } : {}),
    ...(url && !acknowledged ? { sources: [{ url, ...(quote ? { quote } : {}) }] } : {}),
    ...(acknowledged ? { acknowledged: true } : {}),
  };
}

/** Where a new comment is seen: at the top among the newest, else at its own address. */
function placeOf(reader: Reader, slug: string, { id: commentId, parentId, status }: Comment): string {
  if (parentId !== null || status !== 'published')
    return within(reader, `${postPath(reader, { slug })}/comments/${commentId}#c-${commentId}`);
  const url = new URL(threadPath(reader, { slug }), 'http://here');
  url.searchParams.set('sort', 'newest');
  return `${url.pathname}${url.search}#c-${commentId}`;
}

function doneAt(given: Record<string, string>, done: string, commentId: string): string {
  const url = new URL(ownPath(given['back']), 'http://here');
  url.searchParams.set('done', done);
  return `${url.pathname}${url.search}#c-${commentId}`;
}
