import { findClaims } from './index.js';

/** The statements a text is parted into. */
const parts = (text: string): string[] => findClaims(text).sentences.map((sentence) => sentence.text);

test.each([
  ['whom it is said to', 'The ferry was sold to Norway, mate.'],
  ['an assurance', 'The ferry was sold to Norway, I counted.'],
  ['a sigh', "The ferry was sold to Norway, more's the pity."],
  ['a comparison in jest', 'The ferry was sold to Norway, as if we had others.'],
  ['whatever others say', 'The ferry was sold to Norway, whatever they say.'],
  ['a farewell', 'The ferry was sold to Norway, so much for promises.'],
  ['a conclusion', 'The ferry was sold to Norway so there you go.'],
  ['an aside without a comma', 'The ferry was sold to Norway by the way.'],
  ['how far it is remembered', 'The ferry was sold to Norway if I remember right.'],
  ['laughter', 'The ferry was sold to Norway haha.'],
])('%s behind it is no part of the statement', (_name, text) => {
  expect(parts(text)).toEqual(['The ferry was sold to Norway']);
});

test.each([
  ['The ferry was sold, I counted on it', ['The ferry was sold', 'I counted on it']],
  ['Nobody checks the boats, mind the step', ['Nobody checks the boats, mind the step']],
  ['The firm, whatever they say, never paid a cent', ['The firm, whatever they say, never paid a cent']],
  ['He said the ferry was as good as if it were new', ['He said the ferry was as good as if it were new']],
  ['They knew the town by the way it smelled', ['They knew the town by the way it smelled']],
  ['The label said so', ['The label said so']],
])('what only looks like a closing stays: %s', (text, expected) => expect(parts(`${text}.`)).toEqual(expected));

test('a remark that names a source stays', () => {
  const text = 'The ferry was sold to Norway, as if we had others (https://x.example/a/1.pdf).';
  expect(findClaims(text).claims.map((claim) => claim.sourced)).toEqual([true]);
});
