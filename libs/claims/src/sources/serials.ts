import type { Token } from '../tokens.js';
import type { Phrase } from './phrases.js';
import { isYear } from './works.js';

/** Whether a phrase is what a report or a rule is numbered by: "DOT HS 812 115", "SYSC 10A". */
export function isSerial(tokens: readonly Token[], { first, last }: Phrase): boolean {
  let letters = 0;
  let digits = 0;
  for (let i = first; i < last; i++) {
    const { kind, capitals, word, start, end } = tokens[i] as Token;
    if (kind === 'number' && letters > 0 && /^\d+$/.test(word)) digits += end - start;
    else if (kind === 'number' && i === last - 1 && /^\d+[a-z]?$/.test(word)) continue;
    else if (kind === 'word' && capitals === 'all' && digits === 0) letters++;
    else return false;
  }
  if (letters === 1 && last === first + 2) return isCode(tokens[first] as Token, tokens[first + 1] as Token);
  return letters > 1 && digits > 4;
}

// "SYSC 10A", "ND 2345"; but "FIFA 2019" is a year and "BMW 320" a car
function isCode({ capitals, end, start }: Token, number: Token): boolean {
  if (capitals !== 'all' || end - start < 2) return false;
  return /^\d{1,3}[a-z]$|^\d{4,6}$/.test(number.word) && !isYear(number);
}
