import type { Invoice } from "../model/invoice.ts";
import type { JournalEntry } from "../model/journal-entry.ts";
import { absoluteFen, type Fen, subtractFen } from "../money.ts";
import type { Offer } from "./assign-offers.ts";
import { type BookedVoucher, netOf, type VoucherLine } from "./booked-voucher.ts";
import { dayNumber } from "./day-number.ts";
import { rememberedValue } from "./remember.ts";
import { names } from "./short-name.ts";
import { spendOf } from "./voucher-spend.ts";

/** More tax lines than this stand in a voucher that sums up many invoices. */
const mostTaxLines = 8;

/** A difference greater than a fifth of the invoice is another purchase. */
const widest = 5n;

interface PricedOffer extends Offer {
  readonly net: Fen;
}

/** The cost of a voucher together, each of its lines with a tax line, and each line alone; the whole first. */
function offersIn(voucher: BookedVoucher, used: ReadonlySet<JournalEntry>): readonly PricedOffer[] {
  const spend = spendOf(voucher, used);
  const taxes = spend.filter(({ kind }) => kind === "input-tax").slice(0, mostTaxLines);
  const costs = spend.filter(({ kind }) => kind !== "input-tax");
  const pairs = costs.flatMap((cost) => taxes.map((tax) => [cost, tax]));
  const parts: readonly (readonly VoucherLine[])[] = [spend, ...pairs, ...costs.map((cost) => [cost])];
  const distinct = parts.filter((lines, place) => lines.length > 0 && !(place > 0 && lines.length === spend.length));
  return distinct.map((lines) => ({ voucher, lines, net: netOf(lines) }));
}

/** How many days after its issue an invoice may be booked; before it where negative. */
export type BookingWindow = readonly [from: number, to: number];

/** What the vouchers offer to invoices; lists are short however many vouchers there are. */
export interface InvoiceOffers {
  /** Of the invoice's amount, in vouchers that write its seller's name. */
  readonly named: (invoice: Invoice, window: BookingWindow) => readonly Offer[];
  /** Of the invoice's amount; none where more than `most` are, since none of them could be told from the others. */
  readonly ofAmount: (invoice: Invoice, window: BookingWindow, most: number) => readonly Offer[];
  /** As `ofAmount`, but the first `most` where there are more. */
  readonly someOfAmount: (invoice: Invoice, window: BookingWindow, most: number) => readonly Offer[];
  /** Whole vouchers with its seller's name that spend nearly as much. */
  readonly nearly: (invoice: Invoice, window: BookingWindow) => readonly Offer[];
}

const amountsOf = ({ total, amountExTax }: Invoice): ReadonlySet<string> =>
  new Set([total, amountExTax].flatMap((amount) => (amount === null || amount === 0n ? [] : [String(amount)])));

function isWithin({ issuedOn }: Invoice, { voucher }: Offer, [from, to]: BookingWindow): boolean {
  if (issuedOn === null) return false;
  const days = dayNumber(voucher.bookedOn) - dayNumber(issuedOn);
  return days >= from && days <= to;
}

/** The first so many that fit, and one more where there are more. */
function firstFitting<T>(list: Iterable<T>, fits: (one: T) => boolean, most: number): readonly T[] {
  const found: T[] = [];
  for (const one of list) {
    if (fits(one)) found.push(one);
    if (found.length > most) break;
  }
  return found;
}

/** What is not used yet of the vouchers. */
export function invoiceOffers(vouchers: readonly BookedVoucher[], used: ReadonlySet<JournalEntry>): InvoiceOffers {
  const offers = vouchers.map((voucher) => offersIn(voucher, used)).filter((own) => own.length > 0);
  const byAmount = Map.groupBy(offers.flat(), ({ net }) => String(net));
  const ofSeller = rememberedValue((seller: string) =>
    offers.filter(([first]) => first !== undefined && names(first.voucher.words, seller)),
  );
  const some = (invoice: Invoice, window: BookingWindow, most: number): readonly PricedOffer[] => {
    const alike = [...amountsOf(invoice)].map((amount) => byAmount.get(amount) ?? []);
    return alike.flatMap((list) => firstFitting(list, (offer) => isWithin(invoice, offer, window), most));
  };
  return {
    named: (invoice, window) => {
      const amounts = amountsOf(invoice);
      const own = ofSeller(invoice.sellerName ?? "").flat();
      return own.filter((offer) => amounts.has(String(offer.net)) && isWithin(invoice, offer, window));
    },
    ofAmount: (invoice, window, most) => {
      const found = some(invoice, window, most);
      return found.length > most ? [] : found;
    },
    someOfAmount: (invoice, window, most) => some(invoice, window, most).slice(0, most),
    nearly: (invoice, window) =>
      ofSeller(invoice.sellerName ?? "").flatMap(([whole]) => {
        if (whole === undefined || invoice.total === null || !isWithin(invoice, whole, window)) return [];
        const difference = absoluteFen(subtractFen(whole.net, invoice.total));
        return difference * widest <= absoluteFen(invoice.total) ? [whole] : [];
      }),
  };
}
