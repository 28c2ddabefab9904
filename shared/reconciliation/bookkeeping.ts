import type { JournalEntry } from "../model/journal-entry.ts";
import type { Records } from "../model/records.ts";
import { accountKind } from "./account-kind.ts";
import { bookInvoices } from "./book-invoices.ts";
import { bookPayments } from "./book-payments.ts";
import { type Bookkeeping, noBookkeeping, type OpenLine } from "./booked.ts";
import { type BookedVoucher, bookedVouchers, type VoucherLine } from "./booked-voucher.ts";

type Source = Pick<Records, "journalEntries" | "invoices" | "payments" | "studio">;

/**
 * Holds the company's books against invoices and payments. Pure, and the order of the records changes nothing. The books only check:
 * no amount of the application is taken from them.
 */
export function checkBookkeeping(records: Source): Bookkeeping {
  if (records.journalEntries.length === 0) return noBookkeeping;
  const last = checked.get(records.journalEntries);
  if (last !== undefined && isSameSource(last.source, records)) return last.bookkeeping;
  const bookkeeping = holdAgainst(records);
  checked.set(records.journalEntries, { source: records, bookkeeping });
  return bookkeeping;
}

// Most edits touch none of these lists, and the books may have twenty thousand lines: what was found last is kept with them.
const checked = new WeakMap<
  Records["journalEntries"],
  { readonly source: Source; readonly bookkeeping: Bookkeeping }
>();

const isSameSource = (one: Source, other: Source): boolean =>
  one.invoices === other.invoices && one.payments === other.payments && one.studio === other.studio;

function holdAgainst(records: Source): Bookkeeping {
  const vouchers = bookedVouchers(records.journalEntries);
  const invoices = bookInvoices(vouchers, records);
  const payments = bookPayments(vouchers, records);
  const booked = [...invoices.booked, ...payments.booked];
  const possible = new Map([...invoices.possible, ...payments.possible]);
  const known = new Set([...booked.flatMap((one) => one.records), ...possible.keys()]);
  const maybe = new Set([...possible.values()].flat());
  const taken = new Set(booked.flatMap(({ lines }) => lines.map(({ entry }) => entry)));
  const open = vouchers.flatMap((voucher) => (maybe.has(voucher) ? [] : openLines(voucher, taken)));
  const { journal, bank } = coverage(records.journalEntries);
  const isAsked = ({ id }: { readonly id: string }): boolean => !known.has(id);
  return {
    ...{ hasBooks: true, booked },
    openInvoices: invoices.asked.filter((one) => isAsked(one) && journal.has(one.issuedOn?.slice(0, 7) ?? "")),
    openPayments: records.payments.filter((one) => isAsked(one) && bank.has(one.bookedOn.slice(0, 7))),
    openCosts: open.filter(({ kind, net }) => kind === "cost" && net > 0n),
    openBank: open.filter(({ kind, net }) => kind === "bank" && net < 0n),
    possible,
  };
}

/** Lines that nothing takes, of vouchers that are no mere transfer within the books. */
function openLines(voucher: BookedVoucher, taken: ReadonlySet<JournalEntry>): readonly OpenLine[] {
  const own = voucher.lines.filter(({ entry }) => !taken.has(entry));
  // A cost that is moved from one account to another costs nothing again, and bank to bank pays nobody.
  const moves = (kind: VoucherLine["kind"]): boolean =>
    own.some((one) => one.kind === kind && one.net > 0n) && own.some((one) => one.kind === kind && one.net < 0n);
  const [costsMove, bankMoves] = [moves("cost"), moves("bank")];
  return own
    .filter(({ kind }) => !(kind === "cost" && costsMove) && !(kind === "bank" && bankMoves))
    .map((line) => ({ ...line, voucher }));
}

/** The months that a journal of whole vouchers covers, and those in which the books of the bank account stand. */
function coverage(entries: readonly JournalEntry[]) {
  const monthsOf = (own: readonly JournalEntry[]) => new Set(own.map(({ bookedOn }) => bookedOn.slice(0, 7)));
  const ofBank = (entry: JournalEntry): boolean => entry.book === "journal" || accountKind(entry) === "bank";
  return {
    journal: monthsOf(entries.filter(({ book }) => book === "journal")),
    bank: monthsOf(entries.filter(ofBank)),
  };
}
