import type { Evidence } from "../../../shared/model/evidence.ts";
import type { Payment } from "../../../shared/model/payment.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { FileOutcome } from "./file-outcome.ts";

/** A file whose bytes are to be kept, by the hash it was read under. */
export interface OriginalToKeep {
  readonly sha256: string;
  readonly path: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
}

/** Records to add or to replace by their key, noun by noun; null where a single record stays as it is. */
export interface ImportChanges extends Omit<Records, "studio" | "policy" | "originals"> {
  readonly studio: Records["studio"] | null;
  readonly policy: Records["policy"] | null;
  readonly evidenceRemoved: readonly Evidence[];
  /** Payments known from bank vouchers that turned out to be rows of a statement. */
  readonly paymentsRemoved: readonly Payment[];
}

/** What an import will store, exactly, and what became of each file, in the order given. */
export interface ImportPlan {
  readonly outcomes: readonly FileOutcome[];
  readonly originals: readonly OriginalToKeep[];
  readonly changes: ImportChanges;
}
