import type { Program } from './condition/compile.js';
import { nearestName } from './condition/nearest.js';
import { factsFromText } from './facts/from-text.js';
import type { ClaimFact } from './facts/claims.js';
import type { FactField } from './facts/group.js';
import { factGroup, factTable, type Facts } from './facts/table.js';
import type { RuleExample, RuleFault } from './rule.js';
import { runProgram, type RunResult } from './run/run-program.js';

const EXAMPLES_MAX = 50;

/** What only the caller can read in a text: its claims and its language. */
export type TextReader = (text: string) => { claims: ClaimFact[]; language: string };

/** An example that came out otherwise than its author says. */
export interface FailingExample {
  index: number;
  text: string;
  expected: boolean;
  result: RunResult;
}

/** Runs a condition over a text nobody posted, with facts given beside it. */
export function tryText(program: Program, read: TextReader, example: Pick<RuleExample, 'text' | 'given'>): RunResult {
  const { claims, language } = read(example.text);
  const facts = factsFromText(example.text, claims, language);
  return runProgram(program, withGiven(facts, example.given ?? {}), { trace: true });
}

/** The examples that fail; one whose condition does not finish fails, whatever it expects. */
export function failingExamples(
  program: Program,
  examples: readonly RuleExample[],
  read: TextReader,
): FailingExample[] {
  return examples.flatMap((example, index) => {
    const result = tryText(program, read, example);
    const came = result.outcome === 'did_not_finish' ? undefined : result.outcome === 'matched';
    return came === example.match ? [] : [{ index, text: example.text, expected: example.match, result }];
  });
}

function withGiven(facts: Facts, given: NonNullable<RuleExample['given']>): Facts {
  const merged: Record<string, unknown> = { ...facts };
  for (const [group, fields] of Object.entries(given)) merged[group] = { ...(merged[group] as object), ...fields };
  return merged as unknown as Facts;
}

/** Everything wrong with the examples of a rule. */
export function checkExamples(examples: unknown): RuleFault[] {
  if (!Array.isArray(examples) || examples.length > EXAMPLES_MAX) {
    const expected = `a list of at most ${EXAMPLES_MAX} examples`;
    return [fault('/examples', 'The examples of a rule must be a list that is not very long.', expected)];
  }
  return examples.flatMap((example: unknown, index) => checkGiven(`/examples/${index}/given`, example));
}

function checkGiven(pointer: string, example: unknown): RuleFault[] {
  const given = (example as { given?: unknown } | null)?.given;
  if (given === undefined) return [];
  const expected = 'facts by group and field, such as { "signals": { "firstComment": true } }';
  if (!isObject(given)) return [fault(pointer, 'What is given must be an object.', expected)];
  return Object.entries(given).flatMap(([name, fields]) => {
    const group = factGroup(name);
    if (group === undefined || group.kind === 'list') {
      const names = factTable.filter((one) => one.kind === 'object').map((one) => one.name);
      return [
        unknown(`${pointer}/${name.slice(0, 60)}`, `There is no group \`${name.slice(0, 60)}\` to give.`, name, names),
      ];
    }
    if (!isObject(fields)) return [fault(`${pointer}/${name}`, 'The facts of a group must be an object.', expected)];
    return Object.entries(fields).flatMap(([field, value]) => {
      const at = `${pointer}/${name}/${field.slice(0, 60)}`;
      const typed = Object.hasOwn(group.fields, field) ? group.fields[field] : undefined;
      if (!typed) {
        const message = `\`${name}\` has no field \`${field.slice(0, 60)}\`.`;
        return [unknown(at, message, field, Object.keys(group.fields))];
      }
      return fits(typed, value) ? [] : [fault(at, 'This value does not fit the fact.', typed.type)];
    });
  });
}

function unknown(pointer: string, message: string, written: string, names: string[]): RuleFault {
  const near = nearestName(written, names);
  const said = near === undefined ? message : `${message} Did you mean \`${near}\`?`;
  return { ...fault(pointer, said, `one of ${names.join(', ')}`), ...(near === undefined ? {} : { near }) };
}

function fits(field: FactField, value: unknown): boolean {
  const isText = (one: unknown): boolean => typeof one === 'string' && one.length <= (field.maxLength ?? 1000);
  switch (field.type) {
    case 'string':
      return isText(value);
    case 'bool':
      return typeof value === 'boolean';
    case 'int':
      return Number.isSafeInteger(value);
    case 'double':
      return Number.isFinite(value);
    case 'list<string>':
      return Array.isArray(value) && value.length <= 100 && value.every(isText);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fault(pointer: string, message: string, expected: string): RuleFault {
  return { pointer, message, line: 0, column: 0, expected };
}
