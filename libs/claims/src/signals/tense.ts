import { F } from '../feature-names.js';
import { G, M } from '../lexicon/classes.js';
import { T } from '../lexicon/traits.js';
import type { Token } from '../tokens.js';
import { count } from './signals.js';
import type { Reading } from './signals.js';
import { WordClass } from '../word-class.js';

const DEFINITE = new WordClass('the their his her its');
const POINTING = new WordClass('this that these those');
const PARTS = new WordClass('been had gone done seen taken given got gotten');
const DAYS = new WordClass('easter christmas brexit covid last');

/** Most words are of none of these. */
const TELLING = T.HAS | T.IS | T.PROVIDES | T.TIMES | T.SUBORDINATES;

/** How far a subject reaches before its verb. */
const REACH = 9;

/** Reads when and of whom something is said: of somebody else, done and still true, going on, or provided by a rule. */
export function readTense(reading: Reading): void {
  const { tokens, clause, signals } = reading;
  const opening = tokens[clause.first] as Token;
  const subject = subjectOf(opening);
  if (subject !== undefined) signals.set(subject, 1);
  for (let i = clause.first; i < clause.last; i++) {
    const { traits } = (tokens[i] as Token).lexeme;
    if (!(traits & TELLING)) continue;
    if (traits & T.HAS && partFollows(tokens, i, clause.last)) count(signals, F.perfect);
    if (traits & T.IS && ingFollows(tokens, i, clause.last)) count(signals, F.going_on);
    if (i > clause.first && i < clause.first + REACH && traits & T.PROVIDES && isVerbHere(tokens, i))
      count(signals, F.provision);
    if (traits & T.TIMES && isTimeAfter(tokens, i, clause.last)) count(signals, F.since_when);
    if (i > clause.first && traits & T.SUBORDINATES && isSubordinateEvent(tokens, i, clause.last))
      count(signals, F.event_inside);
  }
}

function subjectOf(opening: Token): number | undefined {
  if (opening.kind === 'number') return F.subject_counted;
  if (opening.kind !== 'word') return undefined;
  const { grammar, meaning, capitals } = opening;
  if (grammar & (G.FIRST | G.WE)) return F.subject_self;
  if (grammar & G.SECOND) return F.subject_you;
  if (DEFINITE.has(opening)) return F.subject_definite;
  if (POINTING.has(opening)) return F.subject_pointing;
  if (grammar & G.THIRD) return F.subject_pronoun;
  if (meaning & (M.PLACE | M.ORGANISATION) || (capitals !== 'none' && grammar === 0 && opening.possessive))
    return F.subject_name;
  if (grammar === 0 && opening.lexeme.traits & T.ENDS_IN_S) return F.subject_general;
  return undefined;
}

function partFollows(tokens: readonly Token[], i: number, last: number): boolean {
  for (let j = i + 1; j < Math.min(last, i + 4); j++) {
    const token = tokens[j] as Token;
    if (token.grammar & (G.PARTICIPLE | G.PAST) && token.word !== 'had') return true;
    if (PARTS.has(token)) return true;
  }
  return false;
}

function ingFollows(tokens: readonly Token[], i: number, last: number): boolean {
  for (let j = i + 1; j < Math.min(last, i + 3); j++)
    if ((tokens[j] as Token).lexeme.traits & T.ENDS_IN_ING) return true;
  return false;
}

function isVerbHere(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1] as Token;
  return before.word !== 'to' && !(before.grammar & (G.DETERMINER | G.POSSESSIVE | G.PREPOSITION | G.FIRST));
}

// "since Easter", "in 2013", "until last June": a time that can be looked up
function isTimeAfter(tokens: readonly Token[], i: number, last: number): boolean {
  const next = tokens[i + 1];
  if (!next || i + 1 >= last) return false;
  return next.kind === 'number' || (next.meaning & (M.MONTH | M.TIME)) !== 0 || DAYS.has(next);
}

// "when the government handed it over", "since you settled in 2017": told in passing
function isSubordinateEvent(tokens: readonly Token[], i: number, last: number): boolean {
  for (let j = i + 1; j < Math.min(last, i + 7); j++) {
    const token = tokens[j] as Token;
    if (token.kind === 'mark') return false;
    if (token.grammar & G.PAST && !(token.grammar & G.AUX)) return true;
  }
  return false;
}
