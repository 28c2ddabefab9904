import type ExcelJS from "exceljs";
import type { DossierBooks } from "../../../shared/dossier/books.ts";
import type { Dossier, ScheduleRow } from "../../../shared/dossier/dossier.ts";
import type { LedgerPart } from "../../../shared/ledger/ledger-entry.ts";
import type { SubjectKey } from "../../../shared/model/subject.ts";
import { type Fen, subtractFen, sumFen } from "../../../shared/money.ts";
import { ledgerReasons } from "../../../shared/wording/ledger-reasons.ts";
import { partOf } from "../application/spend-table.ts";
import { ledgerNames } from "./book-names.ts";
import { type BookColumn, dayColumn, fenColumn, textColumn, writeBookTable, yuanColumn } from "./book-table.ts";
import { voucherColumns } from "./booking-sheet.ts";
import { addPrintableSheet } from "./cells.ts";
import type { LongRows } from "./long-rows.ts";
import { scheduleNames } from "./schedule-sheet.ts";

/** Why parts of a row are in a state, and what is to be done about those that are open. */
function why({ entry }: ScheduleRow, state: LedgerPart["state"]): string {
  const reasons = new Set(entry.parts.filter((part) => part.state === state).map(({ reason }) => reason));
  const texts = [...reasons].map((reason) => ledgerReasons[reason]);
  return texts.map(({ why: cause, action }) => (state === "undecided" ? `${cause}；${action}` : cause)).join("\n");
}

const grossOf = ({ entry }: ScheduleRow): Fen => entry.gross;
const eligibleOf = ({ entry }: ScheduleRow): Fen => entry.eligible;
const ineligibleOf = (row: ScheduleRow): Fen => partOf(row, "ineligible");
const undecidedOf = (row: ScheduleRow): Fen => partOf(row, "undecided");
const checkOf = (row: ScheduleRow): Fen =>
  subtractFen(grossOf(row), sumFen([eligibleOf(row), ineligibleOf(row), undecidedOf(row)]));

function columnsFor(
  books: DossierBooks,
  subjects: ReadonlyMap<SubjectKey, string>,
  rulesOf: (row: ScheduleRow) => string,
): readonly BookColumn<ScheduleRow>[] {
  const codeOf = ({ entry }: ScheduleRow): string => books.codes.get(entry.invoice) ?? "";
  return [
    textColumn("code", "票据编号", 9, codeOf, { align: "center" }),
    textColumn("number", "发票号码", 22, ({ invoiceNumber }) => invoiceNumber),
    dayColumn("issuedOn", "开票日期", ({ issuedOn }) => issuedOn),
    textColumn("seller", "销售方", 20, ({ seller }) => seller, { wrap: true }),
    textColumn("item", "项目", 20, ({ item }) => item, { wrap: true }),
    textColumn("subjectName", "对象", 16, ({ subjectName }) => subjectName, { wrap: true }),
    textColumn("categoryTitle", "类别", 14, ({ categoryTitle }) => categoryTitle, { wrap: true }),
    ...voucherColumns(books, codeOf),
    yuanColumn("gross", "含税金额", grossOf),
    yuanColumn("eligible", "可计入", eligibleOf),
    textColumn("rules", "计入哪些事项", 22, rulesOf, { wrap: true }),
    yuanColumn("ineligible", "不计入", ineligibleOf),
    textColumn("reason", "不计入的原因", 18, (row) => why(row, "ineligible"), { wrap: true }),
    yuanColumn("undecided", "待定", undecidedOf),
    textColumn("step", "待定什么、怎样办", 22, (row) => why(row, "undecided"), { wrap: true }),
    textColumn("subject", "对象编号", 9, ({ entry }) => subjects.get(entry.subject as SubjectKey) ?? "", {
      align: "center",
    }),
    textColumn("category", "类别编号", 16, ({ entry }) => entry.category ?? ""),
    fenColumn("gross", "含税金额（分）", grossOf),
    fenColumn("eligible", "可计入（分）", eligibleOf),
    fenColumn("ineligible", "不计入（分）", ineligibleOf),
    fenColumn("undecided", "待定（分）", undecidedOf),
    fenColumn(
      "check",
      "核对（应为0）",
      checkOf,
      (at) => `${at("gross")}-${at("eligible")}-${at("ineligible")}-${at("undecided")}`,
    ),
  ];
}

/** Adds 台账: every fen of recorded cost once, eligible for named rules, ineligible with a reason, or open with what to do. */
export async function addLedgerSheet(
  workbook: ExcelJS.Workbook,
  { schedule }: Dossier,
  books: DossierBooks,
  terms: {
    readonly subjects: ReadonlyMap<SubjectKey, string>;
    readonly rulesOf: (row: ScheduleRow) => string;
  },
): Promise<LongRows> {
  const note = "每一分钱只在一处：含税金额＝可计入＋不计入＋待定，逐行核对为 0。";
  const columns = columnsFor(books, terms.subjects, terms.rulesOf);
  const names = {
    ...{ code: ledgerNames.code, gross: ledgerNames.recorded, ineligible: ledgerNames.ineligible },
    ...{ undecided: ledgerNames.undecided, eligible: scheduleNames.eligible },
    ...{ subject: scheduleNames.subject, category: scheduleNames.category },
  };
  const sheet = addPrintableSheet(workbook, "台账", "台账", note);
  return await writeBookTable(workbook, { sheet, columns, names, printTo: "step" }, schedule);
}
