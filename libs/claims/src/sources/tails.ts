import { G } from '../lexicon/classes.js';
import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import type { AttributionScan } from './attribution-scan.js';
import { lookedUp } from './look-ups.js';
import { theirOwnWords } from './own-words.js';
import { readReference } from './references.js';
import { OPENS_POINTER, pointer } from './tail-pointers.js';
import { quotedSpeaker, reference } from './tail-references.js';
import { readOpeningSpeaker } from './speaker-phrases.js';
import { mayRecord, recorded } from './tail-records.js';
import { thereIs } from './kept-papers.js';
import { inverted, speakerSays, speakerThenVerb } from './tail-speakers.js';
import { isJoint } from './tail.js';
import type { Tail } from './tail.js';

const TAIL_OPENINGS = WordClass.of(
  OPENS_POINTER,
  new WordClass("and but as which so from in per via also by i i've i'm you you'll my taken there there's he she they"),
);

const PERSONS = new WordClass('he she they');

/**
 * Finds what is hung on a statement to say where it comes from: "…, found the district forester", "…: audit office,
 * follow-up audit 2021", "…, it stands in the trust's report".
 * @param saying index of the last word of the sentence that may state something
 */
export function scanTails(
  tokens: readonly Token[],
  sentence: SentenceRange,
  saying: number,
  scan: AttributionScan,
): void {
  let quoted = tokens[sentence.first]?.word === '"';
  for (let i = sentence.first + 1; i < sentence.last - 1; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'mark') continue;
    if (token.word === '(') {
      const close = closingBracket(tokens, i, sentence.last);
      if (close === undefined || i < sentence.first + 3) continue;
      const end =
        readReference(tokens, i + 1, close, '(') ?? (saying > i ? saidInBracket(tokens, i + 1, close) : undefined);
      if (end !== undefined) note(tokens, i + 1, { last: end, back: false }, -1, scan);
      i = close;
      continue;
    }
    if (token.word === '"') quoted = !quoted;
    const closesQuote = token.word === '"' && !quoted;
    if (!isJoint(token.word) && !closesQuote) continue;
    if (token.word === '-' && token.start === tokens[i - 1]?.end) continue;
    const tail = readTail(tokens, i, sentence, saying);
    // "In Basel, the Tages-Anzeiger reports, …"
    const isInside = tail !== undefined && tokens[tail.last]?.word === ',';
    if (!tail || !(isInside || statesBefore(tokens, sentence.first, i))) continue;
    note(tokens, i + 1, tail, i, scan);
    i = tail.last - 1;
  }
}

function closingBracket(tokens: readonly Token[], open: number, last: number): number | undefined {
  for (let i = open + 1; i < Math.min(last, open + 40); i++) {
    const { word } = tokens[i] as Token;
    if (word === ')') return i;
    if (word === '(') return undefined;
  }
  return undefined;
}

const FEWEST_STATED = 2;

// Few verbs are known as such ("Slovenia sorts more than the Netherlands"), so it is enough that words come before.
function statesBefore(tokens: readonly Token[], first: number, to: number): boolean {
  let words = 0;
  for (let i = Math.max(first, to - 40); i < to; i++) {
    const { kind, word } = tokens[i] as Token;
    if (kind === 'word' || kind === 'number' || word === '"') words++;
  }
  return words >= FEWEST_STATED;
}

function note(tokens: readonly Token[], first: number, tail: Tail, joinsAt: number, scan: AttributionScan): void {
  const start = (tokens[first] as Token).start;
  const end = (tokens[tail.last - 1] as Token).end;
  const joint = { back: tail.back, ...(joinsAt < 0 ? {} : { joinsAt }) };
  const same = scan.sources.find((source) => source.start < end && source.end > start);
  if (same) {
    if (joinsAt >= 0 && (same.joinsAt === undefined || tail.back)) Object.assign(same, joint);
  } else scan.sources.push({ kind: 'attribution', code: 'src_named', strength: 'medium', start, end, ...joint });
}

function tailOf(last: number | undefined): Tail | undefined {
  return last === undefined ? undefined : { last, back: true };
}

// Most marks are followed by nothing of the kind.
function mayOpenTail(token: Token): boolean {
  if (token.kind !== 'word') return token.kind === 'number';
  if (token.capitals !== 'none') return true;
  if (token.grammar & G.FUNCTION)
    return TAIL_OPENINGS.has(token) || (token.grammar & (G.DETERMINER | G.POSSESSIVE)) !== 0;
  return true;
}

function readTail(tokens: readonly Token[], mark: number, sentence: SentenceRange, saying: number): Tail | undefined {
  const { last } = sentence;
  const first = mark + 1;
  const opening = tokens[first] as Token;
  if (!mayOpenTail(opening)) return undefined;
  if (PERSONS.has(opening)) return theirOwnWords(tokens, first, last);
  const isQuote = tokens[mark]?.word === '"';
  return (
    (saying >= first ? inverted(tokens, first, last) : undefined) ??
    spoken(tokens, first, last, saying >= first, !isQuote) ??
    (isQuote ? undefined : unsaid(tokens, mark, last)) ??
    quotedSpeaker(tokens, mark, sentence)
  );
}

// Who says it, or where it is on record.
function spoken(
  tokens: readonly Token[],
  first: number,
  last: number,
  says: boolean,
  mayBeRecorded: boolean,
): Tail | undefined {
  const records = mayBeRecorded && mayRecord(tokens, first, last);
  const speaker = says || records ? readOpeningSpeaker(tokens, first, last) : undefined;
  if (!speaker) return undefined;
  return (
    (says ? speakerSays(tokens, speaker, last) : undefined) ?? (records ? recorded(tokens, speaker, last) : undefined)
  );
}

// What points to a source without anybody saying it.
function unsaid(tokens: readonly Token[], mark: number, last: number): Tail | undefined {
  const first = mark + 1;
  return (
    thereIs(tokens, first, last) ??
    theirOwnWords(tokens, first, last) ??
    pointer(tokens, first, last) ??
    tailOf(lookedUp(tokens, tokens[first]?.word === 'and' ? first + 1 : first, last)) ??
    reference(tokens, mark, last)
  );
}

// "(the FT got it under freedom of information, October 2023)"
function gotIt(tokens: readonly Token[], first: number, close: number): boolean {
  const { phrase, last } = readOpeningSpeaker(tokens, first, close) ?? {};
  if (!phrase?.named || last === undefined) return false;
  return (
    /^(?:got|had|has|saw|obtained)$/.test(tokens[last]?.word ?? '') &&
    /^(?:it|them|this)$/.test(tokens[last + 1]?.word ?? '')
  );
}

// "(says the BBC)"
function saidInBracket(tokens: readonly Token[], first: number, close: number): number | undefined {
  const said = (inverted(tokens, first, close) ?? speakerThenVerb(tokens, first, close))?.last;
  return said ?? (gotIt(tokens, first, close) ? close : undefined);
}
