import { Tag } from "antd";
import type { ChainItem, Cover } from "../../../shared/contract/chain.ts";
import { amountColumn, type ListColumn } from "../../components/list-columns.ts";
import { coverNames, type JointName, jointNames } from "./chain-view.ts";

const colours: Readonly<Record<Cover, string>> = {
  ...{ full: "success", proposed: "processing", part: "warning", none: "default" },
};

/** How far a joint is covered: a word, coloured. */
export const CoverTag = ({ cover }: { readonly cover: Cover }) => <Tag color={colours[cover]}>{coverNames[cover]}</Tag>;

const joint = (name: JointName): ListColumn<ChainItem> => ({
  ...{ title: jointNames[name], width: 68 },
  read: (item) => coverNames[item[name]],
  show: (item) => <CoverTag cover={item[name]} />,
});

/** Invoices, with a word for each joint. */
export const chainColumns: readonly ListColumn<ChainItem>[] = [
  { title: "", width: 28, show: () => <span className="mark" aria-hidden="true" /> },
  { title: "销售方", width: 148, isCut: true, read: ({ party }) => party },
  { title: "票号", isUnseen: true, read: ({ number }) => number },
  { title: "作品或项目", isUnseen: true, read: ({ subjects }) => subjects },
  amountColumn("金额（元）", ({ amount }) => amount, { width: 108 }),
  joint("budget"),
  joint("contract"),
  joint("payment"),
  joint("acceptance"),
];
