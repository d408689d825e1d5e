import { G, M } from '../lexicon/classes.js';
import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import type { AttributionScan } from './attribution-scan.js';
import { lookedUp } from './look-ups.js';
import { theirOwnWords } from './own-words.js';
import { readReference } from './references.js';
import { SAYS } from './saying.js';
import { BODY, PAPER } from './source-nouns.js';
import { pointer } from './tail-pointers.js';
import { readOpeningSpeaker } from './speaker-phrases.js';
import { mayRecord, recorded } from './tail-records.js';
import { thereIs } from './kept-papers.js';
import { inverted, speakerSays, speakerThenVerb } from './tail-speakers.js';

const FOR_READERS = new WordClass("for if in it it's which where that's so but");
const LONGEST = 44;
/** Words of a reference that are neither names nor papers: "in the wording of 2023". */
const MOST_OTHERS = 3;
/** "…, used to be 1906": what may still follow. */
const LONGEST_REST = 9;

/**
 * Finds sentences that only say where the one before comes from: "Equality Act 2010, section 168.", "It is on page 61 of
 * the Fairmeal contract.", "Look at the register of the Commission.", "Jan Gehl says as much in Cities for People."
 */
export function scanPointingSentence(
  tokens: readonly Token[],
  sentence: SentenceRange,
  saying: number,
  scan: AttributionScan,
): void {
  const { last, question } = sentence;
  const first = afterNumber(tokens, sentence);
  if (question || last - first > LONGEST) return;
  const stop = endBeforeReader(tokens, first, /^[.!:]$/.test(tokens[last - 1]?.word ?? '') ? last - 1 : last);
  const named = isOfNames(tokens, first, stop) ? readReference(tokens, first, stop, ':') : undefined;
  const pointed = named === undefined ? pointedAt(tokens, first, stop, saying) : undefined;
  const end = named ?? wholly(tokens, stop, pointed);
  if (end === undefined) return;
  scan.sources.push({
    kind: 'attribution',
    code: 'src_named',
    strength: 'medium',
    start: (tokens[first] as Token).start,
    end: (tokens[end - 1] as Token).end,
    back: true,
  });
}

// Index after the clause that only points: to a work, to where it stands, to who said so.
function pointedAt(tokens: readonly Token[], first: number, stop: number, saying: number): number | undefined {
  return (
    lookedUp(tokens, first, stop) ??
    pointer(tokens, first, stop)?.last ??
    theirOwnWords(tokens, first, stop)?.last ??
    (tokens[first]?.word === 'so' && saying > first ? inverted(tokens, first, stop)?.last : undefined) ??
    spoken(tokens, first, stop, saying)
  );
}

// "[1] Care Quality Commission, scope of registration, 2022"
function afterNumber(tokens: readonly Token[], { first, last }: SentenceRange): number {
  const opening = tokens[first] as Token;
  if (opening.kind === 'footnote') return Math.min(first + 1, last - 1);
  const isBracketed = opening.word === '(' && tokens[first + 1]?.kind === 'number' && tokens[first + 2]?.word === ')';
  return isBracketed ? Math.min(first + 3, last - 1) : first;
}

// "…, for those who like to look things up", "…, if you want to know"
function endBeforeReader(tokens: readonly Token[], first: number, stop: number): number {
  for (let i = first + 2; i < stop - 1; i++)
    if ((tokens[i] as Token).word === ',' && FOR_READERS.has(tokens[i + 1])) return i;
  return stop;
}

// Names, papers, numbers and small words; every sentence begins with a capital.
function isOfNames(tokens: readonly Token[], first: number, stop: number): boolean {
  const opening = tokens[first] as Token;
  const second = tokens[first + 1];
  const isName =
    opening.capitals === 'all' ||
    (opening.meaning & M.ORGANISATION) !== 0 ||
    PAPER.has(opening) ||
    (PAPER.has(second) && !(opening.grammar & G.FUNCTION)) ||
    second?.capitals !== 'none' ||
    second.word === ',';
  if (opening.kind !== 'word' || opening.capitals === 'none' || !isName) return false;
  let others = 0;
  let certain = false;
  for (let i = first + 1; i < stop; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'number' || token.word === '"') certain = true;
    if (token.kind === 'word' && token.grammar & (G.AUX | G.MODAL) && !(token.meaning & M.MONTH)) return false;
    if (token.kind !== 'word' || token.capitals !== 'none' || PAPER.has(token) || BODY.has(token)) continue;
    if (token.grammar & G.PAST && !(token.grammar & G.PARTICIPLE)) return false;
    if (token.grammar & (G.AUX | G.MODAL | G.PRONOUN | G.NEGATION | G.WH)) return false;
    if (!(token.grammar & G.FUNCTION)) others++;
  }
  return others <= MOST_OTHERS && certain;
}

// "Jan Gehl says as much in Cities for People", "The contract is on the ministry's website"
function spoken(tokens: readonly Token[], first: number, stop: number, saying: number): number | undefined {
  const there = thereIs(tokens, first, stop);
  if (there?.anaphoric) return there.last;
  const records = mayRecord(tokens, first, stop, true);
  const speaker = records || saying >= first ? readOpeningSpeaker(tokens, first, stop, true) : undefined;
  if (!speaker) return undefined;
  const said = saying >= first ? speakerSays(tokens, speaker, stop) : undefined;
  if (said?.anaphoric) return said.last;
  const record = records ? recorded(tokens, speaker, stop) : undefined;
  return record?.anaphoric ? record.last : undefined;
}

// Where much follows, the sentence states something of its own.
function wholly(tokens: readonly Token[], stop: number, end: number | undefined): number | undefined {
  if (end === undefined || end >= stop) return end;
  // "It is on page 61 of the contract, the Evening Post has put it online."
  if (speakerThenVerb(tokens, end + 1, stop) !== undefined) return end;
  // "went through the studies one by one and says that the effect is nil"
  if (/^(?:and|but)$/.test((tokens[end] as Token).word) && SAYS.has(tokens[end + 1])) return undefined;
  // "…, "Tax, private school fees and state school spending", July 2023"
  if ((tokens[end] as Token).word === ',' && tokens[end + 1]?.word === '"') return end;
  if (stop - end > LONGEST_REST + 1) return undefined;
  const next = tokens[end + 1];
  const isOwn = next === undefined || (next.grammar & (G.CONJUNCTION | G.PRONOUN | G.DETERMINER)) !== 0;
  return isOwn ? undefined : end;
}
