import type { LocalDate } from "../../../shared/dates.ts";
import type { Fen } from "../../../shared/money.ts";

/** A booking with its sign: money in is positive. */
export interface SignedEntry {
  readonly row: number;
  readonly bookedOn: LocalDate;
  readonly signed: Fen;
  readonly balance: Fen | null;
}

/** How well the balances follow from the bookings in one order of the rows. */
export interface Proof {
  readonly order: "oldest-first" | "newest-first";
  /** How many balances were recomputed from an earlier one. */
  readonly steps: number;
  /** The rows whose balance does not follow from the one before. */
  readonly breaks: readonly number[];
}

/**
 * The running balance recomputed over bookings in the order of time. An opening balance that leads to the first balance is one
 * more step; one that does not is no break between rows, and is told apart.
 */
function walk(entries: readonly SignedEntry[], opening: Fen | null): Omit<Proof, "order"> {
  const breaks: number[] = [];
  let known = false;
  let expected: bigint = opening ?? 0n;
  let steps = 0;
  for (const { row, signed, balance } of entries) {
    expected += signed;
    if (balance === null) continue;
    const follows = expected === balance;
    const fromOpening = !known && opening !== null && follows;
    steps += known || fromOpening ? 1 : 0;
    if (known && !follows) breaks.push(row);
    known = true;
    expected = balance;
  }
  return { steps, breaks };
}

const datesNeverFall = (entries: readonly SignedEntry[]): boolean =>
  entries.every((entry, index) => index === 0 || (entries[index - 1] as SignedEntry).bookedOn <= entry.bookedOn);

/**
 * The better of the two orders that a file may have, by its balances. An order that its dates contradict is not considered,
 * unless they contradict both.
 */
export function proveBalance(entries: readonly SignedEntry[], opening: Fen | null): Proof {
  const reversed = [...entries].reverse();
  const [forward, backward] = [datesNeverFall(entries), datesNeverFall(reversed)];
  const oldest: Proof = { order: "oldest-first", ...walk(entries, opening) };
  if (forward && !backward) return oldest;
  const newest: Proof = { order: "newest-first", ...walk(reversed, opening) };
  if (backward && !forward) return newest;
  return newest.breaks.length < oldest.breaks.length ? newest : oldest;
}

/** Whether the balances prove the signs: two of them at least follow, and none contradicts. */
export const isProven = (proof: Proof): boolean => proof.steps >= 2 && proof.breaks.length === 0;
