import { type ChainEnd, type ChainLink, chainEnds } from "../../../shared/model/chain-link.ts";
import type { Records } from "../../../shared/model/records.ts";
import { err, ok } from "../../../shared/result.ts";
import { cellFinding } from "../../intake/workbook/cell-finding.ts";
import { type WorkbookRow, workbookSheets } from "../../intake/workbook/sheets.ts";
import { findAcceptance, findBudgetLine, findContract } from "./find-book-reference.ts";
import { findInvoice } from "./find-reference.ts";
import { revenueOfRow, subjectOfRow } from "./revenue-of-row.ts";
import {
  type Applied,
  applyRowsOnce,
  idOf,
  type NewId,
  naturalKey,
  type RowOutcome,
  rowFinding,
} from "./row-outcome.ts";

type Row = WorkbookRow<"chain">;
type Source = Pick<
  Records,
  "subjects" | "budget" | "contracts" | "invoices" | "acceptances" | "revenues" | "chainLinks"
>;
type Ends = Readonly<Record<ChainEnd, string | null>>;

/** The links that the rows state; one is told apart by its two ends. */
export function applyChain(records: Source, rows: readonly Row[], newId: NewId): Applied<ChainLink> {
  return applyRowsOnce("chain", rows, (row) => toLink(records, row, newId), idOf);
}

// What a budget plans, a delivery or a platform's settlement does not settle by itself: an invoice or a contract stands between.
const unrelated: readonly (readonly [ChainEnd, ChainEnd])[] = [
  ["budgetLine", "acceptance"],
  ["budgetLine", "revenue"],
  ["acceptance", "revenue"],
];

function toLink(records: Source, row: Row, newId: NewId): RowOutcome<ChainLink> {
  const named = [row.head, row.contract, row.invoice, row.acceptance, row.platform].filter((end) => end !== null);
  const place = { sheet: workbookSheets.chain.title, row: row.row };
  if (named.length !== 2) return err(cellFinding("chain-ends-wrong", { ...place, count: named.length }));
  const ends = resolveEnds(records, row);
  if (!ends.ok) return ends;
  const isUnrelated = unrelated.some((pair) => pair.every((end) => ends.value[end] !== null));
  if (isUnrelated) return err(cellFinding("chain-pair-wrong", place));
  const id = newId(naturalKey("chain", ...chainEnds.map((end) => ends.value[end])));
  const isSame = (one: ChainLink): boolean => chainEnds.every((end) => one[end] === ends.value[end]);
  const old = records.chainLinks.find((one) => one.id === id || isSame(one));
  return ok({
    id: old?.id ?? id,
    ...ends.value,
    amount: row.amount ?? old?.amount ?? null,
    note: row.note ?? old?.note ?? "",
  });
}

function resolveEnds(records: Source, row: Row): RowOutcome<Ends> {
  const budgetLine = budgetLineOf(records, row);
  if (!budgetLine.ok) return budgetLine;
  const contract = row.contract === null ? ok(null) : findContract(records.contracts, row.contract);
  if (!contract.ok) return err(rowFinding(contract.error, "chain", row, "contract"));
  const invoice = row.invoice === null ? ok(null) : findInvoice(records.invoices, row.invoice, row.code);
  if (!invoice.ok) return err(rowFinding(invoice.error, "chain", row, "invoice"));
  const acceptance = row.acceptance === null ? ok(null) : findAcceptance(records.acceptances, row.acceptance);
  if (!acceptance.ok) return err(rowFinding(acceptance.error, "chain", row, "acceptance"));
  const revenue = revenueOfRow("chain", records, row);
  if (!revenue.ok) return revenue;
  return ok({
    budgetLine: budgetLine.value,
    contract: contract.value?.id ?? null,
    invoice: invoice.value?.id ?? null,
    acceptance: acceptance.value?.id ?? null,
    revenue: revenue.value?.id ?? null,
  });
}

function budgetLineOf(records: Source, row: Row): RowOutcome<string | null> {
  if (row.head === null) return ok(null);
  const subject = subjectOfRow("chain", records, row);
  if (!subject.ok) return subject;
  const line = findBudgetLine(records.budget, subject.value, row.head);
  return line.ok ? ok(line.value.id) : err(rowFinding(line.error, "chain", row, "head"));
}
