import { isObject, isSameValue, type JsonObject, type MaybeValue, namesOf, objectOf } from "./json-value.ts";

/** A field that differs between two states of a record. */
export interface FieldChange {
  /** The names from the record down to the field: `contact`, `phone`. */
  readonly path: readonly string[];
  readonly before: MaybeValue;
  readonly after: MaybeValue;
}

/** What differs between two states of one record, field by field in the record's order; null stands for no record. */
export const diffRecords = (before: string | null, after: string | null): readonly FieldChange[] =>
  diffObjects(before === null ? {} : objectOf(before), after === null ? {} : objectOf(after), []);

function diffObjects(before: JsonObject, after: JsonObject, path: readonly string[]): readonly FieldChange[] {
  return namesOf(before, after).flatMap((name) => {
    const [old, now, place] = [before[name], after[name], [...path, name]];
    if (isSameValue(old, now)) return [];
    return isObject(old) && isObject(now) ? diffObjects(old, now, place) : [{ path: place, before: old, after: now }];
  });
}
