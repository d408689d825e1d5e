import { wordsOf } from './excerpt.js';

describe('the words of a line in the list', () => {
  const marked = (claim: string | null, before: string, beginning = ''): [string, string] => {
    const { text, start, end } = wordsOf({ claim, before, beginning });
    return [text, text.slice(start, end)];
  };

  it.each([
    ['how it begins, in one line', null, '', 'Well.\n\nI  think', ['Well. I think', '']],
    ['the claim alone where it comes first', 'it fell in 2003', '', '', ['it fell in 2003', 'it fell in 2003']],
    [
      'what stands before it',
      'it fell in 2003',
      'As you know, ',
      '',
      ['As you know, it fell in 2003', 'it fell in 2003'],
    ],
    ['its own sentence alone', 'it fell in 2003', 'Nonsense! But ', '', ['But it fell in 2003', 'it fell in 2003']],
    ['its own paragraph alone', 'it fell', 'My view\nis that\n', '', ['it fell', 'it fell']],
    [
      'whole words',
      'it fell',
      'ssibly because of what everybody has said here for so long, ',
      '',
      ['… because of what everybody has said here for so long, it fell', 'it fell'],
    ],
    ['letters beyond the first plane', '𝒜 fell', '😀 ', '', ['😀 𝒜 fell', '𝒜 fell']],
    [
      'without the marks of Markdown',
      'it **fell** in `2003`',
      '> quoted\n\n- As _you_ know, ',
      '',
      ['As you know, it fell in 2003', 'it fell in 2003'],
    ],
    ['the words of a link', 'it [fell](https://a.example/b_c) in 2003', '', '', ['it fell in 2003', 'it fell in 2003']],
    ['a quoted beginning', null, '', '> They **left**\n\nNo, ~~they~~ we did.', ['They left No, they we did.', '']],
    [
      'what is no mark',
      null,
      '',
      '4 * 5 is 20, 2*3 is 6, snake_case_name and #1 -5',
      ['4 * 5 is 20, 2*3 is 6, snake_case_name and #1 -5', ''],
    ],
    [
      'marks cut off at the end',
      null,
      '',
      'They **left and [the report](https://a.exam',
      ['They left and the report', ''],
    ],
    ['a claim over two lines', 'it\nfell', 'So ', '', ['So it fell', 'it fell']],
  ] as const)('are %s', (_, claim, before, beginning, expected) => {
    expect(marked(claim, before, beginning)).toEqual(expected);
  });
});
