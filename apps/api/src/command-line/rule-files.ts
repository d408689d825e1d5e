import { readFileSync } from 'node:fs';
import { CreateRuleRequest, Failure, ruleModes } from '@parley/contract';
import type { RuleOnFile } from '@parley/moderation';
import type { RuleRecord } from '@parley/store';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { parseDocument, stringify } from 'yaml';

/** A file that cannot be taken, with everything that is wrong with it. */
export class FileRefused extends Error {
  constructor(readonly faults: string[]) {
    super(faults.join('\n'));
  }
}

const rulesMax = 500;

/**
 * Reads a file of rules: a list of rules, or `rules:` with one. `-` is standard input.
 * @throws FileRefused with a line for each fault
 */
export function readRuleFile(path: string): RuleOnFile[] {
  const text = readFileSync(path === '-' ? 0 : path, 'utf8');
  const document = parseDocument(text);
  if (document.errors.length > 0)
    throw new FileRefused(document.errors.map((error) => `${path}: ${error.message.split('\n')[0] ?? ''}`));
  const found: unknown = document.toJS({ maxAliasCount: 20 });
  const list = Array.isArray(found) ? found : (found as { rules?: unknown } | null)?.rules;
  if (!Array.isArray(list) || list.length === 0 || list.length > rulesMax)
    throw new FileRefused([`${path}: there is no list of rules in it (1 to ${rulesMax}, below \`rules:\`).`]);
  const faults = list.flatMap((rule: unknown, i) => faultsOf(rule, `${path}: rule ${i + 1}`));
  const keys = list.map((rule) => (rule as RuleOnFile | null)?.key);
  const twice = keys.filter((key, i) => key !== undefined && keys.indexOf(key) !== i);
  faults.push(...twice.map((key) => `${path}: “${key}” stands there twice.`));
  if (faults.length > 0) throw new FileRefused(faults);
  return list as RuleOnFile[];
}

function faultsOf(rule: unknown, where: string): string[] {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return [`${where} is no rule.`];
  const { mode, ...rest } = rule as Record<string, unknown>;
  const known = mode === undefined || ruleModes.some((one) => one === mode);
  const errors = validateSync(plainToInstance(CreateRuleRequest, rest), {
    whitelist: true,
    forbidNonWhitelisted: true,
  });
  return [
    ...(known ? [] : [`${where}: mode must be one of ${ruleModes.join(', ')}`]),
    ...errors.flatMap((error) => linesOf(error, where)),
  ];
}

function linesOf({ property, constraints = {}, children = [] }: ValidationError, where: string): string[] {
  // what is missing is also too short: one message says enough
  const [first] = Object.entries(constraints);
  const says = first?.[0] === 'whitelistValidation' ? 'is unknown here' : first?.[1];
  return [
    ...(says === undefined ? [] : [`${where}: ${property} ${says}`]),
    ...children.flatMap((child) => linesOf(child, `${where}: ${property}`)),
  ];
}

/** Rules as a file that can be read again. */
export function writeRuleFile(rules: RuleRecord[]): string {
  const list = rules.map(({ key, title, mode, when, then, examples }) => ({ key, title, mode, when, then, examples }));
  return stringify({ rules: list }, { lineWidth: 110 });
}

/** A refusal as lines for a terminal, each with the place in the rule. */
export function linesOfFailure(key: string, failure: Failure): string[] {
  const errors = failure.members['errors'] as
    { pointer: string; message: string; line?: number; column?: number; expected?: string }[] | undefined;
  if (!errors) return [`${key}: ${failure.detail}`];
  return errors.map(({ pointer, message, line, column, expected }) => {
    const place = line === undefined ? '' : ` line ${line}, column ${column ?? 1}`;
    return `${key}: ${pointer}${place}: ${message}${expected === undefined ? '' : ` Expected ${expected}.`}`;
  });
}
