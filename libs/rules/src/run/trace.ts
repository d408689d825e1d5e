import type { FactContext } from '../facts/objects.js';
import type { Program } from '../condition/compile.js';
import { conditions, tracing } from '../condition/environment.js';
import { installPatterns } from '../condition/install-patterns.js';
import type { Node } from '../condition/tree.js';
import { describeError } from './describe-error.js';
import { claimTests, textFinders, type ClaimTest, type TextFinder } from './find-text.js';
import { writeCondition } from '../condition/write.js';

/** One operand of the condition's outermost `&&` and `||`, and what it came to. */
export interface TraceStep {
  /** The operand, written in a uniform way. */
  condition: string;
  result: 'true' | 'false' | 'failed';
  /** Why it failed. */
  detail?: string;
}

/** An operand that can be run on its own. */
export interface Operand {
  condition: string;
  evaluate: (context: FactContext) => unknown;
  finders: readonly TextFinder[];
  claimTests: readonly ClaimTest[];
}

const operandsByProgram = new WeakMap<Program, readonly Operand[]>();

/** Made when a rule first matches: most rules hardly ever do. */
export function operandsOf(program: Program): readonly Operand[] {
  let operands = operandsByProgram.get(program);
  if (operands === undefined) {
    // Parsed afresh, because the program's own tree no longer holds the text of its patterns.
    operands = splitOperands(conditions.parse(program.source).ast).map((node) => toOperand(node, program));
    operandsByProgram.set(program, operands);
  }
  return operands;
}

/** Runs each operand by itself. */
export function traceOperands(operands: readonly Operand[], context: FactContext): TraceStep[] {
  return operands.map(({ condition, evaluate }) => {
    try {
      return { condition, result: evaluate(context) === true ? 'true' : 'false' };
    } catch (error) {
      return { condition, result: 'failed', detail: describeError(error) };
    }
  });
}

function toOperand(node: Node, program: Program): Operand {
  const condition = writeCondition(node);
  return {
    condition,
    evaluate: evaluator(condition, program),
    finders: textFinders(node, program.patterns),
    claimTests: claimTests(node).map((test) => evaluator(test, program)),
  };
}

function evaluator(condition: string, program: Program): (context: FactContext) => unknown {
  const parsed = tracing.parse(condition);
  installPatterns(parsed.ast, program.patterns);
  const { valid, error } = parsed.check();
  if (!valid) throw error;
  return parsed;
}

function splitOperands(node: Node): Node[] {
  return node.op === '&&' || node.op === '||' ? node.args.flatMap(splitOperands) : [node];
}
