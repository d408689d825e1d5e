import { Injectable } from '@nestjs/common';
import { Failure, type ResolvePostRequest } from '@parley/contract';
import {
  Database,
  findPost,
  findPostByUrl,
  transactOnce,
  type Once,
  type PostRecord,
  type SiteRecord,
  type Tx,
} from '@parley/store';
import { insertNewPost } from './open-post.js';
import { canonicalAddress, slugOfPage, spellingsOf } from './page-address.js';

interface Resolved {
  post: PostRecord;
  /** At first sight. */
  made: boolean;
}

@Injectable()
export class ResolvePost {
  constructor(private readonly db: Database) {}

  /** The post of a page; made at first sight where the page is on one of the site's own hosts. */
  async run(site: SiteRecord, asked: ResolvePostRequest, once?: Once): Promise<{ value: Resolved; replayed: boolean }> {
    const found = once ? undefined : await findPostByUrl(this.db, site.id, spellingsOf(asked.url));
    if (found) return { value: { post: found, made: false }, replayed: false };
    return transactOnce(this.db, once, (tx) => this.resolve(tx, site, asked));
  }

  private async resolve(tx: Tx, site: SiteRecord, { url, title }: ResolvePostRequest): Promise<Resolved> {
    const found = await findPostByUrl(tx, site.id, spellingsOf(url));
    if (found) return { post: found, made: false };
    const canonical = canonicalAddress(url);
    const { hostname, pathname } = new URL(canonical);
    if (!site.settings.hosts.includes(hostname))
      throw new Failure('post_not_found', `No post has this address, and ${hostname} is not among the site’s hosts.`);
    const slug = slugOfPage(url);
    const given = { slug, title: title ?? `${hostname}${pathname}`.slice(0, 500), url: canonical };
    const made = await insertNewPost(tx, null, site.id, given);
    if (made) return { post: made, made: true };
    // somebody else saw the page first, at the same moment
    const theirs = await findPost(tx, site.id, slug);
    if (!theirs) throw new Failure('post_not_found', 'The post of this page was deleted a moment ago.');
    return { post: theirs, made: false };
  }
}
