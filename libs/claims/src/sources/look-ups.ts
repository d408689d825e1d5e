import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { isSource } from './phrases.js';
import { readSpeakerPhrase } from './speaker-phrases.js';
import { withoutStop } from './tail.js';

const LOOK = new WordClass(
  `read see check look consult compare cf try i i've i'm you you'll my both all
  numbers figures data taken copied`,
);
const AFTER_LOOK = new WordClass(
  'at up in it that this for yourself and have got quote here can will find read see look all took take from rely on refer you to quoting relying of three figures numbers data are is comes come look',
);
/** Only before "from": "both from Eurostat", "my figures are from the quality report". */
const TAKEN = new WordClass('my both all numbers figures data taken copied');
const FIGURE = new WordClass('figure figures number numbers sum price');
const HOLDERS = new WordClass("i i've i'm you you'll");
const LONGEST_LEAD = 6;

/**
 * Index after a work the reader is sent to or the writer holds: "look at the Charity Commission's register", "read clause
 * 7 of the conditions", "you'll find it in Dinneen's dictionary of 1927".
 */
export function lookedUp(tokens: readonly Token[], first: number, last: number): number | undefined {
  const opening = tokens[first];
  if (!LOOK.has(opening)) return undefined;
  let i = first + 1;
  while (i < Math.min(last, first + LONGEST_LEAD) && AFTER_LOOK.has(tokens[i])) i++;
  // "I got the figure from the Bank of England"
  const isFigure = tokens[i]?.word === 'the' && FIGURE.has(tokens[i + 1]) && tokens[i + 2]?.word === 'from';
  if (isFigure && i > first + 1) i += 3;
  if (HOLDERS.has(opening) && i === first + 1) return undefined;
  if (TAKEN.has(opening) && tokens[i - 1]?.word !== 'from') return undefined;
  const speaker = readSpeakerPhrase(tokens, i, last);
  if (!speaker || !isSource(speaker.phrase)) return undefined;
  const { phrase } = speaker;
  if (TAKEN.has(opening) || (isFigure && phrase.named)) return phrase.named || phrase.paper ? speaker.last : undefined;
  // "I have a plan" is no proof; "I have the ministry's letter of 3 May here" is
  if (HOLDERS.has(opening) && /^i(?:'ve|'m)?$/.test((opening as Token).word))
    return phrase.paper && phrase.dated && !phrase.indefinite ? speaker.last : undefined;
  // "…, see Corriere della Sera."
  const isSeen = (opening as Token).word === 'see' && phrase.names >= 2 && speaker.last >= withoutStop(tokens, last);
  // "look at the monthly series from NHS England"
  const isSeries = phrase.names >= 2 && phrase.definite && hasSeries(tokens, i, speaker.last);
  return phrase.paper || isSeen || isSeries || (phrase.named && phrase.dated && !HOLDERS.has(opening))
    ? speaker.last
    : undefined;
}

function hasSeries(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:series|page|graph|chart|site)$/.test((tokens[i] as Token).word)) return true;
  return false;
}
