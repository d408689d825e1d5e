import { WordClass } from '../word-class.js';
import type { Token } from '../tokens.js';

const VAGUE_PHRASES = [
  'look it up',
  'google it',
  'do your research',
  'do your own research',
  'everyone knows',
  'everybody knows',
  'as everyone knows',
  'it is well documented',
  "it's well documented",
  'its well documented',
  'well documented',
  'it is well known',
  "it's well known",
  'it is said',
  'they say',
  'people say',
  'some say',
  'i read somewhere',
  'read somewhere',
  'heard somewhere',
  'saw somewhere',
  'i heard',
  'i read that',
  'i was told',
  'my sources',
  'my source',
  'a friend at',
  'a friend who',
  'a friend of mine',
  'word is',
  'rumour has it',
  'rumor has it',
  'it is a fact',
  'it is common knowledge',
  'common knowledge',
  'trust me',
  'we all know',
  'as we all know',
  'it has been proven',
  'it has been proved',
].map((phrase) => phrase.split(' '));
const phrasesByFirst = new Map<string, string[][]>();
for (const phrase of VAGUE_PHRASES) {
  const first = phrase[0] as string;
  phrasesByFirst.set(first, [...(phrasesByFirst.get(first) ?? []), phrase]);
}
/** What such phrases begin with. */
export const VAGUE_OPENINGS = new WordClass([...phrasesByFirst.keys()].join(' '));

/** Whether a phrase that names nobody as its source begins at the token index. */
export function isVaguePhrase(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (!VAGUE_OPENINGS.has(token)) return false;
  const phrases = phrasesByFirst.get(token.word) as string[][];
  return phrases.some((phrase) => phrase.every((word, k) => tokens[i + k]?.word === word));
}
