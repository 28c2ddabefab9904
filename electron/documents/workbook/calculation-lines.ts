import type ExcelJS from "exceljs";
import { type Computed, computeAmount } from "../../../shared/calculation/compute-amount.ts";
import type { ResolvedAmount } from "../../../shared/calculation/resolved-rule.ts";
import type { Claim, Dossier } from "../../../shared/dossier/dossier.ts";
import type { SubjectKey } from "../../../shared/model/subject.ts";
import { type Fen, zeroFen } from "../../../shared/money.ts";
import type { Rounding } from "../../../shared/rate.ts";
import { articleName, openQuestions, statusWords, subjectName } from "../application/wording.ts";
import { baseFormula, type FormulaSources, shareFormula, uncappedFormula } from "./amount-formula.ts";
import { calculationColumns } from "./calculation-columns.ts";
import { fenFormula, fitHeight, styleRow, textValue, wholeValue, yuanFormula } from "./cells.ts";
import type { Figure, SheetLine } from "./counted-lines.ts";
import { type FactCells, factsOf, isComputable, lineSources } from "./line-sources.ts";

const roundingWords: Readonly<Record<Rounding, string>> = {
  floor_fen: "舍到分",
  floor_yuan: "舍到元",
  floor_100: "舍到百元",
  half_up_fen: "四舍五入到分",
};

/** Writes lines one below the other. A line that is a sum of parts has its parts in rows of their own above it. */
export class CalculationLines {
  readonly #sheet: ExcelJS.Worksheet;
  readonly #dossier: Dossier;
  readonly #codes: ReadonlyMap<SubjectKey, string>;
  readonly #facts: FactCells;
  /** The number of the first row that is still free. */
  next: number;

  constructor(
    sheet: ExcelJS.Worksheet,
    firstRow: number,
    dossier: Dossier,
    codes: ReadonlyMap<SubjectKey, string>,
    facts: FactCells,
  ) {
    this.#sheet = sheet;
    this.next = firstRow;
    this.#dossier = dossier;
    this.#codes = codes;
    this.#facts = facts;
  }

  /** Writes the row of a claim, and rows for its parts above it where its amount is a sum. */
  write(claim: Claim): SheetLine {
    const { amount } = claim;
    const isSum = amount?.form === "sum" && isComputable(amount, factsOf(this.#dossier, claim));
    const parts = isSum ? amount.parts.map((part) => this.#writePart(claim, part)) : [];
    const row = this.#beginRow(claim, claim.rule.title, statusWords[claim.line.status]);
    if (isSum) this.#writeSum(row, claim, amount, parts);
    else this.#writeAmount(row, claim, amount);
    const met = this.#writeMet(row, claim);
    fitHeight(row, calculationColumns);
    return { claim, row, met };
  }

  #beginRow(claim: Claim, title: string, status: string): ExcelJS.Row {
    const row = this.#sheet.getRow(this.next++);
    styleRow(row, calculationColumns);
    row.getCell("A").value = articleName(claim.rule.article);
    row.getCell("B").value = textValue(title);
    row.getCell("C").value = this.#codes.get(claim.subjectKey) ?? "";
    row.getCell("D").value = textValue(subjectName(claim));
    row.getCell("E").value = status;
    return row;
  }

  #writePart(claim: Claim, part: ResolvedAmount): ExcelJS.Row {
    const row = this.#beginRow(claim, `　其中：${this.#partTitle(part)}`, "");
    this.#writeAmount(row, claim, part);
    fitHeight(row, calculationColumns);
    return row;
  }

  #partTitle(part: ResolvedAmount): string {
    const categories = part.form === "rate" && "spend" in part.of && part.of.spend !== "*" ? part.of.spend : [];
    return categories.map((id) => this.#dossier.categoryTitles.get(id) ?? id).join("、") || "分项";
  }

  #writeSum(row: ExcelJS.Row, { line }: Claim, { cap }: ResolvedAmount, parts: readonly ExcelJS.Row[]): void {
    const sum = (column: string): string => `SUM(${parts.map((part) => `${column}${part.number}`).join(",")})`;
    if (line.base !== null) this.#put(row, "J", "F", sum("J"), line.base);
    if (cap !== null) this.#put(row, "O", "G", String(cap), cap);
    this.#put(row, "P", "H", unlessUnmet(row, capped(row, sum("P"), cap !== null)), line.amount ?? zeroFen);
    row.getCell("S").value = textValue(`${line.quote}（各分项之和）`);
  }

  #writeAmount(row: ExcelJS.Row, claim: Claim, amount: ResolvedAmount | null): void {
    const isWhole = amount === claim.amount;
    if (isWhole) row.getCell("S").value = textValue(this.#remark(claim));
    if (amount === null) return;
    const subject = factsOf(this.#dossier, claim);
    if (amount.cap !== null) this.#put(row, "O", "G", String(amount.cap), amount.cap);
    if (!isComputable(amount, subject)) {
      if (claim.line.amount !== null) this.#put(row, "P", "H", String(claim.line.amount), claim.line.amount);
      return;
    }
    const computed = computeAmount(amount, subject);
    if (computed.base !== null) this.#writeBase(row, claim, amount, computed.base);
    const uncapped = computeAmount({ ...amount, cap: null }, subject).amount;
    this.#put(row, "N", null, this.#uncapped(row, claim, amount, computed), uncapped);
    const formula = capped(row, `N${row.number}`, amount.cap !== null);
    if (isWhole) this.#put(row, "P", "H", unlessUnmet(row, formula), claim.line.amount ?? zeroFen);
    else this.#put(row, "P", "H", formula, computed.amount);
  }

  #writeBase(row: ExcelJS.Row, claim: Claim, amount: ResolvedAmount, base: Fen): void {
    if (!("of" in amount) || "form" in amount.of) return;
    this.#put(row, "J", "F", baseFormula(amount.of, this.#sources(row, claim)), base);
    if (amount.form !== "rate") return;
    row.getCell("K").value = wholeValue(amount.rate.numerator);
    row.getCell("L").value = wholeValue(amount.rate.denominator);
    row.getCell("M").value = roundingWords[amount.rounding];
  }

  #uncapped(row: ExcelJS.Row, claim: Claim, amount: ResolvedAmount, { base }: Computed): string {
    const at = (column: string): string => `${column}${row.number}`;
    if (amount.form === "rate") return shareFormula(at("J"), at("K"), at("L"), amount.rounding);
    // A base that counts units is no money and stands in no cell.
    const hasBase = base !== null && (amount.form === "slabs" || amount.form === "marginal");
    return uncappedFormula(amount, this.#sources(row, claim), hasBase ? at("J") : undefined);
  }

  #sources(row: ExcelJS.Row, claim: Claim): FormulaSources {
    return lineSources(claim, this.#dossier, `$C${row.number}`, this.#facts);
  }

  #writeMet(row: ExcelJS.Row, { line }: Claim): Figure {
    const amount = line.status === "met" ? (line.amount ?? zeroFen) : zeroFen;
    row.getCell("Q").value = fenFormula(`IF(E${row.number}="${statusWords.met}",P${row.number},0)`, amount);
    return { formula: `Q${row.number}`, amount };
  }

  #put(row: ExcelJS.Row, column: string, yuanColumn: string | null, formula: string, amount: Fen): void {
    const isPlain = /^-?\d+$/.test(formula);
    row.getCell(column).value = isPlain ? wholeValue(amount) : fenFormula(formula, amount);
    if (yuanColumn !== null) row.getCell(yuanColumn).value = yuanFormula(`${column}${row.number}`, amount);
  }

  #remark(claim: Claim): string {
    if (claim.line.status === "needs-choice") return `待选定口径：${openQuestions(claim, this.#dossier)}`;
    const open = claim.conditions.filter(({ state }) => state !== "yes").map(({ title }) => title);
    return open.length === 0 ? claim.line.quote : `${claim.line.quote}\n尚缺：${open.join("；")}`;
  }
}

const capped = (row: ExcelJS.Row, value: string, isCapped: boolean): string =>
  isCapped ? `MIN(${value},O${row.number})` : value;

// A line whose conditions are not met comes to nothing, whatever its base.
const unlessUnmet = (row: ExcelJS.Row, formula: string): string =>
  `IF(E${row.number}="${statusWords.unmet}",0,${formula})`;
