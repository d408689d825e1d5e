import { G, M } from './lexicon/classes.js';
import { T } from './lexicon/traits.js';
import type { Token } from './tokens.js';
import { WordClass } from './word-class.js';

const IS_OR_WAS = new WordClass('is was');
const PERSONS = new WordClass('you we they i who');

/**
 * How a speaker puts a statement forward: as known ("remember that …"), as a view ("I think …"), as a guess
 * ("it is impossible that …"), as something heard ("I read somewhere that …"), or as what somebody in the discussion
 * holds ("you state that …").
 */
export type FrameKind = 'known' | 'view' | 'guess' | 'heard' | 'theirs';

export interface Frame {
  kind: FrameKind;
  /** Index of the first token of the statement. */
  complement: number;
}

const EVERYBODY = new WordClass('everyone everybody');
const MAKES = new WordClass('make made makes help helped');
/** "as somebody who works there I can say" */
const LONGEST_ROLE = 10;
const LONGEST_FRAME = 16;
const SPEAKERS = new WordClass("one it its it's everyone everybody nobody anyone people there");
const BARE_VIEW = new WordClass(
  `knows think believe reckon guess suspect bet know remember heard read feel say suppose hope doubt realise realize told`,
);
const COMMANDS = new WordClass('remember note forget recall consider remind bear keep');
const NOUNS = new WordClass(
  'fact truth point problem thing reality reason opinion view idea news irony trouble catch quibble complaint joke upshot',
);
/** Beside the verbs of knowing and thinking: "it turned out that", "is it not odd that", "I can inform you that". */
const KNOWING = new WordClass(
  'mind knowing mentioning noting remembering turns turned odd funny strange weird curious interesting ironic telling documented inform informed assure reflect',
);
/** What is left unsaid is taken for true: "she should have mentioned that". */
const UNSAID = new WordClass('mention mentions mentioned omit omits omitted out silence');
const LEAVES = new WordClass('leaves leave left');
const JUDGED = new WordClass(
  'scandal disgrace shame pity wonder miracle coincidence interesting funny odd strange ironic curious',
);
const THAT = new WordClass('that');
const UNTRUE = new WordClass('lie myth false untrue nonsense rubbish rumour');

/** The frame a clause begins with, if any. `first` and `last` are token indices, end exclusive. */
export function findFrame(tokens: readonly Token[], first: number, last: number): Frame | undefined {
  const framed = hasThat(tokens, first, last)
    ? (theirFrame(tokens, first, last) ?? frameWithThat(tokens, first, last))
    : undefined;
  return framed ?? bareFrame(tokens, first, last);
}

function hasThat(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < Math.min(last, first + LONGEST_FRAME); i++) if (THAT.has(tokens[i])) return true;
  return false;
}

const HELD = new WordClass(
  `states state says say claims claim claimed asserts assert asserted assures assure maintains maintain suggests
  suggest insists insist repeats repeat repeated pretends pretend writes write argues argue wrote said implies
  imply`,
);
const DISCUSSING = new WordClass(
  `you your writer reporter correspondent correspondents gentleman lady poster commenter contributor reviewer columnist`,
);
const LONGEST_HOLDER = 12;

// "in your leader you state that", "your correspondent asserts that", "everybody repeats that": not the writer's words.
function theirFrame(tokens: readonly Token[], first: number, last: number): Frame | undefined {
  let discussing = false;
  for (let i = first; i < Math.min(last - 3, first + LONGEST_HOLDER); i++) {
    const token = tokens[i] as Token;
    if (DISCUSSING.has(token)) discussing = true;
    if (token.word === 'that') return undefined;
    if (!HELD.has(token) || !(discussing || token.word.startsWith('repeat'))) continue;
    const that = tokens[i + 1]?.word === 'that' ? i + 1 : tokens[i + 2]?.word === 'that' ? i + 2 : -1;
    if (that > 0 && beginsStatement(tokens, that + 1, last)) return { kind: 'theirs', complement: that + 1 };
  }
  return undefined;
}

function frameWithThat(tokens: readonly Token[], first: number, last: number): Frame | undefined {
  let spoken = false;
  let verb = -1;
  const limit = Math.min(last - 2, first + LONGEST_FRAME);
  for (let i = first; i < limit; i++) {
    const token = tokens[i] as Token;
    if (token.word === 'that' && verb >= 0 && i - verb <= 5 && spoken && beginsStatement(tokens, i + 1, last)) {
      if (deniesTruth(tokens, first, i)) return undefined;
      return { kind: kindOf(tokens, first, i), complement: i + 1 };
    }
    // "All I wrote is that", "What nobody says is that"
    const isStated = token.word === 'that' && i > first + 1 && isOrWas(tokens[i - 1] as Token);
    if (isStated && saysWhat(tokens, first, i) && beginsStatement(tokens, i + 1, last))
      return { kind: 'known', complement: i + 1 };
    // "the article should mention that", "it leaves out that", "a scandal that": the writer holds it true
    if (omits(tokens, first, i, last) || isJudged(tokens, first, i)) {
      spoken = true;
      verb = i;
    }
    if (isSpeaker(tokens, first, i)) spoken = true;
    if (token.meaning & (M.FACTIVE | M.THINK | M.SPECULATE | M.HEARSAY) || KNOWING.has(token)) verb = i;
  }
  return undefined;
}

function omits(tokens: readonly Token[], first: number, i: number, last: number): boolean {
  const token = tokens[i] as Token;
  if (!UNSAID.has(token)) return false;
  // but "he left out that sofa"
  if (token.word === 'out')
    return i > first && LEAVES.has(tokens[i - 1]) && hasVerb(tokens, i + 2, Math.min(last, i + 12));
  if (token.word === 'silence') return tokens[i - 1]?.word === 'in';
  for (let j = Math.max(first, i - 4); j < i; j++)
    if ((tokens[j] as Token).grammar & (G.MODAL | G.NEGATION)) return true;
  return false;
}

// "it is a scandal that", "interesting that"
function isJudged(tokens: readonly Token[], first: number, i: number): boolean {
  return JUDGED.has(tokens[i]) && tokens[i + 1]?.word === 'that' && i - first <= 4;
}

// "the trouble's that", "the catch is that"
function isOrWas(token: Token): boolean {
  return IS_OR_WAS.has(token) || (token.possessive && NOUNS.has(token));
}

// "It isn't true that the baths were sold" says the opposite of what follows.
function deniesTruth(tokens: readonly Token[], first: number, last: number): boolean {
  let negated = false;
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (UNTRUE.has(token)) return true;
    if (token.grammar & G.NEGATION) negated = true;
    if (token.word === 'true') return negated;
  }
  return false;
}

function saysWhat(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.word === 'what' || token.word === 'all' || NOUNS.has(token)) return true;
  }
  return false;
}

function isSpeaker(tokens: readonly Token[], first: number, i: number): boolean {
  const token = tokens[i] as Token;
  if (token.grammar & (G.FIRST | G.WE | G.SECOND)) return true;
  if (SPEAKERS.has(token) || NOUNS.has(token)) return true;
  return i - first <= 2 && COMMANDS.has(token);
}

// After "that" comes somebody or something, not a verb ("the man that sold it" is no frame).
function beginsStatement(tokens: readonly Token[], i: number, last: number): boolean {
  const token = tokens[i];
  if (!token || i >= last) return false;
  if (token.kind === 'number' || token.capitals !== 'none') return true;
  if (token.kind !== 'word') return token.word === '"';
  if (token.grammar & (G.DETERMINER | G.PRONOUN | G.PREPOSITION | G.POSSESSIVE)) return true;
  const isVerb = token.lexeme.isVerbAlone && (token.lexeme.traits & T.ENDS_IN_S) !== 0;
  return !isVerb && (token.grammar & (G.AUX | G.MODAL | G.PAST | G.PRESENT)) === 0;
}

function kindOf(tokens: readonly Token[], first: number, last: number): FrameKind {
  let seen = 0;
  for (let i = first; i < last; i++) seen |= (tokens[i] as Token).meaning;
  if (seen & M.SPECULATE) return 'guess';
  if (seen & M.HEARSAY) return 'heard';
  if (seen & M.FACTIVE) return 'known';
  return 'view';
}

// "I think the council closed it": I, we or you, then a verb of thought, then somebody or something.
function bareFrame(tokens: readonly Token[], first: number, last: number): Frame | undefined {
  const limit = Math.min(last - 3, first + (tokens[first]?.word === 'as' ? LONGEST_ROLE : 5));
  for (let i = first + 1; i < limit; i++) {
    const token = tokens[i] as Token;
    if (!BARE_VIEW.has(token)) continue;
    const before = tokens[i - 1] as Token;
    const earlier = tokens[Math.max(first, i - 2)] as Token;
    const isAll = EVERYBODY.has(before) && token.word === 'knows';
    if (token.word === 'knows' ? !isAll : !((before.grammar | earlier.grammar) & (G.FIRST | G.WE | G.SECOND)))
      return undefined;
    // "they can't make you say it", "I told them it was sold"
    if (MAKES.has(earlier) || (token.word === 'told' && !(before.grammar & G.COPULA))) return undefined;
    if (token.word === 'told' && tokens[i + 1]?.word === 'this') return undefined;
    const complement = tokens[i + 1]?.word === 'somewhere' ? i + 2 : i + 1;
    if (!beginsStatement(tokens, complement, last) || isObject(tokens[complement] as Token)) return undefined;
    if (!hasVerb(tokens, complement, Math.min(last, complement + 12))) return undefined;
    return { kind: kindOf(tokens, first, complement), complement };
  }
  return undefined;
}

// "I know about it", "I think of you", "I believe you": no statement follows.
function isObject(token: Token): boolean {
  if (token.word === 'about' || token.word === 'of' || token.word === 'on' || token.word === 'for') return true;
  return token.grammar === (G.FUNCTION | G.THIRD) || token.word === 'you' || token.word === 'me' || token.word === 'to';
}

/** Whether a finite verb (as far as words show) stands between the token indices. */
export function hasVerb(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.grammar & (G.AUX | G.MODAL | G.PAST)) return true;
    if (i === first || token.kind !== 'word') continue;
    const before = tokens[i - 1] as Token;
    if (token.grammar & G.PRESENT) {
      if (!(before.grammar & (G.DETERMINER | G.POSSESSIVE)) && before.word !== 'to') return true;
    } else if (isUnlistedVerb(tokens, i, last)) return true;
  }
  return false;
}

const ONE_BODY = new WordClass('nobody everybody everyone someone somebody no-one anyone he she it one none');

/** "his nephew prints the ballots", "people dump their fridges": an unlisted word where only a verb can stand. */
export function isUnlistedVerb(tokens: readonly Token[], i: number, last: number): boolean {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  if (token.grammar !== 0 || token.capitals !== 'none' || token.possessive || !next || i + 1 >= last) return false;
  const isThem =
    next.grammar === (G.FUNCTION | G.THIRD) || (next.word === 'it' && !hasVerb(tokens, i + 2, Math.min(last, i + 3)));
  if (!(next.grammar & (G.DETERMINER | G.POSSESSIVE)) && !isThem) return false;
  const before = tokens[i - 1] as Token;
  if (before.kind !== 'word' || before.possessive || before.word === 'to') return false;
  if (PERSONS.has(before)) return !token.word.endsWith('ing');
  const endsInS = (token.lexeme.traits & T.ENDS_IN_S) !== 0;
  if (ONE_BODY.has(before)) return endsInS;
  // "fifty minutes this year"
  if (before.grammar & ~(G.PRESENT | G.EVENT) || (before.meaning & M.NUMBER_WORD && endsInS)) return false;
  const isPlural = (before.lexeme.traits & T.PLURAL) !== 0;
  return endsInS ? !isPlural : isPlural && !/(?:ing|ly|[^aeiou]al)$/.test(token.word);
}
