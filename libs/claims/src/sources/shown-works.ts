import { G, M } from '../lexicon/classes.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import type { Phrase } from './phrases.js';
import { hasFigureAhead } from './report-verbs.js';
import { PAPER } from './source-nouns.js';
import { isTown } from './towns.js';

const HAS = new WordClass(
  'has have had got holds keeps keep broke printed published obtained reproduces prints saw ran runs did carried carries gave',
);

const SEEN = new WordClass('saw seen');
const LAW = new WordClass(
  'act law code regulations regulation treaty constitution directive ordinance statute charter order rules convention',
);

const AT_WORK = new WordClass(
  'saw let lets made makes make forbids forbade forbid allows allowed requires required provides provided obliges gives gave grants bars bans permits',
);

const ANAPHORA = new WordClass('it that them him her this so both all');

/** Whether a law does something at the token index: "the Juries Act 1976 let them off". */
export function isLawAtWork(
  tokens: readonly Token[],
  { first, last, named, dated }: Phrase,
  verb: number,
  end: number,
): boolean {
  if (!named || !AT_WORK.has(tokens[verb]) || verb >= end) return false;
  const object = tokens[verb + 1]?.word === 'to' ? verb + 2 : verb + 1;
  if (!dated && !ANAPHORA.has(tokens[object])) return false;
  for (let i = first; i < last; i++) if (LAW.has(tokens[i]) && (tokens[i] as Token).capitals !== 'none') return true;
  return false;
}

/** Whether a paper is had: "Heise has the e-mail", "the recorder's list for 2023 has nine species". */
export function holdsPaper(tokens: readonly Token[], { paper }: Phrase, verb: number, last: number): boolean {
  // "saw the contract", but "saw its licence income fall"
  if (SEEN.has(tokens[verb])) return hasProof(tokens, verb, last);
  if (!HAS.has(tokens[verb])) return false;
  return hasPaper(tokens, verb + 1, last) || (paper && hasFigureAhead(tokens, verb, Math.min(last, verb + 3)));
}

function hasPaper(tokens: readonly Token[], from: number, end: number): boolean {
  if (!((tokens[from]?.grammar ?? 0) & (G.DETERMINER | G.POSSESSIVE))) return false;
  const nouns = HAVE.has(tokens[from - 1]) ? EVIDENCE : PAPER;
  for (let i = from + 1; i < Math.min(end, from + 4); i++) if (nouns.has(tokens[i])) return true;
  return false;
}

/** Verbs of having. */
export const HAVE = new WordClass('has had have got');

/** What one has as proof; a plan, a record or a budget is none. */
const EVIDENCE = new WordClass(
  `copy facsimile transcript letter letters memo memos e-mail e-mails email emails story interview piece minutes tape tapes
  recording photograph photographs picture pictures figure figures numbers data log logs file files documents document list
  receipt receipts contract report reports splits article scheme mail mails draft minutes`,
);
const FILMS = new WordClass('filmed films photographed');
/** What an outlet has before others: "had the addresses on 6 October". */
const FOOTAGE = new WordClass(
  'video videos footage clip clips film films screenshot screenshots images addresses names details transcripts statement',
);
const NUMBERS = new WordClass('number numbers figure figures sum count total list details data percentage share date');
const GIVES = new WordClass('gave gives given');
const LEADS_ON = new WordClass('to in on at before during under as for');
const GETS = new WordClass('obtained obtains saw seen broke hold');
const BRINGS_OUT = new WordClass('put puts brought brings dug digs laid');
const LONGEST_OBJECT = 7;

/** Whether somebody is made to do something: "had the ice melted", "had the hedges cut". */
function isCausative(tokens: readonly Token[], verb: number, end: number): boolean {
  if (!HAVE.has(tokens[verb]) || !((tokens[verb + 1]?.grammar ?? 0) & (G.DETERMINER | G.POSSESSIVE))) return false;
  for (let i = verb + 3; i < Math.min(end, verb + LONGEST_OBJECT); i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || token.grammar & G.PREPOSITION) return false;
    if (token.capitals === 'none' && token.grammar & G.PARTICIPLE) return true;
  }
  return false;
}

/** Whether an outlet has what proves it, before others had it: "had the emails", "had the pictures on 4 February". */
export function hasProof(tokens: readonly Token[], verb: number, end: number): boolean {
  if (!(HAVE.has(tokens[verb]) || GETS.has(tokens[verb])) || isCausative(tokens, verb, end)) return false;
  const at = tokens[verb + 1]?.word === 'hold' && tokens[verb + 2]?.word === 'of' ? verb + 3 : verb + 1;
  if (tokens[at]?.word !== 'the') return false;
  for (let i = at + 1; i < Math.min(end, at + 4); i++)
    if (EVIDENCE.has(tokens[i]) || FOOTAGE.has(tokens[i]))
      return i + 1 >= end || LEADS_ON.has(tokens[i + 1]) || (tokens[i + 1] as Token).kind === 'mark';
  return false;
}

/** Whether a figure is given to somebody: "gave the number in its report", "gave that figure to Congress". */
export function givesNumber(tokens: readonly Token[], verb: number, end: number): boolean {
  if (!GIVES.has(tokens[verb]) || !/^(?:the|that|this|these|those)$/.test(tokens[verb + 1]?.word ?? '')) return false;
  for (let i = verb + 2; i < Math.min(end, verb + 5); i++)
    if (NUMBERS.has(tokens[i]))
      return i + 1 >= end || LEADS_ON.has(tokens[i + 1]) || /^[.,;]$/.test((tokens[i + 1] as Token).word);
  return false;
}

/** Whether papers are brought to light: "put out the statement on the 8th", "dug out the internal papers". */
export function bringsOut(tokens: readonly Token[], verb: number, end: number): boolean {
  if (!BRINGS_OUT.has(tokens[verb])) return false;
  const { word } = tokens[verb] as Token;
  let i = verb + 1;
  // "brought it out"
  if (/^(?:it|this|that|them)$/.test(tokens[i]?.word ?? ''))
    return /^(?:brought|brings)$/.test(word) && isOut(tokens[i + 1]);
  if (!isOut(tokens[i]) && !(tokens[i]?.word === 'up' && /^d[ui]g/.test(word))) return false;
  i++;
  if (!((tokens[i]?.grammar ?? 0) & (G.DETERMINER | G.POSSESSIVE)) || i >= end) return false;
  for (let j = i + 1; j < Math.min(end, i + 4); j++) if (PAPER.has(tokens[j]) || FOOTAGE.has(tokens[j])) return true;
  return false;
}

function isOut(token: Token | undefined): boolean {
  return token?.word === 'out';
}

/** What outlets do beside saying it. */
export const SHOWS = new WordClass(
  'showed shows filmed films photographed had has printed prints published compared tested tells ran carried broadcast aired documented traced got',
);

/** Whether "has" is no having: "has required". */
export function isPerfect(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!HAVE.has(tokens[i]) || next === undefined) return false;
  return (next.grammar & (G.PAST | G.PARTICIPLE | G.AUX)) !== 0 || next.word === 'shown';
}

/** Whether somebody named put it before the public: "Channel 9 filmed him at it in August". */
export function shows(tokens: readonly Token[], phrase: Phrase, verb: number, end: number): boolean {
  if (!phrase.named || phrase.nobody || verb >= end) return false;
  if (bringsOut(tokens, verb, end) || givesNumber(tokens, verb, end)) return true;
  if (!SHOWS.has(tokens[verb]) || isCausative(tokens, verb, end)) return false;
  if (FILMS.has(tokens[verb])) return true;
  for (let i = verb + 1; i < end; i++) {
    const token = tokens[i] as Token;
    const isDated =
      (token.meaning & (M.MONTH | M.TIME)) !== 0 && /^(?:on|last|this|in)$|^\d/.test((tokens[i - 1] as Token).word);
    if (isDated) return true;
    const next = tokens[i + 1];
    const at = next?.word === 'the' ? tokens[i + 2] : next;
    const isIn = token.word === 'in' && i + 1 < end && at !== undefined && at.capitals !== 'none';
    // "had its record year"
    const isMost = token.word === 'record' && next?.kind === 'word' && !(next.grammar & G.FUNCTION) && i + 1 < end;
    if ((PAPER.has(token) && !isMost) || (isIn && !isTown(at) && !(at.grammar & G.FUNCTION))) return true;
  }
  return false;
}
