import { hasVerb } from '../frames.js';
import { G, M } from '../lexicon/classes.js';
import type { SentenceRange } from '../split-sentences.js';
import type { FoundSource } from './found-source.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { refersBack } from './refers-back.js';
import { PAPER } from './source-nouns.js';

/** Words that only announce a source. */
const LABELS = new WordClass(
  `source sources see cf ref refs reference references link links here here's here’s via read more at also and the
  is are my from citation cite proof evidence full report study article story details info data figures document
  pdf official original archived archive copy website page`,
);
const LABEL = new WordClass('source sources ref refs reference references');
const MANY = new WordClass('sources references refs');
const MOST_LABELS = 8;
const MOST_LABELLED = 14;
/** "See … for the price" */
const MOST_AFTER_SEE = 5;

/** Whether a sentence only says where something comes from. `isSource` tells whether a token belongs to a source. */
export function isSourceOnly(
  tokens: readonly Token[],
  sentence: SentenceRange,
  isSource: (token: Token) => boolean,
): boolean {
  let found = false;
  let others = 0;
  let labels = 0;
  let verbs = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'source' || isSource(token)) found = true;
    else if (token.kind === 'word' && LABELS.has(token)) labels++;
    else if (token.kind === 'word' || token.kind === 'number') {
      others++;
      if (token.grammar & (G.AUX | G.PAST | G.MODAL)) verbs++;
    }
  }
  if (!found || labels > MOST_LABELS) return false;
  const pointsAway =
    others <= MOST_AFTER_SEE && verbs === 0 && /^(?:see|read|check)$/.test(tokens[sentence.first]?.word ?? '');
  return (
    others === 0 ||
    pointsAway ||
    (startsWithLabel(tokens, sentence) && verbs === 0 && others <= MOST_LABELLED) ||
    onlyDates(tokens, sentence, isSource)
  );
}

const WHAT_WAS_SAID = new WordClass('it this that all both');
const IS_OR_SAYS = new WordClass("is was are stands says said it's");
const PLACED = new WordClass(
  'at in on up laid explained described told public online here reproduced printed published available below there so all',
);
const POINTS = new WordClass('see read check');
const THERE_IS = new WordClass("there's here's");
const LONGEST_SUBJECT = 8;

/**
 * Whether a sentence with a source only says of the one before where it comes from: "It is on page 12 of …",
 * "The transcript is at …", "The Library sets it out in …".
 */
export function pointsBack(tokens: readonly Token[], sentence: SentenceRange, own: readonly FoundSource[]): boolean {
  const opening = tokens[sentence.first] as Token;
  if (own.length === 0 || sentence.question) return false;
  if (own.some(({ back, joinsAt, start }) => back === true && joinsAt === undefined && start === opening.start))
    return true;
  if (POINTS.has(opening)) return verbsIn(tokens, sentence) === 0;
  if (THERE_IS.has(opening) && own.some(({ kind }) => kind === 'link')) return true;
  if (isNamedOnly(tokens, sentence, own)) return true;
  if (refersBack(tokens, sentence.first, withoutEnd(tokens, sentence))) return verbsIn(tokens, sentence) <= MOST_VERBS;
  // "It's in their terms, clause 4"
  if (opening.word === "it's" && PLACED.has(tokens[sentence.first + 1]) && isNear(tokens, sentence, own)) return true;
  if (opening.word === 'here' && IS_OR_SAYS.has(tokens[sentence.first + 1])) return true;
  if (isPlacedIn(tokens, sentence, own) || cameOut(tokens, sentence, own)) return true;
  let isPaper = WHAT_WAS_SAID.has(opening);
  for (let i = sentence.first; i < Math.min(sentence.last - 1, sentence.first + LONGEST_SUBJECT); i++) {
    const token = tokens[i] as Token;
    if (token.meaning & M.DATA || (i > sentence.first && PAPER.has(token))) isPaper = true;
    if (i > sentence.first && IS_OR_SAYS.has(token))
      return isPaper && PLACED.has(tokens[i + 1]) && !saysWhat(tokens, i + 1, sentence.last);
    if (token.kind !== 'word') return false;
  }
  return opening.word === "it's" && PLACED.has(tokens[sentence.first + 1]);
}

// "the last extension is in SI 2024/1121", "the premium is in the Empty Dwellings Regulations 2022"
function isPlacedIn(tokens: readonly Token[], { first, last }: SentenceRange, own: readonly FoundSource[]): boolean {
  if (!((tokens[first] as Token).grammar & G.DETERMINER)) return false;
  for (let i = first + 1; i < Math.min(last - 2, first + LONGEST_PLACED); i++) {
    const token = tokens[i] as Token;
    if (!/^(?:is|are|was|were|stands)$/.test(token.word)) {
      if (token.kind !== 'word' && token.kind !== 'number') return false;
      continue;
    }
    // "the law is the Housing Act 1988, section 21"
    const isNamed = /^(?:law|rule|case|file|reference|ruling|judgment)$/.test((tokens[i - 1] as Token).word);
    const link = /^(?:in|on|at|under)$/.test((tokens[i + 1] as Token).word) ? i + 1 : isNamed ? i : -1;
    if (link < 0) return false;
    const at = (tokens[tokens[link + 1]?.word === 'the' ? link + 2 : link + 1] as Token).start;
    return own.some(({ kind, start }) => kind === 'citation' && Math.abs(start - at) <= 4);
  }
  return false;
}

function isNear(tokens: readonly Token[], { first, last }: SentenceRange, own: readonly FoundSource[]): boolean {
  const at = tokens[Math.min(last - 1, first + LONGEST_PLACED)] as Token;
  return own.some(({ kind, start }) => kind === 'citation' && start <= at.start);
}

// "it came out under FOI request 23/4471"
function cameOut(tokens: readonly Token[], sentence: SentenceRange, own: readonly FoundSource[]): boolean {
  const { first } = sentence;
  if (!/^(?:it|that|this|which|all)$/.test((tokens[first] as Token).word) || tokens[first + 1]?.word !== 'came')
    return false;
  if (!/^(?:out|up|to)$/.test(tokens[first + 2]?.word ?? '')) return false;
  return isNear(tokens, sentence, own);
}

// "The Audit Office said in May 2019 that it never checked" states what it said
function saysWhat(tokens: readonly Token[], from: number, last: number): boolean {
  for (let i = from; i < Math.min(last, from + LONGEST_SUBJECT); i++) {
    const { word } = tokens[i] as Token;
    if (word === ',' || word === ':') return false;
    if (word === 'that' && tokens[i + 1]?.kind === 'word') return hasVerb(tokens, i + 1, Math.min(last, i + 14));
  }
  return false;
}

const LONGEST_PLACED = 7;
const THAT_IS = new WordClass("that's it's");
const MOST_AROUND = 3;

// "That's regulation 13 of the Minimum Wage Regulations 2015", "It is the wording of Article 5 itself"
function isNamedOnly(tokens: readonly Token[], sentence: SentenceRange, own: readonly FoundSource[]): boolean {
  const { first } = sentence;
  const opening = tokens[first] as Token;
  const isSplit = /^(?:that|it|this)$/.test(opening.word) && /^(?:is|was)$/.test(tokens[first + 1]?.word ?? '');
  if (!isSplit && !THAT_IS.has(opening)) return false;
  const from = isSplit ? first + 2 : first + 1;
  const last = withoutEnd(tokens, sentence);
  const begin = (tokens[Math.min(from + MOST_AROUND, last - 1)] as Token).start;
  const end = (tokens[Math.max(from, last - MOST_AROUND)] as Token).start;
  if (!own.some((source) => source.kind === 'citation' && source.start <= begin && source.end >= end)) return false;
  return verbsIn(tokens, { ...sentence, first: from }) === 0;
}

/**
 * Lets sources that a clause of a sentence only points to stand for what comes before: "…, see the charge sheet at …",
 * "…, the report is here …", "…, it's on page 88 of …".
 */
export function joinPointers(tokens: readonly Token[], sentence: SentenceRange, own: readonly FoundSource[]): void {
  for (const source of own) {
    if (source.joinsAt !== undefined || source.kind === 'attribution' || source.kind === 'quotation') continue;
    const joint = jointBefore(tokens, sentence, source.start);
    if (joint === undefined) continue;
    const part = { ...sentence, first: joint + 1 };
    if (!pointsBack(tokens, part, [source]) || (POINTS.has(tokens[joint + 1]) && source.kind === 'citation')) continue;
    source.back = true;
    source.joinsAt = joint;
  }
}

const JOINT = /^[,;\u2013\u2014-]$/;
const LONGEST_POINTER = 14;

function jointBefore(tokens: readonly Token[], { first, last }: SentenceRange, offset: number): number | undefined {
  let at = first;
  while (at < last && (tokens[at] as Token).start < offset) at++;
  for (let i = at - 1; i > Math.max(first, at - LONGEST_POINTER); i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark' && JOINT.test(token.word)) return i;
  }
  return undefined;
}

// "…, but nobody read it": then the sentence states something of its own
const MOST_VERBS = 2;

function withoutEnd(tokens: readonly Token[], { first, last }: SentenceRange): number {
  return last - 1 > first && (tokens[last - 1] as Token).kind === 'mark' ? last - 1 : last;
}

function verbsIn(tokens: readonly Token[], { first, last }: SentenceRange): number {
  let verbs = 0;
  for (let i = first + 1; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.word === 'and' || token.word === 'but') break;
    if (token.grammar & (G.AUX | G.MODAL)) verbs++;
  }
  return verbs;
}

// "Reuters, 3 May 2020" after a label or in brackets.
function onlyDates(tokens: readonly Token[], sentence: SentenceRange, isSource: (token: Token) => boolean): boolean {
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || LABELS.has(token) || isSource(token)) continue;
    if (!(token.meaning & M.MONTH)) return false;
  }
  return true;
}

/** Whether a sentence begins with "Source:" or "Sources:". */
export function startsWithLabel(tokens: readonly Token[], sentence: SentenceRange): boolean {
  for (let i = sentence.first; i < Math.min(sentence.last, sentence.first + 2); i++) {
    if (LABEL.has(tokens[i]))
      return tokens[i + 1]?.word === ':' || tokens[i + 1]?.word === '-' || tokens[i + 1]?.kind === 'source';
  }
  return false;
}

/** Whether a sentence begins with the plural "Sources", which may stand for a whole paragraph. */
export function startsWithSources(tokens: readonly Token[], sentence: SentenceRange): boolean {
  return MANY.has(tokens[sentence.first]);
}
