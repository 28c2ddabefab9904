import type { Finding } from "../../../shared/finding.ts";
import { type Fen, fenToYuanText, subtractFen } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { RevenueReading, RevenueRow } from "../reading.ts";
import { ambiguousColumns } from "../table/ambiguous-columns.ts";
import { readAmountCell } from "../table/amount-cell.ts";
import { isSubtotal, isTotal, totalMismatch } from "../table/check-total.ts";
import type { ColumnMap } from "../table/column-map.ts";
import { cellOf, findHeader, type Header } from "../table/header.ts";
import { type MoneyUnit, moneyUnitOf } from "../table/header-key.ts";
import { statedValue } from "../table/stated-value.ts";
import type { Table, TableRow } from "../table/table.ts";
import { readPeriod, type SettledPeriod } from "./read-period.ts";
import { isRevenueHeader, type RevenueRole, revenueColumns } from "./revenue-columns.ts";
import { rowPeriod } from "./row-period.ts";

type Understood = Pick<RevenueReading, "type" | "record" | "findings">;
type RevenueHeader = Header<RevenueRole>;

/** What a settlement says above its table. */
interface Heading {
  readonly platform: string | null;
  readonly period: SettledPeriod | null;
  readonly unit: MoneyUnit;
}

const amountRoles = ["gross", "platformShare", "net"] as const;
type Amounts = Readonly<Record<(typeof amountRoles)[number], Fen | null>>;

/** The platform settlement that the table is; null when its titles are those of something else. */
export function readRevenue(table: Table, map: ColumnMap = {}): Understood | null {
  const header = findHeader(table, revenueColumns, isRevenueHeader, map);
  if (header === null) return null;
  const unit = moneyUnitOf(statedValue(header.preamble, ["单位", "金额单位", "币种"]) ?? "");
  const foreign = amountRoles.flatMap((role) => header.columns[role]?.slice(0, 1) ?? []).find((c) => c.unit === null);
  if (unit === null || foreign !== undefined) {
    const finding = intakeFinding("currency-not-yuan", "error", "rows", { currency: foreign?.title ?? "外币" });
    return { type: "revenue", record: { rows: [] }, findings: [finding] };
  }
  const heading: Heading = {
    platform: statedValue(header.preamble, ["平台", "平台名称", "结算平台", "合作平台"]),
    period: readPeriod(statedValue(header.preamble, revenueColumns.period) ?? ""),
    unit,
  };
  return collect(header, heading);
}

function collect(header: RevenueHeader, heading: Heading): Understood {
  const rows: RevenueRow[] = [];
  const findings: Finding[] = [...ambiguousColumns(header, amountRoles)];
  let total: Amounts | null = null;
  for (const row of header.body) {
    const amounts = readAmounts(header, row, heading.unit);
    if (row.cells.some(isSubtotal) || row.cells.join("\0") === header.row.cells.join("\0")) continue;
    if (row.cells.some(isTotal)) {
      total = amounts.amounts;
      continue;
    }
    const empty = amountRoles.every((role) => amounts.amounts[role] === null);
    if (empty && (amounts.readable || !holdsWork(header, row))) continue;
    findings.push(...amounts.findings);
    if (!amounts.readable) continue;
    const read = readRow(header, heading, row, amounts.amounts);
    rows.push(read.row);
    findings.push(...read.findings);
  }
  return { type: "revenue", record: { rows }, findings: [...findings, ...wholeFindings(rows, total)] };
}

const holdsWork = (header: RevenueHeader, row: TableRow): boolean => {
  const others = row.cells.filter((cell) => cell !== "").length > 1;
  return others && cellOf(header, "work", row) !== "";
};

function readAmounts(header: RevenueHeader, row: TableRow, unit: MoneyUnit) {
  const [gross, share, net] = amountRoles.map((role) => readAmountCell(header, role, row, unit));
  const cells = [gross, share, net];
  return {
    amounts: { gross: gross?.amount ?? null, platformShare: share?.amount ?? null, net: net?.amount ?? null },
    readable: cells.every((cell) => cell?.readable !== false),
    findings: cells.flatMap((cell) => cell?.findings ?? []),
  };
}

function readRow(header: RevenueHeader, heading: Heading, row: TableRow, amounts: Amounts) {
  const work = cellOf(header, "work", row) || null;
  const period = rowPeriod(header, row);
  const field = `rows[${row.number}]`;
  const at = { row: String(row.number) };
  const findings: Finding[] = [];
  if (work === null) findings.push(intakeFinding("revenue-row-without-work", "warning", field, at));
  if (period.unreadable !== null) {
    findings.push(intakeFinding("revenue-period-unreadable", "warning", field, { ...at, value: period.unreadable }));
  }
  const { gross, platformShare, net } = amounts;
  if (gross !== null && platformShare !== null && net !== null && !splits(gross, platformShare, net)) {
    const [g, p, n] = [gross, platformShare, net].map(fenToYuanText) as [string, string, string];
    const detail = { ...at, gross: g, platformShare: p, net: n };
    findings.push(intakeFinding("revenue-split-mismatch", "warning", field, detail));
  }
  const found: SettledPeriod | null = period.period ?? (period.unreadable === null ? heading.period : null);
  const platform = cellOf(header, "platform", row) || heading.platform;
  const read: RevenueRow = {
    row: row.number,
    work,
    platform,
    from: found?.from ?? null,
    to: found?.to ?? null,
    ...amounts,
  };
  return { row: read, findings };
}

const splits = (gross: Fen, share: Fen, net: Fen): boolean => subtractFen(gross, share) === net;

function wholeFindings(rows: readonly RevenueRow[], total: Amounts | null): readonly Finding[] {
  if (rows.length === 0) return [intakeFinding("revenue-no-rows", "warning", "rows")];
  const findings: Finding[] = [];
  if (rows.some((row) => row.platform === null)) {
    findings.push(intakeFinding("revenue-platform-missing", "warning", "platform"));
  }
  if (rows.some((row) => row.from === null)) findings.push(intakeFinding("revenue-period-missing", "warning", "from"));
  for (const role of amountRoles) {
    const mismatch = totalMismatch(
      rows.map((row) => row[role]),
      total?.[role] ?? null,
    );
    if (mismatch === null) continue;
    const detail = { column: names[role], sum: fenToYuanText(mismatch.sum), stated: fenToYuanText(mismatch.stated) };
    findings.push(intakeFinding("revenue-total-mismatch", "warning", role, detail));
  }
  return findings;
}

const names: Readonly<Record<(typeof amountRoles)[number], string>> = {
  gross: "总收益",
  platformShare: "平台分成",
  net: "应结",
};
