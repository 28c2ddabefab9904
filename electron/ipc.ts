import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from "electron";
import { type Reply, refuse } from "../shared/contract/reply.ts";
import { callChannel, cancelChannel, folderChannel, progressChannel } from "./call-channel.ts";
import type { CallWatch } from "./call-watch.ts";
import { appAddress } from "./window.ts";

/** Whether a message comes from the top frame of the app's own page. */
export function isFromOwnFrame({ sender, senderFrame }: Pick<IpcMainEvent, "sender" | "senderFrame">): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.startsWith(appAddress);
}

/** Makes a call of the contract. */
type MakeCall = (name: string, input: unknown, watch: CallWatch) => Promise<Reply>;

/** Hands calls of the page on to the backend, with their progress back and a way to stop them, and refuses everyone else's. */
export function answerCalls(ipc: Pick<IpcMain, "handle" | "on">, call: MakeCall): void {
  const running = new Map<number, AbortController>();
  ipc.handle(callChannel, async (event, name: unknown, input: unknown, id: unknown): Promise<Reply> => {
    if (!isFromOwnFrame(event)) return refuse("no-session", "这个窗口不能使用申报匣。请关闭它。");
    const stop = new AbortController();
    running.set(Number(id), stop);
    try {
      return await call(String(name), input, { signal: stop.signal, onProgress: tell(event, Number(id)) });
    } finally {
      running.delete(Number(id));
    }
  });
  ipc.on(cancelChannel, (event, id: unknown) => {
    if (isFromOwnFrame(event)) running.get(Number(id))?.abort();
  });
}

/** Lets the person pick a folder for the app's own page; nobody else's page gets to ask. Null when none is picked. */
export function answerFolderChoice(ipc: Pick<IpcMain, "handle">, choose: () => Promise<string | null>): void {
  ipc.handle(folderChannel, (event) => (isFromOwnFrame(event) ? choose() : null));
}

const tell =
  ({ sender }: IpcMainInvokeEvent, id: number) =>
  (progress: unknown): void => {
    if (!sender.isDestroyed()) sender.send(progressChannel, id, progress);
  };
