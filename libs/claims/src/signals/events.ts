import { F } from '../feature-names.js';
import { G, M } from '../lexicon/classes.js';
import { T } from '../lexicon/traits.js';
import { isCleft } from '../clefts.js';
import type { Token } from '../tokens.js';
import { looksLikeName } from './names.js';
import { count } from './signals.js';
import type { Reading } from './signals.js';
import { WordClass } from '../word-class.js';

const BEFORE_EVENT = new WordClass("did didn't didnt has have had was were been got");
const SINGLE = new WordClass('single');
const RELATIVE = new WordClass('who which');
const THERE = new WordClass('there');
const IS = new WordClass('is are was were');
const ANCHORS = new WordClass('of from by in on to against with between at');

const CAUSE_PAIRS = new Set([
  'due to',
  'led to',
  'leads to',
  'lead to',
  'thanks to',
  'because of',
  'resulted in',
  'results in',
  'responsible for',
  'reason why',
]);

/** Reads what happened, to whom and why: the parts of a statement somebody could look up. */
export function readEvents(reading: Reading): void {
  const { tokens, clause, signals } = reading;
  if (isCleft(tokens, clause.first)) signals.set(F.cleft, 1);
  for (let i = clause.first; i < clause.last; i++) {
    const token = tokens[i] as Token;
    if (!mayTell(token)) continue;
    if (token.grammar & VERB) readVerb(reading, i);
    readCause(tokens, i, signals);
    if (token.meaning & M.EVENT_NOUN) readEventNoun(reading, i);
    if (token.meaning & M.NEGATED_UNIVERSAL) count(signals, F.negated_universal);
    else if (SINGLE.has(token) && tokens[i - 1]?.word === 'a' && tokens[i - 2]?.word === 'not')
      count(signals, F.negated_universal);
    readComparison(tokens, i, clause.last, signals);
    if (RELATIVE.has(token) && isRelative(tokens, i, clause.first, clause.last)) count(signals, F.relative_clause);
    if (THERE.has(token) && IS.has(tokens[i + 1])) count(signals, F.there_is);
  }
  readSubject(reading);
}

const VERB = G.EVENT | G.PAST | G.COPULA;
const MEANT = M.EVENT_NOUN | M.NEGATED_UNIVERSAL | M.COMPARATIVE | M.SUPERLATIVE | M.CAUSAL;
const OTHERS = WordClass.of(SINGLE, RELATIVE, THERE);

// Most words are no part of any event.
function mayTell(token: Token): boolean {
  if (token.grammar & VERB || token.meaning & MEANT || token.lexeme.traits & T.STARTS_CAUSE) return true;
  return OTHERS.has(token);
}

function readVerb({ tokens, clause, signals }: Reading, i: number): void {
  const token = tokens[i] as Token;
  const before = i > clause.first ? (tokens[i - 1] as Token) : undefined;
  const asNoun =
    before !== undefined &&
    (before.grammar & (G.DETERMINER | G.POSSESSIVE) || before.possessive) &&
    !(before.grammar & G.PRONOUN);
  if (asNoun || before?.word === 'to') return;
  if (token.grammar & G.EVENT) {
    const isPast = (token.grammar & G.PAST) !== 0;
    const afterAux = hasAuxBefore(tokens, i, clause.first);
    if (isPast || afterAux || token.grammar & G.PARTICIPLE) {
      count(signals, F.past_event, 1);
      if (i > clause.first) count(signals, F.event_after_subject, 1);
    } else if (i > clause.first) count(signals, F.event_verb, 1);
  } else if (token.grammar & G.PAST && !(token.grammar & G.AUX)) {
    count(signals, F.past_verb, 1);
  } else if (token.grammar & G.COPULA) {
    count(signals, token.grammar & G.PAST ? F.past_copula : F.copula, 1);
  }
}

// "did leave", "has left", "were sold"
function hasAuxBefore(tokens: readonly Token[], i: number, first: number): boolean {
  for (let j = i - 1; j >= Math.max(first, i - 3); j--) {
    if (BEFORE_EVENT.has(tokens[j])) return true;
  }
  return false;
}

function readCause(tokens: readonly Token[], i: number, signals: Reading['signals']): void {
  const token = tokens[i] as Token;
  if (token.lexeme.traits & T.STARTS_CAUSE && CAUSE_PAIRS.has(`${token.word} ${tokens[i + 1]?.word ?? ''}`))
    count(signals, F.causal);
  else if (token.meaning & M.CAUSAL && token.lexeme.traits & T.CAUSES) count(signals, F.causal);
}

// "England's timely withdrawal", "the closure of the mine", "their sale in 1998": the event is taken for granted.
function readEventNoun({ tokens, clause, signals }: Reading, i: number): void {
  const from = Math.max(clause.first, i - 4);
  for (let j = i - 1; j >= from; j--) {
    const token = tokens[j] as Token;
    if (token.kind !== 'word' || token.grammar & G.AUX) break;
    if (token.possessive && token.grammar === 0) {
      count(signals, F.presupposed);
      return;
    }
    if (token.grammar & (G.POSSESSIVE | G.DETERMINER)) {
      const definite = (token.grammar & G.POSSESSIVE && token.grammar & G.THIRD) || token.word === 'the';
      if (definite && isAnchored(tokens, i, clause.last)) count(signals, F.presupposed);
      return;
    }
  }
}

// The event is told apart by a place, a time or a party: "the sale of the railway", "the strike in 1984".
function isAnchored(tokens: readonly Token[], i: number, last: number): boolean {
  const next = tokens[i + 1];
  if (i + 1 >= last || !next || !ANCHORS.has(next)) return false;
  for (let j = i + 2; j < Math.min(last, i + 7); j++) {
    const token = tokens[j] as Token;
    if (token.kind === 'number' || token.meaning & (M.PLACE | M.ORGANISATION | M.INSTITUTION | M.MONTH)) return true;
    if (token.capitals !== 'none' && looksLikeName(tokens, j, -1)) return true;
  }
  return false;
}

function readComparison(tokens: readonly Token[], i: number, last: number, signals: Reading['signals']): void {
  const token = tokens[i] as Token;
  if (token.meaning & M.COMPARATIVE) {
    for (let j = i + 1; j < Math.min(last, i + 8); j++) {
      if ((tokens[j] as Token).word !== 'than') continue;
      count(signals, F.comparison);
      return;
    }
  }
  if (token.meaning & M.SUPERLATIVE && tokens[i - 1]?.word === 'the' && token.word !== 'last' && token.word !== 'least')
    count(signals, F.superlative);
}

function isRelative(tokens: readonly Token[], i: number, first: number, last: number): boolean {
  if (i === first) return false;
  const before = tokens[i - 1] as Token;
  const antecedent = before.word === ',' ? tokens[i - 2] : before;
  if (!antecedent || antecedent.kind !== 'word' || antecedent.grammar & G.PREPOSITION) return false;
  for (let j = i + 1; j < Math.min(last, i + 5); j++)
    if ((tokens[j] as Token).grammar & (G.PAST | G.EVENT)) return true;
  return false;
}

// Somebody else than speaker and listener: the statement is about the world.
function readSubject({ tokens, clause, signals }: Reading): void {
  const opening = tokens[clause.first] as Token;
  if (opening.grammar & G.THIRD) count(signals, F.third_person);
  for (let i = clause.first; i < Math.min(clause.last, clause.first + 8); i++) {
    const token = tokens[i] as Token;
    if (token.grammar & (G.AUX | G.PAST | G.MODAL)) break;
    if (token.meaning & (M.INSTITUTION | M.PLACE | M.ORGANISATION)) {
      count(signals, F.public_subject);
      break;
    }
  }
}
