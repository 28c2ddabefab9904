import type { Finding } from "../../../shared/finding.ts";
import { type RevenueRole, revenueTitles } from "../../../shared/model/revenue-titles.ts";
import type { Fen } from "../../../shared/money.ts";
import type { MoneyUnit } from "../../../shared/money-unit.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { RevenueReading, RevenueRow } from "../reading.ts";
import { ambiguousColumns } from "../table/ambiguous-columns.ts";
import { type AmountCell, readAmountCell } from "../table/amount-cell.ts";
import type { ColumnMap } from "../table/column-map.ts";
import { tableMoney } from "../table/foreign-currency.ts";
import { cellOf, findHeader, type Header } from "../table/header.ts";
import { kindsOfRows, partFindings } from "../table/line-or-sum.ts";
import type { Table, TableRow } from "../table/table.ts";
import { readRate } from "./read-rate.ts";
import { isRevenueHeader, isWorkTable } from "./revenue-columns.ts";
import { type RevenueTotals, wholeFindings } from "./revenue-findings.ts";
import { rowPeriod } from "./row-period.ts";
import { type StatedSplit, settleSplit } from "./settle-split.ts";
import { type SettlementHeading, settlementHeading } from "./settlement-heading.ts";
import { tableOfPairs } from "./table-of-pairs.ts";

type Understood = Pick<RevenueReading, "type" | "record" | "findings">;
type RevenueHeader = Header<RevenueRole>;

const amountRoles = ["gross", "platformShare", "net", "refund", "fee", "tax"] as const;
type Amounts = Readonly<Record<(typeof amountRoles)[number], Fen | null>>;

/** The platform settlement that the table is; null when its titles are those of something else. */
export function readRevenue(table: Table, map: ColumnMap = {}): Understood | null {
  const header =
    findHeader(table, revenueTitles, isRevenueHeader, map) ?? findHeader(table, revenueTitles, isWorkTable, map);
  if (header === null) {
    const filledIn = Object.keys(map).length > 0 ? null : tableOfPairs(table);
    return filledIn === null ? null : readRevenue(filledIn);
  }
  const heading = settlementHeading(header.preamble, table.sheet);
  if (header.columns.work === undefined && heading.work === null) return null;
  const money = tableMoney(header, amountRoles);
  if ("currency" in money) {
    const finding = intakeFinding("currency-not-yuan", "error", "rows", money);
    return { type: "revenue", record: { rows: [] }, findings: [finding] };
  }
  return collect(header, heading, money.unit);
}

function collect(header: RevenueHeader, heading: SettlementHeading, unit: MoneyUnit): Understood {
  const lines: RevenueRow[] = [];
  const findings: Finding[] = [...ambiguousColumns(header, ["gross", "platformShare", "net"])];
  const amountsOf = (row: TableRow) => readAmounts(header, row, unit);
  const rows = kindsOfRows(
    header.body,
    (row) => nameOf(header, row),
    (row) => !isEmpty(amountsOf(row).amounts),
  );
  for (const { row } of rows.filter(({ kind }) => kind === "line")) {
    const read = amountsOf(row);
    if (isEmpty(read.amounts) && read.readable) findings.push(...read.findings);
    if (isEmpty(read.amounts) && (read.readable || !holdsWork(header, row))) continue;
    findings.push(...read.findings);
    if (!read.readable) continue;
    const line = readRow(header, heading, row, read.amounts);
    lines.push(line.row);
    findings.push(...line.findings);
  }
  const total = rows.filter(({ kind }) => kind === "total").at(-1);
  const totals: RevenueTotals | null = total === undefined ? null : amountsOf(total.row).amounts;
  findings.push(...partFindings(rows), ...wholeFindings(lines, totals));
  return { type: "revenue", record: { rows: lines }, findings };
}

const isEmpty = ({ gross, platformShare, net }: Amounts): boolean =>
  gross === null && platformShare === null && net === null;

/** The work, or else what the row begins with. */
const nameOf = (header: RevenueHeader, row: TableRow): string =>
  cellOf(header, "work", row) || (row.cells.find((cell) => cell !== "") ?? "");

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
