import { absoluteFen, type Fen, formatYuan, subtractFen, sumFen } from "../money.ts";
import { allExposed, type Concern, concernOf, listNames, nothingExposed } from "./concern.ts";
import { isPersonName, plainName } from "./party-name.ts";
import { isCash } from "./payment-class.ts";
import type { Ambiguity, Demand, Matching, Proposal } from "./proposal.ts";

/** Demands and payments that a finding is about. */
export type MatchGroup = Pick<Ambiguity, "demands" | "payments">;

const invoicesOf = (demands: readonly Demand[]): readonly string[] =>
  demands.filter(({ kind }) => kind === "invoice").map(({ record }) => record);

const recordsOf = ({ demands, payments }: MatchGroup): readonly string[] => [
  ...demands.map(({ record }) => record),
  ...payments.map(({ id }) => id),
];

const numbersOf = (demands: readonly Demand[]): string =>
  listNames(demands.map(({ number, partyName, bundle }) => number ?? `${partyName} ${bundle ?? ""}`));

const detailOf = ({ demands, payments }: MatchGroup): Record<string, string> => ({
  number: numbersOf(demands),
  party: listNames(demands.map(({ partyName }) => partyName)),
  amount: formatYuan(sumFen(demands.map(({ amount }) => amount))),
  paid: formatYuan(sumFen(payments.map(({ amount }) => amount))),
  days: listNames(payments.map(({ bookedOn }) => bookedOn)),
  payee: listNames(payments.map(({ counterpartyName }) => counterpartyName ?? "")),
  count: String(Math.max(demands.length, payments.length)),
});

type Telling = Pick<Concern, "code" | "severity" | "exposed"> & { readonly rule: string };

/** A finding about demands and payments, with their numbers, names and sums. */
export const aboutMatch = (group: MatchGroup, { code, severity, exposed, rule }: Telling): Concern => ({
  ...{ code, severity, exposed, records: recordsOf(group) },
  field: group.demands[0]?.record ?? group.payments[0]?.id ?? null,
  detail: { ...detailOf(group), rule },
});

function ofDifference(proposal: Proposal): readonly Concern[] {
  const short = subtractFen(proposal.asked, proposal.paid);
  if (proposal.kind === "with-fee") {
    const concern = aboutMatch(proposal, {
      code: "payment-with-fee",
      severity: "info",
      exposed: nothingExposed,
      rule: "bank-fee",
    });
    return [{ ...concern, detail: { ...concern.detail, difference: formatYuan(absoluteFen(short)) } }];
  }
  if (proposal.kind !== "partial") return [];
  return [paidLess(proposal, sumFen(proposal.demands.map(({ whole }) => whole)), short)];
}

/** What was invoiced and neither paid nor found among the payments, beside what was. */
export function paidLess(group: MatchGroup, whole: Fen, short: Fen): Concern {
  const exposed = new Map(invoicesOf(group.demands).map((id) => [id, short]));
  const concern = aboutMatch(group, { code: "invoice-paid-less", severity: "warning", exposed, rule: "paid-in-full" });
  const sums = { amount: whole, paid: subtractFen(whole, short), difference: short };
  return {
    ...concern,
    detail: {
      ...concern.detail,
      ...Object.fromEntries(Object.entries(sums).map(([key, sum]) => [key, formatYuan(sum)])),
    },
  };
}

function ofPayee(proposal: Proposal): readonly Concern[] {
  const exposed = allExposed(invoicesOf(proposal.demands));
  const cash = proposal.payments.some(isCash)
    ? [aboutMatch(proposal, { code: "payment-cash", severity: "warning", exposed, rule: "bank-slip" } as const)]
    : [];
  if (proposal.name !== "differs") return cash;
  const isPersonal = proposal.payments.some(({ counterpartyName }) => isPersonName(plainName(counterpartyName)));
  const code = isPersonal ? "payee-personal" : "payee-differs";
  return [aboutMatch(proposal, { code, severity: "warning", exposed, rule: "four-flows" }), ...cash];
}

function ofAmbiguity(ambiguity: Ambiguity): readonly Concern[] {
  const isPaid = ambiguity.reason === "number-paid-twice";
  const exposed = isPaid ? nothingExposed : allExposed(invoicesOf(ambiguity.demands));
  const told = { severity: "warning", exposed, rule: "four-proofs" } as const;
  const isPersonal = ambiguity.payments.some(({ counterpartyName }) => isPersonName(plainName(counterpartyName)));
  return [
    aboutMatch(ambiguity, { ...told, code: `match-${ambiguity.reason}` }),
    ...(isPersonal ? [aboutMatch(ambiguity, { ...told, code: "payee-personal", rule: "four-flows" })] : []),
  ];
}

/** Proposals wait for a person: until then nothing is settled by them. */
function notAccepted({ proposals }: Matching): readonly Concern[] {
  if (proposals.length === 0) return [];
  const told = { code: "matches-not-accepted", severity: "info", records: [], rule: "accepted-by-person" } as const;
  return [concernOf({ ...told, detail: { count: String(proposals.length) } })];
}

/** What matches show to a person: paid less, paid to others, in cash, or in more ways than one. */
export function findPaymentConcerns(matching: Matching): readonly Concern[] {
  const { proposals, ambiguities } = matching;
  return [
    ...proposals.flatMap(ofDifference),
    ...proposals.flatMap(ofPayee),
    ...ambiguities.flatMap(ofAmbiguity),
    ...notAccepted(matching),
  ];
}
