import { assess } from "../calculation/assess.ts";
import type { Facts } from "../calculation/facts.ts";
import { largestRemainder } from "../largest-remainder.ts";
import type { LedgerEntry } from "../ledger/ledger-entry.ts";
import { subjectKey } from "../model/subject.ts";
import { addFen, type Fen, subtractFen, sumFen, zeroFen } from "../money.ts";
import type { Pack } from "../policy/pack.ts";
import { type RiskShare, riskShare } from "./risk.ts";

/** What an audit would strike off each entry of the ledger. */
export type Strikes = ReadonlyMap<LedgerEntry, Fen>;

/** What is exposed of each invoice, shared out over its entries in proportion to what is eligible in them. */
export function strikesOf(entries: readonly LedgerEntry[], exposed: ReadonlyMap<string, Fen>): Strikes {
  const strikes = new Map<LedgerEntry, Fen>();
  for (const [invoice, own] of Map.groupBy(entries, (entry) => entry.invoice)) {
    const amount = exposed.get(invoice) ?? zeroFen;
    if (amount === 0n) continue;
    const parts = largestRemainder(
      amount,
      own.map(({ eligible }) => eligible),
    );
    for (const [index, entry] of own.entries()) strikes.set(entry, parts?.[index] ?? zeroFen);
  }
  return strikes;
}

const strikeOn = (strikes: Strikes, entry: LedgerEntry): Fen => strikes.get(entry) ?? zeroFen;

/** What is struck off of some entries, as a share of what is eligible in them. */
export const entriesRisk = (entries: readonly LedgerEntry[], strikes: Strikes): RiskShare =>
  riskShare(sumFen(entries.map((entry) => strikeOn(strikes, entry))), sumFen(entries.map(({ eligible }) => eligible)));

/** Eligible spend by subject and category after the strikes; what comes out negative counts as none. */
function spendLeft(entries: readonly LedgerEntry[], strikes: Strikes): ReadonlyMap<string, ReadonlyMap<string, Fen>> {
  const spend = new Map<string, Map<string, Fen>>();
  for (const entry of entries) {
    const [subject, category] = [entry.subject ?? "", entry.category ?? ""];
    const bySubject = spend.get(subject) ?? new Map<string, Fen>();
    const left = subtractFen(entry.eligible, strikeOn(strikes, entry));
    bySubject.set(category, addFen(bySubject.get(category) ?? zeroFen, left));
    spend.set(subject, bySubject);
  }
  return new Map([...spend].map(([key, sums]) => [key, new Map([...sums].filter(([, sum]) => sum > 0n))]));
}

/** The facts as they would be if an audit struck so much off. */
function factsWithout(facts: Facts, entries: readonly LedgerEntry[], strikes: Strikes): Facts {
  const left = spendLeft(entries, strikes);
  const subjects = facts.subjects.map((subject) => ({
    ...subject,
    spend: subject.spend === null ? null : (left.get(subjectKey(subject)) ?? new Map<string, Fen>()),
  }));
  return { ...facts, subjects };
}

/**
 * What of the certain support would be lost with what is struck off: the difference that the calculation itself makes, so that what
 * lies above a cap costs nothing. Claimed is the certain support.
 */
export function supportRisk(facts: Facts, pack: Pack, entries: readonly LedgerEntry[], strikes: Strikes): RiskShare {
  const certain = (given: Facts): Fen => assess(given, pack).totals.certain;
  const claimed = certain(facts);
  return riskShare(subtractFen(claimed, certain(factsWithout(facts, entries, strikes))), claimed);
}
