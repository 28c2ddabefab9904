import type { IpcMain, IpcMainInvokeEvent } from "electron";
import { type Reply, refuse } from "../shared/contract/reply.ts";
import { callChannel } from "./call-channel.ts";
import { appAddress } from "./window.ts";

/** Whether a message comes from the top frame of the app's own page. */
export function isFromOwnFrame({ sender, senderFrame }: Pick<IpcMainInvokeEvent, "sender" | "senderFrame">): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.startsWith(appAddress);
}

/** Hands calls of the page on to the backend, and refuses everyone else's. */
export function answerCalls(
  ipc: Pick<IpcMain, "handle">,
  call: (name: string, input: unknown) => Promise<Reply>,
): void {
  ipc.handle(callChannel, (event, name: unknown, input: unknown) =>
    isFromOwnFrame(event) ? call(String(name), input) : refuse("no-session", "这个窗口不能使用申报匣。请关闭它。"),
  );
}
