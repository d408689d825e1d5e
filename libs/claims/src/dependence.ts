import { isVerbOf } from './finite-verbs.js';
import { hasVerb } from './frames.js';
import { SO_MUCH, WINDOW } from './joined-clauses.js';
import { G, M } from './lexicon/classes.js';
import { beginsMainClause, isSubjectPronoun, PERSONS } from './main-clauses.js';
import type { Token } from './tokens.js';
import { WordClass } from './word-class.js';

const BACK = new WordClass('then that now');
/** "after the last war of that king the town" */
const LONGEST_TIME = 8;

// "When the roof fell in", "According to", "In the years when": no statement before the next comma.
export function isDependent(tokens: readonly Token[], first: number, last: number): boolean {
  const opening = tokens[first] as Token;
  if (opening.word === 'according') return true;
  // "before that it was a chapel"
  if (BACK.has(tokens[first + 1]) && tokens[first + 2] && isSubjectPronoun(tokens[first + 2] as Token)) return false;
  // "as far as I know compensation is only paid there"
  if (opening.word === 'as' && tokens[first + 1]?.word === 'far') return false;
  if (opening.grammar & G.SUBORDINATOR) return !isTime(tokens, first, last);
  // "about 97 percent of what they sell"
  if (!(opening.grammar & G.PREPOSITION) || tokens[first + 1]?.kind === 'number') return false;
  for (let i = first + 1; i < Math.min(last, first + 10); i++) {
    const token = tokens[i] as Token;
    if (token.word === ',' || token.grammar & (G.AUX | G.MODAL | G.PAST) || PERSONS.has(token)) return false;
    if (token.grammar & (G.WH | G.SUBORDINATOR) && !isTime(tokens, i, last)) return true;
    if (token.word === 'that') return true;
  }
  return false;
}

// "since October 2024", "after the war the town": a time has no verb before the subject of the statement begins
function isTime(tokens: readonly Token[], i: number, last: number): boolean {
  if (!((tokens[i] as Token).grammar & G.PREPOSITION)) return false;
  const limit = Math.min(last, i + LONGEST_TIME);
  for (let j = i + 1; j < limit; j++) {
    const token = tokens[j] as Token;
    const before = tokens[j - 1] as Token;
    if (j === i + 1 && (token.grammar & (G.PRONOUN | G.DETERMINER)) === G.PRONOUN) return false;
    if (token.kind === 'mark') return token.word === ',' && j > i + 1;
    const isNamed = before.kind === 'number' || (before.kind === 'word' && before.grammar === 0) || isMonth(before);
    if (j > i + 1 && isNamed && token.grammar & (G.DETERMINER | G.POSSESSIVE | G.PRONOUN)) return true;
    if (token.grammar & (G.AUX | G.MODAL | G.PAST | G.PRESENT) && !isMonth(token)) return false;
  }
  return false;
}

function isMonth({ meaning, capitals }: Token): boolean {
  return (meaning & M.MONTH) !== 0 && capitals !== 'none';
}

// "When they built it the clay was never tested": the clause and what it depends on, without a comma between them.
export function saysBoth(tokens: readonly Token[], start: number, comma: number): boolean {
  let subjects = 0;
  for (let i = start + 1; i < Math.min(comma - 1, start + WINDOW); i++) {
    const token = tokens[i] as Token;
    if (token.grammar & G.WH || token.word === 'that') return false;
    const isPast = (token.grammar & (G.PAST | G.AUX | G.MODAL)) !== 0 && !hasVerb(tokens, i - 1, i);
    // "when it runs out they all go"
    const isVerb =
      isPast || ((token.grammar & G.PAST) === 0 && token.lexeme.isVerbAlone && isVerbOf(tokens, i, comma, false));
    const hasSubject = isVerb && i > start + 1;
    if (hasSubject) subjects++;
    if (subjects === 1 && i > start + 2 && isSubjectPronoun(token) && beginsMainClause(tokens, i, comma)) return true;
  }
  return subjects > 1;
}

// "If you don't answer within 14 days that counts, so don't bin it": nothing waits for its main clause behind "so"
export function concludes(tokens: readonly Token[], comma: number): boolean {
  return tokens[comma + 1]?.word === 'so' && !SO_MUCH.has(tokens[comma + 2]);
}
