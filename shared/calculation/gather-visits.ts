import { addDays, type LocalDate } from "../dates.ts";
import type { CrewVisit } from "../model/site.ts";
import type { Subject } from "../model/subject.ts";
import type { FactSource } from "../policy/declarations.ts";
import { type GatheredFact, gathered, nothingGathered } from "./gathered-fact.ts";

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));

function daysOf({ from, to }: CrewVisit): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/**
 * Crews received and days of shooting at a filming location, from its log. The law does not say how to count, so what could be
 * counted twice counts once: a crew that comes again for the same work, and a day on which two crews shoot.
 */
export function gatherVisits({ take }: Extract<FactSource, { gather: "crew-visits" }>, subject: Subject): GatheredFact {
  if (subject.kind !== "site" || subject.site.visits.length === 0) return nothingGathered;
  const { visits } = subject.site;
  const from = visits.map(({ id }) => id);
  const isInYear = (day: LocalDate): boolean => yearOf(day) === subject.claimYear;
  if (take === "crews-in-year") {
    const inYear = visits.filter((visit) => daysOf(visit).some(isInYear));
    return gathered(new Set(inYear.map(({ crew, work }) => JSON.stringify([crew, work]))).size, from);
  }
  const days = new Set(visits.flatMap(daysOf));
  return gathered(take === "days-in-all" ? days.size : [...days].filter(isInYear).length, from);
}
