import type { MakingProgress } from "../../shared/contract/workspaces.ts";
import { makeInThread } from "../services/making/make-in-thread.ts";
import type { Made } from "../services/making/make-ordered.ts";
import type { Terminal } from "./terminal.ts";

const stepNames: Readonly<Record<MakingProgress["step"], string>> = {
  reading: "读取文件",
  checking: "核对并存入原件",
  saving: "写入记录",
  "reading-sample": "读入示例",
  opening: "打开",
};

/** Makes a workspace of a file and says how far it is; null, with the reason said, where it was refused. Throws where it was interrupted. */
export async function makeHere(
  of: "backup" | "document",
  file: string,
  dir: string,
  terminal: Terminal,
): Promise<Made | null> {
  const { signal } = terminal.interrupts;
  const end = await makeInThread(
    { dir, program: "命令行", of, file },
    { signal, onProgress: ({ step, percent }) => terminal.progress(stepNames[step], percent, 100) },
  );
  if (end.kind === "stopped") throw signal.reason;
  if (end.answer.ok) return end.answer.value;
  terminal.note(end.answer.error);
  return null;
}
