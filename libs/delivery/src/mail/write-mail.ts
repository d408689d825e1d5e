import { Injectable } from '@nestjs/common';
import { mailKindOf, type Language, type MailKind } from '@parley/contract';
import {
  Database,
  findAccount,
  findAccountByEmail,
  findSiteById,
  mailChoiceOf,
  makeAccountToken,
  notificationsInMail,
  type AccountRecord,
  type MailRecord,
} from '@parley/store';
import { letterHtml, letterText, type Letter } from './letter.js';
import type { Envelope } from './mail-server.js';
import { UnsubscribeTokens } from './unsubscribe-token.js';
import { accountLetter, notificationLetter } from './write-letter.js';

/** Where links in mails lead: scheme and host, without a slash at the end. */
export class MailLinks {
  constructor(readonly publicUrl: string) {}
}

/** Finds out, at the moment a mail leaves, whether it is still wanted, and what it says. */
@Injectable()
export class WriteMail {
  constructor(
    private readonly db: Database,
    private readonly links: MailLinks,
    private readonly unsubscribe: UnsubscribeTokens,
  ) {}

  /** The mail; undefined where there is nobody or nothing to write about any more. */
  async run(mail: MailRecord): Promise<Envelope | undefined> {
    if (mail.kind === 'notifications') return this.aboutSite(mail);
    const account = await this.accountOf(mail);
    if (!account) return undefined;
    return envelopeOf(
      mail,
      accountLetter({
        kind: mail.kind,
        language: (await mailChoiceOf(this.db, account.id)).language ?? mail.language ?? 'en',
        publicUrl: this.links.publicUrl,
        token: await this.tokenFor(mail, account.id),
      }),
    );
  }

  /** A link goes only to the address the account has now; a warning goes to the one it had. */
  private async accountOf({ kind, accountId, email }: MailRecord): Promise<AccountRecord | undefined> {
    const account =
      accountId === null ? await findAccountByEmail(this.db, email) : await findAccount(this.db, accountId);
    if (!account || account.email === null) return undefined;
    const isTheirs = account.email.toLowerCase() === email.toLowerCase();
    if (kind === 'verify_email') return isTheirs && account.emailVerifiedAt === null ? account : undefined;
    return isTheirs || kind === 'email_changed' ? account : undefined;
  }

  /** Each attempt brings a link of its own: what is stored of it is a hash, so it cannot be told again. */
  private async tokenFor({ kind, email }: MailRecord, accountId: string): Promise<string | undefined> {
    if (kind !== 'verify_email' && kind !== 'reset_password') return undefined;
    return makeAccountToken(this.db, kind, { accountId, email });
  }

  private async aboutSite(mail: MailRecord): Promise<Envelope | undefined> {
    const { siteId, accountId } = mail;
    if (siteId === null || accountId === null) return undefined;
    const [account, site] = [await findAccount(this.db, accountId), await findSiteById(this.db, siteId)];
    const isTheirs = account?.email?.toLowerCase() === mail.email.toLowerCase() && account.emailVerifiedAt !== null;
    if (!site || !isTheirs) return undefined;
    const choice = await mailChoiceOf(this.db, accountId);
    const told = (await notificationsInMail(this.db, siteId, accountId, mail.notifications)).filter(
      ({ kind }) => !choice.off.includes(mailKindOf(kind) as MailKind),
    );
    if (told.length === 0) return undefined;
    const language: Language = choice.language ?? site.settings.language;
    const kinds = [...new Set(told.map(({ kind }) => mailKindOf(kind) as MailKind))];
    const query = new URLSearchParams({ token: this.unsubscribe.write({ accountId, kinds }), lang: language });
    const unsubscribeUrl = `${this.links.publicUrl}/unsubscribe?${query.toString()}`;
    const letter = notificationLetter({ language, publicUrl: this.links.publicUrl, site, told, unsubscribeUrl });
    return envelopeOf(mail, letter, {
      'List-Unsubscribe': `<${unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
  }
}

function envelopeOf({ id, email }: MailRecord, letter: Letter, headers: Record<string, string> = {}): Envelope {
  return {
    id,
    to: email,
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter),
    headers: { 'Content-Language': letter.language, ...headers },
  };
}
