import { type SubmitEvent, useState } from "react";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { GrantRow, ResultsView } from "../../../shared/contract/results.ts";
import type { Api } from "../../api/api.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { Field, type FieldForm } from "../../components/Field.tsx";
import { RecordActs } from "../../components/RecordActs.tsx";
import type { BooksList } from "../../components/use-books-list.ts";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { blankGrant, draftOfGrant, enteredGrant, type GrantDraft } from "./results-view.ts";

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
  const kept = useKeptDraft(placeOf(row), row === null ? blankGrant : draftOfGrant(row));
  const draft = kept.value;
  const leave = (): void => {
    kept.done();
    done();
  };
  const [trouble, setTrouble] = useState<string | null>(null);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const entered = enteredGrant(draft);
    setTrouble(entered.ok ? null : entered.error);
    if (!entered.ok) return;
    const saved = { id: row?.id ?? null, entered: entered.value };
    if (await list.act(() => api.call("results.save-grant", saved))) leave();
  };
  const field = (name: keyof GrantDraft, label: string, form: FieldForm = { kind: "text" }) => (
    <Field {...{ label, form }} value={draft[name]} onChange={(value) => kept.change({ ...draft, [name]: value })} />
  );
  const rules = Object.fromEntries(view.rules.map(({ id, title }) => [id, title]));
  const subjects = Object.fromEntries(view.subjects.map(({ key, name }) => [key, name]));
  return (
    <form className="results-form" aria-label={row === null ? "登记已获扶持" : "修改已获扶持"} onSubmit={submit}>
      <DraftNote draft={kept} />
      {field("rule", "本政策条目", { kind: "choice", options: { "": "不是本政策给的", ...rules } })}
      {field("subject", "作品或项目", { kind: "choice", options: { "": "给整个单位的", ...subjects } })}
      {field("programme", "政策或项目名称")}
      {field("authority", "批准部门")}
      {field("amount", "批准金额（元）")}
      {field("decidedOn", "批准日期", { kind: "date" })}
      {field("receivedOn", "到账日期", { kind: "date" })}
      {field("note", "文号、备注")}
      <RecordActs
        {...{ trouble, leave }}
        isBusy={list.isBusy}
        remove={
          row && { title: "删去这笔扶持", act: () => list.act(() => api.call("results.remove-grant", { id: row.id })) }
        }
      />
    </form>
  );
}

const placeOf = (row: GrantRow | null): DraftPlace => ({
  form: `grant ${row?.id ?? "new"}`,
  title: row === null ? "新的一笔已获扶持" : `已获扶持：${row.programme}`,
  ...{ page: "results", target: null },
});
