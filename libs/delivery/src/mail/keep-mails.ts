import { Injectable } from '@nestjs/common';
import { Failure, type Actor, type Mail, type MailList, type MailQuery } from '@parley/contract';
import {
  Database,
  decodeCursor,
  encodeCursor,
  end,
  listMails,
  pageOf,
  sendMailAgain,
  type MailRecord,
} from '@parley/store';

/** Mails on their way and of the last days, for owners: they go to people of every site. */
@Injectable()
export class KeepMails {
  constructor(private readonly db: Database) {}

  async list(actor: Actor, { status, cursor, limit = 25 }: MailQuery): Promise<MailList> {
    forOwners(actor);
    const before = cursor === undefined ? end.id : String(decodeCursor('mails', cursor, ['id'])[0]);
    const rows = await listMails(this.db, { status: status ?? null, before }, limit + 1);
    const { items, nextCursor } = pageOf(rows, limit, (last) => encodeCursor('mails', [last.id]));
    return { items: items.map(mailAnswer), nextCursor };
  }

  /** Sends a mail once more that was given up. */
  async again(actor: Actor, id: string): Promise<Mail> {
    forOwners(actor);
    const mail = await sendMailAgain(this.db, id);
    if (!mail) throw new Failure('mail_not_found', 'There is no mail with this id that was given up.');
    return mailAnswer(mail);
  }
}

function forOwners(actor: Actor): void {
  if (!actor.owner) throw new Failure('forbidden', 'Mails are for an owner of the installation to see.');
}

/** A mail as owners see it. */
export function mailAnswer(mail: MailRecord): Mail {
  const { id, kind, email, status, attempts, nextAt, attemptedAt, failure, createdAt } = mail;
  return {
    id,
    kind,
    email,
    status,
    attempts,
    nextAttemptAt: status === 'waiting' ? nextAt.toISOString() : null,
    attemptedAt: attemptedAt?.toISOString() ?? null,
    failure,
    createdAt: createdAt.toISOString(),
  };
}
