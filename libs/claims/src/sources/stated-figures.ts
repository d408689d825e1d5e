import { G } from '../lexicon/classes.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { ABOUT, LOOKS } from './back-references.js';
import type { Phrase } from './phrases.js';
import { AT, hasFigureAhead } from './report-verbs.js';

/** Verbs behind which a figure is what was found: "lists 40 days", "counted about 270". */
const COUNTS = new WordClass(
  `counts counted lists listed records recorded reports reported logs logged registers registered tallies tallied estimates
  estimated measures measured reckons reckoned calculates calculated puts gives rates rated`,
);
const HAS = new WordClass('has had');
const GIVES_AT = new WordClass('has had gives gave puts');
const ABOUT_SO_MANY = new WordClass(
  'about some over around nearly almost only just at least more fewer than under below above roughly exactly a an still',
);
/** What a book has many of. */
export const OF_BOOKS = new WordClass(
  'pages page chapters signatures names entries words volumes copies lines authors editors annexes tables sections parts',
);
const FIGURE = new WordClass('figure figures estimate estimates count tally');
const AMOUNT = new WordClass(
  'average cost costs share rate number total toll figure median mean count loss turnout inflation unemployment value',
);
const BEFORE_LARGE = new WordClass('a minus');
const LARGE = new WordClass(
  'hundred thousand million billion dozen hundreds thousands millions twenty thirty forty fifty',
);
const FRACTIONS = new WordClass('half third quarter thirds quarters one two three four five six seven eight nine ten');
/** Papers that come of looking into something. */
const FINDINGS = new WordClass(
  `review study trial survey analysis report inquiry audit investigation meta-analysis evaluation research poll inquest
  census assessment judgment ruling verdict paper`,
);
const FINDS = new WordClass(
  `found finds showed shows concluded concludes measured counted recommended recommends reported estimated identified
  established blamed blames criticised criticises rejected rejects confirmed confirms names named`,
);
const INDEFINITE = new WordClass('a an one some');
const OF_PAPER = new WordClass('that which saying showing finding counting');
const LONGEST_PAPER = 12;
const LONGEST_LOOK = 16;

function isLarge(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || LARGE.has(token));
}

/** Whether a figure stands at the token index, or after "about". */
function figureAt(tokens: readonly Token[], from: number, last: number): number | undefined {
  let i = from;
  while (i < Math.min(last, from + 4) && ABOUT_SO_MANY.has(tokens[i])) i++;
  // "over a million", "minus 27.2"
  if (BEFORE_LARGE.has(tokens[i]) && isLarge(tokens[i + 1])) i++;
  const token = tokens[i];
  if (token === undefined || i >= last) return undefined;
  return isLarge(token) || /^[£€$]$/.test(token.word) || FRACTIONS.has(token) ? i : undefined;
}

/**
 * Whether a speaker states a figure by the verb at the token index: "lists 40 days", "the census file has 19 percent for
 * all", "puts nuclear at 142 dollars".
 * @param known whether it is somebody who can be asked; one name alone gives its own numbers only ("has it at")
 */
export function givesFigure(
  tokens: readonly Token[],
  { paper, named, place, owned }: Phrase,
  verb: number,
  last: number,
  known: boolean,
): boolean {
  const token = tokens[verb];
  if (token === undefined || token.kind !== 'word' || token.capitals !== 'none') return false;
  // "Shelter's figure is 300,000"
  if (token.word === 'is' && known && owned && FIGURE.has(tokens[verb - 1]))
    return figureAt(tokens, verb + 1, last) !== undefined;
  if (GIVES_AT.has(token) && putAt(tokens, verb, last)) return true;
  // "the bus company counted 214": a body without a name
  if (!known || !(named || place || paper)) return false;
  const at = HAS.has(token) && tokens[verb + 1]?.word === 'counted' ? verb + 1 : verb;
  if (COUNTS.has(tokens[at]) && figureAt(tokens, at + 1, last) !== undefined) return !isOwnShare(tokens, at, last);
  if (!HAS.has(token)) return false;
  const figure = figureAt(tokens, verb + 1, last);
  if (figure === undefined) return false;
  if (paper && !OF_BOOKS.has(tokens[figure + 1])) return true;
  // "has 19 percent for all insurers"; but a firm has 19 percent of the market
  return named && /^(?:percent|per|%)$/.test(tokens[figure + 1]?.word ?? '') && tokens[figure + 2]?.word === 'for';
}

// "gives more than a third of its help in cash"
function isOwnShare(tokens: readonly Token[], verb: number, last: number): boolean {
  for (let i = verb + 2; i < Math.min(last - 1, verb + 8); i++)
    if ((tokens[i] as Token).word === 'of' && /^(?:its|their|his|her)$/.test((tokens[i + 1] as Token).word))
      return true;
  return false;
}

// "has it at 45 percent", "puts new nuclear at 142 dollars"
function putAt(tokens: readonly Token[], verb: number, last: number): boolean {
  const { word } = tokens[verb] as Token;
  if (word !== 'puts' && !/^(?:it|this|that|them)$/.test(tokens[verb + 1]?.word ?? '') && !hasAmount(tokens, verb))
    return false;
  const gives = /^g[ia]ve/.test(word);
  for (let i = verb + 1; i < Math.min(last - 1, verb + 7); i++)
    if (AT.has(tokens[i]) || (gives && (tokens[i] as Token).word === 'as'))
      return hasFigureAhead(tokens, i, Math.min(last, i + 4));
  return false;
}

// "has the average rent at 1,200 euros"; but a dealer has a car at 1,200
function hasAmount(tokens: readonly Token[], verb: number): boolean {
  for (let i = verb + 1; i < verb + 5; i++) if (AMOUNT.has(tokens[i])) return true;
  return false;
}

/** Whether a study finds something: "the Cochrane review by Berg found no effect"; but charts are found in a skip. */
export function findsSomething(tokens: readonly Token[], phrase: Phrase, verb: number, last: number): boolean {
  if (!phrase.paper || !FINDS.has(tokens[verb]) || phrase.nobody) return false;
  if (!(phrase.named || (phrase.dated && phrase.definite))) return false;
  let finding = false;
  for (let i = phrase.first; i < phrase.last; i++) finding ||= FINDINGS.has(tokens[i]);
  const next = tokens[verb + 1];
  if (!finding || next === undefined || verb + 1 >= last || next.kind === 'mark') return false;
  return !(next.grammar & G.PREPOSITION) && !/^(?:its|nothing|it)$/.test(next.word);
}

/** Index after what was published or looked through to state what follows: "had a paper that", "went through the speeches:". */
export function looksInto(tokens: readonly Token[], from: number, last: number): number | undefined {
  const verb = tokens[from];
  if (verb === undefined || verb.capitals !== 'none') return undefined;
  if (HAS_PUBLISHED.has(verb) && INDEFINITE.has(tokens[from + 1])) {
    let paper = false;
    for (let i = from + 2; i < Math.min(last, from + LONGEST_PAPER); i++) {
      if (ABOUT.has(tokens[i])) paper = true;
      if (OF_PAPER.has(tokens[i])) return paper ? i : undefined;
      if (/^[,;:]$/.test((tokens[i] as Token).word)) return undefined;
    }
    return undefined;
  }
  if (!LOOKS.has(verb) && !(/^(?:went|goes|going)$/.test(verb.word) && tokens[from + 1]?.word === 'through'))
    return undefined;
  for (let i = from + 1; i < Math.min(last - 2, from + LONGEST_LOOK); i++) {
    const { word } = tokens[i] as Token;
    if (word === ':' || (word === 'and' && findsOut(tokens, from, i + 1))) return i;
    if (/^[,;"]$/.test(word) && !(word === ',' && tokens[i + 1]?.word === 'and')) return undefined;
  }
  return undefined;
}

// "looked at the bootcamps in 2022 and found courses", "asked people and found that"; but "looked for a buyer and found one"
function findsOut(tokens: readonly Token[], verb: number, i: number): boolean {
  const next = tokens[i + 1];
  // "tested 26 pillows and not one of them held"
  if (ALMOST.has(tokens[i])) return OF_ALL.has(next);
  if (!FOUND.has(tokens[i]) || next === undefined) return false;
  if (/^(?:that|no|how|out)$/.test(next.word)) return true;
  const looks = /^(?:at|into|through)$/.test(tokens[verb + 1]?.word ?? '') || (tokens[verb] as Token).word !== 'looked';
  return looks && next.kind === 'word' && !(next.grammar & (G.PRONOUN | G.PREPOSITION | G.DETERMINER));
}

const ALMOST = new WordClass('not nearly hardly almost');
const OF_ALL = new WordClass('one all any half none every');
const FOUND = new WordClass('found finds counted concluded measured showed');

const HAS_PUBLISHED = new WordClass('has had published ran carried printed runs carries');
