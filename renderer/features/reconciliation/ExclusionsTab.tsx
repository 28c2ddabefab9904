import { Button, Input } from "antd";
import { type SubmitEvent, useCallback, useMemo } from "react";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { ExclusionsView, UndecidedPart } from "../../../shared/contract/exclusions.ts";
import { formatYuan } from "../../../shared/money.ts";
import type { Api } from "../../api/api.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { ListTable } from "../../components/ListTable.tsx";
import { amountColumn, type ListColumn } from "../../components/list-columns.ts";
import type { Navigate } from "../../components/page.ts";
import { type BooksList, useBooksList } from "../../components/use-books-list.ts";
import { type KeptDraft, useKeptDraft } from "../../components/use-kept-draft.ts";
import { ExcludedList } from "./ExcludedList.tsx";
import { invoicesOf, targetOf, type UndecidedGroup, undecidedGroups, undecidedText } from "./exclusions-view.ts";
import { TabFrame } from "./TabFrame.tsx";

interface Props {
  readonly api: Api;
  readonly navigate: Navigate;
  readonly onChanged: () => void;
}

/** 不申报: what is not decided yet, with the place where it is settled, and what is not claimed. */
export function ExclusionsTab({ api, navigate, onChanged }: Props) {
  const list = useBooksList(
    useCallback(() => api.call("exclusions.list", {}), [api]),
    onChanged,
  );
  return (
    <TabFrame api={api} list={list} undoable={list.value?.undoable ?? null} waiting="正在列出未定的支出…">
      {(view) => (
        <>
          <p>{undecidedText(view.undecided)}</p>
          {undecidedGroups(view.undecided).map((group) => (
            <Group key={group.reason} {...{ api, navigate, list, group }} />
          ))}
          <ExcludedList api={api} list={list} excluded={view.excluded} />
        </>
      )}
    </TabFrame>
  );
}

interface GroupProps {
  readonly api: Api;
  readonly navigate: Navigate;
  readonly list: BooksList<ExclusionsView>;
  readonly group: UndecidedGroup;
}

function Group({ api, navigate, list, group }: GroupProps) {
  const kept = useKeptDraft<Exclusion>(placeOf(group), nothing);
  const { page } = group;
  const chosen = useMemo(() => new Set(kept.value.chosen), [kept.value.chosen]);
  const heading = `undecided-${group.reason}`;
  const invoices = useMemo(() => invoicesOf(group.parts, chosen), [group.parts, chosen]);
  return (
    <section className="finding-group" aria-labelledby={heading}>
      <div className="finding-head">
        <h3 id={heading}>
          {group.why}（{group.parts.length}）
        </h3>
        <span className="quiet money">{formatYuan(group.amount)} 元</span>
        {page !== null && (
          <Button size="small" onClick={() => navigate(page, targetOf(group))}>
            去“{group.pageTitle}”处理
          </Button>
        )}
      </div>
      <p className="quiet">{group.step}</p>
      <DraftNote draft={kept} />
      <ListTable<UndecidedPart>
        label={group.why}
        columns={undecidedColumns}
        rows={group.parts}
        rowKey="id"
        pageSize={50}
        selected={group.parts.filter(({ id }) => chosen.has(id))}
        {...(group.mayBeExcluded && {
          rowSelection: {
            selectedRowKeys: [...chosen],
            onChange: (keys) => kept.change({ ...kept.value, chosen: keys.map(String) }),
            getCheckboxProps: ({ seller, number }) => ({ "aria-label": `选择 ${seller} ${number}` }),
          },
        })}
      />
      {group.mayBeExcluded && <ExcludeForm {...{ api, list, invoices, kept }} />}
    </section>
  );
}

interface ExcludeFormProps {
  readonly api: Api;
  readonly list: BooksList<ExclusionsView>;
  readonly invoices: readonly string[];
  readonly kept: KeptDraft<Exclusion>;
}

/** What is chosen to be left out, and why. */
interface Exclusion {
  readonly chosen: readonly string[];
  readonly reason: string;
}

const nothing: Exclusion = { chosen: [], reason: "" };

const placeOf = ({ reason, why }: UndecidedGroup): DraftPlace => ({
  ...{ form: `exclusion ${reason}`, title: `列为不申报的理由（对账“未定与不申报”）：${why}`.slice(0, 400) },
  ...{ page: "reconciliation", target: null },
});

function ExcludeForm({ api, list, invoices, kept }: ExcludeFormProps) {
  const { reason } = kept.value;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (await list.act(() => api.call("exclusions.exclude", { invoices, reason }))) kept.done(nothing);
  };
  return (
    <form className="match-tools" aria-label="列为不申报" onSubmit={submit}>
      <span role="status">已选 {invoices.length} 张发票</span>
      <Input
        className="reason"
        aria-label="不申报的理由"
        placeholder="理由，如“与本剧无关的办公用品”"
        value={reason}
        maxLength={2000}
        onChange={({ target }) => kept.change({ ...kept.value, reason: target.value })}
      />
      <Button type="primary" htmlType="submit" disabled={list.isBusy || invoices.length === 0}>
        其余部分不申报
      </Button>
    </form>
  );
}

const undecidedColumns: readonly ListColumn<UndecidedPart>[] = [
  { title: "开票日期", read: ({ on }) => on, empty: "未知" },
  { title: "销售方", read: ({ seller }) => seller },
  { title: "发票号码", read: ({ number }) => number },
  { title: "内容", read: ({ item }) => item },
  amountColumn("金额（元）", ({ amount }) => amount),
];
