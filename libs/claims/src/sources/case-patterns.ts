import { WordClass } from '../word-class.js';

/** A way in which works, laws, cases or identifiers are named. */
export interface CitationPattern {
  code: string;
  strength: 'strong' | 'medium';
  /** One of them of the class, or the characters, must occur in the text for the pattern to be worth trying. */
  cues: readonly (WordClass | string | RegExp)[];
  pattern: RegExp;
  /** Whether the words are masked; where they are also words of the sentence they stay. */
  hides: boolean;
}

const NAME = String.raw`\p{Lu}[\p{L}'-]{1,30}`;
const PARTY = String.raw`(?:${NAME}|(?:\p{Lu}\.){2,4})(?: (?:(?:of|and|for) )?${NAME}){0,4}`;
/** Who goes to court and plays no football. */
const LITIGANT = String.raw`(?:Secretary|Ministers?|Ministry|Commission|Commissioners?|Council|Parliament|Attorney|Crown|Commonwealth|State|States|Republic|Authority|Agency|Board|Trustees|Ltd|Limited|plc|PLC|Inc|Corp|Corporation|GmbH|Bank|Hospital|NHS|Police|Department|Revenue)`;
const LAW = String.raw`(?:law|act|decree|code|ordinance|treaty|statute|regulations?|charter|convention|rules|constitution|standard|order)`;

const VERSUS = new WordClass('v');
const LAWS = new WordClass(
  'law act decree code ordinance treaty statute regulation regulations charter convention rules constitution standard order',
);

/** How cases, files and laws are named without a number of their own or in brackets. */
export const CASE_PATTERNS: readonly CitationPattern[] = [
  {
    // "…, Delgado v. Northlight Pictures", "in A.R.E. v. Greece"
    code: 'src_legal',
    strength: 'strong',
    cues: [VERSUS],
    hides: false,
    pattern: new RegExp(
      String.raw`(?<=[,;:] |\b[Ii]n )${PARTY} v\. (?:the )?${NAME}(?: (?:(?:of|and|for) )?${NAME}){0,4}(?=[.,;:)]|$| in | \(?(?:19|20)\d\d)`,
      'gu',
    ),
  },
  {
    // "(Good Law Project v Secretary of State for Health)"; but "(Leeds v Arsenal)"
    code: 'src_legal',
    strength: 'strong',
    cues: [VERSUS],
    hides: false,
    pattern: new RegExp(
      String.raw`(?<=[,;:] |\()(?=[^.,;()]{0,80}\b${LITIGANT}\b)${PARTY} v\.? (?:the )?${NAME}(?: (?:(?:of|and|for) )?${NAME}){0,5}(?=[.,;:)]|$)`,
      'gu',
    ),
  },
  {
    // "(Vallmuur et al.)"
    code: 'src_named',
    strength: 'medium',
    cues: [new WordClass('al')],
    hides: false,
    pattern: new RegExp(String.raw`\((?:see )?${NAME} et al\.?\)`, 'gu'),
  },
  {
    // what archives number their boxes with: "PREM 4/40/15"
    code: 'src_named',
    strength: 'medium',
    cues: ['/'],
    hides: false,
    pattern: /\b[A-Z]{1,5} \d{1,4}(?:\/\d{1,4}){2,3}\b/gu,
  },
  {
    // "§ 5 of the decree of 2021"
    code: 'src_legal',
    strength: 'strong',
    cues: ['§'],
    hides: false,
    pattern: new RegExp(
      String.raw`§§? ?\d{1,4}[a-z]?(?: ?\(\w{1,3}\)){0,2} (?:of|in) (?:the |its |their )?(?:[\p{L}-]{2,20} ){0,3}${LAW}\b`,
      'gu',
    ),
  },
  {
    // "under the law of 18 germinal", "under the lobbying register act of 2022"
    code: 'src_legal',
    strength: 'strong',
    cues: [LAWS],
    hides: false,
    pattern: new RegExp(
      String.raw`\b(?:[Uu]nder|[Bb]y|[Pp]er|[Ss]ee|[Ii]t's|[Tt]hat's) (?:the )?(?:[\p{L}'-]{2,20} ){0,4}${LAW} of (?:\d{1,2} \p{L}{3,12}\b|(?:\p{Lu}\p{Ll}{2,9} )?(?:1[5-9]|20)\d\d\b)`,
      'gu',
    ),
  },
  {
    // "under Natasha's Law", "under the Access to Banking Standard"
    code: 'src_legal',
    strength: 'strong',
    cues: [LAWS],
    hides: false,
    pattern: new RegExp(
      String.raw`\b[Uu]nder (?:the )?(?:\p{Lu}[\p{L}'-]{1,25} (?:(?:to|and|of|for|on|in|the) ){0,2}){1,6}(?:Act|Law|Standard|Code|Charter|Convention|Regulations|Directive|Rules|Ordinance)\b`,
      'gu',
    ),
  },
];
