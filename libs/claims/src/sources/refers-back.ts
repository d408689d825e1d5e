import { hasVerb } from '../frames.js';
import { G } from '../lexicon/classes.js';
import { T } from '../lexicon/traits.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { isAtFigure } from './report-verbs.js';

/** What was said of the statement before: "it's described by …", "this was established in …". */
const STATED = new WordClass(
  `described explained documented reported shown established recorded confirmed discussed covered told quoted calculated
  measured found set laid listed published printed reproduced noted proved settled examined analysed studied`,
);
/** What a page or a paper does with "it", "this" or "that". */
const SAYS_IT = new WordClass(
  `says say said states stated shows show showed proves prove proved confirms confirm confirmed explains explain explained
  describes describe described lists list listed has have had puts put sets set lays laid gives give gave wrote writes
  write records record recorded documents documented covers cover covered mentions mention mentioned reports reported
  admits admit admitted acknowledges acknowledged breaks broke goes prints printed carries carried bears quotes tells told
  counted measured calculated found established noted notes admitting confirming saying showing explaining acknowledging
  denying describing conceding recognised recognized accepted upheld settled clarified corrected repeated`,
);
const IT = new WordClass('it this that so all both everything');
const SUBJECT = new WordClass("it this that it's that's thats its these both all");
const IS = new WordClass("is was are were been has have had be it's that's thats its");
const LONGEST = 14;
const PLACE_IN_PAPER = new WordClass(
  'row line column page chapter section paragraph table appendix annex slide minute clause',
);

/**
 * Whether a clause that holds a source says of the statement before only where it is on record: "it's described by … in
 * …", "the board's letter says this in politer words", "the outcome table has the bonus in row 14".
 */
export function refersBack(tokens: readonly Token[], first: number, last: number): boolean {
  if (SUBJECT.has(tokens[first])) return isStated(tokens, first, last);
  for (let i = first; i < Math.min(last - 1, first + LONGEST); i++) {
    const token = tokens[i] as Token;
    if (/^(?:that|and|but|,|;|:)$/.test(token.word) && i > first) return false;
    const isFinite = (token.grammar & (G.AUX | G.MODAL | G.PAST)) !== 0 && token.capitals === 'none';
    if (!SAYS_IT.has(token) || token.capitals !== 'none' || i === first) {
      if (isFinite && !/^(?:have|has|had)$/.test(token.word) && !(token.grammar & G.PARTICIPLE)) return false;
      continue;
    }
    if (takesIt(tokens, i, last) || hasRow(tokens, i, last)) return saysNoMore(tokens, i, last);
  }
  return false;
}

function isStated(tokens: readonly Token[], first: number, last: number): boolean {
  let is = false;
  for (let i = first; i < Math.min(last, first + 5); i++) {
    const token = tokens[i] as Token;
    if (is && STATED.has(token)) return tokens[i + 1]?.word !== 'to' && saysNoMore(tokens, i, last);
    is ||= IS.has(token);
    if (
      i > first &&
      !IS.has(token) &&
      !(token.lexeme.traits & T.ENDS_IN_LY) &&
      !/^(?:all|also|both|first)$/.test(token.word)
    )
      return false;
  }
  return false;
}

// "the paper had it: the treasurer signed"; what follows a comma states something of its own as soon as it has a verb
function saysNoMore(tokens: readonly Token[], verb: number, last: number): boolean {
  let parted = false;
  for (let i = verb + 1; i < last; i++) {
    const token = tokens[i] as Token;
    if (/^[:?!"]$/.test(token.word)) return token.word === '"';
    if (/^[,;]$|^(?:and|but)$|^[\u2013\u2014]$/.test(token.word)) parted = true;
    if (parted && token.capitals === 'none' && token.grammar & (G.AUX | G.MODAL | G.PAST)) return false;
  }
  return true;
}

// "says this in politer words", "shows it ward by ward", but not "gives it four out of five"
function takesIt(tokens: readonly Token[], verb: number, last: number): boolean {
  let i = verb + 1;
  if (/^(?:out|up|down|exactly|just|precisely)$/.test(tokens[i]?.word ?? '')) i++;
  if (!IT.has(tokens[i])) return false;
  // "found that nearly half of them have left" states what it found
  if (tokens[i]?.word === 'that' && tokens[i + 1]?.kind === 'word' && hasVerb(tokens, i + 1, last)) return false;
  while (i < last && (IT.has(tokens[i]) || tokens[i]?.word === 'of')) i++;
  const next = tokens[i];
  if (i >= last || next === undefined || next.kind === 'source') return true;
  if (next.kind === 'mark') return /^[,.(;]$/.test(next.word);
  if (next.kind === 'number') return false;
  // "has it at 45 percent" states a figure of its own
  if (isAtFigure(tokens, i, last)) return false;
  return (
    (next.grammar & (G.PREPOSITION | G.CONJUNCTION)) !== 0 ||
    (next.lexeme.traits & T.ENDS_IN_LY) !== 0 ||
    /^(?:up|down|out|too|all|clearly|plainly|very|better|best)$/.test(next.word) ||
    (tokens[i + 1]?.word === 'by' && tokens[i + 2]?.word === next.word)
  );
}

// "has the bonus in row 14"
function hasRow(tokens: readonly Token[], verb: number, last: number): boolean {
  if (!/^(?:the|this|that|both|all)$/.test(tokens[verb + 1]?.word ?? '')) return false;
  for (let i = verb + 3; i < Math.min(last - 1, verb + 7); i++)
    if (PLACE_IN_PAPER.has(tokens[i]) && tokens[i + 1]?.kind === 'number') return true;
  return false;
}
