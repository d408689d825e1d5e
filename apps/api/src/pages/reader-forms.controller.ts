import { HttpCode, Post } from '@nestjs/common';
import {
  FlagRequest,
  PostCommentRequest,
  SourceRequest,
  VoteRequest,
  type Actor,
  type Comment,
} from '@parley/contract';
import { AddSource, PostComment, Vote } from '@parley/discussion';
import { FlagComment } from '@parley/moderation';
import { IdParam } from '../http/access.js';
import { guestScope } from '../http/once.js';
import { Limit } from '../http/rate-limits.js';
import { commentPath, doneAt, threadPath, within } from './addresses.js';
import { AnswerForm } from './answer-form.js';
import { onceOf } from './form-once.js';
import { Pages } from './page-access.js';
import { ownPath, type Reader } from './reader.js';
import { TakeForm, TheForm, type Done, type SentForm } from './take-form.js';

const id = { name: 'id', code: 'comment_not_found' } as const;
const at = (path: string): string[] => [`posts/:post/comments${path}`, `s/:site/posts/:post/comments${path}`];

/** What readers do by forms: write, vote, flag, say where something can be checked. */
@Pages()
export class ReaderFormsController {
  constructor(
    private readonly take: TakeForm,
    private readonly answer: AnswerForm,
    private readonly comments: PostComment,
    private readonly votes: Vote,
    private readonly flags: FlagComment,
    private readonly sources: AddSource,
  ) {}

  @Post(at(''))
  @HttpCode(303)
  @Limit('comment')
  write(@TheForm() sent: SentForm): Promise<string | undefined> {
    const { reader, site, slug, given, ip } = sent;
    const { parentId, guestName } = given;
    const isGuest = !reader.actor && guestName !== undefined && site.settings.guestComments !== 'off';
    const post = async (actor: Actor | null, input: PostCommentRequest): Promise<Done> => {
      const once = onceOf(actor?.id ?? guestScope(ip), site, slug, given);
      const { value } = await this.comments.run(actor, site, slug, input, once);
      const comment = JSON.parse(value.json) as Comment;
      const part = (): Promise<string> => this.answer.comment(reader, site, slug, comment);
      return { to: placeOf(reader, slug, comment), part, status: 201 };
    };
    return this.take.run(sent, {
      request: PostCommentRequest,
      fields: {
        ...wordsIn(given),
        ...(parentId ? { parentId } : {}),
        ...(isGuest ? { guest: { name: guestName } } : {}),
      },
      open: parentId ? 'reply' : undefined,
      about: parentId,
      act: post,
      asGuest: isGuest ? (input) => post(null, input) : undefined,
    });
  }

  @Post(at('/:id/vote'))
  @HttpCode(303)
  @Limit('vote')
  vote(@TheForm() sent: SentForm, @IdParam(id) commentId: string): Promise<string | undefined> {
    return this.take.run(sent, {
      request: VoteRequest,
      fields: { value: Number(sent.given['value']) },
      about: commentId,
      act: async (actor, { value }) => {
        const { score } = await this.votes.run(actor, sent.site, commentId, value);
        return { to: `${ownPath(sent.given['back'])}#c-${commentId}`, part: async () => String(score) };
      },
    });
  }

  @Post(at('/:id/flags'))
  @HttpCode(303)
  @Limit('flag')
  flag(@TheForm() sent: SentForm, @IdParam(id) commentId: string): Promise<string | undefined> {
    const { reason, note } = sent.given;
    return this.take.run(sent, {
      request: FlagRequest,
      fields: { reason, ...(note ? { note } : {}) },
      open: 'flag',
      about: commentId,
      act: async (actor, input) => {
        await this.flags.run(actor, sent.site, commentId, input);
        return { to: doneAt(ownPath(sent.given['back']), 'flagged', commentId) };
      },
    });
  }

  @Post(at('/:id/sources'))
  @HttpCode(303)
  @Limit('comment')
  addSource(@TheForm() sent: SentForm, @IdParam(id) commentId: string): Promise<string | undefined> {
    const { url, claimId } = sent.given;
    return this.take.run(sent, {
      request: SourceRequest,
      fields: { url, ...(claimId ? { claimId } : {}) },
      open: 'source',
      about: commentId,
      claim: claimId,
      act: async (actor, input) => {
        await this.sources.run(actor, sent.site, commentId, input);
        return { to: doneAt(ownPath(sent.given['back']), 'sourceAdded', commentId) };
      },
    });
  }
}

/** The words of a comment as the API takes them, with the source that was asked for, or without. */
export function wordsIn({ body, source, quote, acknowledged }: Record<string, string>): object {
  const url = source?.trim();
  return {
    body: (body ?? '').replace(/\r\n/g, '\n'),
    ...(url && !acknowledged ? { sources: [{ url, ...(quote ? { quote } : {}) }] } : {}),
    ...(acknowledged ? { acknowledged: true } : {}),
  };
}

/** Where a new comment is seen: at the top among the newest, else at its own address. */
function placeOf(reader: Reader, slug: string, { id: commentId, parentId, status }: Comment): string {
  // nobody can show a guest later what they alone may see now
  if (!reader.actor && status !== 'published') {
    const url = new URL(threadPath(reader, { slug }), 'http://here');
    url.searchParams.set('done', status === 'pending' ? 'guestHeld' : 'guestRejected');
    return `${url.pathname}${url.search}#talk`;
  }
  if (parentId !== null || status !== 'published')
    return within(reader, `${commentPath(reader, { slug }, commentId)}#c-${commentId}`);
  const url = new URL(threadPath(reader, { slug }), 'http://here');
  url.searchParams.set('sort', 'newest');
  return `${url.pathname}${url.search}#c-${commentId}`;
}
