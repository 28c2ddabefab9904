import type { Finding } from "../../../shared/finding.ts";
import { type Fen, fenToYuanText } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { RevenueRow } from "../reading.ts";
import { totalMismatch } from "../table/check-total.ts";

const summed = ["gross", "platformShare", "net"] as const;

/** The sums that a settlement states itself; null where it does not. */
export type RevenueTotals = Readonly<Record<(typeof summed)[number], Fen | null>>;

const names: Readonly<Record<(typeof summed)[number], string>> = {
  gross: "总收益",
  platformShare: "平台分成",
  net: "应结",
};

/** What is to be said of a settlement as a whole. */
export function wholeFindings(rows: readonly RevenueRow[], totals: RevenueTotals | null): readonly Finding[] {
  if (rows.length === 0) return [intakeFinding("revenue-no-rows", "warning", "rows")];
  const findings: Finding[] = [];
  if (rows.some((row) => row.platform === null)) {
    findings.push(intakeFinding("revenue-platform-missing", "warning", "platform"));
  }
  if (rows.some((row) => row.from === null)) findings.push(intakeFinding("revenue-period-missing", "warning", "from"));
  for (const role of summed) {
    const mismatch = totalMismatch(
      rows.map((row) => row[role]),
      totals?.[role] ?? null,
    );
    if (mismatch === null) continue;
    const detail = { column: names[role], sum: fenToYuanText(mismatch.sum), stated: fenToYuanText(mismatch.stated) };
    findings.push(intakeFinding("revenue-total-mismatch", "warning", role, detail));
  }
  return findings;
}
