import { objectOf } from "../../../shared/handover/json-value.ts";
import type { Choose, Conflict, Side } from "../../../shared/handover/merge-record.ts";
import { type Copy, type MergePlan, type PlannedRecord, planMerge } from "../../../shared/handover/plan-merge.ts";
import type { ChangeSet } from "../../../shared/model/change-set.ts";
import { parseRecord, recordNouns } from "../../../shared/model/record-nouns.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
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

/** Reads a change set and plans its merge; nothing is written. */
export function readIncoming(
  workspace: Workspace,
  path: string,
  decisions: Decisions,
): Result<Incoming, HandOverProblem> {
  const read = readChangeSet(path);
  if (!read.ok) return read;
  const broken = findBreak(read.value.set.changes, read.value.set.from);
  if (broken !== null) return err({ kind: "broken-trail", sequence: broken.sequence });
  const plan = workspace.transaction(() => ok(planMerge(copyOf(workspace), read.value.set, chooseBy(decisions))));
  if (!plan.ok) return plan;
  if (plan.value === null) return err({ kind: "nothing-in-common" });
  const unfit = unfitIn(plan.value, path);
  if (unfit !== null) return err(unfit);
  const conflicts = plan.value.records.flatMap((record) => record.conflicts);
  return ok({
    ...{ ...read.value, plan: plan.value },
    renumbered: renumberings(workspace, read.value.set, plan.value.records),
    undecided: typeof decisions === "string" ? [] : conflicts.filter(({ id }) => !decisions.has(id)),
  });
}

/** A record that does not fit this program's model, as another version of it may have written; null when all do. */
function unfitIn({ records }: MergePlan, path: string): HandOverProblem | null {
  const unfit = records.find(({ noun, merged }) => merged !== null && parseRecord(noun, merged) === null);
  if (unfit === undefined) return null;
  const detail = "记录的格式与本程序不同，可能由另一版本写出";
  return { kind: "document-wrong", path, at: `${unfit.noun}/${unfit.key}`, detail };
}

function copyOf({ records, trail }: Workspace): Copy {
  const states = recordNouns.flatMap((noun) => [...records[noun].texts()].map(([key, text]) => ({ noun, key, text })));
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
