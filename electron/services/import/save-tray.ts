import { isDeepStrictEqual } from "node:util";
import type { OutputOf } from "../../../shared/contract/methods.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { Workspace } from "../../store/workspace.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import { bringFiles, fileChanged, type StoringWatch } from "../bring-files.ts";
import { nameStep } from "../name-step.ts";
import type { OpenBooks } from "../reconciliation/open-books.ts";
import { refusal } from "../refusal.ts";
import { type ImportProblem, saveImport } from "./save-import.ts";
import { noTray, type Previewed, type TrayContents } from "./tray-contents.ts";

type Answer = Result<OutputOf<"intake.save">, Failure>;

const changed =
  "预览之后工作区里的资料有了变化，还没有保存任何内容。下面是按现在的资料重新得出的预览，请再看一遍后保存。";
const beingSaved = "这批文件正在保存。请等它完成，或先停止。";

const importProblemSentence = (problem: ImportProblem): string =>
  problem.kind === "file-changed" ? fileChanged(problem.path) : workspaceProblemSentence(problem);

/** Stores exactly what was previewed: the files are brought in ahead, which can be stopped; then all is recorded at once. */
export async function saveTray(
  workspace: Workspace,
  contents: TrayContents,
  books: OpenBooks,
  { tray, signal, onProgress }: StoringWatch & { readonly tray: string },
): Promise<Answer> {
  const previewed = contents.previewedIn(tray);
  if (previewed === null) return refusal(noTray);
  const { originals } = previewed.plan;
  const saved = await contents.storing(tray, { signal, onProgress, totalFiles: originals.length }, (watch) =>
    bringFiles(workspace, originals, watch, () => storeNow(workspace, contents, books, { tray, previewed })),
  );
  if (saved === null) return refusal(beingSaved);
  if (saved.ok && saved.value.kind === "saved") await contents.forget(tray);
  return saved;
}

/** No other call comes between the look at the records as they are now and the saving: both are synchronous. */
function storeNow(
  workspace: Workspace,
  { planNow, previewedIn, show }: TrayContents,
  books: OpenBooks,
  { tray, previewed }: { readonly tray: string; readonly previewed: Previewed },
): Answer {
  // It may have been read otherwise meanwhile.
  const latest = previewedIn(tray) ?? previewed;
  const now = planNow(latest.readings);
  if (!now.ok) return now;
  const plan = now.value;
  if (latest !== previewed || !isDeepStrictEqual(plan, previewed.plan))
    return ok({ kind: "changed", sentence: changed, preview: show(tray, { ...latest, plan }) });
  const files = plan.outcomes.filter(({ result }) => result === "new" || result === "twin").length;
  const saved = nameStep(workspace, books, `导入 ${files} 个文件`, () => saveImport(workspace, plan));
  return saved.ok ? ok({ kind: "saved", files }) : refusal(importProblemSentence(saved.error));
}
