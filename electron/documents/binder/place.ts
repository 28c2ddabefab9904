import type { BinderPlace } from "../../../shared/dossier/binder.ts";
import { evidenceLabel } from "../../../shared/dossier/evidence-label.ts";

/** Where the volumes of the binder stand in the package. */
export const volumePath = (volume: number): string => `data/evidence/binder-${String(volume).padStart(2, "0")}.pdf`;

/** Where the proofs stand, by their numbers. */
export type Places = ReadonlyMap<number, BinderPlace>;

/** What the index calls a proof and its page, and what its links are found by. */
export const placeLink = (number: number): string => evidenceLabel(number);

/** The first page that a proof's `pages` name (`2-3`), within so many pages; the file's first page where it names none. */
export function firstPageOf(pages: string, count: number): number {
  const named = Number(/\d+/.exec(pages)?.[0] ?? 1);
  return named >= 1 && named <= count ? named : 1;
}
