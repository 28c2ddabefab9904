import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { err, ok } from "../../../shared/result.ts";
import { expectRefused, filesOf, hashOf, newWorkspace, reopen, temporaryFolder, write } from "./temporary-workspace.ts";

const source = (text: string) => ({ bytes: Buffer.from(text), fileName: `${text}.txt`, mediaType: "text/plain" });

/** Breaks a kept file behind the workspace's back, as a failing disk would. */
function overwrite(workspace: Workspace, sha256: string, text: string): void {
  chmodSync(workspace.originals.path(sha256), 0o644);
  writeFileSync(workspace.originals.path(sha256), text);
}

describe("originals", () => {
  it("are kept byte for byte under their hash, read-only, and found after a restart", () => {
    const workspace = newWorkspace();
    const stored = write(workspace, () => workspace.originals.store(source("发票")));
    expect(stored).toEqual({
      sha256: hashOf(Buffer.from("发票")),
      fileName: "发票.txt",
      mediaType: "text/plain",
      size: 6,
    });
    const path = workspace.originals.path(stored.sha256);
    expect(readFileSync(path, "utf8")).toBe("发票");
    expect(statSync(path).mode & 0o222).toBe(0);
    expect(Buffer.from(reopen(workspace).originals.read(stored.sha256)).toString()).toBe("发票");
  });

  it("of any size are copied from a file in parts, and read back in parts that may be kept", () => {
    const workspace = newWorkspace();
    const bytes = Buffer.alloc(5 * 1024 * 1024 + 7, "0123456789abcdef!");
    const path = join(temporaryFolder(), "大文件.mp4");
    writeFileSync(path, bytes);
    const stored = write(workspace, () =>
      workspace.originals.store({ path, fileName: "a.mp4", mediaType: "video/mp4" }),
    );
    expect(stored).toMatchObject({ sha256: hashOf(bytes), size: bytes.length });
    const chunks = [...workspace.originals.chunks(stored.sha256)];
    expect(chunks.length).toBeGreaterThan(3);
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
  });

  it("may be empty", () => {
    const workspace = newWorkspace();
    const stored = write(workspace, () => workspace.originals.store(source("")));
    expect(workspace.originals.read(stored.sha256)).toHaveLength(0);
    expect([...workspace.originals.chunks(stored.sha256)]).toEqual([]);
  });

  it("that come twice are kept once under the name that came first", () => {
    const workspace = newWorkspace();
    const first = write(workspace, () => workspace.originals.store(source("same")));
    const second = write(workspace, () => workspace.originals.store({ ...source("same"), fileName: "别名.txt" }));
    expect(second).toEqual(first);
    expect(workspace.originals.list()).toEqual([first]);
    expect(readdirSync(join(workspace.dir, "originals"))).toEqual([first.sha256.slice(0, 2)]);
  });

  it("are refused when their bytes changed or are gone, and healed by storing the file again", () => {
    const workspace = newWorkspace();
    const { sha256 } = write(workspace, () => workspace.originals.store(source("good")));
    const read = () => expectRefused(workspace.transaction(() => ok(workspace.originals.read(sha256))));
    const readParts = () => expectRefused(workspace.transaction(() => ok([...workspace.originals.chunks(sha256)])));
    overwrite(workspace, sha256, "evil");
    expect([read(), readParts()]).toEqual(Array(2).fill({ kind: "original-changed", sha256 }));
    rmSync(workspace.originals.path(sha256));
    expect([read(), readParts()]).toEqual(Array(2).fill({ kind: "original-missing", sha256 }));
    for (const spoil of [() => undefined, () => overwrite(workspace, sha256, "evil")]) {
      spoil();
      write(workspace, () => workspace.originals.store(source("good")));
      expect(Buffer.from(workspace.originals.read(sha256)).toString()).toBe("good");
    }
  });

  it("leave no trace when their transaction fails, and keep what was there before", () => {
    const workspace = newWorkspace();
    const kept = write(workspace, () => workspace.originals.store(source("kept")));
    const before = filesOf(join(workspace.dir, "originals"));
    workspace.transaction(() => {
      workspace.originals.store(source("new"));
      workspace.originals.store(source("kept"));
      workspace.originals.remove(kept.sha256);
      return err("changed my mind");
    });
    expect(filesOf(join(workspace.dir, "originals"))).toEqual(before);
    expect(workspace.originals.list()).toEqual([kept]);
  });

  it("are deleted with their record, but not when the same bytes come again in the same call", () => {
    const workspace = newWorkspace();
    const { sha256 } = write(workspace, () => workspace.originals.store(source("x")));
    write(workspace, () => {
      workspace.originals.remove(sha256);
      workspace.originals.store(source("x"));
    });
    expect(existsSync(workspace.originals.path(sha256))).toBe(true);
    write(workspace, () => workspace.originals.remove(sha256));
    expect(existsSync(workspace.originals.path(sha256))).toBe(false);
    workspace.close();
    expect(filesOf(join(workspace.dir, "originals"))).toEqual({});
  });

  it("that cannot be read are refused by name, and nothing is left of them", () => {
    const workspace = newWorkspace();
    const before = filesOf(join(workspace.dir, "originals"));
    const missing = { path: join(workspace.dir, "nowhere.pdf"), fileName: "a.pdf", mediaType: "application/pdf" };
    expect(expectRefused(workspace.transaction(() => ok(workspace.originals.store(missing)))).kind).toBe(
      "file-missing",
    );
    expect(filesOf(join(workspace.dir, "originals"))).toEqual(before);
  });

  it("that a killed program left half-written are swept away at the next opening", () => {
    const workspace = newWorkspace();
    const part = join(workspace.dir, "originals", "0f.part");
    writeFileSync(part, "half");
    reopen(workspace);
    expect(existsSync(part)).toBe(false);
  });
});
