import { recordedOf } from "../ledger/invoice-lines.ts";
import { isSale } from "../ledger/is-party.ts";
import type { Invoice } from "../model/invoice.ts";
import type { Records } from "../model/records.ts";
import { absoluteFen, type Fen, maxFen, subtractFen, sumFen, zeroFen } from "../money.ts";

/** A cost invoice that stands, less what red letters took back of it. */
export interface NetInvoice {
  readonly invoice: Invoice;
  readonly reds: readonly Invoice[];
  readonly amount: Fen;
}

/** The cost invoices that stand, by day and id; a red letter belongs to the one blue invoice of the number that it names. */
export function netInvoices({ invoices, studio }: Records): readonly NetInvoice[] {
  const standing = invoices.filter((invoice) => !invoice.voided && !isSale(invoice, studio));
  const blues = standing.filter(({ red }) => !red);
  const byNumber = Map.groupBy(blues, ({ number }) => number);
  const redsOf = Map.groupBy(
    standing.filter(({ red, redOf }) => red && byNumber.get(redOf ?? "")?.length === 1),
    ({ redOf }) => redOf,
  );
  const rank = ({ issuedOn, id }: Invoice): string => `${issuedOn ?? "9999"} ${id}`;
  return blues
    .toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
    .map((invoice) => {
      const reds = byNumber.get(invoice.number)?.length === 1 ? (redsOf.get(invoice.number) ?? []) : [];
      const back = sumFen(reds.map((red) => absoluteFen(recordedOf(red))));
      return { invoice, reds, amount: maxFen(subtractFen(recordedOf(invoice), back), zeroFen) };
    });
}
