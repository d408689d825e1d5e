import { LIST_MAX, type FactField } from '../facts/group.js';
import type { FactContext } from '../facts/objects.js';
import { factTable } from '../facts/table.js';

/** How large a value may be: characters of a text, elements of a list, 1 for anything else. */
export interface Shape {
  length: number;
  element?: Shape;
  fields?: Readonly<Record<string, Shape>>;
}

/** The size of each name a condition may start from. */
export type Shapes = Readonly<Record<string, Shape>>;

/** The size of a number or a truth value. */
export const scalar: Shape = { length: 1 };

/** The largest facts there are by their table. */
export const worstShapes: Shapes = shapes(
  (field) => {
    const text = { length: field.maxLength ?? 1 };
    return field.type === 'list<string>' ? { length: LIST_MAX, element: text } : text;
  },
  () => LIST_MAX,
);

/** The facts at hand. */
export function shapesOf(context: FactContext): Shapes {
  return shapes(
    (_field, group, name) => mergeAll(objectsOf(context[group]).map((object) => shapeOf(object[name]))),
    (group) => objectsOf(context[group]).length,
  );
}

/** Whether no fact is larger than the table says: then the cost found when the rule was saved still holds. */
export function withinTable(context: FactContext): boolean {
  return factTable.every((group) =>
    objectsOf(context[group.name]).every((object) =>
      Object.entries(group.fields).every(([name, field]) => fits(field, object[name])),
    ),
  );
}

/** The larger of both in every respect. */
export function merge(a: Shape, b: Shape): Shape {
  const element = a.element && b.element ? merge(a.element, b.element) : (a.element ?? b.element);
  const fields = a.fields ?? b.fields;
  return {
    length: Math.max(a.length, b.length),
    ...(element === undefined ? {} : { element }),
    ...(fields === undefined ? {} : { fields }),
  };
}

function mergeAll(all: Shape[]): Shape {
  return all.reduce(merge, scalar);
}

function shapes(
  ofField: (field: FactField, group: string, name: string) => Shape,
  countOf: (group: string) => number,
): Shapes {
  return Object.fromEntries(
    factTable.map((group) => {
      const fields = Object.fromEntries(
        Object.entries(group.fields).map(([name, field]) => [name, ofField(field, group.name, name)]),
      );
      const object = { length: 1, fields };
      return [group.name, group.kind === 'list' ? { length: countOf(group.name), element: object } : object];
    }),
  );
}

function shapeOf(value: unknown): Shape {
  if (typeof value === 'string') return { length: value.length };
  if (!Array.isArray(value)) return scalar;
  return { length: value.length, element: mergeAll(value.map(shapeOf)) };
}

function objectsOf(value: unknown): Record<string, unknown>[] {
  return (Array.isArray(value) ? value : [value]) as Record<string, unknown>[];
}

function fits(field: FactField, value: unknown): boolean {
  if (field.maxLength === undefined) return true;
  const texts = Array.isArray(value) ? (value as string[]) : [value as string];
  return texts.every((text) => text.length <= field.maxLength!);
}
