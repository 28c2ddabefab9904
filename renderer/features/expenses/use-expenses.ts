import { useCallback, useEffect, useState } from "react";
import type { AcceptedSuggestions } from "../../../shared/contract/categories.ts";
import type { Assignment, ExpenseChange, Expenses } from "../../../shared/contract/expenses.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Result } from "../../../shared/result.ts";
import type { Api } from "../../api/api.ts";
import { withChange } from "./expenses-view.ts";

/** The expenses as loaded and changed; null until they are there. `trouble` is why the last step came to nothing. */
export function useExpenses(api: Api, announce: (sentence: string) => void) {
  const [expenses, setExpenses] = useState<Expenses | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [defect, setDefect] = useState<unknown>(null);
  // Thrown while rendering, a defect reaches the boundary.
  if (defect !== null) throw defect;

  const load = useCallback(() => {
    api.call("expenses.show", {}).then((shown) => {
      if (shown.ok) setExpenses(shown.value);
      setTrouble(shown.ok ? null : shown.error.message);
    }, setDefect);
  }, [api]);
  useEffect(load, [load]);

  const change = async (asked: Promise<Result<ExpenseChange, Failure>>): Promise<boolean> => {
    setIsBusy(true);
    const made = await asked;
    setIsBusy(false);
    setTrouble(made.ok ? null : made.error.message);
    if (!made.ok) return false;
    setExpenses((known) => (known === null ? null : withChange(known, made.value)));
    announce(made.value.sentence);
    return true;
  };
  /** Tells whether it was done; a defect reaches the boundary. */
  const settled = (asked: Promise<Result<ExpenseChange, Failure>>): Promise<boolean> =>
    change(asked).catch((error: unknown) => {
      setDefect(error);
      return false;
    });

  return {
    expenses,
    trouble,
    isBusy,
    load,
    assign: (wanted: Assignment) => settled(api.call("expenses.assign", wanted)),
    accept: (accepted: AcceptedSuggestions) => settled(api.call("categories.accept", accepted)),
    withdraw: (allocations: readonly string[]) => settled(api.call("expenses.withdraw", { allocations })),
    undo: () => settled(api.call("expenses.undo", {})),
  };
}
