import type { LocalDate } from "../../../shared/dates.ts";
import type { ColumnMapping } from "../../../shared/model/column-mapping.ts";
import type { Reading } from "../../intake/reading.ts";
import type { ColumnMap } from "../../intake/table/column-map.ts";

/** What is to be remembered, and in whose name. */
export interface Remembered {
  readonly holder: string;
  readonly statedBy: string;
  readonly statedOn: LocalDate;
  readonly newId: () => string;
}

/** Whether two rows of titles are the same. */
export const isSameRow = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((title, index) => title === other[index]);

/** A mapping for tables with these titles, in the place of the one that was kept for them before. */
export function mappingFor(
  known: readonly ColumnMapping[],
  stated: Pick<ColumnMapping, "kind" | "titles" | "columns">,
  { holder, statedBy, statedOn, newId }: Remembered,
): ColumnMapping {
  const before = known.find(({ kind, titles }) => kind === stated.kind && isSameRow(titles, stated.titles));
  return { id: before?.id ?? newId(), ...stated, holder, statedBy, statedOn };
}

/** The mappings that readings under a stated map leave behind: one for each different row of titles that the map fits. */
export function mappingsOf(
  known: readonly ColumnMapping[],
  readings: readonly Reading[],
  columns: ColumnMap,
  remembered: Remembered,
): readonly ColumnMapping[] {
  const wanted = Object.values(columns);
  const made = new Map<string, ColumnMapping>();
  for (const { type, tables = [] } of readings) {
    if (type !== "statement" && type !== "revenue" && type !== "budget" && type !== "ledger") continue;
    for (const { titles } of tables) {
      if (!wanted.every((title) => titles.includes(title))) continue;
      made.set(JSON.stringify([type, titles]), mappingFor(known, { kind: type, titles, columns }, remembered));
    }
  }
  return [...made.values()];
}
