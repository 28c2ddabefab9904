import "./expenses.css";
import { Alert, Button } from "antd";
import { useCallback, useState } from "react";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { type PageProps, targetId, targetMark } from "../../components/page.ts";
import { useBooksList } from "../../components/use-books-list.ts";
import { ConfirmPanel } from "./ConfirmPanel.tsx";
import { ExpenseList } from "./ExpenseList.tsx";
import { IntakePanel } from "./IntakePanel.tsx";
import { SuggestionPanel } from "./SuggestionPanel.tsx";
import { useDroppedIntake } from "./use-dropped-intake.ts";
import { useIntake } from "./use-intake.ts";
import { useWatched } from "./use-watched.ts";
import { WatchedFiles } from "./WatchedFiles.tsx";

/** 支出: files come in, are looked at and kept; every line of cost is filed under what it was spent on. */
export function ExpensesPage({ api, navigate, target }: Pick<PageProps<Api>, "api" | "navigate" | "target">) {
  const announce = useAnnounce();
  const [changes, setChanges] = useState(0);
  const [imports, setImports] = useState(0);
  const hasChanged = useCallback(() => setChanges((count) => count + 1), []);
  // An import, or a word on one of its pictures, changes what there is to file under as well.
  // biome-ignore lint/correctness/useExhaustiveDependencies: an import is a reason to ask anew
  const show = useCallback(() => api.call("expenses.show", {}), [api, imports]);
  const list = useBooksList(show, hasChanged);
  const hasComeIn = useCallback(() => {
    setImports((count) => count + 1);
    hasChanged();
  }, [hasChanged]);
  const onSaved = useCallback(
    (sentence: string) => {
      announce(sentence);
      hasComeIn();
    },
    [announce, hasComeIn],
  );
  const terms = list.value;
  const undecided = targetId(target, "undecided");
  const intake = useIntake(api, onSaved);
  const waiting = useDroppedIntake(api, intake);
  const watched = useWatched(api);
  const undo = async () => {
    const undone = await api.call("books.undo", {});
    if (undone.ok) setImports((count) => count + 1);
    return undone;
  };
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
      {waiting > 0 && (
        <Alert
          role="status"
          type="info"
          showIcon
          title={`又放进来 ${waiting} 个文件：先保存或放弃下面这一批，随后接着读它们。`}
        />
      )}
      <IntakePanel api={api} navigate={navigate} {...intake} />
      <ConfirmPanel api={api} imports={imports} asked={targetId(target, "invoice")} onChanged={hasComeIn} />
      {terms !== null && <SuggestionPanel {...{ api, list, terms, changes }} />}
      <div className="expense-head" {...(undecided === null ? {} : targetMark({ kind: "undecided", id: undecided }))}>
        <h2>支出明细</h2>
        {terms !== null && terms.undoable !== null && (
          <Button disabled={list.isBusy} onClick={() => void list.act(undo)}>
            撤回：{terms.undoable}
          </Button>
        )}
      </div>
      {list.trouble !== null && <Alert role="alert" type="error" showIcon title={list.trouble} />}
      {terms === null && list.trouble === null && <p role="status">正在列出支出…</p>}
      {terms?.count === 0 && <p>还没有支出。把发票文件或文件夹拖到上面，核对预览后保存，就会列在这里。</p>}
      {terms !== null && terms.count > 0 && (
        <ExpenseList {...{ api, list, terms, changes }} invoice={targetId(target, "invoice")} undecided={undecided} />
      )}
    </>
  );
}
