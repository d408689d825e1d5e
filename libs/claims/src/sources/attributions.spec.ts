import { findClaims } from '../index.js';

const sourced = (text: string): boolean => findClaims(text).sentences.some((sentence) => sentence.sourced);

describe('a statement names its source by', () => {
  test.each([
    ['an office in lower case that finds something', 'The fire inspectorate noted that no school has a sprinkler.'],
    ['an office after the statement', 'No school has a sprinkler, the fire inspectorate noted in its 2019 review.'],
    ['an office picked out', 'It was the district auditor who found that the land had been sold below value.'],
    ['figures of a ministry', 'Figures from the housing ministry show that nine homes were built.'],
    ['an office that puts it at a figure', 'The Audit Office put the cost of the hall at 4 million.'],
    ['the number of a law in brackets', 'The river has been a legal person since 2022 (ley 2022/19).'],
    ['the number of a case in brackets', 'The ban was lifted on 2 April (CAS 2023/A/9757).'],
    ['the number of a decree in brackets', 'It has been an illness of farmers since 2012 (décret n° 2012-665).'],
    ['a title in brackets', 'Jobs fell by 13 percent ("Canaries in the Coal Mine", August 2025).'],
    ['an office and its title in brackets', 'There are 2,500 cameras on the roads (Trafikverket, "ATK i siffror").'],
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
    ['who was told it', 'Petrov told Der Standard that the tapes had been wiped.'],
    ['an outlet that was told it', 'The site manager told the Argus the pump had been off for a week.'],
    ['a decision with its day', 'The court of appeal ordered a second count on 25 October 2018.'],
    ['a decision by its day, the court last', 'He was cleared on all counts by the Regional Court in Linz on 12 May.'],
    ['several surnames on paper', 'Baker, Gruber and Milligan found in 2008 that children were more anxious.'],
    ['somebody and colleagues', 'Moreau and colleagues showed in 2015 that helmets cut head injuries by half.'],
    ['who said so, at the end', 'They found 116 tonnes in the port last year, the Belgian customs said in January.'],
    ['who counted it, at the end', 'Books are banned in 4,000 cases a year, PEN America counts them.'],
    ['a paper that had the letter', 'The licence was signed on a Friday, Le Monde had a facsimile on 12 April.'],
    ['a title with its year', 'In "Under One Roof", 1998, the market begins in a coffee house.'],
    ['a document number', 'The ministry agreed within a week (Drucksache 19/4412).'],
    ['maker, title and year in brackets', 'Smuggling is worth 13 percent of the market (KPMG, Project Stella, 2022).'],
    ['an act with its place and year', 'By the Act of Settlement 1701 no Catholic can succeed.'],
    ['a federal rule', 'Under 24 CFR 3500 the bank has to return the money within a month.'],
    ['a page in brackets', "Revenue fell by 1.1 million, World Snooker's annual accounts (2023, p. 14)."],
    ['a figure that an outlet puts at so much', 'Lazard puts new reactors at 142 to 222 dollars a megawatt hour.'],
    ['a figure that a body has at so much', 'Crisis has it at 242,000 households.'],
    ['a figure by its noun', 'Savills has the average at 312,000 pounds.'],
    ['a figure in a file', 'The public use file of Medicare for 2023 has 19 percent for all insurers.'],
    ['how many a body counted', 'The Prison Reform Trust counted about 270 of them.'],
    ['how many a body lists, with an aside', 'Kela, the benefits office, lists 40 days for the pregnant parent.'],
    [
      'what a study found, with an aside',
      'The Cochrane review by Berg and Olsen, last updated in 2013, found no effect at all.',
    ],
    [
      'minutes with a bracket',
      'The minutes of Ardle parish council for 3 May 2020 (county archive, box 112) show that nobody objected.',
    ],
    [
      'a report with its number in brackets',
      "The accident board's final report (ref. 2021-17) finds that the brakes were worn.",
    ],
    [
      'somebody who has since admitted it to an outlet',
      'The district has since admitted to the Denver Post that it trained its cashiers to do so.',
    ],
    ['an outlet that had a paper', 'Nature Astronomy had a paper in 2023 that counted the streaks in its pictures.'],
    [
      'who looked through it before a colon',
      'Vocativ went through 1,396 speeches in 2015: Weinstein was thanked 30 times.',
    ],
    [
      'an agency whose name is a pronoun',
      "WHO's Europe office wrote on 30 January that it was found in five countries.",
    ],
    ['a case between two parties', 'The case was thrown out on 2 March, Delgado v. Northlight Pictures.'],
    [
      'a case of an office in brackets',
      'The lane was held unlawful (Good Law Project v Secretary of State for Health).',
    ],
    ['authors in brackets', 'Bridges of that type fail six times as often (Vallmuur et al.).'],
    ['a file of seven digits', 'Four men got 60,000 each at the tribunal, case 3201478/2021, Harris and others.'],
    ['an act with two brackets', 'The premium is in the Council Tax (Empty Dwellings) (Wales) Regulations 2022.'],
    ['a law by its name', "Closing a branch takes twelve weeks' notice under the Access to Banking Standard."],
    ['a law by its day', 'The priests there are paid by the ministry under the law of 18 germinal an X.'],
    ['a part of a decree', 'The fund pays if a third is lost, § 5 of the decree of 2021.'],
    ['whose rules', 'By the rule book of the EBU no song may be longer than three minutes.'],
    ['a shelf in an archive', 'The inquiry was kept secret until 1945 (PREM 4/40/15).'],
    ['whose estimate it is', "The housing ministry's own estimate is 40,000."],
  ])('%s', (_name, text) => expect(sourced(text)).toBe(true));
});

describe('a statement names no source by', () => {
  test.each([
    ['an office that acts', 'The Harbour Board wrote off 300,000 euro of fees for its own chairman.'],
    ['an office that finds money', 'The National Gallery found 20 million for a Titian and nothing for its cleaners.'],
    ['somebody who says nothing', 'Mayor Hill said nothing while 14 boats were sold to Spain.'],
    ['a firm that announces a deed', 'Amazon announced a depot, took the grant and left.'],
    ['a firm that tells its staff to go', 'Save the Children told 300 staff to go home in March.'],
    ['who was told to go', 'The club told the Scots to go home in March.'],
    ['a neighbour who is told', 'Our neighbour told me the pump had been off for a week.'],
    ['neighbours who say so', 'The pump was off for a week, the neighbours said in March.'],
    ['experts who say so', 'The pump was off for a week, the experts said in March.'],
    ['some friend who counted', 'The pump was off for a week, a friend counted the days.'],
    ['a board that meets on a day', 'The harbour board met on 3 May and ate 40 lobsters.'],
    ['a state that says so', 'The pipeline was shut for a week, Sweden said in March.'],
    ['some report', 'Some report says that half of the paintings are fakes.'],
    ['one study', 'One study claims 4,000 people died of the dust.'],
    ['a whistleblower', 'A whistleblower says the filters were switched off every night.'],
    ['rumours', 'According to rumours on the pier, the firm went bust with two million owed.'],
    ['anything on television', 'The documentary on TV said that the heap burned for nine years.'],
    ["a decision that tells one's mind", "The governors' decision to drop German in 2018 tells you all about them."],
    ['a nickname in brackets', 'He sold the yard (Smith, "The Duke" to his friends, was there).'],
    ['a season in brackets', 'They won it twice (season 2019/20 and the next).'],
    ['a bank that puts something up', 'The Bank put rates up fourteen times in a row.'],
    ['an office that puts something down', 'The Harbour Board put the money down for a bridge nobody wanted.'],
    ['a council that nobody told', 'Nobody told the works council.'],
    ['who was told over the radio', 'Each time the driver was told over the radio to start again.'],
    ['a station that rang them', 'The parents were not told about the fees until the local radio rang them.'],
    ['members who were stuck', 'It passed by one vote, as a few Tory MPs were stuck in traffic.'],
    ["the writer's own office", 'As chair of the PTA I signed the contract for the roof in 2016.'],
    ['a firm with its share', 'The dairy cooperative has 45 percent of all goats on the island.'],
    ['a firm with so many', 'Otis has 69,000 workers and 41 percent of the market.'],
    ['a car at a price', 'The dealer has the car at 14,000 pounds.'],
    ['a company that counted', 'The bus company counted 214 blockages in a week.'],
    ['a book with pages', 'The history of Ardle has 300 pages and no index.'],
    ['two teams', 'They won the final at last (Leeds v Arsenal).'],
    ['laws somebody was born under', 'He studied the law of contract under Professor Hale.'],
    ["a rule of one's own house", 'Rule 40 of our house is no shoes.'],
  ])('%s', (_name, text) => expect(sourced(text)).toBe(false));
});

describe('a source stands for', () => {
  const unsourced = (text: string): string[] =>
    findClaims(text)
      .sentences.filter((sentence) => !sentence.sourced && sentence.score > 0.1)
      .map(({ text: words }) => words);
  const LINK = 'https://records.example/2019/report-12.pdf';

  test('the statement it hangs on, and no other of its sentence', () => {
    const text = `The bank sold 40 flats in 2019, and the council paid 3 million for them (see ${LINK}).`;
    expect(unsourced(text)).toEqual(['The bank sold 40 flats in 2019']);
  });
  test.each([
    [
      'a clause that says who said so',
      'The firm lost 3 million, the bank sold 40 flats, the tribunal in Leeds said so in 2021.',
    ],
    ['a clause that says where it is', `The firm lost 3 million, the bank sold 40 flats, the report is here ${LINK}.`],
    [
      'a clause that tells the reader to see it',
      `The firm lost 3 million, the bank sold 40 flats, see the minutes at ${LINK}.`,
    ],
    [
      'a sentence that says where it is',
      `The firm lost 3 million, the bank sold 40 flats. The minutes are at ${LINK}.`,
    ],
    [
      'a sentence that gives the page',
      'The firm lost 3 million. It is on page 12 of the accounts it filed with Companies House.',
    ],
    [
      'a sentence in which somebody lists it',
      'The firm lost 3 million. The House of Commons Library sets it out in a paper.',
    ],
  ])('all before it: %s', (_name, text) => expect(unsourced(text)).toEqual([]));
  test('nothing before it where it states something itself', () => {
    const text = 'The firm lost 3 million in 2019. The Audit Office found that the bank had sold 40 flats.';
    expect(unsourced(text)).toEqual(['The firm lost 3 million in 2019']);
  });
});
