/** A function, method or loop that conditions may call. Whatever is not in this table is refused. */
export interface RuleFunction {
  name: string;
  kind: 'function' | 'method' | 'loop';
  signature: string;
  description: string;
}

/** The closed list of what conditions may call; the reference is written from it. */
export const functionTable: readonly RuleFunction[] = [
  fn('size', 'function', 'size(string or list) -> int', 'Characters of a text, or elements of a list.'),
  fn('int', 'function', 'int(double or string) -> int', 'A whole number; fails on text that is none.'),
  fn('double', 'function', 'double(int or string) -> double', 'A number; fails on text that is none.'),
  fn('string', 'function', 'string(int, double or bool) -> string', 'The value as text.'),
  fn('size', 'method', 'x.size() -> int', 'The same as size(x).'),
  fn('contains', 'method', 'text.contains(string) -> bool', 'Whether the text holds these characters.'),
  fn('startsWith', 'method', 'text.startsWith(string) -> bool', 'Whether the text starts with them.'),
  fn('endsWith', 'method', 'text.endsWith(string) -> bool', 'Whether the text ends with them.'),
  fn(
    'matches',
    'method',
    'text.matches("pattern") -> bool',
    'Whether an RE2 regular expression, written out in the rule, matches anywhere in the text.',
  ),
  fn('lowerAscii', 'method', 'text.lowerAscii() -> string', 'The text in lower case.'),
  fn('upperAscii', 'method', 'text.upperAscii() -> string', 'The text in upper case.'),
  fn('trim', 'method', 'text.trim() -> string', 'The text without white space at its ends.'),
  fn('all', 'loop', 'list.all(x, condition) -> bool', 'Whether every element meets the condition.'),
  fn('exists', 'loop', 'list.exists(x, condition) -> bool', 'Whether some element does.'),
  fn('exists_one', 'loop', 'list.exists_one(x, condition) -> bool', 'Whether exactly one does.'),
  fn('filter', 'loop', 'list.filter(x, condition) -> list', 'The elements that do.'),
  fn('map', 'loop', 'list.map(x, value) -> list', 'A value made of each element.'),
];

function fn(name: string, kind: RuleFunction['kind'], signature: string, description: string): RuleFunction {
  return { name, kind, signature, description };
}

/** Names callable on their own, such as `size(x)`. */
export const functionNames = names('function');
/** Names callable after a dot, loops included. */
export const methodNames = new Set([...names('method'), ...names('loop')]);
/** The loops alone. */
export const loopNames = names('loop');

function names(kind: RuleFunction['kind']): Set<string> {
  return new Set(functionTable.filter((one) => one.kind === kind).map((one) => one.name));
}

/** How the function of that name is written. */
export function signatureOf(name: string, called: 'on its own' | 'after a dot'): string | undefined {
  const wanted = (one: RuleFunction) => (one.kind === 'function') === (called === 'on its own');
  return functionTable.find((one) => one.name === name && wanted(one))?.signature;
}
