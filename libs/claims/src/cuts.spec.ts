import { findClaims } from './index.js';

/** What a text is parted into, frames and all. */
const parts = (text: string): string[] => findClaims(text).sentences.map((sentence) => sentence.text);

describe('a sentence is parted', () => {
  test.each([
    [
      'before several words without an article',
      'The lab did it in 2019 and sales per head went up 40 percent.',
      ['The lab did it in 2019', 'sales per head went up 40 percent'],
    ],
    [
      'before what can only have happened',
      'There was no consultation, parents learned about it from the papers.',
      ['There was no consultation', 'parents learned about it from the papers'],
    ],
    [
      'before a doing that is a subject',
      'The ban came in May and smoking among boys doubled.',
      ['The ban came in May', 'smoking among boys doubled'],
    ],
    [
      'before a subject with what it is like',
      'Single men can adopt, gay couples can adopt.',
      ['Single men can adopt', 'gay couples can adopt'],
    ],
    [
      'where a verb stands behind a place',
      'It bears a bathtub of grapes and visiting heads of state get a bottle of it.',
      ['It bears a bathtub of grapes', 'visiting heads of state get a bottle of it'],
    ],
    [
      'where "only" stands before the verb',
      'The new ones fly at 550, so each of them only sees a small patch.',
      ['The new ones fly at 550', 'each of them only sees a small patch'],
    ],
    [
      'before those who speak',
      'The price doubled and we farmers get the letters.',
      ['The price doubled', 'we farmers get the letters'],
    ],
    [
      'before "fewer than half"',
      'It is free for all, fewer than half use it.',
      ['It is free for all', 'fewer than half use it'],
    ],
    [
      'where a subject has a clause with "who" in commas',
      'They paid the ransom, and the head of the office, who had warned them, was let go.',
      ['They paid the ransom', 'the head of the office, who had warned them, was let go'],
    ],
    [
      'before "what is"',
      "The cooks aren't allowed to give seconds, what's left goes in the bin.",
      ["The cooks aren't allowed to give seconds", "what's left goes in the bin"],
    ],
    [
      'after two bare nouns and what is on',
      'It is wrapped because it keeps, and food waste does more harm.',
      ['It is wrapped because it keeps', 'food waste does more harm'],
    ],
    [
      'before what is counted in a place',
      'It cost half a million, and in the end most of them got to America.',
      ['It cost half a million', 'in the end most of them got to America'],
    ],
    [
      'before a rough number',
      'Dryers use more, and over half of the mining runs on wind.',
      ['Dryers use more', 'over half of the mining runs on wind'],
    ],
    [
      'before a place with its subject',
      'It failed in Stockholm, there the queue is longer.',
      ['It failed in Stockholm', 'there the queue is longer'],
    ],
    [
      'after a time that has no verb',
      'After Katrina the house was "wind" for one insurer, and neither paid.',
      ['After Katrina the house was "wind" for one insurer', 'neither paid'],
    ],
    [
      'where what is going on depends on it',
      'When it runs out they all go out and the government steps in.',
      ['When it runs out they all go out', 'the government steps in'],
    ],
    [
      'after "as far as I know"',
      'As far as I know it is paid when a trace is found and the lab takes months.',
      ['As far as I know', 'it is paid when a trace is found', 'the lab takes months'],
    ],
    [
      'where somebody knows a thing',
      'She knows every part and she was never in a union.',
      ['She knows every part', 'she was never in a union'],
    ],
    [
      'where somebody puts a thing somewhere',
      'Japan puts its robots in the care homes and Denmark puts kindergartens in them.',
      ['Japan puts its robots in the care homes', 'Denmark puts kindergartens in them'],
    ],
    [
      'before an office in capitals',
      'The clinic sends the patient away and the NHS pays for it.',
      ['The clinic sends the patient away', 'the NHS pays for it'],
    ],
    [
      'before "so are"',
      "The bikes are the riders' own and so are the batteries.",
      ["The bikes are the riders' own", 'so are the batteries'],
    ],
    [
      'before "therefore"',
      'The factories pay more than women can, therefore the fish goes to Norway.',
      ['The factories pay more than women can', 'the fish goes to Norway'],
    ],
    [
      'at a second "that"',
      'You know that the court took the title away and that he heard it in May.',
      ['You know that', 'the court took the title away', 'he heard it in May'],
    ],
    [
      'before "look it up"',
      'Brazil cuts every second woman open, look it up.',
      ['Brazil cuts every second woman open', 'look it up'],
    ],
    [
      'before "stop" with what to stop',
      "It's legal now, stop telling farmers they'd go to jail.",
      ["It's legal now", "stop telling farmers they'd go to jail"],
    ],
    [
      'before "so" behind a condition',
      "If you don't answer in time that counts as a no, so don't bin the letter.",
      ["If you don't answer in time that counts as a no", "don't bin the letter"],
    ],
    [
      'before the few of a place',
      'The pilot cost 50 million, and in the end only 41 firms took part.',
      ['The pilot cost 50 million', 'in the end only 41 firms took part'],
    ],
    [
      'where an unlisted verb has "it"',
      'There is a counter, somebody from the office updates it.',
      ['There is a counter', 'somebody from the office updates it'],
    ],
    ['where rates are put up', 'He put rates up and wages fell.', ['He put rates up', 'wages fell']],
    [
      'behind a command',
      "Ask for the plan of the pipes, they're obliged to show it.",
      ['Ask for the plan of the pipes', "they're obliged to show it"],
    ],
  ])('%s', (_name, text, expected) => expect(parts(text)).toEqual(expected));
});

describe('a sentence stays whole', () => {
  test.each([
    ['with what was done to a thing in a list', 'They sold the pool, shops damaged by the flood and a park'],
    ['with a rest in numbers', 'It lasted three hours and fifty minutes this year'],
    ['with a list of what is paid', 'The nurses are on band 6 and a fixed salary'],
    ['with attacks that are counted', 'It is a black market, more than 200 arson attacks in June'],
    ['with numbers and a reason', 'Those who did it were 14 and 15 because under 16 nobody is charged'],
    [
      'with two verbs after a place',
      'They looked at shops in Jersey and Maine after the rise of 1992 and found nothing',
    ],
    ['with "a bit"', 'They will swallow the tax and travel a bit less'],
    ['with a command to read', 'See the findings on the death of Mr Renshaw, 7 March 2023'],
  ])('%s', (_name, text) => expect(parts(`${text}.`)).toEqual([text]));
});
