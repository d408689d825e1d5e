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
]);
const LINKING = /^(?:by|in)$/;
const DATA_LINK = /^(?:from|for|of|in|show|shows|showed|say|says|suggest|suggests|put|puts)$/;
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
  const end = readName(tokens, i, sentence.last);
  if (end === undefined || isPlaceOnly(tokens, i, end)) return undefined;
  const verb = reportAfter(tokens, end, sentence.last);
  return verb === undefined ? undefined : named(tokens, i, verb + 1, scan);
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

// "Labour claims victory", "the BBC found a buyer": a report is followed by a statement, a colon or a quotation.
function reportsSomething(tokens: readonly Token[], verb: number, last: number): boolean {
  const { word } = tokens[verb] as Token;
  if (!/^(?:found|finds|claimed|claims|announced|declared|describes?|described|puts|shows|admitted)$/.test(word))
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
  for (let j = verb + 2; j < Math.min(last, verb + 9); j++)
    if ((tokens[j] as Token).grammar & (G.AUX | G.PAST | G.MODAL)) return true;
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
    const link = tokens[j + 1];
    const after = tokens[j + 2];
    if (!link || j + 1 >= sentence.last || !DATA_LINK.test(link.word)) return undefined;
    const dated = after !== undefined && (after.kind === 'number' || (after.meaning & M.MONTH) !== 0);
    const shows = /^(?:show|say|suggest|put)/.test(link.word);
    return dated || shows ? named(tokens, i, dated ? j + 3 : j + 2, scan) : undefined;
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
