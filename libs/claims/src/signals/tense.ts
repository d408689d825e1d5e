import { G, M } from '../lexicon/classes.js';
import type { Token } from '../tokens.js';
import { count } from './signals.js';
import type { Reading } from './signals.js';

const HAVE = /^(?:has|have|had|hasn't|haven't|hadn't|hasnt|havent|they've|it's|he's|she's)$/;
const BE = /^(?:is|are|was|were|isn't|aren't|they're|it's|he's|she's)$/;
const PROVIDES =
  /^(?:oblig|requir|forbid|forbade|entitl|promis|permit|prohibit|allow|ban|guarantee|bind|compel|mandat|exempt|let|gives?|gave|cover|appl|expire|own|owes?|earn|cost|pays?|paid|charg|employ|sits?|stands?|runs?)/;
/** How far a subject reaches before its verb. */
const REACH = 9;

/** Reads when and of whom something is said: of somebody else, done and still true, going on, or provided by a rule. */
export function readTense(reading: Reading): void {
  const { tokens, clause, signals } = reading;
  const opening = tokens[clause.first] as Token;
  const subject = subjectOf(opening);
  if (subject !== undefined) signals.set(subject, 1);
  for (let i = clause.first; i < clause.last; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') continue;
    if (HAVE.test(token.word) && partFollows(tokens, i, clause.last)) count(signals, 'perfect');
    if (BE.test(token.word) && ingFollows(tokens, i, clause.last)) count(signals, 'going_on');
    if (i > clause.first && i < clause.first + REACH && PROVIDES.test(token.word) && isVerbHere(tokens, i))
      count(signals, 'provision');
    if (isTimeAfter(tokens, i, clause.last)) count(signals, 'since_when');
    if (i > clause.first && isSubordinateEvent(tokens, i, clause.last)) count(signals, 'event_inside');
  }
}

function subjectOf(opening: Token): string | undefined {
  if (opening.kind === 'number') return 'subject_counted';
  if (opening.kind !== 'word') return undefined;
  const { grammar, meaning, capitals, word } = opening;
  if (grammar & (G.FIRST | G.WE)) return 'subject_self';
  if (grammar & G.SECOND) return 'subject_you';
  if (word === 'the' || word === 'their' || word === 'his' || word === 'her' || word === 'its')
    return 'subject_definite';
  if (word === 'this' || word === 'that' || word === 'these' || word === 'those') return 'subject_pointing';
  if (grammar & G.THIRD) return 'subject_pronoun';
  if (meaning & (M.PLACE | M.ORGANISATION) || (capitals !== 'none' && grammar === 0 && opening.possessive))
    return 'subject_name';
  if (grammar === 0 && /[^s]s$/.test(word)) return 'subject_general';
  return undefined;
}

function partFollows(tokens: readonly Token[], i: number, last: number): boolean {
  for (let j = i + 1; j < Math.min(last, i + 4); j++) {
    const token = tokens[j] as Token;
    if (token.grammar & (G.PARTICIPLE | G.PAST) && token.word !== 'had') return true;
    if (/^(?:been|had|gone|done|seen|taken|given|got|gotten)$/.test(token.word)) return true;
  }
  return false;
}

function ingFollows(tokens: readonly Token[], i: number, last: number): boolean {
  for (let j = i + 1; j < Math.min(last, i + 3); j++) if (/\w{2,}ing$/.test((tokens[j] as Token).word)) return true;
  return false;
}

function isVerbHere(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1] as Token;
  return before.word !== 'to' && !(before.grammar & (G.DETERMINER | G.POSSESSIVE | G.PREPOSITION | G.FIRST));
}

// "since Easter", "in 2013", "until last June": a time that can be looked up
function isTimeAfter(tokens: readonly Token[], i: number, last: number): boolean {
  const next = tokens[i + 1];
  if (!next || i + 1 >= last || !/^(?:since|until|till|by|before|after|from)$/.test((tokens[i] as Token).word))
    return false;
  return (
    next.kind === 'number' ||
    (next.meaning & (M.MONTH | M.TIME)) !== 0 ||
    /^(?:easter|christmas|brexit|covid|last)$/.test(next.word)
  );
}

// "when the government handed it over", "since you settled in 2017": told in passing
function isSubordinateEvent(tokens: readonly Token[], i: number, last: number): boolean {
  if (!/^(?:when|since|after|because|who|whose|before|although|though|while)$/.test((tokens[i] as Token).word))
    return false;
  for (let j = i + 1; j < Math.min(last, i + 7); j++) {
    const token = tokens[j] as Token;
    if (token.kind === 'mark') return false;
    if (token.grammar & G.PAST && !(token.grammar & G.AUX)) return true;
  }
  return false;
}
