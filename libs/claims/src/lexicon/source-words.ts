import { M } from './classes.js';

/** Words by their part in saying where a statement comes from: who says, how it is said, and where it is written. */
export const SOURCE_WORDS: readonly (readonly [number, string])[] = [
  [
    M.REPORT,
    `said says say reported reports report stated states announced announces confirmed confirms wrote writes writing told tells claimed
    claims found finds estimated estimates estimate published publishes concluded concludes shows show showed revealed reveals noted
    notes admitted admits explained explains warned warns argued argues acknowledged acknowledges recorded documented documents declared
    declares puts according quoted testified testifies describes described counted counts calculated calculates listed lists ruled
    ruling measured measures logged logs quotes tells put recorded records named names worked compared conceded concedes pointed points
    alleged alleges asserted asserts insisted insists observed observes demonstrated demonstrates proved proves established establishes
    disclosed discloses indicated indicates suggested suggests suggest attributed attributes identified identifies determined
    determines detected uncovered exposed verified certified charted tallied tabulated ranked ranks rated rates assessed
    blamed blames dated dates remarked remarks recalled recalls recounted recounts detailed details cites cited decided decides upheld
    complained complains reckoned reckons maintained maintains stressed stresses emphasised emphasises emphasized remembered relates
    related noticed judged judges held calls called advised advises predicted summed boasted swore sworn accepts accepted asserts
    analysed analyzed computed pegged pegs traced traces reproduced reproduces prints printed carries carried obtained`,
  ],
  [
    M.VAGUE_SPEAKER,
    `studies study research researchers experts expert scientists science sources source people everyone everybody they some many
    insiders critics economists historians analysts observers doctors rumours rumors reports statistics stats data friend guy someone somebody`,
  ],
  [
    M.DATA,
    `data figures statistics stats numbers census survey surveys report reports study records record estimates estimate accounts archive
    archives minutes poll index database audit return returns release tables table summary memo memorandum bulletin newsletter briefing
    outlook filing filings letter letters inquiry register registers paper papers review ledger brief transcript transcripts communique
    assessment monitor desk memoir memoirs biography autobiography diary diaries thesis dissertation logbook log logs manual handbook
    guidance circular dataset measurements readings journal findings analysis verdict ruling judgment judgement factsheet almanac
    yearbook manifest dossier leaflet prospectus catalogue catalog inventory testimony statement affidavit deposition interview decision
    notice note book books count tally calculation calculations reckoning valuation forecast forecasts projection projections invoice
    invoices receipt receipts documents document article essay pamphlet chronicle annals treatise history map chart charts timetable
    certificate licence deed deeds schedule byelaws e-mail e-mails email emails documentary programme investigation probe evaluation appraisal inspection
    bibliography correspondence plaque inscription obituary column editorial website page monograph textbook encyclopedia atlas
    cartulary chapter plan proceedings correspondence tabulation comparison answer exhibit case admission words sheet slides`,
  ],
  [
    M.AUTHORITY,
    `auditor auditors ombudsman ombudsperson coroner inspectorate inspector inspectors regulator regulators watchdog tribunal commission
    inquiry inquest registrar registry actuary actuaries statistician comptroller examiner adjudicator rapporteur commissioner surveyor
    surveyors pathologist archivist archive observatory bureau institute academy engineer curator geologist hydrologist assessor
    arbitrator assayer librarian society federation`,
  ],
];
