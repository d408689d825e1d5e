import { hasVerb } from '../frames.js';
import { G, M } from '../lexicon/classes.js';
import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import type { AttributionScan } from './attribution-scan.js';
import { hasItSomewhere } from './hearers.js';
import { isAtFigure, isReport } from './report-verbs.js';
import { isBody } from './speakers.js';
import { isJoint } from './tail.js';

/** What is done beside saying to put something on record. */
const SETS_DOWN = new WordClass(
  `explains explained sets set spells spelled lays laid gives gave has had heard filmed printed counts counted lists
  listed measured conceded names says tells told prints carries carried covers covered admits wrote writes`,
);
/** What stands for the statement before. */
const BACK = new WordClass('it so all both everything');
const OF_THEM = new WordClass('of them this that');
/** "found it in the hives", "gave them the ground" */
const DEEDS = new WordClass('gave gives found finds heard set laid called calls names named rated judged');
const IT_OR_THEM = new WordClass('it them');
const PARTICLES = new WordClass('out down');
const LINK = new WordClass('in on at to for from by under with of after before during about');
const OPENS_SPEAKER = new WordClass('the its their his her a an');
const NOBODY = new WordClass(
  `friend neighbour neighbours neighbor neighbors people guy guys bloke man woman wife husband mother father sister
  brother cousin colleague somebody someone everyone everybody who that this these those there it he she they we i you one`,
);
const HAS_PAPERS = new WordClass('had has printed published prints carried carries obtained');
const PAPERS = new WordClass(
  'copy facsimile interview story letter letters documents photographs pictures transcript list slides',
);
const LONGEST_SPEAKER = 9;
const LONGEST_REST = 14;

/** A speaker, the verb, and what comes after it: "the water authority found in its annual report". */
interface Said {
  last: number;
  /** Whether a word stands for all that was said before: "said so", "lists it all". */
  back: boolean;
}

/**
 * Finds those who are named after what they said, in a clause of their own: "…, the Belgian customs said in January",
 * "…, the tribunal in Leeds said so". Such a clause belongs to its statement.
 */
export function scanSaidSo(tokens: readonly Token[], sentence: SentenceRange, scan: AttributionScan): void {
  const opening = saidAt(tokens, sentence.first, sentence.last, true);
  if (opening?.back) note(tokens, sentence.first, opening, -1, scan);
  for (let i = sentence.first + 2; i < sentence.last - 2; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'mark' || !isJoint(token.word)) continue;
    const said = saidAt(tokens, i + 1, sentence.last, false);
    if (!said || !states(tokens, Math.max(sentence.first, i - 40), i)) continue;
    note(tokens, i + 1, said, i, scan);
    i = said.last - 1;
  }
}

// "Between 100 and 300 million a year in France alone" states without a verb.
function states(tokens: readonly Token[], from: number, to: number): boolean {
  if (hasVerb(tokens, from, to)) return true;
  for (let i = from; i < to; i++) if ((tokens[i] as Token).kind === 'number') return true;
  return false;
}

function note(tokens: readonly Token[], first: number, said: Said, joinsAt: number, scan: AttributionScan): void {
  const start = (tokens[first] as Token).start;
  const end = (tokens[said.last - 1] as Token).end;
  const same = scan.sources.find((source) => source.start < end && source.end > start);
  const joint = { back: said.back, ...(joinsAt < 0 ? {} : { joinsAt }) };
  if (same) Object.assign(same, joint);
  else scan.sources.push({ kind: 'attribution', code: 'src_named', strength: 'medium', start, end, ...joint });
}

function saidAt(tokens: readonly Token[], first: number, last: number, opens: boolean): Said | undefined {
  const verb = verbOf(tokens, first, last);
  if (verb === undefined || !isSomebody(tokens, first, verb, opens)) return undefined;
  const end = endOfClause(tokens, verb + 1, last);
  if (end - verb > LONGEST_REST) return undefined;
  let i = verb + 1;
  if (DEEDS.has(tokens[verb]) && IT_OR_THEM.has(tokens[i]) && i + 1 < end) return undefined;
  // "the trust decided it for all 14 schools"
  if (tokens[verb]?.word === 'decided' && tokens[i]?.word === 'it' && tokens[i + 1]?.word === 'for') return undefined;
  if (PARTICLES.has(tokens[i])) i++;
  if (hasItSomewhere(tokens, verb, end)) return undefined;
  const back = i < end && (BACK.has(tokens[i]) || (!opens && tokens[i]?.word === 'them'));
  if (back) i++;
  if (back) while (i < end && (BACK.has(tokens[i]) || OF_THEM.has(tokens[i]))) i++;
  if (opens && back && isAtFigure(tokens, i, end)) return undefined;
  if (tokens[i]?.word === 'as' && tokens[i + 1]?.word === 'much') return { last: end, back: true };
  if (PARTICLES.has(tokens[i])) i++;
  if (back && i > verb + 1 && !says(tokens, i, end)) return { last: end, back };
  const hears = isName(tokens[tokens[i]?.word === 'the' ? i + 1 : i]);
  const bare = i >= end || LINK.has(tokens[i]) || tokens[i]?.kind === 'source' || hears;
  if (!opens && HAS_PAPERS.has(tokens[verb]) && hasPaper(tokens, verb + 1, end)) return { last: end, back };
  return bare && isReport(tokens[verb] as Token) && !says(tokens, i, end) ? { last: end, back } : undefined;
}

// The first verb after a subject that may well be somebody.
function verbOf(tokens: readonly Token[], first: number, last: number): number | undefined {
  const opening = tokens[first];
  // "which the chief executive conceded to the Western Mail"
  if (opening && (opening.word === 'which' || opening.word === 'as')) return verbOf(tokens, first + 1, last);
  if (!opening || opening.kind !== 'word' || !(OPENS_SPEAKER.has(opening) || isName(opening))) return undefined;
  for (let i = first + 1; i < Math.min(last, first + LONGEST_SPEAKER); i++) {
    const token = tokens[i] as Token;
    if (HAS_PAPERS.has(token) && (tokens[i + 1]?.grammar ?? 0) & G.DETERMINER) return i;
    if (token.kind !== 'word' || token.grammar & (G.AUX | G.MODAL | G.CONJUNCTION | G.WH)) return undefined;
    if (token.capitals !== 'none') continue;
    if (SETS_DOWN.has(token) || (isReport(token) && (token.grammar & (G.PAST | G.PRESENT)) !== 0)) {
      const before = tokens[i - 1] as Token;
      if (!(before.grammar & (G.DETERMINER | G.POSSESSIVE)) && !LINK.has(before)) return i;
    } else if (token.grammar & G.PAST && !(token.grammar & G.PARTICIPLE)) return undefined;
  }
  return undefined;
}

// Somebody with a name, or an office that looks at others.
function isSomebody(tokens: readonly Token[], first: number, verb: number, opens: boolean): boolean {
  let known = false;
  let placesOnly = true;
  for (let i = first; i < verb; i++) {
    const token = tokens[i] as Token;
    if (NOBODY.has(token) || token.grammar & (G.FIRST | G.WE | G.SECOND)) return false;
    // every sentence begins with a capital
    const isNamed = isName(token) && !(opens && i === first && !(token.meaning & M.ORGANISATION || token.possessive));
    // "the minister's golf partner" is no minister
    const isOffice = (token.meaning & M.AUTHORITY) !== 0 || isBody(token);
    if (isNamed || (isOffice && !token.possessive)) known = true;
    if (!(token.meaning & M.PLACE) && !OPENS_SPEAKER.has(token)) placesOnly = false;
    if (token.meaning & M.VAGUE_SPEAKER && !isName(token) && i === verb - 1) return false;
  }
  return known && !placesOnly;
}

function isName(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.kind === 'word' &&
    token.capitals !== 'none' &&
    !(token.grammar & G.FUNCTION) &&
    !(token.meaning & M.MONTH)
  );
}

function endOfClause(tokens: readonly Token[], from: number, last: number): number {
  let quoted = false;
  for (let i = from; i < last; i++) {
    const { word, kind } = tokens[i] as Token;
    if (word === '"') quoted = !quoted;
    if (quoted || kind !== 'mark') {
      if (!quoted && (word === 'and' || word === 'but') && hasVerb(tokens, i + 1, Math.min(last, i + 8))) return i;
      continue;
    }
    // a date or a page may follow a comma
    if (word === ',' && tokens[i + 1]?.kind !== 'number' && tokens[i + 1]?.word !== 'page') return i;
    if (/^[;:.!?\u2013\u2014-]$/.test(word) && tokens[i - 1]?.word !== 'p') return i;
  }
  return last;
}

function hasPaper(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + 4); i++) if (PAPERS.has(tokens[i])) return true;
  return false;
}

function says(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const token = tokens[i] as Token;
    // "3 May"
    if (token.meaning & M.MONTH && token.capitals !== 'none') continue;
    if (token.word === 'that' || token.grammar & (G.AUX | G.MODAL)) return true;
    if (token.grammar & G.PAST && !(token.grammar & G.PARTICIPLE) && token.capitals === 'none') return true;
  }
  return false;
}
