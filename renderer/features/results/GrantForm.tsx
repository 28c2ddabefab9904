import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { GrantRow, ResultsView } from "../../../shared/contract/results.ts";
import type { Api } from "../../api/api.ts";
import { type RecordField, RecordForm } from "../../components/RecordForm.tsx";
import type { BooksList } from "../../components/use-books-list.ts";
import { useRecordForm } from "../../components/use-record-form.ts";
import { blankGrant, draftOfGrant, enteredGrant, type GrantDraft, shownOfGrant } from "./results-view.ts";

interface Props {
  readonly api: Api;
  readonly list: BooksList<ResultsView>;
  readonly view: ResultsView;
  /** The grant to change; null for a new one. */
  readonly row: GrantRow | null;
  readonly done: () => void;
}

/** Enters support that was granted, by this policy or another one. */
export function GrantForm({ api, list, view, row, done }: Props) {
  const state = useRecordForm({
    place: placeOf(row),
    initial: row === null ? blankGrant : draftOfGrant(row),
    enter: enteredGrant,
    save: (entered) =>
      list.act(() => api.call("results.save-grant", { id: row?.id ?? null, was: row && shownOfGrant(row), entered })),
    done,
  });
  const rules = Object.fromEntries(view.rules.map(({ id, title }) => [id, title]));
  const subjects = Object.fromEntries(view.subjects.map(({ key, name }) => [key, name]));
  const fields: readonly RecordField<GrantDraft>[] = [
    { name: "rule", label: "本政策条目", form: { kind: "choice", options: { "": "不是本政策给的", ...rules } } },
    { name: "subject", label: "作品或项目", form: { kind: "choice", options: { "": "给整个单位的", ...subjects } } },
    { name: "programme", label: "政策或项目名称" },
    { name: "authority", label: "批准部门" },
    { name: "amount", label: "批准金额（元）" },
    { name: "decidedOn", label: "批准日期", form: { kind: "date" } },
    { name: "receivedOn", label: "到账日期", form: { kind: "date" } },
    { name: "note", label: "文号、备注" },
  ];
  return (
    <RecordForm
      className="results-form"
      label={row === null ? "登记已获扶持" : "修改已获扶持"}
      target={{ kind: "grant", id: row?.id ?? "new" }}
      {...{ state, fields }}
      isBusy={list.isBusy}
      remove={
        row && { title: "删去这笔扶持", act: () => list.act(() => api.call("results.remove-grant", { id: row.id })) }
      }
    />
  );
}

const placeOf = (row: GrantRow | null): DraftPlace => ({
  form: `grant ${row?.id ?? "new"}`,
  title: row === null ? "新的一笔已获扶持" : `已获扶持：${row.programme}`,
  ...{ page: "results", target: { kind: "grant", id: row?.id ?? "new" } },
});
