import { WordClass } from '../word-class.js';
import { CASE_PATTERNS } from './case-patterns.js';
import type { CitationPattern } from './case-patterns.js';
import { FILE_PATTERNS } from './file-patterns.js';

const NAME = String.raw`\p{Lu}[\p{L}'-]{1,30}`;
const YEAR = String.raw`(?:1[5-9]|20)\d\d[a-z]?`;
const PAGES = String.raw`(?:, ?(?:pp?\.|page|pages) ?\d{1,4}(?:[-–]\d{1,4})?)?`;

/** What a law does; a law named before such a word is cited, not merely mentioned. */
const PROVIDES = String.raw`(?: (?:clearly|expressly|plainly|already|only|still))? (?:say|state|provide|give|oblige|require|allow|permit|forbid|forbade|ban|prohibit|let|promise|make|bind|limit|entitle|guarantee|protect|set|define|rule|cover|demand|grant|impose|apply|applie|mean|call|tell|put|cap|treat|reserve|suspend|exclude|exempt|order|assign|punish|fix|outlaw|declare|reject|restrict|commit|compel|empower|authorise|authorize|regulate|prescribe|stipulate|specify|specifie|penalise|criminalise|recognise|confer|waive|lay|bar|oblige|concern|mandate)(?:s|es|d|ed)?\b`;
/** Papers with numbered parts. */
const PAPERS = String.raw`(?:contract|lease|agreement|treaty|act|statute|constitution|deed|licence|permit|judgment|judgement|ruling|code|charter|regulations?|rules|minutes|convention|directive|by-?laws|tender|policy)`;
/** What a work, or a body that publishes some, has in its name. */
const LEARNED = String.raw`(?:Society|Office|Institute|Bureau|Agency|Ministry|Department|Council|Commission|Committee|Authority|Service|University|College|Museum|Archives?|Library|Association|Federation|Foundation|Trust|Union|Bank|Board|Court|Census|Survey|Report|Review|Statistics|Bulletin|Yearbook|Almanac|Gazette|Journal|Register|Accounts|Minutes|Times|Post|News|Herald|survey|census|report|review|study|paper|accounts|minutes|data|figures|table|statistics|bulletin|yearbook|edition|letter|diary|interview|column|catalogue|et al|Lancet|Nature|Science|BMJ|JAMA|Observatory|Annals|Standards?|Fund|Parliament|Tribunal|Inspectorate|Observatoire|Cour|Eurostat)`;
const CAPITALS = String.raw`\p{Lu}[\p{L}'-]{0,25}`;

const ARTICLES = new WordClass('art arts article section sec');
const NUMBERED = new WordClass(
  `article section regulation rule law clause schedule directive recital statement order by-law bylaw byelaw by-elaw
  canon convention resolution standard protocol amendment ordinance decree`,
);
const STANDARDS = new WordClass(
  'din iso en bs astm iec ieee rfc ansi cen eurocode önorm ifrs ias ipsas mil-std nfpa ul',
);
const STANDARD = String.raw`\b(?:DIN|ISO|EN|BS|ASTM|IEC|IEEE|RFC|ANSI|CEN|Eurocode|ÖNORM|IFRS|IAS|NFPA|UL)(?: (?:EN|ISO|IEC))? [A-Z]?\d{1,6}(?:[-:.]\d{1,4}){0,3}`;
const PARTS = new WordClass('paragraph para annex part chapter title condition book canon byelaw');
const CASES = new WordClass(
  'case decision file appeal complaint judgment docket petition permit ref shelf shelfmark accession inventory folio',
);
const LAWS = new WordClass(
  'act accord accords treaty convention code regulation regulations charter constitution statute ordinance',
);
const DOCUMENTS = new WordClass('com swd join hc hl cmnd cm');
const POINTING = new WordClass('see cf');
const VERSUS = new WordClass('v');
const PAGES_OF = new WordClass('p pp page pages vol volume chapter ch');
const JOURNALS = new WordClass(
  'nature science lancet bmj jama pnas journal proceedings annals transactions quarterly bulletin',
);
const TABLES = new WordClass('annex appendix table figure');
const DECREES = new WordClass('regulation directive resolution decree order');

/** Every repetition is bounded and every alternative starts differently, so no input makes these slow. */
export const CITATION_PATTERNS: readonly CitationPattern[] = [
  {
    code: 'src_doi',
    strength: 'strong',
    cues: ['10.'],
    hides: true,
    pattern: /(?:doi:? ?)?\b10\.\d{4,9}\/[^\s"<>,;)\]\uFFFC]{2,100}/giu,
  },
  {
    code: 'src_arxiv',
    strength: 'strong',
    cues: [new WordClass('arxiv')],
    hides: true,
    pattern: /\barxiv: ?\d{4}\.\d{4,5}(?:v\d{1,2})?/giu,
  },
  {
    code: 'src_isbn',
    strength: 'strong',
    cues: [new WordClass('isbn')],
    hides: true,
    pattern: /\bISBN(?:-1[03])?:? ?\d[\dX -]{8,16}[\dX]/giu,
  },
  {
    code: 'src_legal',
    strength: 'strong',
    cues: ['['],
    hides: true,
    pattern: /\[(?:1[6-9]|20)\d\d\] (?:\d{1,3} )?[A-Z][A-Za-z]{1,9}(?: [A-Z][A-Za-z]{1,9})? \d{1,5}/gu,
  },
  {
    code: 'src_legal',
    strength: 'strong',
    cues: [ARTICLES, '§'],
    hides: true,
    pattern:
      /(?:\b(?:Art\.?|Arts\.?|Article|Section|Sec\.)|§) ?\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?(?: ?\(\w{1,3}\)){0,3},? (?:of )?(?:the )?(?:[A-Z]{2,8}\b|[A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20}){0,4} (?:Act|Treaty|Convention|Code|Regulation|Directive|Constitution|Charter)(?: (?:1[6-9]|20)\d\d)?)/gu,
  },
  {
    code: 'src_legal',
    strength: 'strong',
    cues: [NUMBERED],
    hides: false,
    pattern: new RegExp(
      String.raw`\b(?:[Aa]rticle|[Ss]ection|[Rr]egulation|[Rr]ule|Law|[Cc]lause|[Ss]chedule|[Dd]irective|[Rr]ecital|Statement|Order|[Bb]y-?e?law|[Cc]anon|Convention|Resolution|Standard|Protocol|Amendment|Ordinance|[Dd]ecree) (?:\([A-Z]\))?\d{1,4}(?:\.\d{1,3}){0,3}(?:[/-]\d{2,4})?[A-Za-z]?(?:\(\w{1,3}\)){0,3}(?: of (?!(?:our|my|your)\b)(?:the |that |this |its )?[\p{L}\d'-]{3,30}(?: [\p{L}\d'-]{2,30}){0,6}| to the \p{L}{4,20}|(?= itself\b)|(?=${PROVIDES}))`,
      'gu',
    ),
  },
  {
    // "(förordning 2024:1248)", "(CAS 2023/A/9757)", "(décret n° 2012-665)": a year and a number of its own
    code: 'src_legal',
    strength: 'strong',
    cues: ['('],
    hides: false,
    pattern:
      /\((?:[\p{L}\d.°'-]{1,20},? ){0,4}(?:(?:19|20)\d\d[:/](?:\p{Lu}{1,3}\/)?\d{3,6}(?:\/\p{Lu}{2,3})?|n[°o]\.? ?(?:19|20)?\d\d-\d{2,5})\)/gu,
  },
  {
    // '(Xiao, "Breaking Ban", Collabra 2023)', '("Canaries in the Coal Mine?", August 2025)'
    code: 'src_named',
    strength: 'medium',
    cues: ['("', ', "'],
    hides: false,
    pattern: new RegExp(
      String.raw`\((?:${NAME}[^()"\n]{0,50}, "\p{Lu}[^()"\n]{3,80}"(?:, ?[\p{Lu}\d][^()"\n]{0,40})?|"\p{Lu}[^()"\n]{3,80}",? [^()"\n]{0,30}\b(?:19|20)\d\d)\)`,
      'gu',
    ),
  },
  {
    // "…, clause 32", "…, by-law 17(2)", "…, article 9,"
    code: 'src_legal',
    strength: 'strong',
    cues: [NUMBERED, PARTS, '§'],
    hides: false,
    pattern:
      /(?:\b(?:[Aa]rticle|[Aa]rt\.|[Ss]ection|[Cc]lause|[Cc]ondition|[Bb]y-?e?law|[Rr]ule|[Pp]aragraph|[Pp]ara\.?|[Ss]chedule|(?:[Aa]nnex|[Cc]hapter|[Tt]itle|[Pp]art)(?= [IVX]))|§§?)(?<=[,;(-] ?[\p{L}§.-]{1,9}) ?(?:\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?(?:\(\w{1,3}\)){0,3}|[IVX]{1,5})(?: (?:paragraph|para|sentence|section) \d{1,3})?(?=[.,;:)]|$| as (?:I|we) )/gu,
  },
  {
    // "Canon 616 leaves": whatever a numbered rule does; but "Section 4 closes at night" is a road
    code: 'src_legal',
    strength: 'strong',
    cues: [NUMBERED, PARTS],
    hides: false,
    pattern:
      /\b(?:Article|Section|Clause|Canon|Paragraph|Regulation|Recital|Schedule|Directive|Byelaw|By-law|Ordinance) \d{1,4}(?:\.\d{1,3}){0,3}[a-z]?(?:\(\w{1,3}\)){0,3}(?= (?!(?:is|was|has|does|runs|ends|starts|begins|opens|reopens|closes|goes|comes|plus|as|towards|across|always|sometimes|costs|was|looks|needs)\b)\p{Ll}{3,14}[^s]s\b)/gu,
  },
  {
    // "Italian law 323 of 2000", "Law No. 40/2004"
    code: 'src_legal',
    strength: 'strong',
    cues: [new WordClass('law act decree decree-law ordinance order')],
    hides: false,
    pattern:
      /\b(?:[Ll]aw|[Aa]ct|[Dd]ecree|[Dd]ecree-law|[Oo]rdinance|[Oo]rder)(?: [Nn]o\.?)? \d{1,5}(?:[/:]\d{2,5}\b| of (?:\d{1,2} )?(?:\p{Lu}\p{Ll}{2,9} )?(?:1[6-9]|20)\d\d\b)/gu,
  },
  {
    // what courts number their files with: "VI ZR 137/88", "4 Ob 113/17"
    code: 'src_legal',
    strength: 'strong',
    cues: ['/'],
    hides: false,
    pattern: /\b(?:\d{1,3}|[IVX]{1,5}[a-z]?) [A-Z][A-Za-z]{0,4}(?:[- ][A-Z][a-z]{0,3})? \d{1,5}\/\d{2,4}\b/gu,
  },
  {
    // "SI 2024/1121"; but "UEFA 2019/20" is a season
    code: 'src_legal',
    strength: 'strong',
    cues: ['/'],
    hides: false,
    pattern: /\b[A-Z]{2,5} \d{2,4}\/\d{3,5}\b/gu,
  },
  {
    // "Tenancy Law of 2011"
    code: 'src_legal',
    strength: 'strong',
    cues: [new WordClass('law bill order rules')],
    hides: false,
    pattern: /\p{Lu}[\p{L}'-]{2,25} (?:Law|Bill|Order|Rules)(?: of)? (?:1[6-9]|20)\d\d\b/gu,
  },
  {
    // "DIN 19643 sets", "under ISO 9001", "Eurocode 8 requires"
    code: 'src_legal',
    strength: 'strong',
    cues: [STANDARDS],
    hides: false,
    pattern: new RegExp(
      String.raw`(?<=(?:\b(?:[Uu]nder|[Bb]y|[Pp]er|[Ss]ee|[Tt]o|[Ii]n|with)|[,;(]) ?)${STANDARD}(?=[\s,.;:)]|$)|${STANDARD}(?=${PROVIDES})`,
      'gu',
    ),
  },
  {
    // "GAO-18-653", "NTSB/HAR-08/03"
    code: 'src_legal',
    strength: 'strong',
    cues: ['-', '/'],
    hides: false,
    pattern: /\b[A-Z]{2,6}[-/](?:[A-Z]{2,4}-)?\d{2,4}[-/]\d{1,5}\b/gu,
  },
  {
    // "paragraph 4 of the Act", "Annex IV of the Habitats Directive", "Part B requires"; but not of this article
    code: 'src_legal',
    strength: 'strong',
    cues: [PARTS],
    hides: false,
    pattern: new RegExp(
      String.raw`\b(?:[Pp]aragraph|[Pp]ara\.?|[Aa]nnex|[Pp]art|[Cc]hapter|[Tt]itle|[Cc]ondition|[Bb]ook) (?:\d{1,4}[a-z]?(?:\.\d{1,3})?|[IVX]{1,5}|[A-Z])\b(?: (?:of|in|to) (?:the |its |their |that )?(?:\p{Lu}[\p{L}\d'-]{1,30}|\d{4} \p{L}|${PAPERS}\b)|(?=${PROVIDES}))`,
      'gu',
    ),
  },
  {
    // "case 22/0417", "ref. APP/2210", "decision no. 21/003"
    code: 'src_legal',
    strength: 'strong',
    cues: [CASES],
    hides: false,
    pattern:
      /\b(?:(?:[Cc]ase|[Dd]ecision|[Ff]ile|[Aa]ppeal|[Cc]omplaint|[Jj]udgment|[Dd]ocket|[Pp]etition|[Pp]ermit|[Ss]helf ?mark|[Aa]ccession|[Ii]nventory|[Ff]olio)(?: (?:no\.?|ref\.?|number))?|[Rr]ef\.) (?:[A-Z]{1,5}[-/ ])?[A-Z]{0,3}\d{1,8}(?:[/-][A-Z\d]{1,8}){0,3}(?=[\s,.;:)]|$)/gu,
  },
  {
    code: 'src_legal',
    strength: 'strong',
    cues: [LAWS],
    hides: false,
    pattern: new RegExp(
      String.raw`(?:${CAPITALS} (?:(?:and|of|for|on|in|to|the) ){0,2}){1,9}(?:\([\p{L} ,'-]{3,80}\) ){0,2}(?:Act|Accords?|Treaty|Convention|Code|Regulations?|Charter|Constitution|Statute|Ordinance)(?: (?:of )?(?:1[6-9]|20)\d\d\b|(?=${PROVIDES})|(?=,? (?:[Aa]rticle|[Ss]ection|[Pp]art|[Cc]lause|s\.) ?\d))`,
      'gu',
    ),
  },
  {
    code: 'src_legal',
    strength: 'strong',
    cues: [/[A-Z]{3} (?:19|20)\d\d/],
    hides: false,
    pattern: new RegExp(String.raw`\b[A-Z]{3,8} (?:19|20)\d\d(?=${PROVIDES})`, 'gu'),
  },
  {
    code: 'src_legal',
    strength: 'strong',
    cues: [VERSUS],
    hides: false,
    pattern: new RegExp(String.raw`\bR v\.? ${NAME}(?: (?:and|&) ${NAME})?`, 'gu'),
  },
  {
    code: 'src_named',
    strength: 'medium',
    cues: ['('],
    hides: false,
    pattern: new RegExp(
      String.raw`${NAME}(?: (?:and|&) ${NAME}| et al\.?)? \(${YEAR}\)(?=,? (?:\p{Ll}{2,14} ){0,2}(?:show|found|find|report|compare|measure|estimate|conclude|argue|count|wrote|write|put|demonstrate|calculate|state)|[,.;:]|$)`,
      'gu',
    ),
  },
  {
    code: 'src_legal',
    strength: 'strong',
    cues: [new WordClass('usc u.s.c cfr c.f.r')],
    hides: true,
    pattern: /\b\d{1,2} (?:USC|U\.S\.C\.|CFR|C\.F\.R\.) (?:section |§ ?)?\d{1,5}/gu,
  },
  {
    code: 'src_legal',
    strength: 'strong',
    cues: [VERSUS],
    hides: false,
    pattern: new RegExp(
      String.raw`(?:\b[Ii]n|\b[Uu]nder|\b[Ss]ee|\b[Pp]er|\bcf\.?|\bof|\bheld in) ${NAME}(?: ${NAME}){0,2} v\.? (?:the )?${NAME}(?: ${NAME}){0,2}`,
      'gu',
    ),
  },
  {
    code: 'src_legal',
    strength: 'strong',
    cues: [VERSUS],
    hides: false,
    pattern: new RegExp(
      String.raw`${NAME} v\.? ${NAME}(?= [\[(](?:1[6-9]|20)\d\d| (?:ruling|judgment|judgement|case|decision|held)\b)`,
      'gu',
    ),
  },
  {
    // "(Doe v. Sisters of Mercy, 2015)"
    code: 'src_legal',
    strength: 'strong',
    cues: [VERSUS],
    hides: false,
    pattern: new RegExp(String.raw`\(${NAME}(?: ${NAME}){0,3} v\. (?:the )?${NAME}[^()]{0,60}\)`, 'gu'),
  },
  {
    code: 'src_named',
    strength: 'medium',
    cues: ['('],
    hides: true,
    pattern: new RegExp(
      String.raw`\((?:see |cf\.? )?${NAME}(?: et al\.?| (?:and|&) ${NAME}| ${NAME})?,? ${YEAR}${PAGES}\)`,
      'gu',
    ),
  },
  {
    // "(Office for National Statistics, May 2023)", "(Census 1981, table 9)", "(Mammal Society, 1997 survey)"
    code: 'src_named',
    strength: 'medium',
    cues: ['('],
    hides: true,
    pattern: new RegExp(
      String.raw`\((?:see |cf\.? |source: )?(?=\p{Lu}|(?:yearbook|census|report|survey|register|minutes|accounts) )(?=[^()]{0,60}${LEARNED}\b)[^()]{3,60}\b(?:${YEAR}|\d{1,3}[a-z]?|historical tables)(?:[ ,.][^()]{0,30})?\)`,
      'gu',
    ),
  },
  {
    code: 'src_named',
    strength: 'medium',
    cues: [new WordClass('al')],
    hides: true,
    pattern: new RegExp(String.raw`${NAME} et al\.?,? ?\(?${YEAR}\)?`, 'gu'),
  },
  {
    code: 'src_named',
    strength: 'medium',
    cues: [PAGES_OF],
    hides: false,
    pattern: new RegExp(
      String.raw`\b(?:[Pp]p?\. ?|[Pp]ages? )\d{1,4}(?:[-–]\d{1,4})? (?:of|in) (?:the |his |her )?(?:${NAME}|\d{4})(?: ${NAME}| of){0,4}`,
      'gu',
    ),
  },
  {
    // "Beevor, Stalingrad, p. 113", "Gibbon's Decline and Fall, vol. 3", "chapter 4 of Darwin's Origin"
    code: 'src_named',
    strength: 'medium',
    cues: [PAGES_OF],
    hides: false,
    pattern: new RegExp(
      String.raw`(?!(?:See|On|At|In|The|And|But|Page|From)\b)${NAME}(?:,? [\p{L}'-]{1,20}){0,6},? \(?(?:pp?\. ?|pages? |vol\. ?|volume |chapter |ch\. ?)(?:\d{1,4}|[IVX]{1,6}\b)`,
      'gu',
    ),
  },
  {
    code: 'src_named',
    strength: 'medium',
    cues: [PAGES_OF],
    hides: false,
    pattern: new RegExp(
      String.raw`\b(?:[Cc]hapter|[Vv]ol(?:ume|\.)) (?:\d{1,3}|[IVX]{1,6}) of (?:the |his |her )?${NAME}`,
      'gu',
    ),
  },
  {
    // a journal, by its name or by a word that only journals have in theirs
    code: 'src_named',
    strength: 'medium',
    cues: [JOURNALS],
    hides: false,
    pattern: new RegExp(
      String.raw`\b(?:[Ii]n|[Bb]y|[Ff]rom) (?:the )?(?:Nature|Science|Lancet|BMJ|JAMA|PNAS|(?:${CAPITALS} ){0,4}(?:Journal|Proceedings|Annals|Transactions|Quarterly|Bulletin))\b(?: of(?: the)? ${CAPITALS}(?: ${CAPITALS}){0,3})?`,
      'gu',
    ),
  },
  {
    // "Annex 13 of the Chicago Convention", "Table 4 in the census report"
    code: 'src_named',
    strength: 'medium',
    cues: [TABLES],
    hides: false,
    pattern:
      /\b(?:[Aa]nnex|[Aa]ppendix|[Tt]able|[Ff]igure) (?:\d{1,3}|[A-Z])\b (?:of|in|to) (?:the |its |their )?[\p{L}\d'-]{3,25}/gu,
  },
  {
    // "Regulation (EC) No 261/2004", "Directive 2010/63/EU", "UN resolution 181"
    code: 'src_legal',
    strength: 'strong',
    cues: [DECREES],
    hides: false,
    pattern:
      /\b(?:[Rr]egulation|[Dd]irective|[Rr]esolution|[Dd]ecree|[Oo]rder) (?:\([A-Z]{2,4}\) )?(?:[Nn]o\.? ?|number )?\d{1,4}(?:\/\d{1,4}){0,2}(?:\/[A-Z]{2,4})?(?=[\s,.;:)]|$)/gu,
  },
  {
    code: 'src_named',
    strength: 'medium',
    cues: [new WordClass('hansard gazette')],
    hides: false,
    pattern:
      /\b(?:Hansard|London Gazette|Official Gazette)\b(?:,? (?:HC|HL|vol\.?|col\.?|\d{1,2}(?:st|nd|rd|th)?|[A-Z][a-z]{2,9}|\d{4})\b){1,6}/gu,
  },
  {
    // "(KPMG, Project Stella, 2022)", "(Köster, "Hugo Boss", 2011)"
    code: 'src_named',
    strength: 'medium',
    cues: ['('],
    hides: true,
    pattern: new RegExp(
      String.raw`\((?:see |cf\.? |source: )?(?=\p{Lu})[^(),]{2,60}, (?:[^(),]{2,60}, ){1,2}(?:${YEAR}|tables? \d{1,3}[a-z]?|pp?\. ?\d{1,4})(?:, [^()]{1,20})?\)`,
      'gu',
    ),
  },
  {
    // "Overdressed" of 2012, "Under One Roof", 1998
    code: 'src_named',
    strength: 'medium',
    cues: ['"'],
    hides: false,
    pattern: new RegExp(String.raw`"\p{Lu}[^"\n]{2,80}"(?:, | of | from | \()${YEAR}\b`, 'gu'),
  },
  {
    // "(C-293/12)", "(Drucksache 19/4412)", "COM(2025) 37", "HC 587"
    code: 'src_legal',
    strength: 'strong',
    cues: ['(', DOCUMENTS],
    hides: false,
    pattern:
      /\((?:\p{L}[\p{L}-]{1,20} \d{1,5}\/\d{2,6}|[A-Z]{1,4}-\d{1,5}\/\d{2,4})\)|\b(?:COM|SWD|JOIN)\(\d{4}\) ?\d{1,4}|\b(?:HC|HL|Cmnd|Cm) \d{2,5}\b/gu,
  },
  {
    // "the Act of Settlement 1701", "Assembly Bill 2147"
    code: 'src_legal',
    strength: 'strong',
    cues: [LAWS, new WordClass('bill')],
    hides: false,
    pattern: new RegExp(
      String.raw`\b(?:Act|Statute|Treaty|Edict|Charter) of (?:the )?${NAME}(?: ${NAME}){0,3},? (?:of )?${YEAR}\b|\b(?:Assembly|Senate|House|Public) (?:Bill|Law) \d{1,5}`,
      'gu',
    ),
  },
  {
    // "page 12 of the accounts it filed"
    code: 'src_named',
    strength: 'medium',
    cues: [PAGES_OF],
    hides: false,
    pattern:
      /\b(?:[Pp]p?\. ?|[Pp]ages? )\d{1,4}(?:[-–]\d{1,4})? (?:of|in) (?:the|his|her|its|their|that) (?:[\p{L}'-]{2,25} ){0,6}(?:accounts|report|minutes|review|statement|paper|budget|plan|yearbook|catalogue|bulletin|judgment|ruling|manual|handbook|inventory)\b/gu,
  },
  {
    // "see Schepers 2017"
    code: 'src_named',
    strength: 'medium',
    cues: [POINTING],
    hides: false,
    pattern: new RegExp(String.raw`\b(?:[Ss]ee|cf\.?) ${NAME}(?: (?:and|&) ${NAME})?,? \(?${YEAR}\b`, 'gu'),
  },
  ...CASE_PATTERNS,
  ...FILE_PATTERNS,
];
