import type { JournalEntry } from "../model/journal-entry.ts";
import { type BookedVoucher, netOf, type VoucherLine } from "./booked-voucher.ts";

const spending: ReadonlySet<VoucherLine["kind"]> = new Set(["cost", "wages", "input-tax"]);

/**
 * The lines by which a voucher books what was bought: cost, stock and input tax; what was paid in advance only where there is none of
 * these. Empty where they come to nothing, as when cost only moves from one account to another.
 */
export function spendOf({ lines }: BookedVoucher, used: ReadonlySet<JournalEntry>): readonly VoucherLine[] {
  const free = lines.filter(({ entry }) => !used.has(entry));
  const spend = free.filter(({ kind }) => spending.has(kind));
  if (spend.length > 0 && netOf(spend) !== 0n) return spend;
  const ahead = free.filter(({ kind, net }) => kind === "prepaid" && net > 0n);
  return spend.length > 0 ? [] : ahead;
}
