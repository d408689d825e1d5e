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
const leftToRight = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\p{L}/u;

/** Words that run the other way stand apart, so that they do not turn the sentence around them. */
function isolated(text: string, direction: 'ltr' | 'rtl'): string {
  return (direction === 'ltr' ? rightToLeft : leftToRight).test(text) ? `\u2068${text}\u2069` : text;
}
