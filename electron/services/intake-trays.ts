import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Reading } from "../intake/reading.ts";
import type { Workspace } from "../store/workspace.ts";
import { workspaceProblemSentence } from "../store/workspace-problem.ts";
import { type ImportProblem, saveImport } from "./import/save-import.ts";
import { noTray, type ReadWatch, type TrayContents, type TrayTerms, trayContents } from "./import/tray-contents.ts";
import { withTravellers } from "./keep-travellers.ts";
import { nameStep } from "./name-step.ts";
import { refusal } from "./refusal.ts";

/** Imports in the making: files are gathered, previewed, and then saved as previewed or dropped. */
export interface IntakeTrays {
  /** The import that was left without being saved or dropped, if there is one. */
  readonly current: () => Result<OutputOf<"intake.current">, Failure>;
  readonly open: () => Promise<Result<OutputOf<"intake.open">, Failure>>;
  readonly preview: (
    wanted: InputOf<"intake.preview">,
    watch: ReadWatch,
  ) => Promise<Result<OutputOf<"intake.preview">, Failure>>;
  /** Reads files where they stand; their paths come from this side, never from a page. */
  readonly previewStanding: (
    tray: string,
    paths: readonly string[],
    watch: ReadWatch,
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
    watch: ReadWatch,
  ) => Promise<Result<OutputOf<"intake.travellers">, Failure>>;
  readonly save: (tray: string) => Promise<Result<OutputOf<"intake.save">, Failure>>;
  readonly drop: (tray: string) => Promise<Result<OutputOf<"intake.drop">, Failure>>;
}

const noPaths = "浏览器里不能按路径导入。请把文件拖进窗口，或用“选择文件”。";
const changed =
  "预览之后工作区里的资料有了变化，还没有保存任何内容。下面是按现在的资料重新得出的预览，请再看一遍后保存。";

function importProblemSentence(problem: ImportProblem): string {
  if (problem.kind !== "file-changed") return workspaceProblemSentence(problem);
  return `文件“${basename(problem.path)}”在预览之后被改动，没有保存任何内容。请放弃这次导入，再选一次文件。`;
}

/** Builds the service; what it stores can be taken back by the books' undo, an import at a time. */
export function intakeTrays(workspace: Workspace, pack: Pack, terms: TrayTerms): IntakeTrays {
  const contents = trayContents(workspace, pack, terms);
  const { trays, folderOf, show, put, readInto, forget, previewedIn } = contents;
  return {
    current: () => ok(currentOf(contents)),
    open: async () => {
      const tray = randomUUID();
      await contents.open(tray);
      return ok({ tray });
    },
    preview: async ({ tray, paths }, watch) => {
      if (!trays.has(tray)) return refusal(noTray);
      const folder = folderOf(tray);
      if (folder !== null && paths.length > 0) return refusal(noPaths);
      return readInto(tray, folder === null ? paths : [folder], watch);
    },
    previewStanding: (tray, paths, watch) => readInto(tray, paths, watch),
    readingsOf: (tray) => previewedIn(tray)?.readings ?? null,
    putReadings: (tray, anew) => {
      const previewed = previewedIn(tray);
      if (previewed === null) return refusal(noTray);
      const readings = previewed.readings.map((reading, place) => anew.get(place) ?? reading);
      return put(tray, { ...previewed, readings });
    },
    keepTravellers: async ({ tray, areKept }, watch) => {
      const previewed = previewedIn(tray);
      if (previewed === null) return refusal(noTray);
      const anew = await withTravellers(previewed.readings, areKept, (files) =>
        contents.read(tray, files, { travellers: true }, watch),
      );
      return anew.ok ? put(tray, { readings: anew.value, areTravellersKept: areKept }) : anew;
    },
    save: async (tray) => {
      const previewed = previewedIn(tray);
      if (previewed === null) return refusal(noTray);
      // No other call comes between this look and the saving: both are synchronous.
      const now = contents.planNow(previewed.readings);
      if (!now.ok) return now;
      if (!isDeepStrictEqual(now.value, previewed.plan))
        return ok({ kind: "changed", sentence: changed, preview: show(tray, { ...previewed, plan: now.value }) });
      const files = now.value.outcomes.filter(({ result }) => result === "new" || result === "twin").length;
      const saved = nameStep(workspace, terms.books, `导入 ${files} 个文件`, () => saveImport(workspace, now.value));
      if (!saved.ok) return refusal(importProblemSentence(saved.error));
      await forget(tray);
      return ok({ kind: "saved", files });
    },
    drop: async (tray) => {
      await forget(tray);
      return ok({});
    },
  };
}

/** The import that was begun last and is not ended: what was read, or how far the reading is. */
function currentOf({ trays, show }: TrayContents): OutputOf<"intake.current"> {
  const begun = [...trays].findLast(([, { progress, previewed }]) => progress !== null || previewed !== null);
  if (begun === undefined) return { current: null };
  const [tray, { progress, previewed }] = begun;
  if (progress !== null) return { current: { kind: "reading", tray, ...progress } };
  if (previewed === null) return { current: null };
  const { areTravellersKept } = previewed;
  return { current: { kind: "preview", tray, preview: show(tray, previewed), areTravellersKept } };
}
