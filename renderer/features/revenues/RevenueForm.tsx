import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { RevenueItem, RevenuesView } from "../../../shared/contract/revenues.ts";
import type { Api } from "../../api/api.ts";
import { onlyKey } from "../../components/only-key.ts";
import { type RecordField, RecordForm } from "../../components/RecordForm.tsx";
import type { BooksList } from "../../components/use-books-list.ts";
import { useRecordForm } from "../../components/use-record-form.ts";
import { blankRevenue, draftOfRevenue, enteredRevenue, type RevenueDraft, shownOfRevenue } from "./revenues-view.ts";

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
  const blank = { ...blankRevenue, subject: onlyKey(view.subjects) };
  const state = useRecordForm({
    place: placeOf(item),
    initial: item === null ? blank : draftOfRevenue(item),
    enter: enteredRevenue,
    save: (entered) =>
      list.act(() => api.call("revenues.save", { id: item?.id ?? null, was: item && shownOfRevenue(item), entered })),
    done,
  });
  const works = Object.fromEntries(view.subjects.map(({ key, name }) => [key, name]));
  const fields: readonly RecordField<RevenueDraft>[] = [
    { name: "subject", label: "作品", form: { kind: "choice", options: { "": "请选择", ...works } } },
    { name: "platform", label: "平台" },
    { name: "from", label: "结算期起", form: { kind: "date" } },
    { name: "to", label: "结算期止", form: { kind: "date" } },
    { name: "gross", label: "总收益（元）" },
    { name: "platformShare", label: "平台分成（元）" },
    { name: "net", label: "应结金额（元）" },
    { name: "note", label: "备注" },
  ];
  return (
    <RecordForm
      className="revenue-form"
      label={item === null ? "登记一期收益" : "修改这期收益"}
      target={{ kind: "revenue", id: item?.id ?? "new" }}
      {...{ state, fields }}
      isBusy={list.isBusy}
      remove={
        item && { title: "删去这期收益", act: () => list.act(() => api.call("revenues.remove", { id: item.id })) }
      }
    />
  );
}

const placeOf = (item: RevenueItem | null): DraftPlace => ({
  form: `revenue ${item?.id ?? "new"}`,
  title: item === null ? "新的一期收益" : `收益：${item.platform} ${item.from ?? ""}`.trim(),
  ...{ page: "revenues", target: { kind: "revenue", id: item?.id ?? "new" } },
});
