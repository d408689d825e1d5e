import { Injectable } from '@nestjs/common';
import { Failure, mayWrite, type Actor, type EditCommentRequest } from '@parley/contract';
import {
  addToOutbox,
  changeCommentBody,
  Database,
  findPost,
  knownClaims,
  lastEditorOf,
  lockComment,
  writeLog,
  type CommentRecord,
  type PostRecord,
  type SiteRecord,
  type Tx,
} from '@parley/store';
import { cleanBody } from './clean-body.js';
import { LookAgain } from './look-again.js';
import { renderComment } from './markdown.js';
import { mayChange } from './may-change.js';
import { storeSources } from './store-sources.js';
import { findingLogged, sha256 } from './write-comment.js';

@Injectable()
export class EditComment {
  constructor(
    private readonly db: Database,
    private readonly look: LookAgain,
  ) {}

  /**
   * Changes the words. They are looked at like new ones; claims whose words stayed keep their identity. Where the site
   * asks for a source before it publishes, it asks for what the change brings in.
   * @param matches asked with the version held, so that nobody writes over what they have not seen
   */
  async run(
    actor: Actor,
    site: SiteRecord,
    id: string,
    input: EditCommentRequest,
    matches: (version: number) => void,
  ): Promise<void> {
    mayWrite(actor);
    const body = cleanBody(input.body);
    await this.db.transaction(async (tx) => {
      const comment = await lockComment(tx, site.id, id);
      const post = comment && (await findPost(tx, site.id, comment.postId));
      if (!comment || !post) throw new Failure('comment_not_found', 'There is no such comment.');
      mayChange(actor, site, comment);
      matches(comment.version);
      if (comment.body !== body) await this.change(tx, actor, site, comment, post, { ...input, body });
    });
  }

  private async change(
    tx: Tx,
    actor: Actor,
    site: SiteRecord,
    was: CommentRecord,
    post: PostRecord,
    { body, sources = [], acknowledged = false }: EditCommentRequest,
  ): Promise<void> {
    const version = was.version + 1;
    await changeCommentBody(tx, site.id, was, {
      body,
      html: renderComment(body),
      previousEditor: await lastEditorOf(tx, site.id, was.id),
    });
    if (sources.length > 0) await storeSources(tx, actor, site, was, sources, await knownClaims(tx, site.id, was.id));
    const again = {
      was,
      post,
      body,
      version,
      why: { edited: version },
      sourceAnswered: acknowledged || sources.length > 0,
    };
    const { judgement, status } = await this.look.run(tx, actor, site, again);
    const data = {
      version,
      status,
      bodySha256: sha256(body),
      findings: judgement.findings.map(findingLogged),
    };
    await writeLog(tx, [{ siteId: site.id, kind: 'comment.edited', commentId: was.id, actorId: actor.id, data }]);
    await addToOutbox(tx, [
      {
        siteId: site.id,
        event: 'comment.updated',
        postId: was.postId,
        commentId: was.id,
        data: { version, status, before: was.status },
      },
    ]);
  }
}
