import type { EncryptedView, ExportProgress, PackageView, VerificationView } from "../../../shared/contract/exports.ts";
import { type LongWorkState, longWorkFor } from "../../components/long-work.ts";

/** What the last work on a package came to; at most one of them is there. */
export interface PackageResults {
  readonly written: PackageView | null;
  readonly verified: VerificationView | null;
  readonly encrypted: EncryptedView | null;
}

/** Work on a package as it stands. */
export type PackageWorkState = LongWorkState<ExportProgress, PackageResults>;

/** No work has come to anything. */
export const noResults: PackageResults = { written: null, verified: null, encrypted: null };

/** Writing, verifying or encrypting a package of the workspace that the calls reach. */
export const packageWorkOf = longWorkFor<ExportProgress, PackageResults>();
