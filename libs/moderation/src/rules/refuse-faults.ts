import { Failure } from '@parley/contract';
import {
  checkEffects,
  checkExamples,
  compileCondition,
  type Effect,
  type Program,
  type RuleFault,
} from '@parley/rules';
import type { SiteRecord } from '@parley/store';

/** The parts of a rule as a request gives them. */
export interface Draft {
  when: string;
  then: unknown;
  examples?: unknown;
}

/** A rule that can be run. */
export interface Sound {
  program: Program;
  then: Effect[];
}

/**
 * Compiles a rule and refuses it with everything that is wrong with it.
 * @param site where it is to run: what it rejects rests on a policy of that site
 */
export function soundRule({ when, then, examples = [] }: Draft, site?: SiteRecord): Sound {
  const compiled = compileCondition(when.normalize('NFC'));
  const inEffects = checkEffects(then);
  const faults = [
    ...(compiled.ok ? [] : compiled.faults),
    ...inEffects,
    ...(site && inEffects.length === 0 ? checkReasons(then as Effect[], site) : []),
    ...checkExamples(examples),
  ];
  if (!compiled.ok || faults.length > 0) throw faulty(faults);
  return { program: compiled.program, then: then as Effect[] };
}

function checkReasons(then: Effect[], site: SiteRecord): RuleFault[] {
  const known = site.settings.policies.map((policy) => policy.code);
  return then.flatMap((effect, i) => {
    if (!('reject' in effect) || known.includes(effect.reject)) return [];
    const message = `\`${effect.reject}\` is none of the site’s policies.`;
    return [{ pointer: `/then/${i}/reject`, message, line: 0, column: 0, expected: `one of ${known.join(', ')}` }];
  });
}

/** Faults as a problem: each with its pointer, and in a condition with line, column and what was expected. */
function faulty(faults: RuleFault[]): Failure {
  const errors = faults.map(({ line, column, ...fault }) => (line > 0 ? { ...fault, line, column } : fault));
  const [first] = faults;
  const place = first && first.line > 0 ? ` (line ${first.line}, column ${first.column})` : '';
  const more = faults.length > 1 ? ` There are ${faults.length - 1} more.` : '';
  return new Failure('validation_failed', `${first?.pointer ?? ''}${place}: ${first?.message ?? ''}${more}`, {
    errors,
  });
}
