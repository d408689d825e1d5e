import { nearestName } from './condition/nearest.js';
import type { RuleFault } from './rule.js';

/** Effects of one rule. */
const EFFECTS_MAX = 20;
const PRIORITY_MAX = 100;
const code = /^[a-z0-9](?:[a-z0-9_.:-]{0,62}[a-z0-9])?$/u;
const codeExpected = 'a short name of lower-case letters, digits, `-`, `_`, `.` or `:`, such as `spam`';

type Check = (value: unknown) => { message: string; expected: string } | undefined;

/** The closed list of effects, and what each of them takes. */
const effects: Readonly<Record<string, Check>> = {
  review: queueName,
  hold: isTrue,
  reject: isCode,
  label: isCode,
  askForSource: isTrue,
  notify: isCode,
};

/** Everything wrong with the effects of a rule; none means they may be taken for `Effect[]`. */
export function checkEffects(then: unknown): RuleFault[] {
  if (!Array.isArray(then) || then.length === 0 || then.length > EFFECTS_MAX) {
    const expected = `a list of 1 to ${EFFECTS_MAX} effects`;
    return [fault('/then', 'The effects of a rule must be a list that is neither empty nor very long.', expected)];
  }
  return then.flatMap((effect, index) => checkEffect(`/then/${index}`, effect));
}

function checkEffect(pointer: string, effect: unknown): RuleFault[] {
  const expected = `an object with one of ${Object.keys(effects).join(', ')}`;
  if (typeof effect !== 'object' || effect === null || Array.isArray(effect)) {
    return [fault(pointer, 'An effect must be an object.', expected)];
  }
  const keys = Object.keys(effect);
  const names = keys.filter((key) => Object.hasOwn(effects, key));
  const [name] = names;
  if (name === undefined) return [unknownEffect(pointer, keys, expected)];
  if (names.length > 1) return [fault(pointer, `An effect names one thing, not ${names.join(' and ')}.`, expected)];
  const others = keys.filter((key) => key !== name && !(name === 'review' && key === 'priority'));
  const faults = others.map((key) =>
    fault(`${pointer}/${escapePointer(key)}`, `\`${key.slice(0, 60)}\` is unknown here.`, expected),
  );
  const values = effect as Record<string, unknown>;
  const wrong = effects[name]!(values[name]);
  if (wrong !== undefined) faults.push(fault(`${pointer}/${name}`, wrong.message, wrong.expected));
  if (keys.includes('priority') && name === 'review' && !isPriority(values['priority'])) {
    const range = `a whole number from 0 to ${PRIORITY_MAX}`;
    faults.push(fault(`${pointer}/priority`, 'This is no priority.', range));
  }
  return faults;
}

function unknownEffect(pointer: string, keys: string[], expected: string): RuleFault {
  const [key] = keys;
  if (key === undefined) return fault(pointer, 'This effect is empty.', expected);
  const near = nearestName(key, Object.keys(effects));
  const hint = near === undefined ? '' : ` Did you mean \`${near}\`?`;
  const found = fault(
    `${pointer}/${escapePointer(key)}`,
    `There is no effect \`${key.slice(0, 60)}\`.${hint}`,
    expected,
  );
  return near === undefined ? found : { ...found, near };
}

function queueName(value: unknown): ReturnType<Check> {
  if (value !== 'appeals') return isCode(value);
  return { message: 'Only appeals come into the queue `appeals`.', expected: 'another queue' };
}

function isCode(value: unknown): ReturnType<Check> {
  if (typeof value === 'string' && code.test(value)) return undefined;
  return { message: 'This is no name.', expected: codeExpected };
}

function isTrue(value: unknown): ReturnType<Check> {
  return value === true ? undefined : { message: 'This can only be true.', expected: 'true' };
}

function isPriority(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= PRIORITY_MAX;
}

function escapePointer(key: string): string {
  return key.slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1');
}

function fault(pointer: string, message: string, expected: string): RuleFault {
  return { pointer, message, line: 0, column: 0, expected };
}
