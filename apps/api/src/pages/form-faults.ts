import type { FieldFault } from '@parley/contract';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

/** The fields of a form as they came; nothing where it had no body. */
export type Given = Record<string, string> | undefined;

/** A form read as a request of the API, by the same checks. */
export function faultsIn<T extends object>(type: new () => T, plain: object): { input: T; faults: FieldFault[] } {
  const input = plainToInstance(type, plain);
  return { input, faults: validateSync(input).flatMap((error) => faultsOf(error, '')) };
}

function faultsOf(error: ValidationError, above: string): FieldFault[] {
  const pointer = `${above}/${error.property}`;
  const own = Object.values(error.constraints ?? {}).at(-1);
  const inner = (error.children ?? []).flatMap((child) => faultsOf(child, pointer));
  return own === undefined || inner.length > 0 ? inner : [{ pointer, message: own }];
}
