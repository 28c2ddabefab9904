import type { LocalDate } from "../dates.ts";
import type { Fen } from "../money.ts";
import type { FilingClasses } from "./filing-class.ts";
import { valueInForce } from "./in-force.ts";
import type { Pack } from "./pack.ts";

/** What filing classes are told apart by. */
export type Medium = FilingClasses["media"][number];

/** The standard of filing classes for a medium on a day; null when the pack has none. */
export function filingClassesOn(
  pack: Pick<Pack, "filingClasses">,
  medium: Medium,
  day: LocalDate,
): FilingClasses | null {
  const ofMedium = pack.filingClasses.filter(({ media }) => media.includes(medium));
  return valueInForce(
    ofMedium.map((standard) => ({ from: standard.from, value: standard })),
    day,
  );
}

/**
 * The filing class of a work by its investment on a day; a lower bound is inclusive (30万元（含）). Null when no standard is known,
 * or the one in force names no amounts (Order 16), so that investment does not decide.
 */
export function filingClassOn(
  pack: Pick<Pack, "filingClasses">,
  medium: Medium,
  day: LocalDate,
  investment: Fen,
): FilingClasses["classes"][number] | null {
  const classes = filingClassesOn(pack, medium, day)?.classes ?? [];
  const fitting = classes.filter(
    ({ atLeast, below }) =>
      (atLeast !== null || below !== null) && (atLeast ?? 0n) <= investment && (below === null || investment < below),
  );
  return fitting[0] ?? null;
}
