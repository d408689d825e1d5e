import { Injectable } from '@nestjs/common';
import { Failure, type Actor, type Member, type Moderator, type Role } from '@parley/contract';
import {
  addToOutbox,
  Database,
  decodeCursor,
  encodeCursor,
  findPeople,
  listMembers,
  lockAccount,
  moderatorsOf,
  pageOf,
  roleOn,
  rolesOfAccount,
  setRole,
  wasErased,
  writeLog,
  type SiteRecord,
} from '@parley/store';
import { ShowAtOnce } from './show-at-once.js';
import { userOf } from './users.js';

/** More than these, and one has to say more of the name. */
const mostFound = 20;

@Injectable()
export class Members {
  constructor(
    private readonly db: Database,
    private readonly showing: ShowAtOnce,
  ) {}

  async list(
    site: SiteRecord,
    page: { limit?: number; cursor?: string },
  ): Promise<{ items: Member[]; nextCursor: string | null }> {
    const limit = page.limit ?? 25;
    const [name, id] =
      page.cursor === undefined
        ? ['', '00000000-0000-0000-0000-000000000000']
        : decodeCursor('members', page.cursor, ['text', 'id']);
    const rows = await listMembers(this.db, site.id, { name: String(name), id: String(id) }, limit + 1);
    const { items, nextCursor } = pageOf(rows, limit, (last) => encodeCursor('members', [last.displayName, last.id]));
    return {
      items: items.map((row) => ({
        user: userOf(row, [{ site: site.key, role: row.role }], true),
        role: row.role,
      })),
      nextCursor,
    };
  }

  /** Everybody who can decide on the site, by name. */
  moderators(site: SiteRecord): Promise<Moderator[]> {
    return moderatorsOf(this.db, site.id);
  }

  /**
   * People by their address, or by what their name begins with. The address of somebody without a role here shows only
   * to who knew it already.
   */
  async find(site: SiteRecord, words: string): Promise<Member[]> {
    const asked = words.normalize('NFC').trim();
    const rows = await findPeople(this.db, site.id, asked, mostFound);
    return rows.map((row) => {
      const known = row.role !== 'member' || row.email?.toLowerCase() === asked.toLowerCase();
      const roles = row.role === 'member' ? [] : [{ site: site.key, role: row.role }];
      return { user: userOf(row, roles, known), role: row.role };
    });
  }

  /** Gives somebody a role; what they wrote last shows the new one at once, the rest as soon as the event is worked off. */
  async setRole(actor: Actor, site: SiteRecord, accountId: string, role: Role): Promise<Member> {
    const member = await this.change(actor, site, accountId, role);
    await this.showing.author(accountId, site.id);
    return member;
  }

  private async change(actor: Actor, site: SiteRecord, accountId: string, role: Role): Promise<Member> {
    return this.db.transaction(async (tx) => {
      const account = await lockAccount(tx, accountId);
      if (!account || (await wasErased(tx, accountId)))
        throw new Failure('user_not_found', 'There is no account with this id.');
      const before = await roleOn(tx, site.id, accountId);
      if (before !== role) {
        await setRole(tx, site.id, accountId, role);
        const data = { accountId, before, after: role };
        await writeLog(tx, [{ siteId: site.id, kind: 'member.role_changed', actorId: actor.id, data }]);
        await addToOutbox(tx, [{ siteId: site.id, event: 'member.role_changed', data }]);
      }
      return { user: userOf(account, await rolesOfAccount(tx, accountId), true), role };
    });
  }
}
