import type { MatchItem } from "../../../shared/contract/matching.ts";
import { amountColumn, type ListColumn } from "../../components/list-columns.ts";
import { kindText, shortNumbers } from "./matching-view.ts";

type Column = ListColumn<MatchItem>;
type Columns = readonly Column[];

const party = (width: number): Column => ({ title: "对方", width, isCut: true, read: (item) => item.party });
const asked = (title: string): Column => amountColumn(title, (item) => item.asked, { width: 108 });
const paid: Column = amountColumn("流水（元）", (item) => item.paid, { width: 108 });
const booked: Column = { title: "收付日", width: 96, read: ({ bookedOn }) => bookedOn };
const issued: Column = { title: "开票日", width: 96, read: ({ on }) => on };
const kind = (width: number): Column => ({ title: "类型", width, isCut: true, read: (item) => kindText(item.kind) });
const numbers: Column = {
  ...{ title: "票号", width: 104 },
  read: (item) => item.numbers,
  show: (item) => <span className="money">{shortNumbers(item.numbers)}</span>,
};
const mark: Column = { title: "", width: 32, show: () => <span className="mark" aria-hidden="true" /> };

/** Proposals, each with its score. */
export const proposalColumns: Columns = [
  party(138),
  numbers,
  asked("票面（元）"),
  paid,
  booked,
  { title: "得分", width: 56, isFigure: true, read: ({ score }) => score },
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
  { title: "摘要", width: 140, isCut: true, read: ({ memo }) => memo },
];

/** What was accepted, or refused. */
export const decidedColumns: Columns = [mark, party(150), numbers, asked("核销（元）"), booked, kind(110)];

/** Bank rows that a rule takes out. */
export const asideColumns: Columns = [
  party(200),
  paid,
  booked,
  { title: "理由", width: 220, isCut: true, read: (item) => item.numbers },
];
