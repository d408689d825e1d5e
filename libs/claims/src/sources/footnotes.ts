import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';

/** What the footnote marks of a text lead to. */
export interface Footnotes {
  /** Indices of sentences that are entries at the foot, with the number they explain. */
  entries: ReadonlyMap<number, string>;
  /** Sentences that carry a mark, with the numbers of their marks. */
  marks: ReadonlyMap<number, string[]>;
}

const SUPERSCRIPT_DIGITS = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';

/** Tells entries ("[1] https://…" on a line of its own) from marks ("… closed.[1]"). */
export function readFootnotes(text: string, tokens: readonly Token[], sentences: readonly SentenceRange[]): Footnotes {
  const entries = new Map<number, string>();
  const marks = new Map<number, string[]>();
  sentences.forEach((sentence, index) => {
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = tokens[i] as Token;
      const number = numberAt(text, tokens, i);
      if (number === undefined) continue;
      if (i === sentence.first && sentence.startsLine) entries.set(index, number);
      else if (token.kind === 'footnote') marks.set(index, [...(marks.get(index) ?? []), number]);
      else if (token.word === '(') marks.set(index, [...(marks.get(index) ?? []), `(${number}`]);
    }
    if (sentence.startsLine && !entries.has(index)) addListEntry(text, tokens, sentence, index, entries);
  });
  return { entries, marks };
}

function numberAt(text: string, tokens: readonly Token[], i: number): string | undefined {
  const token = tokens[i] as Token;
  if (token.kind === 'footnote') return digits(text.slice(token.start, token.end));
  if (token.word !== '(') return undefined;
  const inner = tokens[i + 1];
  if (inner?.kind !== 'number' || inner.end - inner.start > 2 || tokens[i + 2]?.word !== ')') return undefined;
  return inner.word;
}

function digits(mark: string): string {
  let out = '';
  for (const unit of mark) {
    const raised = SUPERSCRIPT_DIGITS.indexOf(unit);
    if (raised >= 0) out += String(raised);
    else if (unit >= '0' && unit <= '9') out += unit;
  }
  return out;
}

// "1. https://…": the list marker is blanked, so it is read from the line itself. "1: …" is not.
function addListEntry(
  text: string,
  tokens: readonly Token[],
  sentence: SentenceRange,
  index: number,
  entries: Map<number, string>,
): void {
  const first = tokens[sentence.first] as Token;
  const lineStart = text.lastIndexOf('\n', first.start - 1) + 1;
  if (first.start - lineStart > 8 && first.kind !== 'number') return;
  const marker = /^\s*(\d{1,2})[.):]\s/.exec(text.slice(lineStart, lineStart + 12));
  if (marker?.[1] !== undefined) entries.set(index, marker[1]);
}
