import { useEffect, useState } from "react";
import type { ExpenseQuery } from "../../../shared/contract/expenses.ts";
import type { Api } from "../../api/api.ts";
import type { KnownRows } from "./row-source.ts";

/** The place of the row that is worked on: at first that of the invoice the page was opened at; null while there is none. */
export function useActiveRow(api: Api, query: ExpenseQuery, known: KnownRows | null, invoice: string | null) {
  const [active, setActive] = useState<number | null>(null);
  const [defect, setDefect] = useState<unknown>(null);
  if (defect !== null) throw defect;
  const matching = known?.matching ?? null;
  // Fewer rows than before: the last one is worked on next.
  useEffect(() => {
    if (matching !== null)
      setActive((place) => (place === null || matching === 0 ? null : Math.min(place, matching - 1)));
  }, [matching]);
  // Another list is begun from its top; the first one at the invoice asked for.
  useEffect(() => {
    setActive(null);
    if (invoice === null) return;
    api.call("expenses.find", { query, invoice }).then((found) => {
      if (found.ok && found.value.at !== null) setActive(found.value.at);
    }, setDefect);
  }, [api, query, invoice]);
  /** Makes the first row of an invoice the active one, where it is listed. */
  const goTo = (wanted: string): void => {
    api.call("expenses.find", { query, invoice: wanted }).then((found) => {
      if (found.ok && found.value.at !== null) setActive(found.value.at);
    }, setDefect);
  };
  return { active, setActive, goTo };
}
