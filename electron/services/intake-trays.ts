import { randomUUID } from "node:crypto";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Reading } from "../intake/reading.ts";
import type { Workspace } from "../store/workspace.ts";
import type { StoringWatch } from "./bring-files.ts";
import { saveTray } from "./import/save-tray.ts";
import { noTray, type ReadWatch, type TrayContents, type TrayTerms, trayContents } from "./import/tray-contents.ts";
import { withTravellers } from "./keep-travellers.ts";
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
  readonly save: (tray: string, watch?: StoringWatch) => Promise<Result<OutputOf<"intake.save">, Failure>>;
  /** Stops a saving that is under way; the preview stands then as it did. */
  readonly stopSaving: (tray: string) => Result<OutputOf<"intake.stop-saving">, Failure>;
  readonly storing: TrayContents["storing"];
  readonly drop: (tray: string) => Promise<Result<OutputOf<"intake.drop">, Failure>>;
}

const noPaths = "浏览器里不能按路径导入。请把文件拖进窗口，或用“选择文件”。";

/** Builds the service; what it stores can be taken back by the books' undo, an import at a time. */
export function intakeTrays(workspace: Workspace, pack: Pack, terms: TrayTerms): IntakeTrays {
  const contents = trayContents(workspace, pack, terms);
  const { trays, folderOf, put, readInto, forget, previewedIn } = contents;
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
    save: (tray, watch = {}) => saveTray(workspace, contents, terms.books, { tray, ...watch }),
    storing: contents.storing,
    stopSaving: (tray) => {
      trays.get(tray)?.saving?.stop.abort();
      return ok({});
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
  const [tray, { progress, previewed, saving }] = begun;
  if (saving !== null) return { current: { kind: "saving", tray, ...saving.progress } };
  if (progress !== null) return { current: { kind: "reading", tray, ...progress } };
  if (previewed === null) return { current: null };
  const { areTravellersKept } = previewed;
  return { current: { kind: "preview", tray, preview: show(tray, previewed), areTravellersKept } };
}
