import type { en } from './en.js';

type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export type Word = keyof typeof en;

/** One language: the same words as in English, each as a text or with its plurals. */
export type Words = { [K in Word]: (typeof en)[K] extends string ? string : Plural };
