import type { CorrectionForm, CorrectionsView } from "../../shared/contract/corrections.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import { evidenceLabel } from "../../shared/dossier/evidence-label.ts";
import { type Correction, inNoticeOrder } from "../../shared/model/correction.ts";
import type { Evidence } from "../../shared/model/evidence.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { orRefusal, refusal } from "./refusal.ts";
import { sha256Of } from "./sha256-of.ts";

type Point = Pick<Correction, "notice" | "number">;

// The same point of the same notice is the same record, whoever enters it.
const idOf = ({ notice, number }: Point): string =>
  `correction-${sha256Of(JSON.stringify([notice, number])).slice(0, 16)}`;

function formOf({ id: _id, note: _note, evidence, ...rest }: Correction, known: readonly Evidence[]): CorrectionForm {
  return { ...rest, evidence: known.filter(({ id }) => evidence.includes(id)).map(({ number }) => number) };
}

function viewOf(workspace: Workspace): CorrectionsView {
  const evidence = workspace.evidence.list();
  return {
    corrections: workspace.corrections
      .list()
      .toSorted(inNoticeOrder)
      .map((each) => formOf(each, evidence)),
    evidence: evidence
      .filter(({ state, sha256 }) => state === "on-file" && sha256 !== null)
      .map(({ number, title, fileName }) => ({ number, title: title === "" ? fileName : title })),
  };
}

/** The points that the authority asked to have corrected, by notice and number, and the proofs that answers can enclose. */
export const correctionsOf = (workspace: Workspace): Result<CorrectionsView, Failure> =>
  orRefusal(workspace.transaction(() => ok(viewOf(workspace))));

/** Records a point or changes it; proofs that are not there are refused by number, and nothing is changed. */
export function saveCorrection(workspace: Workspace, form: CorrectionForm): Result<CorrectionsView, Failure> {
  const known = orRefusal(workspace.transaction(() => ok(workspace.evidence.list())));
  if (!known.ok) return known;
  const ids = new Map(known.value.map(({ id, number }) => [number, id]));
  const unknown = form.evidence.filter((number) => !ids.has(number));
  if (unknown.length > 0)
    return refusal(
      `没有编号为 ${unknown.map(evidenceLabel).join("、")} 的材料，没有保存。请先导入材料，再写上它的编号。`,
    );
  if (form.asked.trim() === "") return refusal("意见内容是空的，没有保存。请按通知原文填写意见。");
  return orRefusal(
    workspace.transaction(() => {
      const id = idOf(form);
      const note = workspace.corrections.find(id)?.note ?? "";
      workspace.corrections.save({ ...form, id, note, evidence: form.evidence.flatMap((one) => ids.get(one) ?? []) });
      return ok(viewOf(workspace));
    }),
  );
}

/** Removes a point; one that is not there is no mistake. */
export const removeCorrection = (workspace: Workspace, point: Point): Result<CorrectionsView, Failure> =>
  orRefusal(
    workspace.transaction(() => {
      workspace.corrections.remove(idOf(point));
      return ok(viewOf(workspace));
    }),
  );
