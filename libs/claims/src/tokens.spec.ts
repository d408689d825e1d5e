import { splitSentences } from './split-sentences.js';
import { tokenize } from './tokens.js';

function sentences(text: string): string[] {
  const tokens = tokenize(text);
  return splitSentences(tokens).map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last - 1]?.end));
}

describe('sentences', () => {
  test.each([
    ['end at a full stop', 'It is so. He left.', ['It is so.', 'He left.']],
    ['end where the space after it is missing', 'I met Bob.The council met.', ['I met Bob.', 'The council met.']],
    [
      'do not end at abbreviations',
      'Dr. Hill wrote on p. 71, e.g. of St. Paul.',
      ['Dr. Hill wrote on p. 71, e.g. of St. Paul.'],
    ],
    ['do not end in initials', 'The U.S. army and J. Smith left.', ['The U.S. army and J. Smith left.']],
    [
      'end after initials where a new one begins',
      'He left the U.S. The army stayed.',
      ['He left the U.S.', 'The army stayed.'],
    ],
    ['do not end in numbers and dates', 'On 14.03.2019 it rose 3.5 times.', ['On 14.03.2019 it rose 3.5 times.']],
    ['end at a line end', 'one line\nanother line', ['one line', 'another line']],
    ['end at a run of pictures', 'so sad 😢😢 they left', ['so sad 😢😢', 'they left']],
    ['keep their closing marks', 'He left?! "Yes."', ['He left?!', '"Yes."']],
    [
      'are parted where one runs on into the next',
      'not what it seems And the clue is here',
      ['not what it seems', 'And the clue is here'],
    ],
    ['are not parted inside titles', 'we read Pride And Prejudice', ['we read Pride And Prejudice']],
  ])('%s', (_name, text, expected) => expect(sentences(text)).toEqual(expected));
});
