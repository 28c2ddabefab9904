import type { BooksDone } from "../../../shared/contract/books.ts";
import type { InputOf } from "../../../shared/contract/methods.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import { evidenceLabel } from "../../../shared/dossier/evidence-label.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { StoringWatch } from "../bring-files.ts";
import type { HandedOver } from "../handed-file.ts";
import { unsortedKind } from "../import/plan-evidence.ts";
import { type KeepingTerms, keepHanded } from "../keep-handed.ts";
import { writeNamed } from "../write-named.ts";
import { absences, type EvidenceDesk, misplaced } from "./file-evidence.ts";

const changed = "文件在选择之后被改动，没有收下。请再选一次文件。";

type Wanted = Pick<InputOf<"evidence.add">, "kind" | "subject">;

/** Keeps a file that a page handed over as a proof of a kind. */
export async function addFile(
  desk: EvidenceDesk,
  terms: KeepingTerms,
  { kind, subject, ...file }: InputOf<"evidence.add">,
  watch: StoringWatch = {},
): Promise<Result<BooksDone, Failure>> {
  return keepHanded(terms, file, watch, (handed) => keep(desk, { kind, subject }, handed));
}

function keep(desk: EvidenceDesk, place: Wanted, file: HandedOver): Result<BooksDone, Failure> {
  const { workspace, books, newId } = desk;
  return writeNamed(workspace, books, () => {
    const { evidence, originals } = workspace;
    const obstacle = misplaced(desk, place);
    if (obstacle !== null) return err(obstacle);
    const { sha256, fileName, mediaType } = file;
    const known = evidence.list().filter((one) => one.sha256 === sha256);
    const same = known.find((one) => one.kind === place.kind && one.subject === place.subject);
    if (same !== undefined) return err(`这个文件已经是材料 ${evidenceLabel(same.number)}，没有再收一次。`);
    if (originals.store(file).sha256 !== sha256) return err(changed);
    // It may have come in before, through 支出, and wait to be filed: then it keeps its number.
    const waiting = known.find((one) => one.kind === unsortedKind);
    const number = waiting?.number ?? evidence.takeNumber();
    evidence.save({
      ...{ id: waiting?.id ?? newId(), number, ...place, state: "on-file", title: fileName },
      ...{ documentNumber: "", issuedOn: null, pages: "", note: "", sha256, fileName, mediaType },
    });
    for (const { id } of absences(desk, place)) evidence.remove(id);
    return ok(`收下材料 ${evidenceLabel(number)}“${fileName}”`);
  });
}
