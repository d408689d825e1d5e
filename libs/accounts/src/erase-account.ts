import { Injectable } from '@nestjs/common';
import { Failure, type Actor, type User } from '@parley/contract';
import {
  addToOutbox,
  Database,
  eraseAccount,
  forgetAlerts,
  forgetMailChoice,
  forgetMails,
  forgetNotifications,
  forgetSender,
  forgetTokens,
  forgetViews,
  lockAccount,
  lockAllOwners,
  noSite,
  revokeOtherSessions,
  sitesOfAuthor,
  writeLog,
} from '@parley/store';
import { ConfirmPassword } from './confirm-password.js';
import { ShowAtOnce } from './show-at-once.js';
import { ownUser } from './users.js';

@Injectable()
export class EraseAccount {
  constructor(
    private readonly db: Database,
    private readonly confirm: ConfirmPassword,
    private readonly showing: ShowAtOnce,
  ) {}

  /** The same, for whoever can say the password of the account, too. */
  async confirmed(actor: Actor, password: string): Promise<void> {
    await this.confirm.run(actor, password);
    await this.run(actor);
  }

  /**
   * Forgets who somebody was: name, address, password, roles and sessions at once, and their name at what they wrote
   * last; at the rest as soon as the events are worked off. The words stay, and the record keeps the bare id.
   * @param matches asked with the account held
   */
  async run(actor: Actor, matches: (user: User) => void = () => undefined): Promise<void> {
    await this.forget(actor, matches);
    await this.showing.noAuthor(actor.id);
  }

  private async forget(actor: Actor, matches: (user: User) => void): Promise<void> {
    await this.db.transaction(async (tx) => {
      const account = await lockAccount(tx, actor.id);
      if (!account) return;
      matches(await ownUser(tx, account));
      if (account.owner && (await lockAllOwners(tx)).length === 1)
        throw new Failure('last_owner', 'You are the last owner of this installation. Make somebody else one first.');
      const sites = await sitesOfAuthor(tx, actor.id);
      await eraseAccount(tx, actor.id);
      await revokeOtherSessions(tx, actor.id, noSite);
      await forgetTokens(tx, actor.id);
      await forgetMails(tx, actor.id);
      await forgetMailChoice(tx, actor.id);
      for (const siteId of sites) {
        const data = { accountId: actor.id };
        await forgetNotifications(tx, siteId, actor.id);
        await forgetViews(tx, siteId, actor.id);
        await forgetAlerts(tx, siteId, actor.id);
        await forgetSender(tx, siteId, actor.id);
        await writeLog(tx, [{ siteId, kind: 'member.erased', actorId: actor.id, data: {} }]);
        await addToOutbox(tx, [{ siteId, event: 'member.erased', data }]);
      }
    });
  }
}
