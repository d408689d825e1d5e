import { failureTable } from '../failures.js';
import { Answer } from '../fields.js';

export class FieldFaultAnswer {
  @Answer('JSON pointer into the request body.', { example: '/body' })
  pointer!: string;
  @Answer('What is wrong with it.', { example: 'must not be empty' })
  message!: string;
  @Answer('A stable word for programs, where the fault has a name of its own.', {
    enum: ['password_too_common'],
    required: false,
  })
  code?: string;
}

/** RFC 9457, with a stable code. */
export class Problem {
  @Answer('The address of the kind of problem.', { example: 'https://parley.dev/problems/validation_failed' })
  type!: string;
  @Answer('What kind of problem it is.')
  title!: string;
  @Answer('The HTTP status.', { type: 'integer' })
  status!: number;
  @Answer('What happened here and what can be done.')
  detail!: string;
  @Answer('The request, to quote when asking for help.', { example: 'urn:parley:request:req-1' })
  instance!: string;
  @Answer('A stable word for programs.', { enum: Object.keys(failureTable) })
  code!: string;
  @Answer('The fields at fault.', { type: () => [FieldFaultAnswer], required: false })
  errors?: FieldFaultAnswer[];
}
