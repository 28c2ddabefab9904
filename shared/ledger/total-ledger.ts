import { type Fen, sumFen } from "../money.ts";
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
  const inState = (state: LedgerPart["state"]): Fen =>
    sumFen(entries.flatMap(({ parts }) => parts.filter((part) => part.state === state).map(({ amount }) => amount)));
  return {
    recorded: sumFen(entries.map(({ gross }) => gross)),
    eligible: sumFen(entries.map(({ eligible }) => eligible)),
    ineligible: inState("ineligible"),
    undecided: inState("undecided"),
  };
}
