import type { BudgetItem, BudgetView } from "../../../shared/contract/budget.ts";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { Api } from "../../api/api.ts";
import { type RecordField, RecordForm } from "../../components/RecordForm.tsx";
import type { BooksList } from "../../components/use-books-list.ts";
import { useRecordForm } from "../../components/use-record-form.ts";
import { type BudgetDraft, blankLine, draftOfLine, enteredLine, shownOfLine } from "./budget-view.ts";

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
  const state = useRecordForm({
    place: placeOf(item),
    initial: item === null ? blankLine(first?.key ?? "") : draftOfLine(item),
    enter: enteredLine,
    save: (entered) =>
      list.act(() => api.call("budget.save", { id: item?.id ?? null, was: item && shownOfLine(item), entered })),
    ...(item === null && { next: ({ subject }: BudgetDraft) => blankLine(subject) }),
    done,
  });
  const works = Object.fromEntries(view.subjects.map(({ key, name }) => [key, name]));
  const categories = Object.fromEntries(view.categories.map(({ id, title }) => [id, title]));
  const fields: readonly RecordField<BudgetDraft>[] = [
    { name: "subject", label: "作品或项目", form: { kind: "choice", options: works } },
    { name: "head", label: "科目" },
    { name: "category", label: "支出类别", form: { kind: "choice", options: { "": "没有类别", ...categories } } },
    { name: "amount", label: "金额（元）" },
    { name: "note", label: "备注" },
  ];
  return (
    <RecordForm
      className="budget-form"
      label={item === null ? "登记一行预算" : "修改这行预算"}
      target={{ kind: "budget", id: item?.id ?? "new" }}
      {...{ state, fields }}
      isBusy={list.isBusy}
      {...(item === null && { saving: "登记，再填下一行" })}
      remove={item && { title: "删去这行", act: () => list.act(() => api.call("budget.remove", { id: item.id })) }}
    />
  );
}

const placeOf = (item: BudgetItem | null): DraftPlace => ({
  form: `budget ${item?.id ?? "new"}`,
  title: item === null ? "新的预算行" : `预算：${item.head}`,
  ...{ page: "budget", target: item === null ? null : { kind: "budget", id: item.id } },
});
