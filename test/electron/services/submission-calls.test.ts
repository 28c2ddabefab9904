import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deadlineCalls } from "../../../electron/services/deadline-calls.ts";
import { type OpenBooks, openBooks } from "../../../electron/services/reconciliation/open-books.ts";
import { submissionCalls } from "../../../electron/services/submission-calls.ts";
import { createWorkspace } from "../../../electron/store/create-workspace.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { localDate } from "../../../shared/dates.ts";
import { ok } from "../../../shared/result.ts";

let folder: string;
let workspace: Workspace;
let books: OpenBooks;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-submitted-"));
  const policy = { pack: "cn-liaoning-microdrama", issuedOn: null, issuedOnSource: "" };
  const created = createWorkspace(join(folder, "studio"), { program: "测试程序", policy });
  if (!created.ok) throw new Error(created.error.kind);
  workspace = created.value;
  books = openBooks(workspace);
});

afterEach(() => {
  workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const seal = "a".repeat(64);
const entered = {
  ...{ package: seal, submittedOn: localDate("2026-11-02"), handedTo: "省局窗口", receiptNumber: "L-1", note: "" },
};

describe("a package that was handed in", () => {
  it("can only be one that was exported here, and the mark is taken back like any step", () => {
    const calls = submissionCalls(workspace, books);
    expect(calls["submissions.add"](entered)).toMatchObject({ ok: false });
    workspace.transaction(() => {
      const record = { exportedAt: "2026-11-01T08:00:00+08:00", profile: "p", path: "a.zip", factsSha256: seal };
      workspace.exports.add({ ...record, tagManifestSha256: seal });
      return ok(null);
    });
    expect(calls["submissions.add"](entered)).toMatchObject({ ok: true });
    expect(workspace.submissions.list()).toMatchObject([entered]);
    expect(books.undo().ok).toBe(true);
    expect(workspace.submissions.list()).toEqual([]);
  });
});

describe("a day that a person wrote down", () => {
  it("needs its name, is kept, marked as done and taken back step by step", () => {
    const calls = deadlineCalls(workspace, books);
    const day = { title: " 申报截止 ", dueOn: localDate("2026-12-01"), isDone: false, note: "" };
    expect(calls["deadlines.save"]({ id: null, entered: { ...day, title: " " } })).toMatchObject({ ok: false });
    expect(calls["deadlines.save"]({ id: null, entered: day })).toMatchObject({ ok: true });
    const [kept] = workspace.deadlines.list();
    expect(kept?.title).toBe("申报截止");
    calls["deadlines.save"]({ id: kept?.id ?? "", entered: { ...day, isDone: true } });
    expect(workspace.deadlines.list()[0]?.isDone).toBe(true);
    expect(books.undoable()).toContain("申报截止");
    books.undo();
    expect(workspace.deadlines.list()[0]?.isDone).toBe(false);
    expect(calls["deadlines.remove"]({ id: "none" })).toMatchObject({ ok: false });
  });
});
