import type { CorrectionForm, CorrectionPoint } from "../../shared/contract/corrections.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import { evidenceLabel } from "../../shared/dossier/evidence-label.ts";
import { type Correction, inNoticeOrder } from "../../shared/model/correction.ts";
import type { Evidence } from "../../shared/model/evidence.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { orRefusal } from "./refusal.ts";
import { sha256Of } from "./sha256-of.ts";

// The same point of the same notice is the same record, whoever enters it.
const idOf = ({ notice, number }: CorrectionPoint): string =>
  `correction-${sha256Of(JSON.stringify([notice, number])).slice(0, 16)}`;

function formOf({ id: _id, note: _note, evidence, ...rest }: Correction, known: readonly Evidence[]): CorrectionForm {
  return { ...rest, evidence: known.filter(({ id }) => evidence.includes(id)).map(({ number }) => number) };
}

/** The points by notice and number; within a transaction only. */
export function listPoints(workspace: Workspace): readonly CorrectionForm[] {
  const evidence = workspace.evidence.list();
  return workspace.corrections
    .list()
    .toSorted(inNoticeOrder)
    .map((each) => formOf(each, evidence));
}

/** The points that the authority asked to have corrected, by notice and number. */
export const correctionsOf = (workspace: Workspace): Result<readonly CorrectionForm[], Failure> =>
  orRefusal(workspace.transaction(() => ok(listPoints(workspace))));

/** What a point is called: `意见2（辽微剧补〔2026〕3号）`. */
export const pointName = ({ notice, number }: CorrectionPoint): string =>
  `意见${number}${notice === "" ? "" : `（${notice}）`}`;

/**
 * Records a point, within a transaction only, or says why not. `was` names the point that is changed, which may get another number or
 * notice; null is for a new one; without it the point of the same notice and number is changed, or a new one recorded.
 */
export function putPoint(
  workspace: Workspace,
  form: CorrectionForm,
  was?: CorrectionPoint | null,
): Result<string, string> {
  const { corrections } = workspace;
  const ids = new Map(workspace.evidence.list().map(({ id, number }) => [number, id]));
  const obstacle = obstacleTo(form, ids);
  if (obstacle !== null) return err(obstacle);
  const id = idOf(form);
  const before = recordChanged(form, was);
  if (before !== id && corrections.find(id) !== null) return err(taken(form));
  const note = (before === null ? null : corrections.find(before))?.note ?? "";
  if (before !== null && before !== id) corrections.remove(before);
  corrections.save({ ...form, id, note, evidence: form.evidence.flatMap((one) => ids.get(one) ?? []) });
  return ok(`${was === null ? "登记" : "修改"}${pointName(form)}`);
}

/** The record that is changed; null for a new point. */
function recordChanged(form: CorrectionForm, was: CorrectionPoint | null | undefined): string | null {
  if (was === undefined) return idOf(form);
  return was === null ? null : idOf(was);
}

const taken = (form: CorrectionForm): string =>
  `${pointName(form)}已经登记过，没有保存。请改写序号，或在列表里修改那一条。`;

/** Why the point cannot stand as it is; null when it can. */
function obstacleTo({ evidence, asked }: CorrectionForm, known: ReadonlyMap<number, string>): string | null {
  const unknown = evidence.filter((number) => !known.has(number));
  if (unknown.length > 0)
    return `没有编号为 ${unknown.map(evidenceLabel).join("、")} 的材料，没有保存。请先导入材料，再写上它的编号。`;
  return asked.trim() === "" ? "意见内容是空的，没有保存。请按通知原文填写意见。" : null;
}

/** Takes a point away, within a transaction only; false where it is not there. */
export const dropPoint = (workspace: Workspace, point: CorrectionPoint): boolean =>
  workspace.corrections.remove(idOf(point));
