import type { MatchItem, MatchingView } from "../../../shared/contract/matching.ts";
import { isSale } from "../../../shared/ledger/is-party.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import type { MatchRefusal } from "../../../shared/model/match-refusal.ts";
import type { Payment } from "../../../shared/model/payment.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Revenue } from "../../../shared/model/revenue.ts";
import type { Settlement } from "../../../shared/model/settlement.ts";
import type { Studio } from "../../../shared/model/studio.ts";
import { type Fen, sumFen, zeroFen } from "../../../shared/money.ts";
import type { Ambiguity, Demand, Matching, Proposal } from "../../../shared/reconciliation/proposal.ts";
import { recordsById } from "./records-by-id.ts";

/** What the lists of matching are made of. */
export interface MatchSource {
  readonly records: Records;
  readonly matching: Matching;
  /** The proposals that are sure enough to be accepted at once, by id. */
  readonly sure: ReadonlySet<string>;
}

const joined = (texts: readonly (string | null)[]): string => [...new Set(texts)].filter(Boolean).join("、");

/** The bank's words of rows: memos and names, for searching. */
const memoOf = (payments: readonly Payment[]): string =>
  joined(payments.flatMap(({ memo, counterpartyName }) => [memo, counterpartyName]));

type Sides = Pick<Proposal, "demands" | "payments" | "asked" | "paid">;

const sidesOf = ({ demands, payments, asked, paid }: Sides) => ({
  party: joined(demands.map(({ partyName }) => partyName)),
  numbers: joined(demands.map(({ number, bundle }) => number ?? bundle)),
  memo: memoOf(payments),
  asked,
  paid,
  on: demands[0]?.on ?? null,
  bookedOn: payments[0]?.bookedOn ?? null,
  direction: payments[0]?.direction ?? demands[0]?.direction ?? "out",
});

/** Names a question by what is in no other one. */
export const questionId = ({ reason, demands, payments }: Ambiguity): string =>
  `question:${reason}:${demands[0]?.id ?? ""}:${payments[0]?.id ?? ""}`;

const ofDemand = (demand: Demand): MatchItem => ({
  ...sidesOf({ demands: [demand], payments: [], asked: demand.amount, paid: zeroFen }),
  ...{ id: demand.id, paid: null, kind: demand.kind, score: null, isSure: false },
});

const ofPayment = (payment: Payment, left: Fen): MatchItem => ({
  ...sidesOf({ demands: [], payments: [payment], asked: zeroFen, paid: left }),
  ...{ id: payment.id, asked: null, kind: "row", score: null, isSure: false },
  party: payment.counterpartyName ?? "",
});

/** What is left of a payment beside what was accepted. */
const leftOf = ({ id, amount }: Payment, { partlyUsed }: Matching): Fen => partlyUsed.get(id) ?? amount;

const leftSum = (payments: readonly Payment[], matching: Matching): Fen =>
  sumFen(payments.map((payment) => leftOf(payment, matching)));

const periodOf = ({ from, to }: Revenue): string => `${from ?? ""}至${to ?? ""}`;

/** The other side of an invoice: who issued it, or whom the applicant issued it to. */
export const otherSideOf = (invoice: Invoice, studio: Studio): string =>
  (isSale(invoice, studio) ? invoice.buyerName : invoice.sellerName) ?? "";

function paperOf({ invoice, revenue }: Pick<Settlement, "invoice" | "revenue">, records: Records) {
  const { invoices, revenues } = recordsById(records);
  const settled = revenues.get(revenue ?? "");
  if (settled !== undefined) return { party: settled.platform, numbers: periodOf(settled), on: settled.to };
  const paper = invoices.get(invoice ?? "");
  if (paper === undefined) return { party: "", numbers: invoice ?? revenue ?? "", on: null };
  return { party: otherSideOf(paper, records.studio), numbers: paper.number, on: paper.issuedOn };
}

function ofDecision(decided: Settlement | MatchRefusal, records: Records) {
  const payment = recordsById(records).payments.get(decided.payment ?? "");
  return {
    ...{ id: decided.id, ...paperOf(decided, records), score: null, isSure: false },
    ...{ memo: payment === undefined ? "" : memoOf([payment]), bookedOn: payment?.bookedOn ?? null },
    ...{ paid: payment?.amount ?? null, direction: payment?.direction ?? "out" },
  };
}

/** The lines of each list of matching. */
export const matchItems: Readonly<Record<MatchingView, (source: MatchSource) => readonly MatchItem[]>> = {
  proposals: ({ matching, sure }) =>
    matching.proposals.map((proposal) => ({
      ...sidesOf(proposal),
      ...{ id: proposal.id, kind: proposal.kind, score: proposal.score, isSure: sure.has(proposal.id) },
    })),
  questions: ({ matching }) =>
    matching.ambiguities.map((ambiguity) => ({
      ...sidesOf({ ...ambiguity, asked: askedOf(ambiguity), paid: leftSum(ambiguity.payments, matching) }),
      ...{ id: questionId(ambiguity), kind: ambiguity.reason, score: null, isSure: false },
    })),
  demands: ({ matching }) => matching.openDemands.map(ofDemand),
  payments: ({ matching }) => matching.openPayments.map((payment) => ofPayment(payment, leftOf(payment, matching))),
  accepted: ({ records }) =>
    records.settlements.map((settlement) => ({
      ...ofDecision(settlement, records),
      ...{ asked: settlement.amount, kind: settlement.way },
    })),
  refused: ({ records }) =>
    records.matchRefusals.map((refusal) => ({
      ...ofDecision(refusal, records),
      ...{ asked: null, kind: "refused" },
    })),
  aside: ({ matching }) =>
    matching.setAside.map(({ payment, rule }) => ({
      ...ofPayment(payment, payment.amount),
      ...{ kind: "aside", numbers: rule.note },
    })),
};

const askedOf = ({ demands }: Ambiguity): Fen => sumFen(demands.map(({ amount }) => amount));
