import type { Result } from "../../../shared/result.ts";
import { type ChangeSetContent, type WrittenChangeSet, writeChangeSet } from "../../store/change-set-file.ts";
import { trailStart } from "../../store/changes.ts";
import type { Workspace } from "../../store/workspace.ts";
import type { WorkspaceProblem } from "../../store/workspace-problem.ts";

/** What was handed out: how many changes, after which of the trail, and the originals that could not be carried. */
export interface HandedOut extends WrittenChangeSet {
  readonly changes: number;
  readonly after: number;
}

/** What there is to hand out, after which change of the trail. */
interface ToHandOut {
  readonly content: ChangeSetContent;
  readonly after: number;
}

/**
 * What changed since the other copy is known to have been told: since the last merge of theirs, else since the trail began. `since` names
 * another point of the trail.
 */
export function toHandOut(workspace: Workspace, writtenAt: string, since: number | null): ToHandOut {
  const { trail, operator, studio, evidence, originals } = workspace;
  const after = Math.min(since ?? knownToOthers(workspace), trail.head().sequence);
  const [start = null] = after === 0 ? [] : trail.after(after - 1);
  const changes = trail.after(after);
  const touched = new Set(changes.flatMap(({ noun, key }) => (noun === "originals" ? [key] : [])));
  const content = {
    ...{ writtenAt, by: operator.get(), studio: studio.get().name, changes, merges: trail.merges() },
    from: start === null ? trailStart : { sequence: start.sequence, sha256: start.sha256 },
    nextEvidenceNumber: evidence.nextNumber(),
    originals: originals.list().filter(({ sha256 }) => touched.has(sha256)),
  };
  return { content, after };
}

/** Writes it into a file; `since` as in `toHandOut`. */
export function handOut(
  workspace: Workspace,
  path: string,
  writtenAt: string,
  since: number | null,
): Result<HandedOut, WorkspaceProblem> {
  const { content, after } = toHandOut(workspace, writtenAt, since);
  const written = writeChangeSet(workspace, path, content);
  return written.ok ? { ok: true, value: { ...written.value, changes: content.changes.length, after } } : written;
}

const knownToOthers = ({ trail }: Workspace): number => trail.merges().at(-1)?.known ?? 0;
