import { Environment } from '@marcbachmann/cel-js';
import type { FactGroup } from '../facts/group.js';
import { factClass } from '../facts/objects.js';
import { factTable } from '../facts/table.js';
import { parserLimits } from './limits.js';
import { Pattern } from './patterns.js';

/** The name under which tracing asks a loop's condition about one claim at a time; conditions cannot write it. */
export const SINGLE = 'single_claim';

const base = baseEnvironment();

/** What conditions are parsed and checked in. */
export const conditions = base.clone();

/** The same with one more list, for tracing; a traced part is a little larger than what it was taken from. */
export const tracing = base
  .clone({ limits: { ...parserLimits, maxAstNodes: 2_000, maxDepth: 200 } })
  .registerVariable(SINGLE, 'list<Claim>');

function baseEnvironment(): Environment {
  const environment = new Environment({ limits: parserLimits });
  for (const group of factTable) {
    environment.registerType(group.typeName, { ctor: factClass(group), fields: fieldTypes(group) });
    const type = group.kind === 'list' ? `list<${group.typeName}>` : group.typeName;
    environment.registerVariable(group.name, type, { description: group.description });
  }
  // A pattern is a type of its own, so the built-in matches(string), which backtracks, is never the one called.
  environment.registerType('Pattern', { ctor: Pattern, fields: {} });
  return environment.registerFunction(
    'string.matches(Pattern): bool',
    (text: string, pattern: Pattern) => pattern.test(text),
    { async: false },
  );
}

function fieldTypes(group: FactGroup): Record<string, string> {
  return Object.fromEntries(Object.entries(group.fields).map(([name, field]) => [name, field.type]));
}
