import type { Token } from '../tokens.js';
import type { FoundSource, WeakSource } from './found-source.js';

/** Attributions of a text: named ones, and those that name nobody. */
export interface AttributionScan {
  sources: FoundSource[];
  weak: WeakSource[];
}

/** Notes something that looks like an attribution and names nobody. */
export function weak(scan: AttributionScan, code: string, token: Token): void {
  scan.weak.push({ code, start: token.start, end: token.end });
}

/** Notes an attribution from one token index to another, end exclusive, and gives back its end. */
export function named(
  tokens: readonly Token[],
  first: number,
  last: number,
  scan: AttributionScan,
  code = 'src_named',
): number {
  scan.sources.push({
    kind: 'attribution',
    code,
    strength: 'medium',
    start: (tokens[first] as Token).start,
    end: (tokens[last - 1] as Token).end,
  });
  return last;
}
