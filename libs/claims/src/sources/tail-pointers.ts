import { G, M } from '../lexicon/classes.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { POINTED } from './hearers.js';
import { PAGES } from './named-papers.js';
import { isSource, readPhrase } from './phrases.js';
import type { Phrase } from './phrases.js';
import { SAYS, statingVerb } from './saying.js';
import { PAPER, SITE } from './source-nouns.js';
import { readSpeakerPhrase } from './speaker-phrases.js';
import type { SpeakerPhrase } from './speaker-phrases.js';
import { namedWork } from './tail-references.js';
import { WHAT, endOfTail } from './tail.js';
import type { Tail } from './tail.js';
import { isTown } from './towns.js';

/** What a clause begins with that says of a statement where it comes from. */
export const OPENS_POINTER = new WordClass(
  `it it's its this that that's thats which all both everything details so and the a here see
  these those`,
);

const STANDS = new WordClass(
  `stands stood came comes says said is was been are be were appears appeared emerged transpired played read printed reported
  published noted minuted recorded documented written set laid found heard shown listed filed turned has have been can
  confirmed proved admitted stated down out up so as on in also there exactly word for black white plain now since
  quoted reproduced described entered posted aired broadcast seen checked looked told put public record file line print
  it's that's available last bit part much whole lot law rule rules thing figure number sentence settled kept held deposited lodged had all of it them this that to could may the every too both shown`,
);

// "in the minutes", "on page 6", "in Hansard", but "in breach of"
function mayBeWork(token: Token): boolean {
  if (token.capitals !== 'none' || token.kind === 'number') return true;
  return (token.grammar & (G.DETERMINER | G.POSSESSIVE)) !== 0 || PAGES.has(token) || PAPER.has(token) || isTown(token);
}

/** What is said of a statement before with "it" or "that": "…, it stands in the trust's report", "…, that was Peter Trudgill's conclusion". */
export function pointer(tokens: readonly Token[], first: number, last: number): Tail | undefined {
  const opening = tokens[first] as Token;
  // "Their names are in Anna Kowalczyk's book"
  if (opening.word === 'their') return placed(tokens, first, last);
  if (!OPENS_POINTER.has(opening)) return undefined;
  const isPaper = opening.word === 'the' || opening.word === 'a';
  let i = first + 1;
  if (isPaper) {
    const there = opening.word === 'the' ? placed(tokens, first, last) : undefined;
    i = afterPaper(tokens, i);
    if (i < 0 || there !== undefined) return there;
    // "…, a figure the head of communications gave the committee on 11 March"
    const speaker = readSpeakerPhrase(tokens, i, last);
    const verb = opening.word === 'a' && speaker && isSource(speaker.phrase) ? speaker.last : last;
    // an office alone needs who heard it
    if (opening.word === 'a' && speaker && given(tokens, speaker, last))
      return { last: endOfTail(tokens, speaker.last, last), back: true };
    if (verb < last && (SAYS.has(tokens[verb]) || /^(?:gave|gives|revised)$/.test((tokens[verb] as Token).word)))
      return { last: endOfTail(tokens, verb, last), back: true };
  }
  // "…, all in the Guardian's Uber files of July 2022"
  if (opening.word === 'all' && tokens[first + 1]?.word === 'in') {
    const phrase = readPhrase(tokens, first + 2, last);
    if (phrase.paper && phrase.named && phrase.dated && !phrase.nobody) return { last: phrase.last, back: true };
  }
  if (/^(?:all|both|these|those)$/.test(opening.word)) {
    const all = placed(tokens, first, last);
    if (all !== undefined) return all;
  }
  let stands = /'s$|^thats$/.test(opening.word);
  for (; i < Math.min(last, first + 10); i++) {
    const token = tokens[i] as Token;
    if (token.word === 'down' && tokens[i + 1]?.word === 'to') return undefined;
    if (POINTED.has(token) && i + 1 < last && mayBeWork(tokens[i + 1] as Token)) {
      const phrase = readPhrase(tokens, i + 1, last);
      const isSite = phrase.names > 0 && SITE.has(lastName(tokens, phrase));
      const isOutlet = (phrase.names >= 2 && !isSite) || (phrase.names === 1 && isOutletName(tokens, phrase));
      const isBroadcast = isOutlet && (phrase.dated || dateAfter(tokens, phrase.last, last));
      // "it was in the Yorkshire Post"
      const isPress =
        tokens[i + 1]?.word === 'the' &&
        phrase.names + Number(phrase.place) >= 2 &&
        isOutletName(tokens, phrase) &&
        !isSite;
      const says = isPress || phrase.paper || phrase.hearing || (phrase.named && phrase.office) || isBroadcast;
      const isAllOver = token.word === 'over' && phrase.named;
      const isTaken = isPaper && token.word === 'from' && phrase.named;
      if (stands && isSource(phrase) && (says || isAllOver || isTaken)) return { last: phrase.last, back: true };
      const work = stands ? namedWork(tokens, i + 1, last) : undefined;
      if (work !== undefined) return { last: work, back: true };
      // "in the performance report that went to cabinet on 10 July"
      if (stands && phrase.paper && phrase.definite && !phrase.nobody && isDatedBehind(tokens, phrase.last, last))
        return { last: endOfTail(tokens, phrase.last, last), back: true };
    }
    // "that's the Birthplace study, BMJ 2011"
    const isNoun = /^(?:the|a|an)$/.test(token.word) || token.capitals !== 'none';
    const work = stands && isNoun && !isPaper ? namedWork(tokens, i, last) : undefined;
    if (work !== undefined) return { last: work, back: true };
    if (stands && WHAT.has(token)) {
      const speaker = readSpeakerPhrase(tokens, i + 1, last);
      const verb = speaker && isSource(speaker.phrase) ? statingVerb(tokens, speaker.last, last) : undefined;
      return verb === undefined ? undefined : { last: endOfTail(tokens, verb, last), back: true };
    }
    if (stands && /^(?:the|a|an)$/.test(token.word) && !isPaper) {
      const finding = conclusionOf(tokens, i, last);
      if (finding !== undefined) return { last: finding, back: true };
    }
    // "that's the law, § 12 of the professional code"
    if (stands && /^(?:law|rule|rules)$/.test(token.word) && tokens[i + 1]?.word === ',' && isPart(tokens, i + 2))
      return { last: endOfTail(tokens, i + 2, last), back: true };
    // "that's section 214 of the Housing Act"
    if (stands && PAGES.has(token) && tokens[i + 1]?.kind === 'number') {
      const part = readPhrase(tokens, i, last);
      return isSource(part) || part.paper ? { last: part.last, back: true } : undefined;
    }
    if (stands && token.capitals !== 'none') {
      const finding = conclusionOf(tokens, i, last);
      return finding === undefined ? undefined : { last: finding, back: true };
    }
    if (!STANDS.has(token)) return undefined;
    stands ||= (token.grammar & (G.AUX | G.PAST | G.PRESENT)) !== 0 || SAYS.has(token);
  }
  return undefined;
}

// "a sum the treasurer gave the audit committee on 4 June"
function given(tokens: readonly Token[], { phrase, last: verb }: SpeakerPhrase, last: number): boolean {
  if (!phrase.office || phrase.nobody || !phrase.definite || verb >= last) return false;
  if (!/^(?:gave|gives|told|confirmed)$/.test((tokens[verb] as Token).word)) return false;
  const hearer = readPhrase(tokens, (tokens[verb + 1] as Token | undefined)?.word === 'to' ? verb + 2 : verb + 1, last);
  return !hearer.nobody && (hearer.hearing || (hearer.named && !hearer.place));
}

/** What a newspaper, a programme or a station has in its name, beside the town. */
const OUTLET = new WordClass(
  `online live today news times post echo herald mail radio television tv gazette argus mirror telegraph tribune standard
  observer express chronicle journal review magazine weekly press citizen reporter examiner courier star`,
);

// "Hyde Park in June"
function lastName(tokens: readonly Token[], { first, last }: Phrase): Token | undefined {
  let name: Token | undefined;
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'word' && token.capitals !== 'none' && !(token.meaning & M.MONTH)) name = token;
    else if (name !== undefined) break;
  }
  return name;
}

// "Wales Online", "Radio 4"
function isOutletName(tokens: readonly Token[], { first, last }: Phrase): boolean {
  for (let i = first; i < last; i++) if (OUTLET.has(tokens[i]) && (tokens[i] as Token).capitals !== 'none') return true;
  return false;
}

const IS = new WordClass('is are was were stands stand');
const LONGEST_SUBJECT = 6;

// "the result is on the Society's certificate of 29 July", "all three steps are in the Guardian of 5 November"
function placed(tokens: readonly Token[], first: number, last: number): Tail | undefined {
  for (let i = first + 1; i < Math.min(last - 2, first + LONGEST_SUBJECT); i++) {
    const token = tokens[i] as Token;
    if (!IS.has(token) && !COME.has(token)) {
      if (token.kind !== 'word' && token.kind !== 'number') return undefined;
      if (token.grammar & (G.AUX | G.MODAL | G.PREPOSITION | G.CONJUNCTION | G.PRONOUN)) return undefined;
      continue;
    }
    const isFrom = /^(?:from|come|comes|came)$/.test((tokens[i + 1] as Token).word) || COME.has(token);
    if (isFrom && isFigures(tokens, first, i)) return fromWhom(tokens, COME.has(token) ? i : i + 1, last);
    if (COME.has(token)) return undefined;
    if (/^(?:is|was)$/.test(token.word) && isNumbered(tokens, first, i, last)) return { last: i + 3, back: true };
    const verb = GIVEN.has(tokens[i + 1]) && isFigures(tokens, first, i) ? i + 1 : i;
    if (!(verb > i ? /^(?:to|at|in|before)$/ : /^(?:in|on|at|under)$/).test((tokens[verb + 1] as Token).word))
      return undefined;
    if (verb > i)
      return isHeard(tokens, verb + 2, last) ? { last: endOfTail(tokens, verb, last), back: true } : undefined;
    const phrase = readPhrase(tokens, i + 2, last);
    const dated = phrase.dated || dateAfter(tokens, phrase.last, last);
    const isWhole = /^(?:thing|story|affair|lot)$/.test((tokens[i - 1] as Token).word) && phrase.named && dated;
    const isIssue = (phrase.named && ofDay(tokens, phrase)) || isWhole;
    if (phrase.nobody || !((phrase.paper && phrase.named) || (phrase.paper && dated && phrase.definite) || isIssue))
      return undefined;
    return { last: endOfTail(tokens, phrase.last, last), back: true };
  }
  return undefined;
}

// "both figures", "the 90 percent"
function isFigures(tokens: readonly Token[], first: number, end: number): boolean {
  for (let i = first + 1; i < end; i++)
    if (FIGURE.has(tokens[i]) || FIGURES.has(tokens[i]) || tokens[i]?.kind === 'number') return end - first <= 4;
  return false;
}

// "come from Incasol", "is from Professor Susan McVie in Edinburgh"
function fromWhom(tokens: readonly Token[], at: number, last: number): Tail | undefined {
  const from = (tokens[at] as Token).word === 'from' ? at : at + 1;
  if (tokens[from]?.word !== 'from' || from + 1 >= last) return undefined;
  const speaker = readSpeakerPhrase(tokens, from + 1, last);
  return speaker && speaker.phrase.named && !speaker.phrase.nobody
    ? { last: endOfTail(tokens, speaker.last - 1, last), back: true }
    : undefined;
}

// "given to Cllr Bhatti at full council in Kettering on 22 January"
function isHeard(tokens: readonly Token[], from: number, last: number): boolean {
  const phrase = readPhrase(tokens, from, last);
  return (
    !phrase.nobody &&
    (phrase.named || phrase.hearing || phrase.paper) &&
    dateAfter(tokens, from, Math.min(last, from + 14), 14)
  );
}

// "the declaration is DIA 3353"
function isNumbered(tokens: readonly Token[], first: number, i: number, last: number): boolean {
  if (!PAPER.has(tokens[i - 1]) || i - first > 3 || i + 2 >= last) return false;
  const [code, number] = [tokens[i + 1] as Token, tokens[i + 2] as Token];
  if (code.kind === 'source') return true;
  return code.capitals === 'all' && number.kind === 'number' && number.word.length > 2;
}

const COME = new WordClass('come comes came');
const GIVEN = new WordClass('given read put laid presented quoted');
const FIGURES = new WordClass('figures numbers percent shares sums counts totals');

// "the Guardian of 5 November 2017"
function ofDay(tokens: readonly Token[], { first, last }: Phrase): boolean {
  for (let i = first + 1; i < last - 2; i++)
    if ((tokens[i] as Token).word === 'of' && tokens[i + 1]?.kind === 'number') return true;
  return false;
}

// "that her office put out on the 23rd"
function isDatedBehind(tokens: readonly Token[], from: number, last: number): boolean {
  const { word, grammar } = tokens[from] ?? { word: '', grammar: 0 };
  if (from >= last || !(/^(?:that|which)$/.test(word) || grammar & G.POSSESSIVE)) return false;
  for (let i = from + 1; i < Math.min(endOfTail(tokens, from, last), from + 14); i++) {
    const token = tokens[i] as Token;
    if (token.meaning & M.MONTH) return true;
    if (token.kind === 'number' && /^\d+(?:st|nd|rd|th)$/.test(token.word)) return true;
  }
  return false;
}

function isPart(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return token?.word === '§' || token?.kind === 'source' || (PAGES.has(token) && tokens[i + 1]?.kind === 'number');
}

const FIGURE = new WordClass('number numbers figure proof price sum share quote quotation wording source rate');

// "the recording", "the land charge register"
function afterPaper(tokens: readonly Token[], i: number): number {
  for (const at of [i, i + 1])
    if ((PAPER.has(tokens[at]) || FIGURE.has(tokens[at])) && tokens[at]?.capitals === 'none') return at + 1;
  return -1;
}

// "it was on You and Yours on Radio 4 on 2 May"
function dateAfter(tokens: readonly Token[], from: number, last: number, reach = 6): boolean {
  for (let i = from; i < Math.min(last, from + reach); i++) if ((tokens[i] as Token).meaning & M.MONTH) return true;
  return false;
}

const CONCLUSION = new WordClass(
  `conclusion conclusions finding findings verdict view opinion words ruling estimate figure figures judgment judgement
  act code law convention treaty regulation directive account claim statement admission assessment answer count diagnosis number numbers`,
);

// "the finding of the structural engineer, Dr P. Anand"
function conclusionOf(tokens: readonly Token[], from: number, last: number): number | undefined {
  const phrase = readPhrase(tokens, from, last);
  if (!phrase.named && !(phrase.office && phrase.described)) return undefined;
  for (let i = from; i < phrase.last; i++) if (CONCLUSION.has(tokens[i])) return phrase.last;
  return undefined;
}
