import type { Records } from "../model/records.ts";
import type { Pack } from "../policy/pack.ts";
import type { Choices } from "./facts.ts";

/** What facts are gathered from, and under which choices of interpretation. */
export interface GatherTerms {
  readonly records: Records;
  readonly pack: Pack;
  readonly choices: Choices;
}
