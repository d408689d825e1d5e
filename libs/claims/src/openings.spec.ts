import { findClaims } from './index.js';

/** The statements a text is parted into. */
const parts = (text: string): string[] => findClaims(text).sentences.map((sentence) => sentence.text);

test.each([
  ['whom it is for', '@brexit_bob the ferry was sold to Norway in 2014.'],
  ['an address', 'Dear editor, the ferry was sold to Norway in 2014.'],
  ['a call', 'Bollocks, the ferry was sold to Norway in 2014.'],
  ['an assurance', 'I kid you not, the ferry was sold to Norway in 2014.'],
  ['where it stands', 'See p. 71, the ferry was sold to Norway in 2014.'],
  ['a name', 'Linda, the ferry was sold to Norway in 2014.'],
  ['a name after a call', 'Sorry Dave, the ferry was sold to Norway in 2014.'],
  ['a courtesy', 'With respect, the ferry was sold to Norway in 2014.'],
  ['how it is remembered', 'As I recall, the ferry was sold to Norway in 2014.'],
  ['what it explains', "That's because the ferry was sold to Norway in 2014."],
  ['several of them', 'Look, @Malc, the ferry was sold to Norway in 2014.'],
])('%s is no part of the statement', (_name, text) => {
  expect(parts(text)).toEqual(['the ferry was sold to Norway in 2014']);
});

test.each([
  ['Right turns are banned there.', 'Right turns are banned there'],
  ['Friends of the park met in May.', 'Friends of the park met in May'],
  ["That's because of Norway.", "That's because of Norway"],
  ['Fact is stranger than fiction.', 'Fact is stranger than fiction'],
  ['Sure!', 'Sure'],
  ['Smith, the mayor, sold the ferry.', 'Smith, the mayor, sold the ferry'],
  ['Leeds, the council sold the ferry.', 'Leeds, the council sold the ferry'],
])('what only looks like an opening stays: %s', (text, whole) => expect(parts(text)).toEqual([whole]));
