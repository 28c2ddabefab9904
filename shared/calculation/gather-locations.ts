import { type Subject, subjectKey } from "../model/subject.ts";
import type { FactSource } from "../policy/declarations.ts";
import { type GatheredFact, gathered, leftOpen, nothingGathered } from "./gathered-fact.ts";

/** How many of a work's locations last so long, or are shorter. Unknown without locations, and while one's length is not entered. */
export function gatherLocations(source: Extract<FactSource, { gather: "locations" }>, subject: Subject): GatheredFact {
  if (subject.kind !== "work" || subject.work.locations.length === 0) return nothingGathered;
  const { locations } = subject.work;
  const from = locations.map(({ id }) => id);
  const lengths = locations.map(({ seconds }) => seconds).filter((seconds) => seconds !== null);
  if (lengths.length < locations.length)
    return leftOpen(from, { code: "location-length-missing", severity: "warning", field: subjectKey(subject) });
  const longEnough = lengths.filter((seconds) => seconds >= source.minutes * 60).length;
  return gathered(source.take === "at-least" ? longEnough : lengths.length - longEnough, from);
}
