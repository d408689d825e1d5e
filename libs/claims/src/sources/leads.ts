import { G, M } from '../lexicon/classes.js';
import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { named } from './attribution-scan.js';
import type { AttributionScan } from './attribution-scan.js';
import { isSource, readPhrase } from './phrases.js';
import type { Phrase } from './phrases.js';
import { hasFigureAhead } from './report-verbs.js';
import { SAYS, statingVerb } from './saying.js';
import { HEARING, PAPER, ROLE } from './source-nouns.js';
import { readSpeakerPhrase } from './speaker-phrases.js';

const OPENERS = new WordClass('and but so yet then well also even still now then plus yes no however besides anyway');
const OWN_WORDS = new WordClass(
  `figures figure count admission account accounts word words reckoning showing estimate estimates telling statistics records
  testimony numbers books data tally evidence calculation calculations standards statement report lights survey measurements
  confession reading readings returns register log minutes ledger census forecast projections`,
);
/** What leads to a source anywhere in a sentence, a line each. */
const GUIDES = `
under questioning by
under questioning from
under cross-examination by
in reply to
in answer to
in response to
pressed by
asked by
questioned by
challenged by
if you believe
if you trust
if we believe
if we trust
if you go by
if we go by
if one goes by
if one believes
going by
to go by
judging by
judging from
to judge by
to judge from
on the word of
on the evidence of
on the authority of
on the strength of
on the testimony of
on the showing of
by the count of
by the reckoning of
by the account of
by the estimate of
in the estimate of
in the estimation of
in the view of
in the opinion of
in the judgment of
in the judgement of
in the words of
to cite
to hear
according to
as per
as appears from
as can be seen from
as can be seen in
as can be read in
as is clear from
as follows from
as stated in
as stated by
as set out in
as laid down in
as shown in
as shown by
as noted in
as noted by
as described in
as mentioned in
as reported in
as reported by
to quote
we learn from
taken from
as recorded in
as documented in
check
consult
compare
teste
following
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
const guidesByFirst = new Map<string, string[][]>();
for (const guide of GUIDES) {
  const first = guide[0] as string;
  guidesByFirst.set(first, [...(guidesByFirst.get(first) ?? []), guide]);
}
const GUIDE_OPENINGS = new WordClass([...guidesByFirst.keys()].join(' '));
/** Words that only lead to something written. */
const TO_PAPERS = new WordClass('check consult compare taken as following');
const ANSWERS = new WordClass('under in pressed asked questioned challenged');
const ANSWERED = new WordClass('questioning cross-examination reply answer response pressed asked questioned challenged');
const PAGES = new WordClass('page pages p pp paragraph para section table chapter annex appendix figure line item');
const BY_OR_ON = new WordClass('by on');
const IS = new WordClass('is are was were can may proves holds');
const TRUE = /^(?:to|anything|right|correct|any|accurate|true|be|reliable|sound|truthful|believed|trusted|honest)$/;
const MASS = new WordClass('nothing no yes sorry goodbye little mass grace so');
/** What is done to papers as well as by them: "the charts found in the skip". */
const DONE_TO_PAPERS = new WordClass('found held kept put given made set laid sent published printed leaked released quoted detected');
const REACH = 12;
const LONGEST_AS = 8;

/** Finds who is named before what they state, and the phrases that lead to a source wherever they stand. */
export function scanLeads(tokens: readonly Token[], sentence: SentenceRange, scan: AttributionScan): void {
  let starts = true;
  for (let i = sentence.first; i < sentence.last - 1; i++) {
    const token = tokens[i] as Token;
    const opens = starts;
    starts = token.kind === 'mark' ? /^[,;:\u2013\u2014]$/.test(token.word) : starts && OPENERS.has(token);
    if (token.kind !== 'word' && token.kind !== 'number') continue;
    const end =
      guided(tokens, i, sentence) ??
      (PAGES.has(token) ? pageOf(tokens, i, sentence.last) : undefined) ??
      (PAPER.has(token) ? ofDay(tokens, i, sentence) : undefined) ??
      (BY_OR_ON.has(token) ? byOwnWords(tokens, i, sentence.last) : undefined) ??
      (token.word === 'if' ? ifTrue(tokens, i, sentence.last) : undefined) ??
      (token.word === 'as' && (opens || tokens[i - 1]?.word === ',') ? asStated(tokens, i, sentence) : undefined) ??
      (opens ? stated(tokens, i, sentence) : undefined);
    if (end === undefined) continue;
    const start = token.start;
    const stop = (tokens[end - 1] as Token).end;
    if (!scan.sources.some((source) => source.start < stop && source.end > start)) named(tokens, i, end, scan);
    i = end - 1;
    starts = false;
  }
}

// "on the word of the harbour master", "going by the operator's return"
function guided(tokens: readonly Token[], i: number, { first, last }: SentenceRange): number | undefined {
  const token = tokens[i] as Token;
  if (!GUIDE_OPENINGS.has(token)) return undefined;
  for (const guide of guidesByFirst.get(token.word) as string[][]) {
    if (!guide.every((word, k) => tokens[i + k]?.word === word)) continue;
    const phrase = readPhrase(tokens, i + guide.length, last);
    if (phrase.last === i + guide.length || !isSource(phrase)) return undefined;
    if (ANSWERS.has(token) && ANSWERED.has(tokens[i + guide.length - 2]) && !statesLater(tokens, phrase.last, last)) return undefined;
    const isJoined = i === first || /^[,;:(\u2013\u2014-]$/.test(tokens[i - 1]?.word ?? '');
    if (TO_PAPERS.has(token) && !(isJoined && phrase.paper)) return isJoined && token.word === 'check' && phrase.named ? phrase.last : undefined;
    return phrase.last;
  }
  return undefined;
}

function statesLater(tokens: readonly Token[], from: number, last: number): boolean {
  for (let i = from; i < Math.min(last, from + REACH); i++) if (SAYS.has(tokens[i])) return true;
  return false;
}

// "page 6 of its own tender"
function pageOf(tokens: readonly Token[], i: number, last: number): number | undefined {
  const at = tokens[i + 1]?.word === '.' ? i + 2 : i + 1;
  if (tokens[at]?.kind !== 'number' || !/^(?:of|in)$/.test(tokens[at + 1]?.word ?? '')) return undefined;
  const phrase = readPhrase(tokens, at + 2, last);
  return phrase.paper && !phrase.nobody && phrase.definite ? phrase.last : undefined;
}

// "the Plant Health Board's decision of 9 March", "minute 7 of 14 May 1996": who made it and its day are enough
function ofDay(tokens: readonly Token[], i: number, { first, last }: SentenceRange): number | undefined {
  if (/^(?:will|post|test|series|condition|feature|list|photo)$/.test((tokens[i] as Token).word)) return undefined;
  const link = tokens[i + 1]?.kind === 'number' ? i + 2 : i + 1;
  if (!/^(?:of|dated|from)$/.test(tokens[link]?.word ?? '')) return undefined;
  const [one, two] = [tokens[link + 1], tokens[link + 2]];
  if (!one || !two || link + 2 >= last) return undefined;
  const isDay = (day: Token, month: Token): boolean =>
    day.kind === 'number' && /^[0-3]?\d(?:st|nd|rd|th)?$/.test(day.word) && (month.meaning & M.MONTH) !== 0;
  if (!isDay(one, two) && !isDay(two, one)) return undefined;
  const before = tokens[i - 1];
  const isCertain =
    link === i + 2 || (before !== undefined && i > first && (before.possessive || before.word === 'the' || (before.grammar & G.FUNCTION) === 0));
  return isCertain ? Math.min(last, link + 3) : undefined;
}

// "by the agency's own figures", "on ISRO's own word"
function byOwnWords(tokens: readonly Token[], i: number, last: number): number | undefined {
  const phrase = readPhrase(tokens, i + 1, last);
  const isWhose = tokens[i + 2]?.possessive === true || tokens[i + 3]?.possessive === true;
  if (phrase.nobody || !(phrase.named || phrase.office || phrase.place || (phrase.definite && isWhose))) return undefined;
  for (let j = i + 2; j < phrase.last; j++) {
    const isOwn = tokens[j - 1]?.word === 'own' || (tokens[j - 1]?.possessive ?? false) || tokens[j - 1]?.word === "'";
    if (OWN_WORDS.has(tokens[j]) && (isOwn || phrase.dated)) return phrase.last;
  }
  return undefined;
}

// "if the sampling of 2016 is anything to go by"
function ifTrue(tokens: readonly Token[], i: number, last: number): number | undefined {
  const phrase = readPhrase(tokens, i + 1, last);
  const verb = tokens[phrase.last];
  if (!IS.has(verb) || phrase.last >= last || !isSource(phrase)) return undefined;
  const holds = verb?.word === 'holds' || TRUE.test(tokens[phrase.last + 1]?.word ?? '');
  return holds ? phrase.last + 1 : undefined;
}

// "as Commissioner Vella had to concede", "as DNN was first to report"
function asStated(tokens: readonly Token[], i: number, { last }: SentenceRange): number | undefined {
  const speaker = readSpeakerPhrase(tokens, i + 1, last);
  if (!speaker || !isSource(speaker.phrase)) return undefined;
  if (speaker.phrase.place && !speaker.phrase.named && !speaker.phrase.office && !speaker.phrase.paper) return undefined;
  const verb = statingVerb(tokens, speaker.last, last);
  if (verb !== undefined) return verb + 1;
  // a participle between: "as the film played in court showed"
  for (let j = speaker.last; j < Math.min(last, speaker.last + LONGEST_AS); j++) {
    const token = tokens[j] as Token;
    if (token.kind !== 'word' || token.grammar & (G.FIRST | G.WE | G.SECOND)) return undefined;
    if (j > speaker.last && SAYS.has(token) && token.capitals === 'none') return j + 1;
  }
  return undefined;
}

// "The licensing officer admitted in March that", "Bolt's accounts give 41 staff"
function stated(tokens: readonly Token[], i: number, sentence: SentenceRange): number | undefined {
  const token = tokens[i] as Token;
  if (token.kind !== 'word' || OPENERS.has(token)) return undefined;
  if (token.grammar & G.FUNCTION && !(token.grammar & (G.DETERMINER | G.POSSESSIVE)) && token.capitals !== 'all') return undefined;
  const { last } = sentence;
  const opensSentence = i === sentence.first;
  const speaker = readSpeakerPhrase(tokens, i, last, opensSentence);
  if (!speaker) return undefined;
  const { phrase } = speaker;
  const sole = opensSentence && phrase.last === i + 1 && token.capitals !== 'none' && token.grammar === 0;
  const placed = phrase.paper && phrase.definite && !phrase.nobody;
  if (!isSource(phrase) && !sole && !placed) return undefined;
  if (phrase.place && !phrase.named && !phrase.office && !phrase.paper) return undefined;
  const verb = statingVerb(tokens, speaker.last, last);
  if (verb === undefined) return undefined;
  if (phrase.paper && isSource(phrase) && hasFigureAhead(tokens, verb, Math.min(last, verb + 4))) return verb + 1;
  if (phrase.paper && DONE_TO_PAPERS.has(tokens[verb]) && tokens[verb + 1]?.word !== 'that' && !phrase.named) return undefined;
  const statement = statementAfter(tokens, verb, last);
  if (statement === undefined) return undefined;
  // what one surname merely says is hearsay
  if (!isSource(phrase) && !(placed ? pageBetween : onRecordBetween)(tokens, verb, statement)) return undefined;
  return verb + 1;
}

// "The licence says in paragraph 3 that"
function pageBetween(tokens: readonly Token[], verb: number, statement: number): boolean {
  for (let j = verb + 1; j < statement; j++) if (PAGES.has(tokens[j]) && tokens[j + 1]?.kind === 'number') return true;
  return false;
}

function onRecordBetween(tokens: readonly Token[], verb: number, statement: number): boolean {
  for (let j = verb + 1; j < statement; j++) {
    const token = tokens[j] as Token;
    const isOutlet = token.capitals !== 'none' && token.grammar === 0 && j > verb + 1;
    if (isOutlet || token.meaning & M.MONTH || HEARING.has(token) || PAPER.has(token) || ROLE.has(token) || token.kind === 'number') return true;
  }
  return false;
}

function isVerbOfMany({ kind, grammar, capitals, word }: Token): boolean {
  return kind === 'word' && capitals === 'none' && (grammar & (G.PRESENT | G.FUNCTION)) === G.PRESENT && !word.endsWith('s');
}

/** Index where what is stated begins: behind "that", a colon, a quotation mark, or with a subject of its own. */
function statementAfter(tokens: readonly Token[], verb: number, last: number): number | undefined {
  const isTold = /^(?:told|tells)$/.test((tokens[verb] as Token).word);
  let passed = false;
  for (let j = verb + 1; j < Math.min(last, verb + REACH); j++) {
    const token = tokens[j] as Token;
    if (token.word === 'that' || token.word === ':') return j;
    if (token.word === '"') return j === verb + 1 || /^[,:]$/.test((tokens[j - 1] as Token).word) ? j : undefined;
    if (token.word === 'how' || token.word === 'why') return j;
    if (token.word === ';' || token.word === 'and' || token.word === 'but' || token.grammar & G.WH) return undefined;
    if (token.word === 'to' && (isTold || j === verb + 1) && !HEARING.has(tokens[j + 1]) && !(tokens[j + 1]?.grammar && tokens[j + 1]!.grammar & (G.DETERMINER | G.POSSESSIVE)) && tokens[j + 1]?.capitals === 'none') return undefined;
    if (MASS.has(token) && j === verb + 1) return undefined;
    if (token.word === ',') passed = true;
    if (j < verb + 2) {
      // "EU rules forbid": no verb before but a noun
      if (j === verb + 1 && isVerbOfMany(token)) return undefined;
      continue;
    }
    // "told the Herald, a weekly, that": behind a comma only "that" shows it
    if (passed) continue;
    const before = tokens[j - 1] as Token;
    if (token.grammar & (G.AUX | G.MODAL)) return j;
    if ((token.grammar & (G.PAST | G.PARTICIPLE)) === G.PAST || (token.grammar & G.PAST && !(before.grammar & G.FUNCTION) && before.kind === 'word'))
      if (!(before.grammar & (G.DETERMINER | G.POSSESSIVE))) return j;
  }
  return undefined;
}
