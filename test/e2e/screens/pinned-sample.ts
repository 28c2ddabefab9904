import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The moment at which the pictures are taken. */
export const moment = "2026-11-01T01:00:00.000Z";

/** A workspace of the sample studio in which nothing is of the day or the machine on which it was made. */
export interface PinnedSample {
  readonly dir: string;
  readonly remove: () => void;
}

// What a page may show of it: the same in every run.
const folder = join(tmpdir(), "shenbao-screens");

/** Makes one at that moment; from then on every thread and process that this one starts stands still in it, until it is removed. */
export function pinnedSample(): PinnedSample {
  const before = { ...process.env };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "Documents"), { recursive: true });
  Object.assign(process.env, {
    ...{ HOME: folder, SHENBAO_SETTINGS: join(folder, "settings"), SHENBAO_TEST_MOMENT: moment, TZ: "Asia/Shanghai" },
    NODE_OPTIONS: `${before["NODE_OPTIONS"] ?? ""} --import=${new URL("../../support/fixed-day.ts", import.meta.url).href}`,
  });
  const dir = join(folder, "槐屿影视");
  const cli = join(import.meta.dirname, "../../../electron/cli.ts");
  const { status, stderr } = spawnSync(process.execPath, [cli, "init", dir, "--sample"], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const remove = (): void => {
    for (const name of ["HOME", "SHENBAO_SETTINGS", "SHENBAO_TEST_MOMENT", "NODE_OPTIONS", "TZ"])
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    rmSync(folder, { recursive: true, force: true });
  };
  return { dir, remove };
}
