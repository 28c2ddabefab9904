import type { LocalDate } from "../dates.ts";
import type { Payment } from "../model/payment.ts";
import type { Settlement } from "../model/settlement.ts";
import { type Fen, subtractFen } from "../money.ts";
import { isCash } from "./payment-class.ts";
import type { Demand, Proposal } from "./proposal.ts";

/** Who accepts a match, and on what day. */
export interface Acceptance {
  readonly by: string;
  readonly on: LocalDate;
}

type Said = Pick<Settlement, "payment" | "way" | "amount" | "on">;

const wayOf = (payment: Payment | undefined): Settlement["way"] =>
  payment !== undefined && isCash(payment) ? "cash" : "bank";

/** A bank's fee is money of the row where the row is more than was asked for, and what the bank kept where it is less. */
function feeOf({ kind, asked, paid, payments: [payment] }: Proposal): Said | null {
  if (kind !== "with-fee" || payment === undefined || asked === paid) return null;
  const amount: Fen = subtractFen(paid > asked ? paid : asked, paid > asked ? asked : paid);
  return paid > asked
    ? { payment: payment.id, way: "fee", amount, on: null }
    : { payment: null, way: "fee", amount, on: payment.bookedOn };
}

const endsOf = ({ kind, record }: Demand): Pick<Settlement, "invoice" | "revenue"> =>
  kind === "revenue" ? { invoice: null, revenue: record } : { invoice: record, revenue: null };

/**
 * The settlements that accepting a proposal comes to: one for each part, and one for a bank's fee. What a partial proposal leaves is not
 * settled, whatever usual deduction it may be: that is for a person to say.
 */
export function settlementsOf(proposal: Proposal, { by, on }: Acceptance, newId: () => string): readonly Settlement[] {
  const demands = new Map(proposal.demands.map((demand) => [demand.id, demand]));
  const payments = new Map(proposal.payments.map((payment) => [payment.id, payment]));
  const accept = (demand: Demand, said: Said): Settlement => ({
    ...{ id: newId(), ...endsOf(demand), ...said, note: "", acceptedBy: by, acceptedOn: on },
  });
  const parts = proposal.parts.flatMap(({ demand: id, payment, amount }) => {
    const demand = demands.get(id);
    const said = { payment, way: wayOf(payments.get(payment)), amount, on: null };
    return demand === undefined ? [] : [accept(demand, said)];
  });
  const [fee, [first]] = [feeOf(proposal), proposal.demands];
  return fee === null || first === undefined ? parts : [...parts, accept(first, fee)];
}
