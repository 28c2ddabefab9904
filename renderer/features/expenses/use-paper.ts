import { useCallback, useEffect, useState } from "react";
import type { ExpenseQuery, ExpenseRow, ExpenseTerms } from "../../../shared/contract/expenses.ts";
import type { Api } from "../../api/api.ts";
import { useAction } from "../../components/use-action.ts";
import { mostOnPaper, preparingSentence, tooManySentence } from "./paper-view.ts";
import { selectionOf, wholeSelection } from "./selection-view.ts";

/** The rows that are being printed, with what they were asked by. */
export interface Paper {
  readonly query: ExpenseQuery;
  readonly terms: ExpenseTerms;
  readonly rows: readonly ExpenseRow[];
}

interface Terms {
  readonly api: Api;
  readonly terms: ExpenseTerms;
  readonly query: ExpenseQuery;
  /** How many rows the query lists. */
  readonly count: number;
}

/** Prints all rows that are listed, by a button or by Ctrl+P; `said` is why not, or that it is under way. */
export function usePaper({ api, terms, query, count }: Terms) {
  const [paper, setPaper] = useState<Paper | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { busy, failure, run } = useAction();
  const isPreparing = busy || paper !== null;
  const start = useCallback((): void => {
    setRefusal(count > mostOnPaper ? tooManySentence(count) : null);
    if (count === 0 || count > mostOnPaper || isPreparing) return;
    const chosen = selectionOf(wholeSelection, query);
    run(
      () => api.call("expenses.rows", { chosen }),
      ({ rows }) => setPaper({ query, terms, rows }),
    );
  }, [api, terms, query, count, isPreparing, run]);
  usePrintKey(start);
  useEffect(() => {
    if (paper === null) return;
    const leave = (): void => setPaper(null);
    addEventListener("afterprint", leave);
    return () => removeEventListener("afterprint", leave);
  }, [paper]);
  const said = isPreparing ? preparingSentence(count) : (refusal ?? failure);
  return { paper, isPreparing, said, start };
}

// The browser's own printing cannot wait for rows that are not in sight.
function usePrintKey(start: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== "p")
        return;
      event.preventDefault();
      start();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [start]);
}
