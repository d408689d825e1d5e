import { createTransport } from 'nodemailer';
import type { SendingFault } from './judge-sending.js';

/** What is needed to send mail. */
export interface MailServerSettings {
  /** `smtp://` or `smtps://`, with name and password where the server wants them. */
  url: string;
  /** Whom mail comes from: an address, or `Name <address>`. */
  from: string;
}

export interface Envelope {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

/** Milliseconds a server may take for each step. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };
export const mostConnections = 4;

/** One address and nothing else: no name, no comment, nothing that could begin a header. */
const plainAddress = /^[^\s"<>()[\],;:\\\p{C}]{1,64}@[^\s"<>()[\],;:\\\p{C}@]{1,253}$/u;

/** The mail server of the installation. */
export class MailServer {
  private readonly transport;
  private readonly from: { name: string; address: string };

  constructor(settings: MailServerSettings) {
    const [, name = '', address = settings.from] = /^([^<>]*)<([^<>]+)>$/.exec(settings.from) ?? [];
    // in parts, so that a comma in the name makes no second sender
    this.from = { name: name.trim(), address };
    this.transport = createTransport({ ...patience, url: settings.url, pool: true, maxConnections: mostConnections });
  }

  /**
   * Hands a mail over. Its Message-ID is made from its id, so that one that is sent twice can be told.
   * @returns what went wrong; undefined where the server has taken it
   */
  async send(
    { id, to, subject, text, html, headers }: Envelope,
    signal: AbortSignal,
  ): Promise<SendingFault | undefined> {
    if (!plainAddress.test(to))
      return { message: 'This is no address a mail can go to.', responseCode: 553, command: 'RCPT TO' };
    try {
      await this.transport.sendMail({
        messageId: `<${id}@${this.from.address.split('@').at(-1)}>`,
        from: this.from,
        to: { name: '', address: to },
        subject,
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated', ...headers },
        disableFileAccess: true,
        disableUrlAccess: true,
        signal,
      });
      return undefined;
    } catch (error) {
      const { message, code, responseCode, command } = error as SendingFault;
      return { message, code, responseCode, command };
    }
  }

  close(): void {
    this.transport.close();
  }
}
