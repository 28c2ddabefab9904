import { fenToYuanText } from "../money.ts";
import type { Concern } from "./concern.ts";
import type { Ambiguity, Demand, Proposal } from "./proposal.ts";
import type { Reconciliation } from "./reconcile.ts";
import { percentText } from "./risk.ts";

const demandToJson = ({ kind, record, amount }: Demand) => ({ kind, record, amount: fenToYuanText(amount) });

const proposalToJson = ({ id, kind, demands, payments, parts, score, reasons }: Proposal) => ({
  ...{ id, kind, score, reasons, demands: demands.map(demandToJson), payments: payments.map((payment) => payment.id) },
  parts: parts.map(({ demand, payment, amount }) => ({ demand, payment, amount: fenToYuanText(amount) })),
});

const ambiguityToJson = ({ reason, demands, payments }: Ambiguity) => ({
  ...{ reason, demands: demands.map(demandToJson), payments: payments.map(({ id }) => id) },
});

/** The reconciliation as its file has it (`shenbao.reconciliation`, version 1): money as yuan text, `say` gives a finding's sentence. */
export const reconciliationToJson = (
  { matching, withoutInvoice, concerns, ledger, risk }: Reconciliation,
  say: (concern: Concern) => string,
) => ({
  format: "shenbao.reconciliation" as const,
  version: 1 as const,
  matches: matching.proposals.map(proposalToJson),
  ambiguous: matching.ambiguities.map(ambiguityToJson),
  unmatched: {
    demands: matching.openDemands.map(demandToJson),
    payments: matching.openPayments.map(({ id, direction, amount }) => ({
      id,
      direction,
      amount: fenToYuanText(amount),
    })),
    withoutInvoice: Object.fromEntries(withoutInvoice),
  },
  findings: concerns.map((concern) => ({
    ...{ code: concern.code, severity: concern.severity, records: concern.records, detail: concern.detail ?? {} },
    message: say(concern),
  })),
  ledger: {
    recorded: fenToYuanText(ledger.recorded),
    eligible: fenToYuanText(ledger.eligible),
    ineligible: fenToYuanText(ledger.ineligible),
    undecided: fenToYuanText(ledger.undecided),
  },
  risk: {
    claimed: fenToYuanText(risk.claimed),
    atRisk: fenToYuanText(risk.atRisk),
    sharePercent: risk.share === null ? null : percentText(risk.share),
    isOverLine: risk.isOverLine,
  },
});
