import { ValidationPipe } from '@nestjs/common';
import { invalid, type FieldFault } from '@parley/contract';
import type { ValidationError } from 'class-validator';

/** Checks every body and query against its class; what the class does not know is refused. */
export function validation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => invalid(...errors.flatMap((error) => faultsOf(error, ''))),
  });
}

function faultsOf(error: ValidationError, above: string): FieldFault[] {
  const pointer = `${above}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const children = error.children ?? [];
  const messages = Object.entries(error.constraints ?? {})
    // which entry of a list is no object is said of that entry, where it can be
    .filter(([check]) => !(check === 'isObject' && children.length > 0))
    .map(([check, message]) => (check === 'whitelistValidation' ? 'is not a field here' : message));
  // fields name their checks from the type on: of a wrong type and a wrong length only the type is worth saying
  const own = messages.slice(0, 1).map((message) => ({ pointer, message }));
  return [...own, ...children.flatMap((child) => faultsOf(child, pointer))];
}
