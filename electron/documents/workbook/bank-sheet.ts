import type ExcelJS from "exceljs";
import type { BankRow, DossierBooks } from "../../../shared/dossier/books.ts";
import { addFen, type Fen, subtractFen, zeroFen } from "../../../shared/money.ts";
import { acceptedWord, useWords } from "../application/book-words.ts";
import { bookNames } from "./book-names.ts";
import { type BookColumn, dayColumn, fenColumn, textColumn, writeBookTable, yuanColumn } from "./book-table.ts";
import { voucherColumns } from "./booking-sheet.ts";
import { addPrintableSheet } from "./cells.ts";
import type { LongRows } from "./long-rows.ts";

/** Whether money came or went. */
export const directionWord = ({ direction }: Pick<BankRow, "direction">): string =>
  direction === "in" ? "收入" : "支出";

/** What accepted settlements take of each bank row, by its code. */
export function sumUsed({ settled }: DossierBooks): ReadonlyMap<string, Fen> {
  const sums = new Map<string, Fen>();
  for (const { bankRow, used, isAccepted } of settled)
    if (isAccepted && bankRow !== null) sums.set(bankRow, addFen(sums.get(bankRow) ?? zeroFen, used));
  return sums;
}

/** Adds 银行流水: every bank row with its use and what of it is not used yet. */
export async function addBankSheet(workbook: ExcelJS.Workbook, books: DossierBooks): Promise<LongRows> {
  const note = "已核销按“收付明细”占用流水合计；余额＝金额－已核销。工资、税费等不需要发票的流水不核销。";
  const usedOf = sumUsed(books);
  const taken = ({ code }: BankRow): Fen => usedOf.get(code) ?? zeroFen;
  const rest = (row: BankRow): Fen => subtractFen(row.amount, taken(row));
  const columns: readonly BookColumn<BankRow>[] = [
    textColumn("code", "流水编号", 9, ({ code }) => code, { align: "center" }),
    textColumn("account", "账户", 20, ({ account }) => account, { wrap: true }),
    dayColumn("bookedOn", "日期", ({ bookedOn }) => bookedOn),
    textColumn("direction", "收支", 6, directionWord, { align: "center" }),
    textColumn("counterparty", "对方", 26, ({ counterparty }) => counterparty, { wrap: true }),
    textColumn("memo", "摘要", 20, ({ memo }) => memo, { wrap: true }),
    textColumn("serial", "流水号", 18, ({ serial }) => serial),
    textColumn("use", "用途", 13, ({ use }) => useWords[use], { align: "center" }),
    textColumn("note", "说明", 18, (row) => row.note, { wrap: true }),
    ...voucherColumns<BankRow>(books, ({ code }) => code),
    yuanColumn("amount", "金额", ({ amount }) => amount),
    yuanColumn("taken", "已核销", taken),
    yuanColumn("rest", "余额", rest),
    fenColumn("amount", "金额（分）", ({ amount }) => amount),
    fenColumn(
      "taken",
      "已核销（分）",
      taken,
      (at) =>
        `SUMIFS(${bookNames.used},${bookNames.bankRow},${at("code")},${bookNames.standing},"${acceptedWord(true)}")`,
    ),
    fenColumn("rest", "余额（分）", rest, (at) => `${at("amount")}-${at("taken")}`),
  ];
  const names = {
    ...{ direction: bookNames.direction, use: bookNames.use },
    ...{ amount: bookNames.amount, taken: bookNames.taken, rest: bookNames.rest },
  };
  const sheet = addPrintableSheet(workbook, "银行流水", "银行流水及用途", note);
  return await writeBookTable(workbook, { sheet, columns, names, printTo: "rest-yuan" }, books.bank);
}
