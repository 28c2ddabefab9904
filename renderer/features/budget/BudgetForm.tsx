import { Button } from "antd";
import { type SubmitEvent, useState } from "react";
import type { BudgetItem, BudgetView } from "../../../shared/contract/budget.ts";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { Api } from "../../api/api.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { Field, type FieldForm } from "../../components/Field.tsx";
import { targetMark } from "../../components/page.ts";
import type { BooksList } from "../../components/use-books-list.ts";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { type BudgetDraft, blankLine, draftOfLine, enteredLine } from "./budget-view.ts";

interface Props {
  readonly api: Api;
  readonly list: BooksList<BudgetView>;
  readonly view: BudgetView;
  /** The planned cost to change; null for a new one. */
  readonly item: BudgetItem | null;
  readonly done: () => void;
}

/** Enters a planned cost, one after the other, or changes one. */
export function BudgetForm({ api, list, view, item, done }: Props) {
  const [first] = view.subjects;
  const kept = useKeptDraft(placeOf(item), item === null ? blankLine(first?.key ?? "") : draftOfLine(item));
  const draft = kept.value;
  const [trouble, setTrouble] = useState<string | null>(null);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const entered = enteredLine(draft);
    setTrouble(entered.ok ? null : entered.error);
    if (!entered.ok) return;
    if (!(await list.act(() => api.call("budget.save", { id: item?.id ?? null, entered: entered.value })))) return;
    kept.done(blankLine(draft.subject));
    if (item !== null) done();
  };
  const field = (name: keyof BudgetDraft, label: string, form: FieldForm = { kind: "text" }) => (
    <Field {...{ label, form }} value={draft[name]} onChange={(value) => kept.change({ ...draft, [name]: value })} />
  );
  const works = Object.fromEntries(view.subjects.map(({ key, name }) => [key, name]));
  const categories = Object.fromEntries(view.categories.map(({ id, title }) => [id, title]));
  return (
    <form
      className="budget-form"
      aria-label={item === null ? "登记一行预算" : "修改这行预算"}
      onSubmit={submit}
      {...targetMark({ kind: "budget", id: item?.id ?? "new" })}
    >
      <DraftNote draft={kept} />
      {field("subject", "作品或项目", { kind: "choice", options: works })}
      {field("head", "科目")}
      {field("category", "支出类别", { kind: "choice", options: { "": "没有类别", ...categories } })}
      {field("amount", "金额（元）")}
      {field("note", "备注")}
      {trouble !== null && <p role="alert">{trouble}</p>}
      <p>
        <Button type="primary" htmlType="submit" disabled={list.isBusy}>
          {item === null ? "登记，再填下一行" : "保存"}
        </Button>{" "}
        {item !== null && (
          <Button
            onClick={() => {
              kept.done();
              done();
            }}
          >
            不改了
          </Button>
        )}{" "}
        {item !== null && (
          <Button
            danger
            disabled={list.isBusy}
            onClick={async () => {
              if (!(await list.act(() => api.call("budget.remove", { id: item.id })))) return;
              kept.done();
              done();
            }}
          >
            删去这行
          </Button>
        )}
      </p>
    </form>
  );
}

const placeOf = (item: BudgetItem | null): DraftPlace => ({
  form: `budget ${item?.id ?? "new"}`,
  title: item === null ? "新的预算行" : `预算：${item.head}`,
  ...{ page: "budget", target: item === null ? null : { kind: "budget", id: item.id } },
});
