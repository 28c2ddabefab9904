import type { Records } from "../../../shared/model/records.ts";
import { type SubjectKey, subjectKey } from "../../../shared/model/subject.ts";

/** A subject by its name; the applicant for null. */
export type NameOf = (key: SubjectKey | null) => string;

/** The names of these records. */
export function namesOf({ subjects, studio }: Records): NameOf {
  const names = new Map<SubjectKey, string>(subjects.map((one) => [subjectKey(one), one.name]));
  return (key) => (key === null ? studio.name : (names.get(key) ?? key));
}
