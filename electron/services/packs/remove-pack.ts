import type { BooksDone } from "../../../shared/contract/books.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { Workspace } from "../../store/workspace.ts";
import type { OpenBooks } from "../reconciliation/open-books.ts";
import { writeNamed } from "../write-named.ts";
import { keptPacks, loadKeptPack } from "./kept-packs.ts";

const notKept = "没有移除任何内容：工作区没有保存这一份，随工具附带的移除不了。请从工作区保存的里面选。";
const isUsed = "工作区现在按这一份测算，所以没有移除。请先换用另一份，再移除它。";

/** Removes a pack that the workspace keeps and does not work with; the undo of all pages brings it back. */
export function removePack(workspace: Workspace, books: OpenBooks, name: string): Result<BooksDone, Failure> {
  const loaded = loadKeptPack(workspace, name);
  const called = loaded?.ok === true ? `“${loaded.value.title}”${loaded.value.packVersion}` : `“${name}”`;
  return writeNamed(workspace, books, () => {
    const kept = keptPacks(workspace).find((one) => one.name === name);
    if (kept === undefined) return err(notKept);
    if (workspace.policy.get().pack === name) return err(isUsed);
    workspace.originals.remove(kept.original.sha256);
    return ok(`移除政策包${called}`);
  });
}
