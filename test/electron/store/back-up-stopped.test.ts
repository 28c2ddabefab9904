import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { backUp } from "../../../electron/store/back-up.ts";
import type { BackupProgress, BackupStep } from "../../../electron/store/backup-progress.ts";
import { allCarried } from "../../../electron/store/carried-originals.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import { restoreBackup } from "../../../electron/store/restore.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import type { Original } from "../../../shared/model/original.ts";
import { slowToBackUp } from "./slow-to-back-up.ts";
import { closing, expectOk, options, person, temporaryFolder, write } from "./temporary-workspace.ts";

const steps: readonly BackupStep[] = ["collecting", "writing", "checking", "comparing"];

const besideOf = (workspace: Workspace): readonly string[] => readdirSync(dirname(workspace.dir)).sort();

/** What the records and originals of a restored backup are. */
function restored(file: string) {
  const dir = join(temporaryFolder(), "restored");
  expectOk(restoreBackup(file, dir, options));
  const workspace = closing(expectOk(openWorkspace(dir, options)));
  const state = { records: workspace.snapshot(), changes: workspace.trail.after(0) };
  const found = state.records.originals.filter(({ sha256 }) => existsSync(workspace.originals.path(sha256)));
  workspace.close();
  return { ...state, found: found.length };
}

/** Backs up and does something once at the first word of a step. */
async function backUpWith(workspace: Workspace, file: string, at: BackupStep, work: () => void, stop?: AbortSignal) {
  const heard: BackupProgress[] = [];
  const onProgress = (progress: BackupProgress): void => {
    if (progress.step === at && heard.every(({ step }) => step !== at)) work();
    heard.push(progress);
  };
  return { heard, end: await backUp(workspace, file, { onProgress, signal: stop }) };
}

it("tells each step in its order, never less than before, and goes from nothing to all of it", async () => {
  const workspace = slowToBackUp(6);
  const { heard } = await backUpWith(workspace, join(dirname(workspace.dir), "b.json"), "writing", () => undefined);
  const places = heard.map(({ step, percent }) => steps.indexOf(step) * 1_000 + percent);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  for (const step of steps) {
    const told = heard.filter((progress) => progress.step === step).map(({ percent }) => percent);
    expect([told[0], told.at(-1)], step).toEqual([0, 100]);
  }
  expect(new Set(heard.filter(({ step }) => step === "writing").map(({ percent }) => percent)).size).toBeGreaterThan(
    10,
  );
});

it.each(steps.slice(0, -1))("stopped while %s leaves nothing, and a second one succeeds", async (step) => {
  const workspace = slowToBackUp(6);
  const file = join(dirname(workspace.dir), "备份.json");
  const stop = new AbortController();
  const stopped = await backUpWith(workspace, file, step, () => stop.abort(), stop.signal);
  expect(expectOk(stopped.end)).toEqual({ kind: "stopped" });
  expect(besideOf(workspace)).toEqual(["studio"]);
  expect(expectOk(await backUp(workspace, file)).kind).toBe("done");
  expect(besideOf(workspace)).toEqual(["studio", "备份.json"]);
});

it("stopped at its last step, it stands whole where it says so, and leaves nothing where it says that", async () => {
  const workspace = slowToBackUp(1);
  const file = join(dirname(workspace.dir), "备份.json");
  const stop = new AbortController();
  // It can be done before this thread hears of the step.
  const { end } = await backUpWith(workspace, file, "comparing", () => stop.abort(), stop.signal);
  const { kind } = expectOk(end);
  expect(besideOf(workspace)).toEqual(kind === "done" ? ["studio", "备份.json"] : ["studio"]);
  expect(kind === "done" ? restored(file).found : 1).toBe(1);
});

it("holds the workspace of the moment it was asked for: what is edited meanwhile is kept, and not in it", async () => {
  const workspace = slowToBackUp(6);
  const before = { records: workspace.snapshot(), changes: workspace.trail.after(0) };
  const file = join(dirname(workspace.dir), "备份.json");
  const { end } = await backUpWith(workspace, file, "writing", () =>
    write(workspace, () => workspace.subjects.save(person("meanwhile"))),
  );
  expectOk(end);
  expect(restored(file)).toMatchObject(before);
  expect(workspace.subjects.list().map(({ id }) => id)).toContain("meanwhile");
});

it("carries an original that is removed meanwhile", async () => {
  const workspace = slowToBackUp(6);
  const all = workspace.originals.list();
  const last = all.at(-1)?.sha256 ?? "";
  const file = join(dirname(workspace.dir), "备份.json");
  const { end } = await backUpWith(workspace, file, "writing", () =>
    write(workspace, () => void workspace.originals.remove(last)),
  );
  expect(expectOk(end)).toMatchObject({ kind: "done", answer: { missing: [] } });
  expect(workspace.originals.find(last)).toBeNull();
  expect(restored(file).found).toBe(all.length);
});

it("refuses rather than leaves out an original whose file is gone for good by the time its turn comes", () => {
  const workspace = slowToBackUp(2);
  const originals = workspace.originals.list();
  const [kept, lost] = originals as [Original, Original];
  const carried = allCarried(join(workspace.dir, "originals"), originals);
  expect(carried.missing).toEqual([]);
  write(workspace, () => void workspace.originals.remove(kept.sha256));
  rmSync(workspace.originals.path(lost.sha256));
  const sizeOf = (original: Original): number =>
    [...(carried.chunksOf(original) ?? [])].reduce((sum, chunk) => sum + chunk.length, 0);
  expect(sizeOf(kept)).toBe(kept.size);
  expect(() => sizeOf(lost)).toThrow("original-missing");
});

it("lets this thread go on meanwhile", async () => {
  const workspace = slowToBackUp(16);
  let last = performance.now();
  let gap = 0;
  const ticking = setInterval(() => {
    gap = Math.max(gap, performance.now() - last);
    last = performance.now();
  }, 5);
  const began = performance.now();
  await backUp(workspace, join(dirname(workspace.dir), "b.json"));
  clearInterval(ticking);
  expect(gap).toBeLessThan((performance.now() - began) / 2);
});
