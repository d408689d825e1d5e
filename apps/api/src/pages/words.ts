import { ar } from './words/ar.js';
import { de } from './words/de.js';
import { en } from './words/en.js';
import { uk } from './words/uk.js';
import type { Word, Words } from './words/shape.js';

export type { Word, Words };

export const languages = { en, de, uk, ar } satisfies Record<string, Words>;
export type Language = keyof typeof languages;

/** Says a word in one language; `{name}` stands for what is filled in, `{n}` for a number, which also picks the plural. */
export type Say = (word: Word, filled?: Record<string, string | number>) => string;

export function speaker(language: Language): Say {
  const words: Words = languages[language];
  const plurals = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return (word, filled) => {
    const found = words[word];
    const text = typeof found === 'string' ? found : (found[plurals.select(Number(filled?.['n'] ?? 0))] ?? found.other);
    if (!filled) return text;
    // text and names by turns
    const pieces = piecesOf(text);
    let said = pieces[0] ?? '';
    for (let i = 1; i < pieces.length; i += 2) {
      const value = filled[pieces[i] ?? ''] ?? '';
      said += (typeof value === 'number' ? number.format(value) : value) + (pieces[i + 1] ?? '');
    }
    return said;
  };
}

const taken = new Map<string, string[]>();

/** A sentence taken apart at its places, once. */
function piecesOf(text: string): string[] {
  const known = taken.get(text);
  if (known) return known;
  const pieces = text.split(/\{(\w+)\}/);
  taken.set(text, pieces);
  return pieces;
}

export const speakers: Record<Language, Say> = {
  en: speaker('en'),
  de: speaker('de'),
  uk: speaker('uk'),
  ar: speaker('ar'),
};

export function isLanguage(name: unknown): name is Language {
  return typeof name === 'string' && Object.hasOwn(languages, name);
}

/** The language asked for, or the first of the browser's that we speak, or English. */
export function languageOf(asked: unknown, header: string | undefined): Language {
  if (isLanguage(asked)) return asked;
  return languageWanted(header) ?? 'en';
}

/** The first language of an Accept-Language header that we speak; null where there is none. */
export function languageWanted(header: string | undefined): Language | null {
  const wanted = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part, place) => {
      const [name = '', ...parameters] = part.trim().split(';');
      const quality = Number(parameters.find((p) => p.trim().startsWith('q='))?.split('=')[1] ?? 1);
      return { language: name.toLowerCase().split('-')[0], quality: Number.isNaN(quality) ? 0 : quality, place };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.place - b.place);
  return wanted.map(({ language }) => language).find(isLanguage) ?? null;
}

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');
