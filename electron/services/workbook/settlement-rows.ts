import type { Payment } from "../../../shared/model/payment.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Settlement } from "../../../shared/model/settlement.ts";
import { err, ok } from "../../../shared/result.ts";
import { cellFinding } from "../../intake/workbook/cell-finding.ts";
import { type WorkbookRow, workbookSheets } from "../../intake/workbook/sheets.ts";
import { findPayment } from "./find-book-reference.ts";
import { findInvoice } from "./find-reference.ts";
import { revenueOfRow } from "./revenue-of-row.ts";
import {
  type Applied,
  applyRowsOnce,
  idOf,
  type NewId,
  naturalKey,
  type RowOutcome,
  rowFinding,
} from "./row-outcome.ts";

type Row = WorkbookRow<"settlements">;
type Source = Pick<Records, "subjects" | "invoices" | "revenues" | "payments" | "settlements">;
type Target = Pick<Settlement, "invoice" | "revenue">;

/** The settlements that the rows state; one is told apart by what it settles, its way, its bank row and its day. */
export function applySettlements(records: Source, rows: readonly Row[], newId: NewId): Applied<Settlement> {
  return applyRowsOnce("settlements", rows, (row) => toSettlement(records, row, newId), idOf);
}

function toSettlement(records: Source, row: Row, newId: NewId): RowOutcome<Settlement> {
  const target = targetOf(records, row);
  if (!target.ok) return target;
  const payment = paymentOf(records, row);
  if (!payment.ok) return payment;
  const parts = { ...target.value, payment: payment.value?.id ?? null, way: row.way };
  // With a bank row its day is the day; a second one would only contradict it.
  const on = payment.value === null ? row.on : null;
  const id = newId(naturalKey("settlement", target.value.invoice, target.value.revenue, parts.payment, row.way, on));
  const isSame = (one: Settlement): boolean =>
    one.invoice === parts.invoice &&
    one.revenue === parts.revenue &&
    one.payment === parts.payment &&
    one.way === row.way &&
    one.on === on;
  const old = records.settlements.find((one) => one.id === id) ?? records.settlements.find(isSame);
  return ok({
    id: old?.id ?? id,
    ...parts,
    amount: row.amount,
    on,
    note: row.note ?? old?.note ?? "",
    acceptedBy: row.acceptedBy,
    acceptedOn: row.acceptedOn ?? old?.acceptedOn ?? null,
  });
}

function targetOf(records: Source, row: Row): RowOutcome<Target> {
  if ((row.invoice === null) === (row.platform === null))
    return err(cellFinding("settlement-target-wrong", { sheet: workbookSheets.settlements.title, row: row.row }));
  const revenue = revenueOfRow("settlements", records, row);
  if (!revenue.ok) return revenue;
  if (row.invoice === null) return ok({ invoice: null, revenue: revenue.value?.id ?? null });
  const invoice = findInvoice(records.invoices, row.invoice, row.code);
  if (!invoice.ok) return err(rowFinding(invoice.error, "settlements", row, "invoice"));
  return ok({ invoice: invoice.value.id, revenue: null });
}

/** The bank row that the row tells of: always for the bank's way, for the others where its amount, party or serial stands there. */
function paymentOf({ payments }: Source, row: Row): RowOutcome<Payment | null> {
  const tells = row.way === "bank" || row.serial !== null || row.paid !== null || row.counterparty !== null;
  if (!tells) return ok(null);
  if (row.on === null) return err(rowFinding("payment-date-needed", "settlements", row, "on"));
  const { on, serial, counterparty } = row;
  const found = findPayment(payments, { on, serial, counterparty, amount: row.paid ?? row.amount });
  return found.ok ? found : err(rowFinding(found.error, "settlements", row, "on"));
}
