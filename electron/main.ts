import { resolve } from "node:path";
import { MessageChannel } from "node:worker_threads";
import { app, BrowserWindow, dialog, ipcMain, protocol, session } from "electron";
import { answerFrom } from "./host/app-protocol.ts";
import { readStaticFiles } from "./host/static-files.ts";
import { answerCalls, answerFolderChoice } from "./ipc.ts";
import { startBackend } from "./start-backend.ts";
import { startProcessesFor } from "./utility-processes.ts";
import { appAddress, guardContents, guardSession, windowOptions } from "./window.ts";

// The main process owns the window and passes messages on; the work is done in the backend's thread.

app.enableSandbox();
// Whatever a request gets past: no name resolves.
app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
protocol.registerSchemesAsPrivileged([
  { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.on("web-contents-created", (_event, contents) => guardContents(contents));
app.on("window-all-closed", () => app.quit());

if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(stop);
else app.quit();

async function start(): Promise<void> {
  guardSession(session.defaultSession);
  // Beside this file once built: out/desktop/electron/main.js and out/renderer.
  const files = await readStaticFiles(resolve(import.meta.dirname, "../../renderer"));
  protocol.handle("app", answerFrom(files));
  const dir = await chooseWorkspace();
  if (dir === null) return app.quit();
  const { port1: here, port2: there } = new MessageChannel();
  startProcessesFor(here, session.defaultSession);
  const backend = await startBackend({ dir, program: "桌面程序", processes: there });
  if (!backend.ok) {
    dialog.showErrorBox("打不开工作区", backend.error);
    return app.quit();
  }
  answerCalls(ipcMain, backend.value.call);
  answerFolderChoice(ipcMain, () => chooseFolder("选择要监视的文件夹"));
  app.once("will-quit", () => void backend.value.close().catch(stop));
  await openWindow();
}

/** The folder named on the command line, or the one that the user picks; null when the user picks none. */
async function chooseWorkspace(): Promise<string | null> {
  const named = process.argv.slice(app.isPackaged ? 1 : 2).find((word) => !word.startsWith("-"));
  if (named !== undefined) return resolve(named);
  return chooseFolder("选择工作区文件夹");
}

/** The folder that the user picks in the system's dialog; null when the user picks none. */
async function chooseFolder(title: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({ title, properties: ["openDirectory"] });
  return canceled ? null : (filePaths[0] ?? null);
}

async function openWindow(): Promise<void> {
  const window = new BrowserWindow(windowOptions(resolve(import.meta.dirname, "preload.cjs")));
  window.once("ready-to-show", () => window.show());
  // Whoever starts the program a second time means the window that is open.
  app.on("second-instance", () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  await window.loadURL(appAddress);
}

/** A defect while starting: said, not swallowed. */
function stop(error: unknown): void {
  dialog.showErrorBox("申报匣内部出错", error instanceof Error ? (error.stack ?? error.message) : String(error));
  app.exit(3);
}
