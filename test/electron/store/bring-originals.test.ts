import { spawn } from "node:child_process";
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { BringProgress } from "../../../electron/store/bring-orders.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import type { ReadOriginal } from "../../../electron/store/originals.ts";
import type { Brought } from "../../../electron/store/staged-files.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { err } from "../../../shared/result.ts";
import {
  closing,
  expectOk,
  filesOf,
  hashOf,
  newWorkspace,
  options,
  person,
  reopen,
  temporaryFolder,
  write,
} from "./temporary-workspace.ts";

const megabytes = 1024 * 1024;

/** Files as they were read: many small ones, or few large ones. */
function filesRead(count: number, size: number): readonly ReadOriginal[] {
  const folder = temporaryFolder();
  return Array.from({ length: count }, (_, index) => {
    const bytes = Buffer.alloc(size, `第 ${index} 张发票，`);
    const sha256 = hashOf(bytes);
    const path = join(folder, sha256);
    writeFileSync(path, bytes);
    return { path, sha256, size, fileName: `${index}.pdf`, mediaType: "application/pdf" };
  });
}
const [many, large] = [() => filesRead(40, 5000), () => filesRead(3, 8 * megabytes)];

const keptFiles = ({ dir }: Workspace): readonly string[] => Object.keys(filesOf(join(dir, "originals")));
const bring = async (workspace: Workspace, files: readonly ReadOriginal[]): Promise<Brought> =>
  expectOk(await workspace.originals.bring(files));
const storeAll = (workspace: Workspace, files: readonly ReadOriginal[]) =>
  write(workspace, () => workspace.originals.storeAll(files));

function expectKept(workspace: Workspace, files: readonly ReadOriginal[]): void {
  for (const { sha256 } of files) expect(hashOf(workspace.originals.read(sha256))).toBe(sha256);
  expect(workspace.originals.list()).toHaveLength(files.length);
  expect(keptFiles(workspace)).toHaveLength(files.length);
}

describe.each([
  ["many small files", many],
  ["a few large files", large],
])("%s that are brought ahead", (_name, some) => {
  it("are kept byte for byte with their records, and found after a restart", async () => {
    const workspace = newWorkspace();
    const files = some();
    const brought = await bring(workspace, files);
    expect(workspace.originals.list()).toEqual([]);
    storeAll(workspace, files);
    brought.release();
    expectKept(workspace, files);
    expectKept(reopen(workspace), files);
  });

  it("tell how far they are, never less than before, and all at the end", async () => {
    const told: BringProgress[] = [];
    const files = some();
    const brought = expectOk(
      await newWorkspace().originals.bring(files, { onProgress: (progress) => told.push(progress) }),
    );
    brought.release();
    expect(told.map(({ percent }) => percent)).toEqual(told.map(({ percent }) => percent).toSorted((a, b) => a - b));
    expect(told.at(-1)).toEqual({ doneFiles: files.length, totalFiles: files.length, percent: 100 });
  });

  it("leave nothing when they are stopped in the middle, and can be brought again", async () => {
    const workspace = newWorkspace();
    const files = some();
    const stop = new AbortController();
    const onProgress = (): void => stop.abort();
    expect(await workspace.originals.bring(files, { signal: stop.signal, onProgress })).toEqual({
      ok: false,
      error: { kind: "stopped" },
    });
    expect(keptFiles(workspace)).toEqual([]);
    const brought = await bring(workspace, files);
    storeAll(workspace, files);
    brought.release();
    expectKept(workspace, files);
  });

  it("leave nothing when their transaction fails or never comes", async () => {
    const workspace = newWorkspace();
    const files = some();
    const brought = await bring(workspace, files);
    workspace.transaction(() => {
      workspace.originals.storeAll(files);
      return err("nothing of it");
    });
    // Another step that stands must not put them into their places.
    write(workspace, () => workspace.subjects.save(person("p")));
    brought.release();
    expect([keptFiles(workspace), workspace.originals.list()]).toEqual([[], []]);
  });

  it("are refused by name when one is no longer what was read, or gone, and nothing is left", async () => {
    const workspace = newWorkspace();
    const files = some();
    const [first, last] = [files[0] as ReadOriginal, files.at(-1) as ReadOriginal];
    rmSync(last.path);
    expect(await workspace.originals.bring(files)).toEqual({
      ok: false,
      error: { kind: "file-missing", path: last.path },
    });
    writeFileSync(first.path, Buffer.alloc(first.size, "改过了"));
    expect(await workspace.originals.bring(files)).toEqual({
      ok: false,
      error: { kind: "file-changed", path: first.path },
    });
    expect(keptFiles(workspace)).toEqual([]);
  });
});

describe("originals that are brought ahead", () => {
  it("are what was read even where the files change afterwards, and can be read within their transaction", async () => {
    const workspace = newWorkspace();
    const files = many();
    const brought = await bring(workspace, files);
    for (const { path } of files) writeFileSync(path, "改过了");
    const [first] = files as readonly [ReadOriginal];
    const read = write(workspace, () => {
      for (const file of files) workspace.originals.store(file);
      return hashOf(workspace.originals.read(first.sha256));
    });
    brought.release();
    expect(read).toBe(first.sha256);
    expectKept(workspace, files);
  });

  it("let other work go on meanwhile", async () => {
    const workspace = newWorkspace();
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
      write(workspace, () => workspace.originals.list());
    }, 5);
    onTestFinished(() => clearInterval(turning));
    const brought = await bring(workspace, large());
    expect(turns).toBeGreaterThan(5);
    brought.release();
  });

  it("heal what had rotted, and are stored anew where another step has removed them meanwhile", async () => {
    const workspace = newWorkspace();
    const files = many();
    const [rotten, removed] = files as readonly [ReadOriginal, ReadOriginal];
    for (const file of [rotten, removed]) write(workspace, () => workspace.originals.store(file));
    chmodSync(workspace.originals.path(rotten.sha256), 0o644);
    writeFileSync(workspace.originals.path(rotten.sha256), "烂了");
    const brought = await bring(workspace, files);
    write(workspace, () => workspace.originals.remove(removed.sha256));
    storeAll(workspace, files);
    brought.release();
    const reopened = reopen(workspace);
    expectKept(reopened, files);
  });

  it("are let go when the workspace is closed while they come", async () => {
    const workspace = newWorkspace();
    const coming = workspace.originals.bring(large(), { onProgress: workspace.close });
    expect(await coming).toEqual({ ok: false, error: { kind: "stopped" } });
    expect(keptFiles(workspace)).toEqual([]);
  });

  it("leave nothing of them when the program is killed in the middle", async () => {
    const workspace = newWorkspace();
    workspace.close();
    const files = filesRead(12, 8 * megabytes);
    const program = join(import.meta.dirname, "bring-in-child.ts");
    const folder = dirname((files[0] as ReadOriginal).path);
    const child = spawn(process.execPath, [program, workspace.dir, folder], { stdio: ["ignore", "pipe", "inherit"] });
    onTestFinished(() => void child.kill("SIGKILL"));
    const [said] = await new Promise<readonly string[]>((done) => {
      child.stdout.on("data", (chunk: Buffer) => done([chunk.toString()]));
    });
    const ended = new Promise((done) => {
      child.once("exit", done);
    });
    child.kill("SIGKILL");
    await ended;
    expect(said).toBe("bringing\n");
    expect(keptFiles(workspace).length).toBeGreaterThan(0);
    const again = closing(expectOk(openWorkspace(workspace.dir, options)));
    expect([keptFiles(again), again.originals.list()]).toEqual([[], []]);
  });

  it("get their place at the next opening when the program ended between the commit and that", () => {
    const workspace = newWorkspace();
    const files = many();
    storeAll(workspace, files);
    const [whole, cut, standing] = files as readonly [ReadOriginal, ReadOriginal, ReadOriginal];
    const waiting = (sha256: string): string =>
      join(workspace.dir, "originals", `${sha256}.0b6cf7a6-0000-4000-8000-000000000000.staged.part`);
    for (const { sha256 } of [whole, cut]) renameSync(workspace.originals.path(sha256), waiting(sha256));
    chmodSync(waiting(cut.sha256), 0o644);
    writeFileSync(waiting(cut.sha256), "断在这里");
    writeFileSync(waiting(standing.sha256), "没有用了");
    writeFileSync(waiting("0".repeat(64)), "没有登记");
    const again = reopen(workspace);
    expect(hashOf(again.originals.read(whole.sha256))).toBe(whole.sha256);
    expect(keptFiles(again)).toHaveLength(files.length - 1);
    expect(keptFiles(again).filter((name) => name.endsWith(".part"))).toEqual([]);
    expect(hashOf(readFileSync(again.originals.path(standing.sha256)))).toBe(standing.sha256);
  });
});
