import { isAdverb, isFinite, isFollowedLikeVerb, OF_NUMBER } from './finite-verbs.js';
import { G } from './lexicon/classes.js';
import { T } from './lexicon/traits.js';
import type { Token } from './tokens.js';
import { WordClass } from './word-class.js';

/** Past forms of what can hardly be done to the noun before them. */
const HAPPENS = new WordClass(
  `dropped doubled halved tripled quadrupled jumped soared plunged plummeted slumped climbed increased decreased improved
  worsened collapsed died vanished disappeared arrived happened emerged remained stayed waited apologised resigned
  protested complained learned stopped`,
);
/** Behind them stands another clause, whatever subject was open. */
export const DEPENDS = new WordClass('because if unless although though whereas');
const SAID_OF_MANY = new WordClass("are were have do aren't weren't haven't don't arent werent havent dont");
const LONGEST_SUBJECT = 10;

/**
 * Whether a subject that no article shows begins at the token index, and its verb follows: "private landlords don't",
 * "sales per head went up", "smoking among boys doubled", "visiting heads of state get a tiny bottle".
 */
export function isBareSubject(tokens: readonly Token[], first: number, last: number): boolean {
  const opening = tokens[first] as Token;
  const next = tokens[first + 1] as Token;
  if (opening.kind !== 'word' || opening.grammar !== 0) return false;
  if (opening.word.endsWith('ing') && !isPlaced(next) && !isDescribed(opening, next)) return false;
  const isNoun = (opening.lexeme.traits & T.MANY) !== 0 || opening.lexeme.symbols.opensNoun;
  return hasSureVerb(tokens, first, last, isNoun || isDescribed(opening, next));
}

/**
 * Whether a verb that can be nothing else follows the word at the token index.
 * @param isShown whether that word is a subject's; otherwise an auxiliary may be a question's
 */
export function hasSureVerb(tokens: readonly Token[], first: number, last: number, isShown: boolean): boolean {
  let many = ((tokens[first] as Token).lexeme.traits & T.MANY) !== 0;
  for (let i = first + 1; i < Math.min(last, first + LONGEST_SUBJECT); i++) {
    const token = tokens[i] as Token;
    if (token.grammar & (G.AUX | G.MODAL)) return isFinite(tokens, i) && (isShown || isSaidOf(tokens, i));
    if (token.grammar & G.PAST) return tellsOf(tokens, i);
    if (token.kind === 'mark' || token.grammar & (G.WH | G.CONJUNCTION) || endsSubject(token)) return false;
    const isPronoun = (token.grammar & (G.PRONOUN | G.DETERMINER)) === G.PRONOUN && !OF_NUMBER.has(token);
    if (isPronoun && token.word !== 'there') return false;
    if (isPresent(tokens, i, last, many)) return true;
    if (token.lexeme.traits & T.MANY && !token.possessive) many = true;
  }
  return false;
}

function endsSubject(token: Token): boolean {
  return DEPENDS.has(token) || token.word === 'that' || token.word === 'as';
}

// "gay people", "visiting heads"
function isDescribed(opening: Token, next: Token): boolean {
  return next.grammar === 0 && (next.lexeme.traits & T.MANY) !== 0 && (opening.lexeme.traits & T.MANY) === 0;
}

// "smoking among boys", "building simply stopped": a doing without an object
function isPlaced(next: Token): boolean {
  return (next.grammar & G.PREPOSITION) !== 0 || isAdverb(next);
}

// "food waste does more harm"; but "does it" asks
function isSaidOf(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (SAID_OF_MANY.has(tokens[i]) || !next || (tokens[i - 1] as Token).grammar & ~G.PRESENT) return false;
  return (next.grammar & (G.PRONOUN | G.DETERMINER)) !== G.PRONOUN;
}

// "went", "doubled", "children used to"; "a bit" is no verb
function tellsOf(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if ((tokens[i - 1] as Token).grammar & G.DETERMINER) return false;
  if (!(token.grammar & G.PARTICIPLE) || HAPPENS.has(token)) return true;
  // "kept rising"
  const next = tokens[i + 1];
  if (next?.word.endsWith('ing') && next.lexeme.mayBeVerb && !(next.grammar & G.PREPOSITION)) return true;
  return token.word === 'used' && tokens[i + 1]?.word === 'to';
}

// "heads of state get a tiny bottle", "an oil fund owns a chunk": what is no noun, behind one
function isPresent(tokens: readonly Token[], i: number, last: number, many: boolean): boolean {
  const token = tokens[i] as Token;
  if (!(token.grammar & G.PRESENT) || !token.lexeme.isVerbAlone) return false;
  const before = tokens[i - 1] as Token;
  const isApart = isAdverb(before) || before.word === 'there';
  if ((before.grammar & ~(G.PRESENT | G.EVENT) && !isApart) || before.possessive || i + 1 >= last) return false;
  const noun = isApart ? (tokens[i - 2] as Token) : before;
  const agrees = token.lexeme.traits & T.ENDS_IN_S ? !(noun.lexeme.traits & T.MANY) : many;
  // "200 arson attacks in May"
  if (token.grammar & G.EVENT && (tokens[i + 1] as Token).grammar & G.PREPOSITION) return false;
  return agrees && isFollowedLikeVerb(tokens, i, last);
}
