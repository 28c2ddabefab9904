import { objectOf } from "../../../shared/handover/json-value.ts";
import type { Choose, Conflict, Side } from "../../../shared/handover/merge-record.ts";
import { type Copy, type MergePlan, type PlannedRecord, planMerge } from "../../../shared/handover/plan-merge.ts";
import type { RecordState } from "../../../shared/handover/record-states.ts";
import type { ChangeSet } from "../../../shared/model/change-set.ts";
import { parseRecord, recordKey, recordNouns, recordText } from "../../../shared/model/record-nouns.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { allAtOnce, type Steps } from "../../../shared/steps.ts";
import { type ReadChangeSet, readChangeSet } from "../../store/change-set-file.ts";
import { findBreak } from "../../store/changes.ts";
import type { Workspace } from "../../store/workspace.ts";
import type { WorkspaceProblem } from "../../store/workspace-problem.ts";

/** Why a change set is not merged. */
export type HandOverProblem =
  | WorkspaceProblem
  | { readonly kind: "nothing-in-common" }
  | { readonly kind: "broken-trail"; readonly sequence: number }
  | { readonly kind: "undecided"; readonly conflicts: readonly Conflict[] };

/** Who decides conflicts: one side all of them, or each by its id; what is not decided is not merged. */
export type Decisions = Side | ReadonlyMap<string, Side>;

/** A proof that gets another number here, since its own was given to another. */
export interface Renumbering {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** What a change set would come to here. */
export interface Incoming extends ReadChangeSet {
  readonly plan: MergePlan;
  readonly renumbered: readonly Renumbering[];
  /** The conflicts that the decisions say nothing of. */
  readonly undecided: readonly Conflict[];
}

/** Reads a change set, or takes it as it was `read` before, and plans its merge, step by step; nothing is written. */
export function* readingIncoming(
  workspace: Workspace,
  path: string,
  decisions: Decisions,
  read: ReturnType<typeof readChangeSet> = readChangeSet(path),
): Steps<null, Result<Incoming, HandOverProblem>> {
  if (!read.ok) return read;
  yield null;
  const broken = findBreak(read.value.set.changes, read.value.set.from);
  if (broken !== null) return err({ kind: "broken-trail", sequence: broken.sequence });
  yield null;
  const copy = workspace.transaction(() => ok(copyOf(workspace)));
  if (!copy.ok) return copy;
  yield null;
  const plan = planMerge(copy.value, read.value.set, chooseBy(decisions));
  if (plan === null) return err({ kind: "nothing-in-common" });
  yield null;
  const unfit = unfitIn(plan, path);
  if (unfit !== null) return err(unfit);
  const conflicts = plan.records.flatMap((record) => record.conflicts);
  return ok({
    ...{ ...read.value, plan },
    renumbered: renumberings(workspace, read.value.set, plan.records),
    undecided: typeof decisions === "string" ? [] : conflicts.filter(({ id }) => !decisions.has(id)),
  });
}

/** The same at once, as within a transaction. */
export const readIncoming = (...given: Parameters<typeof readingIncoming>): Result<Incoming, HandOverProblem> =>
  allAtOnce(readingIncoming(...given));

/** A record that does not fit this program's model, as another version of it may have written; null when all do. */
function unfitIn({ records }: MergePlan, path: string): HandOverProblem | null {
  const unfit = records.find(({ noun, merged }) => merged !== null && parseRecord(noun, merged) === null);
  if (unfit === undefined) return null;
  const detail = "记录的格式与本程序不同，可能由另一版本写出";
  return { kind: "document-wrong", path, at: `${unfit.noun}/${unfit.key}`, detail };
}

function copyOf(workspace: Workspace): Copy {
  const { records, trail } = workspace;
  const snapshot = workspace.snapshot();
  const states = recordNouns.flatMap((noun): readonly RecordState[] => {
    // The two that a workspace has once may never have been entered, which a snapshot does not show.
    if (noun === "studio" || noun === "policy")
      return [...records[noun].texts()].map(([key, text]) => ({ noun, key, text }));
    const list: readonly object[] = snapshot[noun];
    return list.map((record) => ({ noun, key: recordKey(noun, record), text: recordText(noun, record as never) }));
  });
  return { records: states, trail: { changes: trail.after(0), merges: trail.merges() } };
}

const chooseBy =
  (decisions: Decisions): Choose =>
  ({ id }) =>
    typeof decisions === "string" ? decisions : (decisions.get(id) ?? "mine");

/** New proofs whose numbers were given here already, even to one that is gone: it may stand in printed papers. */
function renumberings(
  { evidence }: Workspace,
  { nextEvidenceNumber }: ChangeSet,
  records: readonly PlannedRecord[],
): readonly Renumbering[] {
  const next = evidence.nextNumber();
  let free = Math.max(next, nextEvidenceNumber);
  return records
    .filter(
      ({ noun, mine, bases, merged }) => noun === "evidence" && mine === null && bases[0] === null && merged !== null,
    )
    .map(({ key, merged }) => ({ key, from: numberIn(merged ?? "{}") }))
    .filter(({ from }) => from < next)
    .map(({ key, from }) => ({ key, from, to: free++ }));
}

function numberIn(text: string): number {
  const { number } = objectOf(text);
  return typeof number === "number" ? number : 0;
}
