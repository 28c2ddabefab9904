import { useMemo, useRef } from "react";
import type { ExpenseOrder, ExpenseRow, ExpenseTerms } from "../../../shared/contract/expenses.ts";
import type { Api } from "../../api/api.ts";
import { targetMark } from "../../components/page.ts";
import { RowGrid } from "../../components/RowGrid.tsx";
import { ExpensePane } from "./ExpensePane.tsx";
import { expenseColumns } from "./expense-columns.tsx";
import { chooseLabel } from "./expenses-view.ts";
import { isChosen } from "./selection-view.ts";
import type { ExpenseListState } from "./use-expense-list.ts";

interface Props {
  readonly api: Api;
  readonly terms: ExpenseTerms;
  readonly state: ExpenseListState;
}

/** The rows that are listed, with the original of the active one beside them, or below where there is no room. */
export function ExpenseTable({ api, terms, state }: Props) {
  const { query, setQuery, selection, choice, known, active, count, row, pane } = state;
  const columns = useMemo(() => expenseColumns(terms), [terms]);
  const panes = useRef<HTMLDivElement>(null);
  const isPaneShown = pane.isOpen && row !== null;
  return (
    <div ref={panes} className={isPaneShown ? "expense-panes" : undefined}>
      <RowGrid<ExpenseRow, ExpenseOrder>
        label="支出明细"
        {...{ columns, count, active, chooseLabel, isChoosable, markOf }}
        rowAt={(index) => known?.rows.get(index) ?? null}
        onActive={state.moveTo}
        isChosen={({ id, isAssignable }) => isAssignable && isChosen(selection, id)}
        onChoose={state.toggle}
        sort={query.sort}
        onSort={(sort) => setQuery({ ...query, sort })}
        onInSight={state.inSight}
        keys={{
          ...{ enter: pane.enter, g: state.file, escape: choice.clear },
          ...{ "ctrl+a": choice.chooseAll, "ctrl+c": state.copyChosen },
        }}
      />
      {isPaneShown && (
        <ExpensePane
          {...{ api, row, act: state.act, focusing: pane.focusing, close: pane.toggle }}
          leave={() => panes.current?.querySelector<HTMLElement>("[role=grid]")?.focus()}
        />
      )}
    </div>
  );
}

const isChoosable = ({ isAssignable }: ExpenseRow): boolean => isAssignable;

const markOf = ({ invoice }: ExpenseRow) => targetMark({ kind: "invoice", id: invoice });
