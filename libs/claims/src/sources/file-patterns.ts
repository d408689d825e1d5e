import { WordClass } from '../word-class.js';
import type { CitationPattern } from './case-patterns.js';

const NAME = String.raw`\p{Lu}[\p{L}'-]{1,30}`;
const LAWS = new WordClass('law act decree ordinance order loi décret convention treaty protocol charter');
const CODES = new WordClass('law act code');

/** How files, laws and reports are numbered that have no article and no parties. */
export const FILE_PATTERNS: readonly CitationPattern[] = [
  {
    // "Law no. 2025-188 of 27 February 2025 forbids", "the decree 2023-974", "Public Law 117-78"
    code: 'src_legal',
    strength: 'strong',
    cues: [LAWS],
    hides: false,
    pattern:
      /\b(?:[Ll]aw|[Aa]ct|[Dd]ecree|[Oo]rdinance|[Oo]rder|[Ll]oi|[Dd]écret)(?: [Nn](?:o\.?|°))? ?\d{2,4}-\d{2,5}\b(?: of (?:\d{1,2} )?(?:\p{Lu}\p{Ll}{2,9} )?(?:19|20)\d\d\b)?/gu,
  },
  {
    // "the Gasparri law, number 112 of 2004", "Order in Council 1942/1187"
    code: 'src_legal',
    strength: 'strong',
    cues: [LAWS],
    hides: false,
    pattern:
      /\b(?:[Ll]aw|[Aa]ct|[Dd]ecree|[Oo]rdinance),? (?:number|no\.?|n°) ?\d{1,5} of (?:19|20)\d\d\b|\bOrders? in Council (?:19|20)\d\d\/\d{1,5}\b/gu,
  },
  {
    // "the Convention on Cluster Munitions of 2008"
    code: 'src_legal',
    strength: 'strong',
    cues: [LAWS],
    hides: false,
    pattern: new RegExp(
      String.raw`\b(?:Convention|Treaty|Protocol|Charter|Act|Law|Ordinance) (?:on|for|against) (?:the )?${NAME}(?: (?:(?:and|of|the|for) ){0,2}${NAME}){0,5},? (?:of )?(?:1[5-9]|20)\d\d\b`,
      'gu',
    ),
  },
  {
    // "§ 32 EStG", "§ 17 of the Tier-LMHV"
    code: 'src_legal',
    strength: 'strong',
    cues: ['§'],
    hides: false,
    pattern:
      /§§? ?\d{1,4}[a-z]?(?: ?\(\w{1,3}\)){0,2} (?:of (?:the )?)?(?:\p{L}{1,12}-)?\p{Lu}\p{L}{0,12}\p{Lu}\p{L}{0,3}\b/gu,
  },
  {
    // "Judiciary Law §521"
    code: 'src_legal',
    strength: 'strong',
    cues: [CODES],
    hides: false,
    pattern: new RegExp(String.raw`${NAME}(?: ${NAME}){0,3} (?:Law|Act|Code),? §§? ?\d{1,5}[a-z]?`, 'gu'),
  },
  {
    // what American reports of cases are counted by: "974 F. Supp. 2d 362", "24 Cr. 556"
    code: 'src_legal',
    strength: 'strong',
    cues: [new WordClass('supp cr cir ct')],
    hides: true,
    pattern: /\b\d{1,4} (?:F\. ?Supp\.(?: ?\d?d)?|Cr\.|S\. ?Ct\.) ?\d{2,5}\b/gu,
  },
  {
    // "case AT.40632"
    code: 'src_legal',
    strength: 'strong',
    cues: [new WordClass('case')],
    hides: false,
    pattern: /\b[Cc]ase(?: (?:no\.?|number))? [A-Z]{1,3}\.\d{3,6}\b/gu,
  },
  {
    // "FOI request 23/4471", "a Commons answer, UIN 41877"
    code: 'src_named',
    strength: 'strong',
    cues: [new WordClass('foi uin foia')],
    hides: false,
    pattern:
      /\b(?:F[Oo]IA?(?: request)?(?: no\.?| number| ref\.?)? (?:[A-Z]{1,5}[-/])?\d{2,6}(?:[/-]\d{2,6}){0,2}|UIN \d{4,6})\b/gu,
  },
  {
    // "a market study (MS24/2)", "in its evaluation paper EP25/2"
    code: 'src_named',
    strength: 'strong',
    cues: ['/'],
    hides: false,
    pattern: /\b[A-Z]{2,4}\d{2}\/\d{1,3}\b/gu,
  },
  {
    // "newall et al found in 2019 that", "Killer et al. measured it": nobody else is called so
    code: 'src_named',
    strength: 'medium',
    cues: [new WordClass('al')],
    hides: false,
    pattern: /\p{L}[\p{L}'-]{1,30} et al\b(?!\.)(?: \(?(?:1[89]|20)\d\d\)?)?/gu,
  },
  {
    code: 'src_named',
    strength: 'medium',
    cues: [new WordClass('al')],
    hides: true,
    pattern: /\p{Lu}[\p{L}'-]{1,30} et al\.(?= (?!in |on |at |and |from )\p{Ll})/gu,
  },
];
