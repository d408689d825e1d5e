import { G, M } from '../lexicon/classes.js';
import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { named } from './attribution-scan.js';
import type { AttributionScan } from './attribution-scan.js';

/** Who hears what is said on record: a committee, a court, a parliament, a microphone. */
const ON_RECORD = new WordClass(
  `parliament inquiry court commons senate congress committee commission tribunal hearing inquest panel assembly
  dáil bundestag council jury subcommittee webinar plenary cross-examination caution storting riksdag select oireachtas lords oath interview radio television podcast newsletter affidavit
  deposition`,
);
/** What is told much, on record and off it. */
const ALSO_TOLD = new WordClass('council court committee assembly panel television radio');
export const SAID_ON_RECORD = new WordClass(
  `told swore testified testifying admitted said confirmed swore conceded acknowledged apologised apologized stated
  explained accused boasted revealed warned declared`,
);
const LONGEST_SPEAKER = 7;

// "told the Dáil committee on 12 October", "said in parliament on Tuesday", "apologised on Polish radio"
export function onRecord(
  tokens: readonly Token[],
  i: number,
  { last }: SentenceRange,
  scan: AttributionScan,
): number | undefined {
  if (!SAID_ON_RECORD.has(tokens[i] as Token)) return undefined;
  const before = tokens[i - 1];
  const next = tokens[i + 1]?.word ?? '';
  // "has to be declared by a committee"
  if (next === 'by') return undefined;
  // "what's said in open court", "was told over the radio"
  if ((before?.grammar ?? 0) & G.COPULA && !((tokens[i] as Token).word === 'told' && /^(?:in|at|by)$/.test(next)))
    return undefined;
  // "nobody told the works council"
  if (before && (before.grammar & G.NEGATION || before.meaning & M.NEGATED_UNIVERSAL)) return undefined;
  for (let j = i + 1; j < Math.min(last, i + 10); j++) {
    const token = tokens[j] as Token;
    if (ON_RECORD.has(token)) {
      if (tokens[j + 1]?.word === 'nothing' || !canBeAsked(tokens, i, j, last)) return undefined;
      return named(tokens, i, j + 1, scan);
    }
    // "weren't told about the scabies until the local radio rang"
    if (token.word === 'that' || token.kind === 'mark' || token.grammar & G.SUBORDINATOR) return undefined;
  }
  return undefined;
}

// "the engineers told the council" names nobody; who said it, who heard it or the day must be known
function canBeAsked(tokens: readonly Token[], verb: number, hearing: number, last: number): boolean {
  if ((tokens[hearing] as Token).capitals !== 'none' || !ALSO_TOLD.has(tokens[hearing])) return true;
  for (let j = verb - 1; j >= Math.max(0, verb - LONGEST_SPEAKER); j--) {
    const token = tokens[j] as Token;
    if (token.kind === 'mark' && token.word !== ',') break;
    if (token.meaning & M.AUTHORITY || (isNamePart(token) && !(token.meaning & M.PLACE))) return true;
  }
  for (let j = verb + 1; j < Math.min(last, hearing + LONGEST_SPEAKER); j++) {
    const token = tokens[j] as Token;
    if (token.word === 'that' || (token.kind === 'mark' && token.word !== ',')) return false;
    if (isNamePart(token) || token.meaning & M.MONTH) return true;
  }
  return false;
}

/** Whether a word is written as part of a name. */
export function isNamePart(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && token.capitals !== 'none' && !(token.grammar & G.FUNCTION);
}
