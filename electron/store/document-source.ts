import { join } from "node:path";
import type { Change } from "../../shared/model/change.ts";
import type { Merge } from "../../shared/model/merge.ts";
import type { Records } from "../../shared/model/records.ts";
import type { ExportRecord } from "./exports.ts";
import type { Workspace } from "./workspace.ts";

/** What a document is written from: plain values of one moment, which cross between threads by structured clone, and where the originals stand. */
export interface DocumentSource {
  readonly records: Records;
  readonly nextEvidenceNumber: number;
  /** Null for a document without history. */
  readonly history: DocumentHistory | null;
  /** The folder of the originals' bytes. */
  readonly originalsFolder: string;
}

/** What a workspace remembers beside its records: the exports, who works in it, the trail. */
export interface DocumentHistory {
  readonly exports: readonly ExportRecord[];
  /** Empty where nobody said so. */
  readonly operator: string;
  readonly changes: readonly Change[];
  readonly merges: readonly Merge[];
}

/** What a document of an open workspace is written from, as it stands now; a package's document leaves the history out. */
export const documentSource = (workspace: Workspace, { history }: { readonly history: boolean }): DocumentSource => ({
  records: workspace.snapshot(),
  nextEvidenceNumber: workspace.evidence.nextNumber(),
  history: history ? historyOf(workspace) : null,
  originalsFolder: join(workspace.dir, "originals"),
});

const historyOf = ({ exports, operator, trail }: Workspace): DocumentHistory => ({
  exports: exports.list(),
  operator: operator.get(),
  changes: trail.after(0),
  merges: trail.merges(),
});
