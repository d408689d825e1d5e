import { factGroup } from '../facts/table.js';
import { asLoop } from './loops.js';
import { childrenOf, type Node } from './tree.js';

/**
 * The facts a condition names, in the order of the text: `comment.text`, `claims` for the list itself, `claims.score`
 * for a field of its elements.
 */
export function readsOf(root: Node): string[] {
  const found = new Set<string>();
  collect(root, new Map(), found);
  return [...found];
}

/** The list of facts whose elements a loop goes over, through any `filter` before it. */
export function listOf(receiver: Node): string | undefined {
  if (receiver.op === 'id') return factGroup(receiver.args)?.kind === 'list' ? receiver.args : undefined;
  const loop = asLoop(receiver);
  return loop?.name === 'filter' ? listOf(loop.receiver) : undefined;
}

type Scope = ReadonlyMap<string, string | undefined>;

function collect(node: Node, scope: Scope, found: Set<string>): void {
  if (node.op === 'id') {
    if (!scope.has(node.args)) found.add(node.args);
    return;
  }
  if (node.op === '.' || node.op === '[]') {
    const owner = ownerOf(node.args[0], scope);
    const field = node.op === '.' ? node.args[1] : node.args[1].op === 'value' ? node.args[1].args : undefined;
    if (owner !== undefined && typeof field === 'string') {
      found.add(`${owner}.${field}`);
      return;
    }
  }
  const loop = asLoop(node);
  if (loop === undefined) {
    for (const child of childrenOf(node)) collect(child, scope, found);
    return;
  }
  collect(loop.receiver, scope, found);
  const inner = new Map(scope).set(String(loop.variable.args), listOf(loop.receiver));
  for (const body of loop.bodies) collect(body, inner, found);
}

/** The group whose field is read: by its name, by a loop's variable, or by an element of a list. */
function ownerOf(node: Node, scope: Scope): string | undefined {
  if (node.op === 'id') return scope.has(node.args) ? scope.get(node.args) : node.args;
  if (node.op === '[]') return listOf(node.args[0]);
  return undefined;
}
