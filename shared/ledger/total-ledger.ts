import { addFen, type Fen, zeroFen } from "../money.ts";
import type { LedgerEntry, LedgerPart } from "./ledger-entry.ts";

/** The sums of ledger entries: eligible, ineligible and undecided add up to recorded. */
export interface LedgerTotals {
  readonly recorded: Fen;
  readonly eligible: Fen;
  readonly ineligible: Fen;
  readonly undecided: Fen;
}

/** Sums ledger entries. */
export function totalLedger(entries: readonly LedgerEntry[]): LedgerTotals {
  const sums: Record<"recorded" | "eligible" | LedgerPart["state"], Fen> = {
    ...{ recorded: zeroFen, eligible: zeroFen, ineligible: zeroFen, undecided: zeroFen },
  };
  for (const { gross, eligible, parts } of entries) {
    sums.recorded = addFen(sums.recorded, gross);
    sums.eligible = addFen(sums.eligible, eligible);
    for (const { state, amount } of parts) sums[state] = addFen(sums[state], amount);
  }
  return sums;
}
