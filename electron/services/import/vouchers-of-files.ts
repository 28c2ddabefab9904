import type { Reading, VoucherReading } from "../../intake/reading.ts";
import { type FileOutcome, outcomeOfVouchers, type VoucherOutcome } from "./file-outcome.ts";
import type { InvoiceVoucher } from "./join-twin.ts";
import type { ReceiptVoucher } from "./receipt-facts.ts";

/** The invoices, tickets and bank vouchers of the files of an import, and which file holds which. */
export interface FiledVouchers {
  readonly invoices: readonly InvoiceVoucher[];
  readonly receipts: readonly ReceiptVoucher[];
  readonly ofFile: ReadonlyMap<Reading, readonly VoucherReading[]>;
}

const isReceipt = (voucher: VoucherReading): voucher is ReceiptVoucher => voucher.type === "receipt";
const isInvoice = (voucher: VoucherReading): voucher is InvoiceVoucher => voucher.type !== "receipt";

function vouchersIn(reading: Reading): readonly VoucherReading[] {
  if (reading.type !== "invoice" && reading.type !== "ticket" && reading.type !== "receipt") return [];
  const { others = [], ...first } = reading;
  return [first, ...others];
}

/** Takes every voucher out of its file: a file may hold several, and not all of one kind. */
export function vouchersOfFiles(readings: readonly Reading[]): FiledVouchers {
  const filed = readings.map((reading) => [reading, vouchersIn(reading)] as const);
  const all = filed.flatMap(([, vouchers]) => vouchers);
  return {
    invoices: all.filter(isInvoice),
    receipts: all.filter(isReceipt),
    ofFile: new Map(filed.filter(([, vouchers]) => vouchers.length > 0)),
  };
}

/** What became of each file that holds vouchers, once it is known what became of each of them. */
export function outcomesOfFiles(
  { ofFile }: FiledVouchers,
  outcomes: ReadonlyMap<VoucherReading, VoucherOutcome>,
): readonly (readonly [Reading, FileOutcome])[] {
  return [...ofFile].map(([reading, vouchers]) => {
    const told = vouchers.flatMap((voucher) => outcomes.get(voucher) ?? []);
    return [reading, outcomeOfVouchers(reading, told)] as const;
  });
}
