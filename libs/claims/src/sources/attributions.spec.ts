import { findClaims } from '../index.js';

const sourced = (text: string): boolean => findClaims(text).sentences.some((sentence) => sentence.sourced);

describe('a statement names its source by', () => {
  test.each([
    ['an office in lower case that finds something', 'The fire inspectorate noted that no school has a sprinkler.'],
    ['an office after the statement', 'No school has a sprinkler, the fire inspectorate noted in its 2019 review.'],
    ['an office picked out', 'It was the district auditor who found that the land had been sold below value.'],
    ['figures of a ministry', 'Figures from the housing ministry show that nine homes were built.'],
    ['its own count', "By the harbour board's own count there are 212 nets left."],
    ['a record kept by one body', 'Attendance fell to 12,000, the diocesan yearbook shows.'],
    ['a report by an office', 'A report by the fire brigade says that the stairs were locked.'],
    [
      'a survey made by somebody named',
      'The cracks come from the tunnel, according to a survey commissioned from Arup.',
    ],
    ['the words of somebody named', 'In the words of the Lord Advocate, the skippers robbed the nation.'],
    ['somebody introduced by an office', 'The bill was forged, said the retired officer Magnus Tveit.'],
    ['a name set off by commas', 'A curator, Dr Hanneke Vos, told De Volkskrant that the ivory was looted in 1897.'],
    ['what an outlet published', "The Free Press published the shipyard's invoices in February."],
    ['a paragraph of a policy', 'Paragraph 80 of the National Policy Framework allows one house in the country.'],
    ['a rule with its number', 'Byelaw 14 of the harbour byelaws bans nets near the slip.'],
    ['a case number', 'The ombudsman upheld the complaint in April (case 22/0417).'],
    ['a case in brackets', 'The order was liable for the school (Doe v. Sisters of Mercy, 2015).'],
    ['a work in brackets', 'Steel made up 11 percent of jobs in 1981 (Census 1981, table 9).'],
    ['a page in brackets', "Revenue fell by 1.1 million, World Snooker's annual accounts (2023, p. 14)."],
  ])('%s', (_name, text) => expect(sourced(text)).toBe(true));
});

describe('a statement names no source by', () => {
  test.each([
    ['an office that acts', 'The Harbour Board wrote off 300,000 euro of fees for its own chairman.'],
    ['an office that finds money', 'The National Gallery found 20 million for a Titian and nothing for its cleaners.'],
    ['somebody who says nothing', 'Mayor Hill said nothing while 14 boats were sold to Spain.'],
    ['a firm that announces a deed', 'Amazon announced a depot, took the grant and left.'],
    ['a firm that tells its staff to go', 'Save the Children told 300 staff to go home in March.'],
    ['some report', 'Some report says that half of the paintings are fakes.'],
    ['one study', 'One study claims 4,000 people died of the dust.'],
    ['a whistleblower', 'A whistleblower says the filters were switched off every night.'],
    ['rumours', 'According to rumours on the pier, the firm went bust with two million owed.'],
    ['anything on television', 'The documentary on TV said that the heap burned for nine years.'],
    ["a decision that tells one's mind", "The governors' decision to drop German in 2018 tells you all about them."],
    ["the writer's own office", 'As chair of the PTA I signed the contract for the roof in 2016.'],
  ])('%s', (_name, text) => expect(sourced(text)).toBe(false));
});
