import { formsOf, pluralOf } from './inflections.js';
import { kindsOf } from './kinds.js';
import { A, MODIFIERS } from './modifiers.js';
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
  ['huntsman', 'huntsmen'],
  ['human', 'humans'],
  ['waltz', 'waltzes'],
])('more than one %s are %s', (noun, plural) => expect(pluralOf(noun)).toBe(plural));

test.each([
  ['ban', 'bans banning banned'],
  ['visit', 'visits visiting visited'],
  ['sell', 'sells selling sold'],
  ['carry', 'carries carrying carried'],
  ['offer', 'offers offering offered'],
  ['dye', 'dyes dyeing dyed'],
  ['go', 'goes going went gone'],
  ['equip', 'equips equipping equipped'],
  ['pilfer', 'pilfers pilfering pilfered'],
  ['buzz', 'buzzes buzzing buzzed'],
])('%s has the forms %s', (verb, forms) => expect(formsOf(verb).join(' ')).toBe(forms));

test.each([
  ['batteries', N.DEVICE],
  ['mess', N.JUDGEMENT],
  ['fire-station', N.FACILITY],
  ['councillors', N.OFFICE],
  ['midwives', N.TRADE],
  ['croissants', N.GOODS],
  ['arrears', N.MONEY],
  ['lay-by', N.FACILITY],
  ['hypothermia', N.ILLNESS],
  ['tuba', N.LEISURE],
  ['shambles', N.JUDGEMENT],
  ['stuff', N.VAGUE],
])('as a noun %s is known', (word, kind) => expect(kindsOf(word).noun & kind).not.toBe(0));

test('verbs and modifiers have kinds of their own', () => {
  expect(kindsOf('sold').verb & V.TRADE).not.toBe(0);
  expect(kindsOf('forbids').verb & V.PROVIDE).not.toBe(0);
  expect(kindsOf('locked').modifier & A.STATUS).not.toBe(0);
  expect(kindsOf('shameful').modifier & A.BLAME).not.toBe(0);
  expect(kindsOf('prevented').verb & V.CAUSE).not.toBe(0);
  expect(kindsOf('befriends').verb & V.CONDUCT).not.toBe(0);
  expect(kindsOf('electoral').modifier & A.FIELD).not.toBe(0);
  expect(kindsOf('politely').modifier & A.MANNER).not.toBe(0);
  expect(kindsOf('upstairs').modifier & A.WHERE).not.toBe(0);
  expect(kindsOf('qwxz')).toEqual({ noun: 0, verb: 0, modifier: 0 });
});

test('an adjective that is seldom a noun or verb stays one', () => {
  for (const word of ['private', 'clear', 'primary', 'separate']) {
    expect(kindsOf(word)).toMatchObject({ noun: 0, verb: 0 });
    expect(kindsOf(word).modifier).not.toBe(0);
  }
});

test('every list is of one kind', () => {
  for (const lists of [NOUNS, VERB_KINDS, MODIFIERS]) {
    for (const [kind] of lists) expect(Math.log2(kind) % 1).toBe(0);
    expect(new Set(lists.map(([kind]) => kind)).size).toBe(lists.length);
  }
});

test.each([
  ['noun', NOUNS],
  ['verb', VERB_KINDS],
  ['modifier', MODIFIERS],
])('every %s is written in letters and joints, and once in a list', (_name, lists) => {
  for (const [, list] of lists) {
    const words = list.split(/\s+/);
    expect(words.filter((word) => !/^[\p{L}\d'-]+$/u.test(word))).toEqual([]);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  }
});
