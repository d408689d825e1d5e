import { G } from './lexicon/classes.js';
import { T } from './lexicon/traits.js';
import type { Token } from './tokens.js';

/**
 * Whether the tokens may be read as English. Only what is plainly another language or script is refused:
 * a short English sentence without any function word ("Germany banned TikTok") passes.
 */
export function readsAsEnglish(tokens: readonly Token[], first: number, last: number): boolean {
  let words = 0;
  let english = 0;
  let known = 0;
  let foreign = 0;
  let otherScript = 0;
  let accented = 0;
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') continue;
    words++;
    const { traits } = token.lexeme;
    if (traits & T.OTHER_SCRIPT) otherScript++;
    if (token.capitals === 'none' && traits & T.ACCENTED) accented++;
    if (token.grammar & G.FOREIGN) foreign++;
    else if (token.grammar & G.FUNCTION) english++;
    else if (token.lexeme.listed) known++;
  }
  if (words === 0) return true;
  if (otherScript * 3 > words) return false;
  if (foreign >= 2 && foreign >= english) return false;
  if (foreign + accented >= 2 && english <= 1 && foreign >= 1) return false;
  if (words >= 3 && english === 0 && accented + foreign > 0 && known <= 1) return false;
  return !(words >= 5 && english + known <= words / 10);
}
