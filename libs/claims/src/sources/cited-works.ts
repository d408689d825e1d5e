import { M } from '../lexicon/classes.js';
import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import { afterAside, afterBracket, hasFigureAhead, reportAfter } from './report-verbs.js';
import { OF_BOOKS } from './stated-figures.js';
import { isTown } from './towns.js';
import { isYear, readWork } from './works.js';
import type { Work } from './works.js';
import { WordClass } from '../word-class.js';

/** Events as much as papers: "the Hutton inquiry" may have done anything. */
const ALSO_EVENTS = new WordClass(
  `inquiry poll audit desk monitor index page website case decision deed deeds map schedule plan history licence`,
);
const FIGURES = new WordClass(
  `figures data statistics stats numbers records record minutes accounts tables table estimates estimate returns
  return register log logs logbook count tally calculations calculation reckoning readings measurements forecasts
  forecast projections projection survey census admission`,
);
/** What a deed does to those who see it: "the decision tells you all". */
const TELLS = new WordClass('tells told shows showed proves proved reveals revealed suggests');
/** Papers that are cited by their date alone. */
const CITED_BY_DATE = new WordClass(
  `data figures statistics stats numbers census survey report reports study records estimates accounts minutes
  audit summary memo memorandum bulletin newsletter briefing letter review brief transcript dossier valuation
  statement affidavit diary log logbook register judgment judgement ruling circular yearbook almanac release
  assessment index table tables outlook filing ledger communique measurements readings findings analysis factsheet
  archive archives`,
);
const SETS = new WordClass('sets set spells spelled lays laid');
const PURE_POINTERS = new WordClass('see per citing quoting quote cf via read check');
const OWN_BOOKS = new WordClass('memoirs memoir diary diaries autobiography catalogue');
const POINTERS = new WordClass('in see per by from citing quoting quote cf via under on at read check');

/** Index after what makes a work the source of a statement: its verb, a word that points to it, or its date. */
export function citedWork(
  tokens: readonly Token[],
  i: number,
  sentence: SentenceRange,
): { first: number; last: number } | undefined {
  const work = readWork(tokens, i, sentence);
  if (!work) return undefined;
  const verb = statesAfter(tokens, work.last, sentence.last);
  const { word } = tokens[i] as Token;
  if (verb !== undefined && !(word === 'decision' && TELLS.has(tokens[verb] as Token)))
    return { first: work.first, last: verb + 1 };
  if (isPointedTo(tokens, work, tokens[i] as Token, sentence)) return { first: work.first - 1, last: work.last };
  return work.dated && !work.indefinite && CITED_BY_DATE.has(tokens[i]) && hasDateAfter(tokens, i)
    ? { first: work.first, last: work.last }
    : undefined;
}

function statesAfter(tokens: readonly Token[], from: number, last: number): number | undefined {
  const verb = reportAfter(tokens, from, last);
  if (verb !== undefined) return verb;
  const at = afterAside(tokens, afterBracket(tokens, from, last), last);
  const next = tokens[at];
  if (!next || at >= last) return undefined;
  // a work does nothing but say: "table 7 gives 1,140", "the register lists them both"
  if (/^(?:gives?|gave|puts?|counts?|lists|names|shows|calls|has)$/.test(next.word) && hasFigureAhead(tokens, at, last))
    return next.word === 'has' && OF_BOOKS.has(tokens[at + 2]) ? undefined : at;
  if (
    /^(?:shows?|showed|lists?|listed|names|calls|called|says?|reveals?|revealed|records?|proves|describes?|told|tells)$/.test(
      next.word,
    )
  )
    return at;
  if (SETS.has(next) && tokens[at + 1]?.word === 'out') return at + 1;
  if (next.word === 'is' && /^(?:clear|plain|explicit)$/.test(tokens[at + 1]?.word ?? '')) return at + 1;
  const makesClear = /^(?:make|makes|made)$/.test(next.word) && /^(?:it|clear|plain)$/.test(tokens[at + 1]?.word ?? '');
  return makesClear ? at + 1 : undefined;
}

function isPointedTo(tokens: readonly Token[], work: Work, noun: Token, { first }: SentenceRange): boolean {
  const pointer = work.first > first ? tokens[work.first - 1] : undefined;
  if (pointer === undefined || !POINTERS.has(pointer) || ALSO_EVENTS.has(noun)) return false;
  if (PURE_POINTERS.has(pointer)) return !isSeen(tokens, work.first - 1, first);
  if (pointer.word === 'under' || isIdle(tokens, work, noun)) return false;
  const isWhose = work.owner === 'named' || work.ownersPronoun || (work.owner === 'office' && work.dated);
  if (pointer.word === 'in' && work.dated && !work.indefinite && FIGURES.has(noun)) return true;
  if (pointer.word === 'in') return isWhose && (work.dated || work.owner === 'named' || OWN_BOOKS.has(noun));
  return FIGURES.has(noun) && (isWhose || work.owner === 'office');
}

// "the solicitors only see the papers on the morning"
function isSeen(tokens: readonly Token[], pointer: number, first: number): boolean {
  if (!SEES.has(tokens[pointer]) || pointer === first) return false;
  const before = tokens[pointer - 1] as Token;
  return before.kind === 'word' && !SENDS.has(before);
}

// "in return in 1979", "the Syrians in Riyadh count as guests", "in a small Irish study", "handed in her letter"
function isIdle(tokens: readonly Token[], work: Work, noun: Token): boolean {
  const bare = tokens[work.first] === noun;
  if (bare && /^(?:return|count)$/.test(noun.word)) return true;
  // "in some DfE survey"
  if (!work.dated && tokens[work.first]?.word === 'some') return true;
  const next = tokens[work.last];
  if (noun.word === 'count' && work.last - work.first < 3 && /^(?:as|for|on|towards)$/.test(next?.word ?? ''))
    return true;
  if (work.indefinite && !work.dated && tokens[work.last - 1] === noun && isTown(tokens[work.last - 2] as Token))
    return true;
  return HANDS.has(tokens[work.first - 2]);
}

const SEES = new WordClass('see read check');
/** What may come before "see" where a reader is sent to a work. */
const SENDS = new WordClass('please just do and or but so also go then to can you yes well now');
const HANDS = new WordClass('handed handing hands hand sent turned gave');

function hasDateAfter(tokens: readonly Token[], i: number): boolean {
  if (!/^(?:of|from|for|dated|\()$/.test(tokens[i + 1]?.word ?? '')) return false;
  for (let j = i + 2; j < i + 5; j++) {
    const token = tokens[j];
    if (!token || token.kind === 'mark') return false;
    if (isYear(token) || token.meaning & M.MONTH) return true;
    if (token.kind !== 'number') return false;
  }
  return false;
}
