import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { type BackupCalls, backupCalls } from "../../../electron/services/backup-calls.ts";
import { clearUnfinished } from "../../../electron/services/unfinished-packages.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import type { BackupProgress } from "../../../shared/contract/backups.ts";
import { localDate } from "../../../shared/dates.ts";
import { slowToBackUp } from "../store/slow-to-back-up.ts";
import { closing, expectOk, options, person, write } from "../store/temporary-workspace.ts";

const callsOf = (workspace: Workspace): BackupCalls =>
  backupCalls(workspace, { home: dirname(workspace.dir), today: () => localDate("2026-11-23") });

const unheard = { onProgress: () => undefined };

it("one at a time: a second is refused while the first is written, and written afterwards", async () => {
  const workspace = slowToBackUp(4);
  const calls = callsOf(workspace);
  const [first, second] = ["一.json", "二.json"].map((name) => join(dirname(workspace.dir), name)) as [string, string];
  const written = calls["backups.write"]({ path: first }, unheard);
  const refused = await calls["backups.write"]({ path: second }, unheard);
  expect(refused).toMatchObject({ ok: false, error: { code: "refused" } });
  const { path, size, missing } = expectOk(await written);
  expect({ path, size, missing }).toEqual({ path: first, size: statSync(first).size, missing: 0 });
  expectOk(await calls["backups.write"]({ path: second }, unheard));
  expect(new Set(readdirSync(dirname(first)))).toEqual(new Set(["studio", "一.json", "二.json"]));
});

it("a stopped one says so once nothing of it goes on, and can be written again", async () => {
  const workspace = slowToBackUp(4);
  const calls = callsOf(workspace);
  const path = join(dirname(workspace.dir), "备份.json");
  const stop = new AbortController();
  const onProgress = ({ step }: BackupProgress): void => {
    if (step === "writing") stop.abort();
  };
  const written = calls["backups.write"]({ path }, { signal: stop.signal, onProgress });
  expect(await written).toMatchObject({ ok: false, error: { code: "cancelled" } });
  expect(readdirSync(dirname(path))).toEqual(["studio"]);
  expectOk(await calls["backups.write"]({ path }, unheard));
});

it("the workspace is read and written meanwhile", async () => {
  const workspace = slowToBackUp(4);
  const path = join(dirname(workspace.dir), "备份.json");
  const writing = Promise.resolve(callsOf(workspace)["backups.write"]({ path }, unheard));
  let saved = 0;
  const ticking = setInterval(() => write(workspace, () => workspace.subjects.save(person(`meanwhile${saved++}`))), 5);
  expectOk(await writing);
  clearInterval(ticking);
  expect(saved).toBeGreaterThan(5);
  expect(workspace.subjects.list()).toHaveLength(1_500 + saved);
});

it("a program that is killed in the middle leaves a file that says it is unfinished, which the next opening removes", async () => {
  const workspace = slowToBackUp(16);
  workspace.close();
  const folder = dirname(workspace.dir);
  const path = join(folder, "备份.json");
  const child = spawn(process.execPath, [join(import.meta.dirname, "back-up-in-child.ts"), workspace.dir, path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  child.stdout.on("data", (said: Buffer) => {
    if (/^writing [1-9]/m.test(said.toString())) child.kill("SIGKILL");
  });
  await once(child, "exit");
  const left = readdirSync(folder).filter((name) => name !== "studio");
  expect(left).toEqual([expect.stringMatching(/^备份\.json\.[0-9a-f]{8}\.part$/)]);
  writeFileSync(join(folder, "备份.json.part"), "不是它写的");
  const again = closing(expectOk(openWorkspace(workspace.dir, options)));
  await clearUnfinished(again.dir);
  expect(readdirSync(folder).sort()).toEqual(["studio", "备份.json.part"]);
  expect(existsSync(join(again.dir, "unfinished-packages.json"))).toBe(false);
  expectOk(await callsOf(again)["backups.write"]({ path }, unheard));
});
