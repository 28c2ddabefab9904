import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from "electron";
import { type Reply, refuse } from "../shared/contract/reply.ts";
import { callChannel, cancelChannel, folderChannel, progressChannel } from "./call-channel.ts";
import type { CallWatch } from "./call-watch.ts";
import { appAddress } from "./window.ts";

/** Whether a message comes from the top frame of the app's own page. */
export function isFromOwnFrame({ sender, senderFrame }: Pick<IpcMainEvent, "sender" | "senderFrame">): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.startsWith(appAddress);
}

/** Makes a call; `meantFor` is the workspace that the page believes to be open, null where it names none. */
type MakeCall = (name: string, input: unknown, watch: CallWatch, meantFor: string | null) => Promise<Reply>;

/** Hands calls of the page on to the backend, with their progress back and a way to stop them, and refuses everyone else's. */
export function answerCalls(ipc: Pick<IpcMain, "handle" | "on">, call: MakeCall): void {
  const running = new Map<number, AbortController>();
  ipc.handle(callChannel, async (event, name: unknown, input: unknown, id: unknown, workspace: unknown) => {
    if (!isFromOwnFrame(event)) return refuse("no-session", "这个窗口不能使用申报匣。请关闭它。");
    const stop = new AbortController();
    running.set(Number(id), stop);
    const meantFor = typeof workspace === "string" ? workspace : null;
    try {
      const watch = { signal: stop.signal, onProgress: tell(event, Number(id)) };
      return await call(String(name), input, watch, meantFor);
    } finally {
      running.delete(Number(id));
    }
  });
  ipc.on(cancelChannel, (event, id: unknown) => {
    if (isFromOwnFrame(event)) running.get(Number(id))?.abort();
  });
}

/** What a folder is picked for, by the word that the page sends, and how the system's dialog is titled. */
const folderTitles: ReadonlyMap<string, string> = new Map([
  ["watch", "选择要监视的文件夹"],
  ["open", "选择工作区所在的文件夹"],
  ["create", "选择新工作区存放在哪个文件夹"],
]);

/** Lets the person pick a folder for the app's own page; nobody else's page gets to ask. Null when none is picked. */
export function answerFolderChoice(
  ipc: Pick<IpcMain, "handle">,
  choose: (title: string) => Promise<string | null>,
): void {
  ipc.handle(folderChannel, (event, purpose: unknown) => {
    const title = folderTitles.get(String(purpose));
    return title !== undefined && isFromOwnFrame(event) ? choose(title) : null;
  });
}

const tell =
  ({ sender }: IpcMainInvokeEvent, id: number) =>
  (progress: unknown): void => {
    if (!sender.isDestroyed()) sender.send(progressChannel, id, progress);
  };
