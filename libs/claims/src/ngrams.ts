import { EDGE_SYMBOL, NUMBER_SYMBOL } from './lexicon/symbols.js';
import { SlotSet } from './slot-set.js';
import type { Token } from './tokens.js';
import { hashWord, slotOfPair, slotOf, SPACE } from './word-hashes.js';

// One clause is read at a time, so one set of each is enough.
const words = new SlotSet(SPACE);
const kinds = new SlotSet(SPACE);

/**
 * Reads the slots of a clause's words and of their pairs. Numbers are left to the named features: which one it is says
 * nothing about whether it is worth checking.
 * @returns the slots, until the next reading
 */
export function readWordSlots(tokens: readonly Token[], first: number, last: number): SlotSet {
  words.clear();
  let before: Token | undefined;
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') {
      before = undefined;
      continue;
    }
    const { hash, slot } = token.lexeme;
    words.add(slot);
    if (before !== undefined) words.add(slotOfPair(before.lexeme.hash, hash));
    before = token;
  }
  return words;
}

/**
 * Reads the slots of the kinds of a clause's words and of their pairs, edges included: "the sirens had no batteries" is
 * "the device had no device". What ends the clause does not count.
 * @returns the slots, until the next reading; they are of a space of their own
 */
export function readKindSlots(tokens: readonly Token[], first: number, last: number): SlotSet {
  kinds.clear();
  let end = last;
  while (end > first && isMark(tokens[end - 1] as Token)) end--;
  let before = EDGE_SYMBOL;
  let opensNoun = false;
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token;
    const { symbols } = token.lexeme;
    let symbol = NUMBER_SYMBOL;
    if (isMark(token)) symbol = hashWord(token.word);
    else if (token.kind === 'word') symbol = opensNoun ? symbols.asNoun : symbols.asVerb;
    kinds.add(slotOf(symbol));
    kinds.add(slotOfPair(before, symbol));
    before = symbol;
    opensNoun = symbols.opensNoun || token.kind === 'number';
  }
  kinds.add(slotOfPair(before, EDGE_SYMBOL));
  return kinds;
}

function isMark({ kind }: Token): boolean {
  return kind !== 'word' && kind !== 'number';
}
