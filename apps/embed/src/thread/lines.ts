import type { FoundClaim } from './check-claims.js';

/** Draws the lines under the words: a second layer with the same words below the field, in which only the lines show. */
export function drawLines(layer: HTMLElement, text: string, claims: FoundClaim[]): void {
  const pieces: (Node | string)[] = [];
  let at = 0;
  for (const { start, end, sourced, text: words } of claims) {
    // the answer is about the words of a moment ago; where they have moved, the line waits for the next one
    if (sourced || start < at || text.slice(start, end) !== words) continue;
    const mark = document.createElement('span');
    mark.className = 'claim unsourced';
    mark.textContent = words;
    pieces.push(text.slice(at, start), mark);
    at = end;
  }
  layer.replaceChildren(...pieces, `${text.slice(at)}\u200b`);
}
