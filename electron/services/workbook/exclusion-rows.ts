import type { Exclusion } from "../../../shared/model/exclusion.ts";
import type { Records } from "../../../shared/model/records.ts";
import { err, ok } from "../../../shared/result.ts";
import type { WorkbookRow } from "../../intake/workbook/sheets.ts";
import { findInvoice } from "./find-reference.ts";
import {
  type Applied,
  applyRowsOnce,
  idOf,
  type NewId,
  naturalKey,
  type RowOutcome,
  rowFinding,
} from "./row-outcome.ts";

type Row = WorkbookRow<"exclusions">;
type Source = Pick<Records, "invoices" | "exclusions">;

/** The invoices that the rows keep out of the claim; one decision for an invoice. */
export function applyExclusions(records: Source, rows: readonly Row[], newId: NewId): Applied<Exclusion> {
  return applyRowsOnce("exclusions", rows, (row) => toExclusion(records, row, newId), idOf);
}

function toExclusion(records: Source, row: Row, newId: NewId): RowOutcome<Exclusion> {
  const invoice = findInvoice(records.invoices, row.invoice, row.code);
  if (!invoice.ok) return err(rowFinding(invoice.error, "exclusions", row, "invoice"));
  const id = newId(naturalKey("exclusion", invoice.value.id));
  const old = records.exclusions.find((one) => one.id === id || one.invoice === invoice.value.id);
  return ok({
    id: old?.id ?? id,
    invoice: invoice.value.id,
    reason: row.reason,
    decidedBy: row.decidedBy,
    decidedOn: row.decidedOn ?? old?.decidedOn ?? null,
  });
}
