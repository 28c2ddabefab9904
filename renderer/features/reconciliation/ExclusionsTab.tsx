import { Button, Input, Table, type TableColumnsType } from "antd";
import { type SubmitEvent, useCallback, useMemo, useState } from "react";
import type { ExclusionsView, UndecidedPart } from "../../../shared/contract/exclusions.ts";
import { type Fen, formatYuan } from "../../../shared/money.ts";
import type { Api } from "../../api/api.ts";
import { type BooksList, useBooksList } from "../../components/use-books-list.ts";
import { ExcludedList } from "./ExcludedList.tsx";
import { invoicesOf, type UndecidedGroup, undecidedGroups, undecidedText } from "./exclusions-view.ts";
import { TabFrame } from "./TabFrame.tsx";

interface Props {
  readonly api: Api;
  readonly navigate: (key: string) => void;
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
  readonly navigate: (key: string) => void;
  readonly list: BooksList<ExclusionsView>;
  readonly group: UndecidedGroup;
}

function Group({ api, navigate, list, group }: GroupProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { page } = group;
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
          <Button size="small" onClick={() => navigate(page)}>
            去“{group.pageTitle}”处理
          </Button>
        )}
      </div>
      <p className="quiet">{group.step}</p>
      <Table<UndecidedPart>
        aria-label={group.why}
        size="small"
        rowKey="id"
        columns={undecidedColumns}
        dataSource={group.parts}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        {...(group.mayBeExcluded && {
          rowSelection: {
            selectedRowKeys: [...chosen],
            onChange: (keys) => setChosen(new Set(keys.map(String))),
            getCheckboxProps: ({ seller, number }) => ({ "aria-label": `选择 ${seller} ${number}` }),
          },
        })}
      />
      {group.mayBeExcluded && <ExcludeForm {...{ api, list, invoices }} done={() => setChosen(new Set())} />}
    </section>
  );
}

interface ExcludeFormProps {
  readonly api: Api;
  readonly list: BooksList<ExclusionsView>;
  readonly invoices: readonly string[];
  readonly done: () => void;
}

function ExcludeForm({ api, list, invoices, done }: ExcludeFormProps) {
  const [reason, setReason] = useState("");
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (await list.act(() => api.call("exclusions.exclude", { invoices, reason }))) done();
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
        onChange={({ target }) => setReason(target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={list.isBusy || invoices.length === 0}>
        其余部分不申报
      </Button>
    </form>
  );
}

const amount = {
  ...{ title: "金额（元）", dataIndex: "amount", align: "right" as const, className: "money" },
  render: (value: Fen) => formatYuan(value),
};

const undecidedColumns: TableColumnsType<UndecidedPart> = [
  { title: "开票日期", dataIndex: "on", className: "money", render: (on: string | null) => on ?? "未知" },
  { title: "销售方", dataIndex: "seller" },
  { title: "发票号码", dataIndex: "number" },
  { title: "内容", dataIndex: "item" },
  amount,
];
