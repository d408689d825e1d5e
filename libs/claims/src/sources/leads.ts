import { G } from '../lexicon/classes.js';
import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { named } from './attribution-scan.js';
import type { AttributionScan } from './attribution-scan.js';
import { afterGuide, byOwnWords, GUIDE_OPENINGS, ifTrue, whenAsked } from './guides.js';
import { afterNamedPaper, PAPER_OPENINGS } from './named-papers.js';
import { isPlaceAlone, isSource } from './phrases.js';
import { readReference } from './references.js';
import { SAYS, statingVerb } from './saying.js';
import { BODY, PAPER } from './source-nouns.js';
import { readSpeakerPhrase } from './speaker-phrases.js';
import { speakerStates } from './speaker-states.js';

const OPENERS = new WordClass('and but so yet then well also even still now then plus yes no however besides anyway');
const BY_OR_ON = new WordClass('by on');
const LEADS = WordClass.of(GUIDE_OPENINGS, PAPER_OPENINGS, new WordClass('by on when if as it'));
const LONGEST_PLACE = 7;
const LONGEST_AS = 8;

/**
 * Finds who is named before what they state, and the phrases that lead to a source wherever they stand.
 * @param saying index of the last word of the sentence that may state something
 */
export function scanLeads(
  tokens: readonly Token[],
  sentence: SentenceRange,
  saying: number,
  scan: AttributionScan,
): void {
  let starts = true;
  const placed =
    ((tokens[sentence.first] as Token).grammar & G.PREPOSITION) !== 0 ? sentence.first + LONGEST_PLACE : -1;
  for (let i = sentence.first; i < sentence.last - 1; i++) {
    const token = tokens[i] as Token;
    const opens = starts;
    if (token.kind === 'mark' && token.word === ':' && (tokens[i + 1] as Token).start !== token.end)
      reference(tokens, sentence.first, i, scan);
    starts = token.kind === 'mark' ? /^[,;:\u2013\u2014]$/.test(token.word) : starts && OPENERS.has(token);
    if (token.kind !== 'word' && token.kind !== 'number') continue;
    const states = saying > i && !OPENERS.has(token) && (opens || (i < placed && opensAfterPlace(tokens, i)));
    if (!states && !LEADS.has(token)) continue;
    const end = leadAt(tokens, i, sentence, opens) ?? (states ? speakerStates(tokens, i, sentence) : undefined);
    if (end === undefined) continue;
    if (!isFound(scan, token.start, (tokens[end - 1] as Token).end)) named(tokens, i, end, scan);
    joinColon(tokens, i, end, scan);
    i = end - 1;
    starts = false;
  }
}

const LONGEST_REFERENCE = 22;

// "Livingston et al., Lancet 2024, page 572: half of all cases could be avoided"
function reference(tokens: readonly Token[], first: number, colon: number, scan: AttributionScan): void {
  const opening = tokens[first] as Token;
  if (opening.capitals === 'none' || colon - first > LONGEST_REFERENCE) return;
  let parted = false;
  let certain = false;
  for (let i = first + 1; i < colon; i++) {
    const { word, kind, capitals, grammar } = tokens[i] as Token;
    if (capitals === 'none' && grammar & (G.AUX | G.MODAL | G.PRONOUN)) return;
    if (kind === 'mark' && /^[:;!?"]$/.test(word)) return;
    parted ||= word === ',';
    certain ||= kind === 'number';
  }
  if (!parted || !certain || readReference(tokens, first, colon, ':') === undefined) return;
  if (!isFound(scan, opening.start, (tokens[colon] as Token).start)) named(tokens, first, colon, scan);
  joinColon(tokens, first, colon, scan);
}

// "Vocativ went through 1,396 speeches: Weinstein was thanked 30 times"
function joinColon(tokens: readonly Token[], first: number, end: number, { sources }: AttributionScan): void {
  if (tokens[end]?.word !== ':') return;
  const { start } = tokens[first] as Token;
  const source = sources.find((one) => one.start <= start && one.end > start);
  if (source !== undefined && source.back !== true) source.joinsAt = end;
}

function isFound({ sources }: AttributionScan, start: number, end: number): boolean {
  return sources.some((source) => source.start < end && source.end > start);
}

// "In the United States the complaint puts it at …"
function opensAfterPlace(tokens: readonly Token[], i: number): boolean {
  return ((tokens[i] as Token).grammar & G.DETERMINER) !== 0 && !((tokens[i - 1] as Token).grammar & G.FUNCTION);
}

function leadAt(tokens: readonly Token[], i: number, sentence: SentenceRange, opens: boolean): number | undefined {
  const token = tokens[i] as Token;
  if (!LEADS.has(token)) return undefined;
  const { last } = sentence;
  const end = GUIDE_OPENINGS.has(token) ? afterGuide(tokens, i, sentence) : undefined;
  if (end !== undefined) return end;
  if (token.word === 'it') return cleft(tokens, i, last);
  if (BY_OR_ON.has(token)) return byOwnWords(tokens, i, last);
  if (token.word === 'when') return whenAsked(tokens, i, last);
  if (token.word === 'if') return ifTrue(tokens, i, last);
  if (token.word === 'as')
    return opens || /^[,(]$/.test(tokens[i - 1]?.word ?? '') ? asStated(tokens, i, sentence) : undefined;
  return PAPER_OPENINGS.has(token) ? afterNamedPaper(tokens, i, sentence) : undefined;
}

// "it was the Herald that revealed"
function cleft(tokens: readonly Token[], i: number, last: number): number | undefined {
  if (!/^(?:was|is)$/.test(tokens[i + 1]?.word ?? '')) return undefined;
  const speaker = readSpeakerPhrase(tokens, i + 2, last);
  if (!speaker || !isSource(speaker.phrase) || !/^(?:who|that|which)$/.test(tokens[speaker.last]?.word ?? ''))
    return undefined;
  const verb = statingVerb(tokens, speaker.last + 1, last);
  if (verb === undefined) return undefined;
  const next = tokens[verb + 1];
  return next !== undefined && /^(?:that|how|it|so|:|")$/.test(next.word) ? verb + 1 : undefined;
}

// "as Commissioner Vella had to concede", "as DNN was first to report"
function asStated(tokens: readonly Token[], i: number, { last }: SentenceRange): number | undefined {
  if (tokens[i + 1]?.word === 'your' && tokens[i + 2]?.word === 'own') return asYourOwn(tokens, i + 3, last);
  const speaker = readSpeakerPhrase(tokens, i + 1, last);
  if (!speaker || !isSource(speaker.phrase) || isPlaceAlone(speaker.phrase)) return undefined;
  const verb = statingVerb(tokens, speaker.last, last);
  if (verb !== undefined) return verb + 1;
  // a participle between: "as the film played in court showed"
  for (let j = speaker.last; j < Math.min(last, speaker.last + LONGEST_AS); j++) {
    const token = tokens[j] as Token;
    if (token.kind !== 'word' || token.word === 'been' || token.grammar & (G.FIRST | G.WE | G.SECOND)) return undefined;
    if (j > speaker.last && SAYS.has(token) && token.capitals === 'none') return j + 1;
  }
  return undefined;
}

// "as your own obituary of him said"
function asYourOwn(tokens: readonly Token[], from: number, last: number): number | undefined {
  if (!PAPER.has(tokens[from]) && !BODY.has(tokens[from])) return undefined;
  for (let j = from + 1; j < Math.min(last, from + LONGEST_AS); j++) {
    const token = tokens[j] as Token;
    if (token.kind !== 'word') return undefined;
    if (SAYS.has(token) && token.capitals === 'none') return j + 1;
  }
  return undefined;
}
