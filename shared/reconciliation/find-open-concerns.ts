import type { Payment } from "../model/payment.ts";
import { formatYuan, sumFen } from "../money.ts";
import { allExposed, type Concern, nothingExposed } from "./concern.ts";
import { aboutMatch, paidLess } from "./find-payment-concerns.ts";
import { plainName } from "./party-name.ts";
import { isCash } from "./payment-class.ts";
import type { Demand, Matching } from "./proposal.ts";

const warn = { severity: "warning", exposed: nothingExposed } as const;

/** Invoices of which nothing was paid: one finding for each supplier. */
function unpaid(demands: readonly Demand[]): readonly Concern[] {
  const whole = demands.filter(
    ({ kind, amount, whole: all, optional }) => kind === "invoice" && amount === all && !optional,
  );
  return [...Map.groupBy(whole, ({ party, id }) => party || id).values()].map((theirs) => {
    const exposed = allExposed(theirs.map(({ record }) => record));
    return aboutMatch(
      { demands: theirs, payments: [] },
      { ...warn, code: "invoice-unpaid", exposed, rule: "four-proofs" },
    );
  });
}

function notReceived(demand: Demand, wasPaid: (demand: string) => boolean): readonly Concern[] {
  const group = { demands: [demand], payments: [] };
  if (demand.kind === "revenue")
    return [aboutMatch(group, { ...warn, code: "revenue-not-received", rule: "revenue-chain" })];
  if (demand.kind === "sale") return [aboutMatch(group, { ...warn, code: "sale-not-received", rule: "revenue-chain" })];
  if (demand.kind === "refund" && demand.refundOf !== null && wasPaid(demand.refundOf))
    return [aboutMatch(group, { ...warn, code: "refund-not-received", rule: "red-letter" })];
  return [];
}

/** What is open of an invoice of which a part was accepted before. */
const partlyPaid = (demands: readonly Demand[]): readonly Concern[] =>
  demands
    .filter(({ kind, amount, whole }) => kind === "invoice" && amount < whole)
    .map((demand) => paidLess({ demands: [demand], payments: [] }, demand.whole, demand.amount));

type PaymentTelling = Pick<Concern, "code" | "severity"> & { readonly rule: string };

function tellingOf(payment: Payment): PaymentTelling {
  if (payment.direction === "in") return { code: "income-unexplained", severity: "info", rule: "revenue-chain" };
  if (isCash(payment)) return { code: "payment-cash", severity: "warning", rule: "bank-slip" };
  return { code: "payment-without-invoice", severity: "warning", rule: "four-proofs" };
}

/** Bank rows that nothing asks for: one finding for each other side; of a row used in part only the rest is told. */
function openPayments({ openPayments: rows, partlyUsed }: Matching): readonly Concern[] {
  const told = rows.map((payment) => ({ payment, telling: tellingOf(payment) }));
  const groups = Map.groupBy(
    told,
    ({ payment, telling }) => `${telling.code} ${plainName(payment.counterpartyName) || payment.id}`,
  );
  return [...groups.values()].flatMap((group) => {
    const payments = group.map(({ payment }) => payment);
    const [first] = group;
    if (first === undefined) return [];
    const concern = aboutMatch({ demands: [], payments }, { ...first.telling, exposed: nothingExposed });
    const left = sumFen(payments.map(({ id, amount }) => partlyUsed.get(id) ?? amount));
    return [{ ...concern, detail: { ...concern.detail, paid: formatYuan(left) } }];
  });
}

/** What matching leaves open: unpaid, paid in part, never received, and bank rows that nothing explains. */
export function findOpenConcerns(matching: Matching): readonly Concern[] {
  const { proposals, accepted, openDemands } = matching;
  const settled = [...proposals.flatMap(({ demands }) => demands), ...accepted.flatMap(({ demand }) => demand ?? [])];
  const paid = new Set(settled.map(({ id }) => id));
  return [
    ...unpaid(openDemands),
    ...partlyPaid(openDemands),
    ...openDemands.flatMap((demand) => notReceived(demand, (id) => paid.has(id))),
    ...openPayments(matching),
  ];
}
