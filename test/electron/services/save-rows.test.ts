import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { budgetCalls } from "../../../electron/services/budget-calls.ts";
import { findPack } from "../../../electron/services/policy-packs.ts";
import { type OpenBooks, openBooks } from "../../../electron/services/reconciliation/open-books.ts";
import { revenueCalls } from "../../../electron/services/revenue-calls.ts";
import { createWorkspace } from "../../../electron/store/create-workspace.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { localDate } from "../../../shared/dates.ts";
import { subjectKey, subjectKeySchema } from "../../../shared/model/subject.ts";
import { fen } from "../../../shared/money.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { ok } from "../../../shared/result.ts";
import { emptyRecords } from "./import/made-up-readings.ts";

let folder: string;
let workspace: Workspace;
let books: OpenBooks;
let pack: Pack;
const [work] = emptyRecords.subjects;
if (work === undefined) throw new Error("the made-up records have no work");
const subject = subjectKey(work);

beforeEach(async () => {
  const found = await findPack("cn-liaoning-microdrama");
  if (!found.ok) throw new Error("the pack is not there");
  pack = found.value;
  folder = mkdtempSync(join(tmpdir(), "shenbao-rows-"));
  const policy = { pack: "cn-liaoning-microdrama", issuedOn: null, issuedOnSource: "" };
  const created = createWorkspace(join(folder, "studio"), { program: "测试程序", policy });
  if (!created.ok) throw new Error(created.error.kind);
  workspace = created.value;
  workspace.transaction(() => {
    workspace.subjects.saveAll(emptyRecords.subjects);
    return ok(null);
  });
  books = openBooks(workspace);
});

afterEach(() => {
  workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const line = { subject, head: "棚租", category: null, amount: fen(100), note: "" };
const gone = subjectKeySchema.parse("work/gone");

describe("rows that are saved together", () => {
  it("are one step of the undo; those refused are named by their place and hinder no other", () => {
    const calls = budgetCalls(workspace, pack, books);
    const rows = [line, { ...line, head: " " }, line, { ...line, subject: gone }, { ...line, category: "none" }];
    const done = calls["budget.save-many"]({ rows });
    expect(done).toMatchObject({ ok: true, value: { sentence: "已登记预算 2 行。", undoable: "登记预算 2 行" } });
    expect(done.ok && done.value.refused.map(({ row }) => row)).toEqual([1, 3, 4]);
    expect(workspace.budget.list()).toHaveLength(2);
    books.undo();
    expect(workspace.budget.list()).toEqual([]);
  });

  it("are not taken twice when the same rows are sent again", () => {
    const calls = budgetCalls(workspace, pack, books);
    calls["budget.save-many"]({ rows: [line] });
    const again = calls["budget.save-many"]({ rows: [{ ...line, head: " 棚租 " }] });
    expect(again).toMatchObject({ ok: true, value: { undoable: "登记预算 1 行", refused: [{ row: 0 }] } });
    expect(workspace.budget.list()).toHaveLength(1);
    const month = { from: localDate("2026-02-01"), to: localDate("2026-02-28") };
    const settled = {
      subject,
      platform: "星河短剧",
      ...month,
      gross: fen(100),
      platformShare: null,
      net: null,
      note: "",
    };
    const revenues = revenueCalls(workspace, books);
    expect(revenues["revenues.save-many"]({ rows: [settled, settled] })).toMatchObject({
      ok: true,
      value: { refused: [] },
    });
    expect(revenues["revenues.save-many"]({ rows: [settled] })).toMatchObject({ value: { refused: [{ row: 0 }] } });
    expect(workspace.revenues.list()).toHaveLength(2);
  });
});
