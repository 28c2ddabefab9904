import type ExcelJS from "exceljs";
import type { BookingCheck, BookingCheckRow, DossierBooks } from "../../../shared/dossier/books.ts";
import { type Fen, subtractFen, zeroFen } from "../../../shared/money.ts";
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

const bookedOf = ({ booked }: BookingCheckRow): Fen => booked ?? zeroFen;
const differenceOf = ({ amount, booked }: BookingCheckRow): Fen =>
  booked === null ? zeroFen : subtractFen(booked, amount);

// Papers and lines of the books stand one below the other, so their amounts have no sum.
const withoutSum = <T>({ sum: _, ...column }: BookColumn<T>): BookColumn<T> => column;

const columns: readonly BookColumn<BookingCheckRow>[] = [
  textColumn("state", "情况", 12, ({ state }) => state, { align: "center" }),
  textColumn("side", "种类", 12, ({ side }) => side, { align: "center" }),
  textColumn("code", "编号", 9, ({ code }) => code, { align: "center" }),
  dayColumn("on", "日期", ({ on }) => on),
  textColumn("party", "对方", 24, ({ party }) => party, { wrap: true }),
  textColumn("title", "票号、摘要或科目", 24, ({ title }) => title, { wrap: true }),
  withoutSum(yuanColumn("amount", "金额", ({ amount }) => amount)),
  textColumn("voucher", "记账凭证号", 18, ({ voucher }) => voucher, { wrap: true }),
  dayColumn("bookedOn", "凭证日期", ({ bookedOn }) => bookedOn),
  withoutSum(yuanColumn("booked", "账上金额", bookedOf)),
  withoutSum(yuanColumn("difference", "相差", differenceOf)),
  textColumn("basis", "依据", 18, ({ basis }) => basis, { wrap: true }),
  textColumn("source", "账簿与行", 24, ({ source }) => source, { wrap: true }),
  textColumn("said", "发现", 40, ({ said }) => said, { wrap: true }),
  reviewColumn(),
  withoutSum(fenColumn("amount", "金额（分）", ({ amount }) => amount)),
  withoutSum(fenColumn("booked", "账上金额（分）", bookedOf)),
  withoutSum(fenColumn("difference", "相差（分）", differenceOf)),
];

/** Adds 账证核对: in which bookkeeping voucher each paper stands, and what is open on either side. */
export async function addBookingSheet(workbook: ExcelJS.Workbook, { rows }: BookingCheck): Promise<LongRows> {
  const note = "记账凭证号取自导入的会计账；会计账只用来核对，申报金额不取自账簿。没有入账的账上金额为 0。";
  const sheet = addPrintableSheet(workbook, "账证核对", "账证核对：发票、收付款与记账凭证", note);
  return await writeBookTable(workbook, { sheet, columns, names: {}, printTo: "review" }, rows);
}

/** The column 记账凭证号 of a sheet, by the code that a row has of its invoice or bank row; none while no books are imported. */
export const voucherColumns = <T>({ bookings }: DossierBooks, codeOf: (item: T) => string): readonly BookColumn<T>[] =>
  bookings === null
    ? []
    : [textColumn("voucher", "记账凭证号", 18, (item) => bookings.vouchers.get(codeOf(item)) ?? "", { wrap: true })];
