import { G } from '../lexicon/classes.js';
import { T } from '../lexicon/traits.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { isReport, putsAt } from './report-verbs.js';

/** Verbs by which somebody or something written states: past forms. */
const STATED = `said wrote reported stated told noted found showed confirmed announced admitted conceded acknowledged revealed
  disclosed estimated calculated reckoned counted measured recorded documented established determined concluded ruled
  held decided declared insisted maintained argued asserted alleged claimed explained warned complained protested
  pleaded swore testified attested certified recalled recounted recollected remembered replied answered
  responded retorted remarked commented observed mentioned pointed put gave listed tallied traced proved
  demonstrated discovered uncovered exposed unearthed identified detected verified corroborated boasted bragged
  confessed allowed granted accepted attributed ascribed described detailed outlined specified stipulated
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
  swears testifies attests certifies recalls recounts remembers replies answers responds remarks comments
  observes mentions points puts gives lists tallies traces proves demonstrates discovers uncovers exposes
  identifies detects verifies corroborates boasts confesses allows grants accepts attributes ascribes
  describes details outlines specifies stipulates summarises summarizes suggests indicates implies hints tweets posts
  prints publishes quotes cites advises informs cautions predicts projects forecasts computes analyses
  compares ranks rates maps charts plots logs registers laments regrets stresses emphasises emphasizes
  underlines highlights reiterates repeats adds reads has sets spells lays bears gives devotes affirms contends submits had heard hears learns calls called names named read reminded reminds informs briefs assured assures notified
  relates chronicles narrates itemises quantifies tabulates sums clarifies diagnoses makes documents contains carries features`;
/** The same after "had to", "was forced to", "will". */
const STATE = `say write report state tell note find show confirm announce admit concede acknowledge reveal disclose estimate
  calculate reckon count measure record establish conclude rule declare insist maintain argue explain warn
  complain plead swear testify recall reply answer respond remark observe mention point put give prove
  demonstrate boast confess describe suggest slip grant allow affirm correct clarify`;

/** A finite form of a verb of stating. */
export const SAYS = new WordClass(`${STATED} ${STATES}`);
/** Verbs of stating that name who hears it. */
export const TELLS = new WordClass(
  'told tells tell reminded reminds informed informs assured assures notified briefed',
);
const BASE = new WordClass(STATE);
/** Forms after a plural that can be no noun there: "prosecutors allege". */
const OF_MANY = new WordClass(
  `say write state tell find show confirm announce admit concede acknowledge reveal disclose conclude declare insist maintain
  argue allege assert explain warn complain plead swear testify recall reply respond observe mention point put give prove
  demonstrate boast confess describe suggest allow affirm reckon calculate determine establish indicate
  attest certify document identify detect confirm predict stress emphasise emphasize underline note`,
);

/** Nouns as well, unless "it" follows: "the minutes record it". */
const OF_MANY_WITH_IT = new WordClass('record list report estimate count mention log register name');
const LONGEST_OBJECT = 10;
/** The same after a place or a name: "prosecutors in Siena allege". */
const OF_MANY_ONLY = new WordClass(
  'say write tell allege admit concede reveal insist argue warn testify confirm explain conclude',
);

/** Whether a word is a verb of stating after a noun of more than one. */
export function isSaidByMany(tokens: readonly Token[], i: number): boolean {
  const takesIt = OF_MANY_WITH_IT.has(tokens[i]) && /^(?:it|so|as|them)$/.test(tokens[i + 1]?.word ?? '');
  if (!(OF_MANY.has(tokens[i]) || takesIt) || (tokens[i] as Token).capitals !== 'none') return false;
  const before = tokens[beforeBracket(tokens, i)];
  if (before === undefined) return false;
  if ((before.kind !== 'word' && before.kind !== 'number') || before.possessive) return false;
  if (before.capitals !== 'none' && OF_MANY_ONLY.has(tokens[i])) return true;
  if (/[^s]s$|data|media|police|people$/.test(before.word)) return true;
  // "accounts filed in Luxembourg show"
  const from = beforeBracket(tokens, i) - 1;
  for (let j = from; j >= Math.max(0, from - LONGEST_OBJECT); j--) {
    const token = tokens[j] as Token;
    if (token.kind === 'mark') return false;
    if (token.capitals === 'none' && /[^s]s$/.test(token.word) && !(token.grammar & G.FUNCTION))
      return before.capitals !== 'none' || before.kind === 'number';
  }
  return false;
}

const LONGEST_BRACKET = 16;

// "The minutes for 3 February 2020 (county archive, box 112) show"
function beforeBracket(tokens: readonly Token[], i: number): number {
  if (tokens[i - 1]?.word !== ')') return i - 1;
  for (let j = i - 2; j > Math.max(0, i - LONGEST_BRACKET); j--) if ((tokens[j] as Token).word === '(') return j - 1;
  return i - 1;
}

const BEFORE_BASE = new WordClass('to let must did does');
/** Forms that are more often something else unless what follows shows a statement. */
const LOOSE = new WordClass(
  `has had calls called names named read sets bears makes devotes owned worked set laid dug put puts gave gives added adds allowed allows understood
  carries contains features learned learnt submitted spilled leaked considered noticed spotted repeats repeated tested
  valued allowed granted grants posted posts accepted accepts repeated`,
);
const COMPLETES = new WordClass('it all so as much that this them why how when from');

/** Pairs that state: "came clean", "went on record", "gave evidence". */
const IDIOMS: ReadonlyMap<string, RegExp> = new Map([
  ['came', /^clean$/],
  ['comes', /^clean$/],
  ['let', /^(?:slip|on|it)$/],
  ['lets', /^(?:slip|on|it)$/],
  ['made', /^(?:clear|plain|public|known)$/],
  ['makes', /^(?:clear|plain|public|known)$/],
  ['leaves', /^(?:no|little)$/],
  ['left', /^(?:no|little)$/],
  ['is', /^(?:clear|plain|explicit|unequivocal|unambiguous)$/],
  ['was', /^(?:clear|plain|explicit|unequivocal|unambiguous)$/],
  ['got', /^hold$/],
  ['gave', /^evidence$/],
  ['gives', /^evidence$/],
]);
const ON_RECORD_AFTER = /^(?:is|are|was|were|went|goes|gone|stands|stood)$/;
const PARTICIPLES = new WordClass('shown written proven sworn given known spoken drawn');

/** Index of the last word of a pair that states, where one begins at the token index. */
export function idiom(tokens: readonly Token[], i: number, last: number): number | undefined {
  const { word } = tokens[i] as Token;
  const next = tokens[i + 1];
  if (!next || i + 1 >= last) return undefined;
  if (IDIOMS.get(word)?.test(next.word) === true)
    return /^(?:no|little)$/.test(next.word) ? Math.min(i + 2, last - 1) : i + 1;
  const isOnRecord = ON_RECORD_AFTER.test(word) && next.word === 'on';
  if (!isOnRecord) return undefined;
  const at = tokens[i + 2]?.word === 'the' ? i + 3 : i + 2;
  return at < last && tokens[at]?.word === 'record' ? at : undefined;
}

/** Words without one of which nothing states: all verbs above, and the last words of the pairs. */
const SAYING = WordClass.of(
  SAYS,
  OF_MANY,
  BASE,
  PARTICIPLES,
  new WordClass(
    'let lets clean slip clear plain public known evidence record unequivocal unambiguous doubt got through saw ran seen',
  ),
);

/** Index of the last word of a sentence that may state something; -1 where there is none. */
export function lastSaying(tokens: readonly Token[], first: number, last: number): number {
  for (let i = last - 1; i >= first; i--) {
    const token = tokens[i] as Token;
    // "the charter of 1327 forbids"
    const provides = (token.lexeme.traits & (T.PROVIDES | T.ENDS_IN_S)) === (T.PROVIDES | T.ENDS_IN_S);
    if (provides || SAYING.has(token)) return i;
  }
  return -1;
}

const BE = new WordClass('is are was were be been being');
const ADVERBS = new WordClass(
  `also both all each too forced obliged first since now himself herself itself themselves once later already quietly even
  duly again then just still`,
);
const WILL = new WordClass('will would may might could can should shall');
const TOLD = new WordClass('told heard informed assured');
const LONGEST_VERB = 7;

/**
 * Index of the verb of stating at the token index or behind auxiliaries and adverbs there: "had to concede", "has
 * shown". Passives state nothing ("the ballots were counted"), except that a hearing "was told".
 * @param hearing whether the subject is somewhere things are said on record
 */
export function statingVerb(tokens: readonly Token[], from: number, last: number, hearing = false): number | undefined {
  let open = false;
  let passive = false;
  for (let j = from; j < Math.min(last, from + LONGEST_VERB); j++) {
    const token = tokens[j] as Token;
    if (token.kind !== 'word' || token.capitals !== 'none') return undefined;
    const pair = idiom(tokens, j, last);
    if (pair !== undefined) return pair;
    if (token.grammar & G.NEGATION || WILL.has(token)) return undefined;
    if (passive && !open && SAYS.has(token)) return hearing && TOLD.has(token) ? j : undefined;
    if (open) {
      // "had to concede", "was first to report"; "must follow" states nothing
      if (BASE.has(token)) return j;
      if (!ADVERBS.has(token) && (token.lexeme.traits & T.ENDS_IN_LY) === 0) return undefined;
      continue;
    }
    if (j === from ? isSaidByMany(tokens, j) : PARTICIPLES.has(token)) return j;
    if (isFiniteSaying(tokens, j, last)) return mayState(tokens, j, last) ? j : undefined;
    open = BEFORE_BASE.has(token);
    passive ||= BE.has(token);
    const passes = (token.grammar & (G.AUX | G.MODAL)) !== 0 || (token.lexeme.traits & T.ENDS_IN_LY) !== 0;
    if (!passes && !open && !ADVERBS.has(token)) return undefined;
  }
  return undefined;
}

// "has" and "had" only before "it"; "was forced to admit" is another verb's
function isFiniteSaying(tokens: readonly Token[], j: number, last: number): boolean {
  const token = tokens[j] as Token;
  if (!SAYS.has(token)) return false;
  const next = j + 1 < last ? tokens[j + 1] : undefined;
  if (token.word === 'had' || token.word === 'has') return HAD.has(next);
  // "showed up", "ruled out", "put forth"
  if (PARTICLE.has(next)) return completes(tokens, j, last);
  // "the Gulf states, who"
  if (token.word === 'states' && (next === undefined || /^[,.;]$/.test(next.word))) return false;
  return !(BEFORE_BASE.has(tokens[j + 1]) && j + 2 < last && BASE.has(tokens[j + 2]));
}

/** What can be had as said: "has them by region". */
const HAD = new WordClass('it them both all');
/** Reports only where "it" or "that" follows: "calls for more". */
const DOES = new WordClass('calls called names named held carried gave gives');

const NEEDS_THAT = new WordClass('held holds decided decides remembers remembered understood');

function mayState(tokens: readonly Token[], j: number, last: number): boolean {
  const token = tokens[j] as Token;
  const next = j + 1 < last ? tokens[j + 1] : undefined;
  if (NEEDS_THAT.has(token))
    return next === undefined || next.word === 'that' || next.kind === 'mark' || (next.grammar & G.PREPOSITION) !== 0;
  if (!LOOSE.has(token) || completes(tokens, j, last) || putsAt(tokens, j, last)) return true;
  return isReport(token) && !DOES.has(token);
}

const DOWN = new WordClass('set sets laid lays put puts');
const UP = new WordClass('owned dug summed sums');
const PARTICLE = new WordClass('up off away forth down out back over');
const OUT = new WordClass(
  'found worked set sets laid lays spelled spelt spells read reads bears dug pointed points made',
);

// "has it at", "bears it out", "had to", "gave as the cause"
function completes(tokens: readonly Token[], verb: number, last: number): boolean {
  const next = verb + 1 < last ? tokens[verb + 1] : undefined;
  if (next === undefined) return false;
  if (next.word === 'out') return OUT.has(tokens[verb]);
  if (next.word === 'up') return UP.has(tokens[verb]);
  return next.word === 'down' ? DOWN.has(tokens[verb]) : COMPLETES.has(next);
}
