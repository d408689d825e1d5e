import { isSource, readPhrase } from './phrases.js';
import type { Phrase } from './phrases.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { ABOUT, IT } from './back-references.js';
import { PAGES } from './named-papers.js';
import { PAPER } from './source-nouns.js';
import { endOfTail } from './tail.js';
import type { Tail } from './tail.js';

/** Where papers are kept or put: "in the county archive", "on the MPTS site". */
const KEEPS = new WordClass(
  `archive archives registry library museum site website webpage page portal gazette journal database record records
  dashboard repository collection register minutes office file papers`,
);
/** How a paper is somewhere. */
export const LIES = new WordClass(
  'is are was were lies lie hangs stands stand sits survives remains still exists went',
);
const PLACED = new WordClass(
  `kept held deposited lodged filed annexed attached appended posted published printed reproduced there all still now online
  public available dated stored preserved listed also both`,
);
/** What leads to where something is. */
export const WHERE = new WordClass('in on at with under among to');
const LONGEST_PAPER = 12;

/** A paper that is somewhere: "there is a letter of theirs from that March in the Essex Record Office". */
export function thereIs(tokens: readonly Token[], first: number, last: number): Tail | undefined {
  const word = (tokens[first] as Token).word;
  const at = word === "there's" ? first + 1 : word === 'there' && LIES.has(tokens[first + 1]) ? first + 2 : -1;
  if (at < 0 || at >= last) return undefined;
  const end = endOfTail(tokens, at, last);
  let paper = false;
  for (let i = at; i < Math.min(end, at + LONGEST_PAPER); i++) {
    if (PAPER.has(tokens[i]) && (tokens[i] as Token).capitals === 'none') paper = true;
    if (paper && WHERE.has(tokens[i]) && isKept(tokens, i + 1, end)) return { last: end, back: true };
    // "there's a whole chapter on it in Fischer's history of the town"
    const isAbout =
      ABOUT.has(tokens[i - 1]) && /^(?:on|about)$/.test((tokens[i] as Token).word) && IT.has(tokens[i + 1]);
    if (isAbout && namesWork(tokens, i + 2, end)) return { last: end, back: true, anaphoric: true };
  }
  return undefined;
}

function namesWork(tokens: readonly Token[], from: number, end: number): boolean {
  if (!/^(?:in|by|from|of|at)$/.test(tokens[from]?.word ?? '') || from + 1 >= end) return false;
  return isSource(readPhrase(tokens, from + 1, end));
}

/** "the conveyance is in the county record office", "its letters are annexed to the environmental statement" */
export function lies(tokens: readonly Token[], phrase: Phrase, verb: number, last: number): Tail | undefined {
  if (!phrase.definite && !/^(?:both|all)$/.test((tokens[phrase.first] as Token).word)) return undefined;
  const end = endOfTail(tokens, verb, last);
  let i = verb + 1;
  while (i < end && PLACED.has(tokens[i])) i++;
  const before = tokens[i - 1] as Token;
  if (/^(?:online|public|available)$/.test(before.word) && i >= end) return { last: end, back: true };
  if (before.word === 'dated' && tokens[i]?.kind === 'number') return { last: end, back: true };
  if (/^(?:number|no|nr)$/.test(tokens[i]?.word ?? '') && tokens[i + 1]?.kind === 'number')
    return { last: end, back: true };
  const isThere = i < end && WHERE.has(tokens[i]) && isKept(tokens, i + 1, end);
  return isThere ? { last: end, back: true, anaphoric: !phrase.named } : undefined;
}

function isKept(tokens: readonly Token[], first: number, last: number): boolean {
  const phrase = readPhrase(tokens, first, last);
  if (phrase.nobody || phrase.last === first) return false;
  let keeps = false;
  for (let i = first; i < phrase.last; i++) keeps ||= KEEPS.has(tokens[i]) || PAGES.has(tokens[i]);
  return (
    (keeps && (phrase.definite || phrase.named) && (phrase.named || phrase.described || phrase.office)) ||
    (phrase.named && phrase.paper)
  );
}
