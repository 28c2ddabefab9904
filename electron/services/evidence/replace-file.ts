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
import type { EvidenceDesk } from "./file-evidence.ts";

const gone = "这份材料已经不在了，没有替换。请看刷新后的列表。";
const absent = "这一条登记的是“没有这份材料”，没有文件可换。请先导入文件，再归到这一种材料。";
const same = "选的就是现在这个文件，内容一个字节也没有变，没有替换。请选新的文件。";
const changed = "文件在选择之后被改动，没有替换。请再选一次文件。";

/** Puts a file that a page handed over in the place of a proof's; its number, kind and conditions stay. */
export async function replaceFile(
  desk: EvidenceDesk,
  terms: KeepingTerms,
  { id, ...file }: InputOf<"evidence.replace">,
  watch: StoringWatch = {},
): Promise<Result<BooksDone, Failure>> {
  return keepHanded(terms, file, watch, (handed) => putInPlace(desk, id, handed));
}

function putInPlace({ workspace, books }: EvidenceDesk, id: string, file: HandedOver): Result<BooksDone, Failure> {
  return writeNamed(workspace, books, () => {
    const { evidence, originals } = workspace;
    const known = evidence.find(id);
    if (known === null) return err(gone);
    if (known.state === "absent") return err(absent);
    const { sha256, fileName, mediaType } = file;
    if (known.sha256 === sha256) return err(same);
    if (originals.store(file).sha256 !== sha256) return err(changed);
    // A title that nobody chose is the name of the file.
    const title = known.title === known.fileName ? fileName : known.title;
    evidence.save({ ...known, sha256, fileName, mediaType, title });
    // The same file may have come in before, through 支出: there it waits for what it has just been given.
    const waiting = evidence.list().filter((one) => one.kind === unsortedKind && one.sha256 === sha256);
    for (const one of waiting) if (one.id !== id) evidence.remove(one.id);
    return ok(`替换材料 ${evidenceLabel(known.number)} 的文件，编号不变`);
  });
}
