import { G, M } from '../lexicon/classes.js';
import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';

/** Words that only announce a source. */
const LABELS = new WordClass(
  `source sources see cf ref refs reference references link links here here's here’s via read more at also and the
  is are my from citation cite proof evidence full report study article story details info data figures document
  pdf official original archived archive copy website page`,
);
const LABEL = new WordClass('source sources ref refs reference references');
const MANY = new WordClass('sources references refs');
const MOST_LABELS = 8;
const MOST_LABELLED = 14;
/** "See … for the price" */
const MOST_AFTER_SEE = 5;

/** Whether a sentence only says where something comes from. `isSource` tells whether a token belongs to a source. */
export function isSourceOnly(
  tokens: readonly Token[],
  sentence: SentenceRange,
  isSource: (token: Token) => boolean,
): boolean {
  let found = false;
  let others = 0;
  let labels = 0;
  let verbs = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'source' || isSource(token)) found = true;
    else if (token.kind === 'word' && LABELS.has(token)) labels++;
    else if (token.kind === 'word' || token.kind === 'number') {
      others++;
      if (token.grammar & (G.AUX | G.PAST | G.MODAL)) verbs++;
    }
  }
  if (!found || labels > MOST_LABELS) return false;
  const pointsAway =
    others <= MOST_AFTER_SEE && verbs === 0 && /^(?:see|read|check)$/.test(tokens[sentence.first]?.word ?? '');
  return (
    others === 0 ||
    pointsAway ||
    (startsWithLabel(tokens, sentence) && verbs === 0 && others <= MOST_LABELLED) ||
    onlyDates(tokens, sentence, isSource)
  );
}

// "Reuters, 3 May 2020" after a label or in brackets.
function onlyDates(tokens: readonly Token[], sentence: SentenceRange, isSource: (token: Token) => boolean): boolean {
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || LABELS.has(token) || isSource(token)) continue;
    if (!(token.meaning & M.MONTH)) return false;
  }
  return true;
}

/** Whether a sentence begins with "Source:" or "Sources:". */
export function startsWithLabel(tokens: readonly Token[], sentence: SentenceRange): boolean {
  for (let i = sentence.first; i < Math.min(sentence.last, sentence.first + 2); i++) {
    if (LABEL.has(tokens[i]))
      return tokens[i + 1]?.word === ':' || tokens[i + 1]?.word === '-' || tokens[i + 1]?.kind === 'source';
  }
  return false;
}

/** Whether a sentence begins with the plural "Sources", which may stand for a whole paragraph. */
export function startsWithSources(tokens: readonly Token[], sentence: SentenceRange): boolean {
  return MANY.has(tokens[sentence.first]);
}
