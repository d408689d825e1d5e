import { F } from '../feature-names.js';
import { hasVerb } from '../frames.js';
import { G, M } from '../lexicon/classes.js';
import { T } from '../lexicon/traits.js';
import type { Token } from '../tokens.js';
import { count } from './signals.js';
import type { Reading } from './signals.js';
import { WordClass } from '../word-class.js';

const CONDITIONS = new WordClass('if unless suppose supposing');
const GOING = new WordClass('going');
const WOULD = new WordClass("would wouldn't i'd you'd he'd she'd we'd they'd it'd there'd who'd that'd");
const SAYS = new WordClass('says say claims claim reckons reckon thinks think insists swears');
const MINE = new WordClass('mine');
const ASKED_FOR = new WordClass('true correct false possible anyone anybody source');
const IN_PASSING = new WordClass('when since who whose after notice noticed');

const IMPERATIVES = new WordClass(
  `come go look stop give take let let's see read watch try get make think stay keep please click buy visit join
  call tell show ask remember don't google check wake grow vote write support learn listen wait imagine follow
  subscribe explain prove define name put leave open do enjoy`,
);
const INVERTED = new WordClass(
  `is are was were do does did has have had can could will would should may might isn't aren't wasn't weren't don't
  doesn't didn't hasn't haven't won't wouldn't couldn't shouldn't can't am`,
);
const IS_OR_WAS = new WordClass('is was are were');
const ASKS_FOR_REASON = new WordClass('why how since');
const TAGS = new WordClass(
  `right no yes eh huh ok okay isn't aren't wasn't weren't don't doesn't didn't hasn't haven't won't did was is
  remember`,
);

/** Reads how the author stands to the statement: asking, wishing, guessing, judging, telling of themselves. */
export function readStance(reading: Reading): void {
  const { clause, signals } = reading;
  readWords(reading);
  readOpening(reading);
  readTestimony(reading);
  if (clause.framedAs === 'known') signals.set(F.framed_as_known, 1);
  if (clause.framedAs === 'guess' || isBareGuess(reading)) signals.set(F.guess, 1);
  if (clause.framedAs === 'heard') signals.set(F.heard, 1);
  if (clause.isFrame) signals.set(F.frame, 1);
  if (isConditional(reading)) signals.set(F.conditional, 1);
  if (isOwnLife(reading)) signals.set(F.own_life, 1);
  readManner(reading);
  readLength(reading);
}

// How it is put: "lost my branch", "if they sold it we'd all pay", "the mayor says it's algae", "It does."
function readManner({ tokens, clause, signals }: Reading): void {
  const { first, last } = clause;
  const opening = tokens[first] as Token;
  const second = tokens[first + 1];
  if (opening.word === 'if') signals.set(F.opens_with_if, 1);
  if (opening.grammar & G.PAST && !(opening.grammar & G.AUX)) signals.set(F.subject_missing, 1);
  const answers = opening.grammar & G.PRONOUN && second !== undefined && second.grammar & G.AUX && last - first <= 5;
  if (answers && (last - first <= 3 || (tokens[first + 2] as Token).grammar & G.PREPOSITION))
    signals.set(F.bare_auxiliary, 1);
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark' && token.word === '"') signals.set(F.in_quotes, 1);
    else if (token.kind === 'mark' && token.word === '!') signals.set(F.exclaimed, 1);
    else if (WOULD.has(token)) signals.set(F.would, 1);
    if (i > first + 1 && token.grammar & (G.FIRST | G.WE)) count(signals, F.own_inside, 2);
    if (i > first && SAYS.has(token)) signals.set(F.tells_what_others_say, 1);
  }
}

// "If England leaves, Russia will laugh": what would follow, not what is
function isConditional({ tokens, clause, signals }: Reading): boolean {
  if (!CONDITIONS.has(tokens[clause.first] as Token)) return false;
  return signals.has(F.prediction) || signals.has(F.modal);
}

// "my pension went from 900 to 1,100", "our neighbours lost the roof"
function isOwnLife({ tokens, clause }: Reading): boolean {
  if (!isOwn(tokens[clause.first])) return false;
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

// most words are of none of these
const TELLING = M.OPINION | M.NORM | M.HEDGE | M.HYPOTHETICAL | M.META | M.AGREEMENT;
const TELLING_IN_GRAMMAR = G.FUTURE | G.MODAL | G.SECOND | G.NEGATION;

function readWords({ tokens, clause, signals }: Reading): void {
  for (let i = clause.first; i < clause.last; i++) {
    const token = tokens[i] as Token;
    const { meaning, grammar } = token;
    if (!(meaning & TELLING) && !(grammar & TELLING_IN_GRAMMAR) && !GOING.has(token)) continue;
    if (meaning & M.OPINION && !isNameLike(token) && !(token.word === 'like' && !isVerbLike(tokens[i - 1])))
      count(signals, F.opinion, 2);
    if (meaning & M.NORM) count(signals, F.norm);
    if (meaning & M.HEDGE && !isMonthName(tokens, i)) count(signals, F.hedged, 2);
    if (grammar & G.FUTURE || (GOING.has(token) && tokens[i + 1]?.word === 'to')) count(signals, F.prediction);
    else if (grammar & G.MODAL && !isMonthName(tokens, i)) count(signals, F.modal);
    if (meaning & M.HYPOTHETICAL || (token.word === 'would' && tokens[i + 1]?.word === 'have'))
      count(signals, F.hypothetical);
    if (grammar & G.SECOND) count(signals, F.second_person, 2);
    if (meaning & M.META) count(signals, F.meta, 2);
    if (meaning & M.AGREEMENT) count(signals, F.agreement, 2);
    if (grammar & G.NEGATION) count(signals, F.negation);
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
  const inverted = INVERTED.has(opening) && second !== undefined && !(second.grammar & G.PREPOSITION);
  if (clause.question) {
    if (hasTag(reading) && !inverted) signals.set(F.tag_question, 1);
    else signals.set(takesForGranted(reading, second) ? F.loaded_question : F.question, 1);
  } else if (inverted && clause.framedAs === undefined && opening.capitals !== 'all') {
    signals.set(F.inverted, 1);
  }
  if (!clause.question && opening.word === 'what' && saysWhatIs(reading)) signals.set(F.what_is, 1);
  else if (
    !clause.question &&
    opening.grammar & G.WH &&
    opening.word !== 'who' &&
    opening.word !== 'when' &&
    opening.capitals !== 'all'
  )
    signals.set(F.wh_start, 1);
  if (
    IMPERATIVES.has(opening) &&
    clause.framedAs === undefined &&
    second?.kind !== 'mark' &&
    !(second && second.grammar & G.AUX)
  )
    signals.set(F.imperative, 1);
}

// "What they have is kerbs": the thing is picked out, and stated.
function saysWhatIs({ tokens, clause }: Reading): boolean {
  for (let i = clause.first + 2; i < clause.last - 1; i++) if (IS_OR_WAS.has(tokens[i])) return true;
  return false;
}

// "Why did they sell it?" and "Were you asleep when they sold it?" say that it was sold; "Is it true that …?" does not.
function takesForGranted({ tokens, clause }: Reading, second: Token | undefined): boolean {
  const opening = tokens[clause.first] as Token;
  if (ASKS_FOR_REASON.has(opening) && second && INVERTED.has(second)) return true;
  for (let i = clause.first + 1; i < clause.last; i++) {
    const token = tokens[i] as Token;
    if (ASKED_FOR.has(token)) return false;
    if (i > clause.first + 2 && IN_PASSING.has(token)) return tellsPast(tokens, i + 1, clause.last);
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
    if ((tokens[i] as Token).word === ',') return TAGS.has(tokens[i + 1]);
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
      count(signals, F.first_person, 2);
      if (near && subject === 0) subject = 1;
    } else if (token.grammar & G.WE && near && subject === 0) subject = 0.5;
    if (token.meaning & M.ROLE && tokens[i - 1]?.word === 'as') office = true;
    if (token.meaning & (M.PLACE | M.ORGANISATION | M.INSTITUTION)) publicName = true;
    const owner = tokens[i - 1];
    if (token.meaning & M.PERSONAL && (isOwn(owner) || isOwn(tokens[i - 2]))) personal = true;
    if (MINE.has(token) && owner?.word === 'of') personal = true;
    if (near && subject > 0 && token.grammar & (G.AUX | G.PAST | G.PRESENT)) break;
  }
  if (office) {
    // who speaks as a mayor speaks of public things, and is no private "I"
    signals.set(F.office, 1);
    signals.delete(F.first_person);
  } else if (personal) signals.set(F.testimony, 1);
  else if (subject === 1) signals.set(F.testimony, 0.9);
  else if (subject > 0) signals.set(F.testimony, publicName ? 0.1 : 0.5);
}

// "my", "our"
function isOwn(token: Token | undefined): boolean {
  return token !== undefined && (token.grammar & G.POSSESSIVE) !== 0 && (token.grammar & (G.FIRST | G.WE)) !== 0;
}

function readLength({ tokens, clause, signals }: Reading): void {
  let words = 0;
  for (let i = clause.first; i < clause.last; i++) {
    const { kind } = tokens[i] as Token;
    if (kind === 'word' || kind === 'number') words++;
  }
  if (words <= 3) signals.set(F.very_short, 1);
  if (words === 4) signals.set(F.very_short, 0.4);
  signals.set(F.length, Math.min(2, Math.log2(1 + words) / 3));
  if (!hasVerb(tokens, clause.first, clause.last)) signals.set(F.no_verb, 1);
}
