import { type SubmitEvent, useState } from "react";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { RevenueItem, RevenuesView } from "../../../shared/contract/revenues.ts";
import type { Api } from "../../api/api.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { Field, type FieldForm } from "../../components/Field.tsx";
import { targetMark } from "../../components/page.ts";
import { RecordActs } from "../../components/RecordActs.tsx";
import type { BooksList } from "../../components/use-books-list.ts";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { blankRevenue, draftOfRevenue, enteredRevenue, type RevenueDraft } from "./revenues-view.ts";

interface Props {
  readonly api: Api;
  readonly list: BooksList<RevenuesView>;
  readonly view: RevenuesView;
  /** The settlement to change; null for a new one. */
  readonly item: RevenueItem | null;
  readonly done: () => void;
}

/** Enters a settlement or mends one that was read. */
export function RevenueForm({ api, list, view, item, done }: Props) {
  const kept = useKeptDraft(placeOf(item), item === null ? blankRevenue(view.subjects) : draftOfRevenue(item));
  const draft = kept.value;
  const leave = (): void => {
    kept.done();
    done();
  };
  const [trouble, setTrouble] = useState<string | null>(null);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const entered = enteredRevenue(draft);
    setTrouble(entered.ok ? null : entered.error);
    if (!entered.ok) return;
    const saved = { id: item?.id ?? null, entered: entered.value };
    if (await list.act(() => api.call("revenues.save", saved))) leave();
  };
  const field = (name: keyof RevenueDraft, label: string, form: FieldForm = { kind: "text" }) => (
    <Field {...{ label, form }} value={draft[name]} onChange={(value) => kept.change({ ...draft, [name]: value })} />
  );
  const works = Object.fromEntries(view.subjects.map(({ key, name }) => [key, name]));
  return (
    <form
      className="revenue-form"
      aria-label={item === null ? "登记一期收益" : "修改这期收益"}
      onSubmit={submit}
      {...targetMark({ kind: "revenue", id: item?.id ?? "new" })}
    >
      <DraftNote draft={kept} />
      {field("subject", "作品", { kind: "choice", options: { "": "请选择", ...works } })}
      {field("platform", "平台")}
      {field("from", "结算期起", { kind: "date" })}
      {field("to", "结算期止", { kind: "date" })}
      {field("gross", "总收益（元）")}
      {field("platformShare", "平台分成（元）")}
      {field("net", "应结金额（元）")}
      {field("note", "备注")}
      <RecordActs
        {...{ trouble, leave }}
        isBusy={list.isBusy}
        remove={
          item && { title: "删去这期收益", act: () => list.act(() => api.call("revenues.remove", { id: item.id })) }
        }
      />
    </form>
  );
}

const placeOf = (item: RevenueItem | null): DraftPlace => ({
  form: `revenue ${item?.id ?? "new"}`,
  title: item === null ? "新的一期收益" : `收益：${item.platform} ${item.from ?? ""}`.trim(),
  ...{ page: "revenues", target: { kind: "revenue", id: item?.id ?? "new" } },
});
