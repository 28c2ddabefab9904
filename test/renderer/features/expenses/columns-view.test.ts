import { describe, expect, it } from "vitest";
import {
  columnRows,
  columnsOf,
  firstDraft,
  roleChoices,
  withRole,
} from "../../../../renderer/features/expenses/columns-view.ts";
import type { NameableTable } from "../../../../shared/contract/columns.ts";

const table: NameableTable = {
  sheet: null,
  titles: ["日子", "余额", "金额"],
  rows: [
    ["2026-03-01", "", "10.00"],
    ["2026-03-02", "6.00", "4.00"],
  ],
  guesses: [
    { kind: "statement", columns: { balance: "余额", amount: "金额" }, roles: ["bookedOn", "balance", "amount"] },
    { kind: "budget", columns: { amount: "金额" }, roles: ["head", "amount"] },
  ],
  kept: null,
};

describe("naming the columns of a table", () => {
  it("begins with what the titles would mean, as the kind that is chosen", () => {
    expect(firstDraft(table)).toEqual({ kind: "statement", roles: [null, "balance", "amount"] });
    expect(firstDraft(table, "budget")).toEqual({ kind: "budget", roles: [null, null, "amount"] });
  });

  it("begins with what was said of such a table before", () => {
    const kept = { kind: "budget", columns: { head: "日子" }, holder: "某平台" } as const;
    expect(firstDraft({ ...table, kept })).toEqual({ kind: "budget", roles: ["head", null, null] });
    expect(firstDraft({ ...table, kept }, "statement").roles).toEqual([null, "balance", "amount"]);
  });

  it("gives a meaning to one column at a time", () => {
    const moved = withRole(firstDraft(table), 0, "balance");
    expect(moved.roles).toEqual(["balance", null, "amount"]);
    expect(columnsOf(table, withRole(moved, 0, ""))).toEqual({ amount: "金额" });
  });

  it("offers the meanings of the kind in Chinese, and shows the first cells that hold something", () => {
    expect(roleChoices(table, "statement").map(({ label }) => label)).toContain("记账日期");
    expect(columnRows(table).map(({ sample }) => sample)).toEqual([
      "2026-03-01　|　2026-03-02",
      "6.00",
      "10.00　|　4.00",
    ]);
  });
});
