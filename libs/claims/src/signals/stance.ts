import { hasVerb } from '../frames.js';
import { G, M } from '../lexicon/classes.js';
import { T } from '../lexicon/traits.js';
import type { Token } from '../tokens.js';
import { count } from './signals.js';
import type { Reading } from './signals.js';

const IMPERATIVES = new Set(
  `come go look stop give take let let's see read watch try get make think stay keep please click buy visit join call tell show ask remember
  don't google check wake grow vote write support learn listen wait imagine follow subscribe explain prove define name put leave open do enjoy`.split(
    /\s+/,
  ),
);
const INVERTED =
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|won't|wouldn't|couldn't|shouldn't|can't|am)$/;
const ASKS_FOR_REASON = /^(?:why|how|since)$/;
const TAGS =
  /^(?:right|no|yes|eh|huh|ok|okay|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|won't|did|was|is|remember)$/;

/** Reads how the author stands to the statement: asking, wishing, guessing, judging, telling of themselves. */
export function readStance(reading: Reading): void {
  const { clause, signals } = reading;
  readWords(reading);
  readOpening(reading);
  readTestimony(reading);
  if (clause.framedAs === 'known') signals.set('framed_as_known', 1);
  if (clause.framedAs === 'guess' || isBareGuess(reading)) signals.set('framed_as_guess', 1);
  if (clause.framedAs === 'heard') signals.set('framed_as_heard', 1);
  if (clause.isFrame) signals.set('frame', 1);
  if (isConditional(reading)) signals.set('conditional', 1);
  if (isOwnLife(reading)) signals.set('own_life', 1);
  readLength(reading);
}

// "If England leaves, Russia will laugh": what would follow, not what is
function isConditional({ tokens, clause, signals }: Reading): boolean {
  if (!/^(?:if|unless|suppose|supposing)$/.test((tokens[clause.first] as Token).word)) return false;
  return signals.has('future') || signals.has('modal');
}

// "my pension went from 900 to 1,100", "our neighbours lost the roof"
function isOwnLife({ tokens, clause }: Reading): boolean {
  const { grammar } = tokens[clause.first] as Token;
  if (!(grammar & G.POSSESSIVE && grammar & (G.FIRST | G.WE))) return false;
  for (let i = clause.first + 1; i < Math.min(clause.last, clause.first + 4); i++) {
    const token = tokens[i] as Token;
    if (token.meaning & M.PERSONAL) return true;
    if (token.grammar & (G.AUX | G.PAST | G.PREPOSITION)) return false;
  }
  return false;
}

const BARE_GUESS =
  /^(?:for all we|for all i|who knows|could it be|it could be|could be|might be|i wouldn't be|i would not)/;

function openingOf(tokens: readonly Token[], first: number): string {
  return `${tokens[first]?.word ?? ''} ${tokens[first + 1]?.word ?? ''} ${tokens[first + 2]?.word ?? ''}`;
}

// "it is impossible for Russia not to know": a judgement about what can be, without a "that"
function isBareGuess({ tokens, clause }: Reading): boolean {
  if (
    (tokens[clause.first] as Token).lexeme.traits & T.STARTS_GUESS &&
    BARE_GUESS.test(openingOf(tokens, clause.first))
  )
    return true;
  for (let i = clause.first; i < Math.min(clause.last - 1, clause.first + 4); i++)
    if ((tokens[i] as Token).lexeme.traits & T.MAY_BE && tokens[i + 1]?.word === 'for') return true;
  return false;
}

function readWords({ tokens, clause, signals }: Reading): void {
  for (let i = clause.first; i < clause.last; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') continue;
    const { meaning, grammar } = token;
    if (meaning & M.OPINION && !isNameLike(token) && !(token.word === 'like' && !isVerbLike(tokens[i - 1])))
      count(signals, 'opinion_word', 2);
    if (meaning & M.NORM || token.word === 'ought') count(signals, 'norm');
    if (meaning & M.HEDGE && !isMonthName(tokens, i)) count(signals, 'hedge_word', 2);
    if (grammar & G.FUTURE || (token.word === 'going' && tokens[i + 1]?.word === 'to')) count(signals, 'future');
    else if (grammar & G.MODAL && !isMonthName(tokens, i)) count(signals, 'modal');
    if (meaning & M.HYPOTHETICAL || (token.word === 'would' && tokens[i + 1]?.word === 'have'))
      count(signals, 'hypothetical_word');
    if (grammar & G.SECOND) count(signals, 'second_person', 2);
    if (meaning & M.META) count(signals, 'meta_word', 2);
    if (meaning & M.AGREEMENT) count(signals, 'agreement', 2);
    if (grammar & G.NEGATION) count(signals, 'negation');
  }
}

function isMonthName(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  return (
    token.word === 'may' &&
    token.capitals === 'first' &&
    (tokens[i - 1]?.kind === 'number' || tokens[i + 1]?.kind === 'number')
  );
}

function isNameLike(token: Token): boolean {
  return token.capitals === 'first' && (token.meaning & M.ORGANISATION) !== 0;
}

function isVerbLike(before: Token | undefined): boolean {
  return before !== undefined && (before.grammar & (G.FIRST | G.WE | G.SECOND)) !== 0;
}

function readOpening(reading: Reading): void {
  const { tokens, clause, signals } = reading;
  const opening = tokens[clause.first] as Token;
  const second = clause.first + 1 < clause.last ? tokens[clause.first + 1] : undefined;
  const inverted = INVERTED.test(opening.word) && second !== undefined && !(second.grammar & G.PREPOSITION);
  if (clause.question) {
    if (hasTag(reading) && !inverted) signals.set('tag_question', 1);
    else signals.set(takesForGranted(reading, second) ? 'loaded_question' : 'question', 1);
  } else if (inverted && clause.framedAs === undefined && opening.capitals !== 'all') {
    signals.set('inverted', 1);
  }
  if (
    !clause.question &&
    opening.grammar & G.WH &&
    opening.word !== 'who' &&
    opening.word !== 'when' &&
    opening.capitals !== 'all'
  )
    signals.set('wh_start', 1);
  if (
    IMPERATIVES.has(opening.word) &&
    clause.framedAs === undefined &&
    second?.kind !== 'mark' &&
    !(second && second.grammar & G.AUX)
  )
    signals.set('imperative', 1);
}

// "Why did they sell it?" and "Were you asleep when they sold it?" say that it was sold; "Is it true that …?" does not.
function takesForGranted({ tokens, clause }: Reading, second: Token | undefined): boolean {
  const opening = tokens[clause.first] as Token;
  if (ASKS_FOR_REASON.test(opening.word) && second && INVERTED.test(second.word)) return true;
  for (let i = clause.first + 1; i < clause.last; i++) {
    const token = tokens[i] as Token;
    if (/^(?:true|correct|false|possible|anyone|anybody|source)$/.test(token.word)) return false;
    if (i > clause.first + 2 && /^(?:when|since|who|whose|after|notice|noticed)$/.test(token.word))
      return tellsPast(tokens, i + 1, clause.last);
  }
  return false;
}

function tellsPast(tokens: readonly Token[], from: number, last: number): boolean {
  for (let i = from; i < Math.min(last, from + 7); i++) {
    const { grammar } = tokens[i] as Token;
    if (grammar & G.PAST && !(grammar & G.AUX)) return true;
  }
  return false;
}

// "England left, didn't they?" says it; only the comma part asks.
function hasTag({ tokens, clause }: Reading): boolean {
  for (let i = clause.last - 1; i >= Math.max(clause.first + 2, clause.last - 5); i--) {
    if ((tokens[i] as Token).word === ',') return TAGS.test(tokens[i + 1]?.word ?? '');
  }
  return false;
}

// What only the author can know. An office makes it public again: "I as mayor built 400 flats".
function readTestimony({ tokens, clause, signals }: Reading): void {
  // "I" inside a quotation is somebody else.
  if ((tokens[clause.first] as Token).word === '"') return;
  let subject = 0;
  let personal = false;
  let office = false;
  let publicName = false;
  for (let i = clause.first; i < clause.last; i++) {
    const token = tokens[i] as Token;
    const near = i < clause.first + 5;
    if (token.grammar & G.FIRST) {
      count(signals, 'first_person', 2);
      if (near && subject === 0) subject = 1;
    } else if (token.grammar & G.WE && near && subject === 0) subject = 0.5;
    if (token.meaning & M.ROLE && tokens[i - 1]?.word === 'as') office = true;
    if (token.meaning & (M.PLACE | M.ORGANISATION | M.INSTITUTION)) publicName = true;
    const owner = tokens[i - 1];
    const beforeOwner = tokens[i - 2];
    if (
      token.meaning & M.PERSONAL &&
      [owner, beforeOwner].some((t) => t !== undefined && t.grammar & G.POSSESSIVE && t.grammar & (G.FIRST | G.WE))
    )
      personal = true;
    if (token.word === 'mine' && owner?.word === 'of') personal = true;
    if (near && subject > 0 && token.grammar & (G.AUX | G.PAST | G.PRESENT)) break;
  }
  if (office) signals.set('office', 1);
  else if (personal) signals.set('testimony_words', 1);
  else if (subject === 1) signals.set('testimony_words', 0.9);
  else if (subject > 0) signals.set('testimony_words', publicName ? 0.1 : 0.5);
}

function readLength({ tokens, clause, signals }: Reading): void {
  let words = 0;
  for (let i = clause.first; i < clause.last; i++) {
    const { kind } = tokens[i] as Token;
    if (kind === 'word' || kind === 'number') words++;
  }
  if (words <= 3) signals.set('very_short', 1);
  if (words === 4) signals.set('very_short', 0.4);
  signals.set('length', Math.min(2, Math.log2(1 + words) / 3));
  if (!hasVerb(tokens, clause.first, clause.last)) signals.set('no_verb', 1);
}
