import { useState } from "react";
import { type ExpenseTerms, rowParts } from "../../../shared/contract/expenses.ts";
import type { Api } from "../../api/api.ts";
import type { BooksList } from "../../components/use-books-list.ts";
import { useFocusKept } from "../../components/use-focus-kept.ts";
import { queryOfTarget } from "./expenses-view.ts";
import { chosenCount, selectionOf, wholeSelection } from "./selection-view.ts";
import { useActiveRow } from "./use-active-row.ts";
import { useCopying } from "./use-copying.ts";
import { useExpenseRows } from "./use-expense-rows.ts";
import { usePaneOpen } from "./use-pane-open.ts";
import { usePaper } from "./use-paper.ts";
import { useSelection } from "./use-selection.ts";

/** What the list of expenses needs to be shown and worked on. */
export interface ListTerms {
  readonly api: Api;
  readonly list: BooksList<ExpenseTerms>;
  readonly terms: ExpenseTerms;
  /** Another number after every change. */
  readonly changes: number;
  /** The invoice that the page was opened at; null where it was opened as a whole. */
  readonly invoice: string | null;
  /** The reason for which costs are undecided that the page was opened at; null where it was opened at none. */
  readonly undecided: string | null;
}

/** The list of expenses as a person has narrowed it down, chosen among it and stands in it. */
export type ExpenseListState = ReturnType<typeof useExpenseList>;

/** Holds the list of expenses. */
export function useExpenseList({ api, list, terms, changes, invoice, undecided }: ListTerms) {
  const [query, setQuery] = useState(() => queryOfTarget(undecided));
  const rows = useExpenseRows(api, query, changes);
  const choice = useSelection(api, query, changes);
  const { active, setActive, goTo } = useActiveRow(api, query, rows.known, invoice);
  const pane = usePaneOpen(invoice !== null);
  const [filing, setFiling] = useState(0);
  const { copy, said } = useCopying(api, terms);
  const { selection } = choice;
  const count = rows.known?.matching ?? 0;
  const chosen = chosenCount(selection, count);
  const paper = usePaper({ api, terms, query, count });
  const toggle = (index: number): void => {
    const row = rows.known?.rows.get(index);
    if (row?.isAssignable === true) choice.toggle(row.id, index);
    setActive(index);
  };
  const [steps, setSteps] = useState(0);
  const place = useFocusKept(steps, "[role=grid]");
  const act = async (work: Parameters<typeof list.act>[0]): Promise<boolean> => {
    const isDone = await list.act(work);
    if (isDone) {
      choice.clear();
      setSteps((done) => done + 1);
    }
    return isDone;
  };
  return {
    ...{ query, setQuery, choice, selection, active, pane, filing, place, count, chosen, toggle, act, said, paper },
    ...{ known: rows.known, trouble: rows.trouble, inSight: rows.inSight },
    row: active === null ? null : (rows.known?.rows.get(active) ?? null),
    moveTo: (index: number, isExtending: boolean) => {
      if (isExtending && chosen === 0 && active !== null) choice.stand(active);
      if (isExtending) choice.extendTo(index);
      setActive(index);
    },
    /** Chooses one row by its name and brings it into sight, and does nothing where it is not listed. */
    chooseOnly: (id: string) => {
      choice.chooseOnly(id);
      const parts = rowParts(id);
      if (parts !== null) goTo(parts.invoice);
    },
    copyChosen: () => copy(selectionOf(chosen === 0 ? wholeSelection : selection, query)),
    /** Goes to the form that files the chosen rows; where none is chosen, the active one is. */
    file: () => {
      if (chosen === 0 && active !== null) toggle(active);
      setFiling((times) => times + 1);
    },
  };
}
