import { useMemo } from "react";
import type { CopiedColumn } from "./copy-rows.ts";
import { PaperTable } from "./PaperTable.tsx";
import { columnShares, paperPortions } from "./paper-view.ts";

interface Props<Row> {
  readonly columns: readonly CopiedColumn<Row>[];
  readonly rows: readonly Row[];
  /** How many portions are drawn; all without it. */
  readonly most?: number;
}

/** All rows of a list as they stand on paper, in portions whose columns are alike. */
export function PaperTables<Row>({ columns, rows, most }: Props<Row>) {
  const portions = useMemo(() => paperPortions(rows), [rows]);
  const shares = useMemo(() => columnShares(columns, rows), [columns, rows]);
  return portions.slice(0, most).map((portion, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: what is on paper never changes places
    <PaperTable key={place} {...{ columns, shares }} rows={portion} />
  ));
}
