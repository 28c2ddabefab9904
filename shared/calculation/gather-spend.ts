import type { Finding } from "../finding.ts";
import type { LedgerEntry } from "../ledger/ledger-entry.ts";
import type { SubjectKey } from "../model/subject.ts";
import { type Fen, sumFen } from "../money.ts";

/** Eligible spend of a subject by category; null when nothing at all has been recorded for it. */
export interface GatheredSpend {
  readonly spend: ReadonlyMap<string, Fen> | null;
  readonly findings: readonly Finding[];
}

/** Sums a subject's ledger entries. A category that comes out negative (more discounts than cost) counts as none, with an error. */
export function gatherSpend(subject: SubjectKey, entries: readonly LedgerEntry[]): GatheredSpend {
  if (entries.length === 0) return { spend: null, findings: [] };
  const byCategory = Map.groupBy(entries, ({ category }) => category ?? "");
  const sums = [...byCategory].map(
    ([category, parts]) => [category, sumFen(parts.map(({ eligible }) => eligible))] as const,
  );
  const negative = sums.filter(([, sum]) => sum < 0n);
  return {
    spend: new Map(sums.filter(([, sum]) => sum > 0n)),
    findings: negative.map(([category]) => ({
      code: "spend-negative",
      severity: "error",
      field: subject,
      detail: { category },
    })),
  };
}
