import type { Allocation } from "../model/allocation.ts";
import type { Invoice } from "../model/invoice.ts";
import type { LedgerEntry } from "./ledger-entry.ts";

/** What an invoice is judged by: its allocations, and everything else that its entries rest on, in a fixed order. */
export interface JudgedBy {
  readonly allocations: readonly Allocation[];
  readonly rest: readonly unknown[];
}

interface Judged extends JudgedBy {
  readonly entries: readonly LedgerEntry[];
}

/** So many readings are tried one after the other for one page: as taken, as suggested, and two points of the ledger the other way. */
const mostKept = 4;

// Records are values that nobody changes: what one edit leaves alone needs no second judgement.
const known = new WeakMap<Invoice, readonly Judged[]>();

/** Whether two lists hold the same members, one by one. */
export const areSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one === other || (one.length === other.length && one.every((each, index) => each === other[index]));

/** The entries of an invoice, judged once for the same grounds. */
export function judgedOnce(
  invoice: Invoice,
  by: JudgedBy,
  judge: () => readonly LedgerEntry[],
): readonly LedgerEntry[] {
  const before = known.get(invoice) ?? [];
  const found = before.find((one) => areSame(one.rest, by.rest) && areSame(one.allocations, by.allocations));
  if (found !== undefined) return found.entries;
  const entries = judge();
  known.set(invoice, [{ ...by, entries }, ...before.slice(0, mostKept - 1)]);
  return entries;
}
