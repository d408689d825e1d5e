import { asLoop } from './loops.js';
import { Pattern } from './patterns.js';
import { merge, scalar, type Shape, type Shapes } from './shapes.js';
import { childrenOf, type Loop, type Node } from './tree.js';

/** Steps and size of one part of a condition. */
interface Estimate {
  steps: number;
  shape: Shape;
}

/** A thrown error costs far more than the step that throws it, and loops swallow errors and go on. */
const MAY_FAIL = 300;
const MAY_OVERFLOW = 100;

/**
 * The steps a condition needs at worst for facts of this size. The language has no run-time limit and cannot be
 * stopped from inside a loop, so a condition is measured before it runs instead.
 */
export function costOf(root: Node, shapes: Shapes): number {
  return Math.ceil(estimate(root, shapes).steps);
}

function estimate(node: Node, scope: Shapes): Estimate {
  switch (node.op) {
    case 'value':
      return { steps: 1, shape: literalShape(node.args) };
    case 'id':
      return { steps: 1, shape: scope[node.args] ?? scalar };
    case '.': {
      const owner = estimate(node.args[0], scope);
      return { steps: owner.steps + 1, shape: owner.shape.fields?.[node.args[1]] ?? scalar };
    }
    case '[]': {
      const owner = estimate(node.args[0], scope);
      const field = node.args[1].op === 'value' ? String(node.args[1].args) : '';
      const shape = owner.shape.element ?? owner.shape.fields?.[field] ?? scalar;
      return { steps: owner.steps + MAY_FAIL, shape };
    }
    case 'list': {
      const parts = node.args.map((part) => estimate(part, scope));
      return {
        steps: 1 + sum(parts),
        shape: { length: parts.length, element: parts.map((part) => part.shape).reduce(merge, scalar) },
      };
    }
    case 'call':
    case 'rcall':
      return call(node, scope);
    default:
      return operation(node, scope);
  }
}

function call(node: Node & { op: 'call' | 'rcall' }, scope: Shapes): Estimate {
  const loop = asLoop(node);
  if (loop !== undefined) return looped(loop, scope);
  const parts = childrenOf(node).map((part) => estimate(part, scope));
  const [first, second] = parts.map((part) => part.shape);
  const length = first?.length ?? 1;
  const other = second?.length ?? 1;
  const base = 2 + sum(parts);
  switch (node.args[0]) {
    case 'matches':
      return { steps: base + 10 + (length * other) / 8, shape: scalar };
    case 'contains':
      // The search of the host language is quadratic for words made to make it so.
      return { steps: base + length / 8 + (length * Math.min(length, other)) / 64, shape: scalar };
    case 'int':
    case 'double':
      return { steps: base + MAY_FAIL + length / 4, shape: scalar };
    case 'string':
      return { steps: base + 10, shape: { length: Math.max(length, 32) } };
    case 'lowerAscii':
    case 'upperAscii':
      // Some letters grow when their case changes, at most threefold.
      return { steps: base + length / 2, shape: { length: length * 3 } };
    case 'trim':
      return { steps: base + length / 4, shape: { length } };
    default:
      return { steps: base + (length + other) / 2, shape: scalar };
  }
}

function looped(loop: Loop, scope: Shapes): Estimate {
  const receiver = estimate(loop.receiver, scope);
  const variable = String(loop.variable.args);
  const inner = { ...scope, [variable]: receiver.shape.element ?? scalar };
  const bodies = loop.bodies.map((body) => estimate(body, inner));
  const steps = receiver.steps + 4 + receiver.shape.length * (2 + sum(bodies));
  switch (loop.name) {
    case 'filter':
      return { steps, shape: receiver.shape };
    case 'map':
      return { steps, shape: { length: receiver.shape.length, element: bodies.at(-1)!.shape } };
    default:
      return { steps, shape: scalar };
  }
}

function operation(node: Node, scope: Shapes): Estimate {
  const parts = childrenOf(node).map((part) => estimate(part, scope));
  const steps = 1 + sum(parts);
  const [left = scalar, right = scalar] = parts.map((part) => part.shape);
  switch (node.op) {
    case '?:':
      return {
        steps,
        shape: parts
          .slice(1)
          .map((part) => part.shape)
          .reduce(merge, scalar),
      };
    case '+':
      return {
        steps: steps + MAY_OVERFLOW + (weight(left) + weight(right)) / 8,
        shape: { ...merge(left, right), length: left.length + right.length },
      };
    case '-':
    case '*':
    case '-_':
      return { steps: steps + MAY_OVERFLOW, shape: scalar };
    case '/':
    case '%':
      return { steps: steps + MAY_FAIL, shape: scalar };
    case 'in':
      return { steps: steps + right.length * 2 + weight(right) / 8, shape: scalar };
    default:
      return { steps: steps + Math.min(weight(left), weight(right)) / 8, shape: scalar };
  }
}

function literalShape(value: unknown): Shape {
  if (typeof value === 'string') return { length: value.length };
  if ((value as unknown) instanceof Pattern) return { length: (value as unknown as Pattern).size };
  return scalar;
}

/** All characters and elements of a value taken together. */
function weight(shape: Shape): number {
  return shape.element === undefined ? shape.length : shape.length * (1 + weight(shape.element));
}

function sum(parts: Estimate[]): number {
  return parts.reduce((total, part) => total + part.steps, 0);
}
