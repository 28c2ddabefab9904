import type ExcelJS from "exceljs";
import type { CostChainRow, DossierBooks, PaperShare } from "../../../shared/dossier/books.ts";
import { type Fen, subtractFen, sumFen } from "../../../shared/money.ts";
import { papersText } from "../application/book-words.ts";
import { bookNames, ledgerNames, settledFormula, sumSettled } from "./book-names.ts";
import {
  type BookColumn,
  dayColumn,
  fenColumn,
  reviewColumn,
  textColumn,
  writeBookTable,
  yuanColumn,
} from "./book-table.ts";
import { voucherColumns } from "./booking-sheet.ts";
import { addPrintableSheet } from "./cells.ts";
import type { LongRows } from "./long-rows.ts";
import { scheduleNames } from "./schedule-sheet.ts";

const shareSum = (papers: readonly PaperShare[]): Fen => sumFen(papers.map(({ amount }) => amount));
const dueOf = ({ recorded, takenBack }: CostChainRow): Fen => sumFen([recorded, takenBack]);
const contracted = ({ contracts }: CostChainRow): Fen => shareSum(contracts);
const accepted = ({ acceptances }: CostChainRow): Fen => shareSum(acceptances);
const planned = ({ budgetLines }: CostChainRow): Fen => shareSum(budgetLines);
const unaccepted = (row: CostChainRow): Fen => subtractFen(dueOf(row), accepted(row));

const readColumns: readonly BookColumn<CostChainRow>[] = [
  textColumn("code", "票据编号", 9, ({ code }) => code, { align: "center" }),
  textColumn("number", "发票号码", 22, ({ number }) => number),
  dayColumn("issuedOn", "开票日期", ({ issuedOn }) => issuedOn),
  textColumn("seller", "销售方", 22, ({ seller }) => seller, { wrap: true }),
  textColumn("subjects", "对象", 16, ({ subjects }) => subjects, { wrap: true }),
  textColumn("budget", "预算科目", 26, ({ budgetLines }) => papersText(budgetLines), { wrap: true }),
  textColumn("contract", "合同", 24, ({ contracts }) => papersText(contracts), { wrap: true }),
  textColumn("acceptance", "验收交付", 28, ({ acceptances }) => papersText(acceptances), { wrap: true }),
];

// What formulas compute with, in fen; the columns before them show it in yuan.
const paperColumns: readonly BookColumn<CostChainRow>[] = [
  fenColumn(
    "recorded",
    "票面（分）",
    ({ recorded }) => recorded,
    (at) => `SUMIFS(${ledgerNames.recorded},${ledgerNames.code},${at("code")})`,
  ),
  fenColumn("back", "红字冲减（分）", ({ takenBack }) => takenBack),
  fenColumn("due", "应付（分）", dueOf, (at) => `${at("recorded")}+${at("back")}`),
  fenColumn("planned", "预算对应（分）", planned),
  fenColumn("contracted", "合同对应（分）", contracted),
  fenColumn("accepted", "验收对应（分）", accepted),
  fenColumn("unaccepted", "未验收（分）", unaccepted, (at) => `${at("due")}-${at("accepted")}`),
  fenColumn(
    "eligible",
    "可计入（分）",
    ({ eligible }) => eligible,
    (at) => `SUMIFS(${scheduleNames.eligible},${ledgerNames.code},${at("code")})`,
  ),
];

/** Adds 链条: every cost invoice with its budget, contract, payments and acceptance, and what is open at each joint. */
export async function addChainSheet(workbook: ExcelJS.Workbook, books: DossierBooks): Promise<LongRows> {
  const note = "应付＝票面－红字；已付、待确认按“收付明细”合计；未付＝应付－已付；票面、可计入按“台账”合计。";
  const settledOf = sumSettled(books);
  const paid = ({ code }: CostChainRow): Fen => settledOf(code, true);
  const proposed = ({ code }: CostChainRow): Fen => settledOf(code, false);
  const open = (row: CostChainRow): Fen => subtractFen(dueOf(row), paid(row));
  const columns: readonly BookColumn<CostChainRow>[] = [
    ...readColumns,
    ...voucherColumns<CostChainRow>(books, ({ code }) => code),
    yuanColumn("due", "应付", dueOf),
    yuanColumn("paid", "已付", paid),
    yuanColumn("proposed", "待确认", proposed),
    yuanColumn("open", "未付", open),
    yuanColumn("unaccepted", "未验收", unaccepted),
    yuanColumn("eligible", "可计入", ({ eligible }) => eligible),
    yuanColumn("carries", "承担的补助", ({ carries }) => carries),
    reviewColumn(),
    ...paperColumns,
    fenColumn("paid", "已付（分）", paid, (at) => settledFormula(at("code"), true)),
    fenColumn("proposed", "待确认（分）", proposed, (at) => settledFormula(at("code"), false)),
    fenColumn("carries", "承担的补助（分）", ({ carries }) => carries),
    fenColumn("open", "未付（分）", open, (at) => `${at("due")}-${at("paid")}`),
  ];
  const names = {
    ...{ due: bookNames.due, paid: bookNames.paid, proposed: bookNames.proposed, open: bookNames.open },
    ...{ planned: bookNames.planned, contracted: bookNames.contracted, accepted: bookNames.accepted },
  };
  const sheet = addPrintableSheet(workbook, "链条", "链条：预算—合同—发票—付款—验收", note);
  return await writeBookTable(workbook, { sheet, columns, names, printTo: "review" }, books.costs);
}
