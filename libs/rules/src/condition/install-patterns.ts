import type { Pattern } from './patterns.js';
import { walk, type Node } from './tree.js';

/** Puts the compiled patterns in the place of their text, so that `matches` is the one that cannot backtrack. */
export function installPatterns(root: Node, patterns: ReadonlyMap<string, Pattern>): void {
  for (const node of walk(root)) {
    if (node.op !== 'rcall' || node.args[0] !== 'matches') continue;
    const literal = node.args[2][0];
    const pattern = literal?.op === 'value' && typeof literal.args === 'string' && patterns.get(literal.args);
    if (pattern) (literal as { args: unknown }).args = pattern;
  }
}
