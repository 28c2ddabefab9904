import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { backUp } from "../../../electron/store/back-up.ts";
import { createWorkspace } from "../../../electron/store/create-workspace.ts";
import { importDocument } from "../../../electron/store/import-document.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import type { ReadOriginal } from "../../../electron/store/originals.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { workspaceProblemSentence } from "../../../electron/store/workspace-problem.ts";
import { writeDocument } from "../../../electron/store/write-document.ts";
import { ok } from "../../../shared/result.ts";
import { manyRecords } from "../../fixtures/many-records.ts";
import {
  closing,
  expectOk,
  expectRefused,
  filesOf,
  hashOf,
  options,
  person,
  temporaryFolder,
  write,
} from "./temporary-workspace.ts";

/** Mounts a disk of this size in memory; null where that is not allowed. */
function mountSmallDisk(size: string): string | null {
  const folder = mkdtempSync(join(tmpdir(), "shenbao-disk-"));
  if (spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]).status === 0) return folder;
  rmSync(folder, { recursive: true });
  return null;
}

function unmount(folder: string): void {
  spawnSync("umount", [folder]);
  rmSync(folder, { recursive: true });
}

function canMount(): boolean {
  const folder = process.platform === "linux" ? mountSmallDisk("64k") : null;
  if (folder !== null) unmount(folder);
  return folder !== null;
}

const mountable = canMount();
const title = mountable ? "a full disk" : "a full disk [NOT PROVEN: this user may not mount a small one]";

/** A small disk that goes with the test. */
function smallDisk(): string {
  const folder = mountSmallDisk("2m");
  if (folder === null) throw new Error("the disk could be mounted a moment ago");
  onTestFinished(() => unmount(folder));
  return folder;
}

/** A workspace with a person and an original on a small disk. */
function workspaceOn(disk: string): Workspace {
  const workspace = closing(expectOk(createWorkspace(join(disk, "studio"), options)));
  write(workspace, () => {
    workspace.subjects.save(person("p"));
    workspace.originals.store({ bytes: Buffer.from("kept"), fileName: "a", mediaType: "text/plain" });
  });
  return workspace;
}

/** Fills the disk up to the last few bytes. */
function fill(disk: string, leave = 0): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, "filler"), Buffer.alloc(Math.max(0, bavail * bsize - leave)));
}

/** Files of so many bytes elsewhere, as they were read. */
function filesRead(count: number, size: number): readonly ReadOriginal[] {
  const folder = temporaryFolder();
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, String(index));
    const bytes = Buffer.alloc(size, `${index},`);
    writeFileSync(path, bytes);
    return { path, sha256: hashOf(bytes), size, fileName: "a", mediaType: "text/plain" };
  });
}

/** The files of the workspace as a restart finds them. */
function filesAtRest(workspace: Workspace) {
  workspace.close();
  return filesOf(workspace.dir);
}

describe.skipIf(!mountable)(title, () => {
  const many = manyRecords({ invoices: 4000, allocations: 0 });
  const bigOriginal = { bytes: Buffer.alloc(4_000_000, 1), fileName: "b.mp4", mediaType: "video/mp4" };
  const attempts: readonly (readonly [string, (workspace: Workspace) => unknown])[] = [
    [
      "many records",
      (workspace) => {
        many.originals.forEach(workspace.originals.saveWithoutBytes);
        workspace.invoices.saveAll(many.invoices);
      },
    ],
    ["an original", (workspace) => workspace.originals.store(bigOriginal)],
    [
      "records and small originals together",
      (workspace) => {
        workspace.subjects.save(person("q"));
        for (let index = 0; index < 1000; index++) {
          workspace.originals.store({ ...bigOriginal, bytes: Buffer.alloc(5000, `${index},`) });
        }
      },
    ],
    ["hundreds of files at a time", (workspace) => workspace.originals.storeAll(filesRead(600, 5000))],
  ];

  it.each(attempts)("refuses %s, says what to do, and leaves the workspace untouched and usable", (_name, attempt) => {
    const workspace = workspaceOn(smallDisk());
    const before = filesAtRest(workspace);
    const opened = closing(expectOk(openWorkspace(workspace.dir, options)));
    const state = opened.snapshot();
    const problem = expectRefused(opened.transaction(() => ok(attempt(opened))));
    expect(problem).toEqual({ kind: "no-space", path: workspace.dir });
    expect(workspaceProblemSentence(problem)).toContain("请腾出空间后再试一次");
    expect(opened.snapshot()).toEqual(state);
    expect(filesAtRest(opened)).toEqual(before);
    const again = closing(expectOk(openWorkspace(workspace.dir, options)));
    write(again, () => again.subjects.save(person("r")));
  });

  it("leaves nothing of files that are brought ahead of their transaction", async () => {
    const workspace = workspaceOn(smallDisk());
    const before = filesOf(join(workspace.dir, "originals"));
    const brought = await workspace.originals.bring(filesRead(600, 5000));
    expect(brought).toEqual({ ok: false, error: { kind: "no-space", path: workspace.dir } });
    expect(filesOf(join(workspace.dir, "originals"))).toEqual(before);
  });

  it("still lets a workspace be opened and read", () => {
    const disk = smallDisk();
    const workspace = workspaceOn(disk);
    const state = workspace.snapshot();
    workspace.close();
    fill(disk);
    const opened = closing(expectOk(openWorkspace(workspace.dir, options)));
    expect(opened.snapshot()).toEqual(state);
  });

  it.each([0, 30_000, 120_000])("leaves nothing of a new workspace where %i bytes are free", (leave) => {
    const disk = smallDisk();
    fill(disk, leave);
    expect(expectRefused(createWorkspace(join(disk, "studio"), options)).kind).toBe("no-space");
    expect(readdirSync(disk)).toEqual(["filler"]);
  });

  it("leaves nothing of a document, a backup or an import", async () => {
    const disk = smallDisk();
    const workspace = closing(expectOk(createWorkspace(join(temporaryFolder(), "studio"), options)));
    write(workspace, () => workspace.originals.store(bigOriginal));
    const shape = { originals: "inline", history: true, personalDetails: true } as const;
    expect(expectRefused(writeDocument(workspace, join(disk, "data.json"), shape)).kind).toBe("no-space");
    expect(expectRefused(await backUp(workspace, join(disk, "backup.json"))).kind).toBe("no-space");
    const data = join(temporaryFolder(), "data.json");
    expectOk(writeDocument(workspace, data, shape));
    expect(expectRefused(importDocument(data, join(disk, "studio"), options)).kind).toBe("no-space");
    expect(readdirSync(disk)).toEqual([]);
    expect(existsSync(workspace.dir)).toBe(true);
  });
});
