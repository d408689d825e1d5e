import type { en } from './en.js';

export type MailWord = keyof typeof en;

/** One language: the same sentences as in English. */
export type MailWords = Record<MailWord, string>;
