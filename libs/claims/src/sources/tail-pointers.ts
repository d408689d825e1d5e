import { G, M } from '../lexicon/classes.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { POINTED } from './hearers.js';
import { PAGES } from './named-papers.js';
import { isSource, readPhrase } from './phrases.js';
import { SAYS, statingVerb } from './saying.js';
import { PAPER } from './source-nouns.js';
import { readSpeakerPhrase } from './speaker-phrases.js';
import { WHAT, endOfTail } from './tail.js';
import type { Tail } from './tail.js';

/** What a clause begins with that says of a statement where it comes from. */
export const OPENS_POINTER = new WordClass(
  `it it's its this that that's thats which all both everything details so and the a here see`,
);

const STANDS = new WordClass(
  `stands stood came comes says said is was been are be were appears appeared emerged transpired played read printed reported
  published noted minuted recorded documented written set laid found heard shown listed filed turned has have been can
  confirmed proved admitted stated down out up so as on in also there exactly word for black white plain now since
  quoted reproduced described entered posted aired broadcast seen checked looked told put public record file line print
  it's that's available last bit part much whole lot thing figure number sentence settled kept held deposited lodged had all of it them this that to could may the every too both shown`,
);

// "in the minutes", "on page 6", "in Hansard", but "in breach of"
function mayBeWork(token: Token): boolean {
  if (token.capitals !== 'none' || token.kind === 'number') return true;
  return (token.grammar & (G.DETERMINER | G.POSSESSIVE)) !== 0 || PAGES.has(token) || PAPER.has(token);
}

/** What is said of a statement before with "it" or "that": "…, it stands in the trust's report", "…, that was Peter Trudgill's conclusion". */
export function pointer(tokens: readonly Token[], first: number, last: number): Tail | undefined {
  const opening = tokens[first] as Token;
  if (!OPENS_POINTER.has(opening)) return undefined;
  const isPaper = opening.word === 'the' || opening.word === 'a';
  let i = first + 1;
  if (isPaper) {
    i = afterPaper(tokens, i);
    if (i < 0) return undefined;
    // "…, a figure the head of communications gave the committee on 11 March"
    const speaker = readSpeakerPhrase(tokens, i, last);
    const verb = opening.word === 'a' && speaker && isSource(speaker.phrase) ? speaker.last : last;
    if (verb < last && (SAYS.has(tokens[verb]) || /^(?:gave|gives|revised)$/.test((tokens[verb] as Token).word)))
      return { last: endOfTail(tokens, verb, last), back: true };
  }
  let stands = /'s$|^thats$/.test(opening.word);
  for (; i < Math.min(last, first + 10); i++) {
    const token = tokens[i] as Token;
    if (POINTED.has(token) && i + 1 < last && mayBeWork(tokens[i + 1] as Token)) {
      const phrase = readPhrase(tokens, i + 1, last);
      const isBroadcast = phrase.names >= 2 && (phrase.dated || dateAfter(tokens, phrase.last, last));
      const says = phrase.paper || phrase.hearing || (phrase.named && phrase.office) || isBroadcast;
      const isAllOver = token.word === 'over' && phrase.named;
      const isTaken = isPaper && token.word === 'from' && phrase.named;
      if (stands && isSource(phrase) && (says || isAllOver || isTaken)) return { last: phrase.last, back: true };
    }
    if (stands && WHAT.has(token)) {
      const speaker = readSpeakerPhrase(tokens, i + 1, last);
      const verb = speaker && isSource(speaker.phrase) ? statingVerb(tokens, speaker.last, last) : undefined;
      return verb === undefined ? undefined : { last: endOfTail(tokens, verb, last), back: true };
    }
    if (stands && /^(?:the|a|an)$/.test(token.word) && !isPaper) {
      const finding = conclusionOf(tokens, i, last);
      if (finding !== undefined) return { last: finding, back: true };
    }
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

const FIGURE = new WordClass('number numbers proof price sum share quote quotation wording source rate');

// "the recording", "the land charge register"
function afterPaper(tokens: readonly Token[], i: number): number {
  for (const at of [i, i + 1])
    if ((PAPER.has(tokens[at]) || FIGURE.has(tokens[at])) && tokens[at]?.capitals === 'none') return at + 1;
  return -1;
}

// "it was on You and Yours on Radio 4 on 2 May"
function dateAfter(tokens: readonly Token[], from: number, last: number): boolean {
  for (let i = from; i < Math.min(last, from + 6); i++) if ((tokens[i] as Token).meaning & M.MONTH) return true;
  return false;
}

const CONCLUSION = new WordClass(
  `conclusion conclusions finding findings verdict view opinion words ruling estimate figure figures judgment judgement
  act code law convention treaty regulation directive account claim statement admission assessment answer count diagnosis`,
);

// "the finding of the structural engineer, Dr P. Anand"
function conclusionOf(tokens: readonly Token[], from: number, last: number): number | undefined {
  const phrase = readPhrase(tokens, from, last);
  if (!phrase.named && !(phrase.office && phrase.described)) return undefined;
  for (let i = from; i < phrase.last; i++) if (CONCLUSION.has(tokens[i])) return phrase.last;
  return undefined;
}
