/** The types a fact may have. Whole numbers are `int`, measures and ratios `double`. */
export type FactType = 'string' | 'int' | 'double' | 'bool' | 'list<string>';

/** One field of a group: its type, what it says, and how large it may become (for the cost of a condition). */
export interface FactField {
  type: FactType;
  description: string;
  /** Longest text in UTF-16 units, for a string or for each string of a list. */
  maxLength?: number;
}

/** One name a condition may start from: a single object (`comment`) or a list of objects (`claims`). */
export interface FactGroup {
  name: string;
  /** The name its type carries in messages. */
  typeName: string;
  kind: 'object' | 'list';
  description: string;
  fields: Readonly<Record<string, FactField>>;
}

/** Longer lists are cut to this many elements before a condition sees them. */
export const LIST_MAX = 100;

/** Makes the compiler hold a group's table against the shape of its facts: a field in one only is an error. */
export function defineGroup<Shape>(
  group: Omit<FactGroup, 'fields'> & { fields: { [Name in keyof Shape]-?: FactField } },
): FactGroup {
  return group as FactGroup;
}
