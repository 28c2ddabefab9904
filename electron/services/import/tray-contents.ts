import { mkdir, rm } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { ImportPreview } from "../../../shared/contract/intake.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { Reading } from "../../intake/reading.ts";
import type { Workspace } from "../../store/workspace.ts";
import type { StoringWatch } from "../bring-files.ts";
import { type ReadOptions, readFiles } from "../read-files.ts";
import type { OpenBooks } from "../reconciliation/open-books.ts";
import { orRefusal, refusal } from "../refusal.ts";
import { vocabularyOfPack } from "../vocabulary-of-pack.ts";
import type { ImportPlan } from "./import-plan.ts";
import { pastOf } from "./invoice-use.ts";
import { planImport } from "./plan-import.ts";
import { previewImport } from "./preview-import.ts";
import { type CountedWatch, type StoringTray, storingIn } from "./storing-in-tray.ts";

/** Who asked for files to be read: how it hears how far that is, and how it stops it. */
export interface ReadWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
}

/** What was read and shown: exactly this is saved. */
export interface Previewed {
  readonly readings: readonly Reading[];
  readonly plan: ImportPlan;
  readonly areTravellersKept: boolean;
}

/** An import in the making. */
interface Tray extends StoringTray {
  /** How far the reading is; null while nothing is read. */
  progress: { readonly done: number; readonly total: number } | null;
  previewed: Previewed | null;
}

/** What imports need beside the workspace. */
export interface TrayTerms {
  /** The folder in which a host collects what pages send; null where pages name paths instead. */
  readonly uploads: string | null;
  readonly books: OpenBooks;
}

/** Why a tray cannot be worked on. */
export const noTray = "这次导入已经结束。请重新选择文件。";
const noFiles = "没有可以读取的文件。请重新选择文件或文件夹。";

/** What lies in the trays, and what filling, showing and forgetting it takes. */
export interface TrayContents {
  readonly trays: ReadonlyMap<string, Tray>;
  readonly folderOf: (tray: string) => string | null;
  readonly open: (tray: string) => Promise<void>;
  readonly previewedIn: (tray: string) => Previewed | null;
  /** What the readings would come to now. */
  readonly planNow: (readings: readonly Reading[]) => Result<ImportPlan, Failure>;
  /** Keeps what is shown, and shows it. */
  readonly show: (tray: string, previewed: Previewed) => ImportPreview;
  readonly put: (
    tray: string,
    made: Pick<Previewed, "readings" | "areTravellersKept">,
  ) => Result<ImportPreview, Failure>;
  /** Reads files for a tray; `help` says how. */
  readonly read: (
    tray: string,
    paths: readonly string[],
    help: Pick<ReadOptions, "columnMappings" | "travellers">,
    watch: ReadWatch,
  ) => Promise<Result<readonly Reading[], Failure>>;
  readonly readInto: (
    tray: string,
    paths: readonly string[],
    watch: ReadWatch,
  ) => Promise<Result<ImportPreview, Failure>>;
  /** Does work that stores so many files of a tray, which any call can see and stop meanwhile; null where it is done already. */
  readonly storing: <T>(
    tray: string,
    watch: CountedWatch,
    work: (watch: StoringWatch) => Promise<T>,
  ) => Promise<T | null>;
  readonly forget: (tray: string) => Promise<void>;
}

/** The trays of a workspace, all empty. */
export function trayContents(workspace: Workspace, pack: Pack, { uploads, books }: TrayTerms): TrayContents {
  const trays = new Map<string, Tray>();
  const vocabulary = vocabularyOfPack(pack);
  const folderOf = (tray: string): string | null => (uploads === null ? null : join(uploads, tray));
  const planNow: TrayContents["planNow"] = (readings) => {
    const now = books.now();
    if (!now.ok) return now;
    const { records } = now.value;
    return orRefusal(workspace.transaction(() => ok(planImport(records, readings, vocabulary, pastOf(workspace)))));
  };
  const show: TrayContents["show"] = (tray, previewed) => {
    const standing = trays.get(tray);
    if (standing !== undefined) standing.previewed = previewed;
    const now = books.now();
    const studio = now.ok ? now.value.records.studio : null;
    return previewImport(previewed.readings, previewed.plan, (path) => nameIn(folderOf(tray), path), studio);
  };
  const put: TrayContents["put"] = (tray, made) => {
    const plan = planNow(made.readings);
    return plan.ok ? ok(show(tray, { ...made, plan: plan.value })) : plan;
  };
  const read: TrayContents["read"] = async (tray, paths, help, watch) => {
    const standing = trays.get(tray);
    if (standing === undefined) return refusal(noTray);
    standing.progress = { done: 0, total: paths.length };
    const signal = AbortSignal.any([watch.signal, standing.dropped.signal]);
    const onProgress: ReadWatch["onProgress"] = (progress) => {
      standing.progress = progress;
      watch.onProgress(progress);
    };
    try {
      const answer = await readOrStopped(paths, help, { signal, onProgress });
      return trays.has(tray) || !answer.ok ? answer : refusal(noTray);
    } finally {
      standing.progress = null;
    }
  };
  return {
    ...{ trays, folderOf, planNow, show, put, read },
    open: async (tray) => {
      const folder = folderOf(tray);
      if (folder !== null) await mkdir(folder);
      trays.set(tray, { dropped: new AbortController(), progress: null, previewed: null, saving: null });
    },
    previewedIn: (tray) => trays.get(tray)?.previewed ?? null,
    readInto: async (tray, paths, watch) => {
      const kept = workspace.transaction(() => ok(workspace.columnMappings.list()));
      if (!kept.ok) return orRefusal(kept);
      const readings = await read(tray, paths, { columnMappings: kept.value }, watch);
      if (!readings.ok) return readings;
      if (readings.value.length === 0) return refusal(noFiles);
      return put(tray, { readings: readings.value, areTravellersKept: false });
    },
    storing: (tray, watch, work) => storingIn(trays.get(tray), watch, work),
    forget: async (tray) => {
      trays.get(tray)?.dropped.abort();
      trays.delete(tray);
      const folder = folderOf(tray);
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function readOrStopped(
  paths: readonly string[],
  help: Pick<ReadOptions, "columnMappings" | "travellers">,
  { signal, onProgress }: ReadWatch,
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
