import { F } from '../feature-names.js';
import { G, M } from '../lexicon/classes.js';
import type { Token } from '../tokens.js';
import { count } from './signals.js';
import type { Reading } from './signals.js';

// Capitals that name no one: "I", days, shouted words.
const NO_NAME = new Set(
  "i i'm i've i'd i'll ok lol omg wtf imo imho tv diy faq ps nb btw fyi lmao god mr mrs ms dr sir source sources fact yes no".split(
    ' ',
  ),
);

/** Reads names: listed ones in any case, other capitalised words more cautiously. */
export function readNames({ tokens, clause, signals }: Reading): void {
  const shouted = isShouted(tokens, clause.first, clause.last);
  let inRun = false;
  for (let i = clause.first; i < clause.last; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') {
      inRun = false;
      continue;
    }
    const listed = (token.meaning & (M.PLACE | M.ORGANISATION)) !== 0;
    const written = !shouted && looksLikeName(tokens, i, clause.first);
    if (listed && !inRun) count(signals, F.named_entity, 2, token.capitals === 'none' ? 0.9 : 1);
    else if (written && !inRun) count(signals, F.capitalised_name, 2);
    if (token.meaning & M.INSTITUTION) count(signals, F.institution, 2);
    inRun = listed || written;
  }
}

function isShouted(tokens: readonly Token[], first: number, last: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || token.end - token.start < 2) continue;
    words++;
    if (token.capitals === 'all') capitals++;
  }
  return words >= 3 && capitals * 2 > words;
}

/** Whether a word is written as a name where no sentence begins. */
export function looksLikeName(tokens: readonly Token[], i: number, first: number): boolean {
  const token = tokens[i] as Token;
  if (token.capitals === 'none' || NO_NAME.has(token.word) || token.grammar & G.FUNCTION) return false;
  if (token.meaning & (M.MONTH | M.TIME) || token.end - token.start < 2) return false;
  const before = tokens[i - 1];
  const opens =
    i === first ||
    !before ||
    before.kind === 'newline' ||
    before.word === '"' ||
    before.word === ':' ||
    before.word === '.';
  if (!opens) return token.capitals === 'first' || !(token.grammar || token.meaning & ~M.EVENT_NOUN);
  // The first word of a sentence is capitalised anyway: only an unknown word before a verb, or another name, counts.
  if (token.grammar !== 0 || token.meaning & ~(M.TITLE | M.ORGANISATION | M.PLACE)) return false;
  const after = tokens[i + 1];
  if (!after || after.kind !== 'word') return false;
  return after.capitals !== 'none' || token.possessive || (after.grammar & G.EVENT) !== 0;
}
