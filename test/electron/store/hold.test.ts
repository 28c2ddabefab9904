import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { leftOpenCalls } from "../../../electron/services/left-open-calls.ts";
import { turnedAwayCalls } from "../../../electron/services/turned-away-calls.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import { ok } from "../../../shared/result.ts";
import {
  closing,
  expectOk,
  expectRefused,
  filesOf,
  newWorkspace,
  options,
  person,
  write,
} from "./temporary-workspace.ts";

const program = join(import.meta.dirname, "hold-workspace.ts");

function startHolder(dir: string, ...mode: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [program, dir, ...mode], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

const said = (child: ChildProcess, word: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes(word)) resolve(text);
    });
    child.once("exit", () => reject(new Error(`ended, having said: ${text}`)));
  });

/** A workspace with one person in it that nobody holds. */
function closedWorkspace(): string {
  const workspace = newWorkspace();
  write(workspace, () => workspace.subjects.save(person("p")));
  workspace.close();
  return workspace.dir;
}

describe("a workspace that is held", () => {
  it("refuses another process and names the one that holds it, changing nothing", async () => {
    const dir = closedWorkspace();
    const child = startHolder(dir);
    await said(child, "held");
    const before = filesOf(dir);
    const problem = expectRefused(openWorkspace(dir, options));
    expect(problem).toMatchObject({
      kind: "held-by-another-process",
      holder: { pid: child.pid, host: hostname(), program: "另一个程序" },
    });
    expect(filesOf(dir)).toEqual(before);
  });

  it("is told to the other process as well, whichever came first", async () => {
    const dir = closedWorkspace();
    closing(expectOk(openWorkspace(dir, options)));
    await said(startHolder(dir), "held-by-another-process");
  });

  it("stays held when the note of the holder is lost", async () => {
    const dir = closedWorkspace();
    await said(startHolder(dir), "held");
    rmSync(join(dir, "workspace.lock"));
    expect(expectRefused(openWorkspace(dir, options))).toMatchObject({ kind: "held-by-another-process", holder: null });
  });

  it("is held against the same process too, and the refusal leaves the first holder its lock", async () => {
    const dir = closedWorkspace();
    const first = closing(expectOk(openWorkspace(dir, options)));
    expect(expectRefused(openWorkspace(dir, options))).toMatchObject({ holder: { pid: process.pid } });
    await said(startHolder(dir), "held-by-another-process");
    expect(first.subjects.list()).toHaveLength(1);
  });

  it("can be opened at once when its holder was killed, and keeps nothing half-written", async () => {
    const dir = closedWorkspace();
    const before = filesOf(dir);
    const child = startHolder(dir, "mid-write");
    await said(child, "writing");
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
    expect(existsSync(join(dir, "workspace.lock"))).toBe(true);
    const workspace = closing(expectOk(openWorkspace(dir, options)));
    expect(workspace.budget.list()).toEqual([]);
    expect(workspace.originals.list()).toEqual([]);
    expect(workspace.leftOpenBy).toMatchObject({ program: "另一个程序", pid: child.pid });
    const told = leftOpenCalls(workspace);
    expect(expectOk(told["workspace.left-open"]({})).left).toMatchObject({ program: "另一个程序", trouble: [] });
    expect(expectOk(told["workspace.left-open"]({})).left?.lastSavedAt).not.toBeNull();
    told["workspace.left-open-noted"]({});
    expect(expectOk(told["workspace.left-open"]({})).left).toBeNull();
    workspace.close();
    expect(filesOf(dir)["workspace.db"]).toEqual(before["workspace.db"]);
  });

  it("hears of another process that wanted it, once, until that is noted, and of none from before or after", async () => {
    const dir = closedWorkspace();
    const note = join(dir, "workspace.turned-away");
    const left = { pid: 1, host: "旧电脑", at: "2026-01-01T00:00:00.000Z", program: "x", by: null };
    writeFileSync(note, JSON.stringify(left));
    const workspace = closing(expectOk(openWorkspace(dir, options)));
    const calls = turnedAwayCalls(workspace);
    const told = () => expectOk(calls["workspace.turned-away"]({})).last;
    expect([told(), existsSync(note)]).toEqual([null, false]);
    expectRefused(openWorkspace(dir, options)); // by this very process, as after a restart of the backend
    expect(told()).toBeNull();
    await said(startHolder(dir), "held-by-another-process");
    expect(told()).toMatchObject({ host: null, program: "另一个程序", by: null });
    calls["workspace.turned-away-noted"]({ at: told()?.at ?? "" });
    expect(told()).toBeNull();
    writeFileSync(note, JSON.stringify({ ...left, by: "甲" }));
    expect(told()).toEqual({ at: left.at, host: "旧电脑", program: "x", by: "甲" });
    writeFileSync(note, `{"at":"${"x".repeat(9000)}"}`);
    expect(told()).toBeNull();
    workspace.close();
    expect(existsSync(note)).toBe(false);
  });

  it("is not said to have been cut off when it was closed in good order", () => {
    const workspace = closing(expectOk(openWorkspace(closedWorkspace(), options)));
    expect(workspace.leftOpenBy).toBeNull();
    expect(expectOk(leftOpenCalls(workspace)["workspace.left-open"]({})).left).toBeNull();
  });

  it("says of a folder that was taken away while it was open where the records are, and goes on once it is back", () => {
    const dir = closedWorkspace();
    const workspace = closing(expectOk(openWorkspace(dir, options)));
    const save = () => workspace.transaction(() => ok(workspace.subjects.save(person("q"))));
    renameSync(dir, `${dir}-away`);
    onTestFinished(() => rmSync(`${dir}-away`, { recursive: true, force: true }));
    expect(expectRefused(save())).toEqual({ kind: "folder-gone", path: dir });
    renameSync(`${dir}-away`, dir);
    expectOk(save());
  });

  it("keeps the next holder's note when an earlier one closes a second time", () => {
    const dir = closedWorkspace();
    const first = expectOk(openWorkspace(dir, options));
    first.close();
    closing(expectOk(openWorkspace(dir, options)));
    first.close();
    expect(existsSync(join(dir, "workspace.lock"))).toBe(true);
  });

  it("can be opened when a note names a process that is gone, lives on another machine, or says nothing", () => {
    const dir = closedWorkspace();
    const notes = [
      JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), since: "2026-01-01T00:00:00.000Z", program: "x" }),
      JSON.stringify({ pid: 1, host: "another-machine", since: "2026-01-01T00:00:00.000Z", program: "x" }),
      "{",
    ];
    for (const note of notes) {
      writeFileSync(join(dir, "workspace.lock"), note);
      const workspace = closing(expectOk(openWorkspace(dir, options)));
      expect(JSON.parse(readFileSync(join(dir, "workspace.lock"), "utf8"))).toMatchObject({ pid: process.pid });
      workspace.close();
    }
    expect(existsSync(join(dir, "workspace.lock"))).toBe(false);
  });
});
