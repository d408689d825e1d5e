import { G, M } from '../lexicon/classes.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';

/** Who is named as having said something. */
export interface Speaker {
  kind: 'named' | 'vague' | 'mock' | 'article';
  /** Index after the last token of the name. */
  last: number;
}

const ARTICLE = new WordClass('article piece author report column essay editorial interview video text above');
const VAGUE = new WordClass(
  `some many most several studies study experts expert scientists research researchers sources rumours rumors
  reports insiders critics economists historians analysts friend friends guy people everyone everybody they them
  statistics stats internet facebook twitter youtube tiktok telegram media news`,
);
const MOCK = new WordClass('you your me my us myself yourself nobody someone idiots trolls muppets clowns');
const SKIPPED = new WordClass('the a an its their his her both recent new latest official');
/** What offices, outlets and learned bodies are called; a part of a name where it has a capital. */
const BODY_NOUN = new WordClass(
  `office bureau ministry department court commission committee council agency institute institution university
  college academy census treasury inquiry report bank board authority federation association society foundation
  times post herald gazette telegraph journal observer news review tribunal archive archives survey library museum
  parliament police inspectorate auditor regulator ombudsman registry register registrar observatory directorate
  service trust union centre center laboratory hospital chamber assembly secretariat administration organisation
  organization magazine courier echo chronicle tribune dispatch sentinel examiner mail argus ledger mercury
  bulletin almanac newspaper radio television broadcaster weekly`,
);
/** Bodies that count as named in lower case, after "according to" or as owners of figures. */
const LOWER_BODY = new WordClass(
  `office bureau ministry department commission committee council agency institute university treasury bank board
  authority federation association society foundation tribunal archives archive library museum inspectorate
  auditors auditor regulator ombudsman coroner registry registrar observatory directorate service trust union
  hospital academy police court inquiry census operator government prosecutor parliament company diocese chamber
  comptroller actuary inspectors inspector minister secretary under-secretary brigade commissioner surveyor
  sheriff governor`,
);
/** Tells which office it is: "the ministry of …", "the inspectorate in Graz". */
const NAMES_WHICH = new WordClass('of for in at');
const NOT_NAMES = new WordClass(
  `source sources fact facts person year month capita se week day head household tv cctv gps fb pm ceo cv pr diy`,
);

/** Reads a speaker from the token index on, as after "according to". */
export function readSpeaker(tokens: readonly Token[], first: number, last: number): Speaker | undefined {
  let i = first;
  const opening = tokens[i];
  if (!opening || i >= last) return undefined;
  if (opening.word === 'this' || opening.word === 'the' || opening.word === 'your') {
    const noun = tokens[i + 1];
    if (noun && ARTICLE.has(noun) && noun.capitals === 'none' && !isNamedWork(tokens, i + 2, last))
      return { kind: 'article', last: i + 2 };
  }
  if (MOCK.has(opening) || (opening.word === 'people' && tokens[i + 1]?.word === 'like'))
    return { kind: 'mock', last: i + 1 };
  while (i < last && (SKIPPED.has(tokens[i] as Token) || (tokens[i] as Token).kind === 'number')) i++;
  const name =
    readName(tokens, i, last) ?? workBy(tokens, i, last) ?? oneName(tokens, i, last) ?? readBody(tokens, first, last);
  if (name !== undefined) return { kind: 'named', last: name };
  for (let j = i; j < Math.min(last, i + 4); j++) {
    const token = tokens[j] as Token;
    if (VAGUE.has(token) || token.meaning & M.VAGUE_SPEAKER) return { kind: 'vague', last: j + 1 };
    if (token.kind !== 'word') break;
  }
  return undefined;
}

// "a paper by Hoang and Reyes", "a survey of the Audit Office"
function workBy(tokens: readonly Token[], first: number, last: number): number | undefined {
  for (let i = first; i < Math.min(last - 1, first + 3); i++) {
    if (!((tokens[i] as Token).meaning & M.DATA)) continue;
    return makerAfter(tokens, i + 1, last);
  }
  return undefined;
}

// "by Hoang and Reyes", "commissioned by the residents from Arup": the first name that made it.
function makerAfter(tokens: readonly Token[], from: number, last: number): number | undefined {
  for (let i = from; i < Math.min(last - 1, from + 7); i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || token.grammar & (G.AUX | G.MODAL)) return undefined;
    if (!/^(?:by|of|from|in|for)$/.test(token.word)) continue;
    const at = /^(?:the|a|an)$/.test(tokens[i + 1]?.word ?? '') ? i + 2 : i + 1;
    const name = readName(tokens, at, last) ?? oneName(tokens, at, last) ?? readBody(tokens, i + 1, last);
    if (name !== undefined) return name;
  }
  return undefined;
}

// After "according to" one name is enough: "Oxfam's January briefing".
function oneName(tokens: readonly Token[], i: number, last: number): number | undefined {
  const token = tokens[i];
  if (!token || i >= last || token.kind !== 'word' || token.capitals === 'none') return undefined;
  if (token.grammar & G.FUNCTION || token.meaning & (M.MONTH | M.VAGUE_SPEAKER | M.PLACE)) return undefined;
  return i + 1;
}

// "the report of the Audit Office", "the report by Reuters": then it is no article under discussion.
function isNamedWork(tokens: readonly Token[], i: number, last: number): boolean {
  const word = tokens[i]?.word;
  return (
    (word === 'of' || word === 'by' || word === 'from') &&
    i + 1 < last &&
    readName(tokens, tokens[i + 1]?.word === 'the' ? i + 2 : i + 1, last) !== undefined
  );
}

/** Whether a word is what an office or outlet is called. */
export function isBody(token: Token): boolean {
  return LOWER_BODY.has(token);
}

/**
 * Index after an office that is named by what it is: "the housing ministry", "a university of applied sciences".
 * Known by its article, so that "council tax" and "bank holidays" are none.
 */
export function readBody(tokens: readonly Token[], first: number, last: number): number | undefined {
  if (!/^(?:the|its|their)$/.test(tokens[first]?.word ?? '')) return undefined;
  for (let i = first + 1; i < Math.min(last, first + 5); i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || token.grammar & (G.FUNCTION | G.AUX | G.MODAL)) return undefined;
    const next = tokens[i + 1];
    const isLast =
      next === undefined || i + 1 >= last || next.kind !== 'word' || next.grammar !== 0 || token.possessive;
    // "the inquiry" alone may be any
    if (LOWER_BODY.has(token) && isLast) return i > first + 1 || NAMES_WHICH.has(next) ? i + 1 : undefined;
  }
  return undefined;
}

/** Index after a proper name that starts at the token index: outlet, office, person with title or full name. */
export function readName(tokens: readonly Token[], first: number, last: number): number | undefined {
  let i = first;
  let strong = false;
  let capitalised = 0;
  for (; i < Math.min(last, first + 8); i++) {
    const token = tokens[i] as Token;
    if (token.word === '.' && (tokens[i - 1]?.meaning ?? 0) & M.TITLE) continue;
    if (token.kind !== 'word' || NOT_NAMES.has(token)) break;
    const isLink =
      i > first && (token.word === 'of' || token.word === 'for' || token.word === 'and' || token.word === 'the');
    if (isLink && linksName(tokens, i, last, strong)) continue;
    if (!isNamePart(token, tokens, i, last)) break;
    if (token.capitals !== 'none') capitalised++;
    if (isStrongPart(token, tokens, i)) strong = true;
    if (token.possessive) {
      i++;
      break;
    }
  }
  return i > first && (strong || capitalised >= 2) ? i : undefined;
}

// "Ministry of Transport" in capitals, or "ministry of transport" after an office that takes "of".
function linksName(tokens: readonly Token[], i: number, last: number, strong: boolean): boolean {
  const next = i + 1 < last ? tokens[i + 1] : undefined;
  if (!next || next.kind !== 'word') return false;
  const before = tokens[i - 1] as Token;
  if (tokens[i]?.word === 'and') return false;
  if (next.capitals !== 'none' && before.capitals !== 'none') return true;
  return next.word === 'the' ? strong && tokens[i]?.word === 'of' : strong && next.capitals !== 'none';
}

function isNamePart(token: Token, tokens: readonly Token[], i: number, last: number): boolean {
  if (token.meaning & M.ORGANISATION && !(token.grammar & G.FUNCTION)) return true;
  if (token.grammar & G.FUNCTION || token.meaning & M.MONTH) return false;
  if (token.capitals !== 'none') return !(token.meaning & M.VAGUE_SPEAKER && !hasCapitalBeside(tokens, i, last));
  return false;
}

function hasCapitalBeside(tokens: readonly Token[], i: number, last: number): boolean {
  const before = tokens[i - 1];
  const after = i + 1 < last ? tokens[i + 1] : undefined;
  const isName = (t: Token | undefined) =>
    t !== undefined && t.kind === 'word' && t.capitals !== 'none' && !(t.grammar & G.FUNCTION);
  return isName(before) || isName(after);
}

function isStrongPart(token: Token, tokens: readonly Token[], i: number): boolean {
  if (token.meaning & M.ORGANISATION) return true;
  if (token.capitals === 'all' && token.grammar === 0) return true;
  if (token.capitals === 'first' && BODY_NOUN.has(token)) return true;
  const before = tokens[i - 1];
  const title = before?.word === '.' ? tokens[i - 2] : before;
  return (
    title !== undefined && (title.meaning & M.TITLE) !== 0 && token.capitals === 'first' && !(token.meaning & M.TITLE)
  );
}
