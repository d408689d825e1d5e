import { Injectable } from '@nestjs/common';
import { Failure } from '@parley/contract';
import { defaultRules } from '@parley/rules';
import { Database, findSite, sitesLackingRules, type Tx } from '@parley/store';
import { bringDefaultRules, openSite } from './create-site.js';
import { insertNewPost } from './open-post.js';
import { WriteComment } from './write-comment.js';

/** The example post as data: comments in the order they were written, each naming the one it answers. */
export interface Example {
  slug: string;
  title: string;
  body: string;
  source: string;
  comments: { key: string; parent: string | null; body: string }[];
}

@Injectable()
export class BringExample {
  constructor(
    private readonly db: Database,
    private readonly comments: WriteComment,
  ) {}

  /**
   * Makes the default site, and with an example its post and comments, all in one transaction: a start torn apart in
   * the middle leaves nothing, a second start adds nothing.
   */
  async run(example: Example | undefined): Promise<void> {
    if (await findSite(this.db, 'default')) return this.completeRules();
    await this.db.transaction(async (tx) => {
      const site = await openSite(tx, null, { key: 'default', name: 'Parley' });
      if (site && example) await this.bring(tx, site, example);
    });
  }

  /** Sites of an older version get the rules that came since, switched off. */
  private async completeRules(): Promise<void> {
    for (const siteId of await sitesLackingRules(
      this.db,
      defaultRules.map((rule) => rule.key),
    ))
      await this.db.transaction((tx) => bringDefaultRules(tx, null, siteId));
  }

  private async bring(
    tx: Tx,
    site: NonNullable<Awaited<ReturnType<typeof openSite>>>,
    example: Example,
  ): Promise<void> {
    const post = await insertNewPost(tx, null, site.id, example);
    if (!post) throw new Failure('slug_taken', 'The example post is there already.');
    const ids = new Map<string, string>();
    for (const { key, parent, body } of example.comments) {
      const parentId = parent === null ? null : (ids.get(parent) ?? null);
      ids.set(key, (await this.comments.write(tx, null, site, post.id, { body, parentId })).id);
    }
  }
}
