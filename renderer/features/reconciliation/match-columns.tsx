import type { TableColumnsType } from "antd";
import type { MatchItem } from "../../../shared/contract/matching.ts";
import { type Fen, formatYuan } from "../../../shared/money.ts";
import { kindText, shortNumbers } from "./matching-view.ts";

type Columns = TableColumnsType<MatchItem>;
type Column = Columns[number];

const yuan = (amount: Fen | null): string => (amount === null ? "—" : formatYuan(amount));

const party = (width: number): Column => ({ title: "对方", dataIndex: "party", width, ellipsis: true });
const asked = (title: string): Column => ({
  ...{ title, width: 108, align: "right", className: "money", render: (_, item) => yuan(item.asked) },
});
const paid: Column = {
  ...{ title: "流水（元）", width: 108, align: "right", className: "money", render: (_, item) => yuan(item.paid) },
};
const booked: Column = { title: "收付日", width: 96, className: "money", render: (_, { bookedOn }) => bookedOn ?? "—" };
const issued: Column = { title: "开票日", width: 96, className: "money", render: (_, { on }) => on ?? "—" };
const kind = (width: number): Column => ({
  title: "类型",
  width,
  ellipsis: true,
  render: (_, item) => kindText(item.kind),
});
const numbers: Column = {
  title: "票号",
  width: 104,
  className: "money",
  render: (_, item) => shortNumbers(item.numbers),
};
const mark: Column = { title: "", width: 32, render: () => <span className="mark" aria-hidden="true" /> };

/** Proposals, each with its score. */
export const proposalColumns: Columns = [
  party(138),
  numbers,
  asked("票面（元）"),
  paid,
  booked,
  { title: "得分", width: 56, align: "right", render: (_, { score }) => score },
];

/** Questions, with what makes them one. */
export const questionColumns: Columns = [party(160), kind(120), asked("票面（元）"), paid, booked];

/** What is open on the side of the papers. */
export const demandColumns: Columns = [mark, party(160), numbers, asked("还差（元）"), issued];

/** What is open on the side of the bank. */
export const paymentColumns: Columns = [
  mark,
  booked,
  party(160),
  paid,
  { title: "摘要", dataIndex: "memo", width: 140, ellipsis: true },
];

/** What was accepted, or refused. */
export const decidedColumns: Columns = [mark, party(150), numbers, asked("核销（元）"), booked, kind(110)];

/** Bank rows that a rule takes out. */
export const asideColumns: Columns = [
  party(200),
  paid,
  booked,
  { title: "理由", dataIndex: "numbers", width: 220, ellipsis: true },
];
