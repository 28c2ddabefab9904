import { addYears, type LocalDate } from "../dates.ts";
import type { Pack } from "./pack.ts";

/** The days from which and before which a policy applies. */
export interface Window {
  readonly from: LocalDate;
  readonly before: LocalDate;
}

/** A policy's window from its day of issue: so many years, the last day not included (29 February ends on 1 March). */
export function validityWindow(pack: Pick<Pack, "validity">, issuedOn: LocalDate): Window {
  return { from: issuedOn, before: addYears(issuedOn, pack.validity.years) };
}

/** Whether a day lies in a window. */
export const isWithin = (window: Window, day: LocalDate): boolean => window.from <= day && day < window.before;

/** The value of a dated figure on a day; null before the first. */
export function valueInForce<T>(
  values: readonly { readonly from: string | null; readonly value: T }[],
  day: LocalDate,
): T | null {
  const current = values.filter((entry) => entry.from === null || entry.from <= day);
  const latest = current.reduce<{ from: string | null; value: T } | null>(
    (best, entry) => (best === null || (entry.from ?? "") >= (best.from ?? "") ? entry : best),
    null,
  );
  return latest === null ? null : latest.value;
}
