import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { DecisionRow, ResultsView } from "../../../shared/contract/results.ts";
import type { Api } from "../../api/api.ts";
import { type RecordField, RecordForm } from "../../components/RecordForm.tsx";
import type { BooksList } from "../../components/use-books-list.ts";
import { useRecordForm } from "../../components/use-record-form.ts";
import {
  blankDecision,
  type DecisionDraft,
  decidedSubjects,
  draftOfDecision,
  enteredDecision,
  factChoices,
  shownOfDecision,
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
  const state = useRecordForm({
    place: placeOf(row),
    initial: row === null ? blankDecision : draftOfDecision(row),
    enter: enteredDecision,
    save: (entered) =>
      list.act(() =>
        api.call("results.save-decision", { id: row?.id ?? null, was: row && shownOfDecision(row), entered }),
      ),
    done,
  });
  const { subject } = state.kept.value;
  const fields: readonly RecordField<DecisionDraft>[] = [
    { name: "subject", label: "作品或项目", form: { kind: "choice", options: decidedSubjects(view) } },
    { name: "fact", label: "核定的事项", form: { kind: "choice", options: factChoices(view, subject) } },
    { name: "value", label: "核定的数额（金额以元计）" },
    { name: "documentNumber", label: "文号" },
    { name: "decidedOn", label: "核定日期", form: { kind: "date" } },
    { name: "note", label: "备注" },
  ];
  return (
    <RecordForm
      className="results-form"
      label={row === null ? "登记核定结果" : "修改核定结果"}
      target={{ kind: "decision", id: row?.id ?? "new" }}
      {...{ state, fields }}
      isBusy={list.isBusy}
      remove={
        row && { title: "删去这项核定", act: () => list.act(() => api.call("results.remove-decision", { id: row.id })) }
      }
    />
  );
}

const placeOf = (row: DecisionRow | null): DraftPlace => ({
  form: `decision ${row?.id ?? "new"}`,
  title: row === null ? "新的一项核定结果" : "核定结果",
  ...{ page: "results", target: { kind: "decision", id: row?.id ?? "new" } },
});
