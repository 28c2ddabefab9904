import { type Fen, fenToYuanText } from "../money.ts";
import type { ChainPaper, ChainPayment, Chains, ContractChain, InvoiceChain, Joint, RevenueChain } from "./chain.ts";

const yuan = (amount: Fen | null): string | null => (amount === null ? null : fenToYuanText(amount));

const paperToJson = ({ record, amount, via }: ChainPaper) => ({ record, amount: fenToYuanText(amount), via });
const papersToJson = (papers: readonly ChainPaper[]) => papers.map(paperToJson);

const paymentsToJson = (payments: readonly ChainPayment[]) =>
  payments.map(({ settlement, payment, way, amount, on }) => ({
    ...{ settlement, payment, way, amount: fenToYuanText(amount), on },
  }));

const jointToJson = ({ covered, proposed, open }: Joint) => ({
  ...{ covered: fenToYuanText(covered), proposed: fenToYuanText(proposed), open: fenToYuanText(open) },
});

const invoiceToJson = (chain: InvoiceChain) => ({
  ...{ invoice: chain.invoice, redLetters: chain.redLetters, amount: fenToYuanText(chain.amount) },
  ...{ budgetLines: papersToJson(chain.budgetLines), contracts: papersToJson(chain.contracts) },
  ...{ payments: paymentsToJson(chain.payments), acceptances: papersToJson(chain.acceptances) },
  joints: {
    budget: jointToJson(chain.joints.budget),
    contract: jointToJson(chain.joints.contract),
    payment: jointToJson(chain.joints.payment),
    acceptance: jointToJson(chain.joints.acceptance),
  },
});

const contractToJson = (chain: ContractChain) => ({
  ...{ contract: chain.contract, amount: yuan(chain.amount), budgetLines: papersToJson(chain.budgetLines) },
  ...{ invoices: papersToJson(chain.invoices), invoiced: fenToYuanText(chain.invoiced) },
  ...{ paid: fenToYuanText(chain.paid), proposed: fenToYuanText(chain.proposed) },
  ...{ accepted: fenToYuanText(chain.accepted), open: yuan(chain.open) },
});

const revenueToJson = ({ revenue, amount, contracts, invoices, payments, joints }: RevenueChain) => ({
  ...{ revenue, amount: yuan(amount), contracts: papersToJson(contracts), invoices: papersToJson(invoices) },
  payments: paymentsToJson(payments),
  joints: { invoice: jointToJson(joints.invoice), payment: jointToJson(joints.payment) },
});

/** The chains as the reconciliation's file has them: money as yuan text. */
export const chainsToJson = ({ invoices, contracts, revenues }: Chains) => ({
  invoices: invoices.map(invoiceToJson),
  contracts: contracts.map(contractToJson),
  revenues: revenues.map(revenueToJson),
});
