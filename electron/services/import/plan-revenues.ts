import { basename } from "node:path";
import type { Finding } from "../../../shared/finding.ts";
import type { Revenue } from "../../../shared/model/revenue.ts";
import { type Subject, subjectKey } from "../../../shared/model/subject.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { RevenueReading, RevenueRow } from "../../intake/reading.ts";
import { findSubject } from "../workbook/find-reference.ts";
import { type FileOutcome, outcomeOf } from "./file-outcome.ts";

/** What the settlement statements of an import become, and what became of each file. */
export interface PlannedRevenues {
  readonly changed: readonly Revenue[];
  readonly outcomes: ReadonlyMap<RevenueReading, FileOutcome>;
}

const rowFinding = (code: string, { row, work }: RevenueRow): Finding => ({
  code,
  severity: "error",
  field: `row ${row}`,
  detail: { row: String(row), work: work ?? "" },
});

function revenueOf(reading: RevenueReading, row: RevenueRow, subjects: readonly Subject[]): Result<Revenue, Finding> {
  if (row.work === null) return err(rowFinding("revenue-work-missing", row));
  const subject = findSubject(subjects, row.work);
  if (!subject.ok) return err(rowFinding("revenue-work-unknown", row));
  return ok({
    id: `rv-${reading.sha256.slice(0, 24)}-${row.row}`,
    subject: subjectKey(subject.value),
    platform: row.platform ?? "",
    from: row.from,
    to: row.to,
    gross: row.gross,
    platformShare: row.platformShare,
    net: row.net,
    sha256: reading.sha256,
    fileName: basename(reading.file),
    row: row.row,
    note: "",
  });
}

/** The same settlement in two files (a CSV and its workbook) is one settlement. */
const settlementKey = ({ subject, platform, from, to, gross, net }: Revenue): string =>
  JSON.stringify([
    subject,
    platform.trim(),
    from,
    to,
    gross === null ? null : String(gross),
    net === null ? null : String(net),
  ]);

/** Adds settlement statements row by row: rows whose work is not recorded are findings, rows already there are not taken twice. */
export function planRevenues(
  known: readonly Revenue[],
  readings: readonly RevenueReading[],
  subjects: readonly Subject[],
): PlannedRevenues {
  const files = new Map(known.map((revenue) => [settlementKey(revenue), revenue.sha256]));
  const changed: Revenue[] = [];
  const outcomes = new Map<RevenueReading, FileOutcome>();
  for (const reading of readings) {
    const rows = reading.record.rows.map((row) => revenueOf(reading, row, subjects));
    const findings = rows.flatMap((row) => (row.ok ? [] : [row.error]));
    const revenues = rows.flatMap((row) => (row.ok ? [row.value] : []));
    // Two equal rows within one file are two settlements; the same row of another file is the same settlement.
    const added = revenues.filter((revenue) => !files.has(settlementKey(revenue)));
    for (const revenue of added) files.set(settlementKey(revenue), reading.sha256);
    changed.push(...added);
    outcomes.set(
      reading,
      outcomeOf(reading, resultOf(rows.length, revenues.length, added.length), added.length, findings),
    );
  }
  return { changed, outcomes };
}

function resultOf(rows: number, readable: number, added: number): FileOutcome["result"] {
  if (added > 0) return "new";
  return readable > 0 || rows === 0 ? "duplicate" : "refused";
}
