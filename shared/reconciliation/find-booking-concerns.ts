import { type LocalDate, yearOf } from "../dates.ts";
import type { Invoice } from "../model/invoice.ts";
import { type Fen, formatYuan, negateFen, subtractFen, sumFen, zeroFen } from "../money.ts";
import { isProduction } from "./account-kind.ts";
import type { Booked, Bookkeeping, OpenLine } from "./booked.ts";
import { voucherName } from "./booked-voucher.ts";
import { type Concern, concernOf, listNames, type Told } from "./concern.ts";
import { type FindTerms, isClaimed, sellerOf } from "./find-terms.ts";

/** What is found of an invoice: in which vouchers, and what they come to together. */
interface OfInvoices {
  readonly invoices: readonly Invoice[];
  readonly booked: readonly Booked[];
}

const totalOf = (invoices: readonly Invoice[]): Fen => sumFen(invoices.map(({ total }) => total ?? zeroFen));
const bareOf = (invoices: readonly Invoice[]): Fen => sumFen(invoices.map((one) => one.amountExTax ?? zeroFen));
const bookedSum = ({ booked }: OfInvoices): Fen => sumFen(booked.map(({ amount }) => amount));
const vouchersOf = (booked: readonly Booked[]): string => listNames(booked.map(({ voucher }) => voucherName(voucher)));

function byInvoices({ booked }: Bookkeeping, invoices: FindTerms["invoices"]): readonly OfInvoices[] {
  // Of what only the seller says, the amount is the question.
  const own = booked.filter(({ kind, isSure, basis }) => kind === "invoice" && (isSure || basis === "name"));
  return [...Map.groupBy(own, ({ records }) => records.join(" ")).values()].map((group) => ({
    invoices: (group[0]?.records ?? []).flatMap((id) => invoices.get(id) ?? []),
    booked: group,
  }));
}

const about = ({ invoices, booked }: OfInvoices, told: Pick<Told, "code" | "severity" | "rule" | "detail">): Concern =>
  concernOf({
    ...told,
    records: invoices.map(({ id }) => id),
    detail: {
      ...{ number: listNames(invoices.map(({ number }) => number)), party: listNames(invoices.map(sellerOf)) },
      ...{ voucher: vouchersOf(booked), amount: formatYuan(totalOf(invoices)) },
      ...told.detail,
    },
  });

/** Booked again, for more, or for less than the invoice says; less is usual only without the tax. */
function ofAmount(found: OfInvoices): readonly Concern[] {
  const [sum, total] = [bookedSum(found), totalOf(found.invoices)];
  const detail = { booked: formatYuan(sum), difference: formatYuan(subtractFen(sum, total)) };
  const isTwice = found.booked.length > 1 && total > 0n && sum > total;
  if (isTwice) return [about(found, { code: "booking-twice", severity: "warning", rule: "no-reuse", detail })];
  if (sum === total || sum === bareOf(found.invoices)) return [];
  return [about(found, { code: "booking-amount-differs", severity: "warning", rule: "books-agree", detail })];
}

const yearsOf = (days: readonly (LocalDate | null)[]): readonly number[] =>
  days.flatMap((day) => (day === null ? [] : [yearOf(day)]));

function ofYear(found: OfInvoices): readonly Concern[] {
  const issued = yearsOf(found.invoices.map(({ issuedOn }) => issuedOn));
  const years = yearsOf(found.booked.map(({ voucher }) => voucher.bookedOn)).filter((year) => !issued.includes(year));
  if (years.length === 0 || issued.length === 0) return [];
  const detail = { year: listNames(years.map(String)), issued: listNames(issued.map(String)) };
  return [about(found, { code: "booking-other-year", severity: "info", rule: "books-agree", detail })];
}

/** Claimed invoices of months that the books cover and do not have: one finding for each supplier. */
function missing(terms: FindTerms): readonly Concern[] {
  const claimed = terms.bookkeeping.openInvoices.filter(({ id }) => isClaimed(terms, id));
  return [...Map.groupBy(claimed, (one) => sellerOf(one) || one.id).values()].map((theirs) =>
    concernOf({
      ...{ code: "booking-missing", severity: "warning", records: theirs.map(({ id }) => id), rule: "four-proofs" },
      detail: {
        ...{ count: String(theirs.length), number: listNames(theirs.map(({ number }) => number)) },
        ...{ party: listNames(theirs.map(sellerOf)), amount: formatYuan(totalOf(theirs)) },
      },
    }),
  );
}

const accountName = ({ entry }: OpenLine): string => entry.account || (entry.accountCode ?? "");

function ofLines(lines: readonly OpenLine[], code: Told["code"], sum: Fen): Concern {
  return concernOf({
    ...{ code, severity: "info", rule: "books-agree" },
    records: lines.map(({ entry }) => entry.id),
    detail: {
      ...{ count: String(lines.length), amount: formatYuan(sum), account: listNames(lines.map(accountName)) },
      ...{ voucher: listNames(lines.map(({ voucher }) => voucherName(voucher))) },
      days: listNames(lines.map(({ voucher }) => voucher.bookedOn.slice(0, 7))),
    },
  });
}

/** Production cost in the books without an invoice, by account; the office's own cost is nobody's business here. */
const costsWithout = ({ bookkeeping: { openCosts } }: FindTerms): readonly Concern[] =>
  [
    ...Map.groupBy(
      openCosts.filter(({ entry }) => isProduction(entry)),
      accountName,
    ).values(),
  ].map((lines) => ofLines(lines, "booking-without-invoice", sumFen(lines.map(({ net }) => net))));

/** Money that left the bank by the books and by no bank row, by month. */
const bankWithout = ({ bookkeeping: { openBank }, records }: FindTerms): readonly Concern[] =>
  records.payments.length === 0
    ? []
    : [...Map.groupBy(openBank, ({ voucher }) => voucher.bookedOn.slice(0, 7)).values()].map((lines) =>
        ofLines(lines, "booking-without-bank-row", negateFen(sumFen(lines.map(({ net }) => net)))),
      );

/** What the company's own books say otherwise than the papers; nothing while no books are imported, and nothing of the claim is at stake. */
export function findBookingConcerns(terms: FindTerms): readonly Concern[] {
  const found = byInvoices(terms.bookkeeping, terms.invoices);
  return [
    ...missing(terms),
    ...found.flatMap(ofAmount),
    ...found.flatMap(ofYear),
    ...costsWithout(terms),
    ...bankWithout(terms),
  ];
}
