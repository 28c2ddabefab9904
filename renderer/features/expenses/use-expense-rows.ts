import { useEffect, useMemo, useState } from "react";
import type { ExpenseQuery } from "../../../shared/contract/expenses.ts";
import type { Api } from "../../api/api.ts";
import { type KnownRows, rowSource } from "./row-source.ts";

/** The rows that a query lists as far as they are known; asked for anew whenever `changes` is another number. A defect is thrown while rendering. */
export function useExpenseRows(api: Api, query: ExpenseQuery, changes: number) {
  const [known, setKnown] = useState<KnownRows | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [defect, setDefect] = useState<unknown>(null);
  if (defect !== null) throw defect;
  // The first query is looked up below; the source is made once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query is looked up by the same source
  const source = useMemo(
    () =>
      rowSource((wanted) => api.call("expenses.list", wanted), query, {
        ...{ onRows: setKnown, onTrouble: setTrouble, onDefect: setDefect },
      }),
    [api],
  );
  useEffect(() => source.look(query), [source, query]);
  useEffect(() => {
    if (changes > 0) source.reload();
  }, [source, changes]);
  return { known, trouble, inSight: source.inSight };
}
