import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Makes the folder in which a run keeps one sample workspace for all tests that want a copy, and removes it with all in it. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "shenbao-sample-kept-"));
  process.env["SHENBAO_SAMPLE_KEPT"] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
