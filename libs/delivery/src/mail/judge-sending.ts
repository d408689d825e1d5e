import type { MailStatus } from '@parley/contract';
import type { MailSubject } from '@parley/store';

/** Seconds after which a mail is given up: a link to a new password is worth nothing the day after. */
const lifetimes: Partial<Record<MailSubject, number>> = { reset_password: 3600 };
const usualLifetime = 24 * 3600;
const firstPause = 30;
const longestPause = 4 * 3600;

/** How long a mail of a kind may wait, in seconds. */
export function lifetimeOf(kind: MailSubject): number {
  return lifetimes[kind] ?? usualLifetime;
}

/** What nodemailer says of a mail that was not taken. */
export interface SendingFault {
  message: string;
  code?: string | undefined;
  /** What the server answered to `command`. */
  responseCode?: number | undefined;
  command?: string | undefined;
}

export interface SendingOutcome {
  status: MailStatus;
  failure: string | null;
  /** Seconds until the next attempt. */
  pause: number;
  /** Whether it is the server that cannot be used at present, whatever the mail. */
  serverAway: boolean;
}

export const sent: SendingOutcome = { status: 'sent', failure: null, pause: 0, serverAway: false };

/**
 * Seconds before attempt `attempts + 1`: half a minute, then three times as long each time up to four hours.
 * @param chance 0 to 1; spreads attempts by a fifth each way
 */
export function pauseAfterSending(attempts: number, chance: number): number {
  return Math.min(longestPause, firstPause * 3 ** (attempts - 1)) * (0.8 + 0.4 * chance);
}

/**
 * A mail whose recipient or words the server refuses for good is given up at once. Everything else may be over soon: a
 * server that is away or full, a password of ours that is wrong, a sender it does not know yet.
 * @param mail with this attempt; its age in seconds
 */
export function judgeSending(
  mail: { kind: MailSubject; attempts: number; age: number },
  fault: SendingFault,
  chance: number,
): SendingOutcome {
  const { responseCode, command = '' } = fault;
  const failure = fault.message.replace(/\s+/g, ' ').slice(0, 300);
  const pause = pauseAfterSending(mail.attempts, chance);
  const refused =
    responseCode !== undefined && responseCode >= 500 && responseCode !== 503 && /^(?:RCPT|DATA)/i.test(command);
  const tooOld = mail.age + pause > lifetimeOf(mail.kind);
  const serverAway = responseCode === undefined || !/^(?:MAIL|RCPT|DATA)/i.test(command);
  return { status: refused || tooOld ? 'failed' : 'waiting', failure, pause, serverAway };
}
