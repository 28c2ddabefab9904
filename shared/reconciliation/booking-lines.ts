import type { LocalDate } from "../dates.ts";
import type { Invoice } from "../model/invoice.ts";
import type { Payment } from "../model/payment.ts";
import type { Records } from "../model/records.ts";
import { absoluteFen, type Fen, zeroFen } from "../money.ts";
import type { Booked, BookedBasis, Bookkeeping, OpenLine } from "./booked.ts";
import { type VoucherLine, voucherName } from "./booked-voucher.ts";

/** A paper held against the company's own books, or a line of them that no paper explains. */
export interface BookingLine {
  readonly id: string;
  /** Found in the books, found by its amount alone, in one of several vouchers, not in the books, or only in the books. */
  readonly state: "booked" | "proposed" | "several" | "not-booked" | "without-paper";
  readonly side: "invoice" | "payment" | "cost" | "bank";
  /** The invoice's or the bank row's id; null for a line of the books alone. */
  readonly record: string | null;
  /** The invoice's number, the bank's memo or the account. */
  readonly title: string;
  readonly party: string;
  readonly on: LocalDate | null;
  readonly amount: Fen;
  /** Names of vouchers; where several may be it, the first five. */
  readonly vouchers: readonly string[];
  readonly bookedOn: LocalDate | null;
  /** Null where nothing is booked. */
  readonly booked: Fen | null;
  readonly basis: BookedBasis | null;
  /** Where in the books it stands: the file and its row; null where it does not. */
  readonly source: { readonly fileName: string; readonly row: number } | null;
}

type Paper = Pick<BookingLine, "side" | "record" | "title" | "party" | "on" | "amount">;

const invoicePaper = (invoice: Invoice): Paper => ({
  ...{ side: "invoice", record: invoice.id, title: invoice.number, party: invoice.sellerName ?? "" },
  ...{ on: invoice.issuedOn, amount: invoice.total ?? zeroFen },
});

const paymentPaper = (payment: Payment): Paper => ({
  ...{ side: "payment", record: payment.id, title: payment.memo ?? "", party: payment.counterpartyName ?? "" },
  ...{ on: payment.bookedOn, amount: payment.amount },
});

const notBooked = { vouchers: [], bookedOn: null, booked: null, basis: null, source: null } as const;

const sourceOf = ([first]: readonly VoucherLine[]): BookingLine["source"] =>
  first === undefined ? null : { fileName: first.entry.fileName, row: first.entry.row };

const bookedLine = (paper: Paper, { kind, voucher, lines, basis, isSure, amount }: Booked): BookingLine => ({
  ...{ id: `${kind} ${paper.record} ${voucher.key}`, state: isSure ? "booked" : "proposed", ...paper, basis },
  ...{ vouchers: [voucherName(voucher)], bookedOn: voucher.bookedOn, booked: amount, source: sourceOf(lines) },
});

function openLine(line: OpenLine, side: "cost" | "bank"): BookingLine {
  const { entry, voucher, net } = line;
  const amount = absoluteFen(net);
  return {
    ...{ id: entry.id, state: "without-paper", side, record: null, on: null, amount, booked: amount, basis: null },
    ...{ title: entry.account || (entry.accountCode ?? ""), party: entry.auxiliary ?? entry.summary ?? "" },
    ...{ vouchers: [voucherName(voucher)], bookedOn: voucher.bookedOn, source: sourceOf([line]) },
  };
}

// Of more nobody finds the right one in a list.
const namedAtMost = 5;

/** Every paper of the months that the books cover with where it stands in them, and every line of them that no paper explains. */
export function bookingLines(records: Records, bookkeeping: Bookkeeping): readonly BookingLine[] {
  const papers = new Map<string, Paper>([
    ...records.invoices.map((invoice) => [invoice.id, invoicePaper(invoice)] as const),
    ...records.payments.map((payment) => [payment.id, paymentPaper(payment)] as const),
  ]);
  const of = (id: string, lineOf: (paper: Paper) => BookingLine): readonly BookingLine[] => {
    const paper = papers.get(id);
    return paper === undefined ? [] : [lineOf(paper)];
  };
  const { booked, possible, openInvoices, openPayments, openCosts, openBank } = bookkeeping;
  return [
    ...booked.flatMap((one) => one.records.flatMap((id) => of(id, (paper) => bookedLine(paper, one)))),
    ...[...possible].flatMap(([id, fitting]) =>
      of(id, (paper) => ({
        ...{ id: `several ${id}`, state: "several", ...paper, ...notBooked },
        vouchers: fitting.slice(0, namedAtMost).map(voucherName),
      })),
    ),
    ...[...openInvoices, ...openPayments].flatMap(({ id }) =>
      of(id, (paper) => ({ id: `open ${id}`, state: "not-booked", ...paper, ...notBooked })),
    ),
    ...openCosts.map((line) => openLine(line, "cost")),
    ...openBank.map((line) => openLine(line, "bank")),
  ];
}
