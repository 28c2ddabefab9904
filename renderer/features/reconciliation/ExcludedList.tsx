import { Button, Table, type TableColumnsType } from "antd";
import type { ExcludedInvoice, ExclusionsView } from "../../../shared/contract/exclusions.ts";
import { type Fen, formatYuan } from "../../../shared/money.ts";
import type { Api } from "../../api/api.ts";
import type { BooksList } from "../../components/use-books-list.ts";

interface Props {
  readonly api: Api;
  readonly list: BooksList<ExclusionsView>;
  readonly excluded: readonly ExcludedInvoice[];
}

/** What is not claimed, with the way to claim it again. */
export function ExcludedList({ api, list, excluded }: Props) {
  if (excluded.length === 0) return null;
  const include = (id: string) => list.act(() => api.call("exclusions.include", { ids: [id] }));
  return (
    <section aria-labelledby="excluded">
      <h3 id="excluded">已决定不申报（{excluded.length}）</h3>
      <Table<ExcludedInvoice>
        aria-label="已决定不申报的发票"
        size="small"
        rowKey="id"
        columns={[
          ...excludedColumns,
          {
            title: "",
            render: (_, { id, seller, number }) => (
              <Button
                size="small"
                disabled={list.isBusy}
                aria-label={`撤销不申报 ${seller} ${number}`}
                onClick={() => include(id)}
              >
                撤销
              </Button>
            ),
          },
        ]}
        dataSource={excluded}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      />
    </section>
  );
}

const amount = {
  ...{ title: "金额（元）", dataIndex: "amount", align: "right" as const, className: "money" },
  render: (value: Fen) => formatYuan(value),
};

const excludedColumns: TableColumnsType<ExcludedInvoice> = [
  { title: "销售方", dataIndex: "seller" },
  { title: "发票号码", dataIndex: "number" },
  amount,
  { title: "理由", dataIndex: "reason" },
  { title: "决定人", render: (_, { decidedBy, decidedOn }) => `${decidedBy} ${decidedOn ?? ""}` },
];
