import { factTable } from '../facts/table.js';
import type { RuleFault } from '../rule.js';
import { faultAt, unknownName } from './faults.js';
import { functionNames, loopNames, methodNames, signatureOf } from './functions.js';
import { LOOP_DEPTH_MAX } from './limits.js';
import { asLoop } from './loops.js';
import { Pattern } from './patterns.js';
import { childrenOf, type Node } from './tree.js';

const groupNames = factTable.map((group) => group.name);

/** What a walk over the parsed condition found. */
export interface GuardResult {
  faults: RuleFault[];
  /** Compiled patterns by their text. */
  patterns: Map<string, Pattern>;
}

/** Refuses everything that is not on the closed lists, before types are looked at. */
export function guard(source: string, root: Node): GuardResult {
  const walk = new GuardWalk(source);
  walk.visit(root, new Set(), 0);
  return { faults: walk.faults, patterns: walk.patterns };
}

class GuardWalk {
  readonly faults: RuleFault[] = [];
  readonly patterns = new Map<string, Pattern>();

  constructor(private readonly source: string) {}

  visit(node: Node, variables: ReadonlySet<string>, loops: number): void {
    if (node.op === 'id') return this.name(node, variables);
    if (node.op === 'value') return this.literal(node);
    if (node.op === 'map') return this.refuse(node, 'Conditions have no maps.', 'a list such as ["a", "b"]');
    if (node.op === '[]') this.index(node.args[1]);
    if (node.op === 'call' && !this.known(node, node.args[0], functionNames)) return;
    if (node.op === 'rcall') {
      if (!this.known(node, node.args[0], methodNames)) return;
      if (loopNames.has(node.args[0])) return this.loop(node, variables, loops);
      if (node.args[0] === 'matches') this.matches(node.args[2]);
    }
    for (const child of childrenOf(node)) this.visit(child, variables, loops);
  }

  private refuse(node: Node, message: string, expected: string): void {
    this.faults.push(faultAt(this.source, node.start, message, { expected }));
  }

  private name(node: Node & { op: 'id' }, variables: ReadonlySet<string>): void {
    if (groupNames.includes(node.args) || variables.has(node.args)) return;
    const what = `There is no \`${node.args.slice(0, 60)}\``;
    this.faults.push(unknownName(this.source, node.start, what, node.args, [...groupNames, ...variables]));
  }

  private literal(node: Node & { op: 'value' }): void {
    const value = node.args;
    if (typeof value === 'object' && value !== null) {
      this.refuse(node, 'Conditions have no bytes and no unsigned numbers.', 'a text or a plain number');
    } else if (typeof value === 'bigint' && BigInt.asIntN(64, value) !== value) {
      this.refuse(node, 'This number is too large.', 'a whole number of at most 64 bits');
    }
  }

  /** A computed index could reach a field the checker has not seen. */
  private index(index: Node): void {
    const literal = index.op === 'value' && (typeof index.args === 'string' || typeof index.args === 'bigint');
    if (!literal) this.refuse(index, 'An index must be written out.', 'a whole number such as claims[0]');
  }

  private known(node: Node, name: string, names: ReadonlySet<string>): boolean {
    if (names.has(name)) return true;
    const at = node.op === 'rcall' ? this.nameOffset(node.args[1].end, node.end, name) : node.start;
    const what = `There is no function \`${name.slice(0, 60)}\``;
    this.faults.push(unknownName(this.source, at, what, name, names));
    return false;
  }

  private nameOffset(from: number, to: number, name: string): number {
    const at = this.source.indexOf(name, from);
    return at === -1 || at > to ? from : at;
  }

  private loop(node: Node & { op: 'rcall' }, variables: ReadonlySet<string>, loops: number): void {
    const loop = asLoop(node);
    const counts = node.args[0] === 'map' ? [1, 2] : [1];
    if (loop === undefined || !counts.includes(loop.bodies.length)) {
      const signature = signatureOf(node.args[0], 'after a dot') ?? '';
      return this.refuse(node, `\`${node.args[0]}\` is not called like this.`, signature);
    }
    const variable = (loop.variable as Node & { op: 'id' }).args;
    if (groupNames.includes(variable)) {
      this.refuse(loop.variable, `\`${variable}\` is already the name of a fact.`, 'another name, such as x');
    }
    if (loops + 1 > LOOP_DEPTH_MAX) {
      return this.refuse(
        node,
        `Loops are nested deeper than ${LOOP_DEPTH_MAX}.`,
        `at most ${LOOP_DEPTH_MAX} loops inside each other`,
      );
    }
    this.visit(loop.receiver, variables, loops);
    const inner = new Set(variables).add(variable);
    for (const body of loop.bodies) this.visit(body, inner, loops + 1);
  }

  /** Patterns must be written out: one made at run time could not be checked or compiled beforehand. */
  private matches(given: Node[]): void {
    const [pattern] = given;
    if (given.length !== 1 || pattern === undefined) return;
    if (pattern.op !== 'value' || typeof pattern.args !== 'string') {
      return this.refuse(pattern, 'The pattern of `matches` must be written out.', 'a text such as "(?i)casino"');
    }
    if (this.patterns.has(pattern.args)) return;
    try {
      this.patterns.set(pattern.args, new Pattern(pattern.args));
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'not understood';
      this.refuse(pattern, `This regular expression is refused: ${reason}.`, 'RE2 syntax');
    }
  }
}
