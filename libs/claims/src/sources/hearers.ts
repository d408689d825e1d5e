import { M } from '../lexicon/classes.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { PAGES } from './named-papers.js';
import { readPhrase } from './phrases.js';
import type { Phrase } from './phrases.js';

/** Words that stand for what was said before. */
export const BACK = new WordClass('it so this that all both everything these those them');

/** What leads to where something was said or written. */
export const POINTED = new WordClass('in at by on with from to under before over');

/** Whether it was said on paper or before a court: "admitted in a letter to the families in 2014", "on page 21". */
export function isOnRecord(tokens: readonly Token[], { definite, office }: Phrase, from: number, end: number): boolean {
  if (!definite && !office) return false;
  for (let i = from; i < end - 1; i++) if (PAGES.has(tokens[i]) && tokens[i + 1]?.kind === 'number') return true;
  for (let i = from; i < end - 1; i++) {
    if (!POINTED.has(tokens[i])) continue;
    const at = readPhrase(tokens, i + 1, end);
    // "in the Fresno case"
    if (at.named && tokens[at.last - 1]?.word === 'case') return true;
    if ((at.paper || at.hearing) && (at.dated || at.place || at.named || at.owned) && !at.nobody) return true;
  }
  return false;
}

/** Whether somebody named is told at the token index: "told the Süddeutsche". */
export function isOutlet(tokens: readonly Token[], from: number, end: number): boolean {
  const phrase = readPhrase(tokens, from, end);
  return phrase.named && !phrase.nobody && (tokens[from] as Token).meaning !== M.TITLE;
}

/** Index after "all of this" in "confirmed all of this to the Dolomiten". */
export function behindBack(tokens: readonly Token[], at: number, end: number): number {
  let i = at;
  while (i < end && (BACK.has(tokens[i]) || tokens[i]?.word === 'of')) i++;
  return i;
}

/** Whether it was said to an outlet: "conceded to Folha de S.Paulo". */
export function saidTo(tokens: readonly Token[], at: number, end: number): boolean {
  if (tokens[at]?.word !== 'to' || at + 1 >= end) return false;
  const hearer = readPhrase(tokens, at + 1, end);
  return (
    hearer.named &&
    !hearer.nobody &&
    (hearer.names + Number(hearer.place) >= 2 ||
      tokens[at + 1]?.word === 'the' ||
      ((tokens[at + 1] as Token).meaning & M.ORGANISATION) !== 0)
  );
}

const HAVE = new WordClass('has have had');
const ON_PAPER = new WordClass('writing black print full detail public');

/** Whether "it" is had as a thing: "has it all in his barn", but not "had it on 19 April" or "has it in its report". */
export function hasItSomewhere(tokens: readonly Token[], verb: number, end: number): boolean {
  if (!HAVE.has(tokens[verb])) return false;
  const link = behindBack(tokens, verb + 1, end);
  if (link === verb + 1 || tokens[link]?.word !== 'in' || link + 1 >= end || ON_PAPER.has(tokens[link + 1]))
    return false;
  const { paper, hearing, named, dated, office } = readPhrase(tokens, link + 1, end);
  if (paper || hearing || named || dated || office) return false;
  for (let i = link + 1; i < end; i++) if (PAGES.has(tokens[i]) || (tokens[i] as Token).meaning & M.TIME) return false;
  return true;
}
