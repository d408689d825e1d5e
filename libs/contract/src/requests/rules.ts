import { AnyJson, Choice, ListOf, Moment, Text, Whole, YesNo } from '../fields.js';
import { ruleModes, type RuleMode } from '../vocabulary.js';
import { ListQuery, SourceRequest } from './discussion.js';

const key = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
const object = { type: 'object', additionalProperties: true } as const;

const effects = {
  type: 'array',
  maxItems: 20,
  items: object,
  example: [{ hold: true }, { review: 'spam', priority: 40 }],
} as const;
const then = {
  description:
    'What follows where the condition holds: `{ review, priority }`, `{ hold }`, `{ reject }`, `{ label }`, `{ askForSource }`, `{ notify }`.',
} as const;
const condition = {
  max: 1_000_000,
  description: 'A CEL expression that is true or false.',
  example: 'comment.text.matches("(?i)casino")',
} as const;

export class RuleExampleRequest {
  @Text({ max: 10_000, description: 'A text.' })
  text!: string;

  @YesNo({ description: 'Whether the rule must match it.' })
  match!: boolean;

  @AnyJson(
    { optional: true, description: 'Facts beside the text, by group and field.' },
    { ...object, example: { signals: { firstComment: true } } },
  )
  given?: Record<string, Record<string, unknown>>;
}

const examples = {
  max: 50,
  description: 'Texts it must match, and texts it must not, before it may go live.',
} as const;

export class CreateRuleRequest {
  @Text({
    min: 1,
    max: 64,
    pattern: key,
    patternSays: 'must be lower-case letters, digits and hyphens',
    description: 'The name of the rule in paths and records.',
    example: 'casino',
  })
  key!: string;

  @Text({ min: 1, max: 200, description: 'What people read.', example: 'Casino spam' })
  title!: string;

  @Text(condition)
  when!: string;

  @AnyJson(then, effects)
  then!: unknown;

  @ListOf(() => RuleExampleRequest, { ...examples, optional: true })
  examples?: RuleExampleRequest[];
}

export class AddRuleVersionRequest {
  @Text({ optional: true, min: 1, max: 200, description: 'What people read; the former title where absent.' })
  title?: string;

  @Text(condition)
  when!: string;

  @AnyJson(then, effects)
  then!: unknown;

  @ListOf(() => RuleExampleRequest, { ...examples, optional: true })
  examples?: RuleExampleRequest[];
}

export class SwitchRuleRequest {
  @Choice(ruleModes, { description: 'What it does from now on.' })
  mode!: RuleMode;

  @Whole({ min: 1, max: 1_000_000, optional: true, description: 'The version; the present one where absent.' })
  version?: number;
}

export class CheckRuleRequest {
  @Text(condition)
  when!: string;

  @AnyJson({ ...then, optional: true }, effects)
  then?: unknown;

  @Text({ max: 10_000, description: 'A text to try it on.' })
  text!: string;

  @AnyJson(
    { optional: true, description: 'Facts beside the text, by group and field.' },
    { ...object, example: { signals: { firstComment: true } } },
  )
  given?: Record<string, Record<string, unknown>>;

  @ListOf(() => SourceRequest, { optional: true, max: 20, description: 'Sources given beside the text.' })
  sources?: SourceRequest[];
}

export class HitQuery extends ListQuery {
  @Choice(['shadow', 'live'], { optional: true, description: 'Only hits in this mode.' })
  mode?: 'shadow' | 'live';
}

export class StartBacktestRequest {
  @Whole({ min: 1, max: 1_000_000, optional: true, description: 'The version; the newest where absent.' })
  version?: number;

  @Moment({ optional: true, description: 'Only comments from here on.' })
  from?: string;

  @Moment({ optional: true, description: 'Only comments before; a date counts to its end.' })
  to?: string;

  @Whole({ min: 1, max: 1_000_000, optional: true, description: 'At most so many comments, the newest first.' })
  limit?: number;
}

export class ExplanationQuery {
  @Whole({
    min: 1,
    max: 1_000_000,
    optional: true,
    fromText: true,
    description: 'A version of the words; the last judged where absent.',
  })
  version?: number;
}
