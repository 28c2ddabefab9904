import type { ByteRange } from "./scan-document.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";

/** A file that was read before, with the hash that its bytes had then. */
export interface KnownFile {
  readonly path: string;
  readonly sha256: string;
  /** Where the bytes stand in the file as base64; without it they are the file's own. */
  readonly range?: ByteRange | undefined;
}

/** What the thread of `stagedFiles` is given. */
export interface BringOrder {
  /** The folder of originals. */
  readonly folder: string;
  /** What the names of all files of this order hold, so that they can be told from others'. */
  readonly batch: string;
  readonly files: readonly KnownFile[];
}

/** How far the bringing is; `percent` is of the work, which is mostly bytes. */
export interface BringProgress {
  readonly doneFiles: number;
  readonly totalFiles: number;
  readonly percent: number;
}

/** A file whose bytes are here: under a name that waits for its place, or in that place already. */
export interface BroughtFile {
  readonly sha256: string;
  readonly size: number;
  /** Where it waits; null where it stands in its place. */
  readonly waitsAt: string | null;
}

/** Why files were not brought. */
export type BringProblem =
  | WorkspaceProblem
  /** A file is no longer what was read. */
  | { readonly kind: "file-changed"; readonly path: string }
  | { readonly kind: "stopped" };

/** What the thread answers: every file, on the disk with its name, or the first that could not be had. */
export type BringAnswer =
  | { readonly kind: "brought"; readonly files: readonly BroughtFile[] }
  | { readonly kind: "failed"; readonly problem: BringProblem };
