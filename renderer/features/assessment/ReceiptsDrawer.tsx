import { Drawer, Table, type TableColumnsType } from "antd";
import type { ReceiptsView, ReceiptView } from "../../../shared/contract/assessment.ts";
import { type Fen, formatYuan } from "../../../shared/money.ts";
import type { Api } from "../../api/api.ts";
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
      <Table<ReceiptView>
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={view.receipts}
        pagination={{ pageSize: 100, hideOnSinglePage: true }}
        scroll={{ x: true }}
        summary={() => <Sums sums={view.sums} />}
      />
    </>
  );
}

const moneyColumn = (title: string, dataIndex: "gross" | "eligible" | "ineligible" | "undecided") => ({
  title,
  dataIndex,
  align: "right" as const,
  className: "money",
  render: (amount: Fen) => formatYuan(amount),
});

const columns: TableColumnsType<ReceiptView> = [
  { title: "发票号码", dataIndex: "invoiceNumber" },
  { title: "开票日期", dataIndex: "issuedOn", className: "money", render: (day: string | null) => day ?? "未知" },
  { title: "销售方", dataIndex: "seller" },
  { title: "内容", dataIndex: "item" },
  { title: "类别", dataIndex: "category" },
  moneyColumn("含税金额", "gross"),
  moneyColumn("可计入", "eligible"),
  moneyColumn("不计入", "ineligible"),
  moneyColumn("未定", "undecided"),
  { title: "原因", dataIndex: "note" },
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
