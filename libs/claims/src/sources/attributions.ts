import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import { G, M } from '../lexicon/classes.js';
import { named, weak } from './attribution-scan.js';
import type { AttributionScan } from './attribution-scan.js';
import { citedWork } from './cited-works.js';
import type { FoundSource } from './found-source.js';
import { isNamePart, onRecord } from './on-record.js';
import { authoritySays, REPORT_OPENINGS, subjectAndVerb, toldTo, verbAndSubject } from './reports.js';
import { readReference } from './references.js';
import { readPhrase } from './phrases.js';
import { readName, readSpeaker } from './speakers.js';
import type { Speaker } from './speakers.js';
import { decidedOn, DECIDING } from './decisions.js';
import { looksLikePlace } from './towns.js';
import { isVaguePhrase, VAGUE_OPENINGS } from './vague-phrases.js';
import { readWork } from './works.js';
import { WordClass } from '../word-class.js';

const INTRODUCERS = new WordClass(
  `reported published cited quoted stated confirmed documented estimated revealed recorded printed listed
  calculated noted disclosed acknowledged established verified logged reproduced described attested told said
  written ruled found analysed measured counted`,
);
const SHOWN = new WordClass('shown proved demonstrated studied examined');
/** Words that name a source by themselves or with the next one. */
const INTRODUCES = new WordClass('according per as citing quoting quote words');
const LABEL = new WordClass('source sources');
const LINKING = new WordClass('by in');
/** What one of the readers below begins with, beside names, offices and papers. */
const BEGINNINGS = WordClass.of(SHOWN, INTRODUCES, INTRODUCERS, VAGUE_OPENINGS, ...REPORT_OPENINGS, DECIDING);

/** Finds who is said to have said it, in one sentence. */
export function scanAttributions(tokens: readonly Token[], sentence: SentenceRange, scan: AttributionScan): void {
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') continue;
    if (!mayAttribute(token)) continue;
    const introduced = introduction(tokens, i, sentence.last);
    const speaker = introduced === undefined ? undefined : speakerOrWork(tokens, introduced, sentence);
    if (speaker) {
      report(tokens, i, speaker, scan);
      i = speaker.last - 1;
      continue;
    }
    if (isVaguePhrase(tokens, i)) weak(scan, 'vague_attrib', token);
    const end =
      subjectAndVerb(tokens, i, sentence, scan) ??
      citation(tokens, i, sentence, scan) ??
      authoritySays(tokens, i, sentence, scan) ??
      onRecord(tokens, i, sentence, scan) ??
      toldTo(tokens, i, sentence, scan) ??
      decidedOn(tokens, i, sentence, scan) ??
      verbAndSubject(tokens, i, sentence, scan);
    if (end !== undefined) i = end - 1;
  }
  sourceLabel(tokens, sentence, scan);
}

// Most words are no part of any attribution.
function mayAttribute(token: Token): boolean {
  if (token.capitals !== 'none' || BEGINNINGS.has(token)) return true;
  return (token.meaning & (M.VAGUE_SPEAKER | M.ORGANISATION | M.DATA | M.AUTHORITY)) !== 0;
}

// "according to the planning officer's report"
function speakerOrWork(tokens: readonly Token[], first: number, sentence: SentenceRange): Speaker | undefined {
  const speaker = readSpeaker(tokens, first, sentence.last);
  if (speaker) return speaker;
  for (let i = first; i < Math.min(sentence.last, first + 7); i++) {
    const work = readWork(tokens, i, { ...sentence, first });
    if (work) return { kind: 'named', last: work.last };
    if ((tokens[i] as Token).kind !== 'word') return undefined;
  }
  return undefined;
}

function report(tokens: readonly Token[], first: number, speaker: Speaker, scan: AttributionScan): void {
  if (speaker.kind === 'named') named(tokens, first, speaker.last, scan);
  else if (speaker.kind === 'article') named(tokens, first, speaker.last, scan, 'src_article');
  else weak(scan, speaker.kind === 'mock' ? 'mock_attrib' : 'vague_attrib', tokens[first] as Token);
}

function citation(
  tokens: readonly Token[],
  i: number,
  sentence: SentenceRange,
  scan: AttributionScan,
): number | undefined {
  const cited = citedWork(tokens, i, sentence);
  return cited && named(tokens, cited.first, cited.last, scan);
}

// Index after "according to", "as reported by", "per", "to quote": where the speaker begins.
function introduction(tokens: readonly Token[], i: number, last: number): number | undefined {
  const token = tokens[i] as Token;
  const next = tokens[i + 1]?.word ?? '';
  const { word } = token;
  // "that was shown by Ostrom in 1990"
  if (SHOWN.has(token) && next === 'by')
    return i > 1 && /^(?:that|this|it|all)$/.test((tokens[i - 2] as Token).word) ? i + 2 : undefined;
  if (!INTRODUCES.has(token) && !INTRODUCERS.has(token)) return undefined;
  if (word === 'according' && next === 'to') return i + 2;
  if (INTRODUCERS.has(token) && LINKING.has(tokens[i + 1])) {
    // "published in 2019" and "reported by mistake" name nobody; reading the speaker finds out.
    const where = tokens[i + 1]?.word === 'in' && tokens[i + 2] !== undefined && looksLikePlace(tokens[i + 2] as Token);
    const maker = tokens[i + 2];
    if (where || maker?.kind !== 'word' || i + 2 >= last) return undefined;
    // "found in a Swede", "recorded in BS8"
    const isNobody = maker.grammar & G.DETERMINER && readPhrase(tokens, i + 2, last).nobody;
    return isNobody || /\d/.test(maker.word) ? undefined : i + 2;
  }
  if (word === 'per' && next !== 'cent' && next !== 'capita')
    return tokens[i - 1]?.kind === 'number' ? undefined : i + 1;
  if (word === 'as' && next === 'per') return i + 2;
  if (word === 'citing' || word === 'quoting') return i + 1;
  if (word === 'quote' && tokens[i - 1]?.word === 'to') return i + 1;
  if (word === 'words' && next === 'of' && tokens[i - 1]?.word === 'the') return i + 2;
  return undefined;
}

// "Source: Audit Office, 2021."
function sourceLabel(tokens: readonly Token[], sentence: SentenceRange, scan: AttributionScan): void {
  for (let i = sentence.first; i < Math.min(sentence.last, sentence.first + 2); i++) {
    if (!LABEL.has(tokens[i]) || tokens[i + 1]?.word !== ':') continue;
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
    end ??= readReference(tokens, i, withoutStop(tokens, sentence.last), ':');
    if (end !== undefined && end <= sentence.last && !overlaps(scan.sources, (tokens[first] as Token).start))
      named(tokens, first, end, scan);
    return;
  }
}

function withoutStop(tokens: readonly Token[], last: number): number {
  return /^[.!?]$/.test(tokens[last - 1]?.word ?? '') ? last - 1 : last;
}

function overlaps(sources: readonly FoundSource[], at: number): boolean {
  const last = sources[sources.length - 1];
  return last !== undefined && last.start <= at && last.end > at;
}
