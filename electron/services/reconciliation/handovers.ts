import { existsSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { BooksDone } from "../../../shared/contract/books.ts";
import type {
  HandOverOffer,
  HandOverPreview,
  HandOverProgress,
  HandOverSide,
  HandOverWritten,
} from "../../../shared/contract/handover.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { LocalDate } from "../../../shared/dates.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { readChangeSet } from "../../store/change-set-file.ts";
import { readSetInThread, writeSetInThread } from "../../store/change-set-in-thread.ts";
import type { Workspace } from "../../store/workspace.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import type { ThreadWatch } from "../../thread/run-in-thread.ts";
import { bringFiles, type StoringWatch, storingStopped } from "../bring-files.ts";
import { toHandOut } from "../hand-over/hand-out.ts";
import { type Decisions, type HandOverProblem, readingIncoming } from "../hand-over/incoming.ts";
import { comingOriginals, takeIn } from "../hand-over/take-in.ts";
import { type Handed, handedPath } from "../handed-file.ts";
import { inSlices } from "../in-slices.ts";
import type { KeepingTerms } from "../keep-handed.ts";
import { nameStep } from "../name-step.ts";
import { orRefusal, refusal } from "../refusal.ts";
import { noting } from "../unfinished-packages.ts";
import { handOverPreview } from "./hand-over-preview.ts";
import type { OpenBooks } from "./open-books.ts";
import { nameless } from "./signing.ts";

/** What handing over needs. */
export interface HandOverTerms {
  readonly workspace: Workspace;
  readonly books: OpenBooks;
  readonly today: () => LocalDate;
  readonly now: () => string;
  /** The user's own folder. */
  readonly home: string;
  /** Where a host collects files; null where pages name paths. */
  readonly uploads: string | null;
  readonly trays: KeepingTerms["trays"];
}

const noPlace = "请写明存放位置：一个完整的路径，以 .shenbao 结尾，如 D:\\交接\\变更.shenbao。";
const alreadyThere = "这个位置已有同名文件，没有写出。请换一个名字。";

/** How much there is to hand over, and where to. */
export function handOverOffer({ workspace, books, today, home }: HandOverTerms): Result<HandOverOffer, Failure> {
  const { trail, transaction } = workspace;
  const counted = orRefusal(transaction(() => ok(trail.head().sequence - (trail.merges().at(-1)?.known ?? 0))));
  if (!counted.ok) return counted;
  const suggestedPath = freePath(existsSync(join(home, "Documents")) ? join(home, "Documents") : home, today(), 1);
  return ok({ suggestedPath, changes: counted.value, undoable: books.undoable() });
}

function freePath(folder: string, day: LocalDate, attempt: number): string {
  const path = join(folder, `对账交接-${day}${attempt === 1 ? "" : `-${attempt}`}.shenbao`);
  return existsSync(path) ? freePath(folder, day, attempt + 1) : path;
}

/** How to hear how far a file of changes is, and how to stop it. */
export type HandOverWatch = ThreadWatch<HandOverProgress>;

/** As a thread tells it. */
const inThread = ({ signal, onProgress }: HandOverWatch): ThreadWatch<number> => ({
  signal,
  onProgress: (percent) => onProgress?.({ percent }),
});

/** Writes the changes into a file, which can be stopped; one that is there already stays. */
export async function writeOut(
  { workspace, now }: HandOverTerms,
  { path, all }: { readonly path: string; readonly all: boolean },
  watch: HandOverWatch = {},
): Promise<Result<HandOverWritten, Failure>> {
  if (workspace.operator.get() === "") return refusal(nameless);
  // Files of earlier versions end in .json; both are read.
  if (!isAbsolute(path) || !/\.(?:shenbao|json)$/i.test(path)) return refusal(noPlace);
  if (existsSync(path)) return refusal(alreadyThere);
  const taken = orRefusal(workspace.transaction(() => ok(toHandOut(workspace, now(), all ? 0 : null))));
  if (!taken.ok) return taken;
  const { content } = taken.value;
  const end = await noting(workspace.dir, path, () => writeSetInThread(workspace, path, content, inThread(watch)));
  if (!end.ok) return orRefusal(end);
  if (end.value.kind === "stopped") return err(writingStopped);
  return ok({ path, changes: content.changes.length, missing: end.value.answer.missing.length });
}

const writingStopped: Failure = { code: "cancelled", message: "已停止，没有写出交接文件。需要时再写一次。" };
const readingStopped: Failure = { code: "cancelled", message: "已停止，没有读取，也没有并入任何内容。" };

/** What a change set would do here, every conflict open. */
export async function previewIncoming(
  terms: HandOverTerms,
  handed: Handed,
  watch: HandOverWatch = {},
): Promise<Result<HandOverPreview, Failure>> {
  const path = await handedPath(terms.uploads, handed);
  if (!path.ok) return path;
  const end = await readSetInThread(path.value, inThread(watch));
  if (end.kind === "stopped") return err(readingStopped);
  // Others are answered between its steps; merging looks at the books anew.
  const incoming = await inSlices(readingIncoming(terms.workspace, path.value, new Map(), end.answer));
  if (watch.signal?.aborted === true) return err(readingStopped);
  if (!incoming.ok) return refusal(problemSentence(incoming.error));
  const now = terms.books.now();
  return now.ok ? ok(handOverPreview(incoming.value, now.value.records)) : now;
}

/** Merges a change set as it was decided. The originals that it carries are brought in ahead, which can be stopped. */
export async function mergeIncoming(
  terms: HandOverTerms,
  handed: Handed,
  decisions: Readonly<Record<string, HandOverSide>>,
  watch: StoringWatch = {},
): Promise<Result<BooksDone, Failure>> {
  if (terms.workspace.operator.get() === "") return refusal(nameless);
  const path = await handedPath(terms.uploads, handed);
  if (!path.ok) return path;
  const merge = { path: path.value, decisions: new Map(Object.entries(decisions)) };
  const merged = await terms.trays.storing(handed.tray, { ...watch, totalFiles: 1 }, (stoppable) =>
    readAndMerge(terms, merge, stoppable),
  );
  return merged ?? refusal(beingMerged);
}

const beingMerged = "这份交接文件正在并入。请等它完成，或先停止。";

interface Merge {
  readonly path: string;
  readonly decisions: Decisions;
}

async function readAndMerge(
  terms: HandOverTerms,
  { path, decisions }: Merge,
  watch: StoringWatch,
): Promise<Result<BooksDone, Failure>> {
  const end = await readSetInThread(path, { signal: watch.signal });
  if (end.kind === "stopped") return err(storingStopped);
  const incoming = await inSlices(readingIncoming(terms.workspace, path, decisions, end.answer));
  if (!incoming.ok) return refusal(problemSentence(incoming.error));
  const coming = comingOriginals(terms.workspace, incoming.value);
  const files = coming.map(({ original: { sha256 }, range }) => ({ path, sha256, range }));
  return bringFiles(terms.workspace, files, watch, () => mergeNow(terms, path, decisions, end.answer));
}

function mergeNow(
  { workspace, books }: HandOverTerms,
  path: string,
  decisions: Decisions,
  read: ReturnType<typeof readChangeSet>,
): Result<BooksDone, Failure> {
  const merged = nameStep(workspace, books, "并入对方的改动", () => takeIn(workspace, path, decisions, read));
  if (!merged.ok) return refusal(problemSentence(merged.error));
  return ok({ sentence: "已并入对方的改动。并入前后的内容都在变更记录里。", undoable: books.undoable() });
}

function problemSentence(problem: HandOverProblem): string {
  switch (problem.kind) {
    case "nothing-in-common":
      return "这份交接文件接不上本方的工作区：两份没有共同的起点，或文件只含更晚的改动。如果是同一个工作区的两份副本，请对方写出时选“全部改动”。";
    case "broken-trail":
      return `这份交接文件的第 ${problem.sequence} 条变更与前后接不上，文件可能被改动过，没有并入任何内容。请对方重新写出。`;
    case "undecided":
      return `还有 ${problem.conflicts.length} 处没有决定，没有并入任何内容。请逐处选定再并入。`;
    default:
      return workspaceProblemSentence(problem);
  }
}
