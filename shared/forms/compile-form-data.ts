import type { Dossier } from "../dossier/dossier.ts";
import { type Subject, type SubjectKey, subjectKey } from "../model/subject.ts";
import { applicantData, licenceList } from "./applicant-data.ts";
import { claimLists, policyData, ruleData, subjectSums } from "./claim-data.ts";
import type { FormData } from "./form-data.ts";
import { evidenceList, spendLists, subjectLists, workLists } from "./record-lists.ts";
import { subjectData } from "./subject-data.ts";

/** What forms take out of a dossier. */
export type FormSource = Pick<
  Dossier,
  "applicant" | "asOf" | "totals" | "ledger" | "schedule" | "claims" | "evidence"
> & {
  readonly policy: Pick<Dossier["policy"], "title" | "documentNumber" | "issuedOn" | "interpreter">;
};

/**
 * Every value that a form can be filled with, from the same dossier that the application is made of. Values of "the subject" are the
 * chosen one's; with null they stay unknown, and lists and rules speak of all subjects.
 */
export function compileFormData(
  dossier: FormSource,
  subjects: readonly Subject[],
  chosen: SubjectKey | null,
): FormData {
  const subject = subjects.find((one) => subjectKey(one) === chosen) ?? null;
  const key = subject === null ? null : chosen;
  return {
    hasSubject: subject !== null,
    singles: [
      ...applicantData(dossier),
      ...policyData(dossier),
      ...subjectData(subject),
      ...subjectSums(dossier, key),
      ...ruleData(dossier, key),
    ],
    lists: [
      licenceList(dossier),
      ...subjectLists(subjects),
      ...claimLists(dossier, key),
      ...spendLists(dossier, key),
      evidenceList(dossier),
      ...workLists(subject?.kind === "work" ? subject.work : null),
    ],
  };
}
