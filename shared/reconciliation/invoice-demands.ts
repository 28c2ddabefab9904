import { recordedOf } from "../ledger/invoice-lines.ts";
import { isSale } from "../ledger/is-party.ts";
import type { Invoice } from "../model/invoice.ts";
import type { Payment } from "../model/payment.ts";
import type { Records } from "../model/records.ts";
import type { Studio } from "../model/studio.ts";
import { absoluteFen, type Fen, maxFen, minFen, subtractFen, sumFen, zeroFen } from "../money.ts";
import { dayNumber } from "./day-number.ts";
import { plainName } from "./party-name.ts";
import { readPayment } from "./payment-reading.ts";
import type { Demand } from "./proposal.ts";
import { rememberedValue } from "./remember.ts";
import { nothingSettled, type SettledAmounts } from "./settled-amounts.ts";

/** What of an invoice is asked every time its demand is listed. */
export interface InvoiceReading {
  readonly recorded: Fen;
  readonly isSale: boolean;
  /** What the invoice asks for as long as nothing was accepted and nothing taken back. */
  readonly demand: Demand;
}

/** What demands are listed from beside the records. */
export interface DemandTerms {
  readonly settled: SettledAmounts;
  readonly read: (invoice: Invoice) => InvoiceReading;
}

const nameOf = rememberedValue(plainName);

const left = (whole: Fen, settled: Fen): Fen => maxFen(subtractFen(whole, settled), zeroFen);

interface Asked {
  readonly kind: Exclude<Demand["kind"], "revenue">;
  readonly whole: Fen;
  readonly settled: Fen;
  readonly isSale: boolean;
  readonly optional: boolean;
}

function ofInvoice(invoice: Invoice, { kind, whole, settled, isSale: sold, optional }: Asked): Demand {
  const name = sold ? invoice.buyerName : invoice.sellerName;
  return {
    ...{ id: `${kind}:${invoice.id}`, kind, record: invoice.id, number: invoice.number, bundle: null, refundOf: null },
    direction: sold === (kind === "refund") ? "out" : "in",
    ...{ amount: left(whole, settled), whole, exTax: invoice.amountExTax },
    ...{ on: invoice.issuedOn, day: invoice.issuedOn === null ? null : dayNumber(invoice.issuedOn) },
    ...{ party: nameOf(name), partyName: name ?? "", optional, usualLag: null },
  };
}

/** Reads an invoice for matching. */
export function readInvoice(invoice: Invoice, studio: Studio): InvoiceReading {
  const [recorded, sold] = [recordedOf(invoice), isSale(invoice, studio)];
  const asked = { whole: recorded, settled: zeroFen, isSale: sold, optional: false };
  return { recorded, isSale: sold, demand: ofInvoice(invoice, { ...asked, kind: sold ? "sale" : "invoice" }) };
}

/** Red-letter invoices by the one blue invoice they name; as in the ledger, two blue ones of a number are named by none. */
function redsByBlue(invoices: readonly Invoice[]): ReadonlyMap<string, readonly Invoice[]> {
  const reds = invoices.filter(({ red, voided }) => red && !voided);
  if (reds.length === 0) return new Map();
  const named = new Set(reds.map(({ redOf }) => redOf));
  const blues = Map.groupBy(
    invoices.filter(({ red, voided, number }) => !red && !voided && named.has(number)),
    ({ number }) => number,
  );
  const ofOne = reds.filter(({ redOf }) => blues.get(redOf ?? "")?.length === 1);
  return Map.groupBy(ofOne, ({ redOf }) => blues.get(redOf ?? "")?.[0]?.id ?? "");
}

type IsPaid = (direction: Payment["direction"], party: string, amount: Fen) => boolean;

function paidAmounts(payments: readonly Payment[]): IsPaid {
  const paid = new Set(
    payments.map((payment) => `${payment.direction} ${readPayment(payment).counterpartyName} ${payment.amount}`),
  );
  return (direction, party, amount) => paid.has(`${direction} ${party} ${amount}`);
}

// The party was either paid what is left after the red letter, or paid in full and gave the rest back.
function ofTakenBack(
  blue: Invoice,
  reds: readonly Invoice[],
  isPaid: IsPaid,
  { settled, read }: DemandTerms,
): readonly Demand[] {
  const { recorded: gross, isSale: sold } = read(blue);
  const sumOf = (id: string): Fen => (settled.invoices.get(id) ?? nothingSettled).sum;
  const net = subtractFen(gross, minFen(sumFen(reds.map((red) => absoluteFen(read(red).recorded))), gross));
  const own = sumOf(blue.id);
  const rest = subtractFen(net, own);
  const wasRefunded = reds.some(({ id }) => sumOf(id) > 0n);
  const asked = { kind: sold ? "sale" : "invoice", settled: own, isSale: sold } as const;
  const ofNet = ofInvoice(blue, { ...asked, whole: net, optional: false });
  const isNet = net > 0n && !wasRefunded && (rest === zeroFen || isPaid(ofNet.direction, ofNet.party, rest));
  if (isNet) return [ofNet];
  const ofGross = ofInvoice(blue, { ...asked, whole: gross, optional: net === zeroFen });
  const refunds = reds.map((red) => ({
    ...ofInvoice(red, {
      ...{ kind: "refund", whole: absoluteFen(read(red).recorded), settled: sumOf(red.id) },
      ...{ isSale: sold, optional: true },
    }),
    refundOf: ofGross.id,
  }));
  return [ofGross, ...refunds];
}

/**
 * What is to be paid or refunded for invoices, the voided aside, and what the applicant's own invoices are to bring in. Those with nothing
 * left to ask for are there too.
 */
export function invoiceDemands(
  { invoices, payments }: Pick<Records, "invoices" | "payments">,
  terms: DemandTerms,
): readonly Demand[] {
  const reds = redsByBlue(invoices);
  const isPaid = reds.size === 0 ? () => false : paidAmounts(payments);
  return invoices
    .filter(({ red, voided }) => !red && !voided)
    .flatMap((blue) => {
      const back = reds.get(blue.id);
      if (back !== undefined) return ofTakenBack(blue, back, isPaid, terms);
      const { demand } = terms.read(blue);
      const settled = terms.settled.invoices.get(blue.id);
      return settled === undefined ? [demand] : [{ ...demand, amount: left(demand.whole, settled.sum) }];
    });
}
