import { existsSync } from "node:fs";
import { objectOf } from "../../../shared/handover/json-value.ts";
import type { PlannedRecord } from "../../../shared/handover/plan-merge.ts";
import { placeOf } from "../../../shared/handover/record-states.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { trailStart } from "../../store/changes.ts";
import { documentBytes, namingConstraints, wrongBytes } from "../../store/import-document.ts";
import type { DocumentOriginal } from "../../store/read-json-file.ts";
import type { ByteRange } from "../../store/scan-document.ts";
import { StoreRefusal } from "../../store/store-refusal.ts";
import type { Workspace } from "../../store/workspace.ts";
import { applyStates, type WantedState } from "../apply-states.ts";
import { type Decisions, type HandOverProblem, type Incoming, readIncoming } from "./incoming.ts";

/**
 * Merges a change set, all of it or nothing: what the other copy changed is written in the name of who changed it, conflicts as they
 * were decided. What was not taken of theirs stays readable in the trail. `read` as in `readIncoming`.
 */
export function takeIn(
  workspace: Workspace,
  path: string,
  decisions: Decisions,
  read?: Parameters<typeof readIncoming>[3],
): Result<Incoming, HandOverProblem> {
  const incoming = readIncoming(workspace, path, decisions, read);
  if (!incoming.ok) return incoming;
  const { undecided } = incoming.value;
  if (undecided.length > 0) return err({ kind: "undecided", conflicts: undecided });
  return workspace.transaction(() => {
    namingConstraints(path, () => write(workspace, path, incoming.value));
    return ok(incoming.value);
  });
}

function write(workspace: Workspace, path: string, { set, originals, plan, renumbered }: Incoming): void {
  const me = workspace.operator.get();
  const nameOf = (by: string): string => `${by === "" ? "对方" : by}（${me}并入）`;
  workspace.trail.inTheNameOf(nameOf(set.by), () => storeOriginals(workspace, path, { originals, plan }));
  workspace.evidence.reserveBelow(set.nextEvidenceNumber);
  const numbers = new Map(renumbered.map(({ key }) => [key, workspace.evidence.takeNumber()]));
  const kept = new Map(plan.kept.map((record) => [placeOf(record), record]));
  const changed = plan.records.filter((record) => !kept.has(placeOf(record)) && record.merged !== record.mine);
  const numbered = ({ noun, key, merged }: PlannedRecord): string | null => {
    const number = noun === "evidence" ? numbers.get(key) : undefined;
    return number === undefined || merged === null ? merged : JSON.stringify({ ...objectOf(merged), number });
  };
  applyStates(workspace, [
    ...changed.map((record): WantedState => ({ ...record, text: numbered(record), by: nameOf(record.by) })),
    ...[...kept.values()].filter(({ noun, key }) => workspace.records[noun].read(key) === null),
  ]);
  for (const { noun, key, by, asTheirs, conflicts } of plan.records)
    if (conflicts.length > 0 && asTheirs !== null)
      workspace.trail.witness({ noun, key, by: nameOf(by), text: asTheirs });
  const { sha256: theirs } = set.changes.at(-1) ?? set.from;
  if (theirs !== trailStart.sha256) workspace.trail.merged({ theirs, known: plan.ground.known });
}

/** Keeps the bytes of originals that are new here, or whose files are gone. */
function storeOriginals(workspace: Workspace, path: string, incoming: Coming): void {
  for (const { original, range, index } of comingOriginals(workspace, incoming)) {
    const { sha256, fileName, mediaType, size } = original;
    const stored = workspace.originals.store({ chunks: documentBytes(path, range), fileName, mediaType, sha256 });
    if (stored.sha256 !== sha256 || stored.size !== size) throw new StoreRefusal(wrongBytes(path, index));
  }
}

type Coming = Pick<Incoming, "originals" | "plan">;

/** An original whose bytes a change set brings, with its place in the list of them. */
interface ComingOriginal {
  readonly original: DocumentOriginal["original"];
  readonly range: ByteRange;
  readonly index: number;
}

/** The originals of a change set that are new here, or whose files are gone. */
export function comingOriginals(
  { originals: known }: Workspace,
  { originals, plan }: Coming,
): readonly ComingOriginal[] {
  const coming = new Set(
    plan.records.filter(({ noun, merged }) => noun === "originals" && merged !== null).map(({ key }) => key),
  );
  return originals.flatMap(({ original, range }, index) => {
    const { sha256 } = original;
    const isWanted = known.find(sha256) !== null || coming.has(sha256);
    return range === null || !isWanted || existsSync(known.path(sha256)) ? [] : [{ original, range, index }];
  });
}
