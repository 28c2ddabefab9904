import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { ImportPreview } from "../../shared/contract/intake.ts";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Reading } from "../intake/reading.ts";
import type { Workspace } from "../store/workspace.ts";
import { workspaceProblemSentence } from "../store/workspace-problem.ts";
import type { ImportPlan } from "./import/import-plan.ts";
import { pastOf } from "./import/invoice-use.ts";
import { planImport } from "./import/plan-import.ts";
import { previewImport } from "./import/preview-import.ts";
import { type ImportProblem, saveImport } from "./import/save-import.ts";
import { withTravellers } from "./keep-travellers.ts";
import { type ReadOptions, readFiles } from "./read-files.ts";
import { orRefusal, refusal } from "./refusal.ts";
import { vocabularyOfPack } from "./vocabulary-of-pack.ts";

interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
}

/** Imports in the making: files are gathered, previewed, and then saved as previewed or dropped. */
export interface IntakeTrays {
  readonly open: () => Promise<Result<OutputOf<"intake.open">, Failure>>;
  readonly preview: (
    wanted: InputOf<"intake.preview">,
    watch: Watch,
  ) => Promise<Result<OutputOf<"intake.preview">, Failure>>;
  /** Reads files where they stand; their paths come from this side, never from a page. */
  readonly previewStanding: (
    tray: string,
    paths: readonly string[],
    watch: Watch,
  ) => Promise<Result<OutputOf<"intake.preview">, Failure>>;
  /** What was read into a tray, in the order of its preview; null where there is no preview. */
  readonly readingsOf: (tray: string) => readonly Reading[] | null;
  /** Puts other readings in the place of some, and previews anew. */
  readonly putReadings: (
    tray: string,
    anew: ReadonlyMap<number, Reading>,
  ) => Result<OutputOf<"intake.preview">, Failure>;
  /** Keeps who travelled, or leaves it out again, and previews anew. */
  readonly keepTravellers: (
    wanted: InputOf<"intake.travellers">,
    watch: Watch,
  ) => Promise<Result<OutputOf<"intake.travellers">, Failure>>;
  readonly save: (tray: string) => Promise<Result<OutputOf<"intake.save">, Failure>>;
  readonly drop: (tray: string) => Promise<Result<OutputOf<"intake.drop">, Failure>>;
}

/** What was read and shown: exactly this is saved. */
interface Previewed {
  readonly readings: readonly Reading[];
  readonly plan: ImportPlan;
}

const noTray = "这次导入已经结束。请重新选择文件。";
const noPaths = "浏览器里不能按路径导入。请把文件拖进窗口，或用“选择文件”。";
const noFiles = "没有可以读取的文件。请重新选择文件或文件夹。";
const changed =
  "预览之后工作区里的资料有了变化，还没有保存任何内容。下面是按现在的资料重新得出的预览，请再看一遍后保存。";

function importProblemSentence(problem: ImportProblem): string {
  if (problem.kind !== "file-changed") return workspaceProblemSentence(problem);
  return `文件“${basename(problem.path)}”在预览之后被改动，没有保存任何内容。请放弃这次导入，再选一次文件。`;
}

/** What lies in the trays, and what showing and forgetting it takes. */
function trayContents(workspace: Workspace, pack: Pack, uploads: string | null) {
  const trays = new Map<string, Previewed | null>();
  const vocabulary = vocabularyOfPack(pack);
  const folderOf = (tray: string): string | null => (uploads === null ? null : join(uploads, tray));
  const planNow = (readings: readonly Reading[]) => {
    return workspace.transaction<ImportPlan>(() =>
      ok(planImport(workspace.snapshot(), readings, vocabulary, pastOf(workspace))),
    );
  };
  const show = (tray: string, { readings, plan }: Previewed) => {
    trays.set(tray, { readings, plan });
    return previewImport(readings, plan, (path) => nameIn(folderOf(tray), path));
  };
  const put = (tray: string, readings: readonly Reading[]): Result<ImportPreview, Failure> => {
    const plan = planNow(readings);
    return plan.ok ? ok(show(tray, { readings, plan: plan.value })) : orRefusal(plan);
  };
  const readInto = async (
    tray: string,
    paths: readonly string[],
    watch: Watch,
  ): Promise<Result<ImportPreview, Failure>> => {
    const kept = workspace.transaction(() => ok(workspace.columnMappings.list()));
    if (!kept.ok) return orRefusal(kept);
    const read = await readOrStopped(paths, { columnMappings: kept.value }, watch);
    if (!read.ok) return read;
    if (!trays.has(tray)) return refusal(noTray);
    return read.value.length === 0 ? refusal(noFiles) : put(tray, read.value);
  };
  const forget = async (tray: string): Promise<void> => {
    trays.delete(tray);
    const folder = folderOf(tray);
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  };
  return { trays, folderOf, planNow, show, put, readInto, forget };
}

/** Builds the service. `uploads` is the folder in which a host collects what pages send; null where pages name paths instead. */
export function intakeTrays(workspace: Workspace, pack: Pack, uploads: string | null): IntakeTrays {
  const { trays, folderOf, planNow, show, put, readInto, forget } = trayContents(workspace, pack, uploads);
  return {
    open: async () => {
      const tray = randomUUID();
      const folder = folderOf(tray);
      if (folder !== null) await mkdir(folder);
      trays.set(tray, null);
      return ok({ tray });
    },
    preview: async ({ tray, paths }, watch) => {
      if (!trays.has(tray)) return refusal(noTray);
      const folder = folderOf(tray);
      if (folder !== null && paths.length > 0) return refusal(noPaths);
      return readInto(tray, folder === null ? paths : [folder], watch);
    },
    previewStanding: async (tray, paths, watch) => (trays.has(tray) ? readInto(tray, paths, watch) : refusal(noTray)),
    readingsOf: (tray) => trays.get(tray)?.readings ?? null,
    putReadings: (tray, anew) => {
      const previewed = trays.get(tray) ?? null;
      if (previewed === null) return refusal(noTray);
      return put(
        tray,
        previewed.readings.map((reading, place) => anew.get(place) ?? reading),
      );
    },
    keepTravellers: async ({ tray, areKept }, watch) => {
      const previewed = trays.get(tray) ?? null;
      if (previewed === null) return refusal(noTray);
      const read = await withTravellers(previewed.readings, areKept, (files) =>
        readOrStopped(files, { travellers: true }, watch),
      );
      if (!read.ok) return read;
      return trays.has(tray) ? put(tray, read.value) : refusal(noTray);
    },
    save: async (tray) => {
      const previewed = trays.get(tray) ?? null;
      if (previewed === null) return refusal(noTray);
      const { readings, plan } = previewed;
      // No other call comes between this look and the saving: both are synchronous.
      const now = planNow(readings);
      if (!now.ok) return orRefusal(now);
      if (!isDeepStrictEqual(now.value, plan))
        return ok({ kind: "changed", sentence: changed, preview: show(tray, { readings, plan: now.value }) });
      const saved = saveImport(workspace, plan);
      if (!saved.ok) return refusal(importProblemSentence(saved.error));
      await forget(tray);
      return ok({
        kind: "saved",
        files: plan.outcomes.filter(({ result }) => result === "new" || result === "twin").length,
      });
    },
    drop: async (tray) => {
      await forget(tray);
      return ok({});
    },
  };
}

async function readOrStopped(
  paths: readonly string[],
  help: Pick<ReadOptions, "columnMappings" | "travellers">,
  { signal, onProgress }: Watch,
): Promise<Result<readonly Reading[], Failure>> {
  try {
    return ok(await readFiles(paths, { ...help, signal, onProgress: (done, total) => onProgress({ done, total }) }));
  } catch (error) {
    if (!signal.aborted) throw error;
    return err({ code: "cancelled", message: "已停止读取，没有保存任何内容。" });
  }
}

/** A file in a tray's folder by the name it was sent under, whose first folder is its number; any other by its path. */
function nameIn(folder: string | null, path: string): string {
  const inside = folder === null ? ".." : relative(folder, path);
  return inside.startsWith("..") ? path : inside.split(sep).slice(1).join("/");
}
