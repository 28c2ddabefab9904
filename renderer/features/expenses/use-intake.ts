import { useRef, useState } from "react";
import type { ImportPreview } from "../../../shared/contract/intake.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { Api, CallWatch } from "../../api/api.ts";
import type { HandedFile } from "../../api/send-file.ts";

/** How far an import is. `sentence` says what the last one came to, or why this one goes on otherwise. */
export type Intake =
  | { readonly kind: "idle"; readonly sentence: string | null; readonly isTrouble: boolean }
  | {
      readonly kind: "working";
      readonly step: "sending" | "reading" | "saving";
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly kind: "preview";
      readonly tray: string;
      readonly preview: ImportPreview;
      readonly sentence: string | null;
    };

const idle: Intake = { kind: "idle", sentence: null, isTrouble: false };

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

/** An import from the files handed over to its saving; `onSaved` hears that records came in. */
export function useIntake(api: Api, onSaved: (sentence: string) => void) {
  const [intake, setIntake] = useState<Intake>(idle);
  const [defect, setDefect] = useState<unknown>(null);
  const stop = useRef(new AbortController());
  // Thrown while rendering, a defect reaches the boundary.
  if (defect !== null) throw defect;

  const failed = ({ code, message }: Failure): void =>
    setIntake({ kind: "idle", sentence: message, isTrouble: code !== "cancelled" });

  const drop = async (tray: string): Promise<void> => {
    await api.call("intake.drop", { tray });
  };

  const told = (step: "sending" | "reading") => (count: Count) => setIntake({ kind: "working", step, ...count });

  const run = async (files: readonly HandedFile[]): Promise<void> => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    setIntake({ kind: "working", step: "sending", done: 0, total: files.length });
    const opened = await api.call("intake.open", {});
    if (!opened.ok) return failed(opened.error);
    const { tray } = opened.value;
    const sent = await sendAll(api, tray, files, { signal, onProgress: told("sending") });
    const read = sent.ok
      ? await api.call("intake.preview", { tray, paths: sent.value }, { signal, onProgress: told("reading") })
      : sent;
    if (read.ok) return setIntake({ kind: "preview", tray, preview: read.value, sentence: null });
    await drop(tray);
    if (signal.aborted) setIntake({ kind: "idle", sentence: "已停止，没有保存任何内容。", isTrouble: false });
    else failed(read.error);
  };

  const store = async (tray: string): Promise<void> => {
    setIntake({ kind: "working", step: "saving", done: 0, total: 1 });
    const saved = await api.call("intake.save", { tray });
    if (!saved.ok) {
      await drop(tray);
      return failed(saved.error);
    }
    if (saved.value.kind === "changed")
      return setIntake({ kind: "preview", tray, preview: saved.value.preview, sentence: saved.value.sentence });
    const sentence = `已导入，收下 ${saved.value.files} 个文件。`;
    setIntake({ kind: "idle", sentence, isTrouble: false });
    onSaved(sentence);
  };

  return {
    intake,
    start: (files: readonly HandedFile[]) => {
      if (files.length > 0 && intake.kind === "idle") run(files).catch(setDefect);
    },
    stop: () => stop.current.abort(),
    save: (tray: string) => store(tray).catch(setDefect),
    abandon: (tray: string) => {
      drop(tray)
        .then(() => setIntake({ kind: "idle", sentence: "已放弃，没有保存任何内容。", isTrouble: false }))
        .catch(setDefect);
    },
  };
}
