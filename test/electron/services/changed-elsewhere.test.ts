import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { budgetCalls } from "../../../electron/services/budget-calls.ts";
import { findPack } from "../../../electron/services/policy-packs.ts";
import { type OpenBooks, openBooks } from "../../../electron/services/reconciliation/open-books.ts";
import { resultCalls } from "../../../electron/services/results-calls.ts";
import { revenueCalls } from "../../../electron/services/revenue-calls.ts";
import { createWorkspace } from "../../../electron/store/create-workspace.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { localDate } from "../../../shared/dates.ts";
import type { Subject } from "../../../shared/model/subject.ts";
import { fen } from "../../../shared/money.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { ok } from "../../../shared/result.ts";

// Two windows over one workspace: what one of them shows may be older than what the other has just entered.

let folder: string;
let workspace: Workspace;
let books: OpenBooks;
let pack: Pack;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-two-windows-"));
  const policy = { pack: "cn-liaoning-microdrama", issuedOn: null, issuedOnSource: "" };
  const created = createWorkspace(join(folder, "studio"), { program: "测试程序", policy });
  const found = await findPack(policy.pack);
  if (!created.ok || !found.ok) throw new Error("no workspace");
  workspace = created.value;
  pack = found.value;
  books = openBooks(workspace);
  const person: Subject = {
    ...{
      kind: "person",
      id: "p1",
      name: "甲某",
      claimYear: 2026,
      costFrom: null,
      costTo: null,
      note: "",
      title: "编剧",
    },
  };
  workspace.transaction(() => {
    workspace.subjects.saveAll([person]);
    return ok(null);
  });
});

afterEach(() => {
  workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const subject = "person/p1" as const;
const refused = { ok: false, error: { message: expect.stringContaining("另一个窗口里改过，没有保存") } };

/** Changes a record as one window, then as another that still shows it as it was, then as that window once it has seen it. */
function changeTwice<T extends object>(
  was: T,
  [first, second]: readonly [Partial<T>, Partial<T>],
  save: (was: T, entered: T) => unknown,
): void {
  const theirs = { ...was, ...first };
  expect(save(was, theirs)).toMatchObject({ ok: true });
  expect(save(was, { ...was, ...second })).toMatchObject(refused);
  expect(save(theirs, { ...was, ...second })).toMatchObject({ ok: true });
}

it("a planned cost is not written over unseen", () => {
  const calls = budgetCalls(workspace, pack, books);
  const line = { subject, head: "场地", category: null, amount: fen(100_000), note: "" };
  calls["budget.save"]({ id: null, was: null, entered: line });
  const id = workspace.budget.list()[0]?.id ?? "";
  changeTwice(line, [{ amount: fen(200_000) }, { note: "含税" }], (was, entered) =>
    calls["budget.save"]({ id, was, entered }),
  );
  expect(workspace.budget.list()).toMatchObject([{ amount: fen(100_000), note: "含税" }]);
});

it("a settlement is not written over unseen", () => {
  const calls = revenueCalls(workspace, books);
  const days = { from: localDate("2026-01-01"), to: localDate("2026-01-31") };
  const amounts = { gross: fen(5000), platformShare: null, net: fen(3000) };
  const settlement = { subject, platform: "示例平台", ...days, ...amounts, note: "" };
  calls["revenues.save"]({ id: null, was: null, entered: settlement });
  const id = workspace.revenues.list()[0]?.id ?? "";
  changeTwice(settlement, [{ net: fen(3500) }, { note: "核对过" }], (was, entered) =>
    calls["revenues.save"]({ id, was, entered }),
  );
});

it("a grant is not written over unseen", () => {
  const calls = resultCalls(workspace, pack, { books, today: () => localDate("2026-11-23") });
  const grant = {
    ...{ subject, programme: "市级扶持", authority: "", rule: null, amount: fen(100), note: "" },
    ...{ decidedOn: null, receivedOn: null },
  };
  calls["results.save-grant"]({ id: null, was: null, entered: grant });
  const id = workspace.grants.list()[0]?.id ?? "";
  changeTwice(grant, [{ authority: "市局" }, { note: "文号" }], (was, entered) =>
    calls["results.save-grant"]({ id, was, entered }),
  );
});
