import { Button, Table, type TableColumnsType } from "antd";
import { useCallback, useMemo, useState } from "react";
import type { BudgetItem, BudgetView } from "../../../shared/contract/budget.ts";
import { type Fen, formatYuan } from "../../../shared/money.ts";
import type { Api } from "../../api/api.ts";
import { BooksFrame } from "../../components/BooksFrame.tsx";
import { CopyTable } from "../../components/CopyTable.tsx";
import type { CopiedColumn } from "../../components/copy-rows.ts";
import { type PageProps, targetId } from "../../components/page.ts";
import { type BooksList, useBooksList } from "../../components/use-books-list.ts";
import { BudgetForm } from "./BudgetForm.tsx";
import "./budget.css";

const nothing = (): void => undefined;

/** 预算: planned costs by subject and head, typed line by line or read from a workbook. */
export function BudgetPage({ api, navigate, target }: PageProps<Api>) {
  const list = useBooksList(
    useCallback(() => api.call("budget.list", {}), [api]),
    nothing,
  );
  const undo = () => api.call("books.undo", {});
  return (
    <BooksFrame list={list} undoable={list.value?.undoable ?? null} undo={undo} waiting="正在列出预算…">
      {(view) => <Lines {...{ api, navigate, list, view, target }} />}
    </BooksFrame>
  );
}

interface Props extends Pick<PageProps<Api>, "navigate" | "target"> {
  readonly api: Api;
  readonly list: BooksList<BudgetView>;
  readonly view: BudgetView;
}

function Lines({ api, navigate, list, view, target }: Props) {
  const [open, setOpen] = useState(targetId(target, "budget"));
  const columns = useMemo(() => columnsOf(setOpen), []);
  const shown = view.lines.find(({ id }) => id === open) ?? null;
  return (
    <>
      <p>
        预算表（Excel、CSV）可以直接
        <Button type="link" size="small" onClick={() => navigate("expenses")}>
          拖进“支出”页
        </Button>
        读取；花了多少、差多少在
        <Button type="link" size="small" onClick={() => navigate("reconciliation")}>
          “对账”页的“预算执行”
        </Button>
        。
      </p>
      {view.sums.length > 0 && (
        <ul className="budget-sums" aria-label="各作品、项目的预算合计">
          {view.sums.map(({ subject, subjectName, amount }) => (
            <li key={subject}>
              {subjectName}：<strong className="money">{formatYuan(amount)}</strong> 元
            </li>
          ))}
        </ul>
      )}
      {view.subjects.length === 0 ? (
        <p>还没有登记作品或项目。请先到“作品”页登记，再填预算。</p>
      ) : (
        <BudgetForm key={shown?.id ?? "new"} {...{ api, list, view, item: shown }} done={() => setOpen(null)} />
      )}
      {view.lines.length > 0 && (
        <CopyTable label="预算明细" columns={copied} rows={view.lines}>
          <Table<BudgetItem>
            aria-label="预算明细"
            size="small"
            rowKey="id"
            columns={columns}
            dataSource={view.lines}
            pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
          />
        </CopyTable>
      )}
    </>
  );
}

const copied: readonly CopiedColumn<BudgetItem>[] = [
  { title: "作品或项目", read: ({ subjectName }) => subjectName },
  { title: "科目", read: ({ head }) => head },
  { title: "支出类别", read: ({ categoryTitle }) => categoryTitle },
  { title: "金额（元）", read: ({ amount }) => amount },
  { title: "备注", read: ({ note }) => note },
];

const columnsOf = (setOpen: (id: string) => void): TableColumnsType<BudgetItem> => [
  { title: "作品或项目", dataIndex: "subjectName" },
  {
    title: "科目",
    dataIndex: "head",
    render: (head: string, { id, subjectName }) => (
      <Button
        type="link"
        size="small"
        className="budget-open"
        aria-label={`${head}（${subjectName}），修改`}
        onClick={() => setOpen(id)}
      >
        {head}
      </Button>
    ),
  },
  { title: "支出类别", dataIndex: "categoryTitle" },
  {
    ...{ title: "金额（元）", dataIndex: "amount", align: "right", className: "money" },
    render: (amount: Fen) => formatYuan(amount),
  },
  { title: "备注", dataIndex: "note" },
];
