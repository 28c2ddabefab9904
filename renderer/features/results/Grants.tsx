import { Button, Table, type TableColumnsType } from "antd";
import { useMemo, useState } from "react";
import type { GrantRow, ResultsView } from "../../../shared/contract/results.ts";
import { formatYuan } from "../../../shared/money.ts";
import type { Api } from "../../api/api.ts";
import type { BooksList } from "../../components/use-books-list.ts";
import { GrantForm } from "./GrantForm.tsx";
import { receivedText } from "./results-view.ts";

interface Props {
  readonly api: Api;
  readonly list: BooksList<ResultsView>;
  readonly view: ResultsView;
}

/** 已获扶持: what was approved and paid, by this policy and by others. */
export function Grants({ api, list, view }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const columns = useMemo(() => columnsOf(setOpen), []);
  const row = view.grants.find(({ id }) => id === open) ?? null;
  return (
    <section aria-labelledby="grants">
      <h2 id="grants">已获扶持</h2>
      <p>主管部门批准了多少、哪一天、到账没有，一笔一行；别的政策、往年和别的城市给过的也登记在这里，免得重复申报。</p>
      {view.grants.length > 0 && (
        <Table<GrantRow>
          aria-label="已获扶持"
          size="small"
          rowKey="id"
          columns={columns}
          dataSource={view.grants}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        />
      )}
      {open === null ? (
        <Button onClick={() => setOpen("new")}>登记一笔扶持</Button>
      ) : (
        <GrantForm key={open} {...{ api, list, view, row }} done={() => setOpen(null)} />
      )}
    </section>
  );
}

const columnsOf = (setOpen: (id: string) => void): TableColumnsType<GrantRow> => [
  {
    title: "政策或项目",
    dataIndex: "programme",
    render: (programme: string, { id, amount }) => (
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
  { title: "条目", dataIndex: "ruleTitle", render: (title: string) => (title === "" ? "别的政策" : title) },
  { title: "作品或项目", dataIndex: "subjectName", render: (name: string) => (name === "" ? "整个单位" : name) },
  { title: "批准部门", dataIndex: "authority" },
  {
    title: "批准金额（元）",
    dataIndex: "amount",
    align: "right",
    className: "money",
    render: (amount: GrantRow["amount"]) => formatYuan(amount),
  },
  { title: "批准日期", dataIndex: "decidedOn", render: (day: string | null) => day ?? "未填" },
  { title: "到账", key: "received", render: (_, row) => receivedText(row) },
];
