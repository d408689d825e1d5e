import { G, M } from '../lexicon/classes.js';
import type { Token } from '../tokens.js';
import { isSource, readPhrase } from './phrases.js';
import type { Phrase } from './phrases.js';
import { SAYS } from './saying.js';
import { isSerial } from './serials.js';
import { BODY, PAPER, SITE } from './source-nouns.js';
import { looksLikePlace } from './towns.js';
import { isYear } from './works.js';
import { WordClass } from '../word-class.js';

const LONGEST = 30;
const LABELS = new WordClass('source sources read check so see cf per via from the also e.g');
const LABEL = new WordClass('source sources figures data numbers');
const POINTS = new WordClass('see cf read check');
const COLLEAGUES = new WordClass('colleagues others co-authors al');
/** "80,000 women", "nearly 65,000 births" */
const COUNTS = new WordClass('nearly about over some almost around under roughly more');
const ORDINALS = new WordClass('first second third fourth fifth last latest this');
const PERIODS = new WordClass('quarter half edition issue wave');
const SITTINGS = new WordClass('meeting session sitting hearing congress');
const PAGES = new WordClass(
  'p pp page pages vol volume issue ed edition chapter ch fol no line lines col column table annex',
);

/**
 * Index after a reference without a verb, as in brackets or after a colon: "BEUC, Unsafe and illegal, October 2020",
 * "audit office of the Tyrol, follow-up audit 2021". Its parts are a name, a work and a date, or two of them.
 * @param mark the mark it hangs on; a comma asks for more than a colon, a dash or a bracket
 * @param end index of the token before which it has to end
 */
export function readReference(tokens: readonly Token[], first: number, end: number, mark: string): number | undefined {
  let from = first;
  const labelled = LABEL.has(tokens[first]) && tokens[first + 1]?.word !== 'from';
  const pointed = POINTS.has(tokens[first]);
  while (from < Math.min(end, first + 3) && (LABELS.has(tokens[from]) || tokens[from]?.word === ':')) from++;
  if (from >= end || end - from > LONGEST) return undefined;
  const parts = partsOf(tokens, from, end);
  if (parts === undefined || parts.length === 0) return undefined;
  // "…; sixteen years, Court of Cassation, May 2017"
  if (mark === ':' && parts.length > 2 && isAmount(tokens, parts[0] as Phrase)) parts.shift();
  return identifies(tokens, parts, labelled ? 'label' : pointed ? 'see' : mark) ? end : undefined;
}

function isAmount(tokens: readonly Token[], { first, last, named, paper, office }: Phrase): boolean {
  const token = tokens[first] as Token;
  return !named && !paper && !office && last - first < 4 && (token.kind === 'number' || isNumberWord(token));
}

function isNumberWord({ meaning }: Token): boolean {
  return (meaning & M.NUMBER_WORD) !== 0;
}

function partsOf(tokens: readonly Token[], from: number, end: number): Phrase[] | undefined {
  const parts: Phrase[] = [];
  let i = from;
  while (i < end) {
    const token = tokens[i] as Token;
    if (token.word === '"') {
      const close = closing(tokens, i, end);
      if (close === undefined || parts.length === 0) return undefined;
      i = close + 1;
      (parts[parts.length - 1] as Phrase).dated = true;
      continue;
    }
    if (/^[,;.:+-]$|^[\u2013\u2014]$/.test(token.word) && i > from) {
      i++;
      continue;
    }
    const phrase = readPhrase(tokens, i, end);
    const counts = parts.length > 0 && (token.kind === 'number' || COUNTS.has(token));
    if (phrase.last === i || (phrase.nobody && !counts)) return undefined;
    if (hasFiniteVerb(tokens, phrase)) return undefined;
    parts.push(phrase);
    i = phrase.last;
    const next = tokens[i];
    if (i < end && next?.kind === 'word' && (next.grammar & (G.AUX | G.MODAL | G.PAST | G.WH) || SAYS.has(next)))
      return undefined;
    // "Suspensions and permanent exclusions in England 2023 to 2024"
    if (next?.word === 'and' && i + 1 < end && parts.length > 1 && tokens[i + 1]?.kind === 'word') {
      i++;
      continue;
    }
    if (i < end && next?.kind === 'word' && phrase.last === i) {
      if (next.grammar & (G.PRONOUN | G.CONJUNCTION | G.SUBORDINATOR)) return undefined;
    }
  }
  return parts;
}

function closing(tokens: readonly Token[], open: number, end: number): number | undefined {
  for (let i = open + 1; i < end; i++) if ((tokens[i] as Token).word === '"') return i;
  return undefined;
}

function hasFiniteVerb(tokens: readonly Token[], { first, last }: Phrase): boolean {
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.capitals === 'none' && token.grammar & G.PAST && !(token.grammar & G.PARTICIPLE)) return true;
  }
  // "Helmut Görlich, pleaded guilty on 3 March"
  const opening = tokens[first] as Token;
  const next = tokens[first + 1];
  if (opening.capitals !== 'none' || !SAYS.has(opening) || !(opening.grammar & G.PAST)) return false;
  return next?.kind === 'word' && !(next.grammar & G.PREPOSITION) && !(next.meaning & M.MONTH);
}

const RULES = new WordClass(
  'rule rules rulebook regulation regulations law laws bylaws code guidance statistics figures data census survey report minutes',
);

function identifies(tokens: readonly Token[], parts: readonly Phrase[], mark: string): boolean {
  const head = parts[0] as Phrase;
  if (!mayHead(tokens, head, parts)) return false;
  const rest = parts.slice(1);
  const last = parts[parts.length - 1] as Phrase;
  const paper = parts.some((part) => part.paper);
  const name = parts.some((part) => part.named);
  const office = parts.some((part) => part.office);
  const dated = parts.some((part) => isDated(tokens, part));
  const isPlaceAlone = !head.named && !head.office && !head.paper;
  if (mark === 'label' && isSource(head) && !isNameOfPlace(tokens, head)) return true;
  if (mark === 'see' && head.named && parts.some((part) => isDated(tokens, part))) return true;
  if (isWhereAndWhen(tokens, parts)) return false;
  if (mark === ',') {
    const numbered = rest.filter((part) => part.dated).length;
    const isPaper = head.paper && ((isDated(tokens, head) && numbered > 0) || numbered > 1);
    if (isSerial(tokens, head) || isRuleOf(tokens, parts) || isBodyAlone(tokens, parts)) return true;
    if (!(head.named || isPaper) || isNameOfPlace(tokens, head)) return false;
    if (isOfBody(tokens, head, rest)) return true;
    return (
      (isDated(tokens, last) || (isPaper && last.dated)) &&
      (rest.length > 0 || head.paper) &&
      last.last - head.first <= LONGEST / 2
    );
  }
  if (paper && (name || dated || (office && head.paper))) return head.named || head.paper || head.office || head.place;
  if (isPlaceAlone) return false;
  // "Annuario Pontificio 2022"
  if (rest.length === 0 && head.names >= 2 && isYear(tokens[head.last - 1] as Token)) return !hasLink(tokens, head);
  if (head.named && rest.some((part) => isDated(tokens, part))) return !isNameOfPlace(tokens, head);
  if (head.office && rest.some((part) => isDated(tokens, part))) return head.described || head.named;
  // "International Coffee Organization", but not after its initials
  const isBody = mark === '(' && rest.length === 0 && head.names >= 2 && hasBody(tokens, head);
  if (isBody && tokens[head.first - 2]?.capitals !== 'all') return true;
  if (isOfMany(tokens, head) && rest.length > 0) return true;
  return mark === '(' && isTitled(tokens, head, rest);
}

// "larger than in any administration", "Let's raise the standards": no name and no paper comes first.
function mayHead(tokens: readonly Token[], head: Phrase, parts: readonly Phrase[]): boolean {
  const opening = tokens[head.first] as Token;
  if (
    head.last === head.first + 1 &&
    opening.capitals === 'first' &&
    opening.lexeme.listed &&
    !(opening.meaning & (M.ORGANISATION | M.TITLE))
  )
    return false;
  if (opening.capitals !== 'none' || opening.kind === 'number' || PAPER.has(opening) || BODY.has(opening)) return true;
  if (opening.grammar & (G.DETERMINER | G.POSSESSIVE)) return true;
  return !(opening.grammar & G.FUNCTION) && parts.length > 1 && parts.some((part) => isDated(tokens, part));
}

// "…, FTC rule", "…, NFA bylaws"
function isRuleOf(tokens: readonly Token[], parts: readonly Phrase[]): boolean {
  const { first, last } = parts[0] as Phrase;
  if (parts.length > 1 || last !== first + 2) return false;
  const body = tokens[first] as Token;
  return body.capitals === 'all' && body.grammar === 0 && RULES.has(tokens[first + 1]);
}

// "rose by 19.2 percent in the year to March 2023, ONS"; but "he worked for the BBC, ITV" is a list
function isBodyAlone(tokens: readonly Token[], parts: readonly Phrase[]): boolean {
  const { first, last } = parts[0] as Phrase;
  const body = tokens[first] as Token;
  if (parts.length > 1 || last !== first + 1 || body.capitals !== 'all' || !(body.meaning & M.ORGANISATION))
    return false;
  const before = tokens[first - 2];
  if (body.possessive || before === undefined || (before.kind === 'word' && before.capitals !== 'none')) return false;
  for (let i = first - 2; i >= Math.max(0, first - LONGEST); i--) {
    const { kind, capitals, word } = tokens[i] as Token;
    if (kind === 'newline' || word === ',') return false;
    if (kind === 'number' || isNumberWord(tokens[i] as Token)) return true;
    if (capitals === 'all') return false;
  }
  return false;
}

// "National Hip Fracture Database, annual report", "ONS, Crime in England and Wales", "Standard Eurobarometer 103"
function isOfBody(tokens: readonly Token[], head: Phrase, rest: readonly Phrase[]): boolean {
  if (head.names > 1 && head.paper && rest.every((part) => part.paper))
    return rest.length > 0 || isNumberedName(tokens, head);
  const body = tokens[head.first] as Token;
  const title = rest[0];
  if (!title || rest.length > 1 || body.possessive || head.last !== head.first + 1 || !(body.meaning & M.ORGANISATION))
    return false;
  // a title is of words, and says of what it is
  const opening = tokens[title.first] as Token;
  const isTitle = opening.capitals === 'first' && !looksLikePlace(opening) && hasLink(tokens, title);
  return isTitle && title.names + Number(title.place) > 1;
}

function isNumberedName(tokens: readonly Token[], { first, last }: Phrase): boolean {
  return last - first > 2 && tokens[last - 1]?.kind === 'number';
}

// "UBS, Prices and Earnings"
function isTitled(tokens: readonly Token[], head: Phrase, rest: readonly Phrase[]): boolean {
  const opening = tokens[head.first] as Token;
  const isBody = (opening.meaning & M.ORGANISATION) !== 0 || opening.capitals === 'all';
  const title = rest[0];
  if (!isBody || !title || rest.length > 2 || opening.possessive) return false;
  if (
    (tokens[title.first] as Token).capitals === 'none' &&
    title.last - title.first > 1 &&
    tokens[title.first + 1]?.word !== '_'
  )
    return false;
  return title.names >= 2 || title.last - title.first >= 3;
}

// "Camden sold off the yard (Camden, 2015)"
function isNamedBefore(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at] as Token;
  for (let i = at - 1; i >= Math.max(0, at - LONGEST); i--) if ((tokens[i] as Token).word === word) return true;
  return false;
}

// "Nordland, August"
function isWhereAndWhen(tokens: readonly Token[], [head, when, ...more]: readonly Phrase[]): boolean {
  if (!head || !when || more.length > 0) return false;
  // "Town Hall, May 2018"
  const place = tokens[head.last - 1] as Token;
  if (head.names > 0 && SITE.has(place) && !BODY.has(place) && !head.paper) return isDayOnly(tokens, when);
  if (head.last !== head.first + 1) return false;
  const isMonth = when.last === when.first + 1 && ((tokens[when.first] as Token).meaning & M.MONTH) !== 0;
  return isMonth || looksLikePlace(tokens[head.first] as Token) || isNamedBefore(tokens, head.first);
}

// "Sam Allison on Boxing Day 2023" tells what somebody did
function hasLink(tokens: readonly Token[], { first, last }: Phrase): boolean {
  for (let i = first; i < last; i++) if (/^(?:on|in|at|of)$/.test((tokens[i] as Token).word)) return true;
  return false;
}

function isDayOnly(tokens: readonly Token[], { first, last }: Phrase): boolean {
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    const isNumber = token.kind === 'number' && token.end - token.start < 5;
    if (!isNumber && !(token.meaning & (M.MONTH | M.TIME))) return false;
  }
  return true;
}

function hasBody(tokens: readonly Token[], { first, last }: Phrase): boolean {
  for (let i = first; i < last; i++) if (BODY.has(tokens[i]) && (tokens[i] as Token).capitals !== 'none') return true;
  return false;
}

// "Rauber and colleagues, PLoS One"
function isOfMany(tokens: readonly Token[], { first, last }: Phrase): boolean {
  for (let i = first + 1; i < last; i++) if (COLLEAGUES.has(tokens[i])) return true;
  return false;
}

function isNameOfPlace(tokens: readonly Token[], { first, last }: Phrase): boolean {
  return last === first + 1 && looksLikePlace(tokens[first] as Token);
}

// "p. 14", "vol. D", "table IV"
function isNumberOf(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (token.word === '.' && tokens[i + 1] !== undefined) return isNumberOf(tokens, i + 1);
  return token.kind === 'number' || (token.capitals !== 'none' && token.end - token.start <= 3);
}

/** Whether a year, a month, a page or a file number is in a phrase. */
function isDated(tokens: readonly Token[], { first, last }: Phrase): boolean {
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.meaning & M.MONTH && token.capitals !== 'none') return true;
    if (token.kind === 'number' && (isYear(token) || /\d[/-]\d|^\d{5,}$|\d\.\d{1,2}\.\d/.test(token.word))) return true;
    if (PAGES.has(token) && i + 1 < last && isNumberOf(tokens, i + 1)) return true;
    // "third quarter"
    if (PERIODS.has(token) && i > first && ORDINALS.has(tokens[i - 1])) return true;
    // "44th meeting"
    if (SITTINGS.has(token) && i > first && /^\d+(?:st|nd|rd|th)$/.test((tokens[i - 1] as Token).word)) return true;
    if (token.kind === 'word' && /\d/.test(token.word) && /\p{L}/u.test(token.word)) return true;
  }
  return false;
}
