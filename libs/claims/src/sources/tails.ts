import { hasVerb } from '../frames.js';
import { G, M } from '../lexicon/classes.js';
import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import type { AttributionScan } from './attribution-scan.js';
import { lookedUp } from './look-ups.js';
import { PAGES } from './named-papers.js';
import { isPlaceAlone, isSource, readPhrase } from './phrases.js';
import type { Phrase } from './phrases.js';
import { hasFigureAhead } from './report-verbs.js';
import { readReference } from './references.js';
import { readSpeakerPhrase } from './speaker-phrases.js';
import { isTown } from './towns.js';
import { SAYS, statingVerb, TELLS } from './saying.js';
import { PAPER } from './source-nouns.js';

/** Verbs of stating that stand before who states: "…, found the district forester". */
const INVERTS = new WordClass(
  `said says wrote writes reported reports stated states noted notes found finds confirmed confirms admitted admits conceded
  concedes acknowledged acknowledges revealed reveals disclosed discloses estimated estimates calculated calculates
  reckoned reckons counted counts measured measures recorded records established concluded concludes ruled rules
  declared declares insisted insists maintained maintains argued argues explained explains warned warns complained complains
  protested pleaded swore testified testifies recalled recalls replied replies answered answers remarked remarks
  observed observes boasted boasts confessed confesses suggests suggested claims claimed told tells read reads
  showed shows proved proves demonstrated demonstrates discovered discovers announced announces predicted predicts
  added adds thus quoth commented comments reiterated stressed stresses responded countered counters`,
);
/** What states "it" or "all of it"; others do something to it ("found it in the hives", "rated it poor"). */
const STATES_IT = new WordClass(
  `said says wrote writes reported reports report confirmed confirms admitted admits conceded explained explains set sets laid
  lays spelled spelt spells stated states proved proves prove showed shows show shown documented documents recorded records record
  listed lists list has had have told tells printed prints published publishes carried carries noted notes mentions
  mentioned established revealed reveals exposed exposes bears demonstrated described describes detailed acknowledged put puts
  counted measured verified corroborates clear calculated counts count repeats repeated tallied slip on public known`,
);
const IT = new WordClass('it them all both everything these those');
const BACK = new WordClass('it so this that all both everything these those them');
const LINK = new WordClass('in on at to for from by under with of after before during about when as through via');
const OPENS_POINTER = new WordClass(
  `it it's its this that that's thats which all both everything details so and the a here see`,
);
const TAIL_OPENINGS = WordClass.of(
  OPENS_POINTER,
  new WordClass("and but as which so from in per via also by i i've you you'll"),
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

const WHAT = new WordClass('what how why where');
const POINTED = new WordClass('in at by on with from to under before over');
const PARTICLE = new WordClass('out up down');
const EXACTLY = new WordClass('exactly precisely just only');
const NOT_SAID = new WordClass('whatever however contrary despite unlike whoever no');
const NOT_FINAL = new WordClass('to off');
const JOINT = /^[,;:\u2013\u2014-]$/;
const LONGEST_REST = 18;

/** What follows a statement and says who made it. */
export interface Tail {
  last: number;
  /** Whether it has a clause of its own, which stands for all before it in the sentence. */
  back: boolean;
  /** Whether it speaks of what was said before: "said so", "has it all". */
  anaphoric?: boolean;
}

/**
 * Finds what is hung on a statement to say where it comes from: "…, found the district forester", "…: audit office,
 * follow-up audit 2021", "…, it stands in the trust's report".
 * @param saying index of the last word of the sentence that may state something
 */
export function scanTails(
  tokens: readonly Token[],
  sentence: SentenceRange,
  saying: number,
  scan: AttributionScan,
): void {
  let quoted = tokens[sentence.first]?.word === '"';
  for (let i = sentence.first + 1; i < sentence.last - 1; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'mark') continue;
    if (token.word === '(') {
      const close = closingBracket(tokens, i, sentence.last);
      if (close === undefined || i < sentence.first + 3) continue;
      const end = readReference(tokens, i + 1, close, '(') ?? (saying > i ? said(tokens, i + 1, close) : undefined);
      if (end !== undefined) note(tokens, i + 1, { last: end, back: false }, -1, scan);
      i = close;
      continue;
    }
    if (token.word === '"') quoted = !quoted;
    const closesQuote = token.word === '"' && !quoted;
    if (!JOINT.test(token.word) && !closesQuote) continue;
    if (token.word === '-' && token.start === tokens[i - 1]?.end) continue;
    const tail = readTail(tokens, i, sentence, saying);
    // "In Basel, the Tages-Anzeiger reports, …"
    const isInside = tail !== undefined && tokens[tail.last]?.word === ',';
    if (!tail || !(isInside || statesBefore(tokens, sentence.first, i))) continue;
    note(tokens, i + 1, tail, i, scan);
    i = tail.last - 1;
  }
}

function closingBracket(tokens: readonly Token[], open: number, last: number): number | undefined {
  for (let i = open + 1; i < Math.min(last, open + 40); i++) {
    const { word } = tokens[i] as Token;
    if (word === ')') return i;
    if (word === '(') return undefined;
  }
  return undefined;
}

const FEWEST_STATED = 2;

// Few verbs are known as such ("Slovenia sorts more than the Netherlands"), so it is enough that words come before.
function statesBefore(tokens: readonly Token[], first: number, to: number): boolean {
  let words = 0;
  for (let i = Math.max(first, to - 40); i < to; i++) {
    const { kind, word } = tokens[i] as Token;
    if (kind === 'word' || kind === 'number' || word === '"') words++;
  }
  return words >= FEWEST_STATED;
}

function note(tokens: readonly Token[], first: number, tail: Tail, joinsAt: number, scan: AttributionScan): void {
  const start = (tokens[first] as Token).start;
  const end = (tokens[tail.last - 1] as Token).end;
  const joint = { back: tail.back, ...(joinsAt < 0 ? {} : { joinsAt }) };
  const same = scan.sources.find((source) => source.start < end && source.end > start);
  if (same) {
    if (joinsAt >= 0 && (same.joinsAt === undefined || tail.back)) Object.assign(same, joint);
  } else scan.sources.push({ kind: 'attribution', code: 'src_named', strength: 'medium', start, end, ...joint });
}

function tailOf(last: number | undefined): Tail | undefined {
  return last === undefined ? undefined : { last, back: true };
}

// Most marks are followed by nothing of the kind.
function mayOpenTail(token: Token): boolean {
  if (token.kind !== 'word') return token.kind === 'number';
  if (token.capitals !== 'none') return true;
  if (token.grammar & G.FUNCTION)
    return TAIL_OPENINGS.has(token) || (token.grammar & (G.DETERMINER | G.POSSESSIVE)) !== 0;
  return true;
}

function readTail(tokens: readonly Token[], mark: number, sentence: SentenceRange, saying: number): Tail | undefined {
  const { last } = sentence;
  const first = mark + 1;
  const opening = tokens[first] as Token;
  if (!mayOpenTail(opening)) return undefined;
  return (
    (saying >= first ? (inverted(tokens, first, last) ?? speakerThenVerb(tokens, first, last)) : undefined) ??
    pointer(tokens, first, last) ??
    tailOf(lookedUp(tokens, first, last)) ??
    reference(tokens, mark, last) ??
    quotedSpeaker(tokens, mark, sentence)
  );
}

// "(says the BBC)"
function said(tokens: readonly Token[], first: number, close: number): number | undefined {
  return (inverted(tokens, first, close) ?? speakerThenVerb(tokens, first, close))?.last;
}

// "…, found the district forester, Mr Olaf Brenner"
function inverted(tokens: readonly Token[], first: number, last: number): Tail | undefined {
  const verb = /^(?:so|thus)$/.test((tokens[first] as Token).word) ? first + 1 : first;
  const answer = answerFrom(tokens, verb, last);
  if (answer !== undefined) return answer;
  if (!INVERTS.has(tokens[verb])) return undefined;
  const speaker = readSpeakerPhrase(tokens, verb + 1, last);
  if (!speaker || !isSource(speaker.phrase)) return undefined;
  const next = tokens[speaker.last];
  if (speaker.last < last && next?.kind === 'word' && next.grammar & (G.AUX | G.MODAL | G.PAST)) return undefined;
  return isPlaceAlone(speaker.phrase) ? undefined : { last: speaker.last, back: false };
}

const CAME = new WordClass('came comes was is goes went');
const ANSWER = new WordClass('answer reply word news verdict response line message');

// "…, came the answer from the district of Steinfurt"
function answerFrom(tokens: readonly Token[], verb: number, last: number): Tail | undefined {
  if (!CAME.has(tokens[verb]) || tokens[verb + 1]?.word !== 'the' || !ANSWER.has(tokens[verb + 2])) return undefined;
  if (!/^(?:from|of|at)$/.test(tokens[verb + 3]?.word ?? '')) return undefined;
  const speaker = readSpeakerPhrase(tokens, verb + 4, last);
  return speaker && isSource(speaker.phrase) ? { last: speaker.last, back: false } : undefined;
}

/** Who said it and that they did: "…, the laboratory in Newmarket insisted in a letter of 8 May". */
export function speakerThenVerb(
  tokens: readonly Token[],
  from: number,
  last: number,
  opensSentence = false,
): Tail | undefined {
  const conjoined = /^(?:and|but|as|which|so)$/.test((tokens[from] as Token).word);
  const first = conjoined ? from + 1 : from;
  const opening = tokens[first];
  if (!opening || first >= last || NOT_SAID.has(opening) || (opening.kind !== 'word' && opening.kind !== 'number'))
    return undefined;
  const speaker = readSpeakerPhrase(tokens, first, last, opensSentence);
  if (!speaker) return undefined;
  const { phrase } = speaker;
  if (phrase.nobody) return undefined;
  if (isLawAtWork(tokens, phrase, speaker.last, last))
    return { last: endOfTail(tokens, speaker.last, last), back: false };
  const holds = holdsPaper(tokens, phrase, speaker.last, last) ? speaker.last : undefined;
  const shown = SHOWS.has(tokens[speaker.last]) && !isPerfect(tokens, speaker.last) ? speaker.last : undefined;
  const verb = holds ?? shown ?? statingVerb(tokens, speaker.last, last, phrase.hearing);
  if (verb === undefined) return undefined;
  const end = endOfTail(tokens, verb + 1, last);
  if (end - verb > LONGEST_REST || statesAnew(tokens, verb + 1, end)) return undefined;
  const after = PARTICLE.has(tokens[verb + 1]) ? verb + 2 : verb + 1;
  const rest = after < end ? tokens[EXACTLY.has(tokens[after]) ? after + 1 : after] : undefined;
  const isTold = TELLS.has(tokens[verb]);
  // "Mary Pilon tells the whole story in The Monopolists" may be a sentence of its own
  const anaphoric = !HAVE.has(tokens[verb]) && /^(?:the|all)$/.test(rest?.word ?? '');
  if (holds !== undefined) return isSource(phrase) ? { last: end, back: true, anaphoric } : undefined;
  if (shows(tokens, phrase, verb, end)) return { last: end, back: true, anaphoric };
  const isHeard = /^hears?d?$/.test((tokens[verb] as Token).word);
  if (isHeard && !phrase.hearing) return undefined;
  const speaks =
    isSource(phrase) ||
    (isTold && isOutlet(tokens, after, end)) ||
    saidTo(tokens, behindBack(tokens, after, end), end) ||
    isOnRecord(tokens, phrase, after, end);
  if (!speaks) return undefined;
  if (isPlaceAlone(phrase) && !isTold) return undefined;
  if (IT.has(rest) && !STATES_IT.has(tokens[verb]) && !phrase.paper) return undefined;
  const back = rest !== undefined && (BACK.has(rest) || rest.word === 'as' || WHAT.has(rest));
  if (conjoined && !/^(?:as|which|so)$/.test((tokens[from] as Token).word) && !back) return undefined;
  if (rest === undefined || back) return { last: end, back, anaphoric: back };
  if (NOT_FINAL.has(rest) && rest.word === 'off') return undefined;
  if (isTold) {
    const so = has(tokens, after, end, 'so');
    return has(tokens, after, end, 'to') ? undefined : { last: end, back: so, anaphoric: so };
  }
  // "the council found a buyer": a deed
  const bare =
    LINK.has(rest) || rest.word.endsWith('ly') || rest.kind === 'mark' || rest.kind === 'source' || isDay(rest);
  if (bare && !(rest.word === 'to' && isVerbBase(tokens[after + 1]))) return { last: end, back: false };
  return phrase.paper && !PAPER.has(rest) && rest.grammar & (G.DETERMINER | G.THIRD)
    ? { last: end, back: false }
    : undefined;
}

// "his successor admitted in a letter to the families in 2014", "confessed before the court in Trier"
function isOnRecord(tokens: readonly Token[], { definite, office }: Phrase, from: number, end: number): boolean {
  if (!definite && !office) return false;
  for (let i = from; i < end - 1; i++) if (PAGES.has(tokens[i]) && tokens[i + 1]?.kind === 'number') return true;
  for (let i = from; i < end - 1; i++) {
    if (!POINTED.has(tokens[i])) continue;
    const at = readPhrase(tokens, i + 1, end);
    if ((at.paper || at.hearing) && (at.dated || at.place || at.named || at.owned) && !at.nobody) return true;
  }
  return false;
}

const HAS = new WordClass(
  'has have had got holds keeps keep printed published obtained reproduces prints saw ran runs did carried carries gave',
);

const LAW = new WordClass(
  'act law code regulations regulation treaty constitution directive ordinance statute charter order rules convention',
);
const AT_WORK = new WordClass(
  'saw let lets made makes make forbids forbade forbid allows allowed requires required provides provided obliges gives gave grants bars bans permits',
);
const ANAPHORA = new WordClass('it that them him her this so both all');

// "the Juries Act 1976 let them off", "the Education (Milk) Act saw to it"
function isLawAtWork(
  tokens: readonly Token[],
  { first, last, named, dated }: Phrase,
  verb: number,
  end: number,
): boolean {
  if (!named || !AT_WORK.has(tokens[verb]) || verb >= end) return false;
  const object = tokens[verb + 1]?.word === 'to' ? verb + 2 : verb + 1;
  if (!dated && !ANAPHORA.has(tokens[object])) return false;
  for (let i = first; i < last; i++) if (LAW.has(tokens[i]) && (tokens[i] as Token).capitals !== 'none') return true;
  return false;
}

// "Heise has the e-mail", "the recorder's list for 2023 has nine species"
function holdsPaper(tokens: readonly Token[], { paper }: Phrase, verb: number, last: number): boolean {
  if (!HAS.has(tokens[verb])) return false;
  return hasPaper(tokens, verb + 1, last) || (paper && hasFigureAhead(tokens, verb, Math.min(last, verb + 3)));
}

function hasPaper(tokens: readonly Token[], from: number, end: number): boolean {
  if (!((tokens[from]?.grammar ?? 0) & (G.DETERMINER | G.POSSESSIVE))) return false;
  for (let i = from + 1; i < Math.min(end, from + 4); i++) if (PAPER.has(tokens[i])) return true;
  return false;
}

const HAVE = new WordClass('has had have got');
const FILMS = new WordClass('filmed films photographed');
const SHOWS = new WordClass(
  'showed shows filmed films photographed had has printed prints published compared tested tells ran carried broadcast aired documented traced got',
);

// "has required" is no having
function isPerfect(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!HAVE.has(tokens[i]) || next === undefined) return false;
  return (next.grammar & (G.PAST | G.PARTICIPLE | G.AUX)) !== 0 || next.word === 'shown';
}

// "Channel 9 filmed him at it in August", "Mary Pilon tells the whole story in The Monopolists"
function shows(tokens: readonly Token[], phrase: Phrase, verb: number, end: number): boolean {
  if (!SHOWS.has(tokens[verb]) || !phrase.named || phrase.nobody) return false;
  if (FILMS.has(tokens[verb])) return true;
  for (let i = verb + 1; i < end; i++) {
    const token = tokens[i] as Token;
    const isDated =
      (token.meaning & (M.MONTH | M.TIME)) !== 0 && /^(?:on|last|this|in)$|^\d/.test((tokens[i - 1] as Token).word);
    if (isDated) return true;
    const next = tokens[i + 1];
    const at = next?.word === 'the' ? tokens[i + 2] : next;
    const isIn = token.word === 'in' && i + 1 < end && at !== undefined && at.capitals !== 'none';
    if (PAPER.has(token) || (isIn && !isTown(at) && !(at.grammar & G.FUNCTION))) return true;
  }
  return false;
}

// "told the Süddeutsche"
function isOutlet(tokens: readonly Token[], from: number, end: number): boolean {
  const phrase = readPhrase(tokens, from, end);
  return phrase.named && !phrase.nobody && (tokens[from] as Token).meaning !== M.TITLE;
}

// "confirmed all of this to the Dolomiten"
function behindBack(tokens: readonly Token[], at: number, end: number): number {
  let i = at;
  while (i < end && (BACK.has(tokens[i]) || tokens[i]?.word === 'of')) i++;
  return i;
}

// "conceded to Folha de S.Paulo"
function saidTo(tokens: readonly Token[], at: number, end: number): boolean {
  if (tokens[at]?.word !== 'to' || at + 1 >= end) return false;
  const hearer = readPhrase(tokens, at + 1, end);
  return (
    hearer.named &&
    !hearer.nobody &&
    (hearer.names >= 2 || tokens[at + 1]?.word === 'the' || ((tokens[at + 1] as Token).meaning & M.ORGANISATION) !== 0)
  );
}

function isVerbBase(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.kind === 'word' &&
    token.capitals === 'none' &&
    (token.grammar & G.PRESENT) !== 0 &&
    (token.grammar & G.FUNCTION) === 0
  );
}

function isDay(token: Token): boolean {
  return (token.meaning & (M.TIME | M.MONTH)) !== 0 || /^(?:last|this|then|twice|again|yesterday)$/.test(token.word);
}

function has(tokens: readonly Token[], from: number, end: number, word: string): boolean {
  for (let i = from; i < end; i++) if ((tokens[i] as Token).word === word) return true;
  return false;
}

/** Index after the clause that begins at the token index. */
function endOfTail(tokens: readonly Token[], from: number, last: number): number {
  let quoted = false;
  for (let i = from; i < last; i++) {
    const { word, kind } = tokens[i] as Token;
    if (word === '"') quoted = !quoted;
    if (quoted) continue;
    if ((word === 'and' || word === 'but') && hasVerb(tokens, i + 1, Math.min(last, i + 8))) return i;
    if (kind !== 'mark') continue;
    if (word === ',' && tokens[i + 1]?.kind !== 'number' && !PAPER.has(tokens[i + 1])) return i;
    if (/^[;:!?\u2013\u2014]$/.test(word)) return i;
    if (word === '-' && (tokens[i] as Token).start > (tokens[i - 1] as Token).end) return i;
  }
  return last;
}

function statesAnew(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const token = tokens[i] as Token;
    // "wrote that in her report" says nothing new
    if (token.word === 'that' && i + 1 < end && !LINK.has(tokens[i + 1])) return true;
    if (token.meaning & M.MONTH && token.capitals !== 'none') continue;
    if (token.grammar & (G.AUX | G.MODAL)) return true;
    if (token.grammar & G.PAST && !(token.grammar & G.PARTICIPLE) && token.capitals === 'none') return true;
  }
  return false;
}

/** What is said of a statement before with "it" or "that": "…, it stands in the trust's report", "…, that was Peter Trudgill's conclusion". */
export function pointer(tokens: readonly Token[], first: number, last: number): Tail | undefined {
  const opening = tokens[first] as Token;
  if (!OPENS_POINTER.has(opening)) return undefined;
  const isPaper = opening.word === 'the' || opening.word === 'a';
  let i = first + 1;
  if (isPaper) {
    if (!PAPER.has(tokens[i]) && !PAPER.has(tokens[i + 1])) return undefined;
    i += PAPER.has(tokens[i]) ? 1 : 2;
    // "…, a figure the head of communications gave the committee on 11 March"
    const speaker = readSpeakerPhrase(tokens, i, last);
    const verb = speaker && isSource(speaker.phrase) ? speaker.last : last;
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
      if (stands && isSource(phrase) && (says || isAllOver)) return { last: phrase.last, back: true };
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

// "it was on You and Yours on Radio 4 on 2 May"
function dateAfter(tokens: readonly Token[], from: number, last: number): boolean {
  for (let i = from; i < Math.min(last, from + 6); i++) if ((tokens[i] as Token).meaning & M.MONTH) return true;
  return false;
}

const CONCLUSION = new WordClass(
  `conclusion conclusions finding findings verdict view opinion words ruling estimate figure figures judgment judgement
  act code law convention treaty regulation directive account claim statement admission assessment answer count result results diagnosis number numbers`,
);

// "the finding of the structural engineer, Dr P. Anand"
function conclusionOf(tokens: readonly Token[], from: number, last: number): number | undefined {
  const phrase = readPhrase(tokens, from, last);
  if (!phrase.named && !(phrase.office && phrase.described)) return undefined;
  for (let i = from; i < phrase.last; i++) if (CONCLUSION.has(tokens[i])) return phrase.last;
  return undefined;
}

function reference(tokens: readonly Token[], mark: number, last: number): Tail | undefined {
  const opening = tokens[mark + 1] as Token;
  if (opening.capitals === 'none' && opening.grammar & G.PRONOUN) return undefined;
  const { word } = tokens[mark] as Token;
  const so = tokens[mark + 1]?.word === 'so' && tokens[mark + 2]?.word !== 'that';
  // "…, so the Federation of Undertakers"
  if (so) {
    const speaker = readSpeakerPhrase(tokens, mark + 2, last);
    if (!speaker || !isSource(speaker.phrase) || speaker.last < withoutStop(tokens, endOfTail(tokens, mark + 2, last)))
      return undefined;
    return { last: speaker.last, back: false };
  }
  const said = toOutlet(tokens, mark + 1, last);
  if (said !== undefined && word !== ',') return { last: said, back: false };
  const end = readReference(tokens, mark + 1, endOfReference(tokens, mark + 1, last), word === ',' ? ',' : ':');
  return end === undefined ? undefined : { last: end, back: false };
}

function endOfReference(tokens: readonly Token[], first: number, last: number): number {
  for (let i = first + 1; i < last; i++) if (/^[;\u2013\u2014]$/.test((tokens[i] as Token).word)) return i;
  return withoutStop(tokens, last);
}

// "- her manager, Merck Mercuriadis, to Music Week"
function toOutlet(tokens: readonly Token[], first: number, last: number): number | undefined {
  const speaker = readSpeakerPhrase(tokens, first, last);
  if (!speaker || !isSource(speaker.phrase) || !saidTo(tokens, speaker.last, last)) return undefined;
  const hearer = readPhrase(tokens, speaker.last + 1, last);
  return hearer.last >= withoutStop(tokens, last) ? hearer.last : undefined;
}

function withoutStop(tokens: readonly Token[], last: number): number {
  let end = last;
  while (/^[.!?]$/.test(tokens[end - 1]?.word ?? '')) end--;
  return end;
}

const FEWEST_QUOTED = 4;

// '"Two coffins were left in the rain" - verger Thomas Peel to the Whitby Gazette'
function quotedSpeaker(tokens: readonly Token[], mark: number, { first, last }: SentenceRange): Tail | undefined {
  const before = tokens[mark - 1]?.word === '"' ? mark - 1 : tokens[mark - 2]?.word === '"' ? mark - 2 : -1;
  if (before < first + FEWEST_QUOTED) return undefined;
  const speaker = readSpeakerPhrase(tokens, mark + 1, last);
  if (!speaker || speaker.phrase.nobody || !speaker.phrase.named) return undefined;
  const end = withoutStop(tokens, last);
  if (speaker.last < end) return undefined;
  const { phrase } = speaker;
  return phrase.names >= 2 || phrase.office ? { last: speaker.last, back: false } : undefined;
}
