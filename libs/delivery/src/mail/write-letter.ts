import type { Language } from '@parley/contract';
import type { MailSubject, NotificationInMail } from '@parley/store';
import type { Letter, LetterLink, LetterPart } from './letter.js';
import { nameInMail, plainLine } from './plain-line.js';
import { mailSpeaker, type SayInMail } from './say.js';
import type { MailWord } from './words/shape.js';

/** A page of ours in the language of the letter. */
function pageAt(publicUrl: string, path: string, language: Language, token?: string): string {
  const query = new URLSearchParams({ ...(token === undefined ? {} : { token }), lang: language });
  return `${publicUrl}${path}?${query.toString()}`;
}

interface AboutAccount {
  kind: Exclude<MailSubject, 'notifications'>;
  language: Language;
  publicUrl: string;
  /** Of the link, where the letter brings one. */
  token: string | undefined;
}

/** A letter about an account: it greets nobody by name, for whoever reads the address may be a stranger to it. */
export function accountLetter({ kind, language, publicUrl, token }: AboutAccount): Letter {
  const say = mailSpeaker(language);
  const place = new URL(publicUrl).host;
  const letter = (subject: MailWord, ...parts: LetterPart[]): Letter => ({
    language,
    subject: say(subject),
    parts: [{ lines: [say('hello')], links: [] }, ...parts],
    footer: undefined,
  });
  const part = (word: MailWord, ...links: LetterLink[]): LetterPart => ({ lines: [say(word, { place })], links });
  switch (kind) {
    case 'verify_email':
      return letter(
        'verifySubject',
        part('verifyText', { label: say('verifyGo'), url: pageAt(publicUrl, '/verify-email', language, token) }),
        part('verifyNote'),
      );
    case 'reset_password':
      return letter(
        'resetSubject',
        part('resetText', { label: say('resetGo'), url: pageAt(publicUrl, '/reset-password', language, token) }),
        part('resetNote'),
      );
    case 'email_changed':
      return letter('changedSubject', part('changedText'), part('changedNote'));
    case 'password_changed':
      return letter(
        'passwordSubject',
        part('passwordText'),
        part('passwordNote', { label: say('passwordGo'), url: pageAt(publicUrl, '/forgot-password', language) }),
      );
  }
}

interface AboutSite {
  language: Language;
  publicUrl: string;
  site: { key: string; name: string };
  told: NotificationInMail[];
  /** Stops mails like this one. */
  unsubscribeUrl: string;
}

/** A letter of what somebody was told on a site: one thing, or all that came together. */
export function notificationLetter({ language, publicUrl, site, told, unsubscribeUrl }: AboutSite): Letter {
  const say = mailSpeaker(language);
  const name = plainLine(site.name, 80);
  const base = `${publicUrl}${site.key === 'default' ? '' : `/s/${site.key}`}`;
  const parts = told.map((one) => notificationPart(say, base, language, one));
  const first = told[0];
  const subject =
    told.length === 1 && first
      ? plainLine(`${headline(say, first)} · ${name}`, 140)
      : say('manySubject', { n: String(told.length), site: name });
  return {
    language,
    subject,
    parts: [{ lines: [say('hello')], links: [] }, ...parts],
    footer: {
      lines: [say('footer', { site: name })],
      links: [
        { label: say('stop'), url: unsubscribeUrl },
        { label: say('account'), url: pageAt(publicUrl, '/account', language) },
      ],
    },
  };
}

const decided: Record<string, MailWord> = {
  approve: 'approved',
  reject: 'rejected',
  remove: 'removed',
  attach_source: 'attached',
  label: 'labelled',
};

function headline(say: SayInMail, { kind, data, writtenBy }: NotificationInMail): string {
  switch (kind) {
    case 'comment.source_requested':
      return say('sourceWanted');
    case 'comment.decision_reversed':
      return say('reversed');
    case 'appeal.decided':
      return say(data['outcome'] === 'overturned' ? 'overturned' : 'upheld');
    case 'comment.replied': {
      const name = nameInMail(writtenBy);
      return name === undefined ? say('repliedUnnamed') : say('replied', { name });
    }
    default:
      return say(decided[String(data['action'])] ?? 'decided');
  }
}

/** What happened, where, until when; the words of a comment stay where they are. */
function notificationPart(say: SayInMail, base: string, language: Language, told: NotificationInMail): LetterPart {
  const title = told.postTitle === null ? '' : plainLine(told.postTitle, 120);
  const until = told.kind === 'comment.source_requested' ? told.data['until'] : undefined;
  const lines = [
    headline(say, told),
    ...(title === '' ? [] : [say('about', { title })]),
    ...(typeof until === 'string' ? [say('until', { time: until.slice(0, 16).replace('T', ' ') })] : []),
  ];
  const links: LetterLink[] = [];
  if (told.decisionId !== null)
    links.push({
      label: say(told.kind === 'appeal.decided' ? 'toOutcome' : 'toReasons'),
      url: pageAt(base, `/decisions/${told.decisionId}`, language),
    });
  if (told.commentId !== null)
    links.push({ label: say('toComment'), url: pageAt(base, `/comments/${told.commentId}`, language) });
  return { lines, links };
}
