import { G, M } from '../lexicon/classes.js';
import type { Token } from '../tokens.js';
import { T } from '../lexicon/traits.js';
import { WordClass } from '../word-class.js';
import { idiom, isSaidByMany, SAYS } from './saying.js';
import { BODY, HEARING, PAPER, ROLE, UNNAMED } from './source-nouns.js';
import { isTown } from './towns.js';

/** What the words of a noun phrase tell about who or what it is. */
export interface Phrase {
  first: number;
  /** Index after its last token. */
  last: number;
  /** A proper name that is no place: "Eurostat", "Korchnoi". */
  named: boolean;
  /** How many words of proper names. */
  names: number;
  place: boolean;
  /** An office, outlet or body by what it is; or somebody who speaks for one. */
  office: boolean;
  paper: boolean;
  /** Somewhere things are said on record. */
  hearing: boolean;
  /** A date, a number, a page or a title tells which one it is. */
  dated: boolean;
  /** "a friend", "my hairdresser", "some experts" */
  nobody: boolean;
  /** "the customs laboratory": told from others of its kind by words before or after it. */
  described: boolean;
  /** "experts", "economists": nobody unless a name comes with them. */
  vague: boolean;
  /** Begins with "a", "some", "all". */
  indefinite: boolean;
  /** A title in quotation marks is part of it. */
  titled: boolean;
  /** Somebody's in lower case: "the auctioneers' sale report". */
  owned: boolean;
  /** Begins with "the", "its", a possessive or a capital. */
  definite: boolean;
}

const DEFINITE = new WordClass('the its their his her this that these those');
const INDEFINITE = new WordClass('a an all some any no many most several few another every each such certain various');
const OWN = new WordClass('my our your');
const PARTICLE_OF_NAME = new WordClass(
  'van von de der den des du da di del della la le les los el al bin ibn ten ter af zu y e et',
);
const LINK = new WordClass('of for in by from on at to into with about under before against between among over');
const PLAIN = new WordClass(
  'own recent new latest official last first next old good full same actual real local former then entire whole',
);
const DAYS = new WordClass('monday tuesday wednesday thursday friday saturday sunday');
const SEASONS = new WordClass('spring summer autumn winter today yesterday week month year january february');
const ABBREVIATED =
  /^(?:no|nr|p|pp|vol|art|sec|para|ch|col|cf|dr|prof|mr|mrs|ms|st|ing|dipl|jr|sr|fr|rev|hon|gen|col|capt|lt|sgt|\p{L})$/u;
/** Media where anybody says anything. */
const ANYBODY = new WordClass(
  'tv television internet facebook twitter youtube telegram tiktok whatsapp reddit instagram word rumour legend',
);
const PROFESSIONS = new WordClass(
  `expert experts specialists scientists researchers doctors nurses engineers lawyers historians economists linguists nutritionists
  biologists ecologists geologists analysts observers archaeologists psychologists teachers officials officers farmers`,
);
/** What is no part of a name: "the city archive there holds", "the ministry still prints". */
const AFTER_NAME = new WordClass(
  'there still also never keeps holds maintains prints publishes sat lit saw goes swabbed looked brings updates releases',
);
/** "Rauber and his group" */
const COLLEAGUES = new WordClass('team group colleagues co-authors people students');
const LONGEST = 26;
const LONGEST_QUOTE = 14;

/** Reads the noun phrase that begins at the token index, up to a verb, a comma or another mark. */
export function readPhrase(tokens: readonly Token[], first: number, last: number, opensSentence = false): Phrase {
  const phrase: Phrase = {
    first,
    last: first,
    named: false,
    names: 0,
    place: false,
    office: false,
    paper: false,
    hearing: false,
    dated: false,
    nobody: false,
    described: false,
    owned: false,
    titled: false,
    vague: false,
    indefinite: false,
    definite: false,
  };
  let i = first;
  let linked = false;
  for (; i < Math.min(last, first + LONGEST); i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark') {
      const end = afterMark(tokens, i, last, phrase);
      if (end === undefined) break;
      i = end - 1;
      continue;
    }
    if (token.kind === 'number') {
      phrase.dated = true;
      continue;
    }
    if (token.kind !== 'word') break;
    if (endsPhrase(tokens, i, first, last)) break;
    if (LINK.has(token) && i > first) linked = true;
    else note(phrase, tokens, i, linked, opensSentence && i === first);
  }
  phrase.last = trimmed(tokens, first, i);
  // "Hobbs and his people", "Ahmed and others"
  const group = phrase.definite && i > first + 2 && tokens[first + 1]?.word === 'and' && isAuthor(tokens[first]);
  if (group && (tokens[first + 2] as Token).capitals === 'none') phrase.named = phrase.definite = true;
  // "some DfE survey"
  if (phrase.indefinite && !phrase.dated && tokens[first]?.word === 'some') phrase.nobody = true;
  // "a Sherpa", "some Dutchman"
  if (INDEFINITE.has(tokens[first]) && phrase.names === 1 && !phrase.office && !phrase.paper) phrase.nobody = true;
  return phrase;
}

/** Whether a word may be a surname. */
export function isAuthor(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.capitals === 'first' && !token.lexeme.listed && !isTown(token);
}

/** Whether a phrase names somebody or something that can be asked. */
export function isSource({
  named,
  nobody,
  office,
  paper,
  hearing,
  dated,
  described,
  definite,
  place,
  owned,
  vague,
  indefinite,
}: Phrase): boolean {
  if (nobody) return false;
  if (named) return true;
  if (vague && !owned) return false;
  if (paper && owned) return true;
  const isCertain = place && !indefinite ? definite || dated : dated && (definite || described);
  if ((paper || hearing) && isCertain) return true;
  return office && definite && described && (hearing || !paper);
}

/** A state or a town is a party, not a witness. */
export function isPlaceAlone({ place, named, office, paper }: Phrase): boolean {
  return place && !named && !office && !paper;
}

function afterMark(tokens: readonly Token[], i: number, last: number, phrase: Phrase): number | undefined {
  const { word, start, end } = tokens[i] as Token;
  const before = tokens[i - 1];
  if (word === '"') {
    for (let j = i + 1; j < Math.min(last, i + LONGEST_QUOTE); j++)
      if ((tokens[j] as Token).word === '"') {
        phrase.dated ||= i > phrase.first;
        phrase.titled ||= i > phrase.first && PAPER.has(before);
        return i > phrase.first ? j + 1 : undefined;
      }
    return undefined;
  }
  if (word === '(' && i > phrase.first) {
    for (let j = i + 1; j < Math.min(last, i + LONGEST_QUOTE); j++) {
      const token = tokens[j] as Token;
      if (token.kind === 'number') phrase.dated = true;
      if (token.capitals === 'all' && token.grammar === 0) phrase.named = true;
      if (token.word === ')') return j + 1;
    }
    return undefined;
  }
  if (word === '.' && before) return ABBREVIATED.test(before.word) || before.word.length <= 3 ? i + 1 : undefined;
  if (word === '&' || word === '/' || word === '§' || word === '_' || word === "'") return i + 1;
  const glued = before !== undefined && before.end === start && tokens[i + 1]?.start === end;
  return glued && (word === '-' || word === '\u2013' || word === ':') ? i + 1 : undefined;
}

function endsPhrase(tokens: readonly Token[], i: number, first: number, last: number): boolean {
  const token = tokens[i] as Token;
  const before = i > first ? (tokens[i - 1] as Token) : undefined;
  if (token.word === 'and' || token.word === 'or') return !joins(tokens, i, first, last);
  // "notice no. 88"
  if (token.word === 'no') return tokens[i + 1]?.word !== '.' && tokens[i + 1]?.kind !== 'number';
  // "3 May"
  if (
    token.meaning & M.MONTH &&
    token.capitals !== 'none' &&
    (before?.kind === 'number' || tokens[i + 1]?.kind === 'number')
  )
    return false;
  // "LG München I"
  const closes = i + 1 >= last || /^[,.;)]$/.test(tokens[i + 1]?.word ?? '');
  if (token.word === 'i' && before !== undefined && before.capitals !== 'none' && closes) return false;
  // "Am Baile", "Can Dündar"
  const isName =
    token.capitals === 'first' && i > 0 && tokens[i + 1]?.kind === 'word' && tokens[i + 1]?.capitals !== 'none';
  if (!isName && token.grammar & (G.AUX | G.MODAL | G.CONJUNCTION | G.WH | G.NEGATION) && token.capitals !== 'all')
    return true;
  if (token.grammar & (G.PRONOUN | G.FIRST | G.WE | G.SECOND) && !(token.grammar & (G.DETERMINER | G.POSSESSIVE)))
    return true;
  if (token.grammar & G.SUBORDINATOR && !(token.grammar & G.PREPOSITION)) return true;
  if (token.word === 'that' || token.word === 'as' || token.word === 'let') return true;
  if (token.capitals !== 'none') return false;
  if (before !== undefined && AFTER_NAME.has(token)) return true;
  if (token.grammar & G.DETERMINER && before !== undefined && !LINK.has(before) && before.word !== 'all')
    return before.word !== 'and' || !COLLEAGUES.has(tokens[i + 1]);
  if (before === undefined) return false;
  const afterOpening =
    (before.grammar & (G.DETERMINER | G.POSSESSIVE | G.PREPOSITION)) !== 0 ||
    before.possessive ||
    before.word === 'own' ||
    before.word === 'and';
  if (isSaidByMany(tokens, i) || idiom(tokens, i, last) !== undefined) return true;
  const isLaw = before.kind === 'number' || PAPER.has(before);
  if (isLaw && token.lexeme.traits & T.PROVIDES && token.word.endsWith('s')) return true;
  // "the Lighting Regulations 1989 make that plain"
  if (before.kind === 'number' && token.word === 'make') return true;
  if (SAYS.has(token) && !afterOpening) return !nounHere(tokens, i, last);
  if (token.grammar & G.PAST && !afterOpening)
    return !((token.grammar & G.PARTICIPLE) !== 0 && leadsOn(tokens, i, last));
  return false;
}

// "published by the Herald", "obtained from the ministry", "leaked report"
function leadsOn(tokens: readonly Token[], i: number, last: number): boolean {
  const next = tokens[i + 1];
  return next !== undefined && i + 1 < last && (LINK.has(next) || PAPER.has(next));
}

// "survey records", "price reports": a noun where another verb of stating comes at once
function nounHere(tokens: readonly Token[], i: number, last: number): boolean {
  const token = tokens[i] as Token;
  if (!PAPER.has(token) || i + 1 >= last) return false;
  const next = tokens[i + 1] as Token;
  return (
    (SAYS.has(next) && next.capitals === 'none') || next.kind === 'number' || next.word === 'of' || next.word === 'from'
  );
}

function joins(tokens: readonly Token[], i: number, first: number, last: number): boolean {
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (i === first || !before || !next || i + 1 >= last) return false;
  if (before.capitals !== 'none' && next.capitals !== 'none') return true;
  if (before.kind === 'number' && next.kind === 'number') return true;
  if (/^(?:colleagues|others|co-authors|co|company|sons)$/.test(next.word)) return true;
  if (/^(?:his|her|their)$/.test(next.word) && COLLEAGUES.has(tokens[i + 2])) return true;
  // "weights and measures officers"
  const third = tokens[i + 2];
  const isCompound = next.kind === 'word' && next.capitals === 'none' && third !== undefined && i + 2 < last;
  return isCompound && !(next.grammar & G.FUNCTION) && (BODY.has(third) || ROLE.has(third) || PAPER.has(third));
}

function note(phrase: Phrase, tokens: readonly Token[], i: number, linked: boolean, opens: boolean): void {
  const token = tokens[i] as Token;
  const atStart = i === phrase.first;
  if (token.capitals !== 'none' && !(token.grammar & G.FUNCTION && token.capitals === 'first')) {
    if (noteCapital(phrase, tokens, i, opens)) return;
  } else if (DEFINITE.has(token)) {
    if (atStart) phrase.definite = true;
    return;
  } else if (OWN.has(token)) {
    if (!linked) phrase.nobody = true;
    return;
  } else if (INDEFINITE.has(token)) {
    if (atStart) phrase.indefinite = true;
    return;
  }
  if (DAYS.has(token) || SEASONS.has(token)) return;
  if (token.word === 'own') phrase.owned = true;
  if (token.possessive || tokens[i + 1]?.word === "'") {
    phrase.definite = true;
    phrase.owned = true;
  }
  if (UNNAMED.has(token) && !isTheirs(phrase, tokens, i) && (token.capitals === 'none' || opens) && !linked) {
    // "the farmers' union", "the wife's solicitor": whose it is
    const next = tokens[i + 1];
    const isWhose =
      token.possessive ||
      next?.word === "'" ||
      (next !== undefined &&
        (BODY.has(next) || PAPER.has(next) || (next.capitals !== 'none' && !(token.meaning & M.PERSONAL))));
    if (!isWhose && PROFESSIONS.has(token)) phrase.vague = true;
    else if (!isWhose) phrase.nobody = true;
    if (!ROLE.has(token)) return;
  }
  if (token.lexeme.traits & T.ENDS_IN_LY) return;
  // "the minister's golf partner" is no minister
  if (token.possessive) {
    phrase.described = true;
    return;
  }
  if (PAPER.has(token)) phrase.paper = true;
  if (HEARING.has(token)) phrase.hearing = true;
  if (BODY.has(token) || ROLE.has(token) || token.meaning & (M.AUTHORITY | M.TITLE)) phrase.office = true;
  else if (!PLAIN.has(token) && !PARTICLE_OF_NAME.has(token) && !(token.grammar & G.FUNCTION) && !linked)
    phrase.described = true;
  if (linked && !(token.grammar & G.FUNCTION)) phrase.described = true;
  if ((BODY.has(token) || ROLE.has(token)) && phrase.office && i > phrase.first + 1) {
    const before = tokens[i - 1] as Token;
    if (!(before.grammar & G.FUNCTION) && !PLAIN.has(before)) phrase.described = true;
  }
}

// "Rauber and colleagues"
function isTheirs(phrase: Phrase, tokens: readonly Token[], i: number): boolean {
  const { word } = tokens[i] as Token;
  const isKnown = phrase.named || isAuthor(tokens[phrase.first]);
  if ((word === 'colleagues' || word === 'others') && tokens[i - 1]?.word === 'and') return isKnown;
  return COLLEAGUES.has(tokens[i]) && tokens[i - 2]?.word === 'and' && isKnown;
}

/** Takes a word with a capital as a name; says whether there is nothing more to it. */
function noteCapital(phrase: Phrase, tokens: readonly Token[], i: number, opens: boolean): boolean {
  const token = tokens[i] as Token;
  if (token.meaning & M.MONTH || DAYS.has(token)) {
    phrase.dated = true;
    return true;
  }
  if (ANYBODY.has(token)) return true;
  if (isTown(token) && !(token.meaning & M.ORGANISATION)) {
    phrase.place = phrase.definite = true;
    phrase.described = true;
    return true;
  }
  // "the representative ALWAYS informs"
  if (token.capitals === 'all' && token.lexeme.listed && !(token.meaning & M.ORGANISATION) && token.word.length > 3)
    return true;
  const next = tokens[i + 1];
  const isMore = next !== undefined && next.kind === 'word' && next.capitals !== 'none' && next.start - token.end <= 1;
  // every sentence begins with a capital
  if (
    opens &&
    !isMore &&
    !(token.meaning & M.ORGANISATION) &&
    token.capitals !== 'all' &&
    !(token.possessive && !token.lexeme.listed)
  ) {
    // one surname alone: "Osborne documented all of it"
    const isSole = next === undefined || next.kind !== 'word' || next.grammar !== 0 || SAYS.has(next);
    if (!token.lexeme.listed && isSole) phrase.definite = true;
    return false;
  }
  // "the President" is an office, and no name
  const before = tokens[i - 1];
  const isTitle = !isMore && (ROLE.has(token) || (token.meaning & M.TITLE) !== 0) && !(token.meaning & M.ORGANISATION);
  if (isTitle && token.word !== 'economist' && before !== undefined && i > phrase.first && DEFINITE.has(before))
    return false;
  phrase.names++;
  phrase.named = phrase.definite = true;
  return false;
}

// A phrase does not end in a preposition, nor in the article of what comes next.
function trimmed(tokens: readonly Token[], first: number, end: number): number {
  let last = end;
  while (last > first + 1) {
    const token = tokens[last - 1] as Token;
    if (
      token.kind === 'word' &&
      token.capitals === 'none' &&
      token.grammar & (G.PREPOSITION | G.DETERMINER | G.CONJUNCTION)
    )
      last--;
    else break;
  }
  return last;
}
