import { G, M } from '../lexicon/classes.js';
import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { readPhrase } from './phrases.js';
import { PAPER } from './source-nouns.js';

const LAW_LINK = new WordClass('the by under in per via see');
/** What numbered parts of papers are called. */
export const PAGES = new WordClass(
  'page pages p pp paragraph para section article clause rule schedule table chapter annex appendix figure line item',
);
const SELDOM_DATED = new WordClass('will post test series condition feature list photo');
/** Named by their day alone behind a comma: "…, order of 2 October 2023". */
const ORDERS = new WordClass('order orders hearing session sitting arrêté');
/** What a paper that is named by its day, file or page begins with. */
export const PAPER_OPENINGS = WordClass.of(PAGES, PAPER, ORDERS, new WordClass('in from'));

/** Index after a paper that is named by its page, its day, its file number or its title, wherever it stands. */
export function afterNamedPaper(tokens: readonly Token[], i: number, sentence: SentenceRange): number | undefined {
  const token = tokens[i] as Token;
  const page = PAGES.has(token) ? pageOf(tokens, i, sentence.last) : undefined;
  if (page !== undefined) return page;
  if (PAPER.has(token)) return ofDay(tokens, i, sentence) ?? withCode(tokens, i, sentence.last);
  if (ORDERS.has(token)) return /^[,;(]$/.test(tokens[i - 1]?.word ?? '') ? ofDay(tokens, i, sentence) : undefined;
  return token.word === 'in' || token.word === 'from' ? inTitled(tokens, i, sentence.last) : undefined;
}

// "page 6 of its own tender"
function pageOf(tokens: readonly Token[], i: number, last: number): number | undefined {
  const at = tokens[i + 1]?.word === '.' ? i + 2 : i + 1;
  if (tokens[at]?.kind !== 'number' || !/^(?:of|in)$/.test(tokens[at + 1]?.word ?? '')) return undefined;
  const phrase = readPhrase(tokens, at + 2, last);
  return phrase.paper && !phrase.nobody && phrase.definite ? phrase.last : undefined;
}

// "the Plant Health Board's decision of 9 March", "minute 7 of 14 May 1996": who made it and its day are enough
function ofDay(tokens: readonly Token[], i: number, { first, last }: SentenceRange): number | undefined {
  if (SELDOM_DATED.has(tokens[i])) return undefined;
  const link = tokens[i + 1]?.kind === 'number' ? i + 2 : i + 1;
  if (!/^(?:of|dated|from)$/.test(tokens[link]?.word ?? '')) return undefined;
  const [one, two] = [tokens[link + 1], tokens[link + 2]];
  if (!one || !two || link + 2 >= last) return undefined;
  const isDay = (day: Token, month: Token): boolean =>
    day.kind === 'number' && /^[0-3]?\d(?:st|nd|rd|th)?$/.test(day.word) && (month.meaning & M.MONTH) !== 0;
  if (!isDay(one, two) && !isDay(two, one)) return undefined;
  const before = tokens[i - 1];
  const isCertain =
    link === i + 2 ||
    (before !== undefined &&
      i > first &&
      (before.possessive ||
        LAW_LINK.has(before) ||
        (before.grammar & G.FUNCTION) === 0 ||
        // "pulled four brands in its alert of 15 June"
        ((before.grammar & G.POSSESSIVE) !== 0 && /^(?:in|by|per)$/.test(tokens[i - 2]?.word ?? ''))));
  return isCertain ? Math.min(last, link + 3) : undefined;
}

const CODE = /^(?=.*\d)(?=.*[/\p{L}-])[\p{L}\d]+(?:[/.-][\p{L}\d]+)*$/u;

// "recall notice R/2021/114", "cable 09KYIV2211": but "report 12" and "a 5th edition" are no file
function withCode(tokens: readonly Token[], i: number, last: number): number | undefined {
  const no = /^(?:no|number|ref)$/.test(tokens[i + 1]?.word ?? '');
  let at = no ? (tokens[i + 2]?.word === '.' ? i + 3 : i + 2) : i + 1;
  let code = '';
  for (; at < Math.min(last, i + 10); at++) {
    const token = tokens[at] as Token;
    // "title CB 21894"
    const isApart = code !== '' && token.start !== (tokens[at - 1] as Token).end;
    if (isApart && !(/^[A-Za-z]{1,4}$/.test(code) && token.kind === 'number' && token.word.length >= 4)) break;
    if (isApart) code += '-';
    if (token.kind === 'mark' && !/^[/.-]$/.test(token.word)) break;
    if (token.kind === 'word' && token.capitals === 'none') return undefined;
    code += token.word;
  }
  code = code.replace(/\.$/, '');
  if (!CODE.test(code) || /^\d+(?:st|nd|rd|th|s|m|k|bn|km|kg|pm|am)$/.test(code)) return undefined;
  // "records 2019-21" tells of years
  if (/^(?:19|20)\d\d[/-]\d\d(?:\d\d)?$/.test(code) || /^\d+-\d+$/.test(code)) return undefined;
  return at;
}

// "in the documentary "The Silence" by Arte"
function inTitled(tokens: readonly Token[], i: number, last: number): number | undefined {
  if (!((tokens[i + 1]?.grammar ?? 0) & (G.DETERMINER | G.POSSESSIVE))) return undefined;
  const phrase = readPhrase(tokens, i + 1, last);
  return phrase.paper && phrase.titled && !phrase.nobody ? phrase.last : undefined;
}
