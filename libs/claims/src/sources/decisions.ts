import { M } from '../lexicon/classes.js';
import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { named } from './attribution-scan.js';
import type { AttributionScan } from './attribution-scan.js';

/** Who decides in public, with a file and a date. */
export const DECIDING = new WordClass(
  `court courts tribunal judge commission ombudsman regulator inspectorate ofsted ofcom ofgem ofwat officer chamber
  magistrate magistrates coroner jury arbitrator adjudicator board`,
);
const DECIDED = new WordClass(
  `ordered ruled held dismissed struck cleared acquitted convicted found fined rated upheld suspended banned quashed
  annulled overturned rejected granted awarded sentenced declared refused allowed put took closed jailed decided
  heard approved censured reprimanded revoked recorded returned`,
);
const LONGEST_DECISION = 26;
const LONGEST_PASSIVE = 12;

/**
 * Index after a decision that is cited by its day: "the court of appeal ordered a test on 25 October 2018", "cleared by
 * the Regional Court on 12 May". Who decided and when is enough to ask for it.
 */
export function decidedOn(
  tokens: readonly Token[],
  i: number,
  { first, last }: SentenceRange,
  scan: AttributionScan,
): number | undefined {
  if (!DECIDING.has(tokens[i])) return undefined;
  let decided = isAgent(tokens, i, first);
  for (let j = i + 1; j < Math.min(last, i + LONGEST_DECISION); j++) {
    const token = tokens[j] as Token;
    if (token.word === ';' || token.word === ':') return undefined;
    if (DECIDED.has(token)) decided = true;
    const end = endOfDay(tokens, j, last);
    if (end !== undefined) return decided ? named(tokens, i, end, scan, 'src_legal') : undefined;
  }
  return undefined;
}

// "was cleared on all four counts by the Regional Court"
function isAgent(tokens: readonly Token[], i: number, first: number): boolean {
  let by = false;
  for (let j = i - 1; j >= Math.max(first, i - LONGEST_PASSIVE); j--) {
    if ((tokens[j] as Token).word === 'by') by = true;
    if (by && DECIDED.has(tokens[j])) return true;
  }
  return false;
}

// "25 October 2018", "October 25"
function endOfDay(tokens: readonly Token[], i: number, last: number): number | undefined {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  if (!next || i + 1 >= last) return undefined;
  const isDay = (one: Token): boolean => one.kind === 'number' && /^[0-3]?\d(?:st|nd|rd|th)?$/.test(one.word);
  const isMonth = (one: Token): boolean => (one.meaning & M.MONTH) !== 0 && one.capitals !== 'none';
  if (!(isDay(token) && isMonth(next)) && !(isMonth(token) && isDay(next))) return undefined;
  const year = tokens[i + 2];
  return year?.kind === 'number' && i + 2 < last && /^(?:1\d|20)\d\d$/.test(year.word) ? i + 3 : i + 2;
}
