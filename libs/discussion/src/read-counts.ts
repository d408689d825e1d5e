import { Injectable } from '@nestjs/common';
import { invalid } from '@parley/contract';
import { countsOfPosts, Database, type SiteRecord, type Sql } from '@parley/store';
import { spellingsOf } from './page-address.js';

/** For how many posts one may ask at once. */
const most = 100;

@Injectable()
export class ReadCounts {
  constructor(private readonly db: Database) {}

  /** How many published comments posts have, each by the slug or address it was asked by. */
  async run(site: SiteRecord, posts: string[], from: Sql = this.db): Promise<Record<string, number>> {
    const names = [...new Set(posts.map((name) => name.trim()))].filter((name) => name !== '');
    if (names.length > most) throw invalid({ pointer: '/posts', message: `must name at most ${most} posts` });
    const slugs = names.filter((name) => !isAddress(name));
    const spellings = new Map(names.filter(isAddress).map((name) => [name, spellingsOf(name)]));
    const rows = await countsOfPosts(from, site.id, slugs, [...spellings.values()].flat());
    const bySlug = new Map(rows.map((row) => [row.slug, row.comments]));
    const byUrl = new Map(rows.map((row) => [row.url ?? '', row.comments]));
    return Object.fromEntries(
      names.map((name) => {
        const spelling = spellings.get(name)?.find((one) => byUrl.has(one));
        return [name, (spelling === undefined ? bySlug.get(name) : byUrl.get(spelling)) ?? 0];
      }),
    );
  }
}

function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name) && URL.canParse(name);
}
