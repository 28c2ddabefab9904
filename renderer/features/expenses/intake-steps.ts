import type { ImportPreview } from "../../../shared/contract/intake.ts";
import type { InputOf } from "../../../shared/contract/methods.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { Api, CallWatch } from "../../api/api.ts";
import type { HandedFile } from "../../api/send-file.ts";
import type { Stage } from "./intake-stage.ts";
import { readTravellers } from "./read-travellers.ts";
import { storePreviewed } from "./store-previewed.ts";

interface Count {
  readonly done: number;
  readonly total: number;
}

/** Hands the files over one after the other; gives the paths of those that the backend reads where they stand. */
async function sendAll(
  api: Api,
  tray: string,
  files: readonly HandedFile[],
  { signal, onProgress }: CallWatch<Count>,
): Promise<Result<readonly string[], Failure>> {
  const paths: string[] = [];
  for (const [done, file] of files.entries()) {
    onProgress({ done, total: files.length });
    const sent = await api.sendFile(tray, file, signal);
    if (!sent.ok) return sent;
    if (sent.value !== null) paths.push(sent.value);
  }
  return ok(paths);
}

/** The steps of an import, each of which ends in what is shown next. */
export interface IntakeSteps {
  readonly readHanded: (files: readonly HandedFile[], signal: AbortSignal) => Promise<void>;
  /** Reads files of the watched folder where they stand. */
  readonly readWatched: (files: readonly string[], signal: AbortSignal) => Promise<void>;
  readonly nameColumns: (named: InputOf<"columns.name">) => Promise<void>;
  /** Reads tickets once more, with who travelled or without; tells whether that is kept then. Stopped, all stays as it was read before. */
  readonly keepTravellers: (wanted: InputOf<"intake.travellers">, signal: AbortSignal) => Promise<boolean>;
  /** Stores what was previewed. Stopped in time, the preview stands as before. */
  readonly store: (tray: string, preview: ImportPreview) => Promise<void>;
  readonly abandon: (tray: string) => Promise<void>;
}

type Reading = (tray: string, watch: CallWatch<Count>) => Promise<Result<ImportPreview, Failure>>;

/** Builds the steps. */
export function intakeSteps({ api, setIntake, onSaved }: Stage): IntakeSteps {
  const idleWith = (sentence: string, isTrouble: boolean): void => setIntake({ kind: "idle", sentence, isTrouble });
  const failed = ({ code, message }: Failure): void => idleWith(message, code !== "cancelled");
  const drop = async (tray: string): Promise<void> => {
    await api.call("intake.drop", { tray });
  };
  const told = (step: "sending" | "reading") => (count: Count) => setIntake({ kind: "working", step, ...count });

  const read = async (signal: AbortSignal, reading: Reading): Promise<void> => {
    const opened = await api.call("intake.open", {});
    if (!opened.ok) return failed(opened.error);
    const { tray } = opened.value;
    const answer = await reading(tray, { signal, onProgress: told("reading") });
    if (answer.ok) return setIntake({ kind: "preview", tray, preview: answer.value, sentence: null, isWarning: false });
    await drop(tray);
    if (signal.aborted) idleWith("已停止，没有保存任何内容。", false);
    else failed(answer.error);
  };

  return {
    readHanded: (files, signal) => {
      told("sending")({ done: 0, total: files.length });
      return read(signal, async (tray, watch) => {
        const sent = await sendAll(api, tray, files, { signal, onProgress: told("sending") });
        return sent.ok ? api.call("intake.preview", { tray, paths: sent.value }, watch) : sent;
      });
    },
    readWatched: (files, signal) => {
      told("reading")({ done: 0, total: files.length });
      return read(signal, (tray, watch) => api.call("watch.preview", { tray, files }, watch));
    },
    nameColumns: async (named) => {
      const answer = await api.call("columns.name", named);
      if (!answer.ok) {
        await drop(named.tray);
        return failed(answer.error);
      }
      setIntake({ kind: "preview", tray: named.tray, ...answer.value, isWarning: false });
    },
    keepTravellers: (wanted, signal) => readTravellers({ api, setIntake, onSaved }, wanted, signal),
    store: (tray, preview) => storePreviewed({ api, setIntake, onSaved }, tray, preview),
    abandon: async (tray) => {
      await drop(tray);
      idleWith("已放弃，没有保存任何内容。", false);
    },
  };
}
