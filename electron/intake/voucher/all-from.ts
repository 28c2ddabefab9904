import type { Source } from "../../../shared/model/invoice.ts";

/** The provenance of a record that one source states whole: every field that is not null. */
export const allFrom = (record: object, source: Source): Readonly<Record<string, Source>> =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => value !== null)
      .map(([field]) => [field, source] as const),
  );
