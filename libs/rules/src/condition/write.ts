import { childrenOf, type Node } from './tree.js';

/** How tightly an operator binds; a part that binds less is put in parentheses. */
const strength: Readonly<Record<string, number>> = {
  '?:': 1,
  '||': 2,
  '&&': 3,
  '==': 4,
  '!=': 4,
  '<': 5,
  '<=': 5,
  '>': 5,
  '>=': 5,
  in: 5,
  '+': 6,
  '-': 6,
  '*': 7,
  '/': 7,
  '%': 7,
  '!_': 8,
  '-_': 8,
};
const ATOM = 9;

/**
 * Part of a condition as text again, in a uniform way. The language's own writer loses the parentheses of
 * `10 - (3 - 2)`, and what a trace shows and runs has to mean what was written.
 */
export function writeCondition(node: Node): string {
  switch (node.op) {
    case 'value':
      return writeLiteral(node.args);
    case 'id':
      return node.args;
    case '.':
      return `${within(node.args[0], ATOM)}.${node.args[1]}`;
    case '[]':
      return `${within(node.args[0], ATOM)}[${writeCondition(node.args[1])}]`;
    case 'call':
      return `${node.args[0]}(${writeAll(node.args[1])})`;
    case 'rcall':
      return `${within(node.args[1], ATOM)}.${node.args[0]}(${writeAll(node.args[2])})`;
    case 'list':
      return `[${writeAll(node.args)}]`;
    default:
      return writeOperation(node);
  }
}

function writeOperation(node: Node): string {
  const own = strength[node.op] ?? 0;
  const parts = childrenOf(node);
  const [first, second, third] = parts;
  if (node.op === '!_' || node.op === '-_') return `${node.op[0]}${within(first!, own)}`;
  if (node.op === '?:') {
    return `${within(first!, own + 1)} ? ${within(second!, own + 1)} : ${within(third!, own + 1)}`;
  }
  // All of these group to the left, so an equal on the right needs its parentheses.
  return `${within(first!, own)} ${node.op} ${within(second!, own + 1)}`;
}

function within(node: Node, needed: number): string {
  const text = writeCondition(node);
  // A dot after a number would be read as part of it.
  const loose =
    node.op === 'value' ? typeof node.args !== 'string' && needed === ATOM : (strength[node.op] ?? ATOM) < needed;
  return loose ? `(${text})` : text;
}

function writeAll(nodes: readonly Node[]): string {
  return nodes.map(writeCondition).join(', ');
}

function writeLiteral(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'number') return String(value);
  const text = String(value);
  return /[.e]/u.test(text) ? text : `${text}.0`;
}
