import { store } from './store.js';
import english from './messages/en.json';

export type Key = keyof typeof english;
type Messages = Record<string, string>;

const others: Record<string, () => Promise<{ default: Messages }>> = import.meta.glob<{ default: Messages }>([
  './messages/*.json',
  '!./messages/en.json',
]);
const kept = 'parley.language';

export const language = store<{ code: string; messages: Messages }>({ code: 'en', messages: english });
export const languages = ['en', ...Object.keys(others).map((path) => path.slice(11, -5))].sort();

/** The language chosen before, or the first one the browser asks for that we have. */
export async function chooseLanguage(asked?: string): Promise<void> {
  if (asked) localStorage.setItem(kept, asked);
  const wanted = [asked ?? localStorage.getItem(kept), ...navigator.languages].map((code) => code?.slice(0, 2));
  const code = wanted.find((one) => one !== undefined && languages.includes(one)) ?? 'en';
  const messages = code === 'en' ? english : ((await others[`./messages/${code}.json`]?.())?.default ?? english);
  document.documentElement.lang = code;
  document.documentElement.dir = code === 'ar' ? 'rtl' : 'ltr';
  language.set({ code, messages });
}

type Values = Record<string, string | number>;

/** A message with its values put in; where it depends on `n`, in the form the language has for that number. */
export function say(key: Key | (string & {}), values: Values = {}): string {
  const { code, messages } = language.now;
  const n = values['n'];
  const form = typeof n === 'number' ? `${key}.${new Intl.PluralRules(code).select(n)}` : key;
  const text = messages[form] ?? messages[`${key}.other`] ?? messages[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? value.toLocaleString(code) : apart(value ?? '');
  });
}

/** What is put into words that run the other way must not take its neighbours along. */
function apart(value: string): string {
  return document.documentElement.dir === 'rtl' && value !== '' ? `\u2068${value}\u2069` : value;
}

/** A message where there is one, else nothing. */
export function sayIfKnown(key: string, values?: Values): string | undefined {
  return language.now.messages[key] === undefined ? undefined : say(key, values);
}
