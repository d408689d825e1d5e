import type { Rule } from '@parley/contract';

/** Grows with each version of a rule and each switch: what a precondition is about. */
export function revisionOf({ updatedAt, latestVersion }: Pick<Rule, 'updatedAt' | 'latestVersion'>): number {
  return Date.parse(updatedAt) * 1000 + (latestVersion % 1000);
}
