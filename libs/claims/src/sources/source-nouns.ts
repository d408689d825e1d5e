import { N, NOUNS } from '../lexicon/nouns.js';
import { WordClass } from '../word-class.js';

/** A class of nouns, of one and of more than one. */
function nouns(words: string): WordClass {
  const more = words
    .trim()
    .split(/\s+/)
    .map((word) => (word.endsWith('s') ? word : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`));
  return new WordClass([...new Set([...words.trim().split(/\s+/), ...more])].join(' '));
}

/** What offices, outlets, firms of inquiry and learned bodies are: "the customs laboratory", "the audit office". */
export const BODY = nouns(
  `academy administration agency archive archives army assembly association authority bank board bureau broadcaster
  bundesamt canton cabinet census centre center chamber chancery chapter church clinic club coastguard college
  commission committee company confederation conference congregation consistory consortium constabulary cooperative
  corporation council court curia customs daily department desk diocese directorate embassy executive faculty federation
  fire-brigade foundation fund government guild hospital inquiry inspectorate institute institution
  journal laboratory lab league library magazine ministry mission monitor monthly museum newspaper newsroom observatory
  office ombudsman operator organisation organization panel paper parish parliament partnership police port 
  prefecture presidency press publisher quarterly registry registrar regulator secretariat seminary
  senate service society staff station statistics survey syndicate synod taskforce team telegraph
  think-tank treasury tribunal trust union unit university utility watchdog weekly website brigade authority's
  alliance coalition `,
);

/** People who speak for an office or from what they looked into: "the district forester", "the club doctor". */
export const ROLE = nouns(
  `accountant actuary adjudicator administrator adviser advisor agronomist alderman alderwoman ambassador analyst
  anthropologist arbitrator archaeologist archbishop archdeacon archivist artist assessor astronomer attorney auditor
  auditors auditor-general author bailiff barrister biochemist biographer biologist bishop boss botanist bursar
  canon captain cardinal cartographer chair chairman chairwoman chairperson chancellor chaplain chemist chief clerk coach
  colonel columnist commandant commander commissioner commodore comptroller conservationist conservator constable
  consul contractor controller convener coordinator coroner correspondent councillor councilor councilman
  councilwoman counsel curator custodian dean delegate demographer deputy designer detective director diplomat
  doctor doctors economist editor editor-in-chief ecologist engineer entomologist envoy epidemiologist examiner executive
  expert farrier fisherman forester foreman general geographer geologist geophysicist glaciologist governor
  groundsman harbourmaster head headmaster headmistress headteacher historian hydrologist inspector instructor
  interpreter investigator judge keeper lawyer leader lecturer legate librarian lieutenant linguist liquidator
  magistrate major manager marshal mathematician mayor mechanic medic meteorologist midwife minister moderator monsignor navigator negotiator notary nuncio nutritionist officer official ombudsman ombudswoman
  organiser organizer paediatrician paramedic parson pastor pathologist pharmacist pharmacologist philosopher
  physician physicist physiologist pilot planner pollster postmaster prefect premier president priest
  principal producer professor programmer prosecutor provost psychiatrist psychologist publican quartermaster
  rabbi rapporteur receiver rector referee registrar reporter representative researcher reverend ringmaster schoolmaster
  secretary secretary-general seismologist senator sergeant sheriff sociologist solicitor
  spokesman spokesperson spokeswoman statistician steward stewards superintendent supervisor surgeon surveyor
  teacher technician theologian toxicologist trainer translator treasurer trustee trustees tutor umpire under-secretary
  undersecretary verger vet veterinarian vicar vice-chairman  vice-president virologist volcanologist
  warden whip witness zoologist admiral astrophysicist beekeeper brewer butcher cabman conductor
  organist choirmaster bandmaster sub-postmaster concertmaster choirmaster cantor sexton sacristan imam abbot abbess prior prioress nun monk friar agent agents bookkeeper cashier
  guide operator planner plumber ranger skipper stationmaster stockman warder whistleblower`,
);

/** What is written, counted, recorded or broadcast, beyond the papers every clause is read for. */
export const PAPER = nouns(
  `conveyance determination docket abstract account accord accounts act addendum advice affidavit agenda agreement almanac amendment analysis annals
  announcement annex answer appendix application appraisal archive archives article assessment atlas audit award
  barometer benchmark bill biography birdwatch blueprint book booklet briefing broadcast brochure
  bulletin bylaw byelaw by-law byelaws by-laws cable calculation calculations calendar cartulary catalogue
  catalog census certificate charter chart charts checklist chronicle circular clause code column commentary
  communique communiqué comparison concordance conclusion conclusions contract convention conviction
  correspondence count data database dataset decision declaration decree deed deeds deposition diary diaries digest
  directive directory disclosure discharge dissertation documentary documents document dossier edition e-mail
  e-mails email emails encyclopaedia encyclopedia entry episode estimate estimates essay evaluation evidence excerpt
  exhibit expertise factsheet figures file files filing filings film finding findings footage forecast
  forecasts foreword gazette gazetteer glossary guidance guidelines guide guidebook handbook handout 
  hansard index indictment injunction inquiry inquest inscription inspection interview inventory investigation
  invoice invoices issue itinerary journal judgement judgments judgment ledger leaflet lecture letter letters licence license
  list lists listing log logs logbook magazine manifest manifesto manual manuscript map maps measurement measurements
  memo memoir memoirs memorandum memorial message minute minutes monitor monograph motion newsletter note notes
  notice notification obituary observations opinion ordinance outlook overview pamphlet panorama paper papers
  paragraph passage patent permit petition photograph photographs photos plaque plea podcast poll polls
  position-paper postmortem post-mortem preface press-release prescription probe proceedings proclamation
  profile programme program projection projections prospectus protocol protocols publication questionnaire
  rating ratings readings receipt receipts recommendation record recording records register registers
  registry regulation release repertory reply report reports representation reprint research resolution response
  results return returns review reviews rule rulebook rules ruling rulings sample samples sampling
  schedule scoreboard section sentence sermon sheet sheets snapshot specification specifications
  speech standings standard standards statement statements statistics stats statute statutes stocktake
  story study studies submission summary supplement survey surveys table tables tabulation tally tape tapes
  tender testimony textbook thesis timesheet timesheets timetable timetables title transcript
  transcripts treatise treaty trial tweet verdict visa volume warrant warning webcast webinar white-paper 
  workbook writ yearbook yearbooks scorecard fixtures gradings chronology herdbook studbook
  hymnal missal visitation changelog advisory bulletin readme documentation
  datasheet whitepaper blog newsletter timeline livestream playlist charts logfile ticket commit
  presentation slide deck dictionary piece item scoop splash spread exclusive prospectus tariff rota dispatch despatch telegram wire footnote editorial alert result
  eurobarometer sitrep dashboard tracker`,
);

/** Where things are said on record. */
export const HEARING = new WordClass(
  `assembly assizes bundestag cabinet chamber commission committee commons conference congress consistory
  council court dáil hearing inquest inquiry lords meeting oireachtas panel parliament plenary podcast press-conference
  proceedings radio sejm select senate session sitting subcommittee sub-committee synod television trial tribunal tv webinar
  landgericht amtsgericht crown affidavit deposition storting knesset riksdag folketing duma seimas magistrates`,
);

/** People and things that say much and are nobody in particular. */
export const UNNAMED = new WordClass(
  `acquaintance aunt bloke brother brothers colleague colleagues cousin cousins critics customer customers dad
  daughter driver drivers everybody everyone expert experts father fellow fellows folk folks friend friends girl
  girlfriend grandad grandfather grandma grandmother granddad guy guys hairdresser husband insider insiders lad
  lads locals mate mates mother mum nan neighbor neighbors neighbour neighbours nephew niece observers others
  people person relative relatives resident residents rumour rumours rumor rumors sister sisters somebody
  someone sources stranger uncle waiter waitress wife woman man men women legend gossip hearsay tradition
  anybody anyone nobody passer-by witnesses insiders parents mums dads kids tourists users posters commenters readers boyfriend
  specialists scientists researchers doctors nurses engineers lawyers historians economists linguists nutritionists
  biologists ecologists geologists analysts archaeologists psychologists teachers officials farmers`,
);

/** Buildings and places: what happened there and when is no source ("in Hyde Park in June"). */
export const SITE = new WordClass(
  NOUNS.filter(([kind]) => (kind & (N.PLACE | N.FACILITY)) !== 0)
    .map(([, words]) => words)
    .join(' ')
    .trim(),
);
