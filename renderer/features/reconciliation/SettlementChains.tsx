import type { ChainView, SettlementChainItem } from "../../../shared/contract/chain.ts";
import type { Api } from "../../api/api.ts";
import { ListTable } from "../../components/ListTable.tsx";
import { amountColumn, type ListColumn } from "../../components/list-columns.ts";
import type { BooksList } from "../../components/use-books-list.ts";
import { CoverTag } from "./chain-columns.tsx";
import { coverNames } from "./chain-view.ts";
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
      <ListTable label="收益的链条" columns={columns} rows={view.settlements} rowKey="id" pageSize={50} />
    </>
  );
}

const cover = (title: string, field: "invoiced" | "received"): ListColumn<SettlementChainItem> => ({
  ...{ title, read: (item) => coverNames[item[field]], show: (item) => <CoverTag cover={item[field]} /> },
});

const columns: readonly ListColumn<SettlementChainItem>[] = [
  { title: "平台", read: ({ platform }) => platform },
  { title: "期间", read: ({ period }) => period },
  { title: "作品", read: ({ subject }) => subject },
  amountColumn("净额（元）", ({ amount }) => amount, { empty: "未写明" }),
  cover("开票", "invoiced"),
  { title: "发票号码", read: ({ invoices }) => invoices },
  cover("到账", "received"),
];
