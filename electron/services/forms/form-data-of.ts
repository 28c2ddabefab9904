import type { LocalDate } from "../../../shared/dates.ts";
import { compileFormData } from "../../../shared/forms/compile-form-data.ts";
import type { FormData } from "../../../shared/forms/form-data.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { SubjectKey } from "../../../shared/model/subject.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { calculate } from "../calculate.ts";
import { dossierOf } from "../dossier-of.ts";

/** What the records of a moment offer to forms, for one subject or, with null, for the applicant as a whole. */
export function formDataOf(records: Records, pack: Pack, asOf: LocalDate, subject: SubjectKey | null): FormData {
  const [profile] = pack.profiles;
  if (profile === undefined) throw new Error("a pack has at least one profile");
  return compileFormData(dossierOf(calculate(records, pack, asOf), profile), records.subjects, subject);
}
