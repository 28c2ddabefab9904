import { describe, expect, it } from "vitest";
import type { SettledPart } from "../../../../shared/contract/matching.ts";
import { type LocalDate, localDate } from "../../../../shared/dates.ts";
import { yuan } from "../../../shared/ledger/made-up-cost.ts";
import { expectOk, reopen, write } from "../../store/temporary-workspace.ts";
import { changed, now, type OpenedBooks, openedBooks, sorted, threeInvoices } from "./opened-books.ts";

const first = ({ list }: OpenedBooks): string => {
  const found = list("proposals").items.find(({ numbers }) => numbers.endsWith("1"));
  if (found === undefined) throw new Error("the first invoice is proposed");
  return found.id;
};
const accept = ({ calls }: OpenedBooks, ids: readonly string[]) =>
  now(calls["matching.accept"]({ view: "proposals", ids }));
const stored = ({ workspace }: OpenedBooks) => write(workspace, () => workspace.settlements.list());

const part = (change: Partial<SettledPart> = {}): SettledPart => ({
  ...{ demand: { kind: "invoice", id: "-3" }, payment: null, way: "cash", amount: yuan(100), on: null, note: "" },
  ...change,
});
const settle = ({ calls }: OpenedBooks, parts: readonly SettledPart[]) =>
  now(calls["matching.settle"]({ view: "demands", parts }));

describe("a proposal", () => {
  it("is a settlement once it is accepted, in the name of who works and on the day, and is proposed no more", () => {
    const books = openedBooks(threeInvoices());
    expect(books.list("proposals").counts).toMatchObject({ proposals: 2, accepted: 0, demands: 1, payments: 1 });
    const change = expectOk(accept(books, [first(books)]));
    expect(change).toMatchObject({ sentence: "已确认 1 项匹配。", undoable: "确认 1 项匹配" });
    expect(change.counts).toMatchObject({ proposals: 1, accepted: 1 });
    expect(stored(books)).toMatchObject([
      { invoice: "-1", payment: "p1", way: "bank", amount: yuan(106), acceptedBy: "林会计", acceptedOn: "2026-06-01" },
    ]);
    expect(books.list("accepted").items).toMatchObject([{ party: "虚构服务商", asked: yuan(106), kind: "bank" }]);
  });

  it("changes the list on the screen into exactly the list that would be asked for anew", () => {
    const books = openedBooks(threeInvoices());
    for (const view of ["proposals", "demands", "payments", "accepted"] as const) {
      const before = books.list(view);
      const parts = [part({ demand: { kind: "invoice", id: "-2" }, payment: "p2", way: "bank", amount: yuan(12) })];
      const change = expectOk(now(books.calls["matching.settle"]({ view, parts })));
      expect(change.from).toBe(before.revision);
      expect(changed(before, change)).toEqual(sorted(books.list(view).items));
    }
  });

  it("shows both sides with what is left of each, and why it is proposed", () => {
    const books = openedBooks(threeInvoices());
    expect(expectOk(now(books.calls["matching.show"]({ ids: [first(books)] })))).toMatchObject({
      demands: [{ number: "26210000000000000001", party: "虚构服务商", amount: yuan(106), open: yuan(106) }],
      payments: [{ id: "p1", amount: yuan(106), open: yuan(106), statement: "流水.csv 第 1 笔" }],
      kind: "one-to-one",
    });
  });

  it("is never proposed again once a person said that it is not so, until that is taken back", () => {
    const books = openedBooks(threeInvoices());
    const id = first(books);
    expectOk(now(books.calls["matching.refuse"]({ view: "proposals", id, note: "是另一单" })));
    expect(books.list("proposals").items.map((item) => item.id)).not.toContain(id);
    const refused = books.list("refused").items.map((item) => item.id);
    expect(refused).toHaveLength(1);
    expectOk(now(books.calls["matching.take-back-refusals"]({ view: "refused", ids: refused })));
    expect(books.list("proposals").items.map((item) => item.id)).toContain(id);
  });

  it("is not accepted while nobody has named themselves, nor one of several that is no longer there", () => {
    const nameless = openedBooks(threeInvoices(), "");
    expect(accept(nameless, [first(nameless)])).toMatchObject({ ok: false, error: { message: /操作人/ } });
    const books = openedBooks(threeInvoices());
    expect(accept(books, [first(books), "gone"])).toMatchObject({ ok: false });
    expect(stored(books)).toEqual([]);
  });

  it("can be accepted together with all that are sure", () => {
    const books = openedBooks(threeInvoices());
    const sure = books.list("proposals").items.filter(({ isSure }) => isSure);
    expect(sure.length).toBe(books.list("proposals").counts.sure);
    expect(
      expectOk(
        accept(
          books,
          sure.map(({ id }) => id),
        ),
      ).counts.sure,
    ).toBe(0);
  });
});

describe("undo", () => {
  it("takes the steps back in turn, and leaves records as they were", () => {
    const books = openedBooks(threeInvoices());
    const before = write(books.workspace, () => books.workspace.snapshot());
    expectOk(accept(books, [first(books)]));
    expectOk(settle(books, [part()]));
    const undo = () => now(books.calls["matching.undo"]({ view: "proposals" }));
    expect(expectOk(undo())).toMatchObject({ sentence: "已撤回：核销 1 笔。", undoable: "确认 1 项匹配" });
    expectOk(undo());
    expect(write(books.workspace, () => books.workspace.snapshot())).toEqual(before);
  });

  it("keeps what was done in the audit trail, and survives the next start", () => {
    const books = openedBooks(threeInvoices());
    expectOk(accept(books, [first(books)]));
    expectOk(now(books.calls["books.undo"]({})));
    const done = reopen(books.workspace);
    const kinds = write(done, () => done.trail.after(0)).filter(({ noun }) => noun === "settlements");
    expect(kinds.map(({ before, after }) => [before === null, after === null])).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

describe("settling by hand", () => {
  it("takes several ways for one invoice, and leaves the rest open", () => {
    const books = openedBooks(threeInvoices());
    const parts = [
      part({ payment: "p3", way: "bank", amount: yuan(200) }),
      part({ way: "withholding", amount: yuan(18), note: "代扣个税" }),
    ];
    expectOk(settle(books, parts));
    const [left] = books.list("demands").items;
    expect(left).toMatchObject({ numbers: "26210000000000000003", asked: yuan(100) });
    expect(books.list("payments").items).toMatchObject([{ id: "p3", paid: yuan(800) }]);
  });

  it.each([
    ["more than the invoice asks for", [part({ amount: yuan(400) })], /还有 318\.00 元可核销/],
    ["more than a row has", [part({ payment: "p1", way: "bank", amount: yuan(107) })], /流水还有 106\.00 元/],
    ["the same fen twice", [part({ amount: yuan(200) }), part({ amount: yuan(200) })], /合计是 400\.00 元/],
    ["a bank transfer without a row", [part({ way: "bank" })], /要选中一笔流水/],
    ["nothing", [part({ amount: yuan(0) })], /不能为零/],
    ["what is not there", [part({ demand: { kind: "invoice", id: "-9" } })], /已经不在/],
  ])("does not take %s", (_, parts, message) => {
    const books = openedBooks(threeInvoices());
    expect(settle(books, parts)).toMatchObject({ ok: false, error: { message: expect.stringMatching(message) } });
    expect(stored(books)).toEqual([]);
  });
});

describe("an accepted settlement", () => {
  const change = ({ calls, list }: OpenedBooks, wanted: { amount: number; on?: LocalDate; note?: string }) => {
    const [line] = list("accepted").items;
    const typed = { amount: yuan(wanted.amount), on: wanted.on ?? null, note: wanted.note ?? "" };
    return now(calls["matching.change"]({ view: "accepted", id: line?.id ?? "gone", ...typed }));
  };

  it("is changed in its place by who does so, and one step takes that back", () => {
    const books = openedBooks(threeInvoices());
    expectOk(settle(books, [part()]));
    const before = stored(books);
    const on = localDate("2026-04-01");
    expect(expectOk(change(books, { amount: 120, on, note: "更正" })).undoable).toBe("修改一笔核销");
    expect(stored(books)).toEqual([{ ...before[0], amount: yuan(120), on, note: "更正" }]);
    const [line] = books.list("accepted").items;
    const shown = expectOk(now(books.calls["matching.show"]({ ids: [line?.id ?? ""] })));
    expect(shown.settled).toMatchObject({ amount: yuan(120), on, note: "更正", payment: null, acceptedBy: "林会计" });
    expectOk(now(books.calls["books.undo"]({})));
    expect(stored(books)).toEqual(before);
  });

  it("keeps the day of its bank row", () => {
    const books = openedBooks(threeInvoices());
    expectOk(accept(books, [first(books)]));
    expectOk(change(books, { amount: 100, on: localDate("2026-04-01") }));
    expect(stored(books)).toMatchObject([{ amount: yuan(100), on: null, payment: "p1" }]);
  });

  it.each([
    ["more than its paper and its row have", { amount: 107 }, /还有 106\.00 元可核销/],
    ["nothing", { amount: 0 }, /不能为零/],
  ])("does not become %s", (_, wanted, message) => {
    const books = openedBooks(threeInvoices());
    expectOk(accept(books, [first(books)]));
    expect(change(books, wanted)).toMatchObject({ ok: false, error: { message: expect.stringMatching(message) } });
    expect(stored(books)).toMatchObject([{ amount: yuan(106) }]);
  });

  it("cannot be changed once it is gone", () => {
    expect(change(openedBooks(threeInvoices()), { amount: 1 }).ok).toBe(false);
  });
});

describe("a rule stated once", () => {
  it("takes rows out of matching, says of how many it speaks, and lets them back when it is withdrawn", () => {
    const books = openedBooks(threeInvoices());
    const entered = { field: "counterpartyName", how: "contains", text: "房东", effect: "set-aside" } as const;
    const { rules } = expectOk(now(books.calls["matching-rules.state"]({ ...entered, party: "", note: "宿舍" })));
    expect(rules).toMatchObject([{ rule: { statedBy: "林会计", statedOn: "2026-06-01" }, rows: 1 }]);
    expect(books.list("aside")).toMatchObject({ items: [{ id: "p3", numbers: "宿舍" }], counts: { payments: 0 } });
    const [{ rule } = { rule: { id: "" } }] = rules;
    expectOk(now(books.calls["matching-rules.withdraw"]({ id: rule.id })));
    expect(books.list("payments").counts).toMatchObject({ payments: 1, aside: 0 });
  });
});

describe("the books in memory", () => {
  it("notice what another page has changed", () => {
    const books = openedBooks(threeInvoices());
    const before = books.list("payments");
    write(books.workspace, () => books.workspace.payments.remove("p3"));
    const after = books.list("payments");
    expect(after.items).toEqual([]);
    expect(after.revision).toBeGreaterThan(before.revision);
  });
});
