import type { PackageProblem } from "../../shared/wording/package-problems.ts";
import type { BagInfoField } from "./bag-info.ts";

/** What the verifier found; `valid` says that every rule held, and then `problems` is empty. */
export interface PackageReport {
  /** `ours`: marked as written by this tool, and held to its stricter form; `bagit`: any other bag. */
  readonly kind: "ours" | "bagit";
  /** Null when there was nothing to look into. */
  readonly form: "folder" | "zip" | null;
  readonly valid: boolean;
  readonly problems: readonly PackageProblem[];
  /** Payload files present. */
  readonly files: number;
  /** Bytes of the payload files present. */
  readonly bytes: number;
  /** SHA-256 of tagmanifest-sha256.txt; null where there is none. */
  readonly seal: string | null;
  /** The lines of bag-info.txt. */
  readonly info: readonly BagInfoField[];
}
