import type { ClaimFact } from './claims.js';
import type { CommentFacts } from './comment.js';
import { LIST_MAX } from './group.js';
import { unmeasured, type SignalFacts } from './signals.js';
import type { Facts } from './table.js';

const link = /\b(?:https?:\/\/|www\.)[^\s<>"'()[\]{}`|\\^]+/giu;
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
/** Begun at the first of them alone, or a long run of dots would be read once for each. */
const lastDots = /(?<!\.)\.+$/u;
const hostOf = /^(?:https?:\/\/)?(?:[^/?#@]*@)?([^/?#:@]+)/iu;

/** The facts of a comment that follow from its text alone. */
export function computeTextFacts(text: string): Pick<CommentFacts, 'text' | 'length' | 'words' | 'links' | 'hosts'> {
  const found = text.match(link) ?? [];
  const hosts = new Set<string>();
  for (const url of found) {
    const host = hostOf.exec(url)?.[1]?.toLowerCase().replace(lastDots, '');
    if (host !== undefined && host !== '' && hosts.size < LIST_MAX) hosts.add(host);
  }
  return {
    text,
    length: codePoints(text),
    // An address counts as one word.
    words: text.replace(link, ' link ').match(word)?.length ?? 0,
    links: found.length,
    hosts: [...hosts],
  };
}

/** The signals that follow from the text alone; the addresses of links are not counted as shouting. */
export function computeTextSignals(text: string): Pick<SignalFacts, 'links' | 'capitals'> {
  const links = text.match(link)?.length ?? 0;
  const prose = links > 0 ? text.replace(link, ' ') : text;
  const upper = prose.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = prose.match(/\p{Ll}/gu)?.length ?? 0;
  return { links, capitals: upper === 0 ? 0 : upper / (upper + lower) };
}

/** Facts for a text nobody posted: to try a rule, or one of its examples, without an author or a thread. */
export function factsFromText(text: string, claims: ClaimFact[] = [], language = ''): Facts {
  return {
    comment: { ...computeTextFacts(text), depth: 0, isReply: false, isEdit: false },
    author: {
      known: false,
      id: '',
      name: '',
      role: '',
      ageHours: 0,
      comments: 0,
      removed: 0,
      emailVerified: false,
      premoderated: false,
    },
    post: { slug: '', title: '', comments: 0, ageHours: 0, closed: false },
    claims,
    flags: { total: 0, reasons: [] },
    signals: { ...computeTextSignals(text), ...unmeasured, firstComment: false, language },
  };
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
