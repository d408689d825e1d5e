import { hasVerb, isUnlistedVerb } from './frames.js';
import { G, M } from './lexicon/classes.js';
import { T } from './lexicon/traits.js';
import type { Token } from './tokens.js';
import { WordClass } from './word-class.js';

const ARTICLES = new WordClass('a an the');
const SEVERAL = new WordClass('both some others');
export const AFTER_VERB = new WordClass('to more less twice half right up out off');
const ADVERBS = new WordClass(
  `now then today meanwhile still already later soon yet even only just never always also again suddenly apparently
  here yesterday tonight elsewhere instead otherwise usually often sometimes nowadays afterwards`,
);
/** Forms of a verb that make no statement by themselves. */
export const NOT_FINITE = new WordClass('be been being having');
const SINGULARS = new WordClass('its this his always perhaps news sometimes');
/** Stand for one or for many: "ours get dancing", "ours gets 12". */
const EITHER = new WordClass('ours mine theirs yours hers percent');
/** Who or what a statement is about, by number. */
export const OF_NUMBER = new WordClass(
  `one none nobody no-one everyone everybody someone somebody some most many few half both each others another
  nothing everything ours mine theirs yours hers anyone neither`,
);
/** What follows a noun and "'s" where that stands for "is" or "has". */
export const AFTER_IS = new WordClass('a an the not been got no');
/** Behind a noun and "'s" alone: "its still life". */
const AFTER_CONTRACTED = new WordClass('a an the not been got no still already gone never always as');

/** Whether the finite verb of the subject before it stands at the token index; `surely` where a noun is as likely. */
export function isVerbOf(tokens: readonly Token[], i: number, last: number, surely: boolean): boolean {
  const token = tokens[i] as Token;
  if (i >= last || token.kind !== 'word') return false;
  // "7 March 2023"
  if (token.meaning & M.MONTH && tokens[i - 1]?.kind === 'number') return false;
  if (isContracted(tokens, i, last)) return true;
  if (token.grammar & (G.AUX | G.MODAL)) return isFinite(tokens, i);
  if (token.grammar & G.PAST) {
    if (!(token.grammar & G.PARTICIPLE)) return true;
    if (isAttribute(tokens, i)) return false;
    if (surely) return takesObject(tokens, i, last);
    return last - i > 1 && !isPassivePart(tokens, i, last);
  }
  if (isUnlistedVerb(tokens, i, last)) return true;
  const isPresent = (token.grammar & G.PRESENT) !== 0 || isKnownVerb(token);
  return isPresent && agrees(tokens, i) && isFollowedLikeVerb(tokens, i, last);
}

/** Whether an auxiliary makes a statement; "11 May" is a day. */
export function isFinite(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (token.word === 'may' && token.capitals !== 'none') {
    const before = tokens[i - 1];
    return !(
      before?.kind === 'number' ||
      (before && before.grammar & G.PREPOSITION) ||
      tokens[i + 1]?.kind === 'number'
    );
  }
  return !NOT_FINITE.has(token);
}

// "one's an influencer", "the trainer's been waiting": no owner stands before an article
export function isContracted(tokens: readonly Token[], i: number, last: number): boolean {
  const next = tokens[i + 1];
  if (!(tokens[i] as Token).possessive || !next || i + 1 >= last) return false;
  if (AFTER_CONTRACTED.has(next)) return true;
  // "Finland's building a wall"
  const after = tokens[i + 2];
  return next.word.endsWith('ing') && after !== undefined && (after.grammar & (G.DETERMINER | G.PRONOUN)) !== 0;
}

// "a fixed salary", "the said house"
function isAttribute(tokens: readonly Token[], i: number): boolean {
  const { grammar } = tokens[i - 1] as Token;
  return ARTICLES.has(tokens[i - 1]) || (grammar & G.POSSESSIVE) !== 0;
}

// "payroll sold the list"
function takesObject(tokens: readonly Token[], i: number, last: number): boolean {
  const next = tokens[i + 1];
  return next !== undefined && i + 2 < last && (next.grammar & (G.DETERMINER | G.POSSESSIVE)) !== 0;
}

// "the baths closed by the council": a participle that tells which one is no verb of its own
function isPassivePart(tokens: readonly Token[], i: number, last: number): boolean {
  return tokens[i + 1]?.word === 'by' && !hasVerb(tokens, i + 2, Math.min(last, i + 8));
}

// "the partner counts", "people dump": a singular noun and "-s", or a plural without.
function agrees(tokens: readonly Token[], i: number): boolean {
  const before = tokens[isAdverb(tokens[i - 1] as Token) ? i - 2 : i - 1];
  if (before === undefined) return false;
  if (before.kind === 'number') return true;
  // "wanting to sell" counts
  if (before.word === '"') return ((tokens[i] as Token).lexeme.traits & T.ENDS_IN_S) !== 0;
  if (before.kind !== 'word' || before.possessive || before.word === 'to') return false;
  if (before.grammar & (G.DETERMINER | G.POSSESSIVE | G.PREPOSITION | G.CONJUNCTION) && !SEVERAL.has(before))
    return false;
  const { lexeme } = tokens[i] as Token;
  // "none of them eats cake": of whom it is said does not show how many
  if (lexeme.isVerbAlone && (EITHER.has(before) || isOfThem(tokens, i))) return true;
  if (before.meaning & M.NUMBER_WORD) return !(lexeme.traits & T.ENDS_IN_S);
  // "the NHS pays"
  const isOffice = before.capitals === 'all' && (tokens[i] as Token).capitals === 'none';
  const isPlural = (before.lexeme.traits & T.MANY) !== 0 && !SINGULARS.has(before) && !isOffice;
  return lexeme.traits & T.ENDS_IN_S ? !isPlural : isPlural;
}

function isOfThem(tokens: readonly Token[], i: number): boolean {
  return tokens[isAdverb(tokens[i - 1] as Token) ? i - 3 : i - 2]?.word === 'of';
}

export function isFollowedLikeVerb(tokens: readonly Token[], i: number, last: number): boolean {
  const next = tokens[i + 1];
  if (!next || i + 1 >= last) return true;
  // "the company still gets contracts": what is no noun
  if ((tokens[i] as Token).lexeme.isVerbAlone && (tokens[i] as Token).word !== 'like') return true;
  // "the listing forbids moving it"
  if (next.lexeme.traits & T.ENDS_IN_ING && (tokens[i] as Token).lexeme.mayBeVerb) return true;
  if (next.kind !== 'word' || next.meaning & (M.NUMBER_WORD | M.QUANTIFIER | M.COMPARATIVE)) return true;
  const like =
    G.DETERMINER | G.POSSESSIVE | G.PRONOUN | G.PREPOSITION | G.THIRD | G.FIRST | G.WE | G.SECOND | G.NEGATION;
  return (next.grammar & like) !== 0 || isAdverb(next) || AFTER_VERB.has(next);
}

// "he rents them"
export function isKnownVerb({ grammar, lexeme, word }: Token): boolean {
  return grammar === 0 && lexeme.mayBeVerb && !word.endsWith('ing');
}

export function isAdverb(token: Token): boolean {
  return ADVERBS.has(token) || ((token.lexeme.traits & T.ENDS_IN_LY) !== 0 && token.capitals === 'none');
}
