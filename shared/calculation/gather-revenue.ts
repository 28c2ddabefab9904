import type { Revenue } from "../model/revenue.ts";
import { type Subject, subjectKey } from "../model/subject.ts";
import { type Fen, maxFen, sumFen, zeroFen } from "../money.ts";
import type { FactSource } from "../policy/declarations.ts";
import type { GatherTerms } from "./gather-terms.ts";
import { type GatheredFact, gathered, leftOpen, nothingGathered } from "./gathered-fact.ts";

type RevenueSource = Extract<FactSource, { gather: "revenue" }>;

function measureOf({ measure }: RevenueSource, { choices }: GatherTerms): "gross" | "net" | null {
  return typeof measure === "string" ? measure : (measure.cases[choices.get(measure.choose) ?? ""] ?? null);
}

function greatestPlatform(revenues: readonly Revenue[], amountOf: (revenue: Revenue) => Fen): Fen {
  const byPlatform = Map.groupBy(revenues, ({ platform }) => platform.trim());
  const sums = [...byPlatform.values()].map((rows) => sumFen(rows.map(amountOf)));
  return sums.reduce(maxFen);
}

/**
 * Revenue of a subject from its statements, in fen: of all platforms together, or of the greatest. Unknown without statements,
 * while gross or net is still to be chosen, and where a statement does not give the measure asked for.
 */
export function gatherRevenue(source: RevenueSource, subject: Subject, terms: GatherTerms): GatheredFact {
  const key = subjectKey(subject);
  const revenues = terms.records.revenues.filter((revenue) => revenue.subject === key);
  const measure = measureOf(source, terms);
  if (revenues.length === 0 || measure === null) return nothingGathered;
  const from = revenues.map(({ id }) => id);
  const silent = revenues.find((revenue) => revenue[measure] === null);
  if (silent !== undefined)
    return leftOpen(from, { code: `revenue-${measure}-missing`, severity: "warning", field: silent.id });
  const amountOf = (revenue: Revenue): Fen => revenue[measure] ?? zeroFen;
  const amount = source.take === "sum" ? sumFen(revenues.map(amountOf)) : greatestPlatform(revenues, amountOf);
  return amount < 0n
    ? leftOpen(from, { code: "revenue-negative", severity: "error", field: key })
    : gathered(amount, from);
}
