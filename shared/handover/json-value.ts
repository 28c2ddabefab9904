/** A value as JSON has it. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** An object as JSON has it. */
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** A value that may not be there; undefined where it is not. */
export type MaybeValue = JsonValue | undefined;

/** Whether a value is an object, whose fields are looked at one by one; a list is looked at as a whole. */
export const isObject = (value: MaybeValue): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether two values are the same; the order of an object's names says nothing. */
export function isSameValue(a: MaybeValue, b: MaybeValue): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((value, index) => isSameValue(value, b[index]));
  if (isObject(a) && isObject(b)) return namesOf(a, b).every((name) => isSameValue(a[name], b[name]));
  return a === b;
}

/** All names that occur in objects, in the order in which they first do. */
export const namesOf = (...objects: readonly JsonObject[]): readonly string[] => [
  ...new Set(objects.flatMap((object) => Object.keys(object))),
];

/** The record that a text holds. */
export const objectOf = (text: string): JsonObject => JSON.parse(text) as JsonObject; // texts of records are objects
