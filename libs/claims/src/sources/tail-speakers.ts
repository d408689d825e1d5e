import { G, M } from '../lexicon/classes.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { BACK, behindBack, hasItSomewhere, isOnRecord, isOutlet, saidTo } from './hearers.js';
import { isTheirs } from './own-words.js';
import { isPlaceAlone, isSource } from './phrases.js';
import { isAtFigure } from './report-verbs.js';
import { TELLS, statingVerb } from './saying.js';
import { bringsOut, givesNumber, hasProof, HAVE, holdsPaper, isLawAtWork, isPerfect, shows } from './shown-works.js';
import { PAPER } from './source-nouns.js';
import { readOpeningSpeaker, readSpeakerPhrase } from './speaker-phrases.js';
import type { OpeningSpeaker } from './speaker-phrases.js';
import { LINK, WHAT, endOfTail, statesAnew } from './tail.js';
import type { Tail } from './tail.js';

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

const PARTICLE = new WordClass('out up down');

const EXACTLY = new WordClass('exactly precisely just only');

const NOT_FINAL = new WordClass('to off');

const LONGEST_REST = 18;

/** Who stated it, after the verb: "…, found the district forester, Mr Olaf Brenner". */
export function inverted(tokens: readonly Token[], first: number, last: number): Tail | undefined {
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
  const speaker = readOpeningSpeaker(tokens, from, last, opensSentence);
  return speaker && speakerSays(tokens, speaker, last);
}

/** The same where it is known who the clause begins with. */
export function speakerSays(tokens: readonly Token[], speaker: OpeningSpeaker, last: number): Tail | undefined {
  const { phrase, joined } = speaker;
  if (isLawAtWork(tokens, phrase, speaker.last, last))
    return { last: endOfTail(tokens, speaker.last, last), back: false };
  // "has seen the contract"
  const had = HAVE.has(tokens[speaker.last]) && tokens[speaker.last + 1]?.word === 'seen' ? 1 : 0;
  const holds = holdsPaper(tokens, phrase, speaker.last + had, last) ? speaker.last + had : undefined;
  const tail = endOfTail(tokens, speaker.last, last);
  const isShown =
    (!isPerfect(tokens, speaker.last) && shows(tokens, phrase, speaker.last, tail)) ||
    (isSource(phrase) && givesNumber(tokens, speaker.last, tail));
  const shown = isShown ? speaker.last : undefined;
  const verb = holds ?? shown ?? statingVerb(tokens, speaker.last, last, phrase.hearing);
  if (verb === undefined) return undefined;
  const end = endOfTail(tokens, verb + 1, last);
  if (end - verb > LONGEST_REST || statesAnew(tokens, verb + 1, end)) return undefined;
  const after = afterEach(tokens, PARTICLE.has(tokens[verb + 1]) ? verb + 2 : verb + 1, end);
  const rest = after < end ? tokens[EXACTLY.has(tokens[after]) ? after + 1 : after] : undefined;
  if (hasItSomewhere(tokens, verb, end)) return undefined;
  const isTold = TELLS.has(tokens[verb]);
  // "Mary Pilon tells the whole story in The Monopolists" may be a sentence of its own
  const held = tokens[verb - 1];
  const anaphoric = HAVE.has(tokens[verb])
    ? hasProof(tokens, verb, end) && phrase.named
    : (held?.word === 'got' && phrase.named && hasProof(tokens, verb - 1, end)) ||
      /^(?:the|all)$/.test(rest?.word ?? '') ||
      bringsOut(tokens, verb, end) ||
      (shown !== undefined && /^(?:it|this|that|them)$/.test(rest?.word ?? ''));
  if (holds !== undefined) return isSource(phrase) ? { last: end, back: true, anaphoric } : undefined;
  if (shown !== undefined) return { last: end, back: true, anaphoric };
  const isHeard = /^hears?d?$/.test((tokens[verb] as Token).word);
  if (isHeard && !phrase.hearing) return undefined;
  const speaks =
    isSource(phrase) ||
    isTheirs(tokens, phrase) ||
    (isTold && isOutlet(tokens, after, end)) ||
    saidTo(tokens, behindBack(tokens, after, end), end) ||
    isOnRecord(tokens, phrase, after, end);
  if (!speaks) return undefined;
  if (isPlaceAlone(phrase) && !isTold) return undefined;
  if (IT.has(rest) && !STATES_IT.has(tokens[verb]) && !phrase.paper) return undefined;
  const isSame = rest?.word === 'the' && tokens[after + 1]?.word === 'same' && after + 3 >= end;
  const back = rest !== undefined && (BACK.has(rest) || rest.word === 'as' || WHAT.has(rest) || isSame);
  if ((joined === 'and' || joined === 'but') && !back) return undefined;
  // "told them off"
  if (isTold && tokens[after + 1]?.word === 'off') return undefined;
  if (rest === undefined || back)
    return { last: end, back, anaphoric: back && !isAtFigure(tokens, behindBack(tokens, after, end), end) };
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

// "explained every one of them to American Cinematographer"
function afterEach(tokens: readonly Token[], at: number, end: number): number {
  if (!/^(?:every|each)$/.test(tokens[at]?.word ?? '')) return at;
  for (let i = at + 1; i < Math.min(end, at + 4); i++)
    if (tokens[i]?.word === 'of' && BACK.has(tokens[i + 1])) return i + 1;
  return at;
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
