import { Button } from "antd";
import { useCallback, useMemo, useState } from "react";
import type { BudgetItem, BudgetView } from "../../../shared/contract/budget.ts";
import { formatYuan } from "../../../shared/money.ts";
import type { Api } from "../../api/api.ts";
import { BooksFrame } from "../../components/BooksFrame.tsx";
import { ListTable } from "../../components/ListTable.tsx";
import { amountColumn, type ListColumn } from "../../components/list-columns.ts";
import { type PageProps, targetId } from "../../components/page.ts";
import { type BooksList, useBooksList } from "../../components/use-books-list.ts";
import { BudgetForm } from "./BudgetForm.tsx";
import { BudgetPaste } from "./BudgetPaste.tsx";
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
  const table = view.lines.length > 0 && (
    <ListTable label="预算明细" columns={columns} rows={view.lines} rowKey="id" pageSize={100} />
  );
  return (
    <>
      <p className="screen-only">
        预算表（Excel、CSV）可以直接
        <Button type="link" size="small" onClick={() => navigate("expenses")}>
          拖进“支出”页
        </Button>
        读取，选中的几行也可以直接粘贴到下面的列表；花了多少、差多少在
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
        <>
          <p>还没有登记作品或项目。请先到“作品”页登记，再填预算。</p>
          {table}
        </>
      ) : (
        <>
          <BudgetForm key={shown?.id ?? "new"} {...{ api, list, view, item: shown }} done={() => setOpen(null)} />
          <BudgetPaste {...{ api, list, view }}>{table}</BudgetPaste>
        </>
      )}
    </>
  );
}

const columnsOf = (setOpen: (id: string) => void): readonly ListColumn<BudgetItem>[] => [
  { title: "作品或项目", read: ({ subjectName }) => subjectName },
  {
    title: "科目",
    read: ({ head }) => head,
    show: ({ head, id, subjectName }) => (
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
  { title: "支出类别", width: "8rem", read: ({ categoryTitle }) => categoryTitle },
  amountColumn("金额（元）", ({ amount }) => amount),
  { title: "备注", read: ({ note }) => note },
];
