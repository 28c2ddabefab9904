import { fenToYuanText } from "../money.ts";
import type {
  Accepted,
  Ambiguity,
  Demand,
  Matching,
  OverSettled,
  Proposal,
  ProposedLink,
  SetAside,
} from "./proposal.ts";

const demandToJson = ({ kind, record, amount }: Demand) => ({ kind, record, amount: fenToYuanText(amount) });

const proposalToJson = ({ id, kind, demands, payments, parts, score, reasons }: Proposal) => ({
  ...{ id, kind, score, reasons, demands: demands.map(demandToJson), payments: payments.map((payment) => payment.id) },
  parts: parts.map(({ demand, payment, amount }) => ({ demand, payment, amount: fenToYuanText(amount) })),
});

const ambiguityToJson = ({ reason, demands, payments }: Ambiguity) => ({
  ...{ reason, demands: demands.map(demandToJson), payments: payments.map(({ id }) => id) },
});

/** `open` is what is still asked for; null where the record is gone or asks for nothing any more. */
const acceptedToJson = ({ settlement, demand }: Accepted) => ({
  ...{ id: settlement.id, invoice: settlement.invoice, revenue: settlement.revenue, payment: settlement.payment },
  ...{ way: settlement.way, amount: fenToYuanText(settlement.amount) },
  open: demand === null ? null : fenToYuanText(demand.amount),
});

const overSettledToJson = ({ side, record, amount, settled, settlements }: OverSettled) => ({
  ...{ side, record, amount: fenToYuanText(amount), settled: fenToYuanText(settled), settlements },
});

const setAsideToJson = ({ payment, rule }: SetAside) => ({ payment: payment.id, rule: rule.id });

const linkToJson = ({ revenue, invoice, amount }: ProposedLink) => ({
  revenue,
  invoice,
  amount: fenToYuanText(amount),
});

/** Matching as files have it: proposals, what is left to a person, what is accepted, set aside or open. Money as yuan text. */
export const matchingToJson = (matching: Matching, withoutInvoice: ReadonlyMap<string, number>) => ({
  matches: matching.proposals.map(proposalToJson),
  ambiguous: matching.ambiguities.map(ambiguityToJson),
  accepted: matching.accepted.map(acceptedToJson),
  overSettled: matching.overSettled.map(overSettledToJson),
  setAside: matching.setAside.map(setAsideToJson),
  links: matching.links.map(linkToJson),
  unmatched: {
    demands: matching.openDemands.map(demandToJson),
    // What accepted settlements leave of a row; all of it where they leave it alone.
    payments: matching.openPayments.map(({ id, direction, amount }) => ({
      ...{ id, direction, amount: fenToYuanText(matching.partlyUsed.get(id) ?? amount) },
    })),
    withoutInvoice: Object.fromEntries(withoutInvoice),
  },
});
