import { useCallback, useMemo } from "react";
import { PaperList } from "../../components/PaperList.tsx";
import { type PaperRow, paperColumns, paperNotes, paperRows } from "./paper-view.ts";
import type { Paper } from "./use-paper.ts";

/** The list of expenses on paper, which the browser is asked to print once it stands. */
export function ExpensePaper({ paper: { rows, query, terms } }: { readonly paper: Paper }) {
  const columns = useMemo(() => paperColumns(terms), [terms]);
  const numbered = useMemo(() => paperRows(rows), [rows]);
  const notes = useMemo(() => paperNotes(rows, query, terms), [rows, query, terms]);
  const onReady = useCallback(() => print(), []);
  return <PaperList<PaperRow> title="支出明细" {...{ notes, columns, onReady }} rows={numbered} />;
}
