import { type ExpenseRow, type RowParts, type RowSelection, rowParts } from "../../../shared/contract/expenses.ts";
import type { ListedRows } from "./list-rows.ts";

/** What chosen rows stand for, in the order of the choice; what names no row is left out. */
export function chosenParts(
  selection: RowSelection,
  list: (query: Extract<RowSelection, { readonly kind: "listed" }>["query"]) => ListedRows,
): readonly RowParts[] {
  if (selection.kind === "rows") return selection.ids.flatMap((id) => rowParts(id) ?? []);
  const except = new Set(selection.except);
  return list(selection.query).rows.filter(({ id, isAssignable }) => isAssignable && !except.has(id));
}

/** The rows themselves that are chosen, as they are now; what is there no longer is left out. */
export function chosenRows(
  selection: RowSelection,
  all: readonly ExpenseRow[],
  list: (query: Extract<RowSelection, { readonly kind: "listed" }>["query"]) => ListedRows,
): readonly ExpenseRow[] {
  if (selection.kind === "rows") {
    const ids = new Set(selection.ids);
    return all.filter(({ id }) => ids.has(id));
  }
  const except = new Set(selection.except);
  return list(selection.query).rows.filter(({ id }) => !except.has(id));
}
