import type { JournalEntry } from "../model/journal-entry.ts";
import type { Payment } from "../model/payment.ts";
import { absoluteFen } from "../money.ts";
import { type Assigned, assignOffers, type Offer } from "./assign-offers.ts";
import type { Booked, BookedBasis, BookedPapers } from "./booked.ts";
import { type BookedVoucher, netOf, type VoucherLine } from "./booked-voucher.ts";
import { dayNumber } from "./day-number.ts";
import { names } from "./short-name.ts";

/** Books are often written up at the month's end. */
const farthest = 62;
const near = 10;

const isMoney = ({ kind }: VoucherLine): boolean => kind === "bank" || kind === "cash";

/** Each line of a money account by itself, and all of a voucher together where it has several. */
function offersIn(voucher: BookedVoucher): readonly Offer[] {
  const money = voucher.lines.filter((line) => isMoney(line) && line.net !== 0n);
  const single = money.map((line): Offer => ({ voucher, lines: [line] }));
  const bank = money.filter(({ kind }) => kind === "bank");
  return bank.length > 1 ? [...single, { voucher, lines: bank }] : single;
}

/** Debit of a bank account is money in. */
const signed = ({ direction, amount }: Payment): bigint => (direction === "in" ? amount : -amount);

const isNamed = ({ counterpartyName }: Payment, { voucher }: Offer): boolean => names(voucher.words, counterpartyName);

/** More lines than this of one amount nobody tells apart by the amount. */
const mostAlike = 30;

type Fits = (payment: Payment, offer: Offer) => boolean;

const stages: readonly (readonly [BookedBasis, boolean, number, Fits])[] = [
  ["party", true, 0, isNamed],
  ["day", true, 0, () => true],
  ["party", true, farthest, isNamed],
  ["amount", false, near, () => true],
];

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

type OffersNear = (payment: Payment, days: number, fits: Fits) => readonly Offer[];

/** Looks offers up by amount and day, the nearest days first; never many more than nobody tells apart. */
function offersNear(vouchers: readonly BookedVoucher[]): OffersNear {
  const keyOf = (amount: bigint, day: number): string => `${amount} ${day}`;
  const offers = Map.groupBy(vouchers.flatMap(offersIn), ({ lines, voucher }) =>
    keyOf(netOf(lines), dayNumber(voucher.bookedOn)),
  );
  return (payment, days, fits) => {
    const [amount, day] = [signed(payment), dayNumber(payment.bookedOn)];
    const found: Offer[] = [];
    for (let away = 0; away <= days && found.length <= mostAlike; away += 1)
      for (const on of away === 0 ? [day] : [day - away, day + away])
        found.push(...(offers.get(keyOf(amount, on)) ?? []).filter((offer) => fits(payment, offer)));
    return found;
  };
}

/** Finds bank rows in the books: by direction and amount, then by day and by the other side. Where several fit alike all stay open. */
export function bookPayments(
  vouchers: readonly BookedVoucher[],
  { payments }: { readonly payments: readonly Payment[] },
): BookedPapers {
  const offersOf = offersNear(vouchers);
  const used = new Set<JournalEntry>();
  const booked: Booked[] = [];
  let left = payments.toSorted(byId);
  for (const [basis, isSure, days, fits] of stages) {
    const given = assignOffers(left, (payment) => offersOf(payment, days, fits), used);
    booked.push(...given.map((one) => bookedOf(one, basis, isSure)));
    const done = new Set(given.map(({ paper }) => paper));
    left = left.filter((payment) => !done.has(payment));
  }
  const isFree = ({ lines }: Offer): boolean => lines.every(({ entry }) => !used.has(entry));
  const open = left.map(
    (payment) => [payment.id, vouchersOf(offersOf(payment, farthest, () => true).filter(isFree))] as const,
  );
  return { booked, possible: new Map(open.filter(([, fitting]) => fitting.length > 0)) };
}

/** The vouchers of offers, each once. */
const vouchersOf = (offers: readonly Offer[]): readonly BookedVoucher[] => [
  ...new Set(offers.map(({ voucher }) => voucher)),
];

const bookedOf = ({ paper, offer }: Assigned<Payment>, basis: BookedBasis, isSure: boolean): Booked => ({
  ...{ kind: "payment", records: [paper.id], voucher: offer.voucher, lines: offer.lines, basis, isSure },
  amount: absoluteFen(netOf(offer.lines)),
});
