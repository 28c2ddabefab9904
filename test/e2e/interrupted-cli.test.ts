import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openWorkspace } from "../../electron/store/open-workspace.ts";
import { talentWorkspace } from "../support/talent-workspace.ts";
import { shenbao, temporaryFolder } from "./shenbao.ts";

const checkout = join(import.meta.dirname, "../..");

/** Runs a command line and interrupts it, each time it says the words, with the next signal. */
async function interrupt(words: readonly string[], at: string, signals: readonly NodeJS.Signals[]) {
  const child = spawn(process.execPath, [join(checkout, "electron/cli.ts"), ...words], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let notes = "";
  let sent = 0;
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    notes += text;
    if (sent > 0 || !notes.includes(at)) return;
    for (const signal of signals) child.kill(signal);
    sent = signals.length;
  });
  await once(child, "exit");
  return { code: child.exitCode, notes };
}

const wasInterrupted = { code: 130, notes: expect.stringContaining("已中断。") };
const notLeftOpen = (dir: string): boolean => !existsSync(join(dir, "workspace.lock"));

it("lets the workspace go as it was when an import is interrupted, by however many signals", async () => {
  const dir = join(temporaryFolder(), "单位");
  expect(shenbao("init", dir).code).toBe(0);
  for (const signals of [["SIGINT"], ["SIGTERM", "SIGINT"]] as const) {
    const files = join(checkout, "resources/sample/studio");
    expect(await interrupt(["import", dir, files], "读取 0%", signals)).toMatchObject(wasInterrupted);
    expect(notLeftOpen(dir)).toBe(true);
  }
  const opened = openWorkspace(dir, { program: "测试程序" });
  if (!opened.ok) throw new Error(opened.error.kind);
  expect(opened.value.originals.list()).toEqual([]);
  expect(opened.value.leftOpenBy).toBeNull();
  opened.value.close();
});

it("leaves nothing of a package and of a backup that were interrupted", async () => {
  const folder = temporaryFolder();
  const { dir, remove } = talentWorkspace();
  onTestFinished(remove);
  const out = join(folder, "申报包.zip");
  expect(await interrupt(["export", dir, "--out", out], "测算", ["SIGTERM"])).toMatchObject(wasInterrupted);
  const backup = join(folder, "备份.json");
  const { code } = await interrupt(["backup", dir, "--out", backup], "整理记录 0%", ["SIGINT"]);
  // A small one may be complete before the stop is heard; then it stands.
  expect([code, existsSync(backup)]).toEqual(code === 0 ? [0, true] : [130, false]);
  expect(readdirSync(folder)).toEqual(code === 0 ? ["备份.json"] : []);
  expect(notLeftOpen(dir)).toBe(true);
});
