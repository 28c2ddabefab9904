import type { Gathered } from "../calculation/gather.ts";
import type { Records } from "../model/records.ts";
import type { Pack } from "../policy/pack.ts";

/** The records of a moment with the policy that they are judged by and what was gathered from them. */
export interface ReviewedBooks {
  readonly records: Records;
  readonly pack: Pack;
  readonly gathered: Gathered;
}
