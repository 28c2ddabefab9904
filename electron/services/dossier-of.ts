import { compileDossier } from "../../shared/dossier/compile-dossier.ts";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import type { Calculation } from "./calculate.ts";

type Profile = Pack["profiles"][number];

// A calculation is a value that nobody changes: its pages are compiled once, for the home page as for the packages.
const known = new WeakMap<Calculation, Map<Profile, Dossier>>();

/** What an application by a profile consists of under a calculation; the one of the same calculation is given again. */
export function dossierOf(calculation: Calculation, profile: Profile): Dossier {
  const byProfile = known.get(calculation) ?? new Map<Profile, Dossier>();
  known.set(calculation, byProfile);
  const dossier = byProfile.get(profile) ?? compileDossier(calculation, profile);
  byProfile.set(profile, dossier);
  return dossier;
}
