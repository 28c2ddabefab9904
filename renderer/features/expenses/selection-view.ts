import { type ExpenseQuery, type RowParts, type RowSelection, rowParts } from "../../../shared/contract/expenses.ts";

/** The rows that are chosen, by id: so many, or all that are listed but for so many. */
export interface Selection {
  readonly isAll: boolean;
  readonly ids: ReadonlySet<string>;
}

/** Nothing is chosen. */
export const noSelection: Selection = { isAll: false, ids: new Set() };

/** Everything that is listed is chosen. */
export const wholeSelection: Selection = { isAll: true, ids: new Set() };

/** Whether a row is chosen. */
export const isChosen = ({ isAll, ids }: Selection, id: string): boolean => ids.has(id) !== isAll;

/** The selection with one row chosen, or no longer. */
export function toggledRow({ isAll, ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { isAll, ids: next };
}

/** The selection with more rows chosen. */
export function withRows({ isAll, ids }: Selection, more: readonly string[]): Selection {
  if (!isAll) return { isAll, ids: new Set([...ids, ...more]) };
  const left = new Set(more);
  return { isAll, ids: new Set([...ids].filter((id) => !left.has(id))) };
}

/** How many rows are chosen of so many that are listed. */
export const chosenCount = ({ isAll, ids }: Selection, listed: number): number =>
  isAll ? Math.max(0, listed - ids.size) : ids.size;

/** The name of the only chosen row; null where none or several are chosen. */
export function onlyId({ isAll, ids }: Selection): string | null {
  const [only, ...others] = ids;
  return isAll || only === undefined || others.length > 0 ? null : only;
}

/** What the only chosen row stands for; null where none or several are chosen. */
export function onlyRow(selection: Selection): RowParts | null {
  const only = onlyId(selection);
  return only === null ? null : rowParts(only);
}

/** Whether some chosen row may be allocated already. */
export const mayBeFiled = ({ isAll, ids }: Selection): boolean =>
  isAll || [...ids].some((id) => (rowParts(id)?.allocation ?? null) !== null);

/** The selection as the backend takes it. */
export const selectionOf = ({ isAll, ids }: Selection, query: ExpenseQuery): RowSelection =>
  isAll ? { kind: "listed", query, except: [...ids] } : { kind: "rows", ids: [...ids] };
