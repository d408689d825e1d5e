import { hasVerb } from '../frames.js';
import { G, M } from '../lexicon/classes.js';
import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import { named, weak } from './attribution-scan.js';
import type { AttributionScan } from './attribution-scan.js';
import { isNamePart, SAID_ON_RECORD } from './on-record.js';
import { isReport, reportAfter, reportVerbAfter } from './report-verbs.js';
import { readBody, readName } from './speakers.js';
import { WordClass } from '../word-class.js';

const SPEAKS = new WordClass('science article author piece');
/** Media where anybody says anything: "a man on TikTok said so". */
const ANYBODY = new WordClass('tiktok facebook youtube twitter instagram whatsapp telegram reddit');
const ARTICLE = new WordClass('article author piece');
const COLLEAGUES = new WordClass('colleagues others co-authors');
const TOLD_TO = new WordClass('confirmed admitted conceded explained said boasted confessed complained');
const PASSED_OVER = new WordClass('has have had since also later now finally once even already openly freely');
const SELF = new WordClass('himself herself itself themselves');
const FOUND = new WordClass('found finds gave gives');
const BESIDE_NAME = new WordClass('the his her its a of');
const DEFINITE = new WordClass('the its their');
const PLACING = new WordClass('of for in at');

const ON_PAPER = new WordClass(
  `writes wrote reports reported found finds showed shows estimates estimated records recorded calculated concluded
  demonstrated measured argues argued observed notes noted`,
);
const SAYS_AFTER = new WordClass(
  `said says wrote writes reports reported claims claimed states stated calculated calculates warned warns found
  finds noted notes reckons reckoned estimates estimated concluded concludes explained explains admitted admits
  revealed reveals confirmed confirms ruled rules told tells testified declared insisted insists argued argues
  held decided conceded concedes disclosed remarked recalled complained counted measured`,
);
/** What the readers of this file begin with where it is no name and no office. */
export const REPORT_OPENINGS = [SPEAKS, SAID_ON_RECORD, SAYS_AFTER, TOLD_TO];
/** How many words may stand between a verb and who speaks: "said the retired officer Magnus Tveit". */
const LONGEST_OFFICE = 5;
const LONGEST_SPEAKER = 7;
const AGREE = new WordClass('agree agrees agreed know knows prove confirm warn have claim claims');

// "The BBC reported", "President Smith has said", "the Audit Office (2021) found", "studies show".
export function subjectAndVerb(
  tokens: readonly Token[],
  i: number,
  sentence: SentenceRange,
  scan: AttributionScan,
): number | undefined {
  const token = tokens[i] as Token;
  if (token.capitals === 'none' && !(token.meaning & (M.VAGUE_SPEAKER | M.ORGANISATION)) && !SPEAKS.has(token))
    return undefined;
  const verb = tokens[i + 1];
  if (verb && (token.meaning & M.VAGUE_SPEAKER || token.word === 'science') && !isNamePart(tokens[i - 1])) {
    if (isReport(verb) || AGREE.has(verb)) return vague(tokens, i, sentence, scan);
  }
  if (verb && ARTICLE.has(token) && isReport(verb)) {
    if (/^(?:the|this)$/.test(tokens[i - 1]?.word ?? '')) return named(tokens, i, i + 2, scan, 'src_article');
  }
  const end = readName(tokens, i, sentence.last) ?? soleName(tokens, i, sentence);
  if (end === undefined || isPlaceOnly(tokens, i, end) || ANYBODY.has(tokens[end - 1])) return undefined;
  const said = saidBy(tokens, i, end, sentence) ?? asSaid(tokens, i, end, sentence);
  return said === undefined ? undefined : named(tokens, i, said + 1, scan);
}

// "the survey records" is a work that may be named; "surveys show" is nobody.
function vague(
  tokens: readonly Token[],
  i: number,
  sentence: SentenceRange,
  scan: AttributionScan,
): number | undefined {
  const token = tokens[i] as Token;
  const isAlone = i === sentence.first || !/^(?:word|number)$/.test(tokens[i - 1]?.kind ?? 'mark');
  if (token.meaning & M.DATA && !isAlone) return undefined;
  weak(scan, 'vague_attrib', token);
  return i + 2;
}

/** Index of the verb by which a speaker says something, before or after what is said. */
function saidBy(tokens: readonly Token[], first: number, end: number, sentence: SentenceRange): number | undefined {
  const { last } = sentence;
  const comes = isAfterStatement(tokens, first, sentence);
  // "a curator, Dr Vos, told": the comma belongs to the name
  const from = tokens[first - 1]?.word === ',' && tokens[end]?.word === ',' ? end + 1 : end;
  const placed = placeAfter(tokens, from, last);
  const said = reportAfter(tokens, from, last) ?? (placed > from ? reportAfter(tokens, placed, last) : undefined);
  if (said !== undefined || !comes) return said;
  const verb = reportVerbAfter(tokens, from, last);
  if (verb === undefined || last - verb > 12 || tokens[verb + 2]?.word === 'to') return undefined;
  // "the inspector found it in all nineteen hives"
  return FOUND.has(tokens[verb]) && tokens[verb + 1]?.word === 'it' ? undefined : verb;
}

// "The cameras were dummies, the manager Mr Oyelaran told us": a statement, a comma, then who says it.
function isAfterStatement(tokens: readonly Token[], first: number, sentence: SentenceRange): boolean {
  if (((tokens[sentence.first] as Token).grammar & (G.SUBORDINATOR | G.PREPOSITION | G.WH)) !== 0) return false;
  for (let j = first - 1; j > Math.max(sentence.first, first - LONGEST_SPEAKER); j--) {
    const token = tokens[j] as Token;
    if (token.word === ',') return hasVerb(tokens, Math.max(sentence.first, j - 20), j);
    if (token.kind !== 'word' || token.grammar & (G.CONJUNCTION | G.AUX | G.MODAL | G.PAST)) return false;
  }
  return false;
}

// "as Semmelweis himself wrote": after "as", or before "itself", one name is enough.
function soleName(tokens: readonly Token[], i: number, { first }: SentenceRange): number | undefined {
  const token = tokens[i] as Token;
  if (token.capitals === 'none' || token.grammar !== 0 || token.end - token.start < 3) return undefined;
  if (tokens[i + 1]?.word === 'and' && COLLEAGUES.has(tokens[i + 2])) return i + 3;
  const isSelf = SELF.has(tokens[i + 1]);
  const afterAs = i > first && followsAs(tokens, i, first);
  // "Tacitus writes that …"; what one surname merely "says" or "claims" is hearsay
  const isOnPaper = ON_PAPER.has(tokens[i + 1]) && token.meaning === 0 && leadsToThat(tokens, i + 2);
  return isSelf || afterAs || isOnPaper ? i + 1 : undefined;
}

// "found that", "showed in 2015 that"
function leadsToThat(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.word === 'in' && tokens[i + 1]?.kind === 'number') return tokens[i + 2]?.word === 'that';
  return tokens[i]?.word === 'that';
}

/** Index after "told Farmers Weekly", "confirmed to the Herald": who was told it makes it a matter of record. */
export function toldTo(
  tokens: readonly Token[],
  i: number,
  { first, last }: SentenceRange,
  scan: AttributionScan,
): number | undefined {
  const token = tokens[i] as Token;
  const isTold = token.word === 'told';
  if (!isTold && !(TOLD_TO.has(token) && tokens[i + 1]?.word === 'to')) return undefined;
  let at = i - 1;
  // "has since admitted to the Denver Post"
  while (at > first && PASSED_OVER.has(tokens[at])) at--;
  const speaker = tokens[at];
  const spoken = tokens[at - 1];
  if (!speaker || i === first || speaker.kind !== 'word' || speaker.grammar & G.FUNCTION) return undefined;
  if (speaker.meaning & (M.PERSONAL | M.VAGUE_SPEAKER) && !isNamePart(speaker)) return undefined;
  const from = isTold ? i + 1 : i + 2;
  const heard = tokens[from]?.word === 'the' ? from + 1 : from;
  let end = heard;
  while (end < last && isNamePart(tokens[end]) && !((tokens[end] as Token).meaning & M.MONTH)) end++;
  if (end === heard || isPlaceOnly(tokens, heard, end)) return undefined;
  const isKnown = isNamePart(speaker) || isNamePart(spoken) || (speaker.meaning & M.AUTHORITY) !== 0;
  if (!isKnown && readName(tokens, heard, last) === undefined) return undefined;
  const next = tokens[end];
  // "told the Germans to go home"
  if (next?.word === 'to' || next?.word === 'off' || (end < last && next?.kind === 'number')) return undefined;
  return named(tokens, isNamePart(speaker) ? at : i, end, scan);
}

// "as Prof. Hill of Leeds University calculated", "as Le Monde put it": after "as" any past verb will do.
function asSaid(tokens: readonly Token[], first: number, end: number, sentence: SentenceRange): number | undefined {
  if (!followsAs(tokens, first, sentence.first)) return undefined;
  for (let j = end; j < Math.min(sentence.last, end + 6); j++) {
    const token = tokens[j] as Token;
    // "as chair of the PTA I signed"
    if (token.grammar & (G.FIRST | G.WE | G.SECOND)) return undefined;
    // "as a few Tory MPs were stuck in traffic", "as the Latvians had been sawing logs"
    if (token.grammar & G.COPULA || token.word === 'been') return undefined;
    if (token.grammar & G.PAST && !(token.grammar & G.AUX)) return j;
    if (isReport(token) && token.grammar & G.PRESENT) return j;
  }
  return undefined;
}

// "as the trade weekly The Grocer"
function followsAs(tokens: readonly Token[], name: number, first: number): boolean {
  for (let i = name - 1; i >= Math.max(first, name - 7); i--) {
    const token = tokens[i] as Token;
    if (token.word === 'as') return true;
    if (!isPlainWord(token) && !BESIDE_NAME.has(token)) return false;
  }
  return false;
}

function isPlainWord(token: Token): boolean {
  return (
    (token.kind === 'word' && (token.grammar & G.FUNCTION) === 0 && !(token.grammar & G.PAST)) || token.word === ','
  );
}

// "the district auditor found", "its inspectorate noted": an office that looks at others speaks by its name in lower case.
export function authoritySays(
  tokens: readonly Token[],
  i: number,
  sentence: SentenceRange,
  scan: AttributionScan,
): number | undefined {
  const token = tokens[i] as Token;
  if (!(token.meaning & M.AUTHORITY) || token.possessive) return undefined;
  const first = definiteBefore(tokens, i, sentence.first);
  if (first === undefined) return undefined;
  // "the auditor general"
  const end = tokens[i + 1]?.word === 'general' ? i + 2 : i + 1;
  const said = saidBy(tokens, first, end, sentence);
  return said === undefined ? undefined : named(tokens, first, said + 1, scan);
}

function definiteBefore(tokens: readonly Token[], i: number, from: number): number | undefined {
  for (let j = i - 1; j >= Math.max(from, i - 4); j--) {
    const token = tokens[j] as Token;
    if (token.kind !== 'word') return undefined;
    if (DEFINITE.has(token) || token.possessive) return j;
    if (token.grammar & G.FUNCTION) return undefined;
  }
  return undefined;
}

// "the coroner for West Talbot", "the inspector of mines"
function placeAfter(tokens: readonly Token[], from: number, last: number): number {
  if (!PLACING.has(tokens[from])) return from;
  let i = from + 1;
  if (tokens[i]?.word === 'the') i++;
  const start = i;
  while (i < Math.min(last, start + 3) && tokens[i]?.kind === 'word' && !isReport(tokens[i] as Token)) {
    if ((tokens[i] as Token).grammar & (G.FUNCTION | G.PAST)) break;
    i++;
  }
  return i > start ? i : from;
}

// A state is a party, not a witness.
function isPlaceOnly(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (!((tokens[i] as Token).meaning & M.PLACE)) return false;
  return true;
}

// '…, says the BBC', '…, said the retired officer Magnus Tveit'
export function verbAndSubject(
  tokens: readonly Token[],
  i: number,
  sentence: SentenceRange,
  scan: AttributionScan,
): number | undefined {
  if (!SAYS_AFTER.has(tokens[i] as Token)) return undefined;
  const before = tokens[i - 1];
  if (before && i > sentence.first && before.word !== ',' && before.word !== '"' && before.word !== '-')
    return undefined;
  const limit = Math.min(sentence.last, i + 1 + LONGEST_OFFICE);
  for (let j = i + 1; j < limit; j++) {
    const token = tokens[j] as Token;
    const end = readName(tokens, j, sentence.last) ?? nameOfOffice(tokens, i, j);
    if (end !== undefined) return isPlaceOnly(tokens, j, end) ? undefined : named(tokens, i, end, scan);
    const opens = j === i + 1 && /^(?:the|a|an|its|their)$/.test(token.word);
    if (token.kind !== 'word' || (token.grammar & G.FUNCTION && !opens)) break;
  }
  const body = readBody(tokens, i + 1, sentence.last);
  return body === undefined ? undefined : named(tokens, i, body, scan);
}

// "calculated the magazine Kontext": after an office one name is enough.
function nameOfOffice(tokens: readonly Token[], verb: number, j: number): number | undefined {
  const token = tokens[j] as Token;
  const isNamed = j >= verb + 3 && token.capitals !== 'none' && token.grammar === 0 && !(token.meaning & M.MONTH);
  return isNamed ? j + 1 : undefined;
}
