import type { Failure } from "../../shared/contract/reply.ts";
import { composeChanges, invertChanges, statesAfter } from "../../shared/handover/compose-changes.ts";
import type { RecordChange } from "../../shared/handover/record-states.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { ChangeGroup } from "../store/trail.ts";
import type { Workspace } from "../store/workspace.ts";
import { applyStates } from "./apply-states.ts";
import { orRefusal, refusal } from "./refusal.ts";

/** Takes back what this session changed, transaction by transaction, the last one first. The trail keeps both. */
export interface UndoService {
  /** The transaction that the next undo takes back, by the trail's own object; null where there is none. */
  readonly nextGroup: () => ChangeGroup | null;
  /** The changes that the next undo takes back; empty where there is nothing. */
  readonly next: () => readonly RecordChange[];
  /** Takes them back, exactly, and tells what they were. */
  readonly undoLast: () => Result<readonly RecordChange[], Failure>;
}

const nothingToUndo = "这次打开以后没有可以撤回的改动。";
const changedSince = "这一步之后同一条记录又有别的改动，不能直接撤回。请先撤回后来的改动，或直接改正。";
const originalGone = "这一步删除了原件文件，文件已不在，不能撤回。请重新导入这份文件。";

/** Undo over a workspace; what was taken back is remembered until the workspace is closed. */
export function undoOver(workspace: Workspace): UndoService {
  const settled = new Set<ChangeGroup>(); // taken back, or itself a taking back
  const nextGroup = (): ChangeGroup | null =>
    workspace.trail.session().findLast((group) => !settled.has(group)) ?? null;
  const changesOf = ({ first, last }: ChangeGroup): readonly RecordChange[] =>
    composeChanges(workspace.trail.after(first - 1).filter(({ sequence }) => sequence <= last));
  return {
    nextGroup,
    next: () => {
      const group = nextGroup();
      return group === null ? [] : changesOf(group);
    },
    undoLast: () => {
      const group = nextGroup();
      if (group === null) return refusal(nothingToUndo);
      const changes = changesOf(group);
      const undone = workspace.transaction(() => {
        const obstacle = obstacleTo(workspace, changes);
        if (obstacle !== null) return refusal(obstacle);
        takeBack(workspace, changes, group);
        return ok(changes);
      });
      if (!undone.ok)
        return "code" in undone.error
          ? { ok: false, error: undone.error }
          : orRefusal({ ok: false, error: undone.error });
      const made = workspace.trail.session().at(-1);
      settled.add(group);
      if (made !== undefined) settled.add(made);
      return ok(changes);
    },
  };
}

function takeBack(workspace: Workspace, changes: readonly RecordChange[], { places }: ChangeGroup): void {
  applyStates(workspace, statesAfter(invertChanges(changes)));
  workspace.places.putBack(places);
}

function obstacleTo({ records, originals }: Workspace, changes: readonly RecordChange[]): string | null {
  const isAsLeft = changes.every(({ noun, key, after }) => records[noun].read(key) === after);
  if (!isAsLeft) return changedSince;
  const returning = changes.filter(({ noun, after }) => noun === "originals" && after === null);
  return returning.every(({ key }) => originals.bringBack(key)) ? null : originalGone;
}
