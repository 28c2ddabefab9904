import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { resolve } from "node:path";
import { err, ok, type Result } from "../shared/result.ts";
import { type BrowserHost, serveBrowser } from "./browser-host.ts";
import { readStaticFiles } from "./host/static-files.ts";
import { makeUploadFolder } from "./host/upload-folder.ts";
import { settingsFolder } from "./services/settings-folder.ts";
import { workspaceMaker } from "./services/workspace-maker.ts";
import { startBackend } from "./start-backend.ts";
import { workspaceDesk } from "./workspace-desk.ts";

/** What is served: a workspace, or the start screen where none is named, in the built window of this checkout unless another is named. */
export interface ServeOptions {
  readonly dir?: string;
  readonly program: string;
  readonly windowFolder?: string;
}

/** Where `npm run build` puts the window. */
const builtWindow = resolve(import.meta.dirname, "../out/renderer");

const onDefect = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
};

/** The window as it is served. */
export interface ServedWindow extends BrowserHost {
  /** Why the workspace that was named is not open, as a sentence that the start screen says as well; null where it is. */
  readonly refusal: string | null;
}

/** Serves the window on 127.0.0.1 until closed; where that cannot be, a sentence says what to do. */
export async function serveWorkspace(options: ServeOptions): Promise<Result<ServedWindow, string>> {
  const { dir, program, windowFolder = builtWindow } = options;
  if (!existsSync(resolve(windowFolder, "index.html")))
    return err("窗口还没有构建好。请先运行 npm run build，再试一次。");
  const uploads = await makeUploadFolder();
  const desk = workspaceDesk({
    ...{ settings: settingsFolder(), home: homedir(), now: () => new Date().toISOString(), onDefect },
    clearUploads: uploads.clear,
    start: (dir, signal) => startBackend({ dir, program, uploads: uploads.dir }, signal),
    make: workspaceMaker(program),
  });
  if (dir !== undefined) await desk.open(dir);
  const host = await serveBrowser({ backend: desk, uploads, files: await readStaticFiles(windowFolder) });
  const close = async (): Promise<void> => {
    await host.close();
    await desk.putAway();
    await uploads.close();
  };
  return ok({ link: host.link, newLink: host.newLink, refusal: desk.refused()?.why ?? null, close });
}
