import { Injectable } from '@nestjs/common';
import { Failure, type Actor, type CreatePostRequest } from '@parley/contract';
import {
  addToOutbox,
  Database,
  insertPost,
  newId,
  transactOnce,
  writeLog,
  type Once,
  type PostRecord,
  type SiteRecord,
  type Tx,
} from '@parley/store';
import { renderArticle } from './markdown.js';
import { addressToKeep } from './page-address.js';

/** Opens a post; undefined where the slug is in use. */
export async function insertNewPost(
  tx: Tx,
  actorId: string | null,
  siteId: string,
  input: CreatePostRequest,
): Promise<PostRecord | undefined> {
  const body = (input.body ?? '').normalize('NFC').replace(/\r\n?/g, '\n');
  const post = await insertPost(tx, siteId, {
    id: newId(),
    slug: input.slug,
    title: input.title.normalize('NFC').trim(),
    body,
    html: renderArticle(body),
    url: input.url === undefined ? null : addressToKeep(input.url),
    source: input.source ?? null,
    group: input.group ?? null,
  });
  if (!post) return undefined;
  await writeLog(tx, [
    { siteId, kind: 'post.created', actorId, data: { postId: post.id, slug: post.slug, title: post.title } },
  ]);
  await addToOutbox(tx, [{ siteId, event: 'post.created', postId: post.id }]);
  return post;
}

@Injectable()
export class OpenPost {
  constructor(private readonly db: Database) {}

  async run(
    actor: Actor,
    site: SiteRecord,
    input: CreatePostRequest,
    once?: Once,
  ): Promise<{ value: PostRecord; replayed: boolean }> {
    return transactOnce(this.db, once, async (tx) => {
      const post = await insertNewPost(tx, actor.id, site.id, input);
      if (!post) throw new Failure('slug_taken', `This site has a post “${input.slug}” already. Choose another slug.`);
      return post;
    });
  }
}
