import { G, M } from '../lexicon/classes.js';
import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import { afterBracket } from './report-verbs.js';
import { isBody, readBody, readName } from './speakers.js';
import { WordClass } from '../word-class.js';

/** Something written or recorded: "the ONS figures", "the minutes of 3 May", "its 2019 review". */
export interface Work {
  first: number;
  last: number;
  /** Whose it is: nobody's, some office's ("court records"), or somebody's by name. */
  owner: 'nobody' | 'office' | 'named';
  /** Whether a date, a number or a page tells which one it is. */
  dated: boolean;
  /** "a report", "some study": one of many. */
  indefinite: boolean;
  /** "his memoirs", "its own figures" */
  ownersPronoun: boolean;
}

const LONGEST_MODIFIERS = 6;
const LONGEST_BRACKET = 10;
const MOST_COMPLEMENTS = 3;
const INDEFINITE = new WordClass('a an any some no another every each many most one such');
const PLAIN_MODIFIERS = new WordClass(
  `recent new latest several various official numerous other many most some independent internal scientific
  available real actual all these those more further last first next old good bad full own same published leaked
  secret early different multiple public local national international foreign global government governments`,
);
const MADE = new WordClass(
  `published commissioned written compiled made done issued released signed produced conducted carried quoted
  printed collected prepared drawn obtained kept held given sworn submitted gathered ordered paid seen read
  broadcast aired shown`,
);
/** Books that are kept by somebody, each once. */
const KEPT = new WordClass(
  `yearbook registers register logs log logbook minutes gazette almanac catalogue ledger records census inventory
  chronicle accounts annals proceedings`,
);
/** Media where anybody says anything. */
const ANYBODY = new WordClass(
  `tv television internet facebook twitter youtube telegram tiktok whatsapp reddit instagram`,
);
const LINK = new WordClass('of by from for in to on at with into before about under');
const DAY_OR_SEASON = new WordClass('last this that yesterday today spring summer autumn winter easter christmas');

/** Reads the work whose noun stands at the token index, if the words around it tell which one it is. */
export function readWork(tokens: readonly Token[], i: number, sentence: SentenceRange): Work | undefined {
  const token = tokens[i] as Token;
  if (!(token.meaning & M.DATA) || token.capitals === 'all' || isModifier(tokens, i, sentence.last)) return undefined;
  const work = modifiersBefore(tokens, i, sentence);
  readComplements(tokens, work, sentence.last);
  return isIdentified(work) ? work : undefined;
}

// "survey data": the last noun is the head; "the survey records 12": a verb follows.
function isModifier(tokens: readonly Token[], i: number, last: number): boolean {
  const next = tokens[i + 1];
  return (
    next !== undefined &&
    i + 1 < last &&
    (next.meaning & M.DATA) !== 0 &&
    !(next.meaning & M.REPORT && next.word.endsWith('s'))
  );
}

function isIdentified({ owner, dated, indefinite }: Work): boolean {
  return owner === 'named' || (owner === 'office' && dated) || (!indefinite && (owner === 'office' || dated));
}

function modifiersBefore(tokens: readonly Token[], i: number, { first }: SentenceRange): Work {
  const work: Work = { first: i, last: i + 1, owner: 'nobody', dated: false, indefinite: false, ownersPronoun: false };
  let described = false;
  for (let j = i - 1; j >= Math.max(first, i - LONGEST_MODIFIERS); j--) {
    const token = tokens[j] as Token;
    if (token.kind === 'number') work.dated ||= isYear(token);
    else if (token.kind !== 'word') break;
    else if (token.grammar & (G.DETERMINER | G.POSSESSIVE)) {
      work.indefinite = INDEFINITE.has(token) && work.owner !== 'named';
      work.ownersPronoun ||= (token.grammar & G.THIRD) !== 0;
      work.first = j;
      // "the parish register", "the harbour log": there is one
      if (token.word === 'the' && described && KEPT.has(tokens[i] as Token)) own(work, 'office');
      break;
    } else if (!modifies(tokens, j)) break;
    else own(work, ownerBy(tokens, j, first));
    described ||= !PLAIN_MODIFIERS.has(token);
    if (token.meaning & M.MONTH) work.dated = true;
    work.first = j;
  }
  return work;
}

function modifies(tokens: readonly Token[], j: number): boolean {
  const token = tokens[j] as Token;
  if (token.word === 'own' || token.word === 'last' || token.word === 'first') return true;
  if (token.grammar & (G.FUNCTION | G.AUX | G.MODAL)) return false;
  if (!(token.grammar & (G.PAST | G.PRESENT)) || token.capitals !== 'none') return true;
  const before = tokens[j - 1];
  // "the bank's leaked memo", "the housing survey": verbs by their form alone
  return before !== undefined && ((before.grammar & (G.DETERMINER | G.POSSESSIVE)) !== 0 || before.possessive);
}

function ownerBy(tokens: readonly Token[], j: number, first: number): Work['owner'] {
  const token = tokens[j] as Token;
  if (token.meaning & M.MONTH || PLAIN_MODIFIERS.has(token)) return 'nobody';
  if (token.meaning & M.ORGANISATION || token.capitals === 'all') return 'named';
  const opens = j === first && tokens[j + 1]?.capitals === 'none' && !token.possessive;
  if (token.capitals !== 'none' && !opens) return 'named';
  if (token.capitals !== 'none' && token.grammar === 0 && token.meaning & ~M.EVENT_NOUN) return 'office';
  const isOffice = (token.meaning & (M.AUTHORITY | M.INSTITUTION | M.TITLE)) !== 0 || isBody(token);
  return isOffice ? 'office' : 'nobody';
}

function own(work: Work, owner: Work['owner']): void {
  if (owner === 'named' || work.owner === 'nobody') work.owner = owner;
}

// "of the Audit Office", "dated 3 May", "(2017, p. 31)", "no. 12", "published by the Arts Council"
function readComplements(tokens: readonly Token[], work: Work, last: number): void {
  for (let n = 0; n < MOST_COMPLEMENTS; n++) {
    const from = work.last;
    readComplement(tokens, work, last);
    if (work.last === from) return;
  }
}

function readComplement(tokens: readonly Token[], work: Work, last: number): void {
  const i = work.last;
  const token = tokens[i];
  if (!token || i >= last) return;
  if (token.word === '(') return readBracket(tokens, work, last);
  const number = token.word === 'no' || token.word === 'number' ? (tokens[i + 1]?.word === '.' ? i + 2 : i + 1) : i;
  if (number < last && tokens[number]?.kind === 'number') {
    work.dated = true;
    work.last = number + 1;
  } else if (token.word === 'dated' || (token.word === ',' && tokens[i + 1]?.word === 'dated')) {
    // "a decision dated 4 June" is a certain one
    if (takeDate(tokens, work, token.word === ',' ? i + 2 : i + 1, last)) work.indefinite = false;
    if (token.word === ',' && tokens[work.last]?.word === ',') work.last++;
  } else if (MADE.has(token)) {
    for (let j = i + 1; j < Math.min(last, i + 6); j++) {
      const link = tokens[j] as Token;
      if (link.kind !== 'word') return;
      if (/^(?:by|from|in|on|for)$/.test(link.word) && takeObject(tokens, work, j + 1, last)) return;
    }
  } else if (LINK.has(token)) {
    takeObject(tokens, work, i + 1, last);
  }
}

function readBracket(tokens: readonly Token[], work: Work, last: number): void {
  const end = afterBracket(tokens, work.last, last);
  for (let j = work.last; j < Math.min(end, work.last + LONGEST_BRACKET); j++)
    if ((tokens[j] as Token).kind === 'number') work.dated = true;
  work.last = end;
}

function takeObject(tokens: readonly Token[], work: Work, from: number, last: number): boolean {
  return (
    takeDate(tokens, work, from, last) || takeOwner(tokens, work, from, last) || takeThing(tokens, work, from, last)
  );
}

function takeDate(tokens: readonly Token[], work: Work, from: number, last: number): boolean {
  let i = from;
  if (tokens[i]?.word === 'the') i++;
  while (i < Math.min(last, from + 5) && isDatePart(tokens[i] as Token)) i++;
  const isDate = tokens.slice(from, i).some((token) => isYear(token) || (token.meaning & (M.MONTH | M.TIME)) !== 0);
  if (!isDate) return false;
  work.dated = true;
  work.last = i;
  return true;
}

function isDatePart(token: Token): boolean {
  return token.kind === 'number' || (token.meaning & (M.MONTH | M.TIME)) !== 0 || DAY_OR_SEASON.has(token);
}

function takeOwner(tokens: readonly Token[], work: Work, from: number, last: number): boolean {
  const at = isArticle(tokens[from]) ? from + 1 : from;
  if (ANYBODY.has(tokens[at])) return false;
  const name = readName(tokens, at, last) ?? singleName(tokens, at, last);
  if (name !== undefined) {
    work.owner = 'named';
    work.last = name;
    return true;
  }
  const body = readBody(tokens, from, last);
  if (body === undefined) return false;
  // "a report by the fire brigade"
  work.indefinite = false;
  own(work, 'office');
  work.last = body;
  return true;
}

function singleName(tokens: readonly Token[], i: number, last: number): number | undefined {
  const token = tokens[i];
  if (!token || i >= last || token.kind !== 'word' || token.capitals === 'none' || token.meaning & M.MONTH)
    return undefined;
  return token.grammar & G.FUNCTION ? undefined : i + 1;
}

// "report to creditors of 3 August": what it is about is passed over.
function takeThing(tokens: readonly Token[], work: Work, from: number, last: number): boolean {
  let i = from;
  if (isArticle(tokens[i]) || (tokens[i]?.grammar ?? 0) & G.POSSESSIVE) i++;
  let words = 0;
  for (; i < Math.min(last, from + 4); i++) {
    const token = tokens[i] as Token;
    if (
      token.kind !== 'word' ||
      token.grammar & (G.FUNCTION | G.PAST | G.AUX | G.MODAL) ||
      token.meaning & M.REPORT ||
      (words > 0 && token.grammar & G.PRESENT)
    )
      break;
    words++;
  }
  if (words > 0) work.last = i;
  return words > 0;
}

function isArticle(token: Token | undefined): boolean {
  return token !== undefined && /^(?:the|a|an|its|their|his|her|my|this|that)$/.test(token.word);
}

/** Whether a number is a year. */
export function isYear(token: Token): boolean {
  return token.kind === 'number' && /^(?:1[0-9]|20)\d\d(?:[/-]\d{2,4})?$/.test(token.word);
}
