import { G, M } from '../lexicon/classes.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { POINTED } from './hearers.js';
import { isAuthor, readPhrase } from './phrases.js';
import type { Phrase } from './phrases.js';
import { statingVerb } from './saying.js';
import { BODY } from './source-nouns.js';
import { endOfTail, statesAnew } from './tail.js';
import type { Tail } from './tail.js';

const WHOEVER = new WordClass('it he she they');
const SO = new WordClass('so it that this as much itself himself herself themselves all the story whole');
const WHOSE = new WordClass('its their');
const SPEAKERS = new WordClass(
  `spokesman spokeswoman spokesperson chairman chairwoman chair director manager boss head president secretary treasurer chief
  lawyer solicitor press-office report reports accounts website newsletter bulletin magazine statement figures data leaflet`,
);
const FURTHEST = 40;

/**
 * Those of whom the statement tells, on record: "…, it announced that itself on 14 October", "…, he said so himself before
 * the council on 8 February". Without a day or a place of record it is hearsay.
 */
export function theirOwnWords(tokens: readonly Token[], first: number, last: number): Tail | undefined {
  if (!WHOEVER.has(tokens[first]) && !isAuthor(tokens[first])) return undefined;
  const verb = statingVerb(tokens, first + 1, last);
  if (verb === undefined || !SO.has(tokens[verb + 1])) return undefined;
  const end = endOfTail(tokens, verb + 1, last);
  let i = verb + 1;
  while (i < end && SO.has(tokens[i])) i++;
  if (i >= end || statesAnew(tokens, i, end)) return undefined;
  const body = (tokens[first] as Token).word === 'it';
  return isOnRecord(tokens, i, end, body) ? { last: end, back: true } : undefined;
}

// What somebody merely said on a day is hearsay, what a body said then can be asked for.
function isOnRecord(tokens: readonly Token[], from: number, end: number, body: boolean): boolean {
  let day = false;
  for (let i = from; i < end; i++) {
    const token = tokens[i] as Token;
    if (token.meaning & M.MONTH && (tokens[i - 1]?.kind === 'number' || tokens[i + 1]?.kind === 'number')) day = true;
    if (!POINTED.has(token) && token.word !== 'to') continue;
    const at = readPhrase(tokens, i + 1, end);
    if (at.nobody) return false;
    if ((at.hearing || at.paper) && (at.named || at.dated)) return true;
    if (at.named && (at.names + Number(at.place) >= 2 || isOutletHere(tokens, i, at))) return true;
  }
  return day && body;
}

// "told it himself in the Guardian, 20 January 2020"
function isOutletHere(tokens: readonly Token[], link: number, { last, dated }: Phrase): boolean {
  if (tokens[link + 1]?.word !== 'the' || !/^(?:in|to)$/.test((tokens[link] as Token).word)) return false;
  const behind = tokens[last]?.word === ',' ? last + 1 : last + 2;
  return dated || [behind - 1, behind, behind + 1].some((i) => ((tokens[i]?.meaning ?? 0) & M.MONTH) !== 0);
}

/**
 * Whether it is a speaker or a paper of somebody whom the statement names: "its spokesman announced on 5 August", "its
 * consumer report says".
 */
export function isTheirs(tokens: readonly Token[], { first, last, nobody }: Phrase): boolean {
  if (nobody || !WHOSE.has(tokens[first]) || !SPEAKERS.has(tokens[last - 1])) return false;
  for (let i = first - 2; i >= Math.max(0, first - FURTHEST); i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'newline') return false;
    if (token.meaning & M.ORGANISATION || BODY.has(token)) return true;
    const opens = i === 0 || tokens[i - 1]?.kind === 'mark' || tokens[i - 1]?.kind === 'newline';
    if (
      token.kind === 'word' &&
      token.capitals !== 'none' &&
      !(token.grammar & G.FUNCTION) &&
      !(token.meaning & M.MONTH)
    )
      if (!opens || !token.lexeme.listed) return true;
  }
  return false;
}
