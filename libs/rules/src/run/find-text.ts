import { writeCondition } from '../condition/write.js';
import { SINGLE } from '../condition/environment.js';
import { asLoop } from '../condition/loops.js';
import type { Pattern } from '../condition/patterns.js';
import { listOf } from '../condition/reads.js';
import { childrenOf, type Loop, type Node } from '../condition/tree.js';

/** Where a part of a condition finds something in the text of the comment. */
export type TextFinder = (text: string) => { start: number; end: number }[];

/** Whether a claim, given as the only element of a list, is one the condition is about. */
export type ClaimTest = (context: Record<string, unknown>) => unknown;

/** Spans reported for one part. */
export const SPANS_MAX = 20;

/** Finders for the searches of the comment's text in an operand, those under a `!` left out. */
export function textFinders(node: Node, patterns: ReadonlyMap<string, Pattern>): TextFinder[] {
  if (node.op === '!_') return [];
  const own = node.op === 'rcall' ? finderOf(node, patterns) : undefined;
  const inner = childrenOf(node).flatMap((child) => textFinders(child, patterns));
  return own === undefined ? inner : [own, ...inner];
}

function finderOf(node: Node & { op: 'rcall' }, patterns: ReadonlyMap<string, Pattern>): TextFinder | undefined {
  const [name, receiver, [argument]] = node.args;
  const fold = foldOf(receiver);
  if (fold === undefined || argument?.op !== 'value' || typeof argument.args !== 'string') return undefined;
  const wanted = argument.args;
  const pattern = name === 'matches' ? patterns.get(wanted) : undefined;
  return (text) => {
    const folded = fold(text);
    // Where folding changed the length, offsets no longer point into the comment.
    if (folded.length !== text.length || (pattern === undefined && wanted === '')) return [];
    if (pattern !== undefined) return pattern.spans(folded, SPANS_MAX);
    return spansOf(name, folded, wanted);
  };
}

function spansOf(method: string, text: string, wanted: string): { start: number; end: number }[] {
  const span = (start: number) => ({ start, end: start + wanted.length });
  if (method === 'startsWith') return text.startsWith(wanted) ? [span(0)] : [];
  if (method === 'endsWith') return text.endsWith(wanted) ? [span(text.length - wanted.length)] : [];
  if (method !== 'contains') return [];
  const found = [];
  for (let at = text.indexOf(wanted); at !== -1 && found.length < SPANS_MAX;) {
    found.push(span(at));
    at = text.indexOf(wanted, at + wanted.length);
  }
  return found;
}

/** How the text is changed before it is searched; undefined where something else than the comment's text is. */
function foldOf(receiver: Node): ((text: string) => string) | undefined {
  if (receiver.op === 'rcall') {
    if (!isCommentText(receiver.args[1])) return undefined;
    if (receiver.args[0] === 'lowerAscii') return (text) => text.toLowerCase();
    if (receiver.args[0] === 'upperAscii') return (text) => text.toUpperCase();
    return undefined;
  }
  return isCommentText(receiver) ? (text) => text : undefined;
}

function isCommentText(node: Node): boolean {
  if (node.op !== '.' && node.op !== '[]') return false;
  const field = node.op === '.' ? node.args[1] : node.args[1].op === 'value' ? node.args[1].args : undefined;
  return node.args[0].op === 'id' && node.args[0].args === 'comment' && field === 'text';
}

/**
 * Conditions that hold for a claim which the operand is about. `!claims.all(c, …)` asks for one that does not meet
 * the condition, so there the condition is turned round.
 */
export function claimTests(node: Node): string[] {
  if (node.op === '!_') {
    const loop = asLoop(node.args);
    if (loop?.name !== 'all' || listOf(loop.receiver) !== 'claims') return [];
    return [testOf(loop, `!(${writeCondition(loop.bodies[0]!)})`)];
  }
  const loop = asLoop(node);
  if (loop === undefined) return childrenOf(node).flatMap(claimTests);
  if (listOf(loop.receiver) !== 'claims') return claimTests(loop.receiver);
  return loop.name === 'map' ? [] : [testOf(loop, writeCondition(loop.bodies[0]!))];
}

function testOf(loop: Loop, condition: string): string {
  return `${chain(loop.receiver)}.exists(${String(loop.variable.args)}, ${condition})`;
}

function chain(receiver: Node): string {
  const loop = asLoop(receiver);
  if (loop === undefined) return SINGLE;
  return `${chain(loop.receiver)}.filter(${String(loop.variable.args)}, ${writeCondition(loop.bodies[0]!)})`;
}
