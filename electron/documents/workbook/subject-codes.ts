import type { Dossier } from "../../../shared/dossier/dossier.ts";
import type { SubjectKey } from "../../../shared/model/subject.ts";

/**
 * Short codes by which formulas tell subjects apart: `S01`, `S02` …, in the dossier's order. Names would not do: two works may
 * share one, and a spreadsheet reads `*`, `?`, `<` and `=` in a criterion as commands.
 */
export function subjectCodes({ claims, schedule }: Dossier): ReadonlyMap<SubjectKey, string> {
  const scheduled = schedule.flatMap(({ entry }) => (entry.subject === null ? [] : [entry.subject]));
  const keys = new Set([...claims.map(({ subjectKey }) => subjectKey), ...scheduled]);
  return new Map([...keys].map((key, index) => [key, `S${String(index + 1).padStart(2, "0")}`]));
}
