import type { Language } from '@parley/contract';
import { ar } from './words/ar.js';
import { de } from './words/de.js';
import { en } from './words/en.js';
import { uk } from './words/uk.js';
import type { MailWord, MailWords } from './words/shape.js';

export const mailWords: Record<Language, MailWords> = { en, de, uk, ar };

/** Says a sentence in one language, with what is filled in. */
export type SayInMail = (word: MailWord, filled?: Record<string, string>) => string;

export const mailDirection = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

export function mailSpeaker(language: Language): SayInMail {
  const direction = mailDirection(language);
  return (word, filled = {}) =>
    mailWords[language][word].replace(/\{(\w+)\}/g, (_, name: string) => isolated(filled[name] ?? '', direction));
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Words that run the other way, and figures among them, stand apart: they do not turn what is around them. */
function isolated(text: string, direction: 'ltr' | 'rtl'): string {
  const runsRight = rightToLeft.test(text);
  if (text === '' || runsRight === (direction === 'rtl')) return text;
  return `${runsRight ? '\u2067' : '\u2066'}${text}\u2069`;
}
