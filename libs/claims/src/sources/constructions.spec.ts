import { claimOfSpan, findClaims } from '../index.js';

const sourced = (text: string): boolean => findClaims(text).sentences.some((sentence) => sentence.sourced);

describe('a statement is followed by who made it:', () => {
  test.each([
    ['an office with its name', 'The stag had been shot from a car, found the district forester, Mr Olaf Brenner.'],
    ['an office of two nouns', 'The jars were half syrup, the customs laboratory told Nova TV on Monday.'],
    ['several of an office', 'The scales were set to cheat, prosecutors in Siena allege in the charge sheet.'],
    ['somebody who had to', 'The tests were lifted, as Commissioner Vella had to concede in Strasbourg.'],
    ['somebody on record', 'The urine was swapped, the coach Steve Magness is on record as saying.'],
    ['somebody who came clean', 'The money was gone, Dame Sue Bruce came clean to the audit committee in March.'],
    ['an answer from an office', 'The school had no licence, came the answer from the Kreis of Steinfurt.'],
    ['who had it', 'The attaché was sent home in a day; Le Monde had it on 19 April.'],
    ['who filmed it', 'The coats were slashed with knives, Channel 9 filmed it in August.'],
    ['"so" and a name', 'There are more urns than coffins now, so the Federation of German Undertakers.'],
    ['a letter of his', 'The chalice was pawned, his successor admitted in a letter to the families in 2014.'],
    ['a court that heard it', 'A driver had worked 19 hours, the employment tribunal in Leeds heard on 4 October.'],
    ['whose finding it is', 'The wall fell for want of a drain: that is the finding of the engineer, Dr P. Anand.'],
    ['where it stands', "They sent a taxi for him, it stands in the trust's incident report STEIS 2022/9981."],
    ['where it can be found', "The word is an old one, you'll find it in Dinneen's dictionary of 1927."],
    ['a quotation and a speaker', '"Two coffins were left in the rain" - verger Thomas Peel to the Whitby Gazette.'],
    ['a law at work', 'Nobody over seventy had to serve, the Juries Act 1976 let them off.'],
    ['somebody between commas', 'In Basel, the Tages-Anzeiger reports, the bells are off at night since July.'],
  ])('%s', (_name, text) => expect(sourced(text)).toBe(true));
});

describe('a statement hangs on a reference without a verb:', () => {
  test.each([
    ['after a colon', 'One toy in five had no mark: BEUC, "Unsafe and illegal", October 2020.'],
    ['after a dash', 'Turnover fell by 900 million - Levy Board, annual report 2022/23, p. 11.'],
    ['after a comma', 'Smoking kills 8 million people a year, WHO fact sheet, July 2023.'],
    ['with an office', 'Crews there arrive faster: audit office of the Tyrol, follow-up audit 2021.'],
    ['in brackets, a title', 'A loaf costs more in Oslo than in Geneva (UBS, Prices and Earnings).'],
    ['in brackets, a report number', 'The plates were half as thick as needed (NTSB/HAR-08/03).'],
    ['in brackets, a file', 'The fine was paid in 2009 (Amtsgericht Bückeburg, 62 Cs 114/09).'],
    ['in brackets, a body', 'Finns drink twice as much of it (International Coffee Organization).'],
    ['in brackets, a verb', 'Rents there rose by 12 percent (says the Federal Statistical Office).'],
    ['with a label', 'The tanks hold 60,000 tonnes (source: Lloyd and Marsh).'],
    ['a clause of a contract', 'The licence allows 80 lorries a day, condition 14b.'],
    ['a standard', 'A swing has to hang 35 cm above the ground, EN 1176, part 2.'],
    [
      'after a comma, a body, a series and a quarter',
      'One shop in seven is empty, British Retail Consortium vacancy monitor, third quarter.',
    ],
    ['after a comma, whose rule', 'The total price has to be shown first, FTC rule.'],
    ['after a comma, a rule as one reads it', 'The Bill lets the minister choose flavours, clause 61 as I read it.'],
    ['after a comma, a report number', 'Trucks roll over six times as often, DOT HS 812 115.'],
    [
      'after a comma, with another statement behind it',
      'They were fined 150,000 dollars for it, order of 2 October 2023, and that was the first fine ever.',
    ],
    [
      'after a semicolon, with the sentence first',
      'The judge killed the wrong man; sixteen years, Court of Cassation, May 2017.',
    ],
    ['in brackets, a sitting', 'The wolf was moved to another list in 2024 (standing committee, 44th meeting).'],
    ['in brackets, a title with a sign', 'New reactors cost 142 dollars (Levelized Cost of Energy+, June 2024).'],
    [
      'in brackets, somebody and others',
      'Trees cool a street by two degrees (Schwaab and others, Nature Communications).',
    ],
    ['before a colon', 'Haliburton and Wu, Lancet Planetary Health 2021: heat killed 2,300 in one summer.'],
    ['after a comma, a body alone behind a figure', 'Prices rose by 19.2 percent in the year to March 2023, ONS.'],
  ])('%s', (_name, text) => expect(sourced(text)).toBe(true));
});

describe('a statement is led up to by', () => {
  test.each([
    ['if-clauses of trust', "If you believe the ministry's own register, there are 900,000 hives in the country."],
    ['if-clauses of doubt', 'The leak came from the fax, if Robin Cook’s diary is to be believed.'],
    ['somebody’s own figures', "By the agency's own figures a place costs 5,200 pounds a week."],
    ['what one goes by', "Going by the operator's return to the agency, 14,000 tonnes were burned."],
    ['who asked', 'When the Kronen Zeitung rang, the mayor conceded that the tubas had been pawned.'],
    ['a page of a paper', 'On page 6 of its own tender the district says the pit will be full.'],
    ['a decision with its day', "Nobody has used it since the Plant Health Board's decision of 9 March 2019."],
    ['a file number', 'According to notification A12/00415/23 the wheel came off.'],
    ['a titled film', 'In the documentary "The Silence" by Arte a novice tells how they were beaten.'],
    ['an outlet that was told', "The brewery's owner told Decanter that he blends in a tenth from Spain."],
    [
      'an office that puts a figure',
      'A spokeswoman for the Bavarian customs office put the value at 2.4 million euros.',
    ],
    ['a charter that forbids', 'The market charter of 1327 forbids a rival within six miles.'],
    ['a numbered rule', 'Canon 616 leaves the closing of a house to the general superior.'],
  ])('%s', (_name, text) => expect(sourced(text)).toBe(true));
});

describe('a statement has no source with', () => {
  test.each([
    ['a place and a year', "Korchnoi's flat was searched twice (Leningrad, 1976)."],
    ['a place named before and a year', 'Camden sold off the yard (Camden, 2015).'],
    ['a place and a month', 'They lost 60 ewes in one night (Nordland, August).'],
    ['a man of a firm', "O2's man on the phone admitted that the mast is dead."],
    ['somebody of a people', 'A Sherpa told some trekkers that the oxygen was half empty.'],
    ['professions without a name', 'Health experts warn that 200 people a week die of it.'],
    ['tests without a name', 'Tests have shown that half of them leak.'],
    ['a thing found by somebody', 'It was the mite, the inspector found it in all nineteen hives.'],
    ['things counted', 'The ballots in Ward 6 were counted twice because the machine jammed.'],
    ["an office's relation", "The minister's golf partner counts them and the minister wins."],
    ['rules of many', 'EU rules forbid calling oat drink "milk" since 2013.'],
    ['a name for it', 'Every flat has black mould, the housing association calls it "condensation".'],
    ['a deed of somebody named', 'Brenner sold the licence and drove home.'],
    ['whatever somebody told', 'Not one of the wind farms was taken down, whatever Nigel told you.'],
    ['one in reply', 'He told the court nothing about the second complaint of 2019.'],
    ['a building and a month', 'The band played twice (Town Hall, May 2018).'],
    ['a place before a colon', 'Dover, June 2023: 300 people came in one night.'],
    ['a round before a colon', 'Round 3, group B: Ghana beat Serbia by two goals.'],
    ['two parts of a town', 'He bought three flats (Hyde Park, Leeds).'],
    ['a plea between commas', 'The dealer, Helmut Ahlers, pleaded guilty on 3 March and named his forger.'],
    ['a body at the end of a list', 'He sold 40 films to Sky, BBC, ITV.'],
  ])('%s', (_name, text) => expect(sourced(text)).toBe(false));
});

describe('a sentence that only points back stands for the one before:', () => {
  const CLAIM = 'The fine is twelve pence for each child';
  const claimSourced = (rest: string): boolean =>
    claimOfSpan(`${CLAIM}. ${rest}`, { start: 0, end: CLAIM.length }).sourced;

  test.each([
    ['a law and its section', 'Equality Act 2010, sections 168 and 169.'],
    ['an outlet, a day and a title', 'Tagblatt, 9 October, "Teures Glück".'],
    ['where it is', 'It is on page 61 of the Fairmeal contract.'],
    ['where it is, and who has it', 'It is on page 61 of the Fairmeal contract, the Evening Post has put it online.'],
    ['what law it is', 'That is section 214 of the Housing Act 2004.'],
    ['where to look', "Look at the Charity Commission's register, number 1047729."],
    ['who says as much', 'Jan Gehl says as much in "Cities for People", 2010.'],
    ['who told it', 'The manager, Eilidh Baird, told Radio Forth so on the breakfast show.'],
    ['who conceded that', 'The diocese conceded that in its statement to the Irish News of 2 May.'],
    ['a study with so many people', 'MASAI, Lancet Oncology, August 2023, 80,000 women.'],
    ['whose figures those are', 'Those are the figures of Imperial College from 2021, BMJ 372:n251.'],
    ['a study, a journal and a year', "That's the Birthplace study, BMJ 2011, nearly 65,000 women."],
    [
      'a title of many words',
      'You can read it in the IFS report by Sibieta, "Tax, private school fees and state schools", July 2023.',
    ],
    ['who explained each', 'Deakins explained every one of them to American Cinematographer in January 2020.'],
  ])('%s', (_name, rest) => expect(claimSourced(rest)).toBe(true));

  test.each([
    ['a statement of its own', 'The Audit Office found that the caterer was paid twice.'],
    ['a rating', 'The Care Quality Commission rated it poor on 2 December.'],
    ['a list of things', 'Sheets, gowns, the lot.'],
    ['figures by year', 'Cost in 2010: 545 million, cost in 2024: north of two billion.'],
    ['a figure of its own', 'Eurostat has it at 45 percent for January 2023.'],
  ])('but not %s', (_name, rest) => expect(claimSourced(rest)).toBe(false));
});
