import { G, M } from '../lexicon/classes.js';
import { T } from '../lexicon/traits.js';
import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { PAGES } from './named-papers.js';
import { isPlaceAlone, isSource } from './phrases.js';
import type { Phrase } from './phrases.js';
import { hasFigureAhead, putsAt, statesTo } from './report-verbs.js';
import { statingVerb, TELLS } from './saying.js';
import { HEARING, PAPER, ROLE } from './source-nouns.js';
import { readSpeakerPhrase } from './speaker-phrases.js';
import { findsSomething, givesFigure, looksInto } from './stated-figures.js';

const MASS = new WordClass('nothing no yes sorry goodbye little mass grace so');
/** What is done to papers as well as by them: "the charts found in the skip". */
const DONE_TO_PAPERS = new WordClass(
  'found held kept put given made set laid sent published printed leaked released quoted detected',
);
const OF_PAPERS = new WordClass(
  'finds names calls gives says shows states lists records puts notes counts reports describes mentions concludes reveals',
);
const REACH = 12;

/**
 * Index after the verb by which somebody named before it states something: "The licensing officer admitted in March
 * that", "Bolt's accounts give 41 staff".
 */
export function speakerStates(tokens: readonly Token[], i: number, { first, last }: SentenceRange): number | undefined {
  const token = tokens[i] as Token;
  if (!mayOpenSubject(token)) return undefined;
  const speaker = readSpeakerPhrase(tokens, i, last, i === first);
  if (!speaker || isPlaceAlone(speaker.phrase)) return undefined;
  const { phrase } = speaker;
  const sole =
    i === first &&
    phrase.last === i + 1 &&
    token.capitals !== 'none' &&
    token.grammar === 0 &&
    !phrase.nobody &&
    !phrase.vague;
  if (!isSource(phrase) && !sole && (!phrase.definite || phrase.nobody)) return undefined;
  if (phrase.named && quotes(tokens, speaker.last, last)) return speaker.last + 1;
  const known = isSource(phrase);
  // "Kela, the benefits office, lists 40 days"
  const introduced = sole && speaker.last > phrase.last && phrase.office;
  if (
    (known || sole) &&
    givesFigure(tokens, introduced ? { ...phrase, named: true } : phrase, speaker.last, last, known)
  )
    return speaker.last + 1;
  if (known && findsSomething(tokens, phrase, speaker.last, last)) return speaker.last + 1;
  if (phrase.named || sole) {
    const looked = looksInto(tokens, speaker.last, last);
    if (looked !== undefined) return looked;
  }
  const verb = statingVerb(tokens, speaker.last, last, phrase.hearing);
  if (verb === undefined)
    return isSource(phrase) && provides(tokens, phrase, speaker.last) ? speaker.last + 1 : undefined;
  if (!mayState(tokens, phrase, verb)) return undefined;
  // "wrote to a minister for a company that had given him shares"
  const writes = tokens[verb + 1]?.word === 'to' && /^wr[oi]tes?$/.test((tokens[verb] as Token).word);
  if (writes && !statesTo(tokens, verb + 2, last)) return undefined;
  // a paper does nothing but state: "the report names a heater"
  if (phrase.paper && isSource(phrase) && verb === speaker.last && OF_PAPERS.has(tokens[verb])) return verb + 1;
  if (isSource(phrase) && statesFigure(tokens, phrase, verb, last)) return verb + 1;
  const statement = statementAfter(tokens, verb, last);
  if (statement === undefined) return undefined;
  return isSource(phrase) || isRecorded(tokens, phrase, sole, verb, statement) ? verb + 1 : undefined;
}

const FEWEST_QUOTED = 4;

// 'Mayor Hill: "We sold it to a friend"'
function quotes(tokens: readonly Token[], i: number, last: number): boolean {
  if (tokens[i]?.word !== ':' || tokens[i + 1]?.word !== '"' || i + 1 + FEWEST_QUOTED >= last) return false;
  for (let j = i + 2; j < i + 2 + FEWEST_QUOTED; j++) if ((tokens[j] as Token).word === '"') return false;
  return true;
}

function mayOpenSubject({ kind, grammar, capitals }: Token): boolean {
  if (kind !== 'word') return false;
  return !(grammar & G.FUNCTION) || (grammar & (G.DETERMINER | G.POSSESSIVE)) !== 0 || capitals === 'all';
}

// "the market charter of 1327 forbids"
function provides(tokens: readonly Token[], { paper, dated }: Phrase, i: number): boolean {
  const token = tokens[i];
  if (!paper || !dated || token === undefined) return false;
  return (token.lexeme.traits & T.PROVIDES) !== 0 && token.word.endsWith('s');
}

// Only a hearing hears; and charts are "found in the skip".
function mayState(tokens: readonly Token[], phrase: Phrase, verb: number): boolean {
  if (/^hears?d?$/.test((tokens[verb] as Token).word)) return phrase.hearing;
  const isDoneTo = phrase.paper && !phrase.named && DONE_TO_PAPERS.has(tokens[verb]);
  return !isDoneTo || tokens[verb + 1]?.word === 'that';
}

// "accounts give 41 staff", "the office put the value at 2 million"
function statesFigure(tokens: readonly Token[], { paper }: Phrase, verb: number, last: number): boolean {
  return (paper && hasFigureAhead(tokens, verb, Math.min(last, verb + 4))) || putsAt(tokens, verb, last);
}

// What one surname merely says is hearsay, and so is what "the owner" says; a page, an outlet or a day make it a record.
function isRecorded(tokens: readonly Token[], phrase: Phrase, sole: boolean, verb: number, statement: number): boolean {
  if (phrase.definite && phrase.paper && pageBetween(tokens, verb, statement)) return true;
  if (phrase.definite && (phrase.described || phrase.owned) && outletBetween(tokens, verb, statement)) return true;
  return sole && recordBetween(tokens, verb, statement);
}

// "The licence says in paragraph 3 that"
function pageBetween(tokens: readonly Token[], verb: number, statement: number): boolean {
  for (let j = verb + 1; j < statement; j++) if (PAGES.has(tokens[j]) && tokens[j + 1]?.kind === 'number') return true;
  return false;
}

// "The brewery's owner told Decanter that"
function outletBetween(tokens: readonly Token[], verb: number, statement: number): boolean {
  if (!TELLS.has(tokens[verb])) return false;
  const at = tokens[verb + 1]?.word === 'the' ? verb + 2 : verb + 1;
  const hearer = tokens[at];
  return (
    at < statement &&
    hearer !== undefined &&
    hearer.capitals !== 'none' &&
    hearer.grammar === 0 &&
    !(hearer.meaning & M.TITLE)
  );
}

function recordBetween(tokens: readonly Token[], verb: number, statement: number): boolean {
  for (let j = verb + 1; j < statement; j++) {
    const token = tokens[j] as Token;
    const isOutlet = token.capitals !== 'none' && token.grammar === 0 && j > verb + 1;
    if (
      isOutlet ||
      token.meaning & M.MONTH ||
      HEARING.has(token) ||
      PAPER.has(token) ||
      ROLE.has(token) ||
      token.kind === 'number'
    )
      return true;
  }
  return false;
}

const PARTS = new WordClass('and but');

/** Index where what is stated begins: behind "that", a colon, a quotation mark, or with a subject of its own. */
function statementAfter(tokens: readonly Token[], verb: number, last: number): number | undefined {
  const next = tokens[verb + 1];
  // "EU rules forbid": no verb but a noun
  if (MASS.has(next) || (next && verb + 1 < last && isVerbOfMany(next))) return undefined;
  let passed = false;
  for (let j = verb + 1; j < Math.min(last, verb + REACH); j++) {
    const token = tokens[j] as Token;
    if (/^(?:that|:|how|why)$/.test(token.word)) return j;
    if (token.word === '"') return j === verb + 1 || /^[,:]$/.test((tokens[j - 1] as Token).word) ? j : undefined;
    if (token.word === ';' || PARTS.has(token) || token.grammar & G.WH || isPurpose(tokens, verb, j)) return undefined;
    // "told the Herald, a weekly, that": behind a comma only "that" shows it
    if (token.word === ',') passed = true;
    if (!passed && j > verb + 1 && isFinite(tokens, j)) return j;
  }
  return undefined;
}

// "told the Scots to go home", "refused to say"
function isPurpose(tokens: readonly Token[], verb: number, j: number): boolean {
  if ((tokens[j] as Token).word !== 'to' || !(j === verb + 1 || TELLS.has(tokens[verb]))) return false;
  const next = tokens[j + 1];
  return (
    next !== undefined &&
    next.capitals === 'none' &&
    !HEARING.has(next) &&
    !(next.grammar & (G.DETERMINER | G.POSSESSIVE))
  );
}

function isFinite(tokens: readonly Token[], j: number): boolean {
  const { grammar } = tokens[j] as Token;
  const before = tokens[j - 1] as Token;
  if (grammar & (G.AUX | G.MODAL)) return true;
  if (!(grammar & G.PAST) || before.grammar & (G.DETERMINER | G.POSSESSIVE)) return false;
  return !(grammar & G.PARTICIPLE) || (!(before.grammar & G.FUNCTION) && before.kind === 'word');
}

function isVerbOfMany({ kind, grammar, capitals, word }: Token): boolean {
  return (
    kind === 'word' && capitals === 'none' && (grammar & (G.PRESENT | G.FUNCTION)) === G.PRESENT && !word.endsWith('s')
  );
}
