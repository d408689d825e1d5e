import type { RunResult } from './run/run-program.js';

const QUOTED = 2;
const QUOTE_MAX = 140;

/** One sentence on why a rule matched, or on why it could not. */
export function explainFinding(title: string, result: RunResult): string {
  const name = title.trim().replace(/[.:]+$/u, '');
  if (result.outcome === 'did_not_finish') {
    return `${name}: the rule could not be run to its end (${result.detail ?? 'no reason known'}), so a person has to look.`;
  }
  const quotes = result.matchedText.slice(0, QUOTED).map((span) => `“${shorten(span.text)}”`);
  if (quotes.length > 0) {
    const more = result.matchedText.length - quotes.length;
    return `${name}: ${quotes.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
  }
  const held = result.trace.filter((step) => step.result === 'true').map((step) => step.condition);
  return held.length > 0 ? `${name}: ${shorten(held.join(' and '))}.` : `${name}.`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const points = [...line];
  return points.length <= QUOTE_MAX
    ? line
    : `${points
        .slice(0, QUOTE_MAX - 1)
        .join('')
        .trimEnd()}…`;
}
