import type { BooksDone } from "../../../shared/contract/books.ts";
import type { FiledEvidence } from "../../../shared/contract/evidence.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Evidence } from "../../../shared/model/evidence.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { Workspace } from "../../store/workspace.ts";
import { unsortedKind } from "../import/plan-evidence.ts";
import type { OpenBooks } from "../reconciliation/open-books.ts";
import { writeNamed } from "../write-named.ts";
import { evidenceKinds } from "./list-evidence.ts";

/** What filing proofs works on. */
export interface EvidenceDesk {
  readonly workspace: Workspace;
  readonly pack: Pack;
  readonly books: OpenBooks;
  readonly newId: () => string;
}

type Done = Result<BooksDone, Failure>;
type Place = Pick<Evidence, "kind" | "subject">;

const gone = "其中有材料已经不在了，没有做任何改动。请看刷新后的列表，再做一次。";

/** Files one proof with what a person says of it. */
export const fileOne = (desk: EvidenceDesk, { id, ...said }: FiledEvidence): Done =>
  file(desk, `归类材料“${said.title}”`, [id], said, (one) => ({ ...one, ...said }));

/** Files proofs under one kind and subject; each keeps its own title. */
export const fileAlike = (desk: EvidenceDesk, ids: readonly string[], place: Place): Done =>
  file(desk, `归类 ${ids.length} 份材料`, ids, place, (one) => ({ ...one, ...place }));

function file(
  desk: EvidenceDesk,
  label: string,
  ids: readonly string[],
  place: Place,
  filed: (one: Evidence) => Evidence,
): Done {
  return write(desk, ({ evidence }) => {
    const obstacle = misplaced(desk, place);
    if (obstacle !== null) return err(obstacle);
    const found = ids.flatMap((id) => evidence.find(id) ?? []);
    if (found.length < ids.length) return err(gone);
    evidence.saveAll(found.map(filed));
    // It is there after all: the record that it does not exist would contradict it.
    for (const { id } of absences(desk, place)) if (!ids.includes(id)) evidence.remove(id);
    return ok(label);
  });
}

const standingAt = ({ workspace }: EvidenceDesk, place: Place): readonly Evidence[] =>
  workspace.evidence.list().filter(({ kind, subject }) => kind === place.kind && subject === place.subject);

/** The records that no proof exists of a kind there. */
export const absences = (desk: EvidenceDesk, place: Place): readonly Evidence[] =>
  standingAt(desk, place).filter(({ state }) => state === "absent");

/** Why a proof cannot stand there; null when it can. */
export function misplaced({ pack, workspace }: EvidenceDesk, { kind, subject }: Place): string | null {
  if (kind === unsortedKind) return subject === null ? null : "待归类的材料不属于某部作品。请先选材料种类。";
  const known = evidenceKinds(pack).find(({ id }) => id === kind);
  if (known === undefined) return "政策里没有这种材料。请重新选择材料种类。";
  if (known.kinds === null) return subject === null ? null : `“${known.title}”是单位整体的材料，请在“属于”一栏选单位。`;
  if (subject === null) return `请选择“${known.title}”属于哪部作品或哪个项目。`;
  if (workspace.subjects.find(subject) === null) return "这部作品或项目已经删除。请重新选择。";
  const fits = known.kinds.some((one) => subject.startsWith(`${one}/`));
  return fits ? null : `“${known.title}”不适用于所选的作品或项目。请换一个，或换材料种类。`;
}

/** Records that a proof does not exist; refused while one is on file. */
export function recordAbsent(desk: EvidenceDesk, place: Place): Done {
  return write(desk, ({ evidence }) => {
    const obstacle = misplaced(desk, place);
    const title = evidenceKinds(desk.pack).find(({ id }) => id === place.kind)?.title;
    if (obstacle !== null || title === undefined) return err(obstacle ?? "请先选材料种类，再登记为没有。");
    const same = standingAt(desk, place);
    if (same.some(({ state }) => state === "on-file"))
      return err(`已经有“${title}”，不能登记为没有。请先把那份材料改归别处。`);
    if (same.length === 0)
      evidence.save({
        ...{ id: desk.newId(), number: evidence.takeNumber(), kind: place.kind, subject: place.subject },
        ...{ state: "absent", title, documentNumber: "", issuedOn: null, pages: "" },
        ...{ sha256: null, fileName: "", mediaType: "", note: "" },
      });
    return ok(`登记没有“${title}”`);
  });
}

/** Removes a proof's record; its original stays. */
export const removeOne = (desk: EvidenceDesk, id: string): Done =>
  write(desk, ({ evidence }) => {
    const known = evidence.find(id);
    if (known === null) return err(gone);
    evidence.remove(id);
    return ok(`删去材料“${known.title}”`);
  });

const write = ({ workspace, books }: EvidenceDesk, work: (workspace: Workspace) => Result<string, string>): Done =>
  writeNamed(workspace, books, () => work(workspace));
