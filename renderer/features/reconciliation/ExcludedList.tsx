import { Button } from "antd";
import type { ExcludedInvoice, ExclusionsView } from "../../../shared/contract/exclusions.ts";
import type { Api } from "../../api/api.ts";
import { ListTable } from "../../components/ListTable.tsx";
import { amountColumn, type ListColumn } from "../../components/list-columns.ts";
import type { BooksList } from "../../components/use-books-list.ts";

interface Props {
  readonly api: Api;
  readonly list: BooksList<ExclusionsView>;
  readonly excluded: readonly ExcludedInvoice[];
}

/** What is not claimed, with the way to claim it again. */
export function ExcludedList({ api, list, excluded }: Props) {
  if (excluded.length === 0) return null;
  const include = (id: string): Promise<boolean> => list.act(() => api.call("exclusions.include", { ids: [id] }));
  const columns = columnsOf(list.isBusy, include);
  return (
    <section aria-labelledby="excluded">
      <h3 id="excluded">已决定不申报（{excluded.length}）</h3>
      <ListTable label="已决定不申报的发票" columns={columns} rows={excluded} rowKey="id" pageSize={50} />
    </section>
  );
}

const columnsOf = (
  isBusy: boolean,
  include: (id: string) => Promise<boolean>,
): readonly ListColumn<ExcludedInvoice>[] => [
  { title: "销售方", read: ({ seller }) => seller },
  { title: "发票号码", read: ({ number }) => number },
  amountColumn("金额（元）", ({ amount }) => amount),
  { title: "理由", read: ({ reason }) => reason },
  { title: "决定人", read: ({ decidedBy, decidedOn }) => `${decidedBy} ${decidedOn ?? ""}`.trim() },
  {
    title: "",
    show: ({ id, seller, number }) => (
      <Button size="small" disabled={isBusy} aria-label={`撤销不申报 ${seller} ${number}`} onClick={() => include(id)}>
        撤销
      </Button>
    ),
  },
];
