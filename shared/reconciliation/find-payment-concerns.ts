import { absoluteFen, formatYuan, subtractFen, sumFen } from "../money.ts";
import { allExposed, type Concern, nothingExposed } from "./concern.ts";
import { isPersonName, plainName } from "./party-name.ts";
import { isCash } from "./payment-class.ts";
import type { Ambiguity, Demand, Matching, Proposal } from "./proposal.ts";

const invoicesOf = (demands: readonly Demand[]): readonly string[] =>
  demands.filter(({ kind }) => kind === "invoice").map(({ record }) => record);

const recordsOf = ({ demands, payments }: Pick<Ambiguity, "demands" | "payments">): readonly string[] => [
  ...demands.map(({ record }) => record),
  ...payments.map(({ id }) => id),
];

const numbersOf = (demands: readonly Demand[]): string =>
  demands.map(({ number, partyName, bundle }) => number ?? `${partyName} ${bundle ?? ""}`).join("、");

const detailOf = ({ demands, payments }: Pick<Ambiguity, "demands" | "payments">): Record<string, string> => ({
  number: numbersOf(demands),
  party: [...new Set(demands.map(({ partyName }) => partyName))].join("、"),
  amount: formatYuan(sumFen(demands.map(({ amount }) => amount))),
  paid: formatYuan(sumFen(payments.map(({ amount }) => amount))),
  days: [...new Set(payments.map(({ bookedOn }) => bookedOn))].join("、"),
  payee: [...new Set(payments.map(({ counterpartyName }) => counterpartyName ?? ""))].join("、"),
});

type Told = Pick<Concern, "code" | "severity" | "exposed"> & { readonly rule: string };

const about = (group: Pick<Ambiguity, "demands" | "payments">, { code, severity, exposed, rule }: Told): Concern => ({
  ...{ code, severity, exposed, records: recordsOf(group) },
  field: group.demands[0]?.record ?? group.payments[0]?.id ?? null,
  detail: { ...detailOf(group), rule },
});

function ofOpenDemand(demand: Demand, matched: ReadonlySet<string>): readonly Concern[] {
  const group = { demands: [demand], payments: [] };
  const warn = { severity: "warning", exposed: nothingExposed } as const;
  if (demand.kind === "revenue")
    return [about(group, { ...warn, code: "revenue-not-received", rule: "revenue-chain" })];
  if (demand.kind === "invoice" && !demand.optional)
    return [
      about(group, { ...warn, code: "invoice-unpaid", exposed: allExposed([demand.record]), rule: "four-proofs" }),
    ];
  const wasPaid = demand.refundOf !== null && matched.has(demand.refundOf);
  return wasPaid ? [about(group, { ...warn, code: "refund-not-received", rule: "red-letter" })] : [];
}

function ofDifference(proposal: Proposal): readonly Concern[] {
  const asked = sumFen(proposal.demands.map(({ amount }) => amount));
  const short = subtractFen(asked, sumFen(proposal.payments.map(({ amount }) => amount)));
  if (proposal.kind === "with-fee") {
    const concern = about(proposal, {
      code: "payment-with-fee",
      severity: "info",
      exposed: nothingExposed,
      rule: "bank-fee",
    });
    return [{ ...concern, detail: { ...concern.detail, difference: formatYuan(absoluteFen(short)) } }];
  }
  if (proposal.kind !== "partial") return [];
  const exposed = new Map(invoicesOf(proposal.demands).map((id) => [id, short]));
  const concern = about(proposal, { code: "invoice-paid-less", severity: "warning", exposed, rule: "paid-in-full" });
  return [{ ...concern, detail: { ...concern.detail, difference: formatYuan(short) } }];
}

function ofPayee(proposal: Proposal): readonly Concern[] {
  const exposed = allExposed(invoicesOf(proposal.demands));
  const cash = proposal.payments.some(isCash)
    ? [about(proposal, { code: "payment-cash", severity: "warning", exposed, rule: "bank-slip" } as const)]
    : [];
  if (proposal.name !== "differs") return cash;
  const isPersonal = proposal.payments.some(({ counterpartyName }) => isPersonName(plainName(counterpartyName)));
  const code = isPersonal ? "payee-personal" : "payee-differs";
  return [about(proposal, { code, severity: "warning", exposed, rule: "four-flows" }), ...cash];
}

function ofAmbiguity(ambiguity: Ambiguity): readonly Concern[] {
  const isPaid = ambiguity.reason === "number-paid-twice";
  const exposed = isPaid ? nothingExposed : allExposed(invoicesOf(ambiguity.demands));
  const told = { severity: "warning", exposed, rule: "four-proofs" } as const;
  const isPersonal = ambiguity.payments.some(({ counterpartyName }) => isPersonName(plainName(counterpartyName)));
  return [
    about(ambiguity, { ...told, code: `match-${ambiguity.reason}` }),
    ...(isPersonal ? [about(ambiguity, { ...told, code: "payee-personal", rule: "four-flows" })] : []),
  ];
}

function ofOpenPayments({ openPayments }: Matching): readonly Concern[] {
  return openPayments.map((payment) => {
    const told = { severity: "warning", exposed: nothingExposed } as const;
    const group = { demands: [], payments: [payment] };
    if (payment.direction === "in")
      return about(group, { ...told, code: "income-unexplained", severity: "info", rule: "revenue-chain" });
    if (isCash(payment)) return about(group, { ...told, code: "payment-cash", rule: "bank-slip" });
    return about(group, { ...told, code: "payment-without-invoice", rule: "four-proofs" });
  });
}

/** What matching leaves to a person: unpaid, paid less, paid to others, in cash, without an invoice, or in more ways than one. */
export function findPaymentConcerns(matching: Matching): readonly Concern[] {
  const { proposals, ambiguities, openDemands } = matching;
  const matched = new Set(proposals.flatMap(({ demands }) => demands.map(({ id }) => id)));
  return [
    ...openDemands.flatMap((demand) => ofOpenDemand(demand, matched)),
    ...proposals.flatMap(ofDifference),
    ...proposals.flatMap(ofPayee),
    ...ambiguities.flatMap(ofAmbiguity),
    ...ofOpenPayments(matching),
  ];
}
