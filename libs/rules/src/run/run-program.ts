import type { Program } from '../condition/compile.js';
import { costOf } from '../condition/cost.js';
import { COST_MAX } from '../condition/limits.js';
import { shapesOf, withinTable } from '../condition/shapes.js';
import { toContext, type FactContext } from '../facts/objects.js';
import type { Facts } from '../facts/table.js';
import { describeError } from './describe-error.js';
import { inputsOf } from './inputs.js';
import { matchedTextOf, type MatchedSpan } from './matched-text.js';
import { operandsOf, traceOperands, type TraceStep } from './trace.js';

/** How one condition came out for one comment. */
export interface RunResult {
  outcome: 'matched' | 'not_matched' | 'did_not_finish';
  /** For `did_not_finish`: a code, `cost_limit` or `evaluation_error`, and after a colon what happened. */
  detail?: string;
  /** Empty where the condition did not match and no trace was asked for. */
  trace: TraceStep[];
  /** Empty where the condition did not match. */
  matchedText: MatchedSpan[];
  /** Empty where there is no trace. */
  inputs: Record<string, unknown>;
  /** Steps the condition may take for facts of this size. */
  cost: number;
}

/** How to run a condition. */
export interface RunOptions {
  /** Steps it may need at worst; beyond that it is not started. */
  budget?: number;
  /** Explain the outcome also where the condition does not match. */
  trace?: boolean;
}

/** Runs a checked condition over the facts of one comment. */
export function runProgram(program: Program, facts: Facts, options: RunOptions = {}): RunResult {
  const context = toContext(facts);
  const budget = options.budget ?? COST_MAX;
  const known = program.cost <= budget && withinTable(context);
  const cost = known ? program.cost : costOf(program.root, shapesOf(context));
  return runMeasured(program, context, cost, budget, options.trace ?? false);
}

/** The same for facts that are converted already and a cost that is known. */
export function runMeasured(
  program: Program,
  context: FactContext,
  cost: number,
  budget: number,
  trace: boolean,
): RunResult {
  const result: RunResult = { outcome: 'not_matched', trace: [], matchedText: [], inputs: {}, cost };
  if (cost > budget) {
    result.outcome = 'did_not_finish';
    result.detail = `cost_limit: needs up to ${cost} steps, ${Math.max(0, Math.floor(budget))} are left`;
    result.inputs = inputsOf(program.reads, context);
    return result;
  }
  try {
    const value = program.evaluate(context);
    if (typeof value !== 'boolean') throw new Error('the condition came to no truth value');
    if (value) result.outcome = 'matched';
  } catch (error) {
    result.outcome = 'did_not_finish';
    result.detail = `evaluation_error: ${describeError(error)}`;
  }
  return result.outcome === 'not_matched' && !trace ? result : explain(program, context, result);
}

/** An outcome stands even where its explanation fails, which no condition is known to cause. */
function explain(program: Program, context: FactContext, result: RunResult): RunResult {
  result.inputs = inputsOf(program.reads, context);
  try {
    const operands = operandsOf(program);
    result.trace = traceOperands(operands, context);
    if (result.outcome === 'matched') result.matchedText = matchedTextOf(operands, result.trace, context);
  } catch (error) {
    result.trace = [{ condition: program.source, result: 'failed', detail: describeError(error) }];
  }
  return result;
}
