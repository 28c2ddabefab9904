import type { Finding } from "../../../shared/finding.ts";
import { type Fen, fenToYuanText } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { BudgetReading, BudgetRow } from "../reading.ts";
import { ambiguousColumns } from "../table/ambiguous-columns.ts";
import { readAmountCell } from "../table/amount-cell.ts";
import { isSubtotal, isTotal, totalMismatch } from "../table/check-total.ts";
import type { ColumnMap } from "../table/column-map.ts";
import { cellOf, findHeader, type Header, type Synonyms } from "../table/header.ts";
import { type MoneyUnit, moneyUnitOf } from "../table/header-key.ts";
import { statedValue } from "../table/stated-value.ts";
import type { Table, TableRow } from "../table/table.ts";

/** What a column of a budget may mean. */
export type BudgetRole = "head" | "amount" | "subject" | "category" | "note";

/** Titles that film budgets use, best first. */
export const budgetColumns: Synonyms<BudgetRole> = {
  head: ["预算科目", "科目", "科目名称", "费用科目", "费用名称", "费用项目", "支出项目", "支出科目", "预算项目"],
  amount: ["预算金额", "预算数", "预算", "预算总额", "计划金额", "金额"],
  subject: ["主体", "作品", "作品名称", "剧名", "项目名称"],
  category: ["支出类别", "费用类别", "类别"],
  note: ["备注", "说明"],
};

const isBudgetHeader = (columns: Header<BudgetRole>["columns"]): boolean =>
  columns.head !== undefined && columns.amount !== undefined;

type Understood = Pick<BudgetReading, "type" | "record" | "workbook" | "findings">;

/** The budget that the table is; null when its titles are those of something else. Subtotals and totals are no lines. */
export function readBudget(table: Table, map: ColumnMap = {}): Understood | null {
  const header = findHeader(table, budgetColumns, isBudgetHeader, map);
  if (header === null) return null;
  const unit = moneyUnitOf(statedValue(header.preamble, ["单位", "金额单位", "币种"]) ?? "");
  const column = header.columns.amount?.[0];
  if (unit === null || column?.unit === null) {
    const finding = intakeFinding("currency-not-yuan", "error", "rows", { currency: column?.title ?? "外币" });
    return { type: "budget", record: { rows: [] }, workbook: null, findings: [finding] };
  }
  return collect(header, unit);
}

function collect(header: Header<BudgetRole>, unit: MoneyUnit): Understood {
  const rows: BudgetRow[] = [];
  const findings: Finding[] = [...ambiguousColumns(header, ["amount"])];
  let total: Fen | null = null;
  for (const row of header.body) {
    if (row.cells.some(isTotal)) total = readAmountCell(header, "amount", row, unit).amount;
    if (row.cells.some(isTotal) || row.cells.some(isSubtotal)) continue;
    const read = readRow(header, row, unit);
    if (read.line !== null) rows.push(read.line);
    findings.push(...read.findings);
  }
  return { type: "budget", record: { rows }, workbook: null, findings: [...findings, ...wholeFindings(rows, total)] };
}

interface ReadRow {
  readonly line: BudgetRow | null;
  readonly findings: readonly Finding[];
}

/** A row with a head and no amount is a heading of its group. */
function readRow(header: Header<BudgetRole>, row: TableRow, unit: MoneyUnit): ReadRow {
  const { amount, findings } = readAmountCell(header, "amount", row, unit);
  const cell = (role: BudgetRole) => cellOf(header, role, row) || null;
  const head = cell("head");
  if (amount === null) return { line: null, findings: head === null ? [] : findings };
  if (head === null) {
    const missing = intakeFinding("budget-head-missing", "error", `rows[${row.number}]`, { row: String(row.number) });
    return { line: null, findings: [...findings, missing] };
  }
  const [subject, category, note] = [cell("subject"), cell("category"), cell("note")];
  return { line: { row: row.number, subject, head, category, amount, note }, findings };
}

function wholeFindings(rows: readonly BudgetRow[], total: Fen | null): readonly Finding[] {
  if (rows.length === 0) return [intakeFinding("budget-no-rows", "warning", "rows")];
  const mismatch = totalMismatch(
    rows.map((row) => row.amount),
    total,
  );
  if (mismatch === null) return [];
  const detail = { sum: fenToYuanText(mismatch.sum), stated: fenToYuanText(mismatch.stated) };
  return [intakeFinding("budget-total-mismatch", "warning", "rows", detail)];
}
