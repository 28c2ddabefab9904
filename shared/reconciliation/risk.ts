import type { LedgerEntry } from "../ledger/ledger-entry.ts";
import { addFen, type Fen, fen, fenToYuanText, maxFen, minFen, sumFen, zeroFen } from "../money.ts";
import type { Concern } from "./concern.ts";

/** How much of the claimed cost an audit could disallow; each fen of it once, whatever number of concerns it has. */
export interface Risk {
  /** Eligible cost, the base of the claim. */
  readonly claimed: Fen;
  readonly atRisk: Fen;
  /** Hundredths of a percent, rounded half up; null where nothing is claimed. */
  readonly share: number | null;
  /** Whether the share is above 20 %: beyond it an audit in 宝安 fails the project as a whole. */
  readonly isOverLine: boolean;
}

/** A share in hundredths of a percent as text: `12.34`. */
export const percentText = (share: number): string => fenToYuanText(fen(share));

function eligibleByInvoice(entries: readonly LedgerEntry[]): ReadonlyMap<string, Fen> {
  const eligible = new Map<string, Fen>();
  for (const entry of entries)
    eligible.set(entry.invoice, addFen(eligible.get(entry.invoice) ?? zeroFen, entry.eligible));
  return eligible;
}

const shareOf = (part: Fen, whole: Fen): number | null =>
  whole <= 0n ? null : Number((part * 20_000n + whole) / (2n * whole));

/** Weighs concerns against the ledger: of each invoice the greatest exposure, never more than it has eligible. */
export function weighRisk(concerns: readonly Concern[], entries: readonly LedgerEntry[]): Risk {
  const eligible = eligibleByInvoice(entries);
  const exposed = new Map<string, Fen>();
  for (const concern of concerns)
    for (const [invoice, amount] of concern.exposed) {
      const own = maxFen(eligible.get(invoice) ?? zeroFen, zeroFen);
      const most = amount === "all" ? own : minFen(amount, own);
      exposed.set(invoice, maxFen(exposed.get(invoice) ?? zeroFen, most));
    }
  const claimed = sumFen(eligible.values());
  // Discounts may make the claim less than its exposed parts.
  const atRisk = minFen(sumFen(exposed.values()), maxFen(claimed, zeroFen));
  return { claimed, atRisk, share: shareOf(atRisk, claimed), isOverLine: atRisk * 5n > claimed && atRisk > 0n };
}
