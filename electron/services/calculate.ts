import { assess } from "../../shared/calculation/assess.ts";
import type { Assessment } from "../../shared/calculation/assessment.ts";
import { type Gathered, gather } from "../../shared/calculation/gather.ts";
import type { LocalDate } from "../../shared/dates.ts";
import { checkApplicant } from "../../shared/dossier/check-applicant.ts";
import type { Finding } from "../../shared/finding.ts";
import type { Records } from "../../shared/model/records.ts";
import type { Pack } from "../../shared/policy/pack.ts";

/** What the records of a moment come to under a policy, on a day. */
export interface Calculation {
  readonly records: Records;
  readonly pack: Pack;
  readonly gathered: Gathered;
  readonly assessment: Assessment;
  /** What a person should know about the records and the assessment made of them. */
  readonly findings: readonly Finding[];
}

/** Both steps of the calculation: the one call behind the screen, the documents and the command line. */
export function calculate(records: Records, pack: Pack, asOf: LocalDate): Calculation {
  const gathered = gather(records, pack, asOf);
  const assessment = assess(gathered.facts, pack);
  const findings = [...checkApplicant(records), ...gathered.findings, ...assessment.findings];
  return { records, pack, gathered, assessment, findings };
}
