import { type TableColumnsType, Tag } from "antd";
import type { ChainItem, Cover } from "../../../shared/contract/chain.ts";
import { formatYuan } from "../../../shared/money.ts";
import { coverNames, type JointName, jointNames } from "./chain-view.ts";

const colours: Readonly<Record<Cover, string>> = {
  ...{ full: "success", proposed: "processing", part: "warning", none: "default" },
};

/** How far a joint is covered: a word, coloured. */
export const CoverTag = ({ cover }: { readonly cover: Cover }) => <Tag color={colours[cover]}>{coverNames[cover]}</Tag>;

const joint = (name: JointName) => ({
  title: jointNames[name],
  width: 68,
  render: (_: unknown, item: ChainItem) => <CoverTag cover={item[name]} />,
});

/** Invoices, with a word for each joint. */
export const chainColumns: TableColumnsType<ChainItem> = [
  { title: "", width: 28, render: () => <span className="mark" aria-hidden="true" /> },
  { title: "销售方", dataIndex: "party", width: 148, ellipsis: true },
  {
    title: "金额（元）",
    width: 108,
    align: "right",
    className: "money",
    render: (_, { amount }) => formatYuan(amount),
  },
  joint("budget"),
  joint("contract"),
  joint("payment"),
  joint("acceptance"),
];
