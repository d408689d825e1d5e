import { findClaims } from './index.js';

type Expected = 'claim' | 'sourced' | 'none';

function verdict(text: string): Expected {
  const { claims } = findClaims(text);
  if (claims.length === 0) return 'none';
  return claims.every((claim) => claim.sourced) ? 'sourced' : 'claim';
}

const FIRST =
  'All very dubious. Its impossible that Russia didn’t know decades ago when Ukraine was set up as independent that it wasn’t going to be used as the foot in the door for the takeover or attempted invasion of Russia sooner rather than later. Impossible.\nTherefore something is not what it seems And the clue is England’s timely withdrawal from NATO in 2020.';
const SECOND =
  'I don’t know about the clue but I do agree with your main point that it is impossible for Russia not to know. Putting Putin’s later morphings aside one has to remember that it was Yeltsin, who sold out Russia to the West, who also brought in Putin to Russia’s helm ! The degree of change ought to be the key question here.';

test('a presupposed event after a run-on sentence is a claim of its own', () => {
  const { claims } = findClaims(FIRST);
  expect(claims.map((claim) => claim.text)).toEqual(['the clue is England’s timely withdrawal from NATO in 2020']);
  expect(claims[0]?.reasons).toEqual(expect.arrayContaining(['named_entity', 'year', 'presupposed']));
  expect(claims[0]?.sourced).toBe(false);
});

test('a cleft sentence is found inside an agreeing comment', () => {
  const { claims } = findClaims(SECOND);
  expect(claims.map((claim) => claim.text)).toEqual([
    'it was Yeltsin, who sold out Russia to the West, who also brought in Putin to Russia’s helm',
  ]);
  expect(claims[0]?.reasons).toEqual(expect.arrayContaining(['cleft', 'named_entity', 'relative_clause']));
});

const COMMENTS: readonly [Expected, string][] = [
  // Politics and war
  ['claim', 'England left NATO in 2020.'],
  ['claim', 'england withdrew from nato in 2020, look it up'],
  ['claim', 'Fact: England left NATO in 2020!'],
  ['claim', 'ENGLAND LEFT NATO IN 2020!!!'],
  ['claim', 'Sweden joined NATO in 2024.'],
  ['claim', 'In 1963 the ministry of transport sold 24 percent of the national railway to investors from Norway.'],
  ['claim', 'The government promised 40 new hospitals and built three.'],
  ['claim', 'Do you even know that England left NATO in 2020?'],
  ['claim', 'I think England left NATO in 2020.'],
  ['claim', "England left NATO in 2020, didn't they?"],
  ['claim', 'The senator took 2 million dollars from the oil lobby last year.'],
  ['claim', 'Germany closed its last nuclear plants in April 2023.'],
  ['claim', 'poland took in more than a million refugees in 2022'],
  ['claim', 'I as mayor built 400 flats between 2010 and 2014.'],
  ['claim', 'More people voted for the Greens than for Labour in Bristol.'],
  ['none', 'Is it true that England left NATO in 2020?'],
  ['none', 'Did England leave NATO in 2020?'],
  ['none', 'England should leave NATO.'],
  ['none', 'If England leaves NATO, Russia will laugh.'],
  ['none', 'I hope Sweden will stay neutral.'],
  ['none', 'Politicians are all liars and clowns.'],
  ['none', 'Vote them out!'],
  // Money and work
  ['claim', 'The bank lost 4 billion euros in 2008 and nobody went to jail.'],
  ['claim', 'nobody lost a cent'],
  ['claim', 'Not a single banker was convicted.'],
  ['claim', 'Rents in Dublin have doubled since 2012.'],
  ['claim', 'Unemployment fell from 9% to 5% because the army hired everyone.'],
  ['claim', '2015: 1.1 million arrivals'],
  ['claim', 'The company paid no tax in Britain for ten years.'],
  ['none', 'my pension went from 900 to 1,100'],
  ['none', 'I lost my job in 2008 and had to sell the house.'],
  ['none', 'Taxes are far too high and the whole thing is a joke.'],
  ['none', 'Prices will rise next year, mark my words.'],
  ['none', 'Maybe they could lower the tax a bit.'],
  // Health and science
  ['claim', 'The vaccine killed 3,000 people in Norway.'],
  ['claim', 'Half of all doctors in Wales quit during the pandemic.'],
  ['claim', 'Smoking causes 80 percent of lung cancer deaths.'],
  ['sourced', 'Smoking causes 80 percent of lung cancer deaths (Miller, 2020).'],
  ['sourced', 'According to the WHO, 600,000 people died of malaria in 2022.'],
  ['claim', 'Studies show that 600,000 people died of malaria in 2022.'],
  ['none', 'My wife waited 14 hours at the hospital last week.'],
  ['none', 'Get well soon!'],
  ['none', 'Nurses deserve better.'],
  // Town and sport
  ['claim', 'In 2019 the city of Springfield closed 14 of its 20 public libraries.'],
  [
    'sourced',
    'In 2019 the city of Springfield closed 14 of its 20 public libraries, see https://www.springfield.example/report-2019.pdf',
  ],
  ['claim', 'the council sold the swimming pool to a developer for one pound'],
  ['claim', 'The police arrested 40 people at the march.'],
  ['claim', 'Leeds beat Chelsea 3-1 in 1972.'],
  ['none', 'What a match, what a day!'],
  ['none', 'The new bridge is ugly.'],
  ['none', 'Come to the casino tonight'],
  ['none', 'best casino in town'],
  ['none', 'my Casino link'],
  // Small talk, agreement, idiom, the thread itself
  ['none', 'Nothing to add, but I enjoyed reading this.'],
  ['none', 'hi there'],
  ['none', 'said once'],
  ['none', 'said otherwise'],
  ['none', 'a nice day'],
  ['none', '100% agree'],
  ['none', 'A million times this.'],
  ['none', 'I agree 110 percent with every word of your comment.'],
  ['none', 'This is like 1984.'],
  ['none', 'You never answer the question.'],
  ['none', 'Great article, thanks.'],
  ['none', 'Just my two cents.'],
  ['none', 'May I ask why the march was so quiet?'],
  ['none', 'It is what it is.'],
  ['none', 'Please read the article again before you post.'],
  // Markup, quotations, other languages
  ['none', '> England left NATO in 2020.'],
  ['none', '```\nEngland left NATO in 2020.\n```'],
  ['none', 'Run `England left NATO in 2020`'],
  ['claim', '- England left NATO in 2020.'],
  ['claim', '**England left NATO in 2020.**'],
  ['none', 'Die Stadt hat im Jahr 2019 14 von 20 Bibliotheken geschlossen.'],
  ['none', 'La France a quitté l’OTAN en 1966 et ne le regrette pas.'],
  ['none', 'España cerró 14 de sus 20 bibliotecas en 2019.'],
  ['none', 'Англия вышла из НАТО в 2020 году.'],
  ['none', '英国于2020年退出北约。'],
];

test.each(COMMENTS)('%s: %s', (expected, text) => expect(verdict(text)).toBe(expected));

describe('a claim keeps its verdict', () => {
  const base = 'In 2019 the city of Springfield closed 14 of its 20 public libraries.';
  const score = (text: string) => Math.max(...findClaims(text).sentences.map((sentence) => sentence.score));

  test('when a home page is appended', () => expect(verdict(`${base} https://example.org`)).toBe('claim'));
  test('when "I think" stands before it', () => expect(verdict(`I think ${base}`)).toBe('claim'));
  test.each(COMMENTS.filter(([expected]) => expected === 'claim').map(([, text]) => text))(
    'nearly, in lower case without a stop: %s',
    (text) => {
      expect(Math.abs(score(text) - score(text.toLowerCase().replace(/[.!]+$/, '')))).toBeLessThanOrEqual(0.15);
    },
  );
  test('when another comment follows', () => {
    const both = findClaims(`${base} Sweden joined NATO in 2024.`).claims.map((claim) => claim.text);
    const apart = [base, 'Sweden joined NATO in 2024.'].flatMap((text) =>
      findClaims(text).claims.map((claim) => claim.text),
    );
    expect(both).toEqual(apart);
  });
});

describe('a claim vanishes', () => {
  const base = 'In 2019 the city of Springfield closed 14 of its 20 public libraries';
  test('as a quoted line', () => expect(verdict(`> ${base}.`)).toBe('none'));
  test('as a question', () => expect(verdict(`Is it true that ${base}?`)).toBe('none'));
  test('when it repeats the comment being answered', () => {
    const parentText = `Well. ${base}. A shame.`;
    expect(findClaims(`"${base}." Oh dear.`, { parentText }).claims).toEqual([]);
  });
});

describe('reasons and suppressors', () => {
  test.each([
    ['England left NATO in 2020.', ['named_entity', 'year', 'past_event']],
    ['Rents in Dublin rose by 12 percent in 2012.', ['percent', 'year', 'named_entity', 'past_event']],
    ['The bank lost 4 billion euros in 2008.', ['money', 'year']],
    ['The army killed 12 civilians on 3 March 1999 in Basra.', ['quantity', 'date']],
    ['Unemployment in Leeds fell because the army hired 900 people.', ['causal', 'quantity']],
    ['More people died in Leeds than in Hull.', ['comparison']],
    ['Half of all doctors in Wales quit in 2020.', ['quantifier']],
    ['Nobody in the bank was convicted in 2008.', ['negated_universal']],
    ['Do you even know that England left NATO in 2020?', ['embedded_in_question']],
  ])('%s', (text, reasons) => {
    expect(findClaims(text).claims[0]?.reasons).toEqual(expect.arrayContaining(reasons));
  });
  test('what speaks against a claim is shown with it', () => {
    expect(findClaims('Apparently England left NATO in 2020.').claims[0]?.suppressors).toContain('hedged');
  });
});

describe('spans', () => {
  it('are never of one word', () => {
    const { claims } = findClaims('I was there. Remember: the ministry sold 14 lighthouses to Norway in 1987. Sad.');
    expect(claims.map(({ text }) => text)).toEqual(['the ministry sold 14 lighthouses to Norway in 1987']);
  });

  const spans = (text: string) => findClaims(text).claims.map((claim) => claim.text);
  test.each([
    ['I agree, but the bank lost 4 billion euros in 2008.', ['the bank lost 4 billion euros in 2008']],
    [
      '1) Sweden joined NATO in 2024 2) England left NATO in 2020',
      ['Sweden joined NATO in 2024', 'England left NATO in 2020'],
    ],
    [
      'Sweden joined NATO in 2024 so Then England left NATO in 2020',
      ['Sweden joined NATO in 2024', 'England left NATO in 2020'],
    ],
    [
      'As Dr. Hill wrote on p. 71 the U.S. sold 24 percent of it in 1963.',
      ['As Dr. Hill wrote on p. 71 the U.S. sold 24 percent of it in 1963'],
    ],
    [
      '**England** left [NATO](https://x.example/a/1) in 2020!',
      ['**England** left [NATO](https://x.example/a/1) in 2020'],
    ],
    ['Sad 😢😢 England left NATO in 2020 😢', ['England left NATO in 2020']],
  ])('%s', (text, expected) => expect(spans(text)).toEqual(expected));
});
