import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { isSource, readPhrase } from './phrases.js';
import { SAYS } from './saying.js';
import { readSpeakerPhrase } from './speaker-phrases.js';

/** What leads to a source anywhere in a sentence, a line each. */
const GUIDES = `
under questioning by
under questioning from
under cross-examination by
in reply to
in answer to
in response to
pressed by
asked by
questioned by
challenged by
if you believe
if you trust
if one trusts
if you take
my source is
the source is
source is
my sources are
if we believe
if we trust
if you go by
if we go by
if one goes by
if one believes
going by
to go by
judging by
judging from
to judge by
to judge from
on the word of
on the evidence of
on the authority of
on the strength of
on the testimony of
on the showing of
by the count of
by the rules of
by the rule book of
by the rulebook of
under the rules of
under the rulebook of
under the statutes of
by the statutes of
by the reckoning of
by the account of
by the estimate of
in the estimate of
in the estimation of
in the view of
in the opinion of
in the judgment of
in the judgement of
in the words of
to cite
to hear
according to
as per
as appears from
as can be seen from
as can be seen in
as can be read in
as is clear from
as follows from
as stated in
as stated by
as set out in
as laid down in
as shown in
as shown by
as noted in
as noted by
as described in
as mentioned in
as reported in
as reported by
to quote
i quote
as quoted in
as quoted by
as cited in
as cited by
aired on
broadcast on
we learn from
taken from
as recorded in
as documented in
check
consult
compare
following
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
/** Guides by their first two words; those of one word stand under it alone. */
const guidesByStart = new Map<string, number[]>();
for (const guide of GUIDES) {
  const start = guide.slice(0, 2).join(' ');
  guidesByStart.set(start, [...(guidesByStart.get(start) ?? []), guide.length]);
}
const wordsOfGuides = new Set(GUIDES.map((guide) => guide.join(' ')));
const SECONDS = new WordClass([...new Set(GUIDES.flatMap(([, second]) => second ?? []))].join(' '));
const ALONE = new WordClass(GUIDES.flatMap((guide) => (guide.length === 1 ? guide : [])).join(' '));
/** What such phrases begin with. */
export const GUIDE_OPENINGS = new WordClass([...new Set(GUIDES.map(([first]) => first))].join(' '));
/** Words that only lead to something written. */
const TO_PAPERS = new WordClass('check consult compare taken as following');
const ANSWERS = new WordClass('under in pressed asked questioned challenged');
const ANSWERED = new WordClass(
  'questioning cross-examination reply answer response pressed asked questioned challenged',
);
const OWN_WORDS = new WordClass(
  `figures figure count admission account accounts word words reckoning showing estimate estimates telling statistics records
  testimony numbers books data tally evidence calculation calculations standards statement report lights survey measurements
  confession reading readings returns register log minutes ledger census forecast projections`,
);
const IS = new WordClass('is are holds');
const TRUE = /^(?:to|anything|right|correct|any|accurate|true|reliable|sound|truthful)$/;
const ASKED = new WordClass('rang called asked phoned inquired enquired wrote pressed');
const REACH = 12;
const LONGEST_OWN = 12;
const LONGEST_GUIDE = 5;

/** Index after the source that a guide at the token index leads to: "going by the operator's return". */
export function afterGuide(tokens: readonly Token[], i: number, { first, last }: SentenceRange): number | undefined {
  const token = tokens[i] as Token;
  if (!ALONE.has(token) && !SECONDS.has(tokens[i + 1])) return undefined;
  const length = lengthOfGuide(tokens, i);
  if (length === undefined) return undefined;
  const phrase = readSpeakerPhrase(tokens, i + length, last)?.phrase;
  if (!phrase || !isSource(phrase)) return undefined;
  const answers = ANSWERS.has(token) && ANSWERED.has(tokens[i + length - 2]);
  if (answers && !statesLater(tokens, phrase.last, last)) return undefined;
  if (!TO_PAPERS.has(token)) return phrase.last;
  const isJoined = i === first || /^[,;:(\u2013\u2014-]$/.test(tokens[i - 1]?.word ?? '');
  return isJoined && (phrase.paper || token.word === 'check') ? phrase.last : undefined;
}

function lengthOfGuide(tokens: readonly Token[], i: number): number | undefined {
  const token = tokens[i] as Token;
  if (ALONE.has(token)) return 1;
  const lengths = guidesByStart.get(`${token.word} ${tokens[i + 1]?.word}`);
  return lengths?.find((length) => {
    let words = token.word;
    for (let k = 1; k < Math.min(length, LONGEST_GUIDE); k++) words += ` ${tokens[i + k]?.word}`;
    return wordsOfGuides.has(words);
  });
}

function statesLater(tokens: readonly Token[], from: number, last: number): boolean {
  for (let i = from; i < Math.min(last, from + REACH); i++) if (SAYS.has(tokens[i])) return true;
  return false;
}

function hasOwnWords(tokens: readonly Token[], from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (OWN_WORDS.has(tokens[j])) return true;
  return false;
}

/** Index after "by the agency's own figures", "on its own word" where somebody is named. */
export function byOwnWords(tokens: readonly Token[], i: number, last: number): number | undefined {
  if (!hasOwnWords(tokens, i + 2, Math.min(last, i + LONGEST_OWN))) return undefined;
  const phrase = readPhrase(tokens, i + 1, last);
  const isWhose = tokens[i + 2]?.possessive === true || tokens[i + 3]?.possessive === true;
  if (phrase.nobody || !(phrase.named || phrase.office || phrase.place || (phrase.definite && isWhose)))
    return undefined;
  for (let j = i + 2; j < phrase.last; j++) {
    const isOwn = tokens[j - 1]?.word === 'own' || (tokens[j - 1]?.possessive ?? false) || tokens[j - 1]?.word === "'";
    if (OWN_WORDS.has(tokens[j]) && (isOwn || phrase.dated)) return phrase.last;
  }
  return undefined;
}

/** Index after "when the Kronen Zeitung rang", where an answer follows. */
export function whenAsked(tokens: readonly Token[], i: number, last: number): number | undefined {
  const phrase = readPhrase(tokens, i + 1, last);
  const verb = tokens[phrase.last];
  return phrase.named && !phrase.nobody && ASKED.has(verb) && statesLater(tokens, phrase.last + 1, last)
    ? phrase.last + 1
    : undefined;
}

/** Index after "if the sampling of 2016 is", before "anything to go by". */
export function ifTrue(tokens: readonly Token[], i: number, last: number): number | undefined {
  const phrase = readPhrase(tokens, i + 1, last);
  const verb = tokens[phrase.last];
  if (verb === undefined || phrase.last >= last || !isSource(phrase)) return undefined;
  // "can be trusted"
  const isTrusted =
    tokens[phrase.last + 1]?.word === 'be' && /^(?:trusted|believed)$/.test(tokens[phrase.last + 2]?.word ?? '');
  if (verb.word === 'can' || verb.word === 'may') return isTrusted ? phrase.last + 1 : undefined;
  if (!IS.has(verb)) return undefined;
  const holds = verb.word === 'holds' || TRUE.test(tokens[phrase.last + 1]?.word ?? '');
  return holds ? phrase.last + 1 : undefined;
}
