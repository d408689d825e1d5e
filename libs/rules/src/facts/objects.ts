import type { FactField, FactGroup } from './group.js';
import { LIST_MAX } from './group.js';
import { factTable } from './table.js';
import type { Facts } from './table.js';

/** A class per group, because the language tells typed objects apart by their constructor. */
export type FactClass = new (values: Record<string, unknown>) => object;

const classes = new Map<string, FactClass>(
  factTable.map((group) => [
    group.name,
    class {
      constructor(values: Record<string, unknown>) {
        Object.assign(this, values);
      }
    },
  ]),
);

/** The class whose instances the language takes for values of this group. */
export function factClass(group: FactGroup): FactClass {
  return classes.get(group.name)!;
}

/** Facts as the language sees them: typed objects, whole numbers as BigInt, lists cut to their limit. */
export type FactContext = Record<string, unknown>;

/** Done once per comment, whatever the number of rules. */
export function toContext(facts: Facts): FactContext {
  const context: FactContext = {};
  for (const group of factTable) {
    const given = (facts as unknown as Record<string, unknown>)[group.name];
    context[group.name] =
      group.kind === 'list'
        ? (Array.isArray(given) ? given.slice(0, LIST_MAX) : []).map((item) => toObject(group, item))
        : toObject(group, given);
  }
  return context;
}

/** A missing or unfit value becomes the empty value of its type: a rule must not fail for a fact nobody had. */
function toObject(group: FactGroup, given: unknown): object {
  const values: Record<string, unknown> = {};
  const source = (given ?? {}) as Record<string, unknown>;
  for (const name in group.fields) values[name] = toValue(group.fields[name]!, source[name]);
  return new (factClass(group))(values);
}

function toValue(field: FactField, given: unknown): unknown {
  switch (field.type) {
    case 'string':
      return typeof given === 'string' ? given : '';
    case 'bool':
      return given === true;
    case 'int':
      return Number.isFinite(given) ? BigInt(Math.trunc(given as number)) : 0n;
    case 'double':
      return Number.isFinite(given) ? given : 0;
    case 'list<string>':
      return Array.isArray(given) ? given.filter((item) => typeof item === 'string').slice(0, LIST_MAX) : [];
  }
}
