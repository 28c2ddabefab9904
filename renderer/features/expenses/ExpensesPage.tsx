import "./expenses.css";
import { Alert, Button } from "antd";
import { useCallback } from "react";
import type { Expenses } from "../../../shared/contract/expenses.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { ExpenseList } from "./ExpenseList.tsx";
import { IntakePanel } from "./IntakePanel.tsx";
import { useExpenses } from "./use-expenses.ts";
import { useIntake } from "./use-intake.ts";

/** 支出: files come in, are looked at and kept; every line of cost is filed under what it was spent on. */
export function ExpensesPage({ api }: { readonly api: Api }) {
  const announce = useAnnounce();
  const state = useExpenses(api, announce);
  const { load } = state;
  const onSaved = useCallback(
    (sentence: string) => {
      announce(sentence);
      load();
    },
    [announce, load],
  );
  const intake = useIntake(api, onSaved);
  return (
    <>
      <IntakePanel {...intake} />
      {state.trouble !== null && <Alert role="alert" type="error" showIcon title={state.trouble} />}
      {state.expenses === null && state.trouble === null && <p role="status">正在列出支出…</p>}
      {state.expenses !== null && <Listed expenses={state.expenses} state={state} />}
    </>
  );
}

interface ListedProps {
  readonly expenses: Expenses;
  readonly state: ReturnType<typeof useExpenses>;
}

function Listed({ expenses, state }: ListedProps) {
  return (
    <section aria-labelledby="expense-list">
      <div className="expense-head">
        <h2 id="expense-list">支出明细</h2>
        {expenses.undoable !== null && (
          <Button disabled={state.isBusy} onClick={() => state.undo()}>
            撤回：{expenses.undoable}
          </Button>
        )}
      </div>
      {expenses.rows.length === 0 ? (
        <p>还没有支出。把发票文件或文件夹拖到上面，核对预览后保存，就会列在这里。</p>
      ) : (
        <ExpenseList expenses={expenses} isBusy={state.isBusy} assign={state.assign} withdraw={state.withdraw} />
      )}
    </section>
  );
}
