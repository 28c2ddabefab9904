import { Drawer, Table } from "antd";
import type { ReceiptsView, ReceiptView } from "../../../shared/contract/assessment.ts";
import { formatYuan } from "../../../shared/money.ts";
import type { Api } from "../../api/api.ts";
import { ListTable } from "../../components/ListTable.tsx";
import { amountColumn, type ListColumn } from "../../components/list-columns.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { receiptsText } from "./assessment-view.ts";
import { useReceipts } from "./use-assessment.ts";

interface Props {
  readonly api: Api;
  readonly line: string;
  readonly close: () => void;
}

/** The receipts that a figure rests on. */
export function ReceiptsDrawer({ api, line, close }: Props) {
  const loaded = useReceipts(api, line);
  return (
    <Drawer open title="所依据的票据" size="min(72rem, 95vw)" onClose={close}>
      <WhenLoaded loaded={loaded} waiting="正在列出票据…">
        {(view) => <Receipts view={view} />}
      </WhenLoaded>
    </Drawer>
  );
}

function Receipts({ view }: { readonly view: ReceiptsView }) {
  return (
    <>
      <p>
        <strong>{view.title}</strong> · {view.subjectName}
      </p>
      <p>{receiptsText(view)}</p>
      <ListTable
        label="所依据的票据"
        columns={columns}
        rows={view.receipts}
        rowKey="id"
        pageSize={100}
        scroll={{ x: true }}
        summary={() => <Sums sums={view.sums} />}
      />
    </>
  );
}

const columns: readonly ListColumn<ReceiptView>[] = [
  { title: "发票号码", read: ({ invoiceNumber }) => invoiceNumber },
  { title: "开票日期", read: ({ issuedOn }) => issuedOn, empty: "未知" },
  { title: "销售方", read: ({ seller }) => seller },
  { title: "内容", read: ({ item }) => item },
  { title: "类别", read: ({ category }) => category },
  amountColumn("含税金额", ({ gross }) => gross),
  amountColumn("可计入", ({ eligible }) => eligible),
  amountColumn("不计入", ({ ineligible }) => ineligible),
  amountColumn("未定", ({ undecided }) => undecided),
  { title: "原因", read: ({ note }) => note },
];

function Sums({ sums }: { readonly sums: ReceiptsView["sums"] }) {
  const amounts = [sums.gross, sums.eligible, sums.ineligible, sums.undecided];
  return (
    <Table.Summary.Row>
      <Table.Summary.Cell index={0} colSpan={5}>
        合计（元）
      </Table.Summary.Cell>
      {amounts.map((amount, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the four sums never change places
        <Table.Summary.Cell key={index} index={index + 5} align="right" className="money">
          <strong>{formatYuan(amount)}</strong>
        </Table.Summary.Cell>
      ))}
      <Table.Summary.Cell index={9} />
    </Table.Summary.Row>
  );
}
