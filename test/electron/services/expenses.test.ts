import { beforeEach, describe, expect, it } from "vitest";
import { type ExpenseCalls, expenseCalls } from "../../../electron/services/expense-calls.ts";
import { expenseRows } from "../../../electron/services/expenses/expense-rows.ts";
import { findPack } from "../../../electron/services/policy-packs.ts";
import { undoDone } from "../../../electron/services/reconciliation/edit-done.ts";
import { type OpenBooks, openBooks } from "../../../electron/services/reconciliation/open-books.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { noQuery } from "../../../renderer/features/expenses/expenses-view.ts";
import { type ExpenseQuery, type RowSelection, rowId } from "../../../shared/contract/expenses.ts";
import { fen } from "../../../shared/money.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { expectOk, newWorkspace, write } from "../store/temporary-workspace.ts";
import { emptyRecords, invoiceReading } from "./import/made-up-readings.ts";

let workspace: Workspace;
let pack: Pack;
let books: OpenBooks;
let calls: ExpenseCalls;

const { record } = invoiceReading("a.xml");
const more = { files: [], provenance: {}, verification: null, note: "", voided: false };
const invoice = (number: string) => ({ ...record, ...more, id: `-${number}`, number });

beforeEach(async () => {
  workspace = newWorkspace();
  write(workspace, () => {
    workspace.studio.save(emptyRecords.studio);
    workspace.subjects.saveAll(emptyRecords.subjects);
    workspace.invoices.saveAll([invoice("1"), invoice("2")]);
  });
  pack = expectOk(await findPack("cn-liaoning-microdrama"));
  books = openBooks(workspace);
  calls = expenseCalls(workspace, pack, books);
});

const open = ["-1", "-2"].map((id) => rowId({ invoice: id, line: 1, allocation: null }));
const these = (ids: readonly string[]): RowSelection => ({ kind: "rows", ids });
const wanted = { subject: "work/w1", category: "venue", place: "in", amount: null } as const;
const list = (query: Partial<ExpenseQuery> = {}, from = 0, count = 100) =>
  expectOk(calls["expenses.list"]({ query: { ...noQuery, ...query }, from, count }));
const rows = () => list().rows;
const assign = (amount: bigint | null = null, ids = open): string =>
  expectOk(calls["expenses.assign"]({ ...wanted, rows: these(ids), amount: amount === null ? null : fen(amount) }))
    .sentence;
const withdrawAll = () =>
  calls["expenses.withdraw"]({ rows: { kind: "listed", query: { ...noQuery, subject: "work/w1" }, except: [] } });
const stored = () => write(workspace, () => workspace.allocations.list());
/** What judging every row anew gives. */
const judged = () => expenseRows(expectOk(books.now()).records, pack);

describe("expenses", () => {
  it("show every fen once, open until it is allocated and eligible afterwards", () => {
    expect(rows()).toMatchObject([
      { state: "undecided", reasons: ["unallocated"], undecided: fen(106_000), date: "2026-03-05" },
      { state: "undecided" },
    ]);
    expect(assign()).toBe("已分配 2 行。");
    expect(rows()).toMatchObject([
      { state: "eligible", eligible: fen(106_000), subject: "work/w1", category: "venue", place: "in" },
      { state: "eligible" },
    ]);
    expect(rows()).toEqual(judged());
  });

  it("split a single line by an amount, and show both parts", () => {
    assign(6_000n, open.slice(0, 1));
    expect(rows().map(({ gross, state }) => [gross, state])).toEqual([
      [fen(6_000), "eligible"],
      [fen(100_000), "undecided"],
      [fen(106_000), "undecided"],
    ]);
    // Still found by what the paper shows.
    expect(list({ text: "1060" }).matching).toBe(3);
    expect(list({ text: "60.00" }).matching).toBe(3);
    expect(list({ text: "1,000.00" }).matching).toBe(1);
  });

  it("store nothing when one of several rows cannot be allocated", () => {
    assign(null, open.slice(0, 1));
    expect(calls["expenses.assign"]({ ...wanted, rows: these(open) })).toMatchObject({ ok: false });
    expect(stored()).toHaveLength(1);
    expect(calls["expenses.assign"]({ ...wanted, rows: these(["no row"]) })).toMatchObject({ ok: false });
  });

  it("are the same as judged anew after every change, where a red letter takes part of an invoice back as well", () => {
    rows();
    assign(null, open.slice(0, 1));
    const minus = { amountExTax: fen(-50_000), taxAmount: fen(-3_000), total: fen(-53_000), lines: [] };
    const red = { ...invoice("3"), ...minus, red: true, redOf: "1" };
    write(workspace, () => workspace.invoices.save(red));
    expect(rows()).toMatchObject([{ ineligible: fen(53_000), reasons: ["netted-by-red-letter"] }, {}, {}]);
    expect(rows()).toEqual(judged());
    // A second invoice of that number: which one is taken back is open again.
    write(workspace, () => workspace.invoices.save({ ...invoice("1"), id: "old-1", code: "old" }));
    expect(rows()[0]).toMatchObject({ ineligible: fen(0) });
    expect(rows()).toEqual(judged());
    write(workspace, () => workspace.invoices.remove("old-1"));
    write(workspace, () => workspace.invoices.save({ ...red, redOf: "2" }));
    expect(rows()[0]).toMatchObject({ ineligible: fen(0) });
    expect(rows()).toEqual(judged());
  });

  it("are taken back one change after the other by the undo that all pages share", () => {
    assign();
    const allocated = stored();
    expect(expectOk(withdrawAll()).sentence).toBe("已取消 2 笔分配。");
    expect(stored()).toEqual([]);
    expect(expectOk(undoDone(books))).toEqual({ sentence: "已撤回：取消 2 笔分配。", undoable: "分配 2 行" });
    expect(stored()).toEqual(allocated);
    expect(rows()).toEqual(judged());
    expectOk(undoDone(books));
    expect(stored()).toEqual([]);
    expect(rows()).toEqual(judged());
  });

  it("move an allocation, and back to what it was", () => {
    assign();
    const before = stored();
    const [first] = rows();
    expectOk(calls["expenses.assign"]({ ...wanted, place: "out", rows: these([first?.id ?? ""]) }));
    expect(stored()).not.toEqual(before);
    expectOk(undoDone(books));
    expect(stored()).toEqual(before);
  });

  it("are not withdrawn twice, nor where nothing is allocated", () => {
    const refused = withdrawAll();
    expect(refused.ok || refused.error.message).toContain("没有分配");
    assign();
    const [first] = rows();
    expectOk(withdrawAll());
    expect(calls["expenses.withdraw"]({ rows: these([first?.id ?? ""]) })).toMatchObject({ ok: false });
  });
});

describe("the list of expenses", () => {
  it("gives a part of what a query lists, with the sums of all of it", () => {
    expect(list({}, 1, 1)).toMatchObject({
      matching: 2,
      from: 1,
      rows: [{ number: "2" }],
      sums: { recorded: 212_000n },
    });
    expect(list({ subject: "none" }).matching).toBe(2);
    assign(null, open.slice(0, 1));
    expect(list({ subject: "work/w1" })).toMatchObject({ matching: 1, sums: { eligible: 106_000n, undecided: 0n } });
  });

  it("is narrowed down by what is typed and chosen", () => {
    const counts: readonly (readonly [Partial<ExpenseQuery>, number])[] = [
      [{ text: "1,060.00" }, 2],
      [{ text: "1060" }, 2],
      [{ text: "没有这家" }, 0],
      [{ month: "2026-03" }, 2],
      [{ month: "none" }, 0],
      [{ state: "eligible" }, 0],
      [{ kind: "digital-ordinary" }, 2],
      [{ kind: "railway" }, 0],
      [{ place: "in" }, 0],
      [{ category: "venue" }, 0],
    ];
    for (const [query, count] of counts) expect([query, list(query).matching]).toEqual([query, count]);
  });

  it("stands in the order that is asked for, what has no such value last", () => {
    write(workspace, () =>
      workspace.invoices.save({ ...invoice("0"), total: fen(1), sellerName: "阿一公司", lines: [] }),
    );
    const numbers = (sort: ExpenseQuery["sort"]) => list({ sort }).rows.map(({ number }) => number);
    expect(numbers({ by: "gross", isDescending: false })[0]).toBe("0");
    expect(numbers({ by: "gross", isDescending: true }).at(-1)).toBe("0");
    assign(null, open.slice(1));
    expect(numbers({ by: "subject", isDescending: false })).toEqual(["2", "1", "0"]);
    expect(numbers({ by: "subject", isDescending: true })).toEqual(["2", "1", "0"]);
    expect(numbers({ by: "seller", isDescending: false })[0]).toBe("0");
    expect(numbers(null)).toEqual(["1", "2", "0"]);
  });

  it("finds an invoice, names the rows of a range, and gives chosen rows at once", () => {
    expect(expectOk(calls["expenses.find"]({ query: noQuery, invoice: "-2" }))).toEqual({ at: 1 });
    expect(expectOk(calls["expenses.find"]({ query: noQuery, invoice: "gone" }))).toEqual({ at: null });
    expect(expectOk(calls["expenses.range"]({ query: noQuery, from: 0, to: 1 }))).toEqual({ ids: open });
    const among = (text: string) =>
      expectOk(calls["expenses.among"]({ query: { ...noQuery, text }, ids: [...open.slice(1), "gone"] })).ids;
    expect([among(""), among("没有这家")]).toEqual([open.slice(1), []]);
    const chosen = { kind: "listed", query: noQuery, except: open.slice(0, 1) } as const;
    expect(expectOk(calls["expenses.rows"]({ chosen })).rows.map(({ id }) => id)).toEqual(open.slice(1));
  });

  it("is filed as a whole but for what cannot be", () => {
    write(workspace, () => workspace.invoices.save({ ...invoice("9"), voided: true }));
    const listed = { kind: "listed", query: noQuery, except: [] } as const;
    expect(expectOk(calls["expenses.assign"]({ ...wanted, rows: listed })).sentence).toBe("已分配 2 行。");
  });

  it("says what its invoice says, and by which files it is known", () => {
    const paper = expectOk(calls["expenses.paper"]({ invoice: "-1" }));
    expect(paper.facts).toContainEqual({ name: "价税合计", value: "1,060.00 元" });
    expect(paper.files).toEqual([]);
    expect(calls["expenses.paper"]({ invoice: "gone" })).toMatchObject({ ok: false });
  });
});
