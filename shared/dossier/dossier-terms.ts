import type { Assessment } from "../calculation/assessment.ts";
import type { Gathered } from "../calculation/gather.ts";
import type { Records } from "../model/records.ts";
import type { Pack } from "../policy/pack.ts";
import type { Sha256 } from "../reconciliation/closing-statement.ts";
import type { Reconciliation } from "../reconciliation/reconcile.ts";

/** What a dossier is compiled from: the records of one moment, and what the calculation made of them. */
export interface DossierTerms {
  readonly records: Records;
  readonly pack: Pack;
  readonly gathered: Gathered;
  readonly assessment: Assessment;
  /** What papers need beside; left out where none are made, since reconciling takes time. */
  readonly reconciled?: Reconciled;
}

/** What reconciling the same records came to, and the hash by which it is known whether a sign-off still stands. */
export interface Reconciled {
  readonly reconciliation: Reconciliation;
  readonly sha256: Sha256;
}
