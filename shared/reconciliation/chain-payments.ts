import type { Records } from "../model/records.ts";
import { type Fen, negateFen, subtractFen, sumFen } from "../money.ts";
import type { ChainPayment, Joint } from "./chain.ts";
import type { Demand, Matching } from "./proposal.ts";

/** What invoices (by id), and platforms' settlements (by id), were settled with: accepted first, then what matching proposes. */
export interface SettledWith {
  readonly invoices: ReadonlyMap<string, readonly ChainPayment[]>;
  readonly revenues: ReadonlyMap<string, readonly ChainPayment[]>;
}

interface Booked extends ChainPayment {
  readonly kind: "invoice" | "revenue";
  readonly record: string;
}

function acceptedOf({ settlements, payments }: Records): readonly Booked[] {
  const days = new Map(payments.map(({ id, bookedOn }) => [id, bookedOn]));
  return settlements.flatMap(({ id, invoice, revenue, payment, way, amount, on }) => {
    const record = invoice ?? revenue;
    // A bank's fee out of a row is paid beside what the invoice asks for.
    if (record === null || (way === "fee" && payment !== null)) return [];
    const kind = invoice === null ? "revenue" : "invoice";
    return [{ kind, record, settlement: id, payment, way, amount, on: days.get(payment ?? "") ?? on }];
  });
}

function proposedOf({ proposals }: Matching): readonly Booked[] {
  return proposals.flatMap(({ demands, payments, parts }) => {
    const asked = new Map<string, Demand>(demands.map((demand) => [demand.id, demand]));
    const days = new Map(payments.map(({ id, bookedOn }) => [id, bookedOn]));
    return parts.flatMap(({ demand: name, payment, amount }) => {
      const demand = asked.get(name);
      if (demand === undefined) return [];
      const kind = demand.kind === "revenue" ? "revenue" : "invoice";
      const on = days.get(payment) ?? null;
      return [{ kind, record: demand.record, settlement: null, payment, way: "bank", amount, on } as const];
    });
  });
}

const orderOf = ({ settlement, on, payment }: ChainPayment): string =>
  `${settlement === null ? 1 : 0} ${on ?? ""} ${payment ?? ""} ${settlement ?? ""}`;

function byRecord(booked: readonly Booked[], kind: Booked["kind"]): ReadonlyMap<string, readonly ChainPayment[]> {
  const groups = Map.groupBy(
    booked.filter((each) => each.kind === kind),
    ({ record }) => record,
  );
  return new Map(
    [...groups].map(([record, parts]) => [
      record,
      parts
        .map(({ settlement, payment, way, amount, on }) => ({ settlement, payment, way, amount, on }))
        .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
    ]),
  );
}

/** All settlements and proposals by what they settle. */
export function settledWith(records: Records, matching: Matching): SettledWith {
  const booked = [...acceptedOf(records), ...proposedOf(matching)];
  return { invoices: byRecord(booked, "invoice"), revenues: byRecord(booked, "revenue") };
}

/** Whether a person accepted it; what is not is only proposed. */
export const isAccepted = ({ settlement }: ChainPayment): boolean => settlement !== null;

/** The same payments running the other way: what a red-letter invoice's refund gives back. */
export const turned = (payments: readonly ChainPayment[]): readonly ChainPayment[] =>
  payments.map((payment) => ({ ...payment, amount: negateFen(payment.amount) }));

/** What payments leave of an amount: accepted ones cover it, proposed ones only might. */
export function paymentJoint(whole: Fen, payments: readonly ChainPayment[]): Joint {
  const [accepted, proposed] = [payments.filter(isAccepted), payments.filter((payment) => !isAccepted(payment))];
  const covered = sumFen(accepted.map(({ amount }) => amount));
  return { covered, proposed: sumFen(proposed.map(({ amount }) => amount)), open: subtractFen(whole, covered) };
}
