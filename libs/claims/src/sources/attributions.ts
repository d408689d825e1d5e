import { G, M } from '../lexicon/classes.js';
import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import type { FoundSource, WeakSource } from './found-source.js';
import { readName, readSpeaker } from './speakers.js';
import type { Speaker } from './speakers.js';
import { isVaguePhrase } from './vague-phrases.js';

/** Attributions of a text: named ones, and those that name nobody. */
export interface AttributionScan {
  sources: FoundSource[];
  weak: WeakSource[];
}

const INTRODUCERS = new Set([
  'reported',
  'published',
  'cited',
  'quoted',
  'stated',
  'confirmed',
  'documented',
  'estimated',
  'revealed',
  'recorded',
  'printed',
  'listed',
  'calculated',
]);
const LINKING = /^(?:by|in)$/;
const DATA_LINK =
  /^(?:from|for|of|in|show|shows|showed|say|says|suggest|suggests|put|puts|count|counts|counted|list|lists|found|told|tells|gives|states|published)$/;
const ON_PAPER =
  /^(?:writes|wrote|reports|reported|found|finds|showed|shows|estimates|estimated|records|recorded|calculated|concluded)$/;
const PARTICLE = /^(?:off|up|out|down|away)$/;
/** Who hears what is said on record: a committee, a court, a parliament. */
const ON_RECORD =
  /^(?:parliament|inquiry|court|commons|senate|congress|committee|commission|tribunal|hearing|inquest|panel|assembly|dáil|bundestag|council|jury|select)$/;
/** Finds who is said to have said it, in one sentence. */
export function scanAttributions(tokens: readonly Token[], sentence: SentenceRange, scan: AttributionScan): void {
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') continue;
    const introduced = introduction(tokens, i, sentence.last);
    if (introduced !== undefined) {
      const speaker = readSpeaker(tokens, introduced, sentence.last);
      if (speaker && report(tokens, i, speaker, scan)) i = speaker.last - 1;
      continue;
    }
    if (isVaguePhrase(tokens, i)) weak(scan, 'vague_attrib', token);
    const end =
      subjectAndVerb(tokens, i, sentence, scan) ??
      dataOf(tokens, i, sentence, scan) ??
      datedData(tokens, i, sentence, scan) ??
      onRecord(tokens, i, sentence, scan) ??
      verbAndSubject(tokens, i, sentence, scan);
    if (end !== undefined) i = end - 1;
  }
  sourceLabel(tokens, sentence, scan);
}

function weak(scan: AttributionScan, code: string, token: Token): void {
  scan.weak.push({ code, start: token.start, end: token.end });
}

function named(
  tokens: readonly Token[],
  first: number,
  last: number,
  scan: AttributionScan,
  code = 'src_named',
): number {
  scan.sources.push({
    kind: 'attribution',
    code,
    strength: 'medium',
    start: (tokens[first] as Token).start,
    end: (tokens[last - 1] as Token).end,
  });
  return last;
}

function report(tokens: readonly Token[], first: number, speaker: Speaker, scan: AttributionScan): boolean {
  if (speaker.kind === 'named') named(tokens, first, speaker.last, scan);
  else if (speaker.kind === 'article') named(tokens, first, speaker.last, scan, 'src_article');
  else weak(scan, speaker.kind === 'mock' ? 'mock_attrib' : 'vague_attrib', tokens[first] as Token);
  return true;
}

// Index after "according to", "as reported by", "per": where the speaker begins.
function introduction(tokens: readonly Token[], i: number, last: number): number | undefined {
  const word = (tokens[i] as Token).word;
  const next = tokens[i + 1]?.word ?? '';
  if (word === 'according' && next === 'to') return i + 2;
  if (INTRODUCERS.has(word) && LINKING.test(next)) {
    // "published in 2019" and "reported by mistake" name nobody; reading the speaker finds out.
    return i + 2 < last && tokens[i + 2]?.kind === 'word' ? i + 2 : undefined;
  }
  if (word === 'per' && next !== 'cent' && next !== 'capita')
    return tokens[i - 1]?.kind === 'number' ? undefined : i + 1;
  if (word === 'as' && next === 'per') return i + 2;
  return undefined;
}

// "The BBC reported", "President Smith has said", "the Audit Office (2021) found", "studies show".
function subjectAndVerb(
  tokens: readonly Token[],
  i: number,
  sentence: SentenceRange,
  scan: AttributionScan,
): number | undefined {
  const token = tokens[i] as Token;
  if (token.meaning & M.VAGUE_SPEAKER || token.word === 'science') {
    const verb = tokens[i + 1];
    if (verb && isReport(verb, 'showprovesuggestagreeconfirmknow') && !isNamePart(tokens[i - 1])) {
      weak(scan, 'vague_attrib', token);
      return i + 2;
    }
  }
  if (token.word === 'article' || token.word === 'author' || token.word === 'piece') {
    const verb = tokens[i + 1];
    if (verb && isReport(verb, '') && /^(?:the|this)$/.test(tokens[i - 1]?.word ?? ''))
      return named(tokens, i, i + 2, scan, 'src_article');
  }
  const end = readName(tokens, i, sentence.last) ?? soleName(tokens, i, sentence);
  if (end === undefined || isPlaceOnly(tokens, i, end)) return undefined;
  const verb = reportAfter(tokens, end, sentence.last) ?? asSaid(tokens, i, end, sentence);
  return verb === undefined ? undefined : named(tokens, i, verb + 1, scan);
}

// "as Semmelweis himself wrote": after "as", or before "itself", one name is enough.
function soleName(tokens: readonly Token[], i: number, { first }: SentenceRange): number | undefined {
  const token = tokens[i] as Token;
  if (token.capitals === 'none' || token.grammar !== 0 || token.end - token.start < 3) return undefined;
  const isSelf = /^(?:himself|herself|itself|themselves)$/.test(tokens[i + 1]?.word ?? '');
  const afterAs = i > first && tokens[i - 1]?.word === 'as';
  // "Tacitus writes that …"; what one surname merely "says" or "claims" is hearsay
  const isOnPaper = ON_PAPER.test(tokens[i + 1]?.word ?? '') && tokens[i + 2]?.word === 'that' && token.meaning === 0;
  return isSelf || afterAs || isOnPaper ? i + 1 : undefined;
}

// "as Prof. Hill of Leeds University calculated": after "as" any past verb will do.
function asSaid(tokens: readonly Token[], first: number, end: number, sentence: SentenceRange): number | undefined {
  const before = tokens[first - 1]?.word === 'the' ? first - 2 : first - 1;
  if (before < sentence.first || tokens[before]?.word !== 'as') return undefined;
  for (let j = end; j < Math.min(sentence.last, end + 6); j++) {
    const token = tokens[j] as Token;
    if (token.grammar & G.PAST && !(token.grammar & G.AUX)) return j;
  }
  return undefined;
}

// "the minutes of 6 September", "the engineer's report of May 2016"
function datedData(
  tokens: readonly Token[],
  i: number,
  { last }: SentenceRange,
  scan: AttributionScan,
): number | undefined {
  const token = tokens[i] as Token;
  const link = tokens[i + 1];
  const date = tokens[i + 2];
  if (!(token.meaning & M.DATA) || !link || !date || i + 2 >= last || !/^(?:of|from|for)$/.test(link.word))
    return undefined;
  const dated = date.meaning & M.MONTH || /^(?:1[5-9]|20)\d\d$/.test(date.word);
  const byDay = date.kind === 'number' && ((tokens[i + 3]?.meaning ?? 0) & M.MONTH) !== 0;
  return dated || byDay ? named(tokens, i, i + 3, scan) : undefined;
}

// "told the Dáil committee on 12 October", "said in parliament on Tuesday", "admitted in front of the committee"
function onRecord(
  tokens: readonly Token[],
  i: number,
  { last }: SentenceRange,
  scan: AttributionScan,
): number | undefined {
  if (!/^(?:told|testified|admitted|said|confirmed|swore|conceded)$/.test((tokens[i] as Token).word)) return undefined;
  for (let j = i + 1; j < Math.min(last, i + 8); j++) {
    const token = tokens[j] as Token;
    if (ON_RECORD.test(token.word)) return named(tokens, i, j + 1, scan);
    if (token.word === 'that' || token.kind === 'mark') return undefined;
  }
  return undefined;
}

function isNamePart(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && token.capitals !== 'none' && !(token.grammar & G.FUNCTION);
}

function isReport(token: Token, extra: string): boolean {
  if (token.meaning & M.REPORT && token.word !== 'report' && token.word !== 'reports' && token.word !== 'estimate')
    return true;
  if (token.word === 'report' || token.word === 'reports') return true;
  return token.word.length > 3 && extra.includes(token.word.replace(/s$|d$/, ''));
}

// A state is a party, not a witness.
function isPlaceOnly(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (!((tokens[i] as Token).meaning & M.PLACE)) return false;
  return true;
}

function reportAfter(tokens: readonly Token[], from: number, last: number): number | undefined {
  let i = from;
  if (tokens[i]?.word === '(') {
    for (let j = i; j < Math.min(last, i + 6); j++) if (tokens[j]?.word === ')') i = j + 1;
  }
  i = afterAside(tokens, i, last);
  for (let j = i; j < Math.min(last, i + 3); j++) {
    const token = tokens[j] as Token;
    if (isReport(token, '')) return reportsSomething(tokens, j, last) ? j : undefined;
    if (
      !(token.grammar & G.AUX) &&
      !/ly$|^also$|^itself$|^report$|^figures$|^data$|^study$|^survey$|^website$|^correspondent$/.test(token.word)
    )
      return undefined;
  }
  return undefined;
}

// ", published in April," between a name and what it says
function afterAside(tokens: readonly Token[], from: number, last: number): number {
  if (tokens[from]?.word !== ',') return from;
  for (let j = from + 2; j < Math.min(last, from + 14); j++) if (tokens[j]?.word === ',') return j + 1;
  return from;
}

// "Labour claims victory", "the BBC found a buyer": a report is followed by a statement, a colon or a quotation.
function reportsSomething(tokens: readonly Token[], verb: number, last: number): boolean {
  const { word } = tokens[verb] as Token;
  // "wrote off the debt", "put up with it"
  if (/^(?:wrote|writes|put|puts|found|finds|ruled)$/.test(word) && PARTICLE.test(tokens[verb + 1]?.word ?? ''))
    return false;
  if (word === 'put' || word === 'puts') return hasNumberAhead(tokens, verb, last);
  if (
    !/^(?:found|finds|claimed|claims|announced|declared|describes?|described|puts|shows|admitted|named|recorded|records|listed|lists|measured|counted|counts|ruled|compared|told|tells|worked)$/.test(
      word,
    )
  )
    return true;
  const next = tokens[verb + 1];
  if (!next || verb + 1 >= last) return true;
  if (
    next.word === 'that' ||
    next.word === ':' ||
    next.word === '"' ||
    next.kind === 'number' ||
    next.grammar & G.PRONOUN
  )
    return true;
  for (let j = verb + 1; j < Math.min(last, verb + 10); j++) {
    const token = tokens[j] as Token;
    if (token.word === 'that' || token.kind === 'number' || token.grammar & (G.AUX | G.PAST | G.MODAL)) return true;
  }
  return false;
}

function hasNumberAhead(tokens: readonly Token[], verb: number, last: number): boolean {
  for (let j = verb + 1; j < Math.min(last, verb + 14); j++) {
    const token = tokens[j] as Token;
    if (token.kind === 'number' || token.meaning & M.NUMBER_WORD || token.word === 'third' || token.word === 'half')
      return true;
  }
  return false;
}

// "Census data from 2011", "ONS figures show", "the Hutton report".
function dataOf(
  tokens: readonly Token[],
  i: number,
  sentence: SentenceRange,
  scan: AttributionScan,
): number | undefined {
  const token = tokens[i] as Token;
  if (!isNamePart(token) && !(token.meaning & M.ORGANISATION)) return undefined;
  for (let j = i + 1; j < Math.min(sentence.last, i + 4); j++) {
    const noun = tokens[j] as Token;
    if (!(noun.meaning & M.DATA) || noun.capitals === 'all') continue;
    const next = afterAside(tokens, j + 1, sentence.last);
    const link = tokens[next];
    const after = tokens[next + 1];
    if (!link || next >= sentence.last) return undefined;
    if (!DATA_LINK.test(link.word) && !(link.meaning & M.REPORT && link.grammar & G.PAST)) return undefined;
    const dated = after !== undefined && (after.kind === 'number' || (after.meaning & M.MONTH) !== 0);
    const shows =
      /^(?:show|say|suggest|put)/.test(link.word) || (link.meaning & M.REPORT && link.grammar & G.PAST) !== 0;
    return dated || shows ? named(tokens, i, dated ? next + 2 : next + 1, scan) : undefined;
  }
  return undefined;
}

// '…, says the BBC'
function verbAndSubject(
  tokens: readonly Token[],
  i: number,
  sentence: SentenceRange,
  scan: AttributionScan,
): number | undefined {
  const token = tokens[i] as Token;
  if (
    !(token.meaning & M.REPORT) ||
    !/^(?:says|said|reports|reported|writes|wrote|claims|claimed|states|stated)$/.test(token.word)
  )
    return undefined;
  const before = tokens[i - 1];
  if (before && i > sentence.first && before.word !== ',' && before.word !== '"' && before.word !== '-')
    return undefined;
  const first = tokens[i + 1]?.word === 'the' ? i + 2 : i + 1;
  const end = readName(tokens, first, sentence.last);
  return end === undefined || isPlaceOnly(tokens, first, end) ? undefined : named(tokens, i, end, scan);
}

// "Source: Audit Office, 2021."
function sourceLabel(tokens: readonly Token[], sentence: SentenceRange, scan: AttributionScan): void {
  for (let i = sentence.first; i < Math.min(sentence.last, sentence.first + 2); i++) {
    if (!/^sources?$/.test((tokens[i] as Token).word) || tokens[i + 1]?.word !== ':') continue;
    let first = i + 2;
    if (tokens[first]?.word === 'the') first++;
    let end = readName(tokens, first, sentence.last);
    // After the label one capitalised name is enough, if it is not the start of a phrase ("Trust me").
    if (
      end === undefined &&
      isNamePart(tokens[first]) &&
      !isVaguePhrase(tokens, first) &&
      !/^(?:my|me|trust|dude|bro)$/.test((tokens[first] as Token).word)
    )
      end = first + 1;
    if (end !== undefined && end <= sentence.last && !overlaps(scan.sources, (tokens[first] as Token).start))
      named(tokens, first, end, scan);
    return;
  }
}

function overlaps(sources: readonly FoundSource[], at: number): boolean {
  const last = sources[sources.length - 1];
  return last !== undefined && last.start <= at && last.end > at;
}
