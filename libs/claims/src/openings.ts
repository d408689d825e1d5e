import { G, M } from './lexicon/classes.js';
import { T } from './lexicon/traits.js';
import { beginsMainClause } from './main-clauses.js';
import type { Token } from './tokens.js';
import { WordClass } from './word-class.js';

/** Stand before a statement and a comma, and say how the writer feels or whom they address. */
const CALLS = new WordClass(
  `bollocks rubbish nonsense bullshit lol lmao omg wow ffs smh tbh imo imho ok okay right well yes yeah yep no nope nah look listen
  see honestly frankly seriously sorry please hey hi hello dear sure fine great exactly indeed actually anyway again finally sir madam ma'am
  mate pal friend friends folks guys people everyone all editor erm um oh ah ha hm hmm god jesus christ btw fyi ps edit update correction
  fact bravo congratulations thanks cheers sadly luckily remember note`,
);
const AFTER_CALL = new WordClass(
  'to whom it may concern at the desk your my dear all editor sir madam p pp page pages',
);
/** May have a name after them: "sorry Dave," */
const GREETS = new WordClass('dear hi hello hey sorry no yes ok okay well look listen thanks cheers nah yeah oh ah');
const LONGEST_CALL = 8;

/** Assurances, after which the statement follows with a comma or without. */
const ASSURANCES = `
i kid you not|honest to god|swear to god|believe it or not|believe me|trust me|to be fair|to be honest|to be clear|fact is|truth is|the fact is|
the truth is|the thing is|thing is|of course|in fact|for the record|fun fact|hot take|unpopular opinion|by the way|mind you|as it happens|
as it turns out|turns out|it turns out|in case you missed it|correct me if i'm wrong but|if i remember rightly|if you must know|
for what it's worth|let's be honest|let's be clear|let's not forget|don't forget|small correction|one correction|oh and|strange but true|
true story|no joke|no kidding|no wonder|not to mention|never mind that|and another thing|for your information|just so you know|so you know|
with respect|with all due respect|with all respect|sorry but|sorry but no|as everyone knows|as everybody knows|as we all know|as you know|
now it turns out|on top of it|on top of that|what's more|to make it worse|worse still|better still|for the nth time|once again|
come on|oh come on|oh please|get real|wake up|nice try|fair enough but|fair point but|good point but|true but|i must say|i have to say|
newsflash|news flash|for a start|come off it|in any event|as i recall|as i understand it|only that|except that|one tiny thing|
that's because|thats because|it's because|seriously though|guess what|surprise surprise|funny how|funny thing is|the funny thing is|the irony is|the joke is|the punchline
`
  .split('|')
  .map((phrase) => phrase.trim().split(' '));
const byFirstWord = new Map<string, string[][]>();
for (const phrase of ASSURANCES) {
  const [word = ''] = phrase;
  byFirstWord.set(
    word,
    [...(byFirstWord.get(word) ?? []), phrase].sort((a, b) => b.length - a.length),
  );
}
const OPENS_ASSURANCE = new WordClass([...byFirstWord.keys()].join(' '));

/**
 * The index after words that only open a statement: whom it is for ("@Malc", "Dear editor,"), a call ("bollocks,") or an
 * assurance ("I kid you not,"). `first` itself where there are none.
 */
export function afterOpening(tokens: readonly Token[], first: number, last: number): number {
  const token = tokens[first] as Token;
  if (token.word === '@') return afterHandle(tokens, first, last);
  if (OPENS_ASSURANCE.has(token)) {
    const after = afterAssurance(tokens, first, last);
    if (after > first) return after;
  }
  if (CALLS.has(token)) return afterCall(tokens, first, last);
  return isName(token) ? afterName(tokens, first, last) : first;
}

// "Linda, the pool was closed": somebody is spoken to
function afterName(tokens: readonly Token[], first: number, last: number): number {
  const comma = isName(tokens[first + 1]) ? first + 2 : first + 1;
  if (comma >= last - 2 || tokens[comma]?.word !== ',') return first;
  const next = tokens[comma + 1] as Token;
  if (!(next.grammar & (G.PRONOUN | G.DETERMINER | G.POSSESSIVE)) || !beginsMainClause(tokens, comma + 1, last))
    return first;
  // "Smith, the mayor, sold it" is said of Smith
  for (let i = comma + 1; i < Math.min(last, comma + LONGEST_CALL); i++) if (tokens[i]?.word === ',') return first;
  return comma;
}

const NO_PERSON = M.PLACE | M.ORGANISATION | M.INSTITUTION | M.MONTH | M.TIME | M.QUANTIFIER | M.NUMBER_WORD;

function isName(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.capitals !== 'first' || token.grammar !== 0 || token.possessive) return false;
  return (token.meaning & NO_PERSON) === 0 && (token.lexeme.traits & (T.ENDS_IN_LY | T.ENDS_IN_S)) === 0;
}

// "@brexit_bob": all that is written together
function afterHandle(tokens: readonly Token[], first: number, last: number): number {
  let i = first + 1;
  while (i < last && (tokens[i] as Token).start === (tokens[i - 1] as Token).end && !isPause(tokens[i] as Token)) i++;
  return i > first + 1 && i < last ? i : first;
}

function afterAssurance(tokens: readonly Token[], first: number, last: number): number {
  for (const phrase of byFirstWord.get((tokens[first] as Token).word) ?? []) {
    const end = first + phrase.length;
    if (end >= last - 1 || !phrase.every((word, i) => (tokens[first + i] as Token).word === word)) continue;
    if (isPause(tokens[end] as Token) || beginsMainClause(tokens, end, last)) return end;
  }
  return first;
}

function afterCall(tokens: readonly Token[], first: number, last: number): number {
  for (let i = first + 1; i < Math.min(last - 1, first + LONGEST_CALL); i++) {
    if (isPause(tokens[i] as Token)) return i;
    const isTo = i <= first + 2 && GREETS.has(tokens[first]) && isName(tokens[i]);
    if (!isTo && !AFTER_CALL.has(tokens[i]) && !isPageNumber(tokens[i] as Token)) return first;
  }
  return first;
}

// "See p. 71,"
function isPageNumber({ kind, word }: Token): boolean {
  return kind === 'number' || word === '.';
}

function isPause({ word }: Token): boolean {
  return word === ',' || word === ':' || word === '-' || word === '\u2013' || word === '\u2014' || word === '\u2026';
}
