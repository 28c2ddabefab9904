/** The records with those of the same key replaced in their place and new ones added at the end. */
export function upsert<T>(records: readonly T[], changed: readonly T[], keyOf: (record: T) => string): readonly T[] {
  if (changed.length === 0) return records;
  const byKey = new Map(records.map((record) => [keyOf(record), record]));
  for (const record of changed) byKey.set(keyOf(record), record);
  return [...byKey.values()];
}
