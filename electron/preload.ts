import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from "electron";
import {
  callChannel,
  cancelChannel,
  commandChannel,
  dragChannel,
  folderChannel,
  hearingChannel,
  progressChannel,
} from "./call-channel.ts";

/** Makes a call of the workspace that the page believes to be open; `onProgress` hears how far it is until it is answered. */
async function call(
  name: unknown,
  input: unknown,
  id: number,
  onProgress: (progress: unknown) => void,
  workspace: unknown,
): Promise<unknown> {
  const listen = (_event: IpcRendererEvent, of: unknown, progress: unknown): void => {
    if (of === id) onProgress(progress);
  };
  ipcRenderer.on(progressChannel, listen);
  try {
    return (await ipcRenderer.invoke(callChannel, String(name), input, id, workspace)) as unknown;
  } finally {
    ipcRenderer.off(progressChannel, listen);
  }
}

/** Has the page's listener hear commands from now on. */
function onCommand(listener: (command: unknown) => void): void {
  ipcRenderer.on(commandChannel, (_event: IpcRendererEvent, command: unknown) => listener(command));
  ipcRenderer.send(hearingChannel);
}

// All that the page gets: six functions. A sandboxed preload is one CommonJS file, so this is bundled.
contextBridge.exposeInMainWorld("shenbao", {
  call,
  cancel: (id: unknown) => ipcRenderer.send(cancelChannel, Number(id)),
  chooseFolder: (purpose: unknown) => ipcRenderer.invoke(folderChannel, String(purpose)),
  dragOut: (path: unknown) => ipcRenderer.send(dragChannel, String(path)),
  onCommand,
  pathOf: (file: File) => webUtils.getPathForFile(file),
});
