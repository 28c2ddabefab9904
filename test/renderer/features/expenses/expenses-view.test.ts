import { describe, expect, it } from "vitest";
import {
  amountFor,
  assignmentOf,
  isNarrow,
  noDraft,
  noQuery,
  reasonText,
  withAmount,
} from "../../../../renderer/features/expenses/expenses-view.ts";
import {
  otherOwnersText,
  previewRows,
  resultFilters,
  savable,
} from "../../../../renderer/features/expenses/intake-view.ts";
import {
  chosenCount,
  isChosen,
  noSelection,
  onlyRow,
  selectionOf,
  toggledRow,
  wholeSelection,
  withRows,
} from "../../../../renderer/features/expenses/selection-view.ts";
import { type ExpenseRow, rowId } from "../../../../shared/contract/expenses.ts";
import type { PreviewFile } from "../../../../shared/contract/intake.ts";
import type { LocalDate } from "../../../../shared/dates.ts";
import { fen } from "../../../../shared/money.ts";

const row = (id: string, changes: Partial<ExpenseRow> = {}): ExpenseRow => ({
  ...{
    id,
    invoice: id,
    number: "26",
    kind: "digital-ordinary",
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
  it("says why a row is open, and how much of one that counts does not", () => {
    expect(reasonText(row("a"))).toContain("尚未分配到作品和类别");
    expect(reasonText(settled)).toMatch(/^其中 0.06 元不计入：专用发票的进项税/);
  });

  it("knows whether anything is left out", () => {
    expect(isNarrow(noQuery)).toBe(false);
    expect(isNarrow({ ...noQuery, text: " ", sort: { by: "gross", isDescending: true } })).toBe(false);
    expect(isNarrow({ ...noQuery, month: "2026-03" })).toBe(true);
  });
});

describe("chosen rows", () => {
  it("are so many, or all that are listed but for so many", () => {
    const some = withRows(toggledRow(noSelection, "a"), ["b", "c"]);
    expect([chosenCount(some, 9), isChosen(some, "b"), isChosen(toggledRow(some, "b"), "b")]).toEqual([3, true, false]);
    expect(selectionOf(some, noQuery)).toEqual({ kind: "rows", ids: ["a", "b", "c"] });
    const butOne = toggledRow(wholeSelection, "a");
    expect([chosenCount(butOne, 9), isChosen(butOne, "a"), isChosen(butOne, "b")]).toEqual([8, false, true]);
    expect(selectionOf(butOne, noQuery)).toEqual({ kind: "listed", query: noQuery, except: ["a"] });
    expect(chosenCount(withRows(butOne, ["a"]), 9)).toBe(9);
  });

  it("are one only where one was chosen by itself", () => {
    const parts = { invoice: "-1", line: 2, allocation: null };
    expect(onlyRow(toggledRow(noSelection, rowId(parts)))).toEqual(parts);
    expect(onlyRow(wholeSelection)).toBeNull();
    expect(onlyRow(toggledRow(noSelection, "no row"))).toBeNull();
  });
});

describe("the assignment of selected rows", () => {
  const draft = { ...noDraft, subject: "work/w1", category: "venue" };

  const open = toggledRow(noSelection, rowId(row("a")));
  const both = toggledRow(open, rowId(settled));

  it("takes an exact amount of a single open row, and everything without one", () => {
    expect(assignmentOf(withAmount(draft, open, "1,000.05"), open, noQuery)).toMatchObject({
      value: { amount: fen(100_005) },
    });
    expect(assignmentOf(withAmount(draft, open, "7"), both, noQuery)).toMatchObject({
      value: { amount: null, rows: { kind: "rows", ids: [rowId(row("a")), rowId(settled)] } },
    });
  });

  it.each([["0"], ["-5"], ["1.005"], ["一百"]])("does not take %s for an amount", (amount) => {
    expect(assignmentOf(withAmount(draft, open, amount), open, noQuery)).toMatchObject({ ok: false });
  });

  it("leaves an amount with the row that it was typed for", () => {
    const other = toggledRow(noSelection, rowId(row("c")));
    const typed = withAmount(draft, open, "300");
    expect([amountFor(typed, open), amountFor(typed, other), amountFor(typed, both)]).toEqual(["300", "", ""]);
    expect(assignmentOf(typed, other, noQuery)).toMatchObject({ value: { amount: null } });
  });

  it("asks for what is not chosen yet", () => {
    expect(assignmentOf({ ...draft, category: null }, open, noQuery)).toMatchObject({ ok: false });
    expect(assignmentOf(draft, noSelection, noQuery)).toMatchObject({ ok: false });
    expect(assignmentOf(draft, wholeSelection, noQuery)).toMatchObject({ ok: true });
  });
});

describe("the preview of an import", () => {
  const file = (name: string, result: PreviewFile["result"]): PreviewFile => ({
    ...{ file: name, type: "invoice", result, party: "甲公司", on: "2026-03-05" as LocalDate, total: fen(106_000) },
    findings: [{ severity: "error", sentence: "读不到发票号码。" }],
    usedIn: [],
    holds: [],
    isNameable: false,
    otherOwner: null,
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

  it("tells when files are another studio's, as where the wrong workspace is open", () => {
    expect(otherOwnersText(preview)).toBeNull();
    const other = { ...file("x", "new"), otherOwner: "乙公司" };
    expect(otherOwnersText({ files: [...preview.files, other] })).toContain("有 1 个文件写的是别的单位（“乙公司”）");
    expect(otherOwnersText({ files: [other, { ...other, otherOwner: "丙公司" }] })).toContain("（“乙公司”等）");
    expect(otherOwnersText({ files: [{ ...other, result: "duplicate" }] })).toBeNull();
    const [row] = previewRows({ files: [other] }, "all");
    expect(row?.notes[0]).toBe("购买方是“乙公司”，不是本单位。");
    const [statement] = previewRows({ files: [{ ...other, type: "statement" }] }, "all");
    expect(statement?.notes[0]).toBe("户名是“乙公司”，不是本单位。");
  });

  it("counts each result, and what there is to save", () => {
    expect(resultFilters(preview).map(({ label }) => label)).toEqual(["全部 4", "新 2", "重复 1", "未收 1"]);
    expect(savable(preview)).toBe(2);
  });
});
