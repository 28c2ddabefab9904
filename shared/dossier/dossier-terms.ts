import type { Assessment } from "../calculation/assessment.ts";
import type { Gathered } from "../calculation/gather.ts";
import type { Records } from "../model/records.ts";
import type { Pack } from "../policy/pack.ts";

/** What a dossier is compiled from: the records of one moment, and what the calculation made of them. */
export interface DossierTerms {
  readonly records: Records;
  readonly pack: Pack;
  readonly gathered: Gathered;
  readonly assessment: Assessment;
}
