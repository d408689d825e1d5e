import { G, M } from '../lexicon/classes.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { BACK_REFERENCES, IT, LOOKS, pointsBackAt, sameReason } from './back-references.js';
import { BACK } from './hearers.js';
import { LIES, lies, WHERE } from './kept-papers.js';
import { isPlaceAlone, isSource, readPhrase } from './phrases.js';
import type { Phrase } from './phrases.js';
import { bringsOut } from './shown-works.js';
import { PAPER } from './source-nouns.js';
import type { OpeningSpeaker } from './speaker-phrases.js';
import { endOfTail, statesAnew } from './tail.js';
import type { Tail } from './tail.js';

/** What is done to put something on record, or to look into it. */
const RECORDS = new WordClass(
  `measured measures counted counts established found finds showed shows proved proves settled settles determined decided ruled
  held recorded records listed lists logged calculated worked checked tested weighed swabbed surveyed examined studied
  followed asked looked went goes traced documented described noted noticed put set laid sets lays puts wrote writes
  admitted admits conceded confirmed confirms acknowledged stated said says did sat came comes reached reaches saw sees took takes arrived gave gives had has have made
  published publishes printed prints told tells tracked tallied quantified modelled sampled inspected investigated
  analysed compared ran runs lit passed spelled spelt spells answered reported reports ended fixed filmed photographed devoted
  devotes keeps kept opened called brings does updates releases upheld recognised recognized accepted announced brought
  dug`,
);
/** Records somebody keeps or gives out. */
const KEPT = new WordClass(
  `register registers list lists count tally total score cards card inventory index log logs figures statistics numbers
  file files data database minutes returns tables table`,
);
const GIVES_OUT = new WordClass(
  'keeps keep kept holds holding published publishes released posted filed lists maintains',
);
const PUTS_OUT = new WordClass('put puts');
const OUT = new WordClass('out online up');

const LAW = new WordClass(
  `act law code regulations regulation treaty constitution directive ordinance statute charter order rules convention
  agreement decree accord protocol paragraph section article bill amendment`,
);
/** What an office does with what it has come to hold for true. */
const ACCEPTS = new WordClass(
  'recognised recognized accepted confirmed acknowledged admitted conceded established upheld ruled announced determined',
);
const PROVED = new WordClass('proved proven true established unlawful illegal');
/** What those do who bring out figures again and again. */
const REGULARLY = new WordClass('brings publishes prints does updates releases keeps counts puts posts reports gives');
const OF_FIGURES = new WordClass(
  'table tables figures figure numbers price prices list rates rate count data statistics survey report index ranking',
);
const PERIOD = new WordClass(
  'week weeks month months quarter year years day spring summer autumn winter january june two three six',
);
const TAKES = new WordClass('took takes brought put sat set');
const SETS_TERMS = new WordClass('set sets fixed fixes settled settles');

const LONGEST_TAIL_REST = 22;

/** Verbs without one of which no clause says where something is on record, and what one of them takes. */
const ACTS = WordClass.of(RECORDS, GIVES_OUT, LIES);
const POINTS_BACK = WordClass.of(BACK, BACK_REFERENCES, new WordClass('every each'));
const TAKEN = WordClass.of(POINTS_BACK, KEPT);
const OF_PAPER = WordClass.of(PAPER, LAW);
const TOLD = WordClass.of(ACTS, TAKEN, OF_PAPER);
const LONGEST_LOOK = 20;
/** What nobody is named by. */
const NO_SPEAKER = G.PRONOUN | G.FIRST | G.WE | G.SECOND | G.PREPOSITION | G.SUBORDINATOR | G.WH;

/**
 * Whether words stand between the token indices that `recorded` could read; few clauses have them.
 * @param opens whether a sentence begins there, which has to point back
 */
export function mayRecord(tokens: readonly Token[], first: number, last: number, opens = false): boolean {
  const { grammar } = tokens[first] as Token;
  if (grammar & NO_SPEAKER && !(grammar & (G.DETERMINER | G.POSSESSIVE))) return false;
  const taken = opens ? POINTS_BACK : TAKEN;
  let acts = false;
  let paper = false;
  for (let i = first; i < Math.min(last, first + LONGEST_LOOK); i++) {
    const token = tokens[i] as Token;
    if (!TOLD.has(token)) continue;
    if (acts && taken.has(token)) return true;
    if (OF_PAPER.has(token)) paper = true;
    else if (ACTS.has(token)) {
      if (paper && (!opens || LIES.has(token))) return true;
      acts = true;
    } else if (paper && IT.has(token)) return true;
  }
  return false;
}

/**
 * A clause that says of a statement where it is on record or who looked into it: "…, the minutes are in the county
 * archive", "…, the Supreme Court settled that in the Residenz case", "…, the register office keeps the list".
 */
export function recorded(
  tokens: readonly Token[],
  { phrase, last: from, joined }: OpeningSpeaker,
  last: number,
): Tail | undefined {
  if (from >= last || (tokens[phrase.first] as Token).grammar & G.SUBORDINATOR) return undefined;
  const verb = finite(tokens, from, last);
  if (phrase.paper && LIES.has(tokens[verb])) return lies(tokens, phrase, verb, last);
  const end = endOfTail(tokens, verb + 1, last);
  if (end - verb > LONGEST_TAIL_REST) return undefined;
  if (isLaw(tokens, phrase) && settles(tokens, verb, end)) return { last: end, back: true, anaphoric: true };
  if (!isSource(phrase) || isPlaceAlone(phrase) || !RECORDS.has(tokens[verb])) return undefined;
  if (pointsBackAt(tokens, verb, end)) return { last: end, back: true, anaphoric: true };
  if (phrase.named && bringsOut(tokens, verb, end)) return { last: end, back: true, anaphoric: true };
  if (phrase.named && isRegular(tokens, verb, end)) return { last: end, back: true, anaphoric: true };
  if (statesAnew(tokens, verb + 1, end)) return undefined;
  // "the council measured it in June"
  const bare = !phrase.named && !phrase.place && phrase.last - phrase.first < 3;
  if (isOnRecordThere(tokens, verb, end, bare)) return { last: end, back: true, anaphoric: true };
  if ((phrase.named || phrase.place || phrase.owned) && givesOut(tokens, verb, end)) return { last: end, back: true };
  if (joined === undefined && phrase.paper && figures(tokens, verb, end)) return { last: end, back: true };
  return undefined;
}

// "has since settled", "still keeps"
function finite(tokens: readonly Token[], i: number, last: number): number {
  let at = i;
  while (
    at < last - 1 &&
    /^(?:both|also|still|since|all|even|later|then|already|each|there)$/.test((tokens[at] as Token).word)
  )
    at++;
  return /^(?:has|have|had)$/.test((tokens[at] as Token).word) && RECORDS.has(tokens[at + 1]) && at + 1 < last
    ? at + 1
    : at;
}

function isLaw(tokens: readonly Token[], { first, last, named, dated }: Phrase): boolean {
  if (!named && !dated) return false;
  for (let i = first; i < last; i++) if (LAW.has(tokens[i])) return true;
  return false;
}

// "the Act saw to it", "paragraph 174 puts it there", "the Water Act 2014 set the term"
function settles(tokens: readonly Token[], verb: number, end: number): boolean {
  const token = tokens[verb] as Token;
  if (token.kind !== 'word' || token.capitals !== 'none' || verb + 1 >= end) return false;
  const next = tokens[verb + 1] as Token;
  const at = next.word === 'to' || next.word === 'on' ? verb + 2 : verb + 1;
  const object = tokens[at];
  // "banned them" and "ended that practice" are deeds
  const isPlain = token.word.startsWith('ma') && /^(?:clear|plain)$/.test(tokens[at + 1]?.word ?? '');
  const closes = at + 1 >= end || tokens[at + 1]?.kind !== 'word' || WHERE.has(tokens[at + 1]) || isPlain;
  if (at < end && object?.word !== 'them' && (IT.has(object) || object?.word === 'so') && closes) return true;
  if (end - verb <= 4 && SETS_TERMS.has(token) && /^(?:the|a|this|that)$/.test(next.word)) return true;
  return sameReason(tokens, verb, end);
}

function hasWord(tokens: readonly Token[], from: number, end: number, word: string): boolean {
  for (let i = from; i < end; i++) if ((tokens[i] as Token).word === word) return true;
  return false;
}

// "brings it out every quarter", "publishes the price per province every three months"
function isRegular(tokens: readonly Token[], verb: number, end: number): boolean {
  if (!REGULARLY.has(tokens[verb])) return false;
  let thing = IT.has(tokens[verb + 1]);
  for (let i = verb + 1; i < end; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark') return false;
    if (OF_FIGURES.has(token) && !/^an?$/.test((tokens[verb + 1] as Token).word)) thing = true;
    if (!thing) continue;
    if (/^(?:monthly|quarterly|weekly|yearly|annually)$/.test(token.word)) return true;
    if (/^(?:every|each)$/.test(token.word)) return PERIOD.has(tokens[i + 1]) || PERIOD.has(tokens[i + 2]);
  }
  return false;
}

// "settled that in the Residenz case of 2017", "found it in a Dutch sample in 2010", "had every one of them on its list"
function isOnRecordThere(tokens: readonly Token[], verb: number, end: number, bare: boolean): boolean {
  let i = verb + 1;
  if (/^(?:out|down)$/.test(tokens[i]?.word ?? '')) i++;
  if (/^(?:every|each)$/.test(tokens[i]?.word ?? '') && /^(?:one|of)$/.test(tokens[i + 1]?.word ?? '')) i++;
  else if (!BACK.has(tokens[i])) return false;
  while (i < end && (BACK.has(tokens[i]) || /^(?:of|one|two|three)$/.test((tokens[i] as Token).word))) i++;
  // "found it proved in A.R.E. v. Greece"
  const isProved = (tokens[verb] as Token).word === 'found' && PROVED.has(tokens[i]);
  if (isProved) i++;
  if (i >= end) return LOOKS.has(tokens[verb]) || isProved;
  const link = tokens[i] as Token;
  // "Hobbs and his people published it (Ecological Monographs 94, e1598)"
  if (!bare && (tokens[verb] as Token).word === 'published' && (link.word === '(' || link.kind === 'source'))
    return true;
  if (!WHERE.has(link) && link.word !== 'by' && link.word !== 'from') return false;
  // "took them to the tribunal in Leeds"
  if (link.word === 'to' && TAKES.has(tokens[verb])) return false;
  const at = readPhrase(tokens, i + 1, end);
  if (at.nobody) return false;
  return (
    at.paper ||
    at.hearing ||
    hasWord(tokens, i + 1, Math.min(end, i + 8), 'case') ||
    (at.dated && LOOKS.has(tokens[verb]) && !bare) ||
    (isProved && (at.named || at.dated)) ||
    // "recognised it on 5 September 2018"
    (ACCEPTS.has(tokens[verb]) && tokens[verb + 1]?.word !== 'them' && at.dated && monthIn(tokens, i + 1, at.last))
  );
}

function monthIn(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end; i++) if ((tokens[i] as Token).meaning & M.MONTH) return true;
  return false;
}

// "keeps the list", "put the returns online", "published their tables", "keeps count"
function givesOut(tokens: readonly Token[], verb: number, end: number): boolean {
  const puts = PUTS_OUT.has(tokens[verb]);
  if (!puts && !GIVES_OUT.has(tokens[verb])) return false;
  if (puts && !OUT.has(tokens[verb + 1]) && !hasWord(tokens, verb + 1, end, 'online')) return false;
  for (let i = verb + 1; i < Math.min(end, verb + 6); i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || token.grammar & G.NEGATION) return false;
    if (KEPT.has(token) && token.capitals === 'none') return true;
    // "released the messages under freedom of information"
    if (token.word === 'under' && /^(?:freedom|foi|foia)$/.test(tokens[i + 1]?.word ?? '')) return true;
  }
  return false;
}

// "its own contract with Selecta says 48", "the audit report lists each of them"
function figures(tokens: readonly Token[], verb: number, end: number): boolean {
  const next = tokens[verb + 1];
  if (next === undefined || verb + 1 >= end) return false;
  return (
    next.kind === 'number' ||
    /^[£€$]$/.test(next.word) ||
    (/^(?:each|every)$/.test(next.word) && /^(?:of|one)$/.test(tokens[verb + 2]?.word ?? ''))
  );
}
