import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { backUp } from "../../../electron/store/back-up.ts";
import { checkBackup } from "../../../electron/store/check-backup.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import { restoreBackup, undoRestore } from "../../../electron/store/restore.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import {
  closing,
  expectOk,
  expectRefused,
  filesOf,
  newWorkspace,
  options,
  person,
  temporaryFolder,
  write,
} from "./temporary-workspace.ts";

const original = { bytes: Buffer.from("发票原件"), fileName: "a.xml", mediaType: "application/xml" };

/** A workspace with a person and an original, and a backup of it beside it. */
async function backedUp() {
  const workspace = newWorkspace();
  write(workspace, () => {
    workspace.subjects.save(person("p"));
    workspace.originals.store(original);
  });
  const file = join(dirname(workspace.dir), "备份.json");
  expectOk(await backUp(workspace, file));
  return { workspace, file, state: stateOf(workspace) };
}

const stateOf = (workspace: Workspace) => ({
  records: workspace.snapshot(),
  bytes: workspace.originals.list().map(({ sha256 }) => Buffer.from(workspace.originals.read(sha256)).toString()),
});

function openedState(dir: string) {
  const workspace = closing(expectOk(openWorkspace(dir, options)));
  const state = stateOf(workspace);
  workspace.close();
  return state;
}

describe("a backup", () => {
  it("holds everything and can be restored where nothing was", async () => {
    const { file, state } = await backedUp();
    const dir = join(temporaryFolder(), "new");
    expect(expectOk(restoreBackup(file, dir, options))).toEqual({ missing: [], aside: null });
    expect(openedState(dir)).toEqual(state);
  });

  it("leaves the workspace open, unchanged and usable", async () => {
    const { workspace, state } = await backedUp();
    expect(stateOf(workspace)).toEqual(state);
    write(workspace, () => workspace.subjects.save(person("q")));
    expect(readdirSync(dirname(workspace.dir)).sort()).toEqual(["studio", "备份.json"]);
  });

  it("replaces an older one only when it is sound: a changed original refuses it and the older one stays", async () => {
    const { workspace, file } = await backedUp();
    const before = readFileSync(file, "utf8");
    const [kept] = workspace.originals.list();
    rmSync(workspace.originals.path(kept?.sha256 ?? ""));
    writeFileSync(workspace.originals.path(kept?.sha256 ?? ""), "rotten");
    expect(expectRefused(await backUp(workspace, file)).kind).toBe("original-changed");
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  it("is found out when any part of an original in it changed", async () => {
    const { file } = await backedUp();
    expectOk(checkBackup(file));
    const text = readFileSync(file, "utf8");
    const base64 = original.bytes.toString("base64");
    writeFileSync(file, text.replace(base64, `B${base64.slice(1)}`));
    expect(expectRefused(checkBackup(file))).toMatchObject({ kind: "document-wrong", at: "originals[0].base64" });
  });

  it("refuses a folder that is not there", async () => {
    const { workspace } = await backedUp();
    expect(expectRefused(await backUp(workspace, join(workspace.dir, "none", "b.json"))).kind).toBe("file-missing");
  });
});

describe("restoring", () => {
  it("keeps the state before it aside, and undoing brings that back and keeps the restored one", async () => {
    const { workspace, file, state } = await backedUp();
    write(workspace, () => workspace.subjects.save(person("later")));
    const later = stateOf(workspace);
    workspace.close();
    const { aside } = expectOk(restoreBackup(file, workspace.dir, options));
    expect(aside).toBe(`${workspace.dir}.before-restore-1`);
    expect(openedState(workspace.dir)).toEqual(state);
    expect(openedState(aside ?? "")).toEqual(later);
    const undone = expectOk(undoRestore(workspace.dir, aside ?? "", options));
    expect(openedState(workspace.dir)).toEqual(later);
    expect(openedState(undone.aside ?? "")).toEqual(state);
    expect(existsSync(aside ?? "")).toBe(false);
  });

  it("never takes a name that is taken", async () => {
    const { workspace, file } = await backedUp();
    workspace.close();
    const asides = [1, 2].map(() => expectOk(restoreBackup(file, workspace.dir, options)).aside);
    expect(asides).toEqual([1, 2].map((number) => `${workspace.dir}.before-restore-${number}`));
  });

  it("replaces a damaged workspace", async () => {
    const { workspace, file, state } = await backedUp();
    workspace.close();
    writeFileSync(join(workspace.dir, "workspace.db"), "rubbish".repeat(1000));
    expectOk(restoreBackup(file, workspace.dir, options));
    expect(openedState(workspace.dir)).toEqual(state);
  });

  it("refuses while the workspace is open, a folder that is none, and a broken backup, leaving all as it was", async () => {
    const { workspace, file } = await backedUp();
    expect(expectRefused(restoreBackup(file, workspace.dir, options)).kind).toBe("held-by-another-process");
    workspace.close();
    const folder = dirname(workspace.dir);
    writeFileSync(join(folder, "broken.json"), readFileSync(file, "utf8").slice(0, -9));
    const before = filesOf(folder);
    expect(expectRefused(restoreBackup(file, folder, options)).kind).toBe("folder-not-empty");
    expect(expectRefused(restoreBackup(join(folder, "broken.json"), workspace.dir, options)).kind).toBe(
      "not-a-document",
    );
    expect(expectRefused(undoRestore(workspace.dir, join(folder, "none"), options)).kind).toBe("not-a-workspace");
    expect(filesOf(folder)).toEqual(before);
  });
});
