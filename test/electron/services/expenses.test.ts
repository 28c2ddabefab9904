import { beforeEach, describe, expect, it } from "vitest";
import { type ExpensesService, expensesOf } from "../../../electron/services/expenses.ts";
import { findPack } from "../../../electron/services/policy-packs.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import type { ExpenseChange } from "../../../shared/contract/expenses.ts";
import { fen } from "../../../shared/money.ts";
import { expectOk, newWorkspace, write } from "../store/temporary-workspace.ts";
import { emptyRecords, invoiceReading } from "./import/made-up-readings.ts";

let workspace: Workspace;
let expenses: ExpensesService;

beforeEach(async () => {
  workspace = newWorkspace();
  const { record } = invoiceReading("a.xml");
  const more = { files: [], provenance: {}, verification: null, note: "", voided: false };
  write(workspace, () => {
    workspace.studio.save(emptyRecords.studio);
    workspace.subjects.saveAll(emptyRecords.subjects);
    workspace.invoices.saveAll([
      { ...record, ...more, id: "-1", number: "1" },
      { ...record, ...more, id: "-2", number: "2" },
    ]);
  });
  expenses = expensesOf(workspace, expectOk(await findPack("cn-liaoning-microdrama")));
});

const targets = ["-1", "-2"].map((invoice) => ({ invoice, line: 1, allocation: null }));
const assign = (amount: bigint | null = null, of = targets): ExpenseChange =>
  expectOk(
    expenses.assign({
      targets: of,
      subject: "work/w1",
      category: "venue",
      place: "in",
      amount: amount === null ? null : fen(amount),
    }),
  );
const stored = () => write(workspace, () => workspace.allocations.list());

describe("expenses", () => {
  it("show every fen once, open until it is allocated and eligible afterwards", () => {
    expect(expectOk(expenses.show()).rows).toMatchObject([
      { state: "undecided", reasons: ["unallocated"], undecided: fen(106_000), date: "2026-03-05" },
      { state: "undecided" },
    ]);
    const { rows, sentence } = assign();
    expect(sentence).toBe("已分配 2 行。");
    expect(rows).toMatchObject([
      { state: "eligible", eligible: fen(106_000), subject: "work/w1", category: "venue", place: "in" },
      { state: "eligible" },
    ]);
    expect(expectOk(expenses.show()).rows).toEqual(rows);
  });

  it("split a single line by an amount, and show both parts", () => {
    const { rows } = assign(6_000n, targets.slice(0, 1));
    expect(rows.map(({ gross, state }) => [gross, state])).toEqual([
      [fen(6_000), "eligible"],
      [fen(100_000), "undecided"],
    ]);
  });

  it("store nothing when one of several rows cannot be allocated", () => {
    assign(null, targets.slice(0, 1));
    const refused = expenses.assign({ targets, subject: "work/w1", category: "venue", place: "in", amount: null });
    expect(refused).toMatchObject({ ok: false, error: { code: "refused" } });
    expect(stored()).toHaveLength(1);
  });

  it("tell of a change what all of them show, where a red letter has taken part of an invoice back", () => {
    const [blue] = write(workspace, () => workspace.invoices.list());
    if (blue === undefined) throw new Error("no invoice was saved");
    const minus = { amountExTax: fen(-50_000), taxAmount: fen(-3_000), total: fen(-53_000), lines: [] };
    write(workspace, () =>
      workspace.invoices.save({ ...blue, ...minus, id: "-3", number: "3", red: true, redOf: "1" }),
    );
    const { rows } = assign(null, targets.slice(0, 1));
    expect(rows).toMatchObject([{ ineligible: fen(53_000), reasons: ["netted-by-red-letter"] }]);
    expect(expectOk(expenses.show()).rows.filter(({ invoice }) => invoice === "-1")).toEqual(rows);
  });

  it("take back one change after the other, to where they began", () => {
    assign();
    const allocated = stored();
    expectOk(expenses.withdraw(allocated.map(({ id }) => id)));
    expect(stored()).toEqual([]);
    expect(expectOk(expenses.undo())).toMatchObject({ sentence: "已撤回：取消 2 笔分配。", undoable: "分配 2 行" });
    expect(stored()).toEqual(allocated);
    expect(expectOk(expenses.undo()).undoable).toBeNull();
    expect(stored()).toEqual([]);
    expect(expenses.undo()).toMatchObject({ ok: false });
  });

  it("take back a moved allocation to what it was", () => {
    assign();
    const before = stored();
    const [first] = before;
    const moved = { invoice: "-1", line: 1, allocation: first?.id ?? "" };
    expectOk(expenses.assign({ targets: [moved], subject: "work/w1", category: "venue", place: "out", amount: null }));
    expect(stored()).not.toEqual(before);
    expectOk(expenses.undo());
    expect(stored()).toEqual(before);
  });

  it("do not take back what somebody has changed since, nor bring back more than a line holds", () => {
    const { rows } = assign(null, targets.slice(0, 1));
    const id = rows[0]?.allocation ?? "";
    const [known] = stored();
    write(workspace, () => known && workspace.allocations.save({ ...known, note: "改过" }));
    expect(expenses.undo()).toMatchObject({ ok: false });
    expectOk(expenses.withdraw([id]));
    write(workspace, () => known && workspace.allocations.save({ ...known, id: "another" }));
    expect(expenses.undo()).toMatchObject({ ok: false });
    expect(stored().map((one) => one.id)).toEqual(["another"]);
  });
});
