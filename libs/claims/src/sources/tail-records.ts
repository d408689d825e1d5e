import { G, M } from '../lexicon/classes.js';
import { T } from '../lexicon/traits.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { BACK } from './hearers.js';
import { PAGES } from './named-papers.js';
import { isPlaceAlone, isSource, readPhrase } from './phrases.js';
import type { Phrase } from './phrases.js';
import { PAPER } from './source-nouns.js';
import type { OpeningSpeaker } from './speaker-phrases.js';
import { endOfTail, statesAnew } from './tail.js';
import type { Tail } from './tail.js';

/** Where papers are kept or put: "in the county archive", "on the MPTS site". */
const KEEPS = new WordClass(
  `archive archives registry library museum site website webpage page portal gazette journal database record records
  dashboard repository collection register minutes office file papers`,
);
const LIES = new WordClass('is are was were lies lie hangs stands stand sits survives remains still exists went');
const PLACED = new WordClass(
  `kept held deposited lodged filed annexed attached appended posted published printed reproduced there all still now online
  public available dated stored preserved listed also both`,
);
const WHERE = new WordClass('in on at with under among to');

/** What is done to put something on record, or to look into it. */
const RECORDS = new WordClass(
  `measured measures counted counts established found finds showed shows proved proves settled settles determined decided ruled
  held recorded records listed lists logged calculated worked checked tested weighed swabbed surveyed examined studied
  followed asked looked went goes traced documented described noted noticed put set laid sets lays puts wrote writes
  admitted admits conceded confirmed confirms acknowledged stated said says did sat came comes reached reaches saw sees took takes arrived gave gives had has have made
  published publishes printed prints told tells tracked tallied quantified modelled sampled inspected investigated
  analysed compared ran runs lit passed spelled spelt spells answered reported reports ended fixed filmed photographed devoted
  devotes keeps kept opened called upheld`,
);
/** Verbs that only look into something when a "for it" follows: "followed 2,300 men for it". */
const LOOKS = new WordClass(
  `measured counted tested weighed swabbed surveyed examined studied followed asked looked traced tracked sampled inspected
  investigated analysed compared interviewed scanned searched dug checked`,
);
const SITS = new WordClass('sat did wrote writes ran devotes devoted published ruled reported made put');
const IT = new WordClass('it this that them');
const VERY = new WordClass('precisely exactly just the very');

/** What is written or broadcast about something: "a long piece on it", "a chapter on that". */
const ABOUT = new WordClass(
  `piece article report series chapter book documentary film programme program study paper story investigation essay
  judgment judgement ruling inquiry survey podcast feature episode page column editorial thesis monograph article articles papers reports`,
);
/** "came to the same conclusion", "saw it the same way" */
const SAME = new WordClass('conclusion result figure figures number numbers way view thing finding answer');
const ON_POINT = new WordClass('point question matter issue');

/** Records somebody keeps or gives out. */
const KEPT = new WordClass(
  `register registers list lists count tally total score cards card inventory index log logs figures statistics numbers
  file files data database minutes returns tables table`,
);
const GIVES_OUT = new WordClass('keeps keep kept holds holding published publishes released posted filed lists maintains');
const PUTS_OUT = new WordClass('put puts');
const OUT = new WordClass('out online up');

const LAW = new WordClass(
  `act law code regulations regulation treaty constitution directive ordinance statute charter order rules convention
  agreement decree accord protocol paragraph section article bill amendment`,
);
const SETS_TERMS = new WordClass('set sets fixed fixes settled settles');

const LONGEST_TAIL_REST = 22;

/** Verbs without one of which no clause says where something is on record, and what one of them takes. */
const ACTS = WordClass.of(RECORDS, GIVES_OUT, LIES);
const TAKEN = WordClass.of(BACK, IT, KEPT, new WordClass('same find prove show check verify confirm much reason every each so point matter question issue'));
const OF_PAPER = WordClass.of(PAPER, LAW);
const TOLD = WordClass.of(ACTS, TAKEN, OF_PAPER, IT);
const LONGEST_LOOK = 20;

/** Whether words stand between the token indices that `recorded` could read. Few clauses have them. */
export function mayRecord(tokens: readonly Token[], first: number, last: number): boolean {
  let acts = false;
  let paper = false;
  for (let i = first; i < Math.min(last, first + LONGEST_LOOK); i++) {
    const token = tokens[i] as Token;
    if (!TOLD.has(token)) continue;
    if (acts && TAKEN.has(token)) return true;
    if (OF_PAPER.has(token)) paper = true;
    else if (ACTS.has(token)) {
      if (paper) return true;
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
  if (isLaw(tokens, phrase)) {
    const settled = settles(tokens, verb, end);
    if (settled) return { last: end, back: true, anaphoric: true };
  }
  if (!isSource(phrase) || isPlaceAlone(phrase) || !RECORDS.has(tokens[verb])) return undefined;
  if (pointsBackAt(tokens, verb, end)) return { last: end, back: true, anaphoric: true };
  if (statesAnew(tokens, verb + 1, end)) return undefined;
  if (isOnRecordThere(tokens, verb, end)) return { last: end, back: true, anaphoric: true };
  if (givesOut(tokens, verb, end)) return { last: end, back: true };
  if (joined === undefined && phrase.paper && figures(tokens, verb, end)) return { last: end, back: true };
  return undefined;
}

// "has since settled", "still keeps"
function finite(tokens: readonly Token[], i: number, last: number): number {
  let at = i;
  while (at < last - 1 && /^(?:both|also|still|since|all|even|later|then|already|each|there)$/.test((tokens[at] as Token).word)) at++;
  return /^(?:has|have|had)$/.test((tokens[at] as Token).word) && RECORDS.has(tokens[at + 1]) && at + 1 < last ? at + 1 : at;
}

/** A paper that is somewhere: "there is a letter of theirs from that March in the Essex Record Office". */
export function thereIs(tokens: readonly Token[], first: number, last: number): Tail | undefined {
  const word = (tokens[first] as Token).word;
  const at = word === "there's" ? first + 1 : word === 'there' && LIES.has(tokens[first + 1]) ? first + 2 : -1;
  if (at < 0 || at >= last) return undefined;
  const end = endOfTail(tokens, at, last);
  let paper = false;
  for (let i = at; i < Math.min(end, at + 12); i++) {
    if (PAPER.has(tokens[i]) && (tokens[i] as Token).capitals === 'none') paper = true;
    if (paper && WHERE.has(tokens[i]) && isKept(tokens, i + 1, end)) return { last: end, back: true };
    // "there's a whole chapter on it in Fischer's history of the town"
    const isAbout = ABOUT.has(tokens[i - 1]) && /^(?:on|about)$/.test((tokens[i] as Token).word) && IT.has(tokens[i + 1]);
    if (isAbout && namesWork(tokens, i + 2, end)) return { last: end, back: true, anaphoric: true };
  }
  return undefined;
}

function namesWork(tokens: readonly Token[], from: number, end: number): boolean {
  if (!/^(?:in|by|from|of|at)$/.test(tokens[from]?.word ?? '') || from + 1 >= end) return false;
  return isSource(readPhrase(tokens, from + 1, end));
}

// "the conveyance is in the county record office", "its letters are annexed to the environmental statement"
function lies(tokens: readonly Token[], phrase: Phrase, verb: number, last: number): Tail | undefined {
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

function isLaw(tokens: readonly Token[], { first, last, named, dated }: Phrase): boolean {
  if (!named && !dated) return false;
  for (let i = first; i < last; i++)
    if (LAW.has(tokens[i]) && ((tokens[i] as Token).capitals !== 'none' || dated || named)) return true;
  return false;
}

// "the Act saw to it", "paragraph 174 puts it there", "the Water Act 2014 set the term"
function settles(tokens: readonly Token[], verb: number, end: number): boolean {
  const token = tokens[verb] as Token;
  if (token.kind !== 'word' || token.capitals !== 'none' || verb + 1 >= end) return false;
  const next = tokens[verb + 1] as Token;
  const at = next.word === 'to' || next.word === 'on' ? verb + 2 : verb + 1;
  const object = tokens[at];
  if (at < end && object !== undefined && (IT.has(object) || object.word === 'so')) return true;
  if (end - verb <= 4 && SETS_TERMS.has(token) && /^(?:the|a|this|that)$/.test(next.word)) return true;
  return sameReason(tokens, verb, end);
}

// "on account of it", "for precisely that reason"
function sameReason(tokens: readonly Token[], verb: number, end: number): boolean {
  for (let i = verb + 1; i < end - 1; i++) {
    const { word } = tokens[i] as Token;
    if (word === 'of' && IT.has(tokens[i + 1]) && /^(?:account|because|view|light)$/.test(tokens[i - 1]?.word ?? ''))
      return true;
    if (word !== 'for') continue;
    let at = i + 1;
    while (at < end && VERY.has(tokens[at])) at++;
    if (/^(?:this|that|reason)$/.test(tokens[at]?.word ?? '') && hasWord(tokens, at, Math.min(end, at + 2), 'reason')) return true;
  }
  return false;
}

function hasWord(tokens: readonly Token[], from: number, end: number, word: string): boolean {
  for (let i = from; i < end; i++) if ((tokens[i] as Token).word === word) return true;
  return false;
}

/** What was done was done to find out or to say what was stated before. */
function pointsBackAt(tokens: readonly Token[], verb: number, end: number): boolean {
  for (let i = verb + 1; i < end; i++) {
    const { word } = tokens[i] as Token;
    const next = tokens[i + 1];
    const closes = i + 2 >= end || (tokens[i + 2] as Token).kind === 'mark' || isWhen(tokens, i + 2);
    // "lit a whole wood to find out", "has the card to prove it"
    if (word === 'to' && next?.word === 'find' && tokens[i + 2]?.word === 'out') return true;
    if (word === 'to' && /^(?:prove|show|check|verify|confirm)$/.test(next?.word ?? '') && (i + 2 >= end || IT.has(tokens[i + 2]))) return true;
    if (word === 'as' && next?.word === 'much' && tokens[i + 2]?.word !== 'as') return true;
    if (/^(?:said|says|wrote|ruled|found)$/.test(word) && /^(?:so|as)$/.test(next?.word ?? '')) return true;
    if (word === 'same' && (i + 1 >= end || SAME.has(next) || isWhen(tokens, i + 1))) return true;
    if (word === 'on' && isPoint(tokens, i + 1, end)) return true;
    if (/^(?:on|about|of)$/.test(word) && ABOUT.has(tokens[i - 1]) && IT.has(next) && closes) return true;
    if (!IT.has(next) || !closes || i + 1 >= end) continue;
    if (word === 'for' && LOOKS.has(tokens[verb])) return true;
    if (word === 'on' && SITS.has(tokens[verb])) return true;
    if (word === 'to' && /^(?:devotes|devoted|attested|testified)$/.test((tokens[verb] as Token).word)) return true;
  }
  return sameReason(tokens, verb, end) && hasPaper(tokens, verb + 1, end);
}

// "on exactly that point", "ruled on that"
function isPoint(tokens: readonly Token[], from: number, end: number): boolean {
  let i = from;
  while (i < end && VERY.has(tokens[i])) i++;
  return /^(?:this|that)$/.test(tokens[i]?.word ?? '') && i < end && ON_POINT.has(tokens[i + 1]);
}

function isWhen(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token === undefined) return true;
  return (token.meaning & (M.MONTH | M.TIME)) !== 0 || WHERE.has(token) || /^(?:last|this|and)$/.test(token.word);
}

function hasPaper(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (PAPER.has(tokens[i]) && (tokens[i] as Token).capitals === 'none') return true;
  return false;
}

// "settled that in the Residenz case of 2017", "found it in a Dutch sample in 2010", "had every one of them on its list"
function isOnRecordThere(tokens: readonly Token[], verb: number, end: number): boolean {
  let i = verb + 1;
  if (/^(?:out|down)$/.test(tokens[i]?.word ?? '')) i++;
  if (/^(?:every|each)$/.test(tokens[i]?.word ?? '') && /^(?:one|of)$/.test(tokens[i + 1]?.word ?? '')) i++;
  else if (!BACK.has(tokens[i])) return false;
  while (i < end && (BACK.has(tokens[i]) || /^(?:of|one|two|three)$/.test((tokens[i] as Token).word))) i++;
  if (i >= end) return LOOKS.has(tokens[verb]);
  const link = tokens[i] as Token;
  if (!WHERE.has(link) && link.word !== 'by' && link.word !== 'from') return false;
  const at = readPhrase(tokens, i + 1, end);
  if (at.nobody) return false;
  return at.paper || at.hearing || hasWord(tokens, i + 1, Math.min(end, i + 8), 'case') || (at.dated && LOOKS.has(tokens[verb]));
}

// "keeps the list", "put the returns online", "published their tables", "keeps count"
function givesOut(tokens: readonly Token[], verb: number, end: number): boolean {
  const puts = PUTS_OUT.has(tokens[verb]);
  if (!puts && !GIVES_OUT.has(tokens[verb])) return false;
  if (puts && !OUT.has(tokens[verb + 1]) && !hasOut(tokens, verb + 1, end)) return false;
  for (let i = verb + 1; i < Math.min(end, verb + 6); i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || token.grammar & G.NEGATION) return false;
    if (KEPT.has(token) && token.capitals === 'none') return true;
    if (token.lexeme.traits & T.ENDS_IN_LY) continue;
  }
  return false;
}

function hasOut(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end; i++) if ((tokens[i] as Token).word === 'online') return true;
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
