import type { Finding } from "../../../shared/finding.ts";
import type { Allocation } from "../../../shared/model/allocation.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import type { Records } from "../../../shared/model/records.ts";
import { type SubjectKey, subjectKey } from "../../../shared/model/subject.ts";
import { absoluteFen, type Fen, fenToYuanText, sumFen } from "../../../shared/money.ts";
import { err, ok } from "../../../shared/result.ts";
import type { WorkbookRow } from "../../intake/workbook/sheets.ts";
import { findTerm, type Vocabulary } from "../../intake/workbook/vocabulary.ts";
import { findInvoice, findSubject } from "./find-reference.ts";
import { grossByLine, lineGross } from "./line-gross.ts";
import { type Applied, applyRows, type NewId, naturalKey, type RowOutcome, rowFinding } from "./row-outcome.ts";

type Row = WorkbookRow<"allocations">;

/** A row with its references resolved; a row for a whole invoice becomes one for each of its lines. */
interface Wanted {
  readonly row: Row;
  readonly invoice: Invoice;
  readonly line: number;
  readonly subject: SubjectKey;
  readonly category: string;
  readonly gross: Fen;
}

/**
 * The allocations that the rows ask for. A row is told apart by invoice line, subject and its place among the rows for these, so a
 * changed amount or category updates. Where a line would hold more than its amount, its changed rows are refused.
 */
export function applyAllocations(
  records: Pick<Records, "subjects" | "invoices" | "allocations">,
  rows: readonly Row[],
  vocabulary: Vocabulary,
  newId: NewId,
): Applied<Allocation> {
  const wanted = applyRows(rows, (row) => resolveRow(records, row, vocabulary));
  const standing: Standing = {
    byId: new Map(records.allocations.map((one) => [one.id, one])),
    byLine: Map.groupBy(records.allocations, lineKey),
  };
  const named = nameAllocations(standing, wanted.values.flat(), newId);
  const byLine = Map.groupBy(named, ({ allocation }) => lineKey(allocation));
  const checked = [...byLine].map(([line, group]) => checkLine(standing.byLine.get(line) ?? [], group));
  return {
    values: checked.flatMap((line) => line.values),
    findings: [...wanted.findings, ...checked.flatMap((line) => line.findings)],
  };
}

/** The allocations that are there already, by id and by invoice line. */
interface Standing {
  readonly byId: ReadonlyMap<string, Allocation>;
  readonly byLine: ReadonlyMap<string, readonly Allocation[]>;
}

const lineKey = (allocation: Pick<Allocation, "invoice" | "line">): string =>
  naturalKey(allocation.invoice, allocation.line);

function resolveRow(
  records: Pick<Records, "subjects" | "invoices">,
  row: Row,
  vocabulary: Vocabulary,
): RowOutcome<readonly Wanted[]> {
  const invoice = findInvoice(records.invoices, row.invoice, row.code);
  if (!invoice.ok) return err(rowFinding(invoice.error, "allocations", row, "invoice"));
  const subject = findSubject(records.subjects, row.subject);
  if (!subject.ok) return err(rowFinding(subject.error, "allocations", row, "subject"));
  const category = findTerm(vocabulary.categories, row.category);
  if (category === null) return err(rowFinding("category-unknown", "allocations", row, "category"));
  const lines = linesOf(invoice.value, row);
  if (!lines.ok) return lines;
  const common = { row, invoice: invoice.value, subject: subjectKey(subject.value), category: category.id };
  return ok(lines.value.map((line) => ({ ...common, ...line })));
}

function linesOf(invoice: Invoice, row: Row): RowOutcome<readonly { line: number; gross: Fen }[]> {
  const known = grossByLine(invoice);
  if (row.line === null && row.gross === null)
    return known.length > 0 ? ok(known) : err(rowFinding("invoice-without-amounts", "allocations", row, "invoice"));
  const line = row.line ?? (known.length === 1 ? known[0]?.line : undefined);
  if (line === undefined) return err(rowFinding("line-needed", "allocations", row, "line"));
  const exists = line <= invoice.lines.length;
  const gross = row.gross ?? lineGross(invoice, line);
  return exists && gross !== null ? ok([{ line, gross }]) : err(rowFinding("line-unknown", "allocations", row, "line"));
}

interface Named {
  readonly wanted: Wanted;
  readonly allocation: Allocation;
}

function nameAllocations({ byId, byLine }: Standing, all: readonly Wanted[], newId: NewId): readonly Named[] {
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  return all.map((wanted) => {
    const key = naturalKey("allocation", wanted.invoice.id, wanted.line, wanted.subject);
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    const id = newId(naturalKey(key, nth));
    const ofLine = byLine.get(naturalKey(wanted.invoice.id, wanted.line)) ?? [];
    const old = byId.get(id) ?? ofLine.find((one) => !taken.has(one.id) && sameSpending(one, wanted));
    taken.add(old?.id ?? id);
    return { wanted, allocation: toAllocation(wanted, old?.id ?? id, old) };
  });
}

// What was allocated by hand in the same way is the same allocation, not a second one.
const sameSpending = (one: Allocation, wanted: Wanted): boolean =>
  one.invoice === wanted.invoice.id &&
  one.line === wanted.line &&
  one.subject === wanted.subject &&
  one.category === wanted.category &&
  one.gross === wanted.gross;

const toAllocation = (wanted: Wanted, id: string, old: Allocation | undefined): Allocation => ({
  id,
  invoice: wanted.invoice.id,
  line: wanted.line,
  subject: wanted.subject,
  category: wanted.category,
  gross: wanted.gross,
  place: wanted.row.place ?? old?.place ?? "unknown",
  note: wanted.row.note ?? old?.note ?? "",
});

function checkLine(ofLine: readonly Allocation[], group: readonly Named[]): Applied<Allocation> {
  const values = group.map(({ allocation }) => allocation);
  const [first] = group;
  const limit = first === undefined ? null : lineGross(first.wanted.invoice, first.allocation.line);
  if (first === undefined || limit === null) return { values, findings: [] };
  const ids = new Set(values.map((allocation) => allocation.id));
  const others = ofLine.filter((one) => !ids.has(one.id));
  const total = sumFen([...others, ...values].map((allocation) => allocation.gross));
  if (absoluteFen(total) <= absoluteFen(limit)) return { values, findings: [] };
  return { values: [], findings: group.map((named) => exceeding(named, limit)) };
}

const exceeding = ({ wanted }: Named, limit: Fen): Finding =>
  rowFinding("allocation-exceeds-line", "allocations", wanted.row, "gross", {
    value: fenToYuanText(wanted.gross),
    limit: fenToYuanText(limit),
  });
