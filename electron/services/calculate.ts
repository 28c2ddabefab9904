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

// Records are values that nobody changes: what was made of them once stays true as long as somebody holds them.
const known = new WeakMap<Records, Calculation>();

/** Both steps of the calculation: the one call behind the screen, the documents and the command line. The last one of the same records is given again. */
export function calculate(records: Records, pack: Pack, asOf: LocalDate): Calculation {
  const last = known.get(records);
  if (last !== undefined && last.pack === pack && last.gathered.facts.asOf === asOf) return last;
  const calculation = calculateAnew(records, pack, asOf);
  known.set(records, calculation);
  return calculation;
}

function calculateAnew(records: Records, pack: Pack, asOf: LocalDate): Calculation {
  const gathered = gather(records, pack, asOf);
  const assessment = assess(gathered.facts, pack);
  const findings = [...checkApplicant(records), ...gathered.findings, ...assessment.findings];
  return { records, pack, gathered, assessment, findings };
}
