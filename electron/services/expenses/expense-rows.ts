import { type ExpenseRow, rowId } from "../../../shared/contract/expenses.ts";
import { buildLedger } from "../../../shared/ledger/build-ledger.ts";
import type { LedgerEntry } from "../../../shared/ledger/ledger-entry.ts";
import { totalLedger } from "../../../shared/ledger/total-ledger.ts";
import type { Allocation } from "../../../shared/model/allocation.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { isAssignable } from "../allocate-lines.ts";

/** An entry is open while any of it is; it counts when some of it does. */
function stateOf({ eligible, parts }: LedgerEntry): ExpenseRow["state"] {
  if (parts.some(({ state }) => state === "undecided")) return "undecided";
  return eligible === 0n && parts.length > 0 ? "ineligible" : "eligible";
}

function itemOf({ lines }: Invoice, line: number): string {
  if (line === 0) return lines.length === 0 ? "（发票没有明细）" : "（合计中各行之外的部分）";
  return lines[line - 1]?.name ?? "（发票没有这一行）";
}

function rowOf(entry: LedgerEntry, invoice: Invoice, allocation: Allocation | null): ExpenseRow {
  const { ineligible, undecided } = totalLedger([entry]);
  return {
    id: rowId(entry),
    invoice: invoice.id,
    number: invoice.number,
    kind: invoice.kind,
    line: entry.line,
    allocation: entry.allocation,
    date: invoice.issuedOn,
    seller: invoice.sellerName ?? "",
    item: itemOf(invoice, entry.line),
    gross: entry.gross,
    subject: entry.subject,
    category: entry.category,
    place: allocation?.place ?? null,
    eligible: entry.eligible,
    ineligible,
    undecided,
    state: stateOf(entry),
    reasons: [...new Set(entry.parts.map(({ reason }) => reason))],
    isAssignable: isAssignable(invoice),
  };
}

/** The choices of interpretation that the pack knows. */
function choicesOf({ choices }: Records, pack: Pack): ReadonlyMap<string, string> {
  const isKnown = (id: string, option: string): boolean =>
    pack.choices.some((choice) => choice.id === id && choice.options.some((one) => one.id === option));
  return new Map(choices.filter(({ id, option }) => isKnown(id, option)).map(({ id, option }) => [id, option]));
}

/** Every entry of the ledger as a row: together they are what was recorded, to the fen. */
export function expenseRows(records: Records, pack: Pack): readonly ExpenseRow[] {
  const invoices = new Map(records.invoices.map((invoice) => [invoice.id, invoice]));
  const allocations = new Map(records.allocations.map((allocation) => [allocation.id, allocation]));
  return buildLedger(records, pack, choicesOf(records, pack)).entries.map((entry) => {
    const invoice = invoices.get(entry.invoice);
    if (invoice === undefined) throw new Error(`the ledger names an invoice that is not there: ${entry.invoice}`);
    return rowOf(entry, invoice, allocations.get(entry.allocation ?? "") ?? null);
  });
}
