import { hasVerb } from '../frames.js';
import { G, M } from '../lexicon/classes.js';
import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { saidTo } from './hearers.js';
import { isSource, readPhrase } from './phrases.js';
import { readReference } from './references.js';
import { PAPER } from './source-nouns.js';
import { readSpeakerPhrase } from './speaker-phrases.js';
import { endOfTail, LONGEST_TAIL, withoutStop } from './tail.js';
import type { Tail } from './tail.js';

/** A reference without a verb, or "so" and a name: "…: BEUC, October 2020", "…, so the Federation of Undertakers". */
export function reference(tokens: readonly Token[], mark: number, last: number): Tail | undefined {
  const opening = tokens[mark + 1] as Token;
  if (opening.capitals === 'none' && opening.grammar & G.PRONOUN) return undefined;
  // most marks are followed by a clause
  if (opening.capitals === 'none' && (opening.grammar & (G.FUNCTION | NAMES)) === G.FUNCTION && !MAY_LEAD.has(opening))
    return undefined;
  const { word } = tokens[mark] as Token;
  const so = tokens[mark + 1]?.word === 'so' && mayName(tokens[mark + 2]);
  // "…, so the Federation of Undertakers"
  if (so) {
    const speaker = readSpeakerPhrase(tokens, mark + 2, last);
    if (!speaker || !isSource(speaker.phrase) || speaker.last < withoutStop(tokens, endOfTail(tokens, mark + 2, last)))
      return undefined;
    return { last: speaker.last, back: false };
  }
  const said = toOutlet(tokens, mark + 1, last);
  if (said !== undefined && word !== ',') return { last: said, back: false };
  const end = readReference(tokens, mark + 1, endOfReference(tokens, mark + 1, last), word === ',' ? ',' : ':');
  return end === undefined ? undefined : { last: end, back: false };
}

// "…, so ask for the label" sends to no source
function mayName(token: Token | undefined): boolean {
  if (token === undefined || token.word === 'that') return false;
  return token.capitals !== 'none' || (token.grammar & NAMES) !== 0 || token.kind === 'number';
}

const NAMES = G.DETERMINER | G.POSSESSIVE;
/** Small words that may stand before a reference. */
const MAY_LEAD = new WordClass('so see from per via by also of for both all');
/** What begins a statement of its own after a reference. */
const GOES_ON = new WordClass('and but so which while yet because');

/** "that's NORC's report to the Department of Labor, October 2020", "it's in Tyson et al, Astronomical Journal 2020" */
export function namedWork(tokens: readonly Token[], first: number, last: number): number | undefined {
  // one name alone is a place or a party as well
  let parts = false;
  let certain = false;
  let i = first;
  for (; i < Math.min(last, first + LONGEST_TAIL); i++) {
    const token = tokens[i] as Token;
    if (endsReference(tokens, i, last)) break;
    if (token.kind === 'number') certain = true;
    else if (token.kind === 'mark') parts ||= token.word === ',';
    else if (token.grammar & NOT_NAMED && token.capitals === 'none') return undefined;
    else {
      parts ||= PAPER.has(token);
      certain ||= (token.meaning & M.MONTH) !== 0;
    }
  }
  if (!parts || !certain) return undefined;
  return readReference(tokens, first, i === last ? withoutStop(tokens, i) : i, ':');
}

/** What is no part of a name, a title or a date. */
const NOT_NAMED = G.AUX | G.MODAL | G.PRONOUN | G.WH | G.SUBORDINATOR;

function endOfReference(tokens: readonly Token[], first: number, last: number): number {
  const limit = Math.min(last, first + LONGEST_TAIL);
  for (let i = first + 1; i < limit; i++) if (endsReference(tokens, i, last)) return i;
  return withoutStop(tokens, limit);
}

function endsReference(tokens: readonly Token[], i: number, last: number): boolean {
  const token = tokens[i] as Token;
  if (token.kind === 'mark') {
    if (token.word === ';' || token.word === '\u2013' || token.word === '\u2014') return true;
    return token.word === ',' && goesOn(tokens, i + 1, last);
  }
  return goesOn(tokens, i, last);
}

// "order of 2 October 2023, and that was the first fine"
function goesOn(tokens: readonly Token[], i: number, last: number): boolean {
  return GOES_ON.has(tokens[i]) && hasVerb(tokens, i + 1, Math.min(last, i + 10));
}

// "- her manager, Merck Mercuriadis, to Music Week"
function toOutlet(tokens: readonly Token[], first: number, last: number): number | undefined {
  const speaker = readSpeakerPhrase(tokens, first, last);
  if (!speaker || !isSource(speaker.phrase) || !saidTo(tokens, speaker.last, last)) return undefined;
  const hearer = readPhrase(tokens, speaker.last + 1, last);
  return hearer.last >= withoutStop(tokens, last) ? hearer.last : undefined;
}

const FEWEST_QUOTED = 4;

/** Who is quoted: '"Two coffins were left in the rain" - verger Thomas Peel to the Whitby Gazette'. */
export function quotedSpeaker(
  tokens: readonly Token[],
  mark: number,
  { first, last }: SentenceRange,
): Tail | undefined {
  const before = tokens[mark - 1]?.word === '"' ? mark - 1 : tokens[mark - 2]?.word === '"' ? mark - 2 : -1;
  if (before < first + FEWEST_QUOTED) return undefined;
  const speaker = readSpeakerPhrase(tokens, mark + 1, last);
  if (!speaker || speaker.phrase.nobody || !speaker.phrase.named) return undefined;
  const end = withoutStop(tokens, last);
  if (speaker.last < end) return undefined;
  const { phrase } = speaker;
  return phrase.names >= 2 || phrase.office ? { last: speaker.last, back: false } : undefined;
}
