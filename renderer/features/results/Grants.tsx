import { Button } from "antd";
import { useMemo, useState } from "react";
import type { GrantRow, ResultsView } from "../../../shared/contract/results.ts";
import { formatYuan } from "../../../shared/money.ts";
import type { Api } from "../../api/api.ts";
import { ListTable } from "../../components/ListTable.tsx";
import { amountColumn, type ListColumn } from "../../components/list-columns.ts";
import type { BooksList } from "../../components/use-books-list.ts";
import { GrantForm } from "./GrantForm.tsx";

interface Props {
  readonly api: Api;
  readonly list: BooksList<ResultsView>;
  readonly view: ResultsView;
  /** The grant that a link has led to, or `new`; null without one. */
  readonly asked: string | null;
}

/** 已获扶持: what was approved and paid, by this policy and by others. */
export function Grants({ api, list, view, asked }: Props) {
  const [open, setOpen] = useState(asked);
  const columns = useMemo(() => columnsOf(setOpen), []);
  const row = view.grants.find(({ id }) => id === open) ?? null;
  return (
    <section aria-labelledby="grants">
      <h2 id="grants">已获扶持</h2>
      <p>主管部门批准了多少、哪一天、到账没有，一笔一行；别的政策、往年和别的城市给过的也登记在这里，免得重复申报。</p>
      {view.grants.length > 0 && (
        <ListTable label="已获扶持" columns={columns} rows={view.grants} rowKey="id" pageSize={50} />
      )}
      {open === null ? (
        <Button onClick={() => setOpen("new")}>登记一笔扶持</Button>
      ) : (
        <GrantForm key={open} {...{ api, list, view, row }} done={() => setOpen(null)} />
      )}
    </section>
  );
}

const columnsOf = (setOpen: (id: string) => void): readonly ListColumn<GrantRow>[] => [
  {
    title: "政策或项目",
    read: ({ programme }) => programme,
    show: ({ programme, id, amount }) => (
      <Button
        type="link"
        size="small"
        className="results-open"
        aria-label={`${programme} ${formatYuan(amount)} 元`}
        onClick={() => setOpen(id)}
      >
        {programme}
      </Button>
    ),
  },
  { title: "条目", read: ({ ruleTitle }) => ruleTitle, empty: "别的政策" },
  { title: "作品或项目", read: ({ subjectName }) => subjectName, empty: "整个单位" },
  { title: "批准部门", read: ({ authority }) => authority },
  amountColumn("批准金额（元）", ({ amount }) => amount),
  { title: "批准日期", read: ({ decidedOn }) => decidedOn, empty: "未填" },
  { title: "到账日期", read: ({ receivedOn }) => receivedOn, empty: "未到账" },
  { title: "文号、备注", read: ({ note }) => note, isUnseen: true },
];
