import { lexemeOf } from './lexeme.js';
import { readKindSlots, readWordSlots } from './ngrams.js';
import { tokenize } from './tokens.js';
import { slotOf } from './word-hashes.js';

const kinds = (text: string): number[] => {
  const tokens = tokenize(text);
  return [...readKindSlots(tokens, 0, tokens.length).list()];
};
const words = (text: string): number[] => {
  const tokens = tokenize(text);
  return [...readWordSlots(tokens, 0, tokens.length).list()];
};

test('statements of the same build have the same kinds and other words', () => {
  expect(kinds('The sirens had no batteries')).toEqual(kinds('The cameras had no lenses'));
  expect(words('The sirens had no batteries')).not.toEqual(words('The cameras had no lenses'));
});

test('a judgement has other kinds than a fact', () => {
  expect(kinds('The bridge is closed')).not.toEqual(kinds('The bridge is shameful'));
});

test.each([
  ['capitals', 'the sirens had no batteries'],
  ['a stop', 'The sirens had no batteries...'],
])('%s do not count', (_name, text) => expect(kinds(text)).toEqual(kinds('The sirens had no batteries')));

test('a word that may be a noun or a verb goes by what stands before it', () => {
  const { asNoun, asVerb } = lexemeOf('cut').symbols;
  expect(kinds('the cut')).toContain(slotOf(asNoun));
  expect(kinds('they cut')).toContain(slotOf(asVerb));
  expect(kinds('they cut')).not.toContain(slotOf(asNoun));
});

test.each(['Three sirens had no batteries', 'Twenty-five sirens had no batteries', '12 sirens had no batteries'])(
  'a number is one however it is written: %s',
  (text) => expect(kinds(text)).toEqual(kinds('3 sirens had no batteries')),
);
