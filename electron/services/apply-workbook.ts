import { isDeepStrictEqual } from "node:util";
import type { Finding } from "../../shared/finding.ts";
import type { Records } from "../../shared/model/records.ts";
import { subjectKey } from "../../shared/model/subject.ts";
import type { WorkbookRows } from "../intake/workbook/sheets.ts";
import type { Vocabulary } from "../intake/workbook/vocabulary.ts";
import { applyAllocations } from "./workbook/allocation-rows.ts";
import { applyBudget } from "./workbook/budget-rows.ts";
import { applyChoices } from "./workbook/choice-rows.ts";
import { applyDecisions } from "./workbook/decision-rows.ts";
import { applyEvidence } from "./workbook/evidence-rows.ts";
import { applyGrants } from "./workbook/grant-rows.ts";
import { applyRevenues } from "./workbook/revenue-rows.ts";
import { idOf, type NewId } from "./workbook/row-outcome.ts";
import { mergePolicy, mergeStudio } from "./workbook/studio-rows.ts";
import { mergeSubjectParts } from "./workbook/subject-part-rows.ts";
import { mergeSubjects } from "./workbook/subject-rows.ts";

/** What a workbook changes: records to insert or to replace by their id, in one transaction. Null where nothing changes. */
export interface WorkbookChanges
  extends Pick<
    Records,
    "choices" | "subjects" | "budget" | "allocations" | "revenues" | "evidence" | "decisions" | "grants"
  > {
  readonly studio: Records["studio"] | null;
  readonly policy: Records["policy"] | null;
}

/**
 * Works out what a read workbook changes in the records. References that lead nowhere are error findings with sheet, row and column,
 * and all other rows are applied. Applying the same workbook to the changed records changes nothing.
 */
export function applyWorkbook(
  records: Records,
  rows: WorkbookRows,
  vocabulary: Vocabulary,
  newId: NewId,
): { readonly changes: WorkbookChanges; readonly findings: readonly Finding[] } {
  const whole = mergeSubjects(records.subjects, rows.subjects);
  const subjects = mergeSubjectParts(whole.values, rows, newId);
  const now: Records = { ...records, subjects: subjects.values };
  const applied = {
    choices: applyChoices(records.choices, rows.choices, vocabulary),
    budget: applyBudget(now, rows.budget, vocabulary, newId),
    allocations: applyAllocations(now, rows.allocations, vocabulary, newId),
    evidence: applyEvidence(now, rows.evidence, vocabulary, newId),
    revenues: applyRevenues(now, rows.revenues, newId),
    decisions: applyDecisions(now, rows.decisions, vocabulary, newId),
    grants: applyGrants(now, rows.grants, vocabulary, newId),
  };
  return {
    changes: {
      studio: changedOrNull(records.studio, mergeStudio(records.studio, rows.studio[0], rows.licences)),
      policy: changedOrNull(records.policy, mergePolicy(records.policy, rows.studio[0])),
      subjects: changed(records.subjects, subjects.values, subjectKey),
      choices: changed(records.choices, applied.choices.values, idOf),
      budget: changed(records.budget, applied.budget.values, idOf),
      allocations: changed(records.allocations, applied.allocations.values, idOf),
      evidence: changed(records.evidence, applied.evidence.values, idOf),
      revenues: changed(records.revenues, applied.revenues.values, idOf),
      decisions: changed(records.decisions, applied.decisions.values, idOf),
      grants: changed(records.grants, applied.grants.values, idOf),
    },
    findings: [whole, subjects, ...Object.values(applied)].flatMap((part) => part.findings),
  };
}

const changedOrNull = <T>(before: T, after: T): T | null => (isDeepStrictEqual(before, after) ? null : after);

function changed<T>(before: readonly T[], after: readonly T[], key: (record: T) => string): readonly T[] {
  const old = new Map(before.map((record) => [key(record), record]));
  return after.filter((record) => !isDeepStrictEqual(old.get(key(record)), record));
}
