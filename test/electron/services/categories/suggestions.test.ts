import { beforeEach, describe, expect, it } from "vitest";
import { type CategoryCalls, categoryCalls } from "../../../../electron/services/category-calls.ts";
import { type ExpenseCalls, expenseCalls } from "../../../../electron/services/expense-calls.ts";
import { undoDone } from "../../../../electron/services/reconciliation/edit-done.ts";
import { type OpenBooks, openBooks } from "../../../../electron/services/reconciliation/open-books.ts";
import type { Workspace } from "../../../../electron/store/workspace.ts";
import type { StatedRule } from "../../../../shared/contract/categories.ts";
import { localDate } from "../../../../shared/dates.ts";
import { madeUpInvoice } from "../../../shared/ledger/labelled-receipts.ts";
import { pack } from "../../../shared/ledger/made-up-cost.ts";
import { expectOk, newWorkspace, write } from "../../store/temporary-workspace.ts";
import { emptyRecords } from "../import/made-up-readings.ts";

let workspace: Workspace;
let calls: CategoryCalls;
let books: OpenBooks;
let expenses: ExpenseCalls;

const seller = "沈阳星棚影视基地有限公司";
const receipts = [
  madeUpInvoice("1", { seller, item: "*经营租赁*场地租赁费" }),
  madeUpInvoice("2", { seller: "大连红妆造型工作室", item: "*生活服务*化妆造型服务" }),
  madeUpInvoice("3", { seller: "某商行", item: "*电池*五号电池" }),
  madeUpInvoice("4", { seller, item: "*现代服务*置景道具服务" }),
];

beforeEach(() => {
  workspace = newWorkspace();
  write(workspace, () => {
    workspace.studio.save(emptyRecords.studio);
    workspace.subjects.saveAll(emptyRecords.subjects);
    workspace.invoices.saveAll(receipts);
    workspace.operator.set("王会计");
  });
  books = openBooks(workspace);
  calls = categoryCalls(workspace, pack, { books, today: () => localDate("2026-11-23") });
  expenses = expenseCalls(workspace, pack, books);
});

const suggested = () => expectOk(expenses["categories.suggest"]());
const allocations = () => write(workspace, () => workspace.allocations.list());
const accept = (lines: readonly { readonly invoice: string; readonly line: number; readonly category: string }[]) =>
  expenses["categories.accept"]({ lines, subject: "work/w1", place: "in" });
const stated: StatedRule = {
  ...{ id: null, field: "item", how: "contains", text: "电池", category: "prod_other", note: "场务消耗" },
};

describe("suggested categories", () => {
  it("are shown for open lines, with why, and decide nothing", () => {
    expect(suggested()).toMatchObject({
      silent: 1,
      suggestions: [
        { id: "1:1", category: "venue", categoryTitle: "场地租赁", reasons: [expect.stringContaining("场地租")] },
        { id: "2:1", category: "costume" },
        { id: "4:1", category: null, categoryTitle: null, reasons: [expect.anything(), expect.anything()] },
      ],
    });
    expect(allocations()).toEqual([]);
  });

  it("are taken over together under their own categories, and taken back as one", () => {
    const lines = suggested().suggestions.flatMap(({ invoice, line, category }) =>
      category === null ? [] : [{ invoice, line, category }],
    );
    const done = expectOk(accept(lines));
    expect(done).toMatchObject({ sentence: "已按建议归类 2 行。", undoable: "按建议归类 2 行" });
    expect(allocations()).toMatchObject([
      { invoice: "-1", category: "venue", subject: "work/w1", place: "in" },
      { invoice: "-2", category: "costume" },
    ]);
    expect(suggested().suggestions.map(({ id }) => id)).toEqual(["4:1"]);
    expectOk(undoDone(books));
    expect(allocations()).toEqual([]);
  });

  it("are taken over all or none", () => {
    const line = { invoice: "-1", line: 1, category: "venue" };
    expectOk(accept([line]));
    expect(accept([{ ...line, invoice: "-2" }, line])).toMatchObject({ ok: false });
    expect(accept([{ ...line, invoice: "-2", category: "gone" }])).toMatchObject({ ok: false });
    expect(allocations()).toHaveLength(1);
  });

  it("are not made for invoices that count nowhere", () => {
    const [one] = receipts;
    if (one === undefined) throw new Error("there is a receipt");
    write(workspace, () => workspace.invoices.save({ ...one, voided: true }));
    expect(suggested().suggestions.map(({ id }) => id)).not.toContain("1:1");
  });

  it("name a line by its invoice where two invoices share a number", () => {
    const twin = { ...madeUpInvoice("1", { seller, item: "*住宿服务*房费" }), id: "2100-1", code: "2100" };
    write(workspace, () => workspace.invoices.save(twin));
    expect(suggested().suggestions.map(({ id }) => id)).toEqual(expect.arrayContaining(["-1:1", "2100-1:1"]));
  });
});

describe("a person's rules", () => {
  it("are stated, speak of lines from then on, are corrected, withdrawn and taken back", () => {
    expect(expectOk(calls["category-rules.state"](stated)).sentence).toBe(
      "已定下规则：项目名称含“电池”，归到 其他制作配套费用。",
    );
    const [shown] = expectOk(calls["category-rules.list"]({})).rules;
    expect(shown).toMatchObject({ lines: 1, rule: { statedBy: "王会计", statedOn: "2026-11-23", note: "场务消耗" } });
    expect(suggested()).toMatchObject({ silent: 0 });
    const id = shown?.rule.id ?? "";
    expectOk(calls["category-rules.state"]({ ...stated, id, category: "other" }));
    expect(suggested().suggestions.find((one) => one.id === "3:1")?.category).toBe("other");
    expectOk(calls["category-rules.withdraw"]({ id }));
    expect(expectOk(calls["category-rules.list"]({})).rules).toEqual([]);
  });

  it("are not stated twice of the same receipts, nor for a category that is not there", () => {
    expectOk(calls["category-rules.state"](stated));
    expect(calls["category-rules.state"]({ ...stated, text: " 电 池", category: "other" })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("请改那一条") },
    });
    expect(calls["category-rules.state"]({ ...stated, text: "别的", category: "gone" })).toMatchObject({ ok: false });
    expect(calls["category-rules.withdraw"]({ id: "gone" })).toMatchObject({ ok: false });
  });

  it("stand beside those that ship, which can be read", () => {
    const { builtIn } = expectOk(calls["category-rules.list"]({}));
    expect(builtIn.find(({ category }) => category === "交通食宿")?.sentences).toContain("项目大类是“住宿服务”");
  });
});
