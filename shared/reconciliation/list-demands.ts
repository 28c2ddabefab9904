import { recordedOf } from "../ledger/invoice-lines.ts";
import type { Invoice } from "../model/invoice.ts";
import type { Payment } from "../model/payment.ts";
import type { Records } from "../model/records.ts";
import type { Revenue } from "../model/revenue.ts";
import { absoluteFen, type Fen, minFen, subtractFen, sumFen, zeroFen } from "../money.ts";
import { plainName } from "./party-name.ts";
import type { Demand } from "./proposal.ts";

const ofInvoice = (invoice: Invoice, amount: Fen, kind: "invoice" | "refund", optional: boolean): Demand => ({
  id: `${kind}:${invoice.id}`,
  kind,
  record: invoice.id,
  direction: kind === "invoice" ? "out" : "in",
  amount,
  on: invoice.issuedOn,
  party: plainName(invoice.sellerName),
  partyName: invoice.sellerName ?? "",
  number: invoice.number,
  bundle: null,
  refundOf: null,
  optional,
});

/** Red-letter invoices by the one blue invoice they name; as in the ledger, two blue ones of a number are named by none. */
function redsByBlue(invoices: readonly Invoice[]): ReadonlyMap<string, readonly Invoice[]> {
  const standing = invoices.filter(({ voided }) => !voided);
  const blues = Map.groupBy(
    standing.filter(({ red }) => !red),
    ({ number }) => number,
  );
  const reds = standing.filter(({ red, redOf }) => red && blues.get(redOf ?? "")?.length === 1);
  return Map.groupBy(reds, ({ redOf }) => blues.get(redOf ?? "")?.[0]?.id ?? "");
}

// The party was either paid what is left after the red letter, or paid in full and gave the rest back.
function ofTakenBack(blue: Invoice, reds: readonly Invoice[], paid: ReadonlySet<string>): readonly Demand[] {
  const gross = recordedOf(blue);
  const net = subtractFen(gross, minFen(sumFen(reds.map((red) => absoluteFen(recordedOf(red)))), gross));
  const wasPaidNet = net > 0n && paid.has(`${plainName(blue.sellerName)} ${net}`);
  if (wasPaidNet) return [ofInvoice(blue, net, "invoice", false)];
  const asked = ofInvoice(blue, gross, "invoice", net === zeroFen);
  const refunds = reds.map((red) => ({
    ...ofInvoice(red, absoluteFen(recordedOf(red)), "refund", true),
    refundOf: asked.id,
  }));
  return [asked, ...refunds];
}

function ofInvoices(invoices: readonly Invoice[], payments: readonly Payment[]): readonly Demand[] {
  const reds = redsByBlue(invoices);
  const out = payments.filter(({ direction }) => direction === "out");
  const paid = new Set(out.map(({ counterpartyName, amount }) => `${plainName(counterpartyName)} ${amount}`));
  return invoices
    .filter(({ red, voided }) => !red && !voided)
    .flatMap((blue) => {
      const back = reds.get(blue.id);
      return back === undefined ? [ofInvoice(blue, recordedOf(blue), "invoice", false)] : ofTakenBack(blue, back, paid);
    });
}

const ofRevenue = ({ id, platform, from, to, net }: Revenue): Demand => ({
  id: `revenue:${id}`,
  kind: "revenue",
  record: id,
  direction: "in",
  amount: net ?? zeroFen,
  on: to ?? from,
  party: plainName(platform),
  partyName: platform,
  number: null,
  bundle: `${from ?? ""}至${to ?? ""}`,
  refundOf: null,
  optional: false,
});

/** All that a bank row is expected for, by id: invoices without the voided, refunds of red-letter ones, settlements with a known net. */
export function listDemands({ invoices, payments, revenues }: Records): readonly Demand[] {
  return [...ofInvoices(invoices, payments), ...revenues.map(ofRevenue)]
    .filter(({ amount }) => amount > 0n)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
