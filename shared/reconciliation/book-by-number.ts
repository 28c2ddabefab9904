import type { Invoice } from "../model/invoice.ts";
import type { JournalEntry } from "../model/journal-entry.ts";
import { sumFen, zeroFen } from "../money.ts";
import type { Booked } from "./booked.ts";
import { type BookedVoucher, netOf, type VoucherLine } from "./booked-voucher.ts";
import { spendOf } from "./voucher-spend.ts";

/** The invoices that a run of digits names, in full or by its last eight; none where it could be two. */
function namedBy(invoices: readonly Invoice[]): (run: string) => Invoice | null {
  const byRun = new Map<string, Invoice | null>();
  const add = (run: string, invoice: Invoice): void => {
    const known = byRun.get(run);
    byRun.set(run, known === undefined || known === invoice ? invoice : null);
  };
  for (const invoice of invoices) {
    add(invoice.number, invoice);
    if (invoice.number.length > 8) add(invoice.number.slice(-8), invoice);
  }
  return (run) => byRun.get(run) ?? null;
}

const citedIn = (lines: readonly VoucherLine[], named: (run: string) => Invoice | null): ReadonlySet<Invoice> =>
  new Set(lines.flatMap(({ numbers }) => numbers.flatMap((run) => named(run) ?? [])));

/** Whether lines come to what invoices say together, with tax or without. */
function fits(lines: readonly VoucherLine[], invoices: readonly Invoice[]): boolean {
  const net = netOf(lines);
  const total = sumFen(invoices.map((one) => one.total ?? zeroFen));
  return net === total || net === sumFen(invoices.map(({ amountExTax }) => amountExTax ?? zeroFen));
}

interface Part {
  readonly invoices: readonly Invoice[];
  readonly lines: readonly VoucherLine[];
}

/** Which of a voucher's cost lines are of which of the invoices that it names. */
function partsOf(
  voucher: BookedVoucher,
  spend: readonly VoucherLine[],
  named: (run: string) => Invoice | null,
): readonly Part[] {
  const invoices = [...citedIn(voucher.lines, named)].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (invoices.length === 0) return [];
  const own = invoices.map((invoice) => ({
    invoices: [invoice],
    lines: spend.filter((line) => {
      const cited = citedIn([line], named);
      return cited.size === 1 && cited.has(invoice);
    }),
  }));
  const [only] = own;
  if (only === undefined || invoices.length > 1)
    return own.every(({ lines }) => lines.length > 0) ? own : [{ invoices, lines: spend }];
  const isWhole = only.lines.length === 0 || fits(spend, invoices) || !fits(only.lines, invoices);
  return isWhole ? [{ invoices, lines: spend }] : own;
}

/** Vouchers that book what an invoice is for and name its number; an invoice may stand in several, in parts or twice. */
export function bookByNumber(
  vouchers: readonly BookedVoucher[],
  invoices: readonly Invoice[],
  used: Set<JournalEntry>,
): readonly Booked[] {
  const named = namedBy(invoices);
  return vouchers.flatMap((voucher) => {
    const spend = spendOf(voucher, used);
    return partsOf(voucher, spend, named)
      .filter(({ lines }) => lines.length > 0)
      .map((part): Booked => {
        for (const { entry } of part.lines) used.add(entry);
        return {
          ...{ kind: "invoice", records: part.invoices.map(({ id }) => id), voucher, lines: part.lines },
          ...{ basis: "number", isSure: true, amount: netOf(part.lines) },
        };
      });
  });
}
