import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import type { AttributionScan } from './attribution-scan.js';

const FEWEST_WORDS = 4;

/** Reads quotations of one sentence: with a named speaker they are a source, and of one to three words they are scare quotes. */
export function scanQuotations(
  tokens: readonly Token[],
  sentence: SentenceRange,
  attributedFrom: number,
  scan: AttributionScan,
): void {
  let open = -1;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i] as Token;
    if (token.word !== '"' || token.kind !== 'mark') continue;
    if (open < 0) {
      open = i;
      continue;
    }
    readQuotation(tokens, open, i, attributedFrom, scan);
    open = -1;
  }
}

function readQuotation(
  tokens: readonly Token[],
  open: number,
  close: number,
  attributedFrom: number,
  scan: AttributionScan,
): void {
  let words = 0;
  for (let i = open + 1; i < close; i++) if (/^(?:word|number)$/.test((tokens[i] as Token).kind)) words++;
  const start = (tokens[open] as Token).start;
  const end = (tokens[close] as Token).end;
  if (words > 0 && words < FEWEST_WORDS) scan.weak.push({ code: 'scare_quotes', start, end });
  const speaker = scan.sources
    .slice(attributedFrom)
    .some((s) => s.code === 'src_named' && (s.end <= start || s.start >= end));
  if (words >= FEWEST_WORDS && speaker) {
    scan.sources.push({ kind: 'quotation', code: 'src_quote_attrib', strength: 'medium', start, end });
  }
}
