import { Injectable } from '@nestjs/common';
import { Database, leaseMails, recordMail, releaseMail, type MailRecord } from '@parley/store';
import { GatherMail } from './gather-mail.js';
import { judgeSending, lifetimeOf, sent, type SendingOutcome } from './judge-sending.js';
import { MailServer, mostConnections } from './mail-server.js';
import { WriteMail } from './write-mail.js';

/** A sender that dies gives its mails back after so many seconds; longer than a server may take for one. */
const leaseSeconds = 90;
/** How long a server that is away is left alone, in milliseconds, at most. */
const longestRest = 60_000;

/** What is told to whoever watches the process; no address and no token is in it. */
export type MailTrouble = (trouble: { mail: string; kind: string; attempts: number; failure: string }) => void;

/** What mail is sent with; absent where none is. */
export class MailOffice {
  constructor(
    readonly server: MailServer | undefined,
    readonly givenUp: MailTrouble = () => undefined,
  ) {}
}

/** Sends mails. Any number of processes may do so together: each mail is leased by one. */
@Injectable()
export class SendMail {
  private readonly onTheWay = new Set<Promise<void>>();
  private readonly ending = new AbortController();
  private restUntil = 0;

  constructor(
    private readonly db: Database,
    private readonly office: MailOffice,
    private readonly gather: GatherMail,
    private readonly write: WriteMail,
  ) {}

  /**
   * Makes mails of what people were told, sets off what is due, and does not wait for it to arrive.
   * @returns how many mails were set off
   */
  async round(): Promise<number> {
    const { server } = this.office;
    if (!server || this.ending.signal.aborted) return 0;
    await this.gather.round();
    const free = mostConnections - this.onTheWay.size;
    if (free <= 0 || Date.now() < this.restUntil) return 0;
    const mails = await leaseMails(this.db, free, leaseSeconds);
    for (const mail of mails) this.follow(this.send(server, mail));
    return mails.length;
  }

  /** Waits for nobody: what the server has not taken yet is sent again by another process, or after the next start. */
  async stop(): Promise<void> {
    this.ending.abort();
    await Promise.all(this.onTheWay);
    this.office.server?.close();
  }

  private follow(sending: Promise<void>): void {
    // what could not be written down is sent again when its lease is over
    const done: Promise<void> = sending.catch(() => undefined).finally(() => this.onTheWay.delete(done));
    this.onTheWay.add(done);
  }

  private async send(server: MailServer, mail: MailRecord): Promise<void> {
    const age = (Date.now() - mail.createdAt.getTime()) / 1000;
    if (age > lifetimeOf(mail.kind)) return this.record(mail, tooLate);
    const envelope = await this.write.run(mail);
    if (!envelope) return recordMail(this.db, mail.id, { status: 'dropped', failure: null, pause: 0 });
    const fault = await server.send(envelope, this.ending.signal);
    if (fault && this.ending.signal.aborted) return releaseMail(this.db, mail.id);
    const attempts = mail.attempts + 1;
    return this.record(mail, fault ? judgeSending({ kind: mail.kind, attempts, age }, fault, Math.random()) : sent);
  }

  private async record(mail: MailRecord, outcome: SendingOutcome): Promise<void> {
    const { id, kind, attempts } = mail;
    const { status, failure, pause, serverAway } = outcome;
    await recordMail(this.db, id, outcome);
    if (serverAway) this.restUntil = Date.now() + Math.min(pause * 1000, longestRest);
    if (status === 'failed')
      this.office.givenUp({ mail: id, kind, attempts: attempts + 1, failure: withoutAddresses(failure ?? '') });
  }
}

/** What has waited while nobody sent: a link somebody asked for yesterday is not what they want today. */
const tooLate: SendingOutcome = {
  status: 'failed',
  failure: 'Nothing was sent in time.',
  pause: 0,
  serverAway: false,
};

/** Servers repeat addresses in their answers; a log does not need them. */
function withoutAddresses(text: string): string {
  return text.replace(/[^\s<>@]+@[^\s<>@]+/g, '…');
}
