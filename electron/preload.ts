import { contextBridge, ipcRenderer } from "electron";
import { callChannel } from "./call-channel.ts";

// All that the page gets: one function. A sandboxed preload is one CommonJS file, so this is bundled.
contextBridge.exposeInMainWorld("shenbao", {
  call: (name: unknown, input: unknown) => ipcRenderer.invoke(callChannel, String(name), input) as Promise<unknown>,
});
