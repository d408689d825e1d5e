import { loopNames } from './functions.js';
import type { Loop, Node } from './tree.js';

/** The loop a node is, with its parts told apart; undefined for every other node. */
export function asLoop(node: Node): Loop | undefined {
  if (node.op !== 'rcall' || !loopNames.has(node.args[0])) return undefined;
  const [name, receiver, [variable, ...bodies]] = node.args;
  if (variable === undefined || variable.op !== 'id' || bodies.length === 0) return undefined;
  return { name, receiver, variable, bodies };
}
