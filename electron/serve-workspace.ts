import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { err, ok, type Result } from "../shared/result.ts";
import { type BrowserHost, serveBrowser } from "./browser-host.ts";
import { readStaticFiles } from "./host/static-files.ts";
import { makeUploadFolder } from "./host/upload-folder.ts";
import { startBackend } from "./start-backend.ts";

/** What is served: a workspace, and the built window of this checkout unless another is named. */
export interface ServeOptions {
  readonly dir: string;
  readonly program: string;
  readonly windowFolder?: string;
}

/** Where `npm run build` puts the window. */
const builtWindow = resolve(import.meta.dirname, "../out/renderer");

/** Opens a workspace and serves the window over it on 127.0.0.1 until closed; a refusal is a sentence that says what to do. */
export async function serveWorkspace(options: ServeOptions): Promise<Result<BrowserHost, string>> {
  const { dir, program, windowFolder = builtWindow } = options;
  if (!existsSync(resolve(windowFolder, "index.html")))
    return err("窗口还没有构建好。请先运行 npm run build，再试一次。");
  const uploads = await makeUploadFolder();
  const backend = await startBackend({ dir: resolve(dir), program, uploads: uploads.dir });
  if (!backend.ok) {
    await uploads.close();
    return backend;
  }
  const host = await serveBrowser({ backend: backend.value, uploads, files: await readStaticFiles(windowFolder) });
  const close = async (): Promise<void> => {
    await host.close();
    await backend.value.close();
    await uploads.close();
  };
  return ok({ link: host.link, close });
}
