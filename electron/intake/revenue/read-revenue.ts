import type { Finding } from "../../../shared/finding.ts";
import { type RevenueRole, revenueTitles } from "../../../shared/model/revenue-titles.ts";
import type { Fen } from "../../../shared/money.ts";
import type { MoneyUnit } from "../../../shared/money-unit.ts";
import { isSubtotal, isTotal } from "../../../shared/table-titles.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { RevenueReading, RevenueRow } from "../reading.ts";
import { ambiguousColumns } from "../table/ambiguous-columns.ts";
import { type AmountCell, readAmountCell } from "../table/amount-cell.ts";
import type { ColumnMap } from "../table/column-map.ts";
import { cellOf, findHeader, type Header } from "../table/header.ts";
import type { Table, TableRow } from "../table/table.ts";
import { tableUnit } from "../table/table-unit.ts";
import { readRate } from "./read-rate.ts";
import { isRevenueHeader, isWorkTable } from "./revenue-columns.ts";
import { type RevenueTotals, wholeFindings } from "./revenue-findings.ts";
import { rowPeriod } from "./row-period.ts";
import { type StatedSplit, settleSplit } from "./settle-split.ts";
import { type SettlementHeading, settlementHeading } from "./settlement-heading.ts";

type Understood = Pick<RevenueReading, "type" | "record" | "findings">;
type RevenueHeader = Header<RevenueRole>;

const amountRoles = ["gross", "platformShare", "net", "refund", "fee", "tax"] as const;
type Amounts = Readonly<Record<(typeof amountRoles)[number], Fen | null>>;

/** The platform settlement that the table is; null when its titles are those of something else. */
export function readRevenue(table: Table, map: ColumnMap = {}): Understood | null {
  const header =
    findHeader(table, revenueTitles, isRevenueHeader, map) ?? findHeader(table, revenueTitles, isWorkTable, map);
  if (header === null) return null;
  const heading = settlementHeading(header.preamble, table.sheet);
  if (header.columns.work === undefined && heading.work === null) return null;
  const unit = tableUnit(header.preamble, header.body);
  const foreign = amountRoles.flatMap((role) => header.columns[role]?.slice(0, 1) ?? []).find((c) => c.unit === null);
  if (unit === null || foreign !== undefined) {
    const finding = intakeFinding("currency-not-yuan", "error", "rows", { currency: foreign?.title ?? "外币" });
    return { type: "revenue", record: { rows: [] }, findings: [finding] };
  }
  return collect(header, heading, unit);
}

function collect(header: RevenueHeader, heading: SettlementHeading, unit: MoneyUnit): Understood {
  const rows: RevenueRow[] = [];
  const findings: Finding[] = [...ambiguousColumns(header, ["gross", "platformShare", "net"])];
  let totals: RevenueTotals | null = null;
  for (const row of header.body) {
    if (row.cells.some(isSubtotal)) continue;
    const read = readAmounts(header, row, unit);
    if (row.cells.some(isTotal)) {
      totals = read.amounts;
      continue;
    }
    const { gross, platformShare, net } = read.amounts;
    const isEmpty = gross === null && platformShare === null && net === null;
    if (isEmpty && read.readable) findings.push(...read.findings);
    if (isEmpty && (read.readable || !holdsWork(header, row))) continue;
    findings.push(...read.findings);
    if (!read.readable) continue;
    const line = readRow(header, heading, row, read.amounts);
    rows.push(line.row);
    findings.push(...line.findings);
  }
  return { type: "revenue", record: { rows }, findings: [...findings, ...wholeFindings(rows, totals)] };
}

const holdsWork = (header: RevenueHeader, row: TableRow): boolean => {
  const others = row.cells.filter((cell) => cell !== "").length > 1;
  return others && cellOf(header, "work", row) !== "";
};

function readAmounts(header: RevenueHeader, row: TableRow, unit: MoneyUnit) {
  const cells = amountRoles.map((role): readonly [string, AmountCell] => [
    role,
    readAmountCell(header, role, row, unit),
  ]);
  return {
    amounts: Object.fromEntries(cells.map(([role, { amount }]) => [role, amount])) as Amounts,
    readable: cells.every(([, { readable }]) => readable),
    findings: cells.flatMap(([, { findings }]) => findings),
  };
}

function readRow(header: RevenueHeader, heading: SettlementHeading, row: TableRow, amounts: Amounts) {
  const stated: StatedSplit = {
    ...amounts,
    platformRate: readRate(cellOf(header, "platformRate", row)),
    ownRate: readRate(cellOf(header, "ownRate", row)),
    rate: readRate(cellOf(header, "rate", row)),
  };
  const split = settleSplit(stated, row.number);
  const work = cellOf(header, "work", row).replace(/^《(.*)》$/, "$1") || heading.work;
  const { period, unreadable } = rowPeriod(header, row);
  const findings: Finding[] = [...split.findings];
  const field = `rows[${row.number}]`;
  const at = { row: String(row.number) };
  if (work === null) findings.push(intakeFinding("revenue-row-without-work", "warning", field, at));
  if (unreadable !== null)
    findings.push(intakeFinding("revenue-period-unreadable", "warning", field, { ...at, value: unreadable }));
  const found = period ?? (unreadable === null ? heading.period : null);
  const read: RevenueRow = {
    row: row.number,
    work,
    platform: cellOf(header, "platform", row) || heading.platform,
    from: found?.from ?? null,
    to: found?.to ?? null,
    ...split.amounts,
  };
  return { row: read, findings };
}
