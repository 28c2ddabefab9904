import { Alert, Button, Checkbox } from "antd";
import { AssignForm } from "./AssignForm.tsx";
import { ExpenseFilters } from "./ExpenseFilters.tsx";
import { ExpensePaper } from "./ExpensePaper.tsx";
import { ExpenseSums } from "./ExpenseSums.tsx";
import { ExpenseTable } from "./ExpenseTable.tsx";
import { selectionOf } from "./selection-view.ts";
import { type ExpenseListState, type ListTerms, useExpenseList } from "./use-expense-list.ts";

/** Every line of cost, narrowed down by filters, with the sums of what is listed, the way to file it, and the original beside it. */
export function ExpenseList(props: ListTerms) {
  const { api, list, terms } = props;
  const state = useExpenseList(props);
  const { query, setQuery, known, trouble, selection, act } = state;
  return (
    <div ref={state.place} tabIndex={-1} className="expense-place">
      <ExpenseFilters {...{ terms, query, setQuery }} />
      {trouble !== null && <Alert role="alert" type="error" showIcon title={trouble} />}
      {known === null && trouble === null && <p role="status">正在列出支出…</p>}
      {known !== null && (
        <>
          <ExpenseSums count={known.matching} sums={known.sums} />
          <AssignForm
            {...{ terms, query, selection, listed: state.count, isBusy: list.isBusy, focusing: state.filing }}
            assign={(wanted) => act(() => api.call("expenses.assign", wanted))}
            chooseOnly={state.chooseOnly}
            withdraw={() => void act(() => api.call("expenses.withdraw", { rows: selectionOf(selection, query) }))}
          />
          <Tools state={state} />
          {state.paper.paper !== null && <ExpensePaper paper={state.paper.paper} />}
          {known.matching === 0 ? <p>没有符合条件的支出。</p> : <ExpenseTable {...{ api, terms, state }} />}
        </>
      )}
    </div>
  );
}

function Tools({ state }: { readonly state: ExpenseListState }) {
  const { choice, chosen, count, row, pane, said, paper } = state;
  const areAll = count > 0 && chosen === count;
  return (
    <div className="expense-tools">
      <Checkbox
        checked={areAll}
        indeterminate={chosen > 0 && !areAll}
        disabled={count === 0}
        onChange={({ target }) => (target.checked ? choice.chooseAll() : choice.clear())}
      >
        全选所列 {count} 行
      </Checkbox>
      <Button disabled={count === 0} onClick={state.copyChosen}>
        复制到表格
      </Button>
      <Button disabled={count === 0 || paper.isPreparing} onClick={paper.start} aria-keyshortcuts="Control+P">
        打印清单
      </Button>
      <Button disabled={row === null} onClick={state.file} aria-keyshortcuts="g">
        归属（G）
      </Button>
      <Button aria-expanded={pane.isOpen} onClick={pane.toggle}>
        {pane.isOpen ? "收起原件" : "看原件"}
      </Button>
      {said !== null && <span className="quiet">{said}</span>}
      <span role="status" className="quiet">
        {paper.said}
      </span>
    </div>
  );
}
