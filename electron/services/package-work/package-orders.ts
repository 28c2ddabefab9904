import type { PackageView, VerificationView } from "../../../shared/contract/exports.ts";
import type { OutputOf } from "../../../shared/contract/methods.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { LocalDate } from "../../../shared/dates.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import type { Result } from "../../../shared/result.ts";
import type { DocumentSource } from "../../store/document-source.ts";
import type { ExportRequest } from "../export-package.ts";
import type { KeptPack } from "../packs/kept-packs.ts";

/** What the application's documents are made of, to be looked at. */
export interface PreviewOrder {
  readonly kind: "preview";
  readonly records: Records;
  readonly pack: Pack;
  readonly asOf: LocalDate;
  /** The id of a profile of the pack. */
  readonly profile: string;
  /** The folder of the workspace. */
  readonly dir: string;
  /** Whether the bound proofs are to be looked at rather than the documents. */
  readonly proofs: boolean;
}

/** A package to be written, read back and recomputed. */
export interface ExportOrder
  extends Pick<ExportRequest, "pack" | "out" | "asOf" | "profile" | "replace" | "follows" | "softwareAgent" | "now"> {
  readonly kind: "export";
  readonly matter: DocumentSource;
}

/** A package to be verified, and the packs by which it may have been made. */
export interface VerifyOrder {
  readonly kind: "verify";
  readonly path: string;
  readonly password: string | null;
  readonly softwareAgent: string;
  /** The folder of the workspace, and the packs that it keeps. */
  readonly dir: string;
  readonly kept: readonly KeptPack[];
}

/** Work on packages that takes a thread of its own. */
export type PackageOrder = PreviewOrder | ExportOrder | VerifyOrder;

/** A package that stands, as it is shown and as it is recorded. */
export interface WrittenView {
  readonly view: PackageView;
  readonly factsSha256: string;
}

/** A verification; whether the package is recorded is not the thread's to know. */
export type VerifiedView = Omit<VerificationView, "recorded">;

/** What comes of each work, or a sentence why nothing does. */
export interface PackageAnswers {
  readonly preview: Result<OutputOf<"exports.preview">, Failure>;
  readonly export: Result<WrittenView, Failure>;
  readonly verify: Result<VerifiedView, Failure>;
}
