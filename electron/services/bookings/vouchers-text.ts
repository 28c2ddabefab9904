import type { Records } from "../../../shared/model/records.ts";
import { checkBookkeeping } from "../../../shared/reconciliation/bookkeeping.ts";
import { vouchersOfRecords } from "../../../shared/reconciliation/vouchers-of-records.ts";
import { sayVouchers } from "../../../shared/wording/booking-words.ts";

/** The bookkeeping vouchers that an invoice or a payment stands in, as people name them; empty where the books have none, or none were imported. */
export function vouchersText(records: Records, record: string): string {
  const vouchers = vouchersOfRecords(checkBookkeeping(records)).get(record);
  return vouchers === undefined ? "" : sayVouchers(vouchers);
}
