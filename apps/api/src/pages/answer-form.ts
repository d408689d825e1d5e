import { Injectable } from '@nestjs/common';
import { Failure, type Claim, type Comment, type FieldFault } from '@parley/contract';
import { ReadComment, ReadPosts } from '@parley/discussion';
import type { SiteRecord } from '@parley/store';
import type { Reply } from '../http/request.js';
import { threadPath } from './addresses.js';
import { commentView } from './comment-view.js';
import { formOf, formPage } from './form-page.js';
import { html } from './html.js';
import { htmlPage } from './page-access.js';
import { ReadState } from './read-state.js';
import { ownPath, type Reader } from './reader.js';
import type { OpenForm, Returned } from './thread-state.js';
import type { Word } from './words.js';

interface Sent {
  given: Record<string, string>;
  /** The comment it is about, where there is one. */
  about: string | undefined;
  open: OpenForm['kind'] | undefined;
  claim?: string | undefined;
  /** A script asked: the form alone, without a page around it. */
  asPart?: boolean;
}

const sentences: Partial<Record<Failure['code'], Word>> = {
  post_closed: 'closedKept',
  parent_not_published: 'parentGone',
  precondition_failed: 'changedMeanwhile',
  edit_window_over: 'editWindowOver',
  comment_gone: 'commentGone',
  already_flagged: 'alreadyFlagged',
};

/** Gives a form back to its reader with all that was written. */
@Injectable()
export class AnswerForm {
  constructor(
    private readonly posts: ReadPosts,
    private readonly comments: ReadComment,
    private readonly state: ReadState,
  ) {}

  /** What was refused comes back with why; what broke is not a form's matter. */
  async refused(
    reader: Reader,
    site: SiteRecord,
    slug: string,
    reply: Reply,
    { error, ...sent }: Sent & { error: unknown },
  ): Promise<string> {
    if (!(error instanceof Failure) || error.status >= 500 || error.status === 404) throw error;
    const { code, members } = error;
    const word = sent.open === 'delete' && code === 'edit_window_over' ? 'deleteWindowOver' : sentences[code];
    const faults = code === 'validation_failed' ? ((members['errors'] as FieldFault[] | undefined) ?? []) : [];
    const wanted = code === 'source_wanted' ? (members['claims'] as Omit<Claim, 'id'>[]) : undefined;
    const problem = wanted || faults.length > 0 ? undefined : word === undefined ? error.detail : reader.say(word);
    return this.again(reader, site, slug, reply, { ...sent, faults, problem, wanted }, error.status);
  }

  async again(
    reader: Reader,
    site: SiteRecord,
    slug: string,
    reply: Reply,
    { given, about, open, claim, asPart, ...why }: Sent & Omit<Returned, 'given'>,
    status = 422,
  ): Promise<string> {
    const post = await this.posts.one(site, slug);
    const comment = about === undefined ? undefined : await this.find(reader, site, about);
    const form = open && comment ? { kind: open, about: claim ?? comment.id } : undefined;
    const returned = { given, ...why };
    const here = { ...reader, here: ownPath(given['back'], threadPath(reader, post)) };
    const state = await this.state.run(here, site, post, comment ? [comment] : [], { open: form, returned });
    void reply.status(status).type(htmlPage).header('cache-control', 'no-store');
    return asPart ? formOf(state, comment).text : formPage(state, comment);
  }

  /** A comment as the thread's page draws it, with the fields its reader may use. */
  async comment(reader: Reader, site: SiteRecord, slug: string, comment: Comment): Promise<string> {
    const post = await this.posts.one(site, slug);
    const state = await this.state.run({ ...reader, here: threadPath(reader, post) }, site, post, [comment]);
    return html`<li>${commentView(comment, state)}</li>`.text;
  }

  /** The comment a form is about; without it, the words stand on their own. */
  private async find(reader: Reader, site: SiteRecord, id: string): Promise<Comment | undefined> {
    if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
    const found = await this.comments.one(reader.actor, site, id).catch(() => undefined);
    const comment = found && (JSON.parse(found.json) as Comment);
    return comment?.status === 'published' || comment?.status === 'pending' ? comment : undefined;
  }
}
