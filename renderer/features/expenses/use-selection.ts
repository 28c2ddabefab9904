import { useEffect, useRef, useState } from "react";
import type { ExpenseQuery } from "../../../shared/contract/expenses.ts";
import type { Api } from "../../api/api.ts";
import { noSelection, type Selection, toggledRow, wholeSelection, withRows } from "./selection-view.ts";

/** The rows that are chosen among those that a query lists, and the row from which shift extends the choice. */
export function useSelection(api: Api, query: ExpenseQuery, changes: number) {
  const [selection, setSelection] = useState<Selection>(noSelection);
  const anchor = useRef<number | null>(null);
  const [defect, setDefect] = useState<unknown>(null);
  if (defect !== null) throw defect;
  const clear = (): void => setSelection(noSelection);
  const latest = useRef(selection);
  latest.current = selection;
  // Only what is listed is chosen: rows that another list, or a change, leaves out are chosen no longer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change is a reason as well
  useEffect(() => {
    anchor.current = null;
    const { isAll, ids } = latest.current;
    if (isAll) setSelection(noSelection);
    if (isAll || ids.size === 0) return;
    const left = new AbortController();
    api.call("expenses.among", { query, ids: [...ids] }).then((among) => {
      if (among.ok && !left.signal.aborted) setSelection({ isAll: false, ids: new Set(among.value.ids) });
    }, setDefect);
    return () => left.abort();
  }, [api, query, changes]);
  return {
    selection,
    clear,
    chooseAll: () => setSelection(wholeSelection),
    /** Chooses one row by its name, and nothing where it is not listed. */
    chooseOnly: (id: string) => {
      api.call("expenses.among", { query, ids: [id] }).then((among) => {
        if (among.ok) setSelection(withRows(noSelection, among.value.ids));
      }, setDefect);
    },
    toggle: (id: string, place: number) => {
      anchor.current = place;
      setSelection((known) => toggledRow(known, id));
    },
    /** A row became active without being chosen: from there the choice is extended. */
    stand: (place: number) => {
      anchor.current = place;
    },
    /** Chooses the rows from where the choice began up to a place, known or not. */
    extendTo: (place: number) => {
      anchor.current ??= place;
      const [from, to] = [Math.min(anchor.current, place), Math.max(anchor.current, place)];
      api.call("expenses.range", { query, from, to }).then((range) => {
        if (range.ok) setSelection((known) => withRows(known, range.value.ids));
      }, setDefect);
    },
  };
}
