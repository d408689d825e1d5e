import { factTable } from '../facts/table.js';
import type { RuleFault } from '../rule.js';
import { signatureOf } from './functions.js';
import { parserLimits } from './limits.js';
import { nearestName } from './nearest.js';
import { positionOf } from './position.js';
import { childrenOf, typeName, type Node } from './tree.js';

/** What the language's own parser and checker throw, as far as we read it. */
interface LanguageError {
  code?: string;
  summary?: string;
  range?: { start: number; end: number };
  node?: Node;
}

/** A fault at a place of the condition. */
export function faultAt(
  source: string,
  offset: number,
  message: string,
  more: Pick<RuleFault, 'expected' | 'near'> = {},
): RuleFault {
  return { pointer: '/when', message, ...positionOf(source, offset), ...more };
}

/** A fault about a name nobody knows, with the one that was probably meant. */
export function unknownName(
  source: string,
  offset: number,
  what: string,
  name: string,
  known: Iterable<string>,
): RuleFault {
  const names = [...known];
  const near = nearestName(name, names);
  return faultAt(source, offset, near === undefined ? `${what}.` : `${what}. Did you mean \`${near}\`?`, {
    expected: `one of ${names.join(', ')}`,
    ...(near === undefined ? {} : { near }),
  });
}

/** Puts what the language found wrong into the words of a rule's author. */
export function explainLanguageError(source: string, thrown: unknown): RuleFault {
  const error = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as LanguageError;
  const offset = error.range?.start ?? 0;
  const summary = error.summary ?? 'The condition is nested too deeply to be read';
  const node = error.node;
  switch (error.code) {
    case 'no_such_key':
      return node === undefined ? faultAt(source, offset, summary) : unknownField(source, offset, node);
    case 'no_such_overload':
      return wrongOperands(source, offset, summary, node);
    case 'no_matching_overload':
      return wrongArguments(source, offset, summary, node);
    case 'limit_exceeded':
      return faultAt(source, offset, tooLarge(summary), { expected: 'a shorter or flatter condition' });
    case 'expected_token':
    case 'unexpected_token':
    case 'unexpected_character':
      return unexpected(source, offset, summary);
    default: {
      const expected = otherExpectations[error.code ?? ''];
      return faultAt(source, offset, `${summary}.`, expected === undefined ? {} : { expected });
    }
  }
}

/** For faults that the language words well enough itself. */
const otherExpectations: Readonly<Record<string, string>> = {
  unterminated_string: 'a closing quote',
  unterminated_triple_quoted_string: 'three closing quotes',
  newline_in_string: 'a closing quote on the same line, or \\n',
  reserved_identifier: 'another name',
  invalid_logical_operand: 'bool on both sides',
  invalid_condition_type: 'bool',
  invalid_comprehension_range: 'a list',
  invalid_macro_argument: 'a name for the element, such as x',
  heterogeneous_list_element: 'elements of one type',
  incompatible_ternary_branches: 'the same type on both sides of `:`',
  cannot_index_type: 'a fact with fields, or a list',
  invalid_index_type: 'a whole number for a list, a field name for a fact',
};

function unknownField(source: string, offset: number, node: Node): RuleFault {
  const owner = node.op === '.' || node.op === '[]' ? node.args[0] : node;
  const written = node.op === '.' ? node.args[1] : node.op === '[]' ? node.args[1].args : '';
  const group = factTable.find((one) => one.typeName === typeName(owner));
  const shown = shorten(source.slice(owner.start, owner.end));
  const field = String(written).slice(0, 60);
  const what = `\`${shown}\` has no field \`${field}\``;
  return unknownName(source, offset, what, field, Object.keys(group?.fields ?? {}));
}

function wrongOperands(source: string, offset: number, summary: string, node: Node | undefined): RuleFault {
  const types = node === undefined ? [] : childrenOf(node).map((child) => typeName(child) ?? 'unknown');
  const operator = node === undefined ? '' : node.op.replace('_', '');
  if (types.length === 1) {
    const expected = operator === '!' ? 'bool' : 'int or double';
    return faultAt(source, offset, `\`${operator}\` cannot be applied to ${types[0]}.`, { expected });
  }
  if (types.length !== 2) return faultAt(source, offset, `${summary}.`);
  return faultAt(source, offset, `\`${operator}\` cannot take ${types[0]} and ${types[1]}.`, {
    expected: expectedRight(operator, types[0]!),
  });
}

function expectedRight(operator: string, left: string): string {
  if (operator === 'in') return `a list of ${left} on the right`;
  return `${left} on both sides`;
}

function wrongArguments(source: string, offset: number, summary: string, node: Node | undefined): RuleFault {
  if (node?.op !== 'call' && node?.op !== 'rcall') return faultAt(source, offset, `${summary}.`);
  const name = node.args[0];
  const given = childrenOf(node).map((child) => typeName(child) ?? 'unknown');
  const signature = signatureOf(name, node.op === 'call' ? 'on its own' : 'after a dot');
  const shown = node.op === 'call' ? given.join(', ') : given.slice(1).join(', ');
  const on = node.op === 'rcall' ? ` on ${given[0]}` : '';
  return faultAt(
    source,
    offset,
    `\`${name}\` cannot be called${on} with (${shown}).`,
    signature === undefined ? {} : { expected: signature },
  );
}

const limitWords: Record<keyof typeof parserLimits, string> = {
  maxAstNodes: `The condition has more than ${parserLimits.maxAstNodes} parts.`,
  maxDepth: `The condition is nested deeper than ${parserLimits.maxDepth} levels.`,
  maxListElements: `A list has more than ${parserLimits.maxListElements} elements.`,
  maxMapEntries: `A map has more than ${parserLimits.maxMapEntries} entries.`,
  maxCallArguments: `A call has more than ${parserLimits.maxCallArguments} arguments.`,
};

function tooLarge(summary: string): string {
  const key = /max\w+/u.exec(summary)?.[0] as keyof typeof limitWords | undefined;
  return (key !== undefined && limitWords[key]) || 'The condition is too large.';
}

const tokenWords: Record<string, string> = {
  EOF: 'the end of the condition',
  RPAREN: '`)`',
  LPAREN: '`(`',
  RBRACKET: '`]`',
  LBRACKET: '`[`',
  RBRACE: '`}`',
  LBRACE: '`{`',
  COLON: '`:`',
  COMMA: '`,`',
  DOT: '`.`',
  IDENTIFIER: 'a name',
  STRING: 'a text',
  NUMBER: 'a number',
};

function unexpected(source: string, offset: number, summary: string): RuleFault {
  const expected = /^Expected (\w+)/u.exec(summary)?.[1];
  const at =
    offset >= source.length ? 'The condition ends too early' : `\`${charAt(source, offset)}\` is unexpected here`;
  const afterWhole = summary.startsWith("Unexpected character: '");
  const wanted =
    expected !== undefined
      ? (tokenWords[expected] ?? expected.toLowerCase())
      : afterWhole
        ? 'an operator or the end of the condition'
        : 'a value, a name or `(`';
  return faultAt(source, offset, `${at}.`, { expected: wanted });
}

function charAt(source: string, offset: number): string {
  const point = source.codePointAt(offset) ?? 0;
  const printable = point > 0x20 && point !== 0x7f && !(point >= 0xd800 && point <= 0xdfff);
  return printable ? String.fromCodePoint(point) : `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
