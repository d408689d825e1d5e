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
  const { word } = tokens[mark] as Token;
  const so = tokens[mark + 1]?.word === 'so' && tokens[mark + 2]?.word !== 'that';
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

/** What begins a statement of its own after a reference. */
const GOES_ON = new WordClass('and but so which while yet because');

/** "that's NORC's report to the Department of Labor, October 2020", "it's in Tyson et al, Astronomical Journal 2020" */
export function namedWork(tokens: readonly Token[], first: number, last: number): number | undefined {
  const end = endOfReference(tokens, first, last);
  // one name alone is a place or a party as well
  let parts = false;
  let certain = false;
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token;
    parts ||= token.word === ',' || PAPER.has(token);
    certain ||= token.kind === 'number' || (token.meaning & M.MONTH) !== 0;
  }
  return parts && certain ? readReference(tokens, first, end, ':') : undefined;
}

function endOfReference(tokens: readonly Token[], first: number, last: number): number {
  const limit = Math.min(last, first + LONGEST_TAIL);
  for (let i = first + 1; i < limit; i++) {
    const { word } = tokens[i] as Token;
    if (/^[;\u2013\u2014]$/.test(word)) return i;
    const at = word === ',' ? i + 1 : i;
    if (GOES_ON.has(tokens[at]) && hasVerb(tokens, at + 1, Math.min(last, at + 10))) return i;
  }
  return withoutStop(tokens, limit);
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
