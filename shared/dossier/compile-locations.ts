import { subjectKey } from "../model/subject.ts";
import type { Pack } from "../policy/pack.ts";
import type { LocationRow } from "./account-rows.ts";
import type { DossierTerms } from "./dossier-terms.ts";

/** How many seconds a scene must last to count; null when the policy measures none, or by more than one measure. */
function secondsAsked({ facts }: Pack): number | null {
  const asked = new Set(facts.flatMap(({ source }) => (source.gather === "locations" ? [source.minutes * 60] : [])));
  return asked.size === 1 ? ([...asked][0] ?? null) : null;
}

/** Every scene of every work, as recorded, with whether it lasts as long as the policy asks. */
export function compileLocations({ records, pack }: Pick<DossierTerms, "records" | "pack">): readonly LocationRow[] {
  const asked = secondsAsked(pack);
  return records.subjects.flatMap((subject) =>
    subject.kind === "work"
      ? subject.work.locations.map((location) => ({
          subject: subjectKey(subject),
          location,
          reaches: asked === null || location.seconds === null ? null : location.seconds >= asked,
        }))
      : [],
  );
}
