import type { Invoice } from "../model/invoice.ts";
import type { LedgerEntry } from "./ledger-entry.ts";
import { type LedgerTotals, totalLedger } from "./total-ledger.ts";

/** What the ledger can be broken down by. */
export const ledgerViews = ["subject", "category", "month", "supplier"] as const;
export type LedgerView = (typeof ledgerViews)[number];

/** The part of the ledger that has one key; null is what is not allocated, has no date or names no supplier. */
export interface LedgerShare extends LedgerTotals {
  readonly key: string | null;
}

/** A supplier as invoices name it, without the blanks around it; null for none. */
const supplierOf = (invoice: Invoice | undefined): string | null => invoice?.sellerName?.trim() || null;

function keyOf(entry: LedgerEntry, view: LedgerView, invoice: Invoice | undefined): string | null {
  switch (view) {
    case "subject":
      return entry.subject;
    case "category":
      return entry.category;
    case "month":
      return invoice?.issuedOn?.slice(0, 7) ?? null;
    case "supplier":
      return supplierOf(invoice);
  }
}

/**
 * The ledger by subject, category, month of issue (`2026-03`) or supplier, keys in code point order, null last. The shares are
 * the whole ledger to the fen, and in each recorded = eligible + ineligible + undecided.
 */
export function breakDownLedger(
  entries: readonly LedgerEntry[],
  view: LedgerView,
  invoices: readonly Invoice[],
): readonly LedgerShare[] {
  const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]));
  const groups = Map.groupBy(entries, (entry) => keyOf(entry, view, byId.get(entry.invoice)));
  const keys = [...groups.keys()].filter((key) => key !== null).toSorted((a, b) => (a < b ? -1 : 1));
  const all: readonly (string | null)[] = groups.has(null) ? [...keys, null] : keys;
  return all.map((key) => ({ key, ...totalLedger(groups.get(key) ?? []) }));
}
