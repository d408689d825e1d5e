import type { ParseResult } from '@marcbachmann/cel-js';
import type { RuleFault } from '../rule.js';
import { costOf } from './cost.js';
import { conditions } from './environment.js';
import { explainLanguageError, faultAt } from './faults.js';
import { guard } from './guards.js';
import { installPatterns } from './install-patterns.js';
import { COST_MAX, FAULTS_MAX, SOURCE_MAX } from './limits.js';
import type { Pattern } from './patterns.js';
import { readsOf } from './reads.js';
import { worstShapes } from './shapes.js';
import type { Node } from './tree.js';

/** A checked condition, ready to run any number of times. What is not documented belongs to this library. */
export interface Program {
  /** The condition as written. */
  readonly source: string;
  /** The steps it needs at worst; a step is some 10 to 30 ns. */
  readonly cost: number;
  /** The facts it names, such as `comment.text` or `claims.sourced`. */
  readonly reads: readonly string[];
  /** @internal */
  readonly root: Node;
  /** @internal */
  readonly evaluate: (context: Record<string, unknown>) => unknown;
  /** @internal */
  readonly patterns: ReadonlyMap<string, Pattern>;
}

/** A program, or everything found wrong with the condition. */
export type Compiled = { ok: true; program: Program } | { ok: false; faults: RuleFault[] };

/** Parses, type-checks and measures a condition. Never throws, and answers quickly whatever it is given. */
export function compileCondition(when: string): Compiled {
  const unreadable = checkSource(when);
  if (unreadable !== undefined) return refused(unreadable);
  try {
    return compile(when);
  } catch (error) {
    return refused(explainLanguageError(when, error));
  }
}

function compile(when: string): Compiled {
  const parsed = conditions.parse(when);
  const { faults, patterns } = guard(when, parsed.ast);
  if (faults.length > 0) return refused(...faults.slice(0, FAULTS_MAX));
  installPatterns(parsed.ast, patterns);
  const wrongType = checkType(when, parsed);
  if (wrongType !== undefined) return refused(wrongType);
  const cost = costOf(parsed.ast, worstShapes);
  if (cost > COST_MAX) {
    const message = `This could take ${cost.toLocaleString('en')} steps for one comment.`;
    const expected = `a condition of at most ${COST_MAX.toLocaleString('en')} steps: fewer loops, shorter patterns`;
    return refused(faultAt(when, parsed.ast.start, message, { expected }));
  }
  const reads = readsOf(parsed.ast);
  return { ok: true, program: { source: when, cost, reads, root: parsed.ast, evaluate: parsed, patterns } };
}

function checkType(when: string, parsed: ParseResult): RuleFault | undefined {
  const { valid, type, error } = parsed.check();
  if (!valid) return explainLanguageError(when, error);
  if (type === 'bool') return undefined;
  return faultAt(when, parsed.ast.start, `The condition must be true or false, but it is ${type}.`, {
    expected: 'bool',
  });
}

/** What no parser needs to see: too long, or characters that no database stores. */
function checkSource(when: unknown): RuleFault | undefined {
  if (typeof when !== 'string') return faultAt('', 0, 'The condition must be a text.', { expected: 'a text' });
  if (when.length > SOURCE_MAX) {
    return faultAt(when, SOURCE_MAX, `The condition is longer than ${SOURCE_MAX} characters.`, {
      expected: `at most ${SOURCE_MAX} characters`,
    });
  }
  const broken = when.search(/\0|\p{Cs}/u);
  if (broken === -1) return undefined;
  return faultAt(when, broken, 'The condition holds a character that is not text.', {
    expected: 'text without NUL and without half a character',
  });
}

function refused(...faults: RuleFault[]): Compiled {
  return { ok: false, faults };
}
