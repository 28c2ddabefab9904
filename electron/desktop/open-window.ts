import { resolve } from "node:path";
import { BrowserWindow, dialog, ipcMain, Menu, screen } from "electron";
import type { DesktopCommand } from "../../shared/contract/desktop-commands.ts";
import { isFromOwnFrame } from "../ipc.ts";
import { appAddress, newWindow } from "../window.ts";
import { appMenu, type MenuTerms } from "./app-menu.ts";
import { askBeforeClosing } from "./close-question.ts";
import { commandsTo } from "./commands.ts";
import { showProgress } from "./taskbar-progress.ts";
import { boundsOf, keepWindowState, readWindowState } from "./window-state.ts";

/** The window of the program as the rest of it sees it. */
export interface DesktopWindow {
  readonly command: (command: DesktopCommand) => void;
  /** Brings it forward. */
  readonly focus: () => void;
  /** Hears how far each long call is that is under way. */
  readonly showWork: (running: readonly (number | null)[]) => void;
  readonly showMenu: (terms: Pick<MenuTerms, "recent" | "showAbout" | "isDeveloped">) => void;
  readonly load: () => Promise<void>;
}

/** Makes the window as it was left; `load` shows it. `folder` is that of the built main process. */
export function openWindow(folder: string, settings: string): DesktopWindow {
  const state = readWindowState(settings);
  const window = newWindow(BrowserWindow, resolve(folder, "preload.cjs"), boundsOf(state, screen));
  let running: readonly (number | null)[] = [];
  if (state?.isMaximized === true) window.maximize();
  window.once("ready-to-show", () => window.show());
  askBeforeClosing(window, dialog, () => running.length > 0);
  keepWindowState(window, settings);
  const command = commandsTo(window.webContents, ipcMain, isFromOwnFrame);
  return {
    command,
    focus: () => {
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    showWork: (now) => {
      running = now;
      if (!window.isDestroyed()) showProgress(window, now);
    },
    showMenu: (terms) =>
      Menu.setApplicationMenu(
        Menu.buildFromTemplate(appMenu({ ...terms, command, isMac: process.platform === "darwin" })),
      ),
    load: () => window.loadURL(appAddress),
  };
}
