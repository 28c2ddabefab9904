import { homedir } from "node:os";
import { basename, resolve } from "node:path";
import { MessageChannel } from "node:worker_threads";
import { app, dialog, ipcMain, protocol, session } from "electron";
import type { WorkspaceDesk } from "./desk-terms.ts";
import { answerDrags, exportedPackages } from "./desktop/drag-out.ts";
import { type DesktopWindow, openWindow } from "./desktop/open-window.ts";
import { firstPath, openedFromOutside, workspaceNamed } from "./desktop/opened-from-outside.ts";
import { answerFrom } from "./host/app-protocol.ts";
import { tellLongCalls } from "./host/long-calls.ts";
import { readStaticFiles } from "./host/static-files.ts";
import { answerCalls, answerFolderChoice, isFromOwnFrame } from "./ipc.ts";
import { launchWith } from "./sandbox/launcher.ts";
import { startFor } from "./sandbox/relay.ts";
import { settingsFolder } from "./services/settings-folder.ts";
import { workspaceMaker } from "./services/workspace-maker.ts";
import { startBackend } from "./start-backend.ts";
import { launchUtility } from "./utility-processes.ts";
import { guardContents, guardSession } from "./window.ts";
import { workspaceDesk } from "./workspace-desk.ts";

// The main process owns the window and passes messages on; the work is done in the backend's thread.

const settings = settingsFolder();
app.enableSandbox();
// Whatever a request gets past: no name resolves.
app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
// The same folder whether packed or not, so that both know of each other.
app.setPath("userData", settings);
protocol.registerSchemesAsPrivileged([
  { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.on("web-contents-created", (_event, contents) => guardContents(contents));
app.on("window-all-closed", () => app.quit());

/** What macOS asked to open before there was a window. */
let askedEarly: string | null = null;
app.on("open-file", (event, path) => {
  event.preventDefault();
  askedEarly = path;
});

if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(stop);
else app.quit();

async function start(): Promise<void> {
  guardSession(session.defaultSession);
  launchWith(launchUtility(session.defaultSession));
  // Beside this file once built: out/desktop/electron/main.js and out/renderer.
  protocol.handle("app", answerFrom(await readStaticFiles(resolve(import.meta.dirname, "../../renderer"))));
  const window = openWindow(import.meta.dirname, settings);
  const desk = deskOf(() => onOpened());
  const exported = exportedPackages(desk.call);
  const onOpened = (): void => {
    exported.forget();
    const dir = desk.openDir();
    if (dir !== null) app.addRecentDocument(dir);
    showMenu(window, desk);
  };
  answerCalls(ipcMain, tellLongCalls(exported.call, window.showWork));
  answerFolderChoice(ipcMain, chooseFolder);
  answerDrags(ipcMain, isFromOwnFrame, { exported, icon: resolve(import.meta.dirname, "../icon.png") });
  showMenu(window, desk);
  openLater(window);
  closeBefore(desk);
  const named = askedEarly ?? firstPath(process.argv, programWords);
  if (named !== null) await openFirst(named, desk, window);
  await window.load();
}

/** How many words of a command line name the program. */
const programWords = app.isPackaged ? 1 : 2;

/** Opens what the program was started with: a workspace at once, a file of changes in the page. */
async function openFirst(named: string, desk: WorkspaceDesk, window: DesktopWindow): Promise<void> {
  const asked = openedFromOutside(named, process.cwd());
  if (asked?.kind === "change-set") window.command(asked);
  else await desk.open(workspaceNamed(named, process.cwd()));
}

function deskOf(onOpened: () => void): WorkspaceDesk {
  return workspaceDesk({
    ...{ settings, home: homedir(), now: () => new Date().toISOString(), onDefect: reportDefect, onOpened },
    start: (dir, signal) => {
      const { port1: here, port2: there } = new MessageChannel();
      startFor(here, launchUtility(session.defaultSession));
      return startBackend({ dir, program: "桌面程序", processes: there }, signal);
    },
    make: workspaceMaker("桌面程序"),
  });
}

/** Whoever starts the program a second time, or double-clicks a file of ours, means the window that is open. */
function openLater(window: DesktopWindow): void {
  const take = (named: string | null, from: string): void => {
    const asked = named === null ? null : openedFromOutside(named, from);
    if (asked !== null) window.command(asked);
    window.focus();
  };
  app.on("second-instance", (_event, words, from) => take(firstPath(words, programWords), from));
  app.on("open-file", (_event, path) => take(path, "/"));
}

/** Lets go of the workspace before the program ends. */
function closeBefore(desk: WorkspaceDesk): void {
  let isAway = false;
  app.on("will-quit", (event) => {
    if (isAway) return;
    event.preventDefault();
    isAway = true;
    desk.putAway().then(() => app.quit(), stop);
  });
}

function showMenu(window: DesktopWindow, desk: WorkspaceDesk): void {
  const known = desk.recent.list().filter(({ trouble }) => trouble === null);
  window.showMenu({
    recent: known.map(({ path, studioName }) => ({ path, title: studioName === "" ? basename(path) : studioName })),
    showAbout: () => app.showAboutPanel(),
    isDeveloped: !app.isPackaged,
  });
}

/** The folder that the user picks in the system's dialog; null when the user picks none. */
async function chooseFolder(title: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title,
    properties: ["openDirectory", "createDirectory"],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

function reportDefect(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

/** A defect while starting: said, not swallowed. */
function stop(error: unknown): void {
  dialog.showErrorBox("申报匣内部出错", error instanceof Error ? (error.stack ?? error.message) : String(error));
  app.exit(3);
}
