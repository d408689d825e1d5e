import { G } from '../lexicon/classes.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { isAuthor, readPhrase } from './phrases.js';
import type { Phrase } from './phrases.js';

/** Who speaks, with what is said of them between commas: "the district forester, Mr Olaf Brenner,". */
export interface SpeakerPhrase {
  phrase: Phrase;
  /** Index after it, and after the comma that ends what is said of them. */
  last: number;
}

const LONGEST_ASIDE = 12;

/** Reads a speaker from the token index on. */
export function readSpeakerPhrase(
  tokens: readonly Token[],
  first: number,
  last: number,
  opensSentence = false,
): SpeakerPhrase | undefined {
  if (first >= last) return undefined;
  const phrase = readPhrase(tokens, first, last, opensSentence);
  if (phrase.last === first) return undefined;
  const authors = tokens[phrase.last]?.word === ',' ? afterAuthors(tokens, first, last) : undefined;
  if (authors !== undefined)
    return { phrase: { ...phrase, named: true, definite: true, names: 2, last: authors }, last: authors };
  if (tokens[phrase.last]?.word !== ',' || phrase.last + 1 >= last) return { phrase, last: phrase.last };
  const aside = readPhrase(tokens, phrase.last + 1, last);
  const end = closing(tokens, phrase.last + 1, last);
  if (end === undefined) {
    // "…, said the forester, Mr Olaf Brenner."
    const isLast =
      aside.last > phrase.last + 1 && (aside.last >= last || /^[.!?]$/.test(tokens[aside.last]?.word ?? ''));
    return isLast && aside.named ? { phrase: merged(phrase, aside), last: aside.last } : { phrase, last: phrase.last };
  }
  return { phrase: aside.last === end ? merged(phrase, aside) : phrase, last: end + 1 };
}

// "Sommer, Mattauch and Pahle", "Cook, Diamond and others"
function afterAuthors(tokens: readonly Token[], first: number, last: number): number | undefined {
  let i = first;
  while (i + 2 < last && isAuthor(tokens[i]) && tokens[i + 1]?.word === ',' && i < first + LONGEST_ASIDE) i += 2;
  if (i === first || !isAuthor(tokens[i]) || tokens[i + 1]?.word !== 'and' || i + 2 >= last) return undefined;
  return isAuthor(tokens[i + 2]) || /^(?:others|colleagues)$/.test((tokens[i + 2] as Token).word) ? i + 3 : undefined;
}

function closing(tokens: readonly Token[], from: number, last: number): number | undefined {
  for (let i = from; i < Math.min(last, from + LONGEST_ASIDE); i++) {
    const { word } = tokens[i] as Token;
    if (word === ',') return i;
    if (word === ';' || word === ':' || word === '"') return undefined;
  }
  return undefined;
}

function merged(phrase: Phrase, aside: Phrase): Phrase {
  return {
    ...phrase,
    named: phrase.named || aside.named,
    names: phrase.names + aside.names,
    office: phrase.office || aside.office,
    paper: phrase.paper,
    dated: phrase.dated || aside.dated,
    described: phrase.described || aside.described,
    definite: phrase.definite || aside.named,
    nobody: phrase.nobody || (aside.nobody && !aside.named),
  };
}

/** Who a clause begins with: "and the office …", "which the office …". */
export interface OpeningSpeaker extends SpeakerPhrase {
  /** The word before it that joins the clause to another. */
  joined: string | undefined;
}

const NOT_SAID = new WordClass('whatever however contrary despite unlike whoever no');
const JOINS = new WordClass('and but as which so');

/** Reads who a clause begins with, unless it is nobody. */
export function readOpeningSpeaker(
  tokens: readonly Token[],
  from: number,
  last: number,
  opensSentence = false,
): OpeningSpeaker | undefined {
  if (from >= last) return undefined;
  const joined = JOINS.has(tokens[from]) ? (tokens[from] as Token).word : undefined;
  const first = joined === undefined ? from : from + 1;
  const opening = tokens[first];
  if (
    !opening ||
    first >= last ||
    NOT_SAID.has(opening) ||
    opening.grammar & G.PREPOSITION ||
    (opening.kind !== 'word' && opening.kind !== 'number')
  )
    return undefined;
  const speaker = readSpeakerPhrase(tokens, first, last, opensSentence);
  return speaker && !speaker.phrase.nobody ? { phrase: speaker.phrase, last: speaker.last, joined } : undefined;
}
