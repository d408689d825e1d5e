import { HttpCode, Post } from '@nestjs/common';
import { EditCommentRequest, Failure, type Actor, type Comment } from '@parley/contract';
import { DeleteComment, EditComment, ReadComment } from '@parley/discussion';
import { IdParam } from '../http/access.js';
import { matches } from '../http/entity-tags.js';
import { Limit } from '../http/rate-limits.js';
import { doneAt, threadPath } from './addresses.js';
import { AnswerForm } from './answer-form.js';
import { Pages } from './page-access.js';
import { wordsIn } from './reader-forms.controller.js';
import { ownPath } from './reader.js';
import { TakeForm, TheForm, type SentForm } from './take-form.js';

const id = { name: 'id', code: 'comment_not_found' } as const;
const at = (path: string): string[] => [`posts/:post/comments/:id${path}`, `s/:site/posts/:post/comments/:id${path}`];

/** What authors do with what they wrote. */
@Pages()
export class OwnCommentFormsController {
  constructor(
    private readonly take: TakeForm,
    private readonly answer: AnswerForm,
    private readonly comments: ReadComment,
    private readonly edits: EditComment,
    private readonly deletion: DeleteComment,
  ) {}

  @Post(at('/edit'))
  @HttpCode(303)
  @Limit('comment')
  edit(@TheForm() sent: SentForm, @IdParam(id) commentId: string): Promise<string | undefined> {
    const { reader, site, slug, given } = sent;
    return this.take.run(sent, {
      request: EditCommentRequest,
      fields: wordsIn(given),
      open: 'edit',
      about: commentId,
      act: async (actor, input) => {
        await this.change(actor, sent, commentId, input);
        const part = async (): Promise<string> =>
          this.answer.comment(reader, site, slug, await this.read(actor, sent, commentId));
        return { to: doneAt(backOf(sent), 'saved', commentId), part };
      },
    });
  }

  @Post(at('/delete'))
  @HttpCode(303)
  @Limit('comment')
  delete(@TheForm() sent: SentForm, @IdParam(id) commentId: string): Promise<string | undefined> {
    const { reader, site, slug } = sent;
    return this.take.run(sent, {
      open: 'delete',
      about: commentId,
      act: async (actor) => {
        await this.deletion.run(actor, site, commentId, () => undefined).catch(alreadyGone);
        const to = doneAt(threadPath(reader, { slug }), 'commentDeleted', commentId);
        // nothing is left of what had no answers
        const left = await this.read(null, sent, commentId).catch(() => undefined);
        const part = async (): Promise<string> =>
          left === undefined ? '' : this.answer.comment(reader, site, slug, left);
        return { to, part };
      },
    });
  }

  /** Words that were stored already, by a try whose answer was lost, are no conflict. */
  private async change(actor: Actor, sent: SentForm, commentId: string, input: EditCommentRequest): Promise<void> {
    try {
      await this.edits.run(actor, sent.site, commentId, input, matches(Number(sent.given['version'])));
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'precondition_failed') throw error;
      const now = await this.read(actor, sent, commentId);
      if (now.body !== input.body.normalize('NFC')) throw error;
    }
  }

  private async read(viewer: Actor | null, { site }: SentForm, commentId: string): Promise<Comment> {
    return JSON.parse((await this.comments.one(viewer, site, commentId)).json) as Comment;
  }
}

function alreadyGone(error: unknown): void {
  if (!(error instanceof Failure) || error.code !== 'comment_gone') throw error;
}

function backOf({ reader, slug, given }: SentForm): string {
  return ownPath(given['back'], threadPath(reader, { slug }));
}
