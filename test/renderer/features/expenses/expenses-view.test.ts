import { describe, expect, it } from "vitest";
import {
  assignmentOf,
  filterRows,
  noDraft,
  noFilter,
  reasonText,
  sumRows,
  withChange,
} from "../../../../renderer/features/expenses/expenses-view.ts";
import { previewRows, resultFilters, savable } from "../../../../renderer/features/expenses/intake-view.ts";
import type { ExpenseRow } from "../../../../shared/contract/expenses.ts";
import type { PreviewFile } from "../../../../shared/contract/intake.ts";
import type { LocalDate } from "../../../../shared/dates.ts";
import { fen } from "../../../../shared/money.ts";

const row = (id: string, changes: Partial<ExpenseRow> = {}): ExpenseRow => ({
  ...{
    id,
    invoice: id,
    number: "26",
    line: 1,
    allocation: null,
    date: null,
    seller: "甲公司",
    item: "灯光",
    gross: fen(100),
  },
  ...{ subject: null, category: null, place: null, eligible: fen(0), ineligible: fen(0), undecided: fen(100) },
  ...{ state: "undecided", reasons: ["unallocated"], isAssignable: true },
  ...changes,
});
const settled = row("b", {
  ...{
    allocation: "a1",
    subject: "work/w1",
    category: "venue",
    state: "eligible",
    seller: "乙公司",
    reasons: ["input-tax"],
  },
  ...{ eligible: fen(94), ineligible: fen(6), undecided: fen(0) },
});

describe("the expense table", () => {
  it.each([
    [noFilter, ["a", "b"]],
    [{ ...noFilter, subject: "none" }, ["a"]],
    [{ ...noFilter, subject: "work/w1", category: "venue" }, ["b"]],
    [{ ...noFilter, state: "undecided" as const }, ["a"]],
    [{ ...noFilter, text: " 乙公司 " }, ["b"]],
    [{ ...noFilter, text: "26", category: "none" }, ["a"]],
    [{ ...noFilter, text: "无此公司" }, []],
  ])("narrows its rows down by %o", (filter, ids) => {
    expect(filterRows([row("a"), settled], filter).map(({ id }) => id)).toEqual(ids);
  });

  it("sums what it shows, to the fen", () => {
    expect(sumRows([row("a"), settled])).toEqual({
      ...{ recorded: fen(200), eligible: fen(94), ineligible: fen(6), undecided: fen(100) },
    });
  });

  it("says why a row is open, and how much of one that counts does not", () => {
    expect(reasonText(row("a"))).toContain("尚未分配到作品和类别");
    expect(reasonText(settled)).toMatch(/^其中 0.06 元不计入：专用发票的进项税/);
  });

  it("puts the rows of a changed invoice where they stood", () => {
    const expenses = { rows: [row("a"), row("b"), row("c")], subjects: [], categories: [], undoable: null };
    const halves = [row("b1", { invoice: "b" }), row("b2", { invoice: "b" })];
    const changed = withChange(expenses, { sentence: "", undoable: "分配 1 行", invoices: ["b"], rows: halves });
    expect(changed.rows.map(({ id }) => id)).toEqual(["a", "b1", "b2", "c"]);
    expect(changed.undoable).toBe("分配 1 行");
  });
});

describe("the assignment of selected rows", () => {
  const draft = { ...noDraft, subject: "work/w1", category: "venue" };

  it("takes an exact amount of a single open row, and everything without one", () => {
    expect(assignmentOf({ ...draft, amount: "1,000.05" }, [row("a")])).toMatchObject({
      value: { amount: fen(100_005) },
    });
    expect(assignmentOf(draft, [row("a"), settled])).toMatchObject({
      value: {
        amount: null,
        targets: [
          { invoice: "a", allocation: null },
          { invoice: "b", allocation: "a1" },
        ],
      },
    });
  });

  it.each([["0"], ["-5"], ["1.005"], ["一百"]])("does not take %s for an amount", (amount) => {
    expect(assignmentOf({ ...draft, amount }, [row("a")])).toMatchObject({ ok: false });
  });

  it("asks for what is not chosen yet", () => {
    expect(assignmentOf({ ...draft, category: null }, [row("a")])).toMatchObject({ ok: false });
  });
});

describe("the preview of an import", () => {
  const file = (name: string, result: PreviewFile["result"]): PreviewFile => ({
    ...{ file: name, type: "invoice", result, party: "甲公司", on: "2026-03-05" as LocalDate, total: fen(106_000) },
    findings: [{ severity: "error", sentence: "读不到发票号码。" }],
    usedIn: [],
    isNameable: false,
  });
  const preview = { files: [file("a", "new"), file("b", "refused"), file("c", "duplicate"), file("d", "new")] };

  it("groups files by what became of them, what was not taken first", () => {
    expect(previewRows(preview, "all").map((shown) => shown.file)).toEqual(["b", "a", "d", "c"]);
    expect(previewRows(preview, "duplicate").map((shown) => shown.file)).toEqual(["c"]);
  });

  it("says what a file was read as, and why it was not taken", () => {
    expect(previewRows(preview, "refused")).toMatchObject([
      { type: "发票", result: "未收", about: "甲公司 · 2026-03-05 · 1,060.00 元", notes: ["读不到发票号码。"] },
    ]);
  });

  it("counts each result, and what there is to save", () => {
    expect(resultFilters(preview).map(({ label }) => label)).toEqual(["全部 4", "新 2", "重复 1", "未收 1"]);
    expect(savable(preview)).toBe(2);
  });
});
