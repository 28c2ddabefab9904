import { type PaymentReading, readPayment } from "./payment-reading.ts";
import type { Accepted, Demand } from "./proposal.ts";

/** What accepted matches teach about who is who, and after how many days a party is paid. */
export interface History {
  /** Account → party, where all that was accepted for the account agrees. */
  readonly accounts: ReadonlyMap<string, string>;
  /** Plain name on the bank row → party, in the same way. */
  readonly names: ReadonlyMap<string, string>;
  /** `lagKey` → days from paper to payment, the median. */
  readonly lags: ReadonlyMap<string, number>;
}

/** Names a party's papers of one direction. */
export const lagKey = ({ direction, party }: Pick<Demand, "direction" | "party">): string => `${direction} ${party}`;

interface Pair {
  readonly row: PaymentReading;
  readonly demand: Demand;
}

// Only money that a bank row moved to the other side tells who it was; what is withheld or set off goes elsewhere.
function pairsOf(accepted: readonly Accepted[]): readonly Pair[] {
  return accepted.flatMap(({ settlement, demand, payment }) => {
    const isTelling = settlement.way === "bank" && payment !== null && demand !== null && demand.party !== "";
    return isTelling ? [{ row: readPayment(payment), demand }] : [];
  });
}

function agreed(pairs: readonly Pair[], keyOf: (row: PaymentReading) => string): ReadonlyMap<string, string> {
  const parties = new Map<string, string | null>();
  for (const { row, demand } of pairs) {
    const [key, before] = [keyOf(row), parties.get(keyOf(row))];
    if (key !== "") parties.set(key, before === undefined || before === demand.party ? demand.party : null);
  }
  return new Map([...parties].flatMap(([key, party]) => (party === null ? [] : [[key, party]])));
}

const middle = (days: readonly number[]): number =>
  days.toSorted((a, b) => a - b)[Math.floor((days.length - 1) / 2)] ?? 0;

function lagsOf(pairs: readonly Pair[]): ReadonlyMap<string, number> {
  const gaps = new Map<string, number[]>();
  for (const { row, demand } of pairs) {
    if (demand.day === null) continue;
    const [key, gap] = [lagKey(demand), row.day - demand.day];
    const known = gaps.get(key);
    if (known === undefined) gaps.set(key, [gap]);
    else known.push(gap);
  }
  return new Map([...gaps].map(([key, days]) => [key, middle(days)]));
}

/** Learns from accepted matches; whoever was accepted for two parties teaches nothing. */
export function learnHistory(accepted: readonly Accepted[]): History {
  const pairs = pairsOf(accepted);
  return {
    accounts: agreed(pairs, (row) => row.counterpartyAccount),
    names: agreed(pairs, (row) => row.counterpartyName),
    lags: lagsOf(pairs),
  };
}
