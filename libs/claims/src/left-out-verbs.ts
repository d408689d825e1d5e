import { isVerbOf } from './finite-verbs.js';
import { hasVerb } from './frames.js';
import { G } from './lexicon/classes.js';
import { T } from './lexicon/traits.js';
import type { Token } from './tokens.js';
import { WordClass } from './word-class.js';

const OURS = new WordClass('mine ours theirs his hers yours');
// sentences of readers have no end, and time has
const WINDOW = 40;

// "the boats belong to the county, the crews to an agency": the same preposition stands for the verb before it
export function leavesOutVerb(tokens: readonly Token[], start: number, joint: number, last: number): boolean {
  const opening = tokens[joint + 1] as Token;
  const isOurs = OURS.has(opening);
  if (!isOurs && !(opening.grammar & (G.DETERMINER | G.POSSESSIVE)) && !(opening.lexeme.traits & T.PLURAL))
    return false;
  for (let i = joint + 2; i < Math.min(last - 1, joint + 5); i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || token.grammar & (G.AUX | G.MODAL | G.PAST | G.WH)) return false;
    if (token.grammar & G.PREPOSITION) return hasVerbBefore(tokens, start, joint, token.word);
  }
  return false;
}

function hasVerbBefore(tokens: readonly Token[], start: number, joint: number, preposition: string): boolean {
  for (let i = Math.max(start + 2, joint - WINDOW); i < joint - 1; i++) {
    const token = tokens[i] as Token;
    const isVerb = (token.grammar & (G.PAST | G.PRESENT | G.AUX)) !== 0 && hasVerb(tokens, i - 1, i + 1);
    if (isVerb || isVerbOf(tokens, i, joint, false)) return tokens[i + 1]?.word === preposition;
  }
  return false;
}
