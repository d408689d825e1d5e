import { DEPENDS } from './bare-subjects.js';
import { hasVerb } from './frames.js';
import { G, M } from './lexicon/classes.js';
import { beginsMainClause, PERSONS } from './main-clauses.js';
import type { Token } from './tokens.js';
import { WordClass } from './word-class.js';

/** Conjunctions and the like before a statement. */
export const LEADING = new WordClass(
  `and but so yet or then also plus well therefore thus hence however still moreover furthermore besides`,
);
/** "so that", "so much as" */
export const SO_MUCH = new WordClass('that much many few little far long as');
const OTHERS = new WordClass('others colleagues co-authors');
const PARTS = new WordClass('half quarter third bit');
/** State something, but never by a clause. */
const TAKES_THING = new WordClass(
  `put puts counts counted lists listed names named worked pointed points publishes published measures measured logs logged
  quotes quoted describes described documents compared ignores ignore ignored attributed mention mentions mentioned`,
);
/** How near a pause may stand before two bare nouns that are one subject. */
const NEAR = 5;
/** How many tokens around a comma are searched for a verb: sentences of readers have no end, and time has. */
export const WINDOW = 40;

// "the bank failed and the state paid", but not "between him and the mayor" nor "he says the baths and the park were sold".
export function joinsClauses(tokens: readonly Token[], start: number, and: number): boolean {
  const from = Math.max(start, and - WINDOW);
  const isBare = (tokens[and + 1] as Token).grammar === 0;
  let paired = false;
  for (let i = and - 1; i >= from; i--) {
    const token = tokens[i] as Token;
    if (token.word === 'and') paired = true;
    if (!paired && (token.word === 'between' || token.word === 'both')) return false;
    // "because prices and wages rose", "as tax collection and repairs got worse"
    if (
      isBare &&
      i < and - 1 &&
      and - i <= NEAR &&
      (DEPENDS.has(token) || token.word === 'when' || token.word === ':' || isPause(token.word))
    )
      return false;
    const isVerb = hasVerb(tokens, i, i + 1);
    if (!isVerb && !(i > from && hasVerb(tokens, i - 1, i + 1))) continue;
    // "he has no say over the cranes"
    if (tokens[i - 1]?.word === 'no') continue;
    // "put rates up": the verb stands before it
    if (!isVerb && hasVerb(tokens, i - 1, i)) return true;
    if (!(token.meaning & (M.REPORT | M.THINK | M.FACTIVE)) || and - i <= 1 || TAKES_THING.has(token)) return true;
    return PERSONS.has(tokens[and + 1]);
  }
  // "they last five years"
  return PERSONS.has(tokens[afterConjunction(tokens, start)]) || (!paired && beginsMainClause(tokens, start, and));
}

// "five and a half metres"
export function isFraction(tokens: readonly Token[], and: number): boolean {
  const before = tokens[and - 1] as Token;
  const isNumber = before.kind === 'number' || (before.meaning & M.NUMBER_WORD) !== 0;
  return isNumber && tokens[and + 1]?.word === 'a' && PARTS.has(tokens[and + 2]);
}

// "Town and Country Planning"
export function isInName(tokens: readonly Token[], and: number): boolean {
  return [and - 1, and + 1, and + 2].every((i) => {
    const token = tokens[i];
    return token?.kind === 'word' && token.capitals !== 'none' && !(token.grammar & G.FUNCTION);
  });
}

/** "Birch and others in Scientific Reports" */
export function isOfAuthors(tokens: readonly Token[], and: number): boolean {
  return OTHERS.has(tokens[and + 1]) && (tokens[and - 1] as Token).capitals === 'first';
}

// "he wrote that it was sold, and that the price was secret": two statements in one frame.
export function repeatsThat(tokens: readonly Token[], start: number, and: number, last: number): boolean {
  if (!beginsMainClause(tokens, and + 2, last)) return false;
  for (let i = and - 1; i > Math.max(start, and - WINDOW); i--) if ((tokens[i] as Token).word === 'that') return true;
  return false;
}

export function afterConjunction(tokens: readonly Token[], i: number): number {
  return LEADING.has(tokens[i] as Token) && tokens[i + 1] ? i + 1 : i;
}

export function isPause(word: string): boolean {
  return word === ',' || word === '-' || word === '\u2013' || word === '\u2014';
}
