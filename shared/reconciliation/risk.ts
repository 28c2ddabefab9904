import type { LedgerEntry } from "../ledger/ledger-entry.ts";
import { addFen, type Fen, fen, fenToYuanText, maxFen, minFen, sumFen, zeroFen } from "../money.ts";
import type { Concern } from "./concern.ts";

/** How much of something claimed an audit could disallow. */
export interface RiskShare {
  readonly claimed: Fen;
  readonly atRisk: Fen;
  /** Hundredths of a percent, rounded half up; null where nothing is claimed. */
  readonly share: number | null;
  /** Whether the share is above 20 %: beyond it an audit in 宝安 fails the project as a whole. */
  readonly isOverLine: boolean;
}

/** A share in hundredths of a percent as text: `12.34`. */
export const percentText = (share: number): string => fenToYuanText(fen(share));

/** A part of a whole in hundredths of a percent, rounded half up; null where the whole is nothing. */
export const hundredthsOf = (part: Fen, whole: Fen): number | null =>
  whole <= 0n ? null : Number((part * 20_000n + whole) / (2n * whole));

/** The part at risk of a whole, never more than the whole. */
export function riskShare(part: Fen, claimed: Fen): RiskShare {
  const atRisk = minFen(part, maxFen(claimed, zeroFen));
  return { claimed, atRisk, share: hundredthsOf(atRisk, claimed), isOverLine: atRisk * 5n > claimed && atRisk > 0n };
}

/** What of each invoice's recorded cost is eligible. */
export function eligibleByInvoice(entries: readonly LedgerEntry[]): ReadonlyMap<string, Fen> {
  const eligible = new Map<string, Fen>();
  for (const entry of entries)
    eligible.set(entry.invoice, addFen(eligible.get(entry.invoice) ?? zeroFen, entry.eligible));
  return eligible;
}

/** What findings expose of each invoice: the greatest exposure, never more than it has eligible, so each fen once. */
export function exposedByInvoice(
  concerns: readonly Concern[],
  eligible: ReadonlyMap<string, Fen>,
): ReadonlyMap<string, Fen> {
  const exposed = new Map<string, Fen>();
  for (const concern of concerns)
    for (const [invoice, amount] of concern.exposed) {
      const own = maxFen(eligible.get(invoice) ?? zeroFen, zeroFen);
      const most = amount === "all" ? own : maxFen(minFen(amount, own), zeroFen);
      exposed.set(invoice, maxFen(exposed.get(invoice) ?? zeroFen, most));
    }
  return exposed;
}

/** Of the eligible cost, the base of the claim, what is exposed. */
export const costRisk = (exposed: ReadonlyMap<string, Fen>, eligible: ReadonlyMap<string, Fen>): RiskShare =>
  riskShare(sumFen(exposed.values()), sumFen(eligible.values()));
