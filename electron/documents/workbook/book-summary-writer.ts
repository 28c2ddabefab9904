import type ExcelJS from "exceljs";
import { type Fen, fen, zeroFen } from "../../../shared/money.ts";
import { lockSheet } from "./book-table.ts";
import {
  addPrintableSheet,
  fenFormat,
  fenFormula,
  fitHeight,
  printOnly,
  type SheetColumn,
  setColumns,
  styleRow,
  textValue,
  yuanFormat,
  yuanFormula,
} from "./cells.ts";
import type { Figure } from "./counted-lines.ts";

const headRow = 3;
const yuan = { width: 17, numFmt: yuanFormat, align: "right" } as const;
const whole = { width: 17, numFmt: fenFormat, align: "right" } as const;

const columns: readonly SheetColumn[] = [
  { title: "编号", width: 8, align: "center" },
  { title: "项目", width: 46, wrap: true },
  ...["甲（元）", "乙（元）", "丙（元）", "丁（元）"].map((title) => ({ title, ...yuan })),
  { title: "核对（分，应为0）", width: 12, numFmt: fenFormat, align: "right" },
  { title: "结论", width: 9, align: "center" },
  ...["甲（分）", "乙（分）", "丙（分）", "丁（分）"].map((title) => ({ title, ...whole })),
];
const yuanLetters = ["C", "D", "E", "F"] as const;
const fenLetters = ["I", "J", "K", "L"] as const;

/** A check as a formula over the cells of a row's figures; it comes to zero when they agree. */
type Check = (cells: readonly string[]) => string;

/** Writes 对账总表 from top to bottom: sections of four amounts with a check that comes to zero. */
export class SummaryWriter {
  readonly #sheet: ExcelJS.Worksheet;
  readonly #checks: string[] = [];
  #next = headRow + 1;
  #firstOfSection = headRow + 1;

  constructor(workbook: ExcelJS.Workbook) {
    const note = "各表由公式相连：改动其他表里的分，本表随之变动；核对不为 0 处即不相符。";
    this.#sheet = addPrintableSheet(workbook, "对账总表", "对账总表", note);
    setColumns(this.#sheet, headRow, columns);
  }

  /** Begins a section; its titles say what the four amounts are. */
  section(title: string, titles: readonly [string, string, string, string]): void {
    const row = this.#begin(true);
    row.getCell("B").value = textValue(title);
    titles.forEach((each, index) => {
      for (const letter of [yuanLetters[index], fenLetters[index]]) {
        if (letter === undefined) continue;
        row.getCell(letter).value = each;
        row.getCell(letter).alignment = { horizontal: "center" };
      }
    });
    this.#firstOfSection = this.#next;
  }

  /** Writes a row of live amounts, and its check if it has one. */
  row(code: string, title: string, figures: readonly Figure[], check?: Check): void {
    this.#write(code, title, figures, check, false);
  }

  /** As `row`, for a total: beside its own check the rows of the section above must add up to it. */
  total(title: string, figures: readonly Figure[], check: Check): void {
    const [first, last] = [this.#firstOfSection, this.#next - 1];
    this.#write("", title, figures, check, true);
    if (last < first) return;
    const total = this.#next - 1;
    const row = this.#begin(false);
    row.getCell("B").value = "各对象合计与台账合计之差";
    const differences = fenLetters.map((letter) => `ABS(${letter}${total}-SUM(${letter}${first}:${letter}${last}))`);
    this.#check(row, differences.join("+"));
  }

  /** Writes that the section's rows, what was paid and what came, add up to the sum of a named column. */
  sumOfRows(title: string, name: string, amount: Fen): void {
    const [first, last] = [this.#firstOfSection, this.#next - 1];
    const rows = last < first ? "0" : `SUM(I${first}:J${last})`;
    this.#write(
      "",
      title,
      [{ formula: `SUM(${name})`, amount }],
      ([sum]) => (last < first ? `${sum}-0` : `${sum}-${rows}`),
      true,
    );
  }

  /** Writes a row of words alone. */
  remark(text: string): void {
    const row = this.#begin(false);
    row.getCell("B").value = textValue(text);
    fitHeight(row, columns);
  }

  /** Begins a section that counts things. */
  counts(title: string, titles: readonly [string, string, string, string]): void {
    this.section(title, titles);
  }

  /** Writes a row of counts: each a formula with its present result. */
  countRow(title: string, counts: readonly (readonly [formula: string, count: number])[]): void {
    const row = this.#begin(false);
    row.getCell("B").value = title;
    counts.forEach(([formula, count], index) => {
      const letter = yuanLetters[index];
      if (letter === undefined) return;
      row.getCell(letter).value = fenFormula(formula, fen(count));
      row.getCell(letter).numFmt = "0";
    });
  }

  /** Writes the conclusion over all checks, sets up printing and locks the sheet. */
  async finish(): Promise<void> {
    const row = this.#begin(true);
    row.getCell("B").value = "全部核对之和（应为0）";
    const sum = this.#checks.length === 0 ? "0" : this.#checks.map((cell) => `ABS(${cell})`).join("+");
    this.#check(row, sum);
    printOnly(this.#sheet, "H", row.number);
    await lockSheet(this.#sheet);
  }

  #begin(strong: boolean): ExcelJS.Row {
    const row = this.#sheet.getRow(this.#next++);
    styleRow(row, columns, strong);
    return row;
  }

  #write(code: string, title: string, figures: readonly Figure[], check: Check | undefined, strong: boolean): void {
    const row = this.#begin(strong);
    row.getCell("A").value = code;
    row.getCell("B").value = textValue(title);
    figures.forEach(({ formula, amount }, index) => {
      const [yuanLetter, fenLetter] = [yuanLetters[index], fenLetters[index]];
      if (yuanLetter === undefined || fenLetter === undefined) return;
      row.getCell(fenLetter).value = fenFormula(formula, amount);
      row.getCell(yuanLetter).value = yuanFormula(`${fenLetter}${row.number}`, amount);
    });
    if (check !== undefined) this.#check(row, check(fenLetters.map((letter) => `${letter}${row.number}`)));
    fitHeight(row, columns);
  }

  // The checks' present result is zero: what they compare was computed from the same records.
  #check(row: ExcelJS.Row, formula: string): void {
    row.getCell("G").value = fenFormula(formula, zeroFen);
    row.getCell("H").value = {
      formula: `IF(G${row.number}=0,"相符","不符")`,
      result: "相符",
      date1904: false,
    };
    this.#checks.push(`G${row.number}`);
  }
}
