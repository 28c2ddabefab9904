import { join } from "node:path";
import { _electron, type ElectronApplication } from "playwright-core";
import { electronProgram, hasScreen } from "../../build/electron-program.ts";
import type { Tab } from "./driven-window.ts";

/** A built app that runs on a real Electron, with its first window. */
export interface RealApp extends Tab {
  readonly app: ElectronApplication;
  /** Electron's program, and the words that start this app with it. */
  readonly program: string;
  readonly words: readonly string[];
  readonly close: () => Promise<void>;
}

/** What a real Electron lacks on this machine; null where it can run. */
export function lackOfElectron(): string | null {
  if (electronProgram() === null) return "Electron's binary";
  if (!hasScreen()) return "a screen";
  return process.getuid?.() === 0 ? "a user other than root" : null;
}

/** Starts a built app on the Electron that is installed; the caller closes it. Only where nothing is lacking. */
export async function startRealApp(folder: string, args: readonly string[]): Promise<RealApp> {
  const main = join(folder, "out/desktop/electron/main.js");
  const program = electronProgram() ?? "";
  const app = await _electron.launch({ executablePath: program, args: [main, ...args], cwd: folder });
  const complaints: string[] = [];
  const requests: string[] = [];
  const page = await app.firstWindow();
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  page.on("filechooser", () => undefined);
  return { app, program, words: [main], page, complaints, requests, close: () => app.close() };
}
