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
    [
      'before a subject with "this"',
      "The council can't sell it, and this one is protected.",
      ["The council can't sell it", 'this one is protected'],
    ],
    [
      'before the place a statement begins with',
      "The lifts stopped in May, here you'd lose your deposit.",
      ['The lifts stopped in May', "here you'd lose your deposit"],
    ],
    [
      'before the day a statement begins with',
      'The engine dates from 1952, on Sundays the club drives it.',
      ['The engine dates from 1952', 'on Sundays the club drives it'],
    ],
    [
      'where a subject is long',
      'The towers closed in 1998, and half of the boards from the old sports hall had to be burnt.',
      ['The towers closed in 1998', 'half of the boards from the old sports hall had to be burnt'],
    ],
    [
      'where a subject has a clause of its own',
      'The licence costs next to nothing and the office that gives it out is in Newcastle.',
      ['The licence costs next to nothing', 'the office that gives it out is in Newcastle'],
    ],
    [
      'where a verb is no noun',
      'Four men died, and the firm that made the rope still gets contracts.',
      ['Four men died', 'the firm that made the rope still gets contracts'],
    ],
    [
      'where a verb has no other place',
      'The depot has stood there since 1998 and every lorry drips.',
      ['The depot has stood there since 1998', 'every lorry drips'],
    ],
    [
      'before "not one"',
      'Thirty people died and not one engineer went to prison.',
      ['Thirty people died', 'not one engineer went to prison'],
    ],
    [
      'before "more"',
      'It opened in 2010, more people drown there than anywhere.',
      ['It opened in 2010', 'more people drown there than anywhere'],
    ],
    [
      'where "is" is short',
      "One's a hedge fund guy, one's an influencer.",
      ["One's a hedge fund guy", "one's an influencer"],
    ],
    [
      'before a bare noun and its verb',
      'That was the mistake, payroll sold the list to the blacklisters.',
      ['That was the mistake', 'payroll sold the list to the blacklisters'],
    ],
    [
      'after "before that"',
      'Our hall was a warehouse and before that it was a chapel.',
      ['Our hall was a warehouse', 'before that it was a chapel'],
    ],
    [
      'between doings',
      "A computer scores you, being young gets you points, being near doesn't.",
      ['A computer scores you', 'being young gets you points', "being near doesn't"],
    ],
    [
      'before "whoever"',
      'The engine dates from 1952, whoever bought it got a bargain.',
      ['The engine dates from 1952', 'whoever bought it got a bargain'],
    ],
    [
      'where one of several does it',
      'The lab tested three horses and none of them eats cake.',
      ['The lab tested three horses', 'none of them eats cake'],
    ],
    [
      'after a clause that depends on another without a comma',
      'When the heating died they were each handed a blanket and the blanket was a fire hazard.',
      ['When the heating died they were each handed a blanket', 'the blanket was a fire hazard'],
    ],
    [
      'where the verb is left out',
      'The boats belong to the county, the crews to an agency.',
      ['The boats belong to the county', 'the crews to an agency'],
    ],
    [
      'at two dashes',
      'The farmer knew it – the county had told him – and he did it anyway.',
      ['The farmer knew it', 'the county had told him', 'he did it anyway'],
    ],
    [
      'between reasons',
      'Because it was zoned for housing, because the objection came late and because the brochure showed ducks.',
      ['Because it was zoned for housing', 'because the objection came late', 'because the brochure showed ducks'],
    ],
    [
      'between what it is not and what it is',
      'Its not the salt its the de-icer they started using.',
      ['Its not the salt', 'its the de-icer they started using'],
    ],
    [
      'before a condition with its own statement',
      "There's nobody to ring, if it breaks you open a ticket.",
      ["There's nobody to ring", 'if it breaks you open a ticket'],
    ],
    ['before what stands against it', 'Rents rose by half, while wages fell.', ['Rents rose by half', 'wages fell']],
    [
      'before "neither has"',
      'Turkey has never had free movement, neither has Andorra.',
      ['Turkey has never had free movement', 'neither has Andorra'],
    ],
    [
      'before a question',
      'The navy has one ship at sea, so who exactly would we be sending?',
      ['The navy has one ship at sea', 'who exactly would we be sending'],
    ],
    [
      'before a question with "or"',
      "Half of them can't hold a pen, or has that changed?",
      ["Half of them can't hold a pen", 'has that changed'],
    ],
    [
      'before a command',
      'The grant does not cover radiators, so ask for a quote first.',
      ['The grant does not cover radiators', 'ask for a quote first'],
    ],
    ['before a ban', "It's free, don't tell anyone.", ["It's free", "don't tell anyone"]],
    [
      'before a comment',
      'The stewards gave him four days, which is a strange thing to do.',
      ['The stewards gave him four days', 'which is a strange thing to do'],
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
    [
      'with what a condition holds for',
      'If they taxed it the locals would get twelve cottages and the rest would moan',
    ],
    ['with two things given', 'He gave the county a boat, the agency a crew'],
    ['with an aside between dashes', 'The farmer – the county had told him twice – did it anyway'],
    ['with a name that has an "and"', 'Prices rose, the Competition and Markets Authority found'],
    ['with "nothing but"', 'A carer can be told nothing but a first name'],
    ['with what it is not', "It isn't the rain but the drains"],
    ['with a condition behind it', "There's nobody to ring, if it breaks"],
    ['with a tag', "England left NATO in 2020, didn't they"],
    ['with three verbs of one subject', 'They phone you, ask for money and hang up'],
    ['with what it led to', 'The firm belongs to his brother, which is why nobody checks'],
    ['with a clause about its subject', 'The river, which floods every year, was dredged in 2010'],
    ['with "so much as"', "The club has no bar, selling so much as one can isn't allowed"],
    ['with "so did"', 'So did the cure'],
    ['with a fraction', "Poland's wall is five and a half metres high"],
    ['with two names that did it', 'Every second one was hit by a car, Ashdown and Nowak counted'],
    ['with two bare nouns behind "because"', 'Rents went up because land and labour cost more'],
    ['with a second verb in the base form', 'You can phone them, go there and ask'],
    ['with a day in May', 'He lost his licence, hearing of 11 May 2023'],
    ['with what comes before the main clause', 'Before somebody shouts, the wall was built in 1998'],
    ['with what was known', 'She knows the mayor and the bishop were there'],
  ])('%s', (_name, text) => expect(parts(`${text}.`)).toEqual([text]));
});

test("what another reader holds is not the writer's claim alone", () => {
  expect(parts('Your correspondent asserts that the baths were sold in 2014.')).toEqual([
    'Your correspondent asserts that',
    'the baths were sold in 2014',
  ]);
});

test.each([
  ['With all due respect it was not the gluten.', ['it was not the gluten']],
  ['The trouble is that the roof was never insured.', ['The trouble is that', 'the roof was never insured']],
  ['It turned out that the office has two people.', ['It turned out that', 'the office has two people']],
  ["Isn't it funny that the two detectives guard it now?", ["Isn't it funny that", 'the two detectives guard it now']],
  [
    'She should have mentioned that the roof was never insured.',
    ['She should have mentioned that', 'the roof was never insured'],
  ],
  [
    'The piece leaves out that the roof was never insured.',
    ['The piece leaves out that', 'the roof was never insured'],
  ],
  ['It is a scandal that the army still shoots there.', ['It is a scandal that', 'the army still shoots there']],
  ['Interesting that the roof was never insured.', ['Interesting that', 'the roof was never insured']],
  ['The writer says that Finland scrapped it.', ['The writer says that', 'Finland scrapped it']],
  ['As a Swede I can say the king has no power.', ['As a Swede I can say', 'the king has no power']],
])('a frame is no part of the statement: %s', (text, expected) => expect(parts(text)).toEqual(expected));

test.each([
  ['what is said to be untrue', "It isn't true that foreigners are charged for an ambulance"],
  ['what somebody mentioned', 'The mayor mentioned that the roof was never insured'],
  ['what was left out in the cold', 'He left out that sofa'],
  ['what somebody is made to say', "They can't make you say who it is for"],
])('%s stays with what says so', (_name, text) => expect(parts(`${text}.`)).toEqual([text]));

test('"et al." ends no sentence before its verb', () => {
  expect(parts('Hviid et al. followed 657,461 children.')).toEqual(['Hviid et al. followed 657,461 children']);
  expect(parts('It was shown by Hviid et al. They followed 657,461 children.')).toHaveLength(2);
});

test('a sentence may end after the short form of a firm', () => {
  expect(parts('It belongs to Vineyard Ltd. They bought it in 2010.')).toHaveLength(2);
  expect(parts('It belongs to Vineyard Ltd. Managers bought it in 2010.')).toHaveLength(1);
});
