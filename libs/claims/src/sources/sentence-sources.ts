import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import type { AttributionScan } from './attribution-scan.js';
import { scanAttributions } from './attributions.js';
import { scanLeads } from './leads.js';
import { scanPointingSentence } from './pointing-sentences.js';
import { scanQuotations } from './quotations.js';
import { scanSaidSo } from './said-so.js';
import { lastSaying } from './saying.js';
import { scanTails } from './tails.js';

/** Finds who is said to have said it in one sentence, and what is quoted of them. */
export function scanSentence(tokens: readonly Token[], sentence: SentenceRange, scan: AttributionScan): void {
  const from = scan.sources.length;
  scanAttributions(tokens, sentence, scan);
  scanSaidSo(tokens, sentence, scan);
  const saying = lastSaying(tokens, sentence.first, sentence.last);
  scanTails(tokens, sentence, saying, scan);
  scanLeads(tokens, sentence, saying, scan);
  scanPointingSentence(tokens, sentence, saying, scan);
  scanQuotations(tokens, sentence, from, scan);
}
