import type { Finding } from "../../../shared/finding.ts";
import type { BudgetRole } from "../../../shared/model/budget-titles.ts";
import { type Fen, fenToYuanText } from "../../../shared/money.ts";
import type { MoneyUnit } from "../../../shared/money-unit.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { BudgetReading, BudgetRow } from "../reading.ts";
import { ambiguousColumns } from "../table/ambiguous-columns.ts";
import { readAmountCell } from "../table/amount-cell.ts";
import { totalMismatch } from "../table/check-total.ts";
import type { ColumnMap } from "../table/column-map.ts";
import { tableMoney } from "../table/foreign-currency.ts";
import { cellOf, type Header } from "../table/header.ts";
import { kindsOfRows, partFindings, type RowKind } from "../table/line-or-sum.ts";
import type { Table, TableRow } from "../table/table.ts";
import { budgetHeader } from "./budget-columns.ts";
import { levelOfNumber, withoutNumber } from "./head-level.ts";
import { type LeveledLine, leafLines } from "./leaf-lines.ts";

type Understood = Pick<BudgetReading, "type" | "record" | "workbook" | "findings">;
type BudgetHeader = Header<BudgetRole>;

const amountRoles = ["amount", "approved", "actual"] as const;
type AmountRole = (typeof amountRoles)[number];

/**
 * The budget that the table is; null when its titles are those of something else. Planned amounts are read, granted or spent ones only
 * where nothing is planned. Subtotals, totals and heads that sum up others are no lines.
 */
export function readBudget(table: Table, map: ColumnMap = {}): Understood | null {
  const header = budgetHeader(table, map);
  if (header === null) return null;
  const role = amountRoles.find((one) => header.columns[one] !== undefined) ?? "amount";
  const money = tableMoney(header, [role]);
  if ("currency" in money) {
    const finding = intakeFinding("currency-not-yuan", "error", "rows", money);
    return { type: "budget", record: { rows: [] }, workbook: null, findings: [finding] };
  }
  return collect(header, role, money.unit);
}

function collect(header: BudgetHeader, role: AmountRole, unit: MoneyUnit): Understood {
  const lines: LeveledLine[] = [];
  const findings: Finding[] = [...ambiguousColumns(header, ["amount"]), ...otherColumns(header, role)];
  const amountOf = (row: TableRow): Fen | null => readAmountCell(header, role, row, unit).amount;
  const nameOf = (row: TableRow): string => headOf(header, row) ?? cellOf(header, "number", row);
  const rows = kindsOfRows(header.body, nameOf, (row) => amountOf(row) !== null);
  let group = "";
  for (const { row } of rows.filter(({ kind }) => kind === "line")) {
    group = cellOf(header, "group", row) || group;
    const read = readRow(header, role, row, unit, group);
    if (read.line !== null) lines.push({ line: read.line, level: levelOf(header, row) });
    findings.push(...read.findings);
  }
  const leaves = leafLines(lines);
  const total =
    rows
      .filter(({ kind }) => kind === "total")
      .flatMap(({ row }) => amountOf(row) ?? [])
      .at(-1) ?? null;
  const sums = rows.flatMap((row) => (row.kind === "named-sum" ? namedSum(row, amountOf(row.row), leaves.rows) : []));
  return {
    type: "budget",
    record: { rows: leaves.rows },
    workbook: null,
    findings: [...findings, ...partFindings(rows), ...leaves.findings, ...sums, ...wholeFindings(leaves.rows, total)],
  };
}

/** Says of a sum by name that it is not that of the lines between it and the sum before. */
function namedSum({ row: { number }, name, after }: RowKind, amount: Fen | null, lines: readonly BudgetRow[]) {
  const above = lines.filter(({ row }) => row > after && row < number);
  const mismatch = totalMismatch(
    above.map((line) => line.amount),
    amount,
  );
  if (mismatch === null) return [];
  const [stated, sum] = [fenToYuanText(mismatch.stated), fenToYuanText(mismatch.sum)];
  const detail = { row: String(number), head: name, amount: stated, sum };
  return [intakeFinding("budget-group-mismatch", "warning", `rows[${number}]`, detail)];
}

/** Columns that hold other amounts of the same heads. */
function otherColumns(header: BudgetHeader, role: AmountRole): readonly Finding[] {
  const titles = amountRoles.filter((one) => one !== role).flatMap((one) => header.columns[one]?.slice(0, 1) ?? []);
  if (titles.length === 0) return [];
  const others = titles.map(({ title }) => `“${title}”`).join("、");
  const read = header.columns[role]?.[0]?.title ?? "";
  return [intakeFinding("budget-other-columns", "info", "rows", { read, others })];
}

const levels = ["detail", "head", "group"] as const;

/** The head in the deepest of its columns; null where none is filled. */
const headOf = (header: BudgetHeader, row: TableRow): string | null =>
  levels.map((role) => cellOf(header, role, row)).find((cell) => cell !== "") ?? null;

/** From the columns of its levels where the table has several, else from the number before the head. */
function levelOf(header: BudgetHeader, row: TableRow): number | null {
  if (levels.filter((role) => header.columns[role] !== undefined).length > 1)
    return levels.length - levels.findIndex((role) => cellOf(header, role, row) !== "");
  return levelOfNumber(cellOf(header, "number", row)) ?? numberedLevel(headOf(header, row) ?? "");
}

// 35毫米胶片 and 2026年春节档 begin with a figure and are not numbered.
const numberedLevel = (head: string): number | null => (withoutNumber(head) === head ? null : levelOfNumber(head));

interface ReadRow {
  readonly line: BudgetRow | null;
  readonly findings: readonly Finding[];
}

/** A row with a head and no amount is a heading of its group. */
function readRow(header: BudgetHeader, role: AmountRole, row: TableRow, unit: MoneyUnit, group: string): ReadRow {
  const { amount, findings } = readAmountCell(header, role, row, unit);
  const cell = (one: BudgetRole) => cellOf(header, one, row) || null;
  const head = headOf(header, row);
  if (amount === null) return { line: null, findings: head === null ? [] : findings };
  if (head === null) {
    const missing = intakeFinding("budget-head-missing", "error", `rows[${row.number}]`, { row: String(row.number) });
    return { line: null, findings: [...findings, missing] };
  }
  const [subject, note] = [cell("subject"), cell("note")];
  const category = cell("category") ?? (cell("head") !== null && group !== "" ? group : null);
  return {
    line: { row: row.number, subject, head: withoutNumber(head), category, amount, note },
    findings,
  };
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
