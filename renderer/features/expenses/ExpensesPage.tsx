import "./expenses.css";
import { Alert, Button } from "antd";
import { useCallback, useState } from "react";
import type { Expenses } from "../../../shared/contract/expenses.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { ConfirmPanel } from "./ConfirmPanel.tsx";
import { ExpenseList } from "./ExpenseList.tsx";
import { IntakePanel } from "./IntakePanel.tsx";
import { SuggestionPanel } from "./SuggestionPanel.tsx";
import { useExpenses } from "./use-expenses.ts";
import { useIntake } from "./use-intake.ts";
import { useWatched } from "./use-watched.ts";
import { WatchedFiles } from "./WatchedFiles.tsx";

/** 支出: files come in, are looked at and kept; every line of cost is filed under what it was spent on. */
export function ExpensesPage({ api }: { readonly api: Api }) {
  const announce = useAnnounce();
  const state = useExpenses(api, announce);
  const { load } = state;
  const [imports, setImports] = useState<number>(0);
  const onSaved = useCallback(
    (sentence: string) => {
      announce(sentence);
      setImports((count) => count + 1);
      load();
    },
    [announce, load],
  );
  const intake = useIntake(api, onSaved);
  const watched = useWatched(api);
  return (
    <>
      {watched.watched !== null && (
        <WatchedFiles
          watched={watched.watched}
          isBusy={intake.intake.kind !== "idle"}
          preview={intake.startWatched}
          ignore={watched.ignore}
        />
      )}
      <IntakePanel api={api} {...intake} />
      {state.trouble !== null && <Alert role="alert" type="error" showIcon title={state.trouble} />}
      <ConfirmPanel api={api} imports={imports} onChanged={load} />
      {state.expenses === null && state.trouble === null && <p role="status">正在列出支出…</p>}
      {state.expenses !== null && (
        <SuggestionPanel api={api} expenses={state.expenses} isBusy={state.isBusy} accept={state.accept} />
      )}
      {state.expenses !== null && <Listed api={api} expenses={state.expenses} state={state} />}
    </>
  );
}

interface ListedProps {
  readonly api: Api;
  readonly expenses: Expenses;
  readonly state: ReturnType<typeof useExpenses>;
}

function Listed({ api, expenses, state }: ListedProps) {
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
        <ExpenseList
          api={api}
          expenses={expenses}
          isBusy={state.isBusy}
          assign={state.assign}
          withdraw={state.withdraw}
        />
      )}
    </section>
  );
}
