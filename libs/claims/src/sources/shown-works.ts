import { G, M } from '../lexicon/classes.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import type { Phrase } from './phrases.js';
import { hasFigureAhead } from './report-verbs.js';
import { PAPER } from './source-nouns.js';
import { isTown } from './towns.js';

const HAS = new WordClass(
  'has have had got holds keeps keep printed published obtained reproduces prints saw ran runs did carried carries gave',
);

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
  receipt receipts contract report reports splits article scheme`,
);
const FILMS = new WordClass('filmed films photographed');

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
  if (!SHOWS.has(tokens[verb]) || !phrase.named || phrase.nobody) return false;
  if (FILMS.has(tokens[verb])) return true;
  for (let i = verb + 1; i < end; i++) {
    const token = tokens[i] as Token;
    const isDated =
      (token.meaning & (M.MONTH | M.TIME)) !== 0 && /^(?:on|last|this|in)$|^\d/.test((tokens[i - 1] as Token).word);
    if (isDated) return true;
    const next = tokens[i + 1];
    const at = next?.word === 'the' ? tokens[i + 2] : next;
    const isIn = token.word === 'in' && i + 1 < end && at !== undefined && at.capitals !== 'none';
    if (PAPER.has(token) || (isIn && !isTown(at) && !(at.grammar & G.FUNCTION))) return true;
  }
  return false;
}
