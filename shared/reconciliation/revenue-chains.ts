import type { Records } from "../model/records.ts";
import { zeroFen } from "../money.ts";
import type { ChainPaper, ChainPayment, RevenueChain } from "./chain.ts";
import { boundless, paperJoint, papersOf, reachOf, shareOf, strandsBetween } from "./chain-papers.ts";
import { paymentJoint, type SettledWith } from "./chain-payments.ts";

/** What a sale invoice was paid with, shared out over the settlements that it stands for. */
function paidThroughSales(
  issued: ReadonlyMap<string, readonly ChainPaper[]>,
  settled: SettledWith,
): ReadonlyMap<string, readonly ChainPayment[]> {
  const ends = [...issued].flatMap(([revenue, papers]) => papers.map((paper) => ({ revenue, paper })));
  const shares = [...Map.groupBy(ends, ({ paper }) => paper.record)].flatMap(([invoice, standsFor]) => {
    const papers = standsFor.map(({ paper }) => paper);
    return (settled.invoices.get(invoice) ?? []).flatMap((payment) =>
      standsFor.map(({ revenue }, index) => ({
        revenue,
        payment: { ...payment, amount: shareOf(payment.amount, papers, index) },
      })),
    );
  });
  const groups = Map.groupBy(shares, ({ revenue }) => revenue);
  return new Map([...groups].map(([revenue, found]) => [revenue, found.map(({ payment }) => payment)]));
}

/** Every platform's settlement with the invoices issued for it and the money that came, in the order of ids. */
export function revenueChains(
  { revenues, chainLinks, invoices }: Records,
  settled: SettledWith,
): readonly RevenueChain[] {
  const [toInvoice, toContract] = [
    strandsBetween(chainLinks, "revenue", "invoice"),
    strandsBetween(chainLinks, "revenue", "contract"),
  ];
  const inOrder = revenues.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const issuedFor = chainLinks.filter(({ revenue }) => revenue !== null);
  const sales = invoices.map(({ id, total }) => ({ id, amount: total }));
  const reach = reachOf(sales, issuedFor, "invoice");
  const issued = new Map(inOrder.map(({ id, net }) => [id, papersOf(toInvoice.get(id), net ?? zeroFen, reach)]));
  const through = paidThroughSales(issued, settled);
  return inOrder.map(({ id, net }): RevenueChain => {
    const whole = net ?? zeroFen;
    const papers = issued.get(id) ?? [];
    const payments = [...(settled.revenues.get(id) ?? []), ...(through.get(id) ?? [])];
    const contracts = papersOf(toContract.get(id), whole, boundless);
    const joints = { invoice: paperJoint(whole, papers), payment: paymentJoint(whole, payments) };
    return { revenue: id, amount: net, contracts, invoices: papers, payments, joints };
  });
}
