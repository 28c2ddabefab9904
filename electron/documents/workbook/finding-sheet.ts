import type ExcelJS from "exceljs";
import type { DossierBooks, FindingRow } from "../../../shared/dossier/books.ts";
import { severityWords, standingWords, verdictWords } from "../application/book-words.ts";
import { bookNames } from "./book-names.ts";
import {
  type BookColumn,
  dayColumn,
  fenColumn,
  reviewColumn,
  textColumn,
  writeBookTable,
  yuanColumn,
} from "./book-table.ts";
import { addPrintableSheet } from "./cells.ts";
import type { LongRows } from "./long-rows.ts";

// More of them would make the row taller than a spreadsheet shows; 链条 and 台账 have every invoice.
const namedAtMost = 8;

function namedInvoices(invoices: readonly string[]): string {
  const rest = invoices.length - namedAtMost;
  return [...invoices.slice(0, namedAtMost), ...(rest > 0 ? [`等 ${invoices.length} 张`] : [])].join("\n");
}

// One invoice may have several findings, so their exposures have no sum.
const withoutSum = <T>({ sum: _, ...column }: BookColumn<T>): BookColumn<T> => column;

const columns: readonly BookColumn<FindingRow>[] = [
  { key: "index", title: "序号", width: 6, align: "center", cell: (_, __, index) => index + 1 },
  textColumn("severity", "轻重", 8, ({ severity }) => severityWords[severity], { align: "center" }),
  textColumn("sentence", "发现、怎样办、依据", 64, ({ sentence }) => sentence, { wrap: true }),
  textColumn("invoices", "所涉发票", 24, ({ invoices }) => namedInvoices(invoices), { wrap: true }),
  withoutSum(yuanColumn("exposed", "涉及可计入", ({ exposed }) => exposed)),
  textColumn("standing", "答复情况", 12, ({ standing }) => standingWords[standing], { align: "center", wrap: true }),
  textColumn("verdict", "答复", 10, ({ answer }) => (answer === null ? "" : verdictWords[answer.verdict]), {
    align: "center",
  }),
  textColumn("note", "说明", 30, ({ answer }) => answer?.note ?? "", { wrap: true }),
  textColumn("proof", "佐证", 10, ({ answer }) => answer?.proof ?? "", { align: "center" }),
  textColumn("by", "答复人", 10, ({ answer }) => answer?.answeredBy ?? ""),
  dayColumn("on", "答复日期", ({ answer }) => answer?.answeredOn ?? null),
  reviewColumn(),
  withoutSum(fenColumn("exposed", "涉及可计入（分）", ({ exposed }) => exposed)),
];

/** Adds 发现与答复: what an auditor would ask, and what was said to it. */
export async function addFindingSheet(workbook: ExcelJS.Workbook, { findings }: DossierBooks): Promise<LongRows> {
  const note = "一张发票可能有几条发现，涉及金额不相加；可能核减的合计见“对账总表”，每一分只算一次。";
  const names = { severity: bookNames.severity, standing: bookNames.answered };
  const sheet = addPrintableSheet(workbook, "发现与答复", "发现与答复", note);
  return await writeBookTable(workbook, { sheet, columns, names, printTo: "review" }, findings);
}
