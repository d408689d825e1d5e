import { DEPENDS, hasSureVerb, isBareSubject } from './bare-subjects.js';
import {
  AFTER_IS,
  AFTER_VERB,
  isAdverb,
  isContracted,
  isKnownVerb,
  isVerbOf,
  NOT_FINITE,
  OF_NUMBER,
} from './finite-verbs.js';
import { G, M } from './lexicon/classes.js';
import { T } from './lexicon/traits.js';
import type { Token } from './tokens.js';
import { WordClass } from './word-class.js';

const POINTING = new WordClass('this that these those');
const PLACING = new WordClass('in at on by after before until since during for from under');
const POINTS_BACK = new WordClass('that then this now');
const BESIDE_PRONOUN = new WordClass('all both too alone themselves itself');
const POINTS_OUT = new WordClass("that's thats");
const NO = new WordClass('no');
const ADDRESSES = new WordClass('we you');
/** Nobody but a subject is called so. */
export const PERSONS = new WordClass('i he she we they');

/** How many words a subject may have before its verb. */
const LONGEST_SUBJECT = 10;
const LONGEST_GERUND = 8;
const LONGEST_ASIDE = 9;
const LONGEST_RELATIVE = 11;
/** "on the last day of the ten years it asked" */
const LONGEST_PLACE = 10;
const WHOEVER = new WordClass("whoever what what's");
/** After "at three", "for ten years" they are who it is about. */
const BODIES = new WordClass('nobody everybody everyone somebody someone no-one anyone');
const ONLY = new WordClass('only just even');
const LOTS = new WordClass('lots plenty hundreds thousands millions dozens');
const ROUGHLY = new WordClass('about around over under almost nearly some');
const MORE = new WordClass('more fewer less');
const OURS = new WordClass('ours mine theirs yours hers most some others both');
const JOINS = new WordClass('and or but');
const THERE_IS = new WordClass("there's theres");
const COUNTED = new WordClass('one a an every all many');
/** "they've", "he'd": a subject with its verb. */
const CONTRACTED = new WordClass(
  `i've i'll i're i'd i'm i's you've you'll you're you'd you'm you's he've he'll he're he'd he'm he's
  she've she'll she're she'd she'm she's it've it'll it're it'd it'm it's we've we'll we're we'd we'm we's
  they've they'll they're they'd they'm they's theyve youve weve ive theyll youll theyre youre im hes shes`,
);

/**
 * Whether a clause with a subject of its own and then its verb begins at the token index: "the EU paid 60 million",
 * "now eleven families live there", "one of them resigned", "he never said it".
 */
export function beginsMainClause(tokens: readonly Token[], from: number, last: number): boolean {
  const first = afterRough(tokens, afterPlace(tokens, afterAdverbs(tokens, from, last), last));
  const opening = tokens[first];
  if (!opening || last - first < 2) return false;
  if (isSubjectPronoun(opening) && verbComesNext(tokens, first, last)) return true;
  // "we farmers get the hate mail", "you people are still asking"
  if (ADDRESSES.has(opening) && isGroup(tokens[first + 1] as Token))
    return hasVerbAfterSubject(tokens, first, Math.min(last, first + LONGEST_SUBJECT), last);
  // "this one is statutory", but not "that I like"
  if (isSubjectPronoun(opening) && (!POINTING.has(opening) || isSubjectPronoun(tokens[first + 1] as Token)))
    return false;
  if (THERE_IS.has(opening)) return true;
  // "its the de-icer": written for "it's"
  if (opening.word === 'its' && AFTER_IS.has(tokens[first + 1])) return true;
  // "there the queue is longer"
  if (opening.word === 'there' && isArticle(tokens[first + 1] as Token))
    return hasVerbAfterSubject(tokens, first + 1, Math.min(last, first + LONGEST_SUBJECT), last);
  if (opening.word === 'there')
    return ((tokens[first + 1]?.grammar ?? 0) & (G.AUX | G.MODAL)) !== 0 || tokens[first + 1]?.word === 'used';
  // "whoever bought it got a bargain", "what they paid is a secret"
  if (WHOEVER.has(opening)) return hasSecondVerb(tokens, first + 1, last);
  // "more people drown off this beach"
  const compares = MORE.has(opening) && ((tokens[first + 1] as Token).lexeme.traits & T.PLURAL) !== 0;
  if (compares) return hasVerbAfterSubject(tokens, first + 1, Math.min(last, first + LONGEST_SUBJECT), last);
  // "fewer than half use it"
  if (MORE.has(opening) && tokens[first + 1]?.word === 'than') return hasSureVerb(tokens, first + 1, last, true);
  if (opensSubject(opening) && isContracted(tokens, first, last)) return true;
  // "not one engineer went to prison"
  if (opening.word === 'not' && COUNTED.has(tokens[first + 1]))
    return hasVerbAfterSubject(tokens, first + 1, Math.min(last, first + LONGEST_SUBJECT), last);
  if (opensSubject(opening)) return hasVerbAfterSubject(tokens, first, Math.min(last, first + LONGEST_SUBJECT), last);
  // "advertising fell off a cliff": a bare noun and its verb
  const isBare =
    opening.kind === 'word' && (opening.grammar & ~(G.PRESENT | G.EVENT)) === 0 && !opening.word.endsWith('ing');
  const isGerund = opening.word.endsWith('ing') && isPlainPast(tokens[first + 1]);
  if ((isBare || isGerund) && last - first > 2 && isVerbOf(tokens, first + 1, last, true)) return true;
  if (opening.word.endsWith('ing') && isGerundSubject(tokens, first, last)) return true;
  return isBareSubject(tokens, first, last);
}

// "in the end only 41 firms", "in Berlin half of them", "in the first weeks lots of calls": it is counted of whom it is said
function isCounted(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  const before = tokens[i - 1] as Token;
  if (before.grammar & ~(G.PRESENT | G.EVENT) || before.meaning & M.NUMBER_WORD) return false;
  const counted = ONLY.has(token) ? (tokens[i + 1] as Token) : token;
  const next = tokens[counted === token ? i + 1 : i + 2];
  if (OF_NUMBER.has(counted) || LOTS.has(counted)) return next?.word === 'of' || counted !== token;
  return counted.kind === 'number' && next !== undefined && isGroup(next);
}

// "on Sundays the club drives it": the noun of the place is over where an article stands
function followsNoun(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1] as Token;
  return ((tokens[i] as Token).grammar & (G.DETERMINER | G.POSSESSIVE)) !== 0 && before.grammar === 0;
}

// "being young gets you points", "selling one can isn't"
function isGerundSubject(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first + 1; i < Math.min(last, first + LONGEST_GERUND); i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark' || token.grammar & (G.PAST | G.WH)) return false;
    const endsClause = i + 1 >= last || tokens[i + 1]?.kind === 'mark';
    if (token.grammar & G.AUX && token.grammar & G.NEGATION && endsClause) return true;
    const isSingular = token.lexeme.isVerbAlone && (token.lexeme.traits & T.ENDS_IN_S) !== 0;
    const owned = i > first + 1 && ((tokens[i - 2] as Token).grammar & (G.DETERMINER | G.POSSESSIVE)) !== 0;
    const isClose = i <= first + 3 && !owned;
    if (isClose && (isSingular || token.word === 'is' || token.word === 'was')) return true;
  }
  return false;
}

function isArticle({ grammar }: Token): boolean {
  return (grammar & (G.DETERMINER | G.POSSESSIVE)) !== 0;
}

function isGroup({ grammar, lexeme }: Token): boolean {
  return grammar === 0 && (lexeme.traits & T.MANY) !== 0;
}

/** "I", "they", "this": a pronoun that can be a subject. */
export function isSubjectPronoun(token: Token): boolean {
  if (CONTRACTED.has(token) || POINTS_OUT.has(token)) return true;
  if ((token.grammar & G.PRONOUN) === 0) return false;
  return (token.grammar & (G.THIRD | G.FIRST | G.WE | G.SECOND)) !== 0 || POINTING.has(token);
}

function afterAdverbs(tokens: readonly Token[], from: number, last: number): number {
  let i = from;
  while (i < Math.min(last, from + 2) && isAdverb(tokens[i] as Token)) i++;
  return i;
}

// "about two fifths", "over half of them"
function afterRough(tokens: readonly Token[], i: number): number {
  const next = tokens[i + 1];
  if (!ROUGHLY.has(tokens[i]) || next === undefined) return i;
  const isNumber = next.kind === 'number' || (next.meaning & M.NUMBER_WORD) !== 0 || next.word === 'half';
  return isNumber ? i + 1 : i;
}

// "in my country she stays", "on the last day of the ten years it asked", "in 2019 the bank bought"
function afterPlace(tokens: readonly Token[], i: number, last: number): number {
  if (!PLACING.has(tokens[i]) || tokens[i + 1]?.word === 'case') return i;
  // "before that it was a chapel"
  if (POINTS_BACK.has(tokens[i + 1]) && tokens[i + 2] && isSubjectPronoun(tokens[i + 2] as Token)) return i + 2;
  // "in ours a shrug is enough"
  if (OURS.has(tokens[i + 1]) && tokens[i + 2] && opensSubject(tokens[i + 2] as Token)) return i + 2;
  if (tokens[i + 1]?.kind === 'number' && tokens[i + 2] && opensSubject(tokens[i + 2] as Token)) return i + 2;
  for (let j = i + 2; j < Math.min(last - 1, i + LONGEST_PLACE); j++) {
    const token = tokens[j] as Token;
    if (token.kind !== 'word' && token.kind !== 'number') return i;
    if (isSubjectPronoun(token) && !POINTING.has(token)) return j;
    if (BODIES.has(token) || followsNoun(tokens, j)) return j;
    if (isCounted(tokens, j)) return ONLY.has(token) ? j + 1 : j;
    if (token.grammar & (G.AUX | G.MODAL | G.PAST | G.WH | G.SUBORDINATOR) && !(token.grammar & G.PREPOSITION))
      return i;
  }
  return i;
}

// "he's", "he never said", "they clearly lied"
function verbComesNext(tokens: readonly Token[], pronoun: number, last: number): boolean {
  const opening = tokens[pronoun] as Token;
  if (opening.grammar & (G.AUX | G.MODAL) || CONTRACTED.has(opening) || POINTS_OUT.has(opening)) return true;
  const isPointing = POINTING.has(opening);
  for (let j = pronoun + 1; j < Math.min(last, pronoun + 4); j++) {
    const token = tokens[j] as Token;
    if (token.grammar & (G.AUX | G.MODAL | G.PAST) && !NOT_FINITE.has(token)) return true;
    // "that makes it the oldest"
    if (j === pronoun + 1 && token.lexeme.isVerbAlone && token.lexeme.traits & T.ENDS_IN_S) return true;
    if (!isPointing && (token.grammar & G.PRESENT || isUnlistedBase(tokens, j) || isKnownVerb(token))) return true;
    if (!isAdverb(token) && !(token.grammar & G.NEGATION) && !BESIDE_PRONOUN.has(token)) return false;
  }
  return false;
}

// "you complain that", "they argue about": after a pronoun an unlisted word is its verb.
function isUnlistedBase(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  if (token.kind !== 'word' || token.grammar !== 0 || token.capitals !== 'none') return false;
  if (!isSubjectPronoun(tokens[i - 1] as Token) || token.word.endsWith('ing')) return false;
  const follows = G.PREPOSITION | G.DETERMINER | G.POSSESSIVE | G.PRONOUN | G.THIRD;
  return next !== undefined && ((next.grammar & follows) !== 0 || AFTER_VERB.has(next));
}

function opensSubject(token: Token): boolean {
  if (token.kind === 'number' || token.word === '"') return true;
  if (OF_NUMBER.has(token) || NO.has(token)) return true;
  if (token.kind !== 'word' || token.grammar & (G.PREPOSITION | G.SUBORDINATOR | G.WH | G.AUX | G.MODAL)) return false;
  if (token.grammar & (G.DETERMINER | G.POSSESSIVE)) return true;
  if (token.meaning & (M.NEGATED_UNIVERSAL | M.QUANTIFIER | M.PLACE | M.ORGANISATION | M.NUMBER_WORD)) return true;
  return token.capitals !== 'none' && token.grammar === 0;
}

function hasVerbAfterSubject(tokens: readonly Token[], first: number, limit: number, last: number): boolean {
  for (let i = first + 1; i < limit; i++) {
    const token = tokens[i] as Token;
    if (token.word === ',') return isAside(tokens, i, last);
    if (token.word === '(') {
      while (i < limit && tokens[i]?.word !== ')') i++;
      continue;
    }
    if (token.word === '"' || token.word === "'") continue;
    if (token.kind === 'mark') return false;
    // "the firm that made it still gets contracts", "the church we built is": the second verb is the subject's
    const isThat = token.word === 'that' && !((tokens[i - 1] as Token).grammar & G.PREPOSITION);
    if (token.grammar & G.WH || isThat || PERSONS.has(token)) return hasSecondVerb(tokens, i + 1, last);
    // "14 and 15 because they are children"
    if (DEPENDS.has(token)) return false;
    // "in New Jersey and Pennsylvania after 1992 and found none"
    const isSecond = JOINS.has(tokens[i - 1]);
    if (!isSecond && isVerbOf(tokens, i, last, false)) return true;
  }
  return false;
}

function hasSecondVerb(tokens: readonly Token[], from: number, last: number): boolean {
  let verbs = 0;
  for (let i = from; i < Math.min(last, from + LONGEST_RELATIVE); i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark' || token.grammar & G.CONJUNCTION) return false;
    // "has been sold" is one verb, "they planted was felled" are two
    const follows = ((tokens[i - 1] as Token).grammar & (G.AUX | G.MODAL)) !== 0 || NOT_FINITE.has(token);
    const isFirst = i === from && (token.grammar & G.PRESENT) !== 0;
    if ((isFirst || isVerbOf(tokens, i, last, false)) && (!follows || verbs === 0)) verbs++;
    if (verbs === 2) return true;
  }
  return false;
}

// "its chairman, Count Oskar Lind, told": the verb comes after the second comma.
function isAside(tokens: readonly Token[], comma: number, last: number): boolean {
  // "the head of IT, who had warned them, was let go"
  const isWho = ((tokens[comma + 1]?.grammar ?? 0) & G.WH) !== 0;
  for (let j = comma + 2; j < Math.min(last - 1, comma + LONGEST_ASIDE); j++) {
    const token = tokens[j] as Token;
    if (token.word === ',') return isVerbOf(tokens, j + 1, last, false);
    if (token.grammar & (G.AUX | G.MODAL) && !isWho) return false;
  }
  return false;
}

function isPlainPast(token: Token | undefined): boolean {
  return token !== undefined && (token.grammar & (G.PAST | G.PARTICIPLE)) === G.PAST;
}
