import type { Bookkeeping } from "./booked.ts";
import { voucherName } from "./booked-voucher.ts";
import { remembered } from "./remember.ts";

/** The names of the vouchers of a record: where it surely stands, where only its amount fits, and of which one may be its. */
export interface RecordVouchers {
  readonly sure: readonly string[];
  readonly proposed: readonly string[];
  readonly possible: readonly string[];
}

/** The vouchers of every record that has some, by the record's id. */
export const vouchersOfRecords = remembered(
  ({ booked, possible }: Bookkeeping): ReadonlyMap<string, RecordVouchers> => {
    const found = booked.flatMap(({ records, voucher, isSure }) =>
      records.map((record) => ({ record, name: voucherName(voucher), isSure })),
    );
    const named = [...Map.groupBy(found, ({ record }) => record)].map(([record, own]) => {
      const sure = own.filter(({ isSure }) => isSure).map(({ name }) => name);
      const proposed = own.filter(({ isSure }) => !isSure).map(({ name }) => name);
      return [record, { sure, proposed, possible: [] }] as const;
    });
    const open = [...possible].map(
      ([record, vouchers]) => [record, { sure: [], proposed: [], possible: vouchers.map(voucherName) }] as const,
    );
    return new Map<string, RecordVouchers>([...open, ...named]);
  },
);
