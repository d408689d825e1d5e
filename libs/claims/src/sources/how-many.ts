import { hasVerb } from '../frames.js';
import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
]);

/** "All of this is from …" stands for no more. */
const MOST = 12;

/** How many statements a sentence that names a source says it stands for: "both are in …", "all three are on page 6". */
export function statementsMeant(tokens: readonly Token[], { first }: SentenceRange): number {
  const opening = tokens[first]?.word ?? '';
  const second = tokens[first + 1]?.word ?? '';
  if (opening === 'both') return 2;
  if (opening !== 'all') return 1;
  if (second === 'of' && /^(?:this|that|it|these|those|them|which)$/.test(tokens[first + 2]?.word ?? '')) return MOST;
  return NUMBERS.get(second === 'of' ? (tokens[first + 2]?.word ?? '') : second) ?? 1;
}

const WINDOW = 40;
/** Of a sentence without end only what stands nearest is counted. */
const MOST_TOKENS = 160;

/** How many statements a sentence makes, as far as marks and verbs show. */
export function statementsIn(tokens: readonly Token[], { first, last }: SentenceRange): number {
  let count = 1;
  let from = Math.max(first, last - MOST_TOKENS);
  for (let i = from + 1; i < last - 1; i++) {
    if (!/^(?:[,;]|and|but)$/.test((tokens[i] as Token).word)) continue;
    if (!hasVerb(tokens, Math.max(from, i - WINDOW), i) || !hasVerb(tokens, i + 1, Math.min(last, i + WINDOW)))
      continue;
    count++;
    from = i + 1;
  }
  return count;
}
