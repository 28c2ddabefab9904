import { type SubmitEvent, useState } from "react";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { DecisionRow, ResultsView } from "../../../shared/contract/results.ts";
import type { Api } from "../../api/api.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { Field, type FieldForm } from "../../components/Field.tsx";
import { RecordActs } from "../../components/RecordActs.tsx";
import type { BooksList } from "../../components/use-books-list.ts";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import {
  blankDecision,
  type DecisionDraft,
  decidedSubjects,
  draftOfDecision,
  enteredDecision,
  factChoices,
} from "./results-view.ts";

interface Props {
  readonly api: Api;
  readonly list: BooksList<ResultsView>;
  readonly view: ResultsView;
  /** The decision to change; null for a new one. */
  readonly row: DecisionRow | null;
  readonly done: () => void;
}

/** Enters a fact as an authority decided it. */
export function DecisionForm({ api, list, view, row, done }: Props) {
  const kept = useKeptDraft(placeOf(row), row === null ? blankDecision : draftOfDecision(row));
  const draft = kept.value;
  const leave = (): void => {
    kept.done();
    done();
  };
  const [trouble, setTrouble] = useState<string | null>(null);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const entered = enteredDecision(draft);
    setTrouble(entered.ok ? null : entered.error);
    if (!entered.ok) return;
    const saved = { id: row?.id ?? null, entered: entered.value };
    if (await list.act(() => api.call("results.save-decision", saved))) leave();
  };
  const field = (name: keyof DecisionDraft, label: string, form: FieldForm = { kind: "text" }) => (
    <Field {...{ label, form }} value={draft[name]} onChange={(value) => kept.change({ ...draft, [name]: value })} />
  );
  return (
    <form className="results-form" aria-label={row === null ? "登记核定结果" : "修改核定结果"} onSubmit={submit}>
      <DraftNote draft={kept} />
      {field("subject", "作品或项目", { kind: "choice", options: decidedSubjects(view) })}
      {field("fact", "核定的事项", { kind: "choice", options: factChoices(view, draft.subject) })}
      {field("value", "核定的数额（金额以元计）")}
      {field("documentNumber", "文号")}
      {field("decidedOn", "核定日期", { kind: "date" })}
      {field("note", "备注")}
      <RecordActs
        {...{ trouble, leave }}
        isBusy={list.isBusy}
        remove={
          row && {
            title: "删去这项核定",
            act: () => list.act(() => api.call("results.remove-decision", { id: row.id })),
          }
        }
      />
    </form>
  );
}

const placeOf = (row: DecisionRow | null): DraftPlace => ({
  form: `decision ${row?.id ?? "new"}`,
  title: row === null ? "新的一项核定结果" : "核定结果",
  ...{ page: "results", target: null },
});
