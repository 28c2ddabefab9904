import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { vi } from "vitest";
import { madeOnce } from "../support/made-once.ts";
import { patience } from "../support/patience.ts";
import { type Control, isPrevented, newControl } from "./control.ts";
import { electronDouble, type Surroundings } from "./electron.ts";
import { runMain } from "./register.ts";

const checkout = resolve(import.meta.dirname, "../..");

/** A built app in a folder of its own, which the caller removes. */
export interface BuiltApp {
  readonly folder: string;
  readonly remove: () => void;
}

/** An app that runs on the double. */
export interface RunningApp {
  readonly control: Control;
  readonly close: () => Promise<void>;
}

function newFolder(): BuiltApp {
  const folder = mkdtempSync(join(tmpdir(), "shenbao-desktop-"));
  for (const name of ["node_modules", "resources"]) symlinkSync(join(checkout, name), join(folder, name));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The desktop as it ships, built once in a run. */
export function buildApp(): BuiltApp {
  const built = newFolder();
  cpSync(madeOnce("desktop", buildDesktop), join(built.folder, "out"), { recursive: true });
  return built;
}

/** In a process of its own: under the tests' NODE_ENV it would be React's development build. */
function buildDesktop(out: string): void {
  execFileSync(process.execPath, [join(checkout, "build/build.ts"), out], {
    env: { ...process.env, NODE_ENV: "production" },
    stdio: "pipe",
  });
}

/** The same app once more, to be changed. */
export function copyApp({ folder }: BuiltApp): BuiltApp {
  const copy = newFolder();
  cpSync(join(folder, "out"), join(copy.folder, "out"), { recursive: true });
  return copy;
}

/** Starts the real main process of a built app on the double; it is up when it has a page, has said an error, or has ended. */
export async function startApp(
  { folder }: Pick<BuiltApp, "folder">,
  browser: Browser,
  args: readonly string[],
  surroundings: Surroundings = { isOnlyInstance: true, isPackaged: false },
): Promise<RunningApp> {
  const control = newControl(await browser.newContext());
  const main = join(folder, "out/desktop/electron/main.js");
  const before = process.argv;
  process.argv = ["electron", ...(surroundings.isPackaged ? [] : [main]), ...args];
  const isUp = (): boolean => control.windows.some(({ shown }) => shown) || control.ended.length > 0;
  try {
    runMain(folder, main, electronDouble(control, surroundings));
    await vi.waitFor(() => isUp() || Promise.reject(new Error("the app does not start")), patience);
  } finally {
    process.argv = before;
  }
  const close = async (): Promise<void> => {
    // The app may put the end off until it has let go of its workspace, and then ends by itself.
    const isPutOff = control.ended.length === 0 && isPrevented(control.app, "will-quit");
    if (isPutOff)
      await vi.waitFor(() => control.ended.length > 0 || Promise.reject(new Error("it does not end")), patience);
    await control.context.close();
  };
  return { control, close };
}
