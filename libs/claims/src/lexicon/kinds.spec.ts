import { formsOf, pluralOf } from './inflections.js';
import { kindsOf } from './kinds.js';
import { A } from './modifiers.js';
import { N, NOUNS } from './nouns.js';
import { V, VERB_KINDS } from './verb-kinds.js';

test.each([
  ['siren', 'sirens'],
  ['battery', 'batteries'],
  ['bus', 'buses'],
  ['bench', 'benches'],
  ['delay', 'delays'],
  ['wife', 'wives'],
  ['fish', 'fish'],
])('more than one %s are %s', (noun, plural) => expect(pluralOf(noun)).toBe(plural));

test.each([
  ['ban', 'bans banning banned'],
  ['visit', 'visits visiting visited'],
  ['sell', 'sells selling sold'],
  ['carry', 'carries carrying carried'],
  ['offer', 'offers offering offered'],
  ['dye', 'dyes dyeing dyed'],
  ['go', 'goes going went gone'],
])('%s has the forms %s', (verb, forms) => expect(formsOf(verb).join(' ')).toBe(forms));

test.each([
  ['batteries', N.DEVICE],
  ['mess', N.JUDGEMENT],
  ['fire-station', N.FACILITY],
  ['councillors', N.OFFICE],
])('as a noun %s is known', (word, kind) => expect(kindsOf(word).noun & kind).not.toBe(0));

test('verbs and modifiers have kinds of their own', () => {
  expect(kindsOf('sold').verb & V.TRADE).not.toBe(0);
  expect(kindsOf('forbids').verb & V.PROVIDE).not.toBe(0);
  expect(kindsOf('locked').modifier & A.STATUS).not.toBe(0);
  expect(kindsOf('shameful').modifier & A.BLAME).not.toBe(0);
  expect(kindsOf('qwxz')).toEqual({ noun: 0, verb: 0, modifier: 0 });
});

test('every list is of one kind', () => {
  for (const [kind] of [...NOUNS, ...VERB_KINDS]) expect(Math.log2(kind) % 1).toBe(0);
  expect(new Set(NOUNS.map(([kind]) => kind)).size).toBe(NOUNS.length);
  expect(new Set(VERB_KINDS.map(([kind]) => kind)).size).toBe(VERB_KINDS.length);
});
