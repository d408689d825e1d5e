import type { Token } from './tokens.js';

const RUN = 4;

/** Tells words repeated from the comment being answered from the author's own. */
export class QuotedParent {
  private readonly runs = new Set<string>();

  constructor(parentTokens: readonly Token[]) {
    const words = wordsOf(parentTokens, 0, parentTokens.length);
    for (let i = 0; i + RUN <= words.length; i++) this.runs.add(words.slice(i, i + RUN).join(' '));
  }

  /** Whether every run of four words between the token indices stands in the parent. Runs keep this linear. */
  repeats(tokens: readonly Token[], first: number, last: number): boolean {
    if (this.runs.size === 0) return false;
    const words = wordsOf(tokens, first, last);
    if (words.length < RUN) return false;
    for (let i = 0; i + RUN <= words.length; i++) if (!this.runs.has(words.slice(i, i + RUN).join(' '))) return false;
    return true;
  }
}

function wordsOf(tokens: readonly Token[], first: number, last: number): string[] {
  const words: string[] = [];
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'word' || token.kind === 'number') words.push(token.word);
  }
  return words;
}
