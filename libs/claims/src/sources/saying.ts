import { G } from '../lexicon/classes.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { isReport } from './report-verbs.js';

/** Verbs by which somebody or something written states: past forms. */
const STATED = `said wrote reported stated told noted found showed confirmed announced admitted conceded acknowledged revealed
  disclosed estimated calculated reckoned counted measured recorded documented established determined concluded ruled
  held decided declared insisted maintained argued asserted alleged claimed explained warned complained protested
  pleaded swore testified attested certified recalled recounted recollected remembered related replied answered
  responded retorted remarked commented observed mentioned pointed put gave listed tallied traced proved
  demonstrated discovered uncovered exposed unearthed identified detected verified corroborated boasted bragged
  confessed allowed granted accepted agreed attributed ascribed described detailed outlined specified stipulated
  summarised summarized suggested indicated implied hinted tweeted posted blogged broadcast printed published
  quoted cited briefed advised informed cautioned predicted projected forecast computed analysed analyzed compared
  ranked rated tested inspected mapped charted plotted logged registered minuted lamented regretted
  stressed emphasised emphasized underlined highlighted reiterated repeated volunteered ventured added
  owned worked set spelled spelt laid filmed photographed wired cabled telegraphed signalled preached
  ascertained deduced inferred surmised opined pronounced decreed adjudged deposed averred affirmed contended submitted
  understood learned learnt dug reconstructed inventoried enumerated itemised quantified put costed assessed
  valued judged deemed considered noticed spotted witnessed chronicled narrated depicted portrayed documented
  diagnosed tabulated totted summed clarified elaborated divulged leaked spilled confided vouched testified`;
/** The same in the present. */
const STATES = `says writes reports states tells notes finds shows confirms announces admits concedes acknowledges reveals
  discloses estimates calculates reckons counts measures records documents establishes determines concludes rules
  holds decides declares insists maintains argues asserts alleges claims explains warns complains protests pleads
  swears testifies attests certifies recalls recounts remembers relates replies answers responds remarks comments
  observes mentions points puts gives lists tallies traces proves demonstrates discovers uncovers exposes
  identifies detects verifies corroborates boasts confesses allows grants accepts agrees attributes ascribes
  describes details outlines specifies stipulates summarises summarizes suggests indicates implies hints tweets posts
  prints publishes quotes cites advises informs cautions predicts projects forecasts computes analyses
  compares ranks rates maps charts plots logs registers laments regrets stresses emphasises emphasizes
  underlines highlights reiterates repeats adds reads has sets spells lays bears gives devotes affirms contends submits had read reminded reminds informs briefs assured assures notified
  chronicles narrates itemises quantifies tabulates sums clarifies diagnoses makes documents contains carries features`;
/** The same after "had to", "was forced to", "will". */
const STATE = `say write report state tell note find show confirm announce admit concede acknowledge reveal disclose estimate
  calculate reckon count measure record establish conclude rule declare insist maintain argue explain warn
  complain plead swear testify recall reply answer respond remark observe mention point put give prove
  demonstrate boast confess accept agree describe suggest own slip grant allow affirm`;

/** A finite form of a verb of stating. */
export const SAYS = new WordClass(`${STATED} ${STATES}`);
const BASE = new WordClass(STATE);
const BEFORE_BASE = new WordClass('to let could can will would must may might did does');
/** Forms that are more often something else unless what follows shows a statement. */
const LOOSE = new WordClass(
  `has had read sets bears makes devotes owned worked set laid dug put puts gave gives added adds allowed allows understood
  carries contains features learned learnt submitted spilled leaked considered noticed spotted repeats repeated tested
  valued allowed granted grants posted posts agreed agrees accepted accepts related relates repeated`,
);
const COMPLETES = new WordClass('it so as out up down much that this them why how when');

/** Pairs that state: "came clean", "went on record", "gave evidence". */
const IDIOMS: ReadonlyMap<string, RegExp> = new Map([
  ['came', /^clean$/],
  ['comes', /^clean$/],
  ['let', /^(?:slip|on|it)$/],
  ['lets', /^(?:slip|on|it)$/],
  ['made', /^(?:clear|plain|public|known)$/],
  ['makes', /^(?:clear|plain|public|known)$/],
  ['gave', /^evidence$/],
  ['gives', /^evidence$/],
]);
const ON_RECORD_AFTER = /^(?:is|are|was|were|went|goes|gone|stands|stood)$/;
const PARTICIPLES = new WordClass('shown written proven sworn given known spoken drawn');

/** Index of the last word of a pair that states, if one begins at the token index. */
function idiom(tokens: readonly Token[], i: number, last: number): number | undefined {
  const { word } = tokens[i] as Token;
  const next = tokens[i + 1];
  if (!next || i + 1 >= last) return undefined;
  if (IDIOMS.get(word)?.test(next.word) === true) return i + 1;
  const isOnRecord = ON_RECORD_AFTER.test(word) && next.word === 'on';
  if (!isOnRecord) return undefined;
  const at = tokens[i + 2]?.word === 'the' ? i + 3 : i + 2;
  return at < last && tokens[at]?.word === 'record' ? at : undefined;
}

/** Index of the verb of stating at the token index or behind an auxiliary and adverbs there, if there is one. */
export function statingVerb(tokens: readonly Token[], from: number, last: number): number | undefined {
  let open = false;
  for (let j = from; j < Math.min(last, from + 7); j++) {
    const token = tokens[j] as Token;
    if (token.kind !== 'word' || token.capitals !== 'none') return undefined;
    if (open && BASE.has(token)) return j;
    const pair = idiom(tokens, j, last);
    if (pair !== undefined) return pair;
    if (j > from && PARTICIPLES.has(token)) return j;
    if (SAYS.has(token) && !((token.word === 'had' || token.word === 'has') && tokens[j + 1]?.word !== 'it')) {
      const base = BEFORE_BASE.has(tokens[j + 1]) && j + 2 < last && BASE.has(tokens[j + 2]);
      if (!base) return !LOOSE.has(token) || completes(tokens, j, last) || isReport(token) ? j : undefined;
    }
    open ||= BEFORE_BASE.has(token);
    const passes =
      (token.grammar & (G.AUX | G.MODAL)) !== 0 || open || /ly$|^(?:also|forced|obliged|first|since|now|himself|herself|itself|themselves|once|later|already|since|quietly|even|duly|again|then|just|still)$/.test(token.word);
    if (!passes) return undefined;
  }
  return undefined;
}

// "has it at", "bears it out", "had to", "gave as the cause"
function completes(tokens: readonly Token[], verb: number, last: number): boolean {
  return verb + 1 < last && COMPLETES.has(tokens[verb + 1]);
}
