import { Injectable } from '@nestjs/common';
import { Failure, type Actor, type ChangePostRequest } from '@parley/contract';
import {
  addToOutbox,
  Database,
  deletePost,
  findPost,
  lockPost,
  updatePost,
  writeLog,
  type PostRecord,
  type SiteRecord,
  type Tx,
} from '@parley/store';
import { renderArticle } from './markdown.js';
import { addressToKeep } from './page-address.js';

@Injectable()
export class ChangePost {
  constructor(private readonly db: Database) {}

  /** Changes what is given and leaves the rest. */
  async change(
    actor: Actor,
    site: SiteRecord,
    slugOrId: string,
    input: ChangePostRequest,
    matches: (version: number) => void,
  ): Promise<PostRecord> {
    return this.db.transaction(async (tx) => {
      const was = await held(tx, site, slugOrId, matches);
      const body = input.body === undefined ? was.body : input.body.normalize('NFC').replace(/\r\n?/g, '\n');
      const next = {
        id: was.id,
        title: input.title?.normalize('NFC').trim() ?? was.title,
        body,
        html: body === was.body ? was.html : renderArticle(body),
        url: typeof input.url === 'string' ? addressToKeep(input.url) : input.url === null ? null : was.url,
        source: input.source === undefined ? was.source : input.source,
        group: input.group === undefined ? was.group : input.group,
        closed: input.closed ?? was.closedAt !== null,
      };
      await updatePost(tx, site.id, next);
      const { html: _, ...logged } = next;
      await writeLog(tx, [{ siteId: site.id, kind: 'post.changed', actorId: actor.id, data: logged }]);
      await addToOutbox(tx, [{ siteId: site.id, event: 'post.updated', postId: was.id }]);
      return (await findPost(tx, site.id, was.id)) as PostRecord;
    });
  }

  /** Takes a post with its thread out of sight. */
  async delete(actor: Actor, site: SiteRecord, slugOrId: string, matches: (version: number) => void): Promise<void> {
    await this.db.transaction(async (tx) => {
      const post = await held(tx, site, slugOrId, matches);
      await deletePost(tx, site.id, post.id);
      await writeLog(tx, [
        {
          siteId: site.id,
          kind: 'post.deleted',
          actorId: actor.id,
          data: { postId: post.id, slug: post.slug },
        },
      ]);
      await addToOutbox(tx, [{ siteId: site.id, event: 'post.deleted', postId: post.id }]);
    });
  }
}

async function held(
  tx: Tx,
  site: SiteRecord,
  slugOrId: string,
  matches: (version: number) => void,
): Promise<PostRecord> {
  const found = await findPost(tx, site.id, slugOrId);
  const version = found && (await lockPost(tx, site.id, found.id));
  if (!found || version === undefined)
    throw new Failure('post_not_found', `There is no post “${slugOrId}” on this site.`);
  matches(version);
  return (await findPost(tx, site.id, found.id)) as PostRecord;
}
