import { hasVerb, isUnlistedVerb } from './frames.js';
import { G, M } from './lexicon/classes.js';
import { T } from './lexicon/traits.js';
import type { Token } from './tokens.js';
import { WordClass } from './word-class.js';

const POINTING = new WordClass('this that these those');
const PLACING = new WordClass('in at on by after since during for from under');
const BESIDE_PRONOUN = new WordClass('all both too alone themselves itself');
const SEVERAL = new WordClass('both some others');
const POINTS_OUT = new WordClass("that's thats");
const NO = new WordClass('no');
const PERSONS = new WordClass('i he she we they');
const AFTER_VERB = new WordClass('to more less twice half right up out off');

const ADVERBS = new WordClass(
  `now then today meanwhile still already later soon yet even only just never always also again suddenly apparently`,
);
/** How many words a subject may have before its verb. */
const LONGEST_SUBJECT = 8;
const LONGEST_ASIDE = 9;
const LONGEST_RELATIVE = 11;
/** "on the last day of the ten years it asked" */
const LONGEST_PLACE = 10;
const OF_NUMBER = new WordClass(
  `one none nobody no-one everyone everybody someone somebody some most many few half both each others another
  nothing everything ours mine theirs yours hers`,
);
const THERE_IS = new WordClass("there's theres");
const NOT_FINITE = new WordClass('be been being having');
const SINGULARS = new WordClass('ours mine theirs yours hers its this his always perhaps news sometimes');
/** "they've", "he'd": a subject with its verb. */
const CONTRACTED = new WordClass(
  `i've i'll i're i'd i'm i's you've you'll you're you'd you'm you's he've he'll he're he'd he'm he's
  she've she'll she're she'd she'm she's it've it'll it're it'd it'm it's we've we'll we're we'd we'm we's
  they've they'll they're they'd they'm they's theyve youve weve ive theyll youll theyre youre im`,
);

/**
 * Whether a clause with a subject of its own and then its verb begins at the token index: "the EU paid 60 million",
 * "now eleven families live there", "one of them resigned", "he never said it".
 */
export function beginsMainClause(tokens: readonly Token[], from: number, last: number): boolean {
  const first = afterPlace(tokens, afterAdverbs(tokens, from, last), last);
  const opening = tokens[first];
  if (!opening || last - first < 2) return false;
  if (isSubjectPronoun(opening)) return verbComesNext(tokens, first, last);
  if (THERE_IS.has(opening)) return true;
  if (opening.word === 'there') return ((tokens[first + 1]?.grammar ?? 0) & (G.AUX | G.MODAL)) !== 0;
  if (opensSubject(opening)) return hasVerbAfterSubject(tokens, first, Math.min(last, first + LONGEST_SUBJECT), last);
  // "advertising fell off a cliff": a bare noun and its verb
  const isBare = opening.kind === 'word' && (opening.grammar & ~G.PRESENT) === 0 && !opening.word.endsWith('ing');
  const isGerund = opening.word.endsWith('ing') && isPlainPast(tokens[first + 1]);
  if ((isBare || isGerund) && last - first > 2 && isVerbOf(tokens, first + 1, last, true)) return true;
  return isBareSubject(opening) && hasAuxiliaryAfter(tokens, first + 1, Math.min(last, first + LONGEST_SUBJECT));
}

// "deductions from wages are", "private landlords don't": no article shows that a subject begins
function isBareSubject(token: Token): boolean {
  if (token.kind !== 'word' || token.grammar !== 0 || token.word.endsWith('ing')) return false;
  return (token.lexeme.traits & T.MANY) !== 0 || token.lexeme.symbols.opensNoun;
}

function hasAuxiliaryAfter(tokens: readonly Token[], from: number, limit: number): boolean {
  for (let i = from; i < limit; i++) {
    const token = tokens[i] as Token;
    if (token.grammar & (G.AUX | G.MODAL)) return !NOT_FINITE.has(token);
    if (token.kind === 'mark' || token.grammar & (G.PAST | G.WH | G.CONJUNCTION | G.PRONOUN)) return false;
  }
  return false;
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

// "in my country she stays", "on the last day of the ten years it asked", "in 2019 the bank bought"
function afterPlace(tokens: readonly Token[], i: number, last: number): number {
  if (!PLACING.has(tokens[i])) return i;
  if (tokens[i + 1]?.kind === 'number' && tokens[i + 2] && opensSubject(tokens[i + 2] as Token)) return i + 2;
  for (let j = i + 2; j < Math.min(last - 1, i + LONGEST_PLACE); j++) {
    const token = tokens[j] as Token;
    if (token.kind !== 'word' && token.kind !== 'number') return i;
    if (isSubjectPronoun(token) && !/^th(?:is|at|ese|ose)$/.test(token.word)) return j;
    if (token.grammar & (G.AUX | G.MODAL | G.PAST | G.WH | G.SUBORDINATOR) && !(token.grammar & G.PREPOSITION))
      return i;
  }
  return i;
}

function isAdverb(token: Token): boolean {
  return ADVERBS.has(token) || ((token.lexeme.traits & T.ENDS_IN_LY) !== 0 && token.capitals === 'none');
}

// "he's", "he never said", "they clearly lied"
function verbComesNext(tokens: readonly Token[], pronoun: number, last: number): boolean {
  const opening = tokens[pronoun] as Token;
  if (opening.grammar & (G.AUX | G.MODAL) || CONTRACTED.has(opening) || POINTS_OUT.has(opening)) return true;
  const isPointing = POINTING.has(opening);
  for (let j = pronoun + 1; j < Math.min(last, pronoun + 4); j++) {
    const token = tokens[j] as Token;
    if (token.grammar & (G.AUX | G.MODAL | G.PAST) && !NOT_FINITE.has(token)) return true;
    if (!isPointing && (token.grammar & G.PRESENT || isUnlistedBase(tokens, j) || isKnownVerb(token))) return true;
    if (!isAdverb(token) && !(token.grammar & G.NEGATION) && !BESIDE_PRONOUN.has(token)) return false;
  }
  return false;
}

// "he rents them"
function isKnownVerb({ grammar, lexeme, word }: Token): boolean {
  return grammar === 0 && lexeme.mayBeVerb && !word.endsWith('ing');
}

// "you complain that", "they argue about": after a pronoun an unlisted word is its verb.
function isUnlistedBase(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  if (token.kind !== 'word' || token.grammar !== 0 || token.capitals !== 'none') return false;
  if (!isSubjectPronoun(tokens[i - 1] as Token) || token.word.endsWith('ing')) return false;
  return next !== undefined && (next.grammar & (G.PREPOSITION | G.DETERMINER | G.POSSESSIVE | G.PRONOUN)) !== 0;
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
    if (token.grammar & G.WH || token.word === 'that' || PERSONS.has(token)) return hasSecondVerb(tokens, i + 1, last);
    if (isVerbOf(tokens, i, last, false)) return true;
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
    if (isVerbOf(tokens, i, last, false) && (!follows || verbs === 0)) verbs++;
    if (verbs === 2) return true;
  }
  return false;
}

// "its chairman, Count Oskar Lind, told": the verb comes after the second comma.
function isAside(tokens: readonly Token[], comma: number, last: number): boolean {
  for (let j = comma + 2; j < Math.min(last - 1, comma + LONGEST_ASIDE); j++) {
    const token = tokens[j] as Token;
    if (token.word === ',') return isVerbOf(tokens, j + 1, last, false);
    if (token.grammar & (G.AUX | G.MODAL)) return false;
  }
  return false;
}

function isPlainPast(token: Token | undefined): boolean {
  return token !== undefined && (token.grammar & (G.PAST | G.PARTICIPLE)) === G.PAST;
}

/** Whether the finite verb of the subject before it stands at the token index; `surely` where a noun is as likely. */
function isVerbOf(tokens: readonly Token[], i: number, last: number, surely: boolean): boolean {
  const token = tokens[i] as Token;
  if (i >= last || token.kind !== 'word') return false;
  if (token.grammar & (G.AUX | G.MODAL)) return !NOT_FINITE.has(token);
  if (token.grammar & G.PAST) {
    if (!(token.grammar & G.PARTICIPLE)) return true;
    return !surely && last - i > 1 && !isPassivePart(tokens, i, last);
  }
  if (isUnlistedVerb(tokens, i, last)) return true;
  const isPresent = (token.grammar & G.PRESENT) !== 0 || isKnownVerb(token);
  return isPresent && agrees(tokens, i) && isFollowedLikeVerb(tokens, i, last);
}

// "the baths closed by the council": a participle that tells which one is no verb of its own
function isPassivePart(tokens: readonly Token[], i: number, last: number): boolean {
  return tokens[i + 1]?.word === 'by' && !hasVerb(tokens, i + 2, Math.min(last, i + 8));
}

// "the partner counts", "people dump": a singular noun and "-s", or a plural without.
function agrees(tokens: readonly Token[], i: number): boolean {
  const before = tokens[isAdverb(tokens[i - 1] as Token) ? i - 2 : i - 1] as Token;
  if (before.kind === 'number') return true;
  if (before.kind !== 'word' || before.possessive || before.word === 'to') return false;
  if (before.grammar & (G.DETERMINER | G.POSSESSIVE | G.PREPOSITION | G.CONJUNCTION) && !SEVERAL.has(before))
    return false;
  const { lexeme } = tokens[i] as Token;
  if (before.meaning & M.NUMBER_WORD) return !(lexeme.traits & T.ENDS_IN_S);
  const isPlural = (before.lexeme.traits & T.MANY) !== 0 && !SINGULARS.has(before);
  return lexeme.traits & T.ENDS_IN_S ? !isPlural : isPlural;
}

function isFollowedLikeVerb(tokens: readonly Token[], i: number, last: number): boolean {
  const next = tokens[i + 1];
  if (!next || i + 1 >= last) return true;
  // "the listing forbids moving it"
  if (next.lexeme.traits & T.ENDS_IN_ING && (tokens[i] as Token).lexeme.mayBeVerb) return true;
  if (next.kind !== 'word' || next.meaning & (M.NUMBER_WORD | M.QUANTIFIER | M.COMPARATIVE)) return true;
  const like =
    G.DETERMINER | G.POSSESSIVE | G.PRONOUN | G.PREPOSITION | G.THIRD | G.FIRST | G.WE | G.SECOND | G.NEGATION;
  return (next.grammar & like) !== 0 || isAdverb(next) || AFTER_VERB.has(next);
}
