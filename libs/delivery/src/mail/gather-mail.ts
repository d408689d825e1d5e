import { Injectable } from '@nestjs/common';
import { mailKindOf, type MailKind } from '@parley/contract';
import {
  addMail,
  Database,
  findAccount,
  lastMailAbout,
  mailChoiceOf,
  notificationsToMail,
  putOffMail,
  takeForMail,
  type Mailable,
  type Tx,
} from '@parley/store';

/** How long after a mail what comes next about the same site waits, to go together, in milliseconds. */
const together = 10 * 60_000;
/** A mail tells of so many things; the rest is on the page it leads to. */
const mostInOne = 50;

/** Makes mails of what people were told. What comes first goes at once; what comes in the minutes after goes as one. */
@Injectable()
export class GatherMail {
  constructor(private readonly db: Database) {}

  /** @returns how many mails were asked for */
  async round(): Promise<number> {
    let asked = 0;
    for (const { siteId, accountId } of await notificationsToMail(this.db))
      if (await this.db.transaction((tx) => this.gather(tx, siteId, accountId))) asked++;
    return asked;
  }

  private async gather(tx: Tx, siteId: string, accountId: string): Promise<boolean> {
    const last = await lastMailAbout(tx, accountId, siteId);
    const next = new Date((last?.getTime() ?? 0) + together);
    if (next.getTime() > Date.now()) {
      await putOffMail(tx, siteId, accountId, next);
      return false;
    }
    const waiting = await takeForMail(tx, siteId, accountId);
    const account = await findAccount(tx, accountId);
    // an address nobody has confirmed may be a stranger's
    if (!account || account.email === null || account.emailVerifiedAt === null) return false;
    const { off, language } = await mailChoiceOf(tx, accountId);
    const notifications = waiting.filter((one) => worthAMail(one, off)).map(({ id }) => id);
    if (notifications.length === 0) return false;
    await addMail(tx, {
      kind: 'notifications',
      accountId,
      siteId,
      email: account.email,
      language,
      notifications: notifications.slice(0, mostInOne),
    });
    return true;
  }
}

function worthAMail({ kind, read, stale }: Mailable, off: readonly MailKind[]): boolean {
  const mailKind = mailKindOf(kind);
  return mailKind !== undefined && !off.includes(mailKind) && !read && !stale;
}
