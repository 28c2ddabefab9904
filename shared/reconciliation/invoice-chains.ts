import type { Records } from "../model/records.ts";
import type { InvoiceChain } from "./chain.ts";
import { paperJoint } from "./chain-papers.ts";
import { paymentJoint, type SettledWith, turned } from "./chain-payments.ts";
import { invoicePapers } from "./invoice-papers.ts";
import { netInvoices } from "./net-invoices.ts";

/** The chain of every cost invoice that stands, in the order of ids. */
export function invoiceChains(records: Records, settled: SettledWith): readonly InvoiceChain[] {
  const nets = netInvoices(records);
  const papers = invoicePapers(nets, records);
  const chains = nets.map(({ invoice: { id }, reds, amount }): InvoiceChain => {
    const [contracts, acceptances, budgetLines] = [
      papers.contracts(id),
      papers.acceptances(id),
      papers.budgetLines(id),
    ];
    const refunds = reds.flatMap((red) => turned(settled.invoices.get(red.id) ?? []));
    const payments = [...(settled.invoices.get(id) ?? []), ...refunds];
    return {
      ...{ invoice: id, redLetters: reds.map((red) => red.id), amount },
      ...{ budgetLines, contracts, payments, acceptances },
      joints: {
        budget: paperJoint(amount, budgetLines),
        contract: paperJoint(amount, contracts),
        payment: paymentJoint(amount, payments),
        acceptance: paperJoint(amount, acceptances),
      },
    };
  });
  return chains.toSorted((a, b) => (a.invoice < b.invoice ? -1 : 1));
}
