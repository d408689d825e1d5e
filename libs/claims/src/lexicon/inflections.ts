import { IRREGULAR_PLURALS } from './nouns.js';
import { IRREGULAR_VERBS } from './verbs.js';

const irregularPlurals = new Map(IRREGULAR_PLURALS.split('|').map((line) => line.split(' ') as [string, string]));
const irregularVerbs = new Map(
  IRREGULAR_VERBS.trim()
    .split(/\s*[|\n]\s*/)
    .map((line) => line.split(' '))
    .map(([base, ...forms]) => [base as string, forms]),
);

// "milkman", but not "human"
const ENDS_LIKE_MAN = /^(?!(?:hu|ger|ro|nor|otto|sha|talis)man$).{2,}man$/;

/** The plural of a noun in lower case: "bus" → "buses", "man" → "men". */
export function pluralOf(noun: string): string {
  const irregular = irregularPlurals.get(noun);
  if (irregular !== undefined) return irregular;
  if (ENDS_LIKE_MAN.test(noun)) return `${noun.slice(0, -2)}en`;
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** The forms of a verb in lower case beside its base: "sell" → "sells", "sold", "selling". */
export function formsOf(verb: string): string[] {
  const stem = verb.endsWith('e') && !/(?:ee|oe|ye)$/.test(verb) ? verb.slice(0, -1) : verb;
  const ing = doublesConsonant(verb) ? `${verb}${verb.slice(-1)}ing` : `${stem}ing`;
  const third = /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? pluralOf(verb) : `${verb}s`;
  return [third, ing, ...(irregularVerbs.get(verb) ?? [pastOf(verb)])];
}

function pastOf(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return doublesConsonant(verb) ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`;
}

// "ban", "commit" and "cancel", but not "visit": short verbs, those stressed on their end, and "l"
const STRESSED_LATE = /(?:mit|cur|[^fl]fer|pel|nap|set|forget|put|[^aeiou][aeiou]l)$/;
// such as no ending tells
const DOUBLED = new Set(
  `equip refit retrofit embed format debar allot rebut unzip unplug repot squat quiz abut underpin overlap eavesdrop wiretap
  backstab sidestep outwit abhor deter refuel fuel dial`.split(/\s+/),
);

function doublesConsonant(verb: string): boolean {
  if (DOUBLED.has(verb)) return true;
  if (!/[^aeiou][aeiou][bdgklmnprt]$/.test(verb)) return false;
  return /^[^aeiou]*[aeiou][a-z]$/.test(verb) || STRESSED_LATE.test(verb);
}
