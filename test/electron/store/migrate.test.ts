import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createWorkspace } from "../../../electron/store/create-workspace.ts";
import { migrationsFolder, readMigrations } from "../../../electron/store/migrate.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import { recordsSchema } from "../../../shared/model/records.ts";
import {
  closing,
  expectOk,
  expectRefused,
  filesOf,
  options,
  person,
  temporaryFolder,
  write,
} from "./temporary-workspace.ts";

const fixtures = join(import.meta.dirname, "../../fixtures/workspaces");

/** A folder with the shipped migrations and one more. */
function withMigration(name: string, text: string) {
  const folder = temporaryFolder();
  for (const shipped of readdirSync(migrationsFolder))
    copyFileSync(join(migrationsFolder, shipped), join(folder, shipped));
  writeFileSync(join(folder, name), text);
  return readMigrations(folder);
}

/** A workspace of today with one person, closed. */
function workspaceOfToday(): string {
  const dir = join(temporaryFolder(), "studio");
  const workspace = expectOk(createWorkspace(dir, options));
  write(workspace, () => workspace.subjects.save(person("p")));
  workspace.close();
  return dir;
}

const next = `000${readMigrations().length + 1}-next.sql`;

describe("the migrations", () => {
  it("bring every old database file that was ever released to today's shape, with its records", () => {
    const old = readMigrations()
      .slice(0, -1)
      .map(({ number }) => `shape-${String(number).padStart(4, "0")}.db`);
    // A new migration is only done when a database of the shape before it is committed here, beside its snapshot as `.json`.
    expect(
      existsSync(fixtures)
        ? readdirSync(fixtures)
            .filter((name) => name.endsWith(".db"))
            .sort()
        : [],
    ).toEqual(old);
    for (const name of old) {
      const dir = temporaryFolder();
      copyFileSync(join(fixtures, name), join(dir, "workspace.db"));
      const workspace = closing(expectOk(openWorkspace(dir, options)));
      const expected: unknown = JSON.parse(readFileSync(join(fixtures, name.replace(".db", ".json")), "utf8"));
      expect(z.encode(recordsSchema, workspace.snapshot())).toMatchObject(expected as object);
    }
  });

  it("are applied to an older workspace in place, once", () => {
    const dir = workspaceOfToday();
    const migrations = withMigration(next, "ALTER TABLE subjects ADD COLUMN later TEXT NOT NULL DEFAULT 'x';");
    for (let time = 0; time < 2; time++) {
      const workspace = expectOk(openWorkspace(dir, { ...options, migrations }));
      expect(workspace.subjects.list()).toHaveLength(1);
      workspace.close();
    }
    const raw = new Database(join(dir, "workspace.db"), { readonly: true });
    expect(raw.prepare("SELECT later FROM subjects").pluck().all()).toEqual(["x"]);
    raw.close();
  });

  it("leave a workspace as it was when one of them fails half-way, or would leave a reference to nothing", () => {
    const dir = workspaceOfToday();
    const before = filesOf(dir);
    for (const text of [
      "CREATE TABLE half (a) STRICT; nonsense;",
      "INSERT INTO budget_lines (id, subject, head, amount_fen, note) VALUES ('b', 'work/none', '', 0, '');",
    ]) {
      const migrations = withMigration(next, text);
      expect(() => openWorkspace(dir, { ...options, migrations })).toThrow();
      expect(filesOf(dir)).toEqual(before);
    }
    closing(expectOk(openWorkspace(dir, options)));
  });

  it("refuse a newer workspace and one of other migrations, unchanged", () => {
    const dir = workspaceOfToday();
    const newer = withMigration(next, "CREATE TABLE later (a TEXT) STRICT;");
    expectOk(openWorkspace(dir, { ...options, migrations: newer })).close();
    const before = filesOf(dir);
    expect(expectRefused(openWorkspace(dir, options))).toMatchObject({
      kind: "newer-version",
      version: newer.length,
      known: newer.length - 1,
    });
    const other = withMigration(next, "CREATE TABLE otherwise (a TEXT) STRICT;");
    expect(expectRefused(openWorkspace(dir, { ...options, migrations: other }))).toMatchObject({
      kind: "unknown-migration",
      migration: next,
    });
    expect(filesOf(dir)).toEqual(before);
  });

  it("have the same hash whatever line ends a checkout gave them", () => {
    const [windows, unix] = [temporaryFolder(), temporaryFolder()];
    writeFileSync(join(windows, "0001-a.sql"), "SELECT 1;\r\nSELECT 2;\r\n");
    writeFileSync(join(unix, "0001-a.sql"), "SELECT 1;\nSELECT 2;\n");
    expect(readMigrations(windows)).toEqual(readMigrations(unix));
  });

  it("must be numbered without a gap", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "sub"));
    writeFileSync(join(folder, "0002-second.sql"), "SELECT 1;");
    expect(() => readMigrations(folder)).toThrow(/0002-second\.sql/);
  });

  it("make only STRICT tables", () => {
    const raw = new Database(join(workspaceOfToday(), "workspace.db"), { readonly: true });
    const loose = raw.prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict",
    );
    expect(loose.pluck().all()).toEqual(["sqlite_schema"]);
    raw.close();
  });
});
