import type { Token } from './tokens.js';
import { WordClass } from './word-class.js';

/** Remarks behind a statement and a comma, word for word, up to the end of the clause (written without the "'s" of owners). */
const REMARKS = `
mind|mind you|love|mate|sir|madam|folks|friends|my friends|my friend|pal|lads|guys|people|everyone|darling|dear|lol|lmao|haha|hahaha|ha|smh|ffs|
tbh|imo|imho|btw|fyi|too|though|yes|yeah|yep|no|right|ok|okay|sorry|thanks|cheers|honestly|allegedly|apparently|naturally|obviously|
simple as that|end of|end of story|full stop|period|go figure|to be fair|to be honest|to be clear|to be precise|of course|by the way|in fact|
i hear|i heard|i'm told|i am told|i counted|i checked|i looked|i know|i suppose|i guess|i think|i believe|i reckon|i gather|i'm afraid|
trust me|believe me|believe it or not|scissors and all|if you ask me|if you must know|as it happens|as you know|as we all know|
as everyone knows|as everybody knows|everyone knows|everybody knows|come off it|get over it|deal with it|you know|i tell you|
i'm not joking|no joke|no kidding|not that it matters|so there|surprise surprise|what a surprise|thank you very much|bless him|bless her|
bless them|god help us|in my opinion|in my view|
good riddance|thank god|thank goodness|thank heavens|more the pity|to nobody surprise|to no one surprise|to everyone surprise|just saying|
funny that|funnily enough|how convenient|how nice|how lovely|how sad|how odd|how strange|work that one out|make of that what you will|
case closed|end of discussion|mark my words|if you can believe it|in case you missed it|unbelievable|incredible|remember|as always|as ever|
as usual|like it or not|for crying out loud|for heaven sake|for god sake|poor souls|poor sods|there you go|there you are|there we are|
there you have it|here we are|here we go|god knows why|go on|imagine that|fancy that|would you believe it|who knew|no less|no doubt
`
  .split('|')
  .map((phrase) => phrase.trim().split(' '));
const LONGEST_REMARK = Math.max(...REMARKS.map((words) => words.length));
const remarks = new Set(REMARKS.map((words) => words.join(' ')));
const OPENS_REMARK = new WordClass([...new Set(REMARKS.map(([word = '']) => word))].join(' '));

/** Remarks that need no comma before them. */
const UNPAUSED =
  `by the way|if i remember right|if i remember rightly|as far as i can see|as far as i know|as you would expect|bless them|
bless him|bless her|my friend|my friends|believe it or not|if you ask me|if you must know`
    .split('|')
    .map((phrase) => phrase.trim().split(' '));
const ENDS_UNPAUSED = new WordClass([...new Set(UNPAUSED.map((words) => words.at(-1) ?? ''))].join(' '));

/** What begins a remark that runs on to the end: "as if we had none", "whatever they say", "so much for promises". */
const BEGINNINGS: readonly (readonly string[])[] = [
  ['as', 'if'],
  ['as', 'though'],
  ['as', 'anyone'],
  ['as', 'anybody'],
  ['as', 'any'],
  ['whatever'],
  ['no', 'matter'],
  ['like', 'in'],
  ['not', 'that', 'it'],
  ['not', 'that', 'i'],
  ['not', 'that', 'you'],
  ['not', 'that', 'they'],
  ['not', 'that', 'anyone'],
  ['so', 'much', 'for'],
  ['shame', 'on'],
  ['well', 'done'],
  ['cue'],
  ['what', 'a'],
  ['there', 'we', 'are'],
  ['there', 'you', 'have'],
];
const OPENS_BEGINNING = new WordClass([...new Set(BEGINNINGS.map(([word = '']) => word))].join(' '));
/** Laughter needs no comma. */
const LAUGHTER = new WordClass('lol lmao rofl haha hahaha smh');
const SO = new WordClass('so');
const LONGEST_COMMENT = 30;
const SHORTEST = 2;

/**
 * The index where a statement ends and words begin that only remark on it: who is spoken to (", mate"), an assurance
 * (", I counted", ", simple as that") or a comment (", whatever they say"). `last` itself where there are none.
 */
export function beforeClosing(tokens: readonly Token[], first: number, last: number): number {
  const words = endOfWords(tokens, first, last);
  let end = words;
  if (LAUGHTER.has(tokens[end - 1]) && end - first > SHORTEST) end--;
  for (let i = first + SHORTEST; i < end - 1; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark' ? !isPause(token.word) : !SO.has(token)) continue;
    const next = tokens[i + 1];
    if (OPENS_REMARK.has(next) && end - i - 1 <= LONGEST_REMARK && remarks.has(wordsOf(tokens, i + 1, end))) return i;
    if (OPENS_BEGINNING.has(next) && isBeginning(tokens, i + 1) && !resumes(tokens, i + 1, end)) return i;
  }
  const unpaused = end === words ? beforeUnpaused(tokens, first, end) : end;
  return unpaused === words ? last : unpaused;
}

// "Half of those were badly set up by the way"
function beforeUnpaused(tokens: readonly Token[], first: number, end: number): number {
  if (!ENDS_UNPAUSED.has(tokens[end - 1])) return end;
  const remark = UNPAUSED.find(
    (words) =>
      end - words.length >= first + SHORTEST && words.every((word, k) => tokens[end - words.length + k]?.word === word),
  );
  return remark ? end - remark.length : end;
}

function endOfWords(tokens: readonly Token[], first: number, last: number): number {
  let end = last;
  while (end > first && (tokens[end - 1] as Token).kind === 'mark') end--;
  return end;
}

function isPause(word: string): boolean {
  return word === ',' || word === '-' || word === '\u2013' || word === '\u2014' || word === '\u2026';
}

function wordsOf(tokens: readonly Token[], first: number, last: number): string {
  let words = '';
  for (let i = first; i < last; i++) words += (words === '' ? '' : ' ') + (tokens[i] as Token).word;
  return words;
}

function isBeginning(tokens: readonly Token[], i: number): boolean {
  return BEGINNINGS.some((words) => words.every((word, k) => tokens[i + k]?.word === word));
}

// "The firm, whatever they say, never paid": the statement goes on after the remark.
function resumes(tokens: readonly Token[], first: number, last: number): boolean {
  const limit = Math.min(last, first + LONGEST_COMMENT);
  for (let i = first; i < limit; i++) if ((tokens[i] as Token).word === ',') return true;
  return limit < last;
}
