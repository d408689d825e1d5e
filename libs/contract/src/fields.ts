import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  Allow,
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsRFC3339,
  IsString,
  IsUUID,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { momentSays, momentWord } from './moments.js';

/** Fields declared once: each of these carries the check and the OpenAPI property together. */
interface Common {
  description: string;
  example?: unknown;
  optional?: boolean;
  /** null is a value of its own, not an absence. */
  nullable?: boolean;
}

/** Anything but white space, controls and what is drawn as nothing. */
const visible = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

function presence(o: Common): PropertyDecorator[] {
  if (o.nullable) return [ValidateIf((_, value) => value !== null && (!o.optional || value !== undefined))];
  return o.optional ? [IsOptionalNotNull()] : [];
}

/** Absent is fine, null is not: a null given for a string is a mistake the caller wants to hear of. */
function IsOptionalNotNull(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}

function property(o: Common, extra: ApiPropertyOptions): PropertyDecorator {
  return ApiProperty({
    description: o.description,
    required: !o.optional,
    ...(o.nullable ? { nullable: true } : {}),
    ...(o.example === undefined ? {} : { example: o.example }),
    ...extra,
  } as ApiPropertyOptions);
}

/**
 * Text of `min` to `max` code points. `min` of 1 or more also refuses what shows nothing; with `nfc` a letter counts
 * once, however it was put together.
 */
export function Text(
  o: Common & { max: number; min?: number; pattern?: RegExp; patternSays?: string; nfc?: boolean },
): PropertyDecorator {
  const min = o.min ?? 0;
  return applyDecorators(
    ...presence(o),
    ...(o.nfc
      ? [Transform(({ value }) => (typeof value === 'string' ? value.normalize('NFC') : (value as unknown)))]
      : []),
    IsString({ message: 'must be a text' }),
    MinLength(min, { message: min === 1 ? 'must not be empty' : `must have at least ${min} characters` }),
    MaxLength(o.max, { message: `must have at most ${o.max.toLocaleString('en')} characters` }),
    ...(min > 0 ? [Matches(visible, { message: 'must not be empty' })] : []),
    ...(o.pattern ? [Matches(o.pattern, { message: o.patternSays ?? `must match ${o.pattern.source}` })] : []),
    property(o, {
      type: String,
      minLength: min,
      maxLength: o.max,
      ...(o.pattern ? { pattern: o.pattern.source } : {}),
    }),
  );
}

/** An absolute http or https address; nothing else is ever stored as a link. */
export function WebAddress(o: Common): PropertyDecorator {
  const message = 'must be an absolute http or https address';
  return applyDecorators(
    ...presence(o),
    IsString({ message: 'must be a text' }),
    MaxLength(2000, { message: 'must have at most 2,000 characters' }),
    IsUrl(
      { protocols: ['http', 'https'], require_protocol: true, require_tld: false, allow_underscores: true },
      { message },
    ),
    Matches(/^https?:\/\/[^\s<>"`\\]+$/i, { message }),
    property(o, { type: String, format: 'uri', maxLength: 2000 }),
  );
}

export function EmailAddress(o: Common): PropertyDecorator {
  return applyDecorators(
    ...presence(o),
    IsString({ message: 'must be a text' }),
    IsEmail({ allow_utf8_local_part: true }, { message: 'must be an e-mail address' }),
    // quoted names may hold line ends, which end headers
    Matches(/^[^\s"\\\p{C}]*$/u, { message: 'must be an e-mail address' }),
    MaxLength(254, { message: 'must have at most 254 characters' }),
    property(o, { type: String, format: 'email', maxLength: 254 }),
  );
}

/** Opaque: whoever reads the list says whether it is one of its own. */
export function Cursor(o: Common): PropertyDecorator {
  return applyDecorators(Allow(), property(o, { type: String, maxLength: 500 }));
}

export function Id(o: Common): PropertyDecorator {
  return applyDecorators(
    ...presence(o),
    IsUUID(undefined, { message: 'must be an id' }),
    property(o, { type: String, format: 'uuid' }),
  );
}

export function Choice<T extends string | number>(
  values: readonly T[],
  o: Common & { name?: string },
): PropertyDecorator {
  return applyDecorators(
    ...presence(o),
    IsIn([...values], { message: `must be one of ${values.join(', ')}` }),
    property(o, { enum: [...values], type: typeof values[0] === 'number' ? Number : String }),
  );
}

/** A list of words of a closed set, each once. */
export function Choices<T extends string>(values: readonly T[], o: Common & { min?: number }): PropertyDecorator {
  const words = `must hold only ${values.join(', ')}`;
  return applyDecorators(
    ...presence(o),
    IsArray({ message: 'must be a list' }),
    ArrayMinSize(o.min ?? 0, { message: `must have at least ${o.min ?? 0} entry` }),
    ArrayMaxSize(values.length, { message: `must have at most ${values.length} entries` }),
    ArrayUnique({ message: 'must not hold a word twice' }),
    IsIn([...values], { each: true, message: words }),
    property(o, {
      type: 'array',
      items: { type: 'string', enum: [...values] },
      minItems: o.min ?? 0,
      maxItems: values.length,
      uniqueItems: true,
    }),
  );
}

export function Whole(o: Common & { min: number; max: number; fromText?: boolean }): PropertyDecorator {
  const message = `must be a whole number from ${o.min} to ${o.max}`;
  return applyDecorators(
    ...presence(o),
    ...(o.fromText ? [Type(() => Number)] : []),
    IsInt({ message }),
    Min(o.min, { message }),
    Max(o.max, { message }),
    property(o, { type: 'integer', minimum: o.min, maximum: o.max }),
  );
}

export function YesNo(o: Common): PropertyDecorator {
  return applyDecorators(
    ...presence(o),
    IsBoolean({ message: 'must be true or false' }),
    property(o, { type: Boolean }),
  );
}

/** A list of objects of one class. */
export function ListOf(type: () => new () => object, o: Common & { max: number; min?: number }): PropertyDecorator {
  return applyDecorators(
    ...presence(o),
    IsArray({ message: 'must be a list' }),
    ArrayMinSize(o.min ?? 0, { message: `must have at least ${o.min ?? 0} entries` }),
    ArrayMaxSize(o.max, { message: `must have at most ${o.max} entries` }),
    IsObject({ each: true, message: 'must hold objects only' }),
    ValidateNested({ each: true, message: 'must be an object' }),
    Type(type),
    property(o, { type, isArray: true, maxItems: o.max } as ApiPropertyOptions),
  );
}

/** A list of short texts. */
export function Words(o: Common & { max: number; pattern: RegExp; patternSays: string }): PropertyDecorator {
  return applyDecorators(
    ...presence(o),
    IsArray({ message: 'must be a list' }),
    ArrayMaxSize(o.max, { message: `must have at most ${o.max} entries` }),
    IsString({ each: true, message: 'must hold texts only' }),
    Matches(o.pattern, { each: true, message: o.patternSays }),
    property(o, { type: 'array', items: { type: 'string', pattern: o.pattern.source }, maxItems: o.max }),
  );
}

/** A number from 0 to 1. */
export function Share(o: Common): PropertyDecorator {
  const message = 'must be a number from 0 to 1';
  return applyDecorators(
    ...presence(o),
    IsNumber({ allowNaN: false, allowInfinity: false }, { message }),
    Min(0, { message }),
    Max(1, { message }),
    property(o, { type: Number, minimum: 0, maximum: 1 }),
  );
}

/** A number of a range. */
export function Amount(o: Common & { min: number; max: number }): PropertyDecorator {
  const message = `must be a number from ${o.min} to ${o.max}`;
  return applyDecorators(
    ...presence(o),
    IsNumber({ allowNaN: false, allowInfinity: false }, { message }),
    Min(o.min, { message }),
    Max(o.max, { message }),
    property(o, { type: Number, minimum: o.min, maximum: o.max }),
  );
}

/** A list of ids. */
export function Ids(o: Common & { min: number; max: number }): PropertyDecorator {
  return applyDecorators(
    ...presence(o),
    IsArray({ message: 'must be a list' }),
    ArrayMinSize(o.min, { message: `must have at least ${o.min} entry` }),
    ArrayMaxSize(o.max, { message: `must have at most ${o.max} entries` }),
    IsUUID(undefined, { each: true, message: 'must hold ids' }),
    property(o, { type: 'array', items: { type: 'string', format: 'uuid' }, minItems: o.min, maxItems: o.max }),
  );
}

/** Numbers by name: an object whose keys match `pattern`, with numbers of a range. */
export function Figures(o: Common & { max: number; from: number; to: number; pattern: RegExp }): PropertyDecorator {
  const fits = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length <= o.max &&
    Object.entries(value).every(
      ([name, figure]) => o.pattern.test(name) && Number.isFinite(figure) && figure >= o.from && figure <= o.to,
    );
  const message = `must hold up to ${o.max} names with numbers from ${o.from} to ${o.to}`;
  return applyDecorators(
    ...presence(o),
    ValidateBy({ name: 'figures', validator: { validate: fits, defaultMessage: () => message } }, { message }),
    property(o, {
      type: 'object',
      additionalProperties: { type: 'number', minimum: o.from, maximum: o.to },
    } as ApiPropertyOptions),
  );
}

/** An object of one class. */
export function ObjectOf(type: () => new () => object, o: Common): PropertyDecorator {
  return applyDecorators(
    ...presence(o),
    IsObject({ message: 'must be an object' }),
    ValidateNested({ message: 'must be an object' }),
    Type(type),
    property(o, { type } as ApiPropertyOptions),
  );
}

/** Any JSON; whoever takes it checks it. */
export function AnyJson(o: Common, shape: ApiPropertyOptions): PropertyDecorator {
  return applyDecorators(Allow(), property(o, shape));
}

/** A date, or a time of RFC 3339. */
export function Moment(o: Common): PropertyDecorator {
  return Text({ ...o, max: 40, pattern: momentWord, patternSays: momentSays });
}

/** A time of RFC 3339. */
export function Time(o: Common): PropertyDecorator {
  const message = 'must be a time such as 2026-11-24T09:30:00Z';
  return applyDecorators(
    ...presence(o),
    IsRFC3339({ message }),
    MaxLength(40, { message }),
    property(o, { type: String, format: 'date-time' }),
  );
}

/** A field of an answer: documentation only, since answers are ours. */
export function Answer(description: string, options: object = {}): PropertyDecorator {
  return ApiProperty({ description, ...options } as ApiPropertyOptions);
}
