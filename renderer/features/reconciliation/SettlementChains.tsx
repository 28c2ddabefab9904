import { Table, type TableColumnsType } from "antd";
import type { ChainView, Cover, SettlementChainItem } from "../../../shared/contract/chain.ts";
import { type Fen, formatYuan } from "../../../shared/money.ts";
import type { Api } from "../../api/api.ts";
import type { BooksList } from "../../components/use-books-list.ts";
import { CoverTag } from "./chain-columns.tsx";
import { SaleLinks } from "./SaleLinks.tsx";

interface Props {
  readonly api: Api;
  readonly list: BooksList<ChainView>;
  readonly view: ChainView;
}

/** Platforms' settlements, with the invoices issued for them and the money that came. */
export function SettlementChains({ api, list, view }: Props) {
  if (view.settlements.length === 0) return <p>还没有导入平台结算单。</p>;
  return (
    <>
      <SaleLinks {...{ api, list, view }} />
      <Table<SettlementChainItem>
        aria-label="收益的链条"
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={view.settlements}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      />
    </>
  );
}

const cover = (title: string, dataIndex: "invoiced" | "received") => ({
  ...{ title, dataIndex, render: (value: Cover) => <CoverTag cover={value} /> },
});

const columns: TableColumnsType<SettlementChainItem> = [
  { title: "平台", dataIndex: "platform" },
  { title: "期间", dataIndex: "period", className: "money" },
  { title: "作品", dataIndex: "subject" },
  {
    ...{ title: "净额（元）", dataIndex: "amount", align: "right", className: "money" },
    render: (amount: Fen | null) => (amount === null ? "未写明" : formatYuan(amount)),
  },
  cover("开票", "invoiced"),
  { title: "发票号码", dataIndex: "invoices" },
  cover("到账", "received"),
];
