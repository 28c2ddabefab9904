import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { createWorkspace } from "../../../electron/store/create-workspace.ts";
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
  temporaryFolder,
  write,
} from "./temporary-workspace.ts";

describe("opening a workspace", () => {
  it("refuses a folder without one, a file, and a database that is another program's", () => {
    const dir = temporaryFolder();
    expect(expectRefused(openWorkspace(dir, options)).kind).toBe("not-a-workspace");
    writeFileSync(join(dir, "file"), "x");
    expect(expectRefused(openWorkspace(join(dir, "file"), options)).kind).toBe("not-a-workspace");
    const other = new Database(join(dir, "workspace.db"));
    other.exec("CREATE TABLE theirs (a)");
    other.close();
    const before = filesOf(dir);
    expect(expectRefused(openWorkspace(dir, options)).kind).toBe("not-a-workspace");
    expect(filesOf(dir)).toEqual(before);
  });

  it("calls a file that is no database, or one cut short, damaged", () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, "workspace.db"), "not a database, but long enough to be looked at".repeat(100));
    expect(expectRefused(openWorkspace(dir, options)).kind).toBe("damaged");
  });

  it("calls a record that does not fit the model damaged, with its place", () => {
    const workspace = newWorkspace();
    write(workspace, () => workspace.subjects.save(person("p")));
    workspace.close();
    const raw = new Database(join(workspace.dir, "workspace.db"));
    raw.exec("UPDATE subjects SET claim_year = 12");
    raw.close();
    const opened = closing(expectOk(openWorkspace(workspace.dir, options)));
    const problem = expectRefused(opened.transaction(() => ok(opened.snapshot())));
    expect(problem).toMatchObject({ kind: "damaged", path: workspace.dir });
    expect(problem).toHaveProperty("detail", expect.stringContaining("subjects.claimYear"));
  });

  const mayDoAll = process.getuid?.() === 0 || process.platform === "win32";
  const title = "refuses a database or a folder that may not be written to";
  it.skipIf(mayDoAll)(mayDoAll ? `${title} [NOT PROVEN: this user may write everywhere]` : title, () => {
    const workspace = newWorkspace();
    workspace.close();
    const file = join(workspace.dir, "workspace.db");
    chmodSync(file, 0o444);
    expect(expectRefused(openWorkspace(workspace.dir, options)).kind).toBe("not-writable");
    chmodSync(file, 0o644);
    chmodSync(workspace.dir, 0o555);
    onTestFinished(() => chmodSync(workspace.dir, 0o755));
    expect(expectRefused(openWorkspace(workspace.dir, options)).kind).toBe("not-writable");
    expect(expectRefused(createWorkspace(join(workspace.dir, "new"), options)).kind).toBe("not-writable");
  });
});

describe("creating a workspace", () => {
  it("makes a folder that holds the database and the originals, even inside one that has other files", () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, "单位.xlsx"), "x");
    closing(expectOk(createWorkspace(dir, options)));
    expect(readdirSync(dir).sort()).toEqual(["originals", "workspace.db", "workspace.lock", "单位.xlsx"]);
  });

  it("refuses where one is already, where only its originals are, and where a file stands", () => {
    const dir = temporaryFolder();
    const workspace = closing(expectOk(createWorkspace(join(dir, "a"), options)));
    workspace.close();
    const before = filesOf(dir);
    expect(expectRefused(createWorkspace(join(dir, "a"), options)).kind).toBe("already-exists");
    expect(filesOf(dir)).toEqual(before);
    mkdirSync(join(dir, "b", "originals"), { recursive: true });
    expect(expectRefused(createWorkspace(join(dir, "b"), options)).kind).toBe("already-exists");
    expect(expectRefused(createWorkspace(join(dir, "a", "workspace.db"), options)).kind).toBe("not-a-folder");
  });

  it("is not hindered by what a killed creation left", () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, "workspace.db.new"), "half");
    closing(expectOk(createWorkspace(dir, options)));
    expect(existsSync(join(dir, "workspace.db.new"))).toBe(false);
  });
});
