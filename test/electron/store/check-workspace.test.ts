import { chmodSync, closeSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { checkWorkspace } from "../../../electron/store/check-workspace.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { closing, expectOk, expectRefused, newWorkspace, options, person, write } from "./temporary-workspace.ts";

/** A workspace with two originals and a person, and the originals' hashes. */
function checkedWorkspace() {
  const workspace = newWorkspace();
  const [first = "", second = ""] = write(workspace, () => {
    workspace.subjects.save(person("p"));
    const texts = ["一", "二"].map((text) => ({ bytes: Buffer.from(text), fileName: text, mediaType: "text/plain" }));
    return texts.map((source) => workspace.originals.store(source).sha256);
  });
  return { workspace, first, second };
}

/** Closes the workspace, changes its database behind its back, and opens it again. */
function tampered(workspace: Workspace, sql: string): Workspace {
  workspace.close();
  const raw = new Database(join(workspace.dir, "workspace.db"));
  raw.exec(`PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; ${sql}`);
  raw.close();
  return closing(expectOk(openWorkspace(workspace.dir, options)));
}

describe("the doctor", () => {
  it("finds nothing in a sound workspace and tells how far it is", () => {
    const { workspace } = checkedWorkspace();
    const told: string[] = [];
    expect(checkWorkspace(workspace, (done, total) => told.push(`${done}/${total}`))).toEqual([]);
    expect(told).toEqual(["1/2", "2/2"]);
  });

  it("finds originals that are missing, changed, or known to no record", () => {
    const { workspace, first, second } = checkedWorkspace();
    rmSync(workspace.originals.path(first));
    chmodSync(workspace.originals.path(second), 0o644);
    writeFileSync(workspace.originals.path(second), "三");
    writeFileSync(join(workspace.dir, "originals", "stray.pdf"), "x");
    expect(checkWorkspace(workspace)).toEqual([
      { code: "original-missing", severity: "error", field: first, detail: { fileName: "一" } },
      { code: "original-changed", severity: "error", field: second, detail: { fileName: "二" } },
      {
        code: "original-unrecorded",
        severity: "warning",
        field: null,
        detail: { path: join("originals", "stray.pdf") },
      },
    ]);
  });

  it("finds references to nothing and records that do not fit the model", () => {
    const insert = "INSERT INTO budget_lines (id, subject, head, amount_fen, note) VALUES ('b', 'work/x', '', 1, '')";
    const dangling = tampered(checkedWorkspace().workspace, insert);
    expect(checkWorkspace(dangling)).toMatchObject([
      { code: "reference-dangling", severity: "error" },
      { code: "record-past-trail", detail: { noun: "budget", key: "b", how: "added" } },
    ]);
    const unfit = tampered(checkedWorkspace().workspace, "UPDATE subjects SET claim_year = 12");
    expect(checkWorkspace(unfit)).toMatchObject([{ code: "record-unreadable", severity: "error" }]);
  });

  it("finds a database whose index no longer fits its table", () => {
    const { workspace } = checkedWorkspace();
    workspace.close();
    overwritePage(workspace, "sqlite_autoindex_subjects_1");
    const damaged = closing(expectOk(openWorkspace(workspace.dir, options)));
    expect(checkWorkspace(damaged)).toMatchObject([{ code: "database-broken", severity: "error" }]);
  });

  it("is not even let in where the database's own tables were overwritten", () => {
    const { workspace } = checkedWorkspace();
    workspace.close();
    overwritePage(workspace, "migrations");
    expect(expectRefused(openWorkspace(workspace.dir, options)).kind).toBe("damaged");
  });
});

/** Overwrites the first page of a table or index, as a failing disk would. */
function overwritePage({ dir }: Workspace, name: string): void {
  const path = join(dir, "workspace.db");
  const raw = new Database(path, { readonly: true });
  const page = raw.prepare("SELECT rootpage FROM sqlite_schema WHERE name = ?").pluck().get(name) as number;
  raw.close();
  const file = openSync(path, "r+");
  writeSync(file, Buffer.alloc(4096, name === "migrations" ? 0xab : 0), 0, 4096, (page - 1) * 4096);
  closeSync(file);
}
