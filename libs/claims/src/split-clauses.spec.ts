import { findClaims } from './index.js';

/** What a text is parted into, frames and all. */
const parts = (text: string): string[] => findClaims(text).sentences.map((sentence) => sentence.text);

describe('a sentence is parted', () => {
  test.each([
    [
      'between main clauses with a comma',
      'Our trawlers fished that coast empty, the EU paid 60 million for it.',
      ['Our trawlers fished that coast empty', 'the EU paid 60 million for it'],
    ],
    [
      'between main clauses with "and"',
      'The bank burned through 5 billion and the state is still paying the bonds.',
      ['The bank burned through 5 billion', 'the state is still paying the bonds'],
    ],
    [
      'where a subject has an aside',
      'The islands were locked out, and its chairman, Count Lind, told nobody.',
      ['The islands were locked out', 'its chairman, Count Lind, told nobody'],
    ],
    [
      'where a verb is in no list',
      "The minister's nephew prints the ballots, his partner audits them.",
      ["The minister's nephew prints the ballots", 'his partner audits them'],
    ],
    [
      'after a clause that depends on another',
      'When the wall fell the council did nothing, and now the road is closed.',
      ['When the wall fell the council did nothing', 'now the road is closed'],
    ],
    [
      'after a colon',
      'The paper had it in spring: the treasurer signed the transfer.',
      ['The paper had it in spring', 'the treasurer signed the transfer'],
    ],
    [
      'between two statements in one frame',
      'You know that it was sold in May, and that the price was secret.',
      ['You know that', 'it was sold in May', 'the price was secret'],
    ],
  ])('%s', (_name, text, expected) => expect(parts(text)).toEqual(expected));
});

describe('a sentence stays whole', () => {
  test.each([
    ['with two verbs of one subject', 'Lampedusa has 6,000 inhabitants and took in 11,000 people in three days'],
    ['with a list', 'The council closed libraries, schools and two hospitals in 2019'],
    ['with "and" between two things', 'The deal between the mayor and the builder was signed in 2014'],
    ['with a clause before the main one', 'When the roof fell in, the council sold the baths'],
    ['with who said so at its end', 'No school has a sprinkler, the fire inspectorate noted'],
    ['with a page in brackets', 'The assessment (2017, p. 31) was never published'],
  ])('%s', (_name, text) => expect(parts(`${text}.`)).toEqual([text]));
});

test("what another reader holds is not the writer's claim alone", () => {
  expect(parts('Your correspondent asserts that the baths were sold in 2014.')).toEqual([
    'Your correspondent asserts that',
    'the baths were sold in 2014',
  ]);
});
