import { fenToYuanText } from "../money.ts";
import type { Bookkeeping, OpenLine } from "./booked.ts";
import { voucherName } from "./booked-voucher.ts";

const openLine = ({ entry, voucher, net }: OpenLine) => ({
  ...{ entry: entry.id, voucher: voucherName(voucher), net: fenToYuanText(net) },
});

/** The company's own books held against the papers, as the reconciliation's file has it; nothing while no books are imported. */
export const bookkeepingToJson = (bookkeeping: Bookkeeping) =>
  bookkeeping.hasBooks
    ? {
        bookings: {
          booked: bookkeeping.booked.map(({ kind, records, voucher, basis, isSure, amount, lines }) => ({
            ...{ kind, records, voucher: voucherName(voucher), bookedOn: voucher.bookedOn, basis, isSure },
            ...{ amount: fenToYuanText(amount), entries: lines.map(({ entry }) => entry.id) },
          })),
          several: [...bookkeeping.possible].map(([record, vouchers]) => ({
            ...{ record, vouchers: vouchers.map(voucherName) },
          })),
          openInvoices: bookkeeping.openInvoices.map(({ id }) => id),
          openPayments: bookkeeping.openPayments.map(({ id }) => id),
          openCosts: bookkeeping.openCosts.map(openLine),
          openBank: bookkeeping.openBank.map(openLine),
        },
      }
    : {};
