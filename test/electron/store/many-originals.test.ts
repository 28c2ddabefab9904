import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ChangedFile } from "../../../electron/store/original-files.ts";
import type { ReadOriginal } from "../../../electron/store/originals.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { err, ok } from "../../../shared/result.ts";
import { expectRefused, filesOf, hashOf, newWorkspace, reopen, temporaryFolder, write } from "./temporary-workspace.ts";

// A handful is copied at once, hundreds by a thread: both must keep the same promises.
const counts = [3, 400] as const;

/** Files as they were read. */
function filesRead(count: number): readonly ReadOriginal[] {
  const folder = temporaryFolder();
  return Array.from({ length: count }, (_, index) => {
    const bytes = Buffer.from(`第 ${index} 张发票`);
    const path = join(folder, `${index}.xml`);
    writeFileSync(path, bytes);
    return { path, sha256: hashOf(bytes), size: bytes.length, fileName: `${index}.xml`, mediaType: "text/xml" };
  });
}

/** Every file in the folder of originals, half-written ones too. */
const keptFiles = ({ dir }: Workspace): readonly string[] => Object.keys(filesOf(join(dir, "originals")));

const recordOf = ({ path: _path, ...record }: ReadOriginal) => record;
const storeAll = (workspace: Workspace, files: readonly ReadOriginal[]) =>
  workspace.transaction(() => {
    workspace.originals.storeAll(files);
    return ok(null);
  });

describe.each(counts)("%i originals at a time", (count) => {
  it("are kept byte for byte with their records and in the trail, and found after a restart", () => {
    const workspace = newWorkspace();
    const files = filesRead(count);
    write(workspace, () => workspace.originals.storeAll(files));
    const again = reopen(workspace);
    expect(again.originals.list()).toEqual(files.map(recordOf));
    for (const { sha256, path } of files)
      expect(Buffer.from(again.originals.read(sha256)).equals(readFileSync(path))).toBe(true);
    expect(again.trail.after(0).filter(({ noun }) => noun === "originals")).toHaveLength(count);
  });

  it("leave what was kept before as it is, and heal what had rotted", () => {
    const workspace = newWorkspace();
    const files = filesRead(count);
    const [first, second] = files as readonly [ReadOriginal, ReadOriginal];
    for (const file of [first, second])
      write(workspace, () => workspace.originals.store({ ...file, fileName: "先来的.xml" }));
    const rotten = workspace.originals.path(second.sha256);
    chmodSync(rotten, 0o644);
    writeFileSync(rotten, "烂了");
    write(workspace, () => workspace.originals.storeAll(files));
    expect(workspace.originals.find(first.sha256)?.fileName).toBe("先来的.xml");
    expect(hashOf(readFileSync(rotten))).toBe(second.sha256);
    expect(workspace.originals.list()).toHaveLength(count);
  });

  it("are not kept at all when one of them is no longer what was read", () => {
    const workspace = newWorkspace();
    const files = filesRead(count);
    const changed = files[count - 2] as ReadOriginal;
    writeFileSync(changed.path, "改过了");
    expect(() => storeAll(workspace, files)).toThrow(new ChangedFile(changed.path));
    expect(keptFiles(workspace)).toEqual([]);
    expect(workspace.originals.list()).toEqual([]);
  });

  it("are not kept at all when one of them is gone, and it is named", () => {
    const workspace = newWorkspace();
    const files = filesRead(count);
    const gone = files[count - 1] as ReadOriginal;
    rmSync(gone.path);
    expect(expectRefused(storeAll(workspace, files))).toEqual({ kind: "file-missing", path: gone.path });
    expect(keptFiles(workspace)).toEqual([]);
  });

  it("are taken back, half-written ones too, when the transaction fails after them", () => {
    const workspace = newWorkspace();
    const files = filesRead(count);
    const failed = workspace.transaction(() => {
      workspace.originals.storeAll(files);
      return err("nothing of it");
    });
    expect(failed).toEqual({ ok: false, error: "nothing of it" });
    expect(keptFiles(workspace)).toEqual([]);
    write(workspace, () => workspace.originals.storeAll(files));
    expect(workspace.originals.list()).toHaveLength(count);
  });
});
