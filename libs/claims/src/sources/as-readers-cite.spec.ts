import { claimOfSpan, findClaims } from '../index.js';

const sourced = (text: string): boolean => findClaims(text).sentences.some((sentence) => sentence.sourced);

describe('readers name their source as they speak:', () => {
  test.each([
    [
      'who looked and found',
      'The National Audit Office looked at this in 2016 and found that it costs more than it saves.',
    ],
    ['who asked and found', 'Keep Britain Tidy asked people in 2023 and found that a third had given up.'],
    ['who counted over a million', 'UNHCR counted over a million returns to Syria by September 2025.'],
    ['who measured below zero', 'The Met Office logged minus 27.2 at Altnaharra on 30 December 1995.'],
    ['authors in lower case', 'newall et al found in 2019 that people who saw the slogan bet slightly more.'],
    ['a law by its number', 'Law no. 2025-188 of 27 February 2025 forbids the sale.'],
    [
      'a law by number and year',
      "The Gasparri law, number 112 of 2004, was written so that one of the three didn't have to go.",
    ],
    [
      'a convention by its year',
      'Under the Convention on Cluster Munitions of 2008 only the states which joined are bound.',
    ],
    ['an order in council', "Order in Council 1942/1187 still lets them close the road on two hours' notice."],
    ['a section of a law in short', 'The child benefit is paid until 25 if the child is in training (§ 32 EStG).'],
    ['a reporter of cases', 'The judge threw it out in 2013, 974 F. Supp. 2d 362.'],
    ['a case with a point', 'The firm was fined 337 million for stopping the shops, case AT.40632.'],
    ['a code of a rule book', 'The banks have to keep the tapes for five years, SYSC 10A.'],
    ['a request for information', 'The list was sold to three firms, it came out under FOI request 23/4471.'],
    ['a file its paper is', 'The agency approved the mine in May 2023, the declaration is DIA 3353.'],
    ['a body and its series', 'One hip in three breaks twice, National Hip Fracture Database, annual report.'],
    [
      'a title with "and"',
      'They were excluded at twice the rate, DfE, Suspensions and permanent exclusions in England 2023 to 2024.',
    ],
    ['a date with points', 'The police set one off near Belfaux in 1998 (Neue Zürcher Zeitung, 21.1.1999).'],
    [
      'who got it, in brackets',
      'The study lay in a drawer for years (the FT got it under freedom of information, October 2023).',
    ],
    [
      'who brings it out every quarter',
      'There were 172,000 people waiting in December, NHS Digital brings it out every quarter.',
    ],
    [
      'who does the table every spring',
      "Sir Dan's package is over 500,000, Schools Week does the league table every spring.",
    ],
    ['all in some files', "He helped them anyway in 2015, all in the Guardian's Uber files of July 2022."],
    ['who saw the contract', 'The firm got 84 pounds for each one, the Telegraph & Argus saw the contract.'],
    [
      'to whom he told the story',
      'They sold the peerage for two million, he told the story himself to Le Parisien in 2012.',
    ],
    ["the paper's own obituary", 'He sold three banks in 1998, as your own obituary of him said.'],
    [
      'a series to look at',
      'Waits went from 1,300 to more than 50,000, look at the A&E monthly series from NHS England.',
    ],
    ['who gave the number', 'Six in ten donors were turned away, NHS Blood and Transplant gave the number.'],
    ['whose number it is', "The bank closed 14 branches in 2019, that's the Fawcett Society's number for 2022."],
  ])('%s', (_name, text) => expect(sourced(text)).toBe(true));

  test.each([
    ['an inquiry without a name', 'No rule was broken according to the inquiry.'],
    ['who told the council', 'The engineers told the council in 1994 that the wall would not hold.'],
    ['who wrote to a minister', 'Amthor wrote to a minister for a company that had given him share options.'],
    ['experts with a share', 'Experts say a third of all applications are now refused.'],
    ['a man on a medium', 'It is legal because the man on TikTok said so.'],
    ['what counts', 'The Gulf states never signed and so the Syrians in Riyadh count as guests.'],
    ['what was given in return', 'The police got a pay formula in return in 1979.'],
    ['logs that are sawn', 'The price went up by half, as the Latvians had been sawing Belarussian logs.'],
    ['what it is down to', 'It takes four exams to get a licence, thats down to an EU directive from 2013.'],
    ['what to ask for', 'Wet wood has been illegal since 2021, so ask for the Ready to Burn label.'],
    ['some survey', "They spend a quarter less on it than in 2011, it's in some DfE survey."],
    ['a letter handed in', 'She had already handed in her letter on the Sunday night.'],
    ['papers that are seen', 'The solicitors only see the papers on the morning.'],
    ['a record year', 'Newlyn had its record year in 2024.'],
    ['what somebody did on a day', 'One referee was given a match. Sam Allison on Boxing Day 2023.'],
    ['where they were taken', 'The union took them to the tribunal in Leeds in 2018 and won.'],
    ['who looked for something', 'The Federation looked for a buyer in 2016 and found one.'],
    ['what is brought out', 'The lottery brings out a new game every quarter.'],
    ['what was seen to fall', 'The BBC saw its licence income fall by a tenth in 2022.'],
    ['who gives of its own', 'The WFP gives more than a third of its help in cash now.'],
    ['a year of a cup', 'They won it twice at home, FIFA 2019.'],
  ])('but not %s', (_name, text) => expect(sourced(text)).toBe(false));
});

describe('a sentence says of the one before', () => {
  const CLAIM = 'The bank closed 14 branches in 2019';
  const claimSourced = (rest: string): boolean =>
    claimOfSpan(`${CLAIM}. ${rest}`, { start: 0, end: CLAIM.length }).sourced;

  test.each([
    [
      'that authors wrote about it',
      'Sommer, Mattauch and Pahle wrote a paper about exactly this in Ecological Economics, 2022.',
    ],
    ['that authors published it', 'Hobbs and his people published it (Ecological Monographs 94, e1598).'],
    ['that somebody showed it', 'That was shown by Ostrom in 1990.'],
    ['whom the share is from', 'The 90 percent is from Professor Susan McVie in Edinburgh.'],
    [
      'to whom the figures were given',
      'The figures were given to Cllr Bhatti at full council in Kettering on 22 January.',
    ],
    ['that he told it himself', 'He told it himself in the Guardian, 20 January 2020.'],
    ['that a surname said so', 'Brzezinski said so himself in the Nouvel Observateur in January 1998.'],
    ['what report it is', 'Final report of the Independent Scientific Group, June 2007, page 5.'],
    ['in which book', 'Their names are in Anna Kowalczyk\'s book "Ohne Stein" (2008).'],
    ['in what clause', "It's in their terms, clause 4: a licence."],
    ['who says so', 'So says the Institute of Directors.'],
    ['who has seen it', 'The Yorkshire Post has seen the contract.'],
    ['what law it is', 'The law is the Housing Act 1988, section 21.'],
  ])('%s', (_name, rest) => expect(claimSourced(rest)).toBe(true));

  test.each([
    ['what an office said on a day', 'The National Audit Office said in May 2019 that it never checked the accounts.'],
    ['what a study found', 'The DREES found that nearly half of the nurses have left the hospital.'],
    ['what is in ruins', 'The whole thing is in ruins.'],
    ['what a relative says', 'So says my aunt.'],
    ['what came of it', 'That was shown by the rain.'],
  ])('but not %s', (_name, rest) => expect(claimSourced(rest)).toBe(false));
});
