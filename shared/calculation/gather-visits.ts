import { daysInclusive, type LocalDate } from "../dates.ts";
import type { CrewVisit } from "../model/site.ts";
import type { Subject } from "../model/subject.ts";
import { calendarYear, intersectPeriods, isEmptyPeriod, type Period } from "../period.ts";
import type { FactSource } from "../policy/declarations.ts";
import { type GatheredFact, gathered, nothingGathered } from "./gathered-fact.ts";

const byFirstDay = (a: CrewVisit, b: CrewVisit): number => (a.from < b.from ? -1 : 1);

/** How many days lie in at least one of the stays. */
function countDays(stays: readonly CrewVisit[]): number {
  let days = 0;
  let counted: LocalDate | null = null;
  for (const { from, to } of stays.toSorted(byFirstDay)) {
    if (counted !== null && to <= counted) continue;
    // The days up to the last one counted are in already.
    const overlap = counted !== null && from <= counted ? daysInclusive(from, counted) : 0;
    days += daysInclusive(from, to) - overlap;
    counted = to;
  }
  return days;
}

/** The stays as far as they lie in a period; one that ends before it begins holds no day. */
function within(stays: readonly CrewVisit[], period: Period): readonly CrewVisit[] {
  return stays.flatMap((stay) => {
    const { from, to } = intersectPeriods(stay, period);
    return from === null || to === null || isEmptyPeriod({ from, to }) ? [] : [{ ...stay, from, to }];
  });
}

const always: Period = { from: null, to: null };

/**
 * Crews received and days of shooting at a filming location, from its log. The law does not say how to count, so what could be
 * counted twice counts once: a crew that comes again for the same work, and a day on which two crews shoot.
 */
export function gatherVisits({ take }: Extract<FactSource, { gather: "crew-visits" }>, subject: Subject): GatheredFact {
  if (subject.kind !== "site" || subject.site.visits.length === 0) return nothingGathered;
  const { visits } = subject.site;
  const from = visits.map(({ id }) => id);
  const stays = within(visits, take === "days-in-all" ? always : calendarYear(subject.claimYear));
  if (take !== "crews-in-year") return gathered(countDays(stays), from);
  return gathered(new Set(stays.map(({ crew, work }) => JSON.stringify([crew, work]))).size, from);
}
