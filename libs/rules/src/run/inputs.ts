import type { FactContext } from '../facts/objects.js';
import { factGroup } from '../facts/table.js';

const TEXT_MAX = 200;
const ELEMENTS_MAX = 20;

/**
 * The values a condition saw, by the names it used. A list stands for itself with its length (`claims`: 2) and for its
 * elements' fields with their values (`claims.sourced`: [false, true]). Long values are cut: they are in the comment.
 */
export function inputsOf(reads: readonly string[], context: FactContext): Record<string, unknown> {
  return Object.fromEntries(reads.map((path) => [path, inputOf(path, context)]));
}

function inputOf(path: string, context: FactContext): unknown {
  const [group = '', field] = path.split('.');
  const value = context[group];
  if (factGroup(group)?.kind === 'list') {
    const list = value as Record<string, unknown>[];
    return field === undefined ? list.length : plain(list.map((element) => element[field]));
  }
  return field === undefined ? undefined : plain((value as Record<string, unknown>)[field]);
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string') return value.length > TEXT_MAX ? `${value.slice(0, TEXT_MAX)}…` : value;
  if (!Array.isArray(value)) return value;
  const shown = value.slice(0, ELEMENTS_MAX).map(plain);
  return value.length > ELEMENTS_MAX ? [...shown, `… ${value.length - ELEMENTS_MAX} more`] : shown;
}
