import { hasVerb } from './frames.js';
import { G } from './lexicon/classes.js';
import { T } from './lexicon/traits.js';
import { beginsMainClause, PERSONS } from './main-clauses.js';
import type { Token } from './tokens.js';
import { WordClass } from './word-class.js';

const JOINS = new WordClass('and but so or now then');
/** "but hey keep lecturing", "but sure, blame them" */
const CALLS = new WordClass('hey sure yeah yes ok okay fine well');
const ASKS = new WordClass("what why how where what's how's where's");
const ASKS_JOINED = new WordClass("who when which who's who'll who'd");
/** Commands that stand behind a statement whatever joins them. */
const COMMANDS = new WordClass("please don't dont let's");
/** Behind a comma alone. */
const COMMANDS_PAUSED = new WordClass('ask google compare spare look stop go try');
/** Behind "so": elsewhere they are verbs of the subject before. */
const COMMANDS_AFTER_SO = new WordClass(
  `start stop go come look read check tell try think turn get give put keep leave show explain remember wake grow stay
  take use pay write call bring buy vote wait watch enjoy`,
);
/** Begin what stands against the statement before. */
export const AGAINST = new WordClass('though although while whereas');
/** "didn't they?" is no question of its own. */
const LONGEST_TAG = 3;
const LONGEST_COMMENT = 30;
/** ", and so now who pays?"; more of them are no sentence, and time has an end */
const MOST_JOINS = 5;

/**
 * Whether the writer, who has stated something from `start` on, turns from stating to something else at the token index, a mark or a conjunction: to a question
 * (", so who pays?"), a command (", so ask first"), a comment (", which is mad") or a statement that stands against it
 * (", while wages fell").
 */
export function turnsAway(
  tokens: readonly Token[],
  start: number,
  i: number,
  last: number,
  question: boolean,
): boolean {
  const isMark = (tokens[i] as Token).kind === 'mark';
  let j = isMark ? i + 1 : i;
  while (j < Math.min(last, i + MOST_JOINS) && JOINS.has(tokens[j])) j++;
  const joined = j > (isMark ? i + 1 : i);
  const called = joined && CALLS.has(tokens[j]);
  if (called) j += tokens[j + 1]?.word === ',' ? 2 : 1;
  if (j >= last - 1 || !(isMark || joined)) return false;
  if (question && asks(tokens, j, last, joined)) return true;
  if (commands(tokens, start, j, last, joined) || (called && isBase(tokens[j]))) return true;
  if (!isMark || joined) return false;
  return comments(tokens, j, last) || againstIt(tokens, j, last);
}

// ", even though the tax fell"
function againstIt(tokens: readonly Token[], j: number, last: number): boolean {
  const at = (tokens[j] as Token).word === 'even' ? j + 1 : j;
  return AGAINST.has(tokens[at]) && beginsMainClause(tokens, at + 1, last);
}

function asks(tokens: readonly Token[], j: number, last: number, joined: boolean): boolean {
  const token = tokens[j] as Token;
  const next = tokens[j + 1] as Token;
  if (ASKS.has(token) || (joined && ASKS_JOINED.has(token))) return hasVerb(tokens, j, Math.min(last, j + 4));
  if (!(token.grammar & (G.AUX | G.MODAL)) || token.grammar & G.PRONOUN) return false;
  if (!joined && last - j <= LONGEST_TAG) return false;
  return (next.grammar & (G.PRONOUN | G.DETERMINER)) !== 0;
}

// "so ask first", "don't tell anyone"; but "don't they?" asks, and "they phone and ask" has one subject
function commands(tokens: readonly Token[], start: number, j: number, last: number, joined: boolean): boolean {
  const token = tokens[j] as Token;
  const next = tokens[j + 1] as Token;
  if (next.kind !== 'word' || next.grammar & (G.AUX | G.MODAL | G.PAST)) return false;
  // "don't they?" asks, "google it" commands
  if (COMMANDS.has(token) ? isSubject(next) : PERSONS.has(next)) return false;
  if (COMMANDS.has(token)) return true;
  if (joined && (tokens[j - 1] as Token).word === 'so')
    return COMMANDS_AFTER_SO.has(token) || COMMANDS_PAUSED.has(token);
  if (joined) return token.word === 'look' && (next.grammar & G.WH) !== 0;
  return COMMANDS_PAUSED.has(token) && !isList(tokens, start, j, last);
}

function isSubject({ grammar, word }: Token): boolean {
  return (grammar & G.PRONOUN) !== 0 && word !== 'there';
}

// "they phone you, ask for money and hang up": all verbs are in their base form, and one more follows
function isList(tokens: readonly Token[], start: number, end: number, last: number): boolean {
  for (let i = Math.max(start, end - LONGEST_COMMENT); i < end; i++) {
    const { grammar, lexeme, possessive } = tokens[i] as Token;
    if (possessive || grammar & (G.AUX | G.PAST)) return false;
    if (grammar & G.PRESENT && lexeme.traits & T.ENDS_IN_S) return false;
  }
  for (let i = end + 2; i < Math.min(last, end + LONGEST_COMMENT); i++) {
    const { word } = tokens[i] as Token;
    if (word === 'and' || word === 'or') return true;
  }
  return false;
}

function isBase(token: Token | undefined): boolean {
  return token !== undefined && (COMMANDS_AFTER_SO.has(token) || (token.grammar & G.PRESENT) !== 0);
}

// ", which is a strange thing to do": up to the end, and about the whole statement. ", which is why" gives its effect.
function comments(tokens: readonly Token[], j: number, last: number): boolean {
  if ((tokens[j] as Token).word !== 'which' || tokens[j + 2]?.word === 'why') return false;
  const limit = Math.min(last, j + LONGEST_COMMENT);
  for (let k = j + 1; k < limit; k++) if ((tokens[k] as Token).word === ',') return false;
  return limit === last;
}
