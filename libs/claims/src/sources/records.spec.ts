import { findClaims } from '../index.js';

const CLAIM = 'The bank sold 40 flats to a fund in 2019';
const LINK = 'https://a.example.org/2021/report.pdf';
const sourced = (text: string): boolean =>
  findClaims(text).claims.some(({ start, sourced: named }) => start === 0 && named);
const claimsOf = (text: string): number => findClaims(text).claims.length;

describe('a clause after a statement says where it is on record, and belongs to it:', () => {
  test.each([
    ['a paper in an archive', 'the minutes of the co-op are in the county archive'],
    ['a paper on a site', "the tribunal's determination for Simon Bramhall is on the MPTS site"],
    ['a paper with its number', "Ofsted's report is number 2687114"],
    ['a paper with its day', 'the last survey is dated 3 October 2019'],
    ['a paper there is', 'there is a letter of theirs from that March in the Essex Record Office'],
    ['a law that saw to it', 'the Education Act 1996 saw to it'],
    ['a rule by its number', "that's regulation 13 of the Minimum Wage Regulations 2015"],
    ['a law that set the term', 'the Water Act 2014 set the term'],
    ['a court that settled it', 'the Supreme Court settled that in the Residenz case of 2017'],
    ['who found it, and in what', 'van den Berg found it in a Dutch sample in 2010'],
    ['who looked to find out', 'Kamiel Spoelstra lit a whole wood to find out'],
    ['who has the card to prove it', 'the technical inspectorate has the card to prove it'],
    ['who published for that reason', 'the MHRA put out a list of 240 for precisely that reason'],
    ['who wrote about it', 'Der Spiegel did a long piece on it'],
    ['who said as much', 'Vice-Provost Hanley admitted as much in an e-mail of 4 October 2018'],
    ['who came to the same', 'the Auditor General came to the same conclusion in 2018'],
    ['who keeps the list', 'Jonathan McDowell keeps the list'],
    ['who keeps count', 'the YMCA keeps count'],
    ['who put the returns online', 'the Commission put the returns online'],
    ['what a paper says', 'its own contract with Selecta says 48'],
    ['an outlet that had the paper on a page', 'the Echo had the email on page 4'],
    ['an outlet that had it on air', 'Channel 4 had the invoice on air on Thursday'],
    ['who put out the statement', 'SpaceX put out the statement on the 8th'],
    ['who dug out the papers', 'NPR dug out the internal papers in 2020'],
    ['who gave the number', 'Network Rail gave the number in its annual report'],
    ['who gave that figure, and to whom', 'the USDA gave that figure to Congress in 2022'],
    ['a sum an office gave a committee', 'a sum the treasurer gave the audit committee on 4 June'],
    ['who went through them one by one', 'the Tagesspiegel went through the police reports one by one'],
    ['an office that recognised it', 'the Dutch health council recognised it on 3 March 2017'],
    ['a court that found it proved', 'the Strasbourg court found it proved in A.R.E. v. Greece'],
    ['a body that announced that itself', 'it announced that itself on 14 October'],
    ['somebody before a council', 'he said so himself before the regional council on 8 February'],
    ['its spokesman', 'its spokesman announced on 5 August 2024'],
    ['its report', 'its annual report says'],
    ['a result on a certificate', "the result is on the Electoral Reform Society's certificate of 29 July"],
    ['an extension in an instrument', 'the last extension is in SI 2024/1121'],
    ['a newspaper and a year', 'it was in Wales Online in 2019'],
    ['a newspaper', 'that was in the Yorkshire Post'],
    ['authors and a journal', "that's in Tyson et al, Astronomical Journal 2020"],
    ['a notice by its number', "that's HSE prohibition notice 317744102"],
    ['a report and to whom', "that's NORC's report to the US Department of Labor, October 2020"],
    ['a title and a table', "that's from the DWP's own Households Below Average Income, table 4.3"],
    ['a report that went to cabinet on a day', "it's in the performance report that went to cabinet on 10 July 2025"],
    ['a court in lower case', 'it came out at luton crown court on 14 november'],
    ['the law and its section', "that's the law, § 12 of the professional code"],
    ['an outlet to see', 'see Corriere della Sera'],
    ['who has them by region', "SIBA's UK Brewery Tracker has them by region"],
  ])('%s', (_name, clause) => {
    expect(sourced(`${CLAIM}, ${clause}.`)).toBe(true);
    expect(claimsOf(`${CLAIM}, ${clause}.`)).toBe(1);
  });
});

describe('a clause after a statement is one of its own:', () => {
  test.each([
    ['a paper in the bin', 'the minutes of the co-op are in the bin'],
    ['a paper that is wrong', 'the last survey is a bad joke about concrete'],
    ['a law that does something to people', 'the new law banned them in May'],
    ['what was settled with a handshake', 'the treasurer settled that with a handshake'],
    ['who told them off', 'the takeover panel told them off in public'],
    ['what was paid as much as', 'the Sun paid as much to him as to Elton John'],
    ['what was found in a place', 'van den Berg found it in the cellar'],
    ['what was paid for it', 'the council paid him 4 million'],
    ['a thing done for another reason', 'Tesco bought a field for that price'],
    ['who had it in a place', 'Councillor Mead has it all in his barn'],
    ['who knows it', 'Solvay knows it'],
    ['who came to the town', 'the Auditor General came to the town in 2018'],
    ['who keeps something else', 'Jonathan McDowell keeps the change'],
    ['a list in a head', 'the foreman kept the list in his head'],
    ['who had something melted', 'Sport England had the ice melted on 9 June'],
    ['who had something cut', 'Chanel had the hedges cut on 4 February'],
    ['where it was, and when', 'it was in Leeds in 2019'],
    ['a park, and when', 'it was in Hyde Park in June 2014'],
    ['a minister who opened it', 'the minister opened it on 4 June 2019'],
    ['what he said on a day', 'he said so on Tuesday'],
    ["a relative's landlord", 'my landlord said on 4 June'],
    ['who went through the village', 'the council went through the village'],
    ['who gave the keys', 'the treasurer gave the club the keys on 4 June'],
  ])('%s', (_name, clause) => expect(sourced(`${CLAIM}, ${clause}.`)).toBe(false));
});

describe('a sentence of its own stands for the one before where it', () => {
  test.each([
    ['begins with a link that says it', `[The board's letter](${LINK}) says this in politer words.`],
    ['begins with a link that shows it', `[Their own dashboard](${LINK}) shows it ward by ward.`],
    ['begins with a link that has it in a row', `[Ofwat's table](${LINK}) has the bonus in row 14.`],
    ['says who described it', 'It is described by Lindqvist in "Prehospital Care", 2021, chapter 7.'],
    ['says where a court has it', "Mr Justice Aldenhurst's judgment of 8 November 2021 has it in paragraphs 40 to 52."],
    ['says who wrote about it', 'The Irish Times ran a series about it in March 2021.'],
    ['says where a paper is', "The contract is on the ministry's website."],
    ['says where there is a chapter on it', "There's a whole chapter on it in Fischer's history of the town."],
    ['says where it is taken from', 'Both from Eurostat, 2021.'],
    ['refers the reader to a page', `I refer you to clause 9.2, published at ${LINK}.`],
    ['says who had the emails', 'The BBC had the emails.'],
    ['says who had the pictures and when', 'Reuters had the pictures on 4 February 2022.'],
    ['says who got hold of it', 'The Echo got hold of the email.'],
    ['says who brought it out', 'The Washington Post and ZDF brought it out in February 2020.'],
  ])('%s', (_name, rest) => expect(sourced(`${CLAIM}. ${rest}`)).toBe(true));

  test.each([
    [
      'begins with a link and rates something',
      `[The inspection sheet](${LINK}) gives it four out of five for the rest.`,
    ],
    ['says by how much it fell', "The Marine Institute's survey of 2021 says it fell by a fifth."],
    ['calls it something', 'The Court of Session called it a denial of justice in its opinion of 11 May.'],
    ['links something stated there', `Another 14 houses were sold in March 2020, see the deed at ${LINK}.`],
    ['says who paid for it', 'The Irish Times paid for it in March 2021.'],
    ['says where somebody comes from', 'My neighbours are from Eurostat, 2021.'],
    ['says what was done to something', 'Sport England had the ice melted on 9 June.'],
    ['says where something was', 'It was in Hyde Park in June 2014.'],
  ])('but not where it %s', (_name, rest) => expect(sourced(`${CLAIM}. ${rest}`)).toBe(false));
});

describe('a source stands for as many statements as it says:', () => {
  const THREE = 'The bank sold 40 flats in 2019. The council paid 3 million for them. The mayor resigned in May 2020.';
  const named = (text: string): number => findClaims(text).claims.filter((claim) => claim.sourced).length;

  test.each([
    ['the nearest', 'It is on page 6 of the audit report of 2021.', 1],
    ['both', 'Both are on page 6 of the audit report of 2021.', 2],
    ['all three', 'All three are on page 6 of the audit report of 2021.', 3],
    ['all of it', 'All of this is from the audit report of 2021.', 3],
  ])('%s', (_name, rest, count) => expect(named(`${THREE} ${rest}`)).toBe(count));
});
