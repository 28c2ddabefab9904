import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from "electron";
import { callChannel, cancelChannel, folderChannel, progressChannel } from "./call-channel.ts";

/** Makes a call; `onProgress` hears how far it is until it is answered. */
async function call(
  name: unknown,
  input: unknown,
  id: number,
  onProgress: (progress: unknown) => void,
): Promise<unknown> {
  const listen = (_event: IpcRendererEvent, of: unknown, progress: unknown): void => {
    if (of === id) onProgress(progress);
  };
  ipcRenderer.on(progressChannel, listen);
  try {
    return (await ipcRenderer.invoke(callChannel, String(name), input, id)) as unknown;
  } finally {
    ipcRenderer.off(progressChannel, listen);
  }
}

// All that the page gets: four functions. A sandboxed preload is one CommonJS file, so this is bundled.
contextBridge.exposeInMainWorld("shenbao", {
  call,
  cancel: (id: unknown) => ipcRenderer.send(cancelChannel, Number(id)),
  chooseFolder: () => ipcRenderer.invoke(folderChannel),
  pathOf: (file: File) => webUtils.getPathForFile(file),
});
