import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { NewPaper } from "../../../../shared/contract/chain.ts";
import type { GivenAnswer } from "../../../../shared/contract/findings.ts";
import { localDate } from "../../../../shared/dates.ts";
import { addFen } from "../../../../shared/money.ts";
import { allocation, invoice, records, yuan } from "../../../shared/ledger/made-up-cost.ts";
import { revenue } from "../../../shared/reconciliation/made-up-payment.ts";
import { expectOk, write } from "../../store/temporary-workspace.ts";
import { now, type OpenedBooks, openedBooks, threeInvoices } from "./opened-books.ts";

const choices = [
  { id: "vat", option: "with-tax", confirmedBy: "林会计", confirmedOn: null },
  { id: "art2_place", option: "anywhere", confirmedBy: "林会计", confirmedOn: null },
];
const twoAllocated = () => ({
  ...threeInvoices(),
  allocations: [allocation(), allocation({ id: "a2", invoice: "-2" })],
  choices,
});
const findings = ({ calls }: OpenedBooks) => expectOk(now(calls["findings.list"]({}))).findings;
const exclusions = ({ calls }: OpenedBooks) => expectOk(now(calls["exclusions.list"]({})));
const head = ({ calls }: OpenedBooks) => expectOk(now(calls["reconciliation.show"]({})));

describe("the head of the books", () => {
  it("adds up to what was recorded, as a whole and in every share", () => {
    const { ledger, shares } = head(openedBooks(twoAllocated()));
    for (const parts of [ledger, ...Object.values(shares).flat()])
      expect(addFen(addFen(parts.eligible, parts.ineligible), parts.undecided)).toBe(parts.recorded);
    expect(shares.subject.map(({ title }) => title)).toEqual(["归航", "尚未分配"]);
    expect(shares.supplier).toHaveLength(3);
  });
});

describe("a finding", () => {
  const given = (ids: readonly string[], change: Partial<GivenAnswer> = {}): GivenAnswer => ({
    ...{ ids, verdict: "explained", note: "合同约定验收后付款", evidence: null },
    ...change,
  });

  it("is answered with others of its kind at once, and open again when what it says has changed", () => {
    const books = openedBooks(twoAllocated());
    const unpaid = findings(books).filter(({ code }) => code === "invoice-unpaid");
    expect(unpaid.length).toBeGreaterThan(0);
    const done = expectOk(now(books.calls["findings.answer"](given(unpaid.map(({ id }) => id)))));
    expect(done.sentence).toBe(`已答复 ${unpaid.length} 项发现。`);
    const [answered] = findings(books).filter(({ code }) => code === "invoice-unpaid");
    expect(answered).toMatchObject({
      standing: "answered",
      answer: { verdict: "explained", note: "合同约定验收后付款", answeredBy: "林会计", answeredOn: "2026-06-01" },
    });
    expect(head(books).findings.answered).toBe(unpaid.length);
    const [paidInPart] = [{ demand: { kind: "invoice" as const, id: "-3" }, payment: null, way: "cash" as const }];
    const part = { ...paidInPart, amount: yuan(100), on: null, note: "" };
    expectOk(now(books.calls["matching.settle"]({ view: "demands", parts: [part] })));
    expect(findings(books).some(({ standing, code }) => standing === "answered" && code === "invoice-unpaid")).toBe(
      false,
    );
  });

  it("is not explained without a word, nor answered by nobody", () => {
    const books = openedBooks(twoAllocated());
    const [one] = findings(books);
    if (one === undefined) throw new Error("there is a finding");
    expect(now(books.calls["findings.answer"](given([one.id], { note: " " })))).toMatchObject({ ok: false });
    expect(now(books.calls["findings.answer"](given(["gone"])))).toMatchObject({ ok: false });
    const nameless = openedBooks(twoAllocated(), "");
    expect(now(nameless.calls["findings.answer"](given([one.id])))).toMatchObject({ ok: false });
  });

  it("is open again once its answer is taken back", () => {
    const books = openedBooks(twoAllocated());
    const [one] = findings(books);
    if (one === undefined) throw new Error("there is a finding");
    expectOk(now(books.calls["findings.answer"](given([one.id]))));
    const answer = findings(books).find(({ id }) => id === one.id)?.answer;
    expectOk(now(books.calls["findings.withdraw"]({ ids: [answer?.id ?? ""] })));
    expect(findings(books).find(({ id }) => id === one.id)).toMatchObject({ standing: "open", answer: null });
  });
});

describe("what is not claimed", () => {
  it("is decided for the rest of an invoice, with a reason, and undecided again when taken back", () => {
    const books = openedBooks(twoAllocated());
    expect(exclusions(books).undecided).toMatchObject([
      { invoice: "-2", reason: "unallocated", mayBeExcluded: true, amount: yuan(106) },
      { invoice: "-3", reason: "unallocated", mayBeExcluded: true },
    ]);
    const exclude = (reason: string) => now(books.calls["exclusions.exclude"]({ invoices: ["-3", "-2"], reason }));
    expect(exclude(" ")).toMatchObject({ ok: false, error: { message: expect.stringContaining("为什么不申报") } });
    expectOk(exclude("办公用品"));
    const after = exclusions(books);
    expect(after.undecided).toEqual([]);
    expect(after.excluded.map(({ reason, decidedBy }) => [reason, decidedBy])).toEqual([
      ["办公用品", "林会计"],
      ["办公用品", "林会计"],
    ]);
    expect(head(books).ledger.undecided).toBe(0n);
    expect(exclude("又一次")).toMatchObject({ ok: false });
    expectOk(now(books.calls["exclusions.include"]({ ids: after.excluded.map(({ id }) => id) })));
    expect(exclusions(books).undecided).toHaveLength(2);
  });
});

describe("the chain of papers", () => {
  const contract = (change: Partial<NewPaper> = {}): NewPaper => ({
    entered: {
      end: "contract",
      paper: {
        ...{ direction: "cost", number: "HT-1", title: "摄影服务", party: "虚构服务商", partyTaxId: null },
        ...{ partyAccount: null, related: false, signedOn: localDate("2026-01-05"), amount: yuan(106) },
        ...{ subject: null, note: "" },
      },
    },
    ...{ invoices: ["-1"], file: null },
    ...change,
  });
  const chain = ({ calls }: OpenedBooks) => expectOk(now(calls["chain.list"]({})));
  const item = (books: OpenedBooks, id: string) => chain(books).invoices.find((one) => one.id === id);

  it("reaches to a contract that is recorded for an invoice, and no longer once it is taken away", async () => {
    const books = openedBooks(twoAllocated());
    expect(item(books, "-1")).toMatchObject({ contract: "none", payment: "proposed" });
    expectOk(await books.calls["chain.add"](contract()));
    expect(item(books, "-1")).toMatchObject({ contract: "full" });
    expect(chain(books).contracts).toMatchObject([{ title: "HT-1 摄影服务", used: yuan(106), open: 0n }]);
    const detail = expectOk(now(books.calls["chain.show"]({ invoice: "-1" })));
    const [link] = detail.contract.papers;
    expectOk(now(books.calls["chain.detach"]({ links: [link?.link ?? ""] })));
    expect(item(books, "-1")).toMatchObject({ contract: "none" });
  });

  it("takes several invoices to one paper, those that are there already once", async () => {
    const books = openedBooks(twoAllocated());
    expectOk(await books.calls["chain.add"](contract()));
    const [{ id } = { id: "" }] = chain(books).contracts;
    const attach = (invoices: readonly string[]) =>
      now(books.calls["chain.attach"]({ invoices, end: "contract", paper: id, amount: null }));
    expect(expectOk(attach(["-1", "-2"])).sentence).toBe("已把 1 张发票对应到合同。");
    expect(attach(["-1", "-2"])).toMatchObject({ ok: false });
    expectOk(now(books.calls["chain.remove"]({ end: "contract", id })));
    expect(chain(books).contracts).toEqual([]);
    expect(item(books, "-2")).toMatchObject({ contract: "none" });
  });

  it("keeps the file of a paper byte for byte, and lets it go with the undo", async () => {
    const folder = mkdtempSync(join(tmpdir(), "shenbao-paper-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, "合同.txt");
    writeFileSync(path, "摄影服务合同");
    const books = openedBooks(twoAllocated());
    const file = { tray: "6f1f7a3e-0f50-4d3c-9a54-0e2a1d9c2b11", paths: [path] };
    expectOk(await books.calls["chain.add"](contract({ file })));
    const [{ sha256, fileName } = { sha256: null, fileName: "" }] = write(books.workspace, () =>
      books.workspace.contracts.list(),
    );
    expect(fileName).toBe("合同.txt");
    const read = () => Buffer.from(books.workspace.originals.read(sha256 ?? "")).toString("utf8");
    expect(read()).toBe("摄影服务合同");
    expect(chain(books).contracts).toMatchObject([{ hasFile: true }]);
    expectOk(now(books.calls["books.undo"]({})));
    expect(write(books.workspace, () => books.workspace.originals.find(sha256 ?? ""))).toBeNull();
    expect(chain(books).contracts).toEqual([]);
  });
});

describe("a recorded paper", () => {
  const entered = (title: string, partyTaxId: string | null = null): NewPaper["entered"] => ({
    end: "contract",
    paper: {
      ...{ direction: "cost", number: "HT-9", title, party: "虚构服务商", partyTaxId, partyAccount: null },
      ...{ related: false, signedOn: null, amount: yuan(106), subject: null, note: "" },
    },
  });

  it("is changed in its place, with its file and what it stands for kept, and back by the undo", async () => {
    const folder = mkdtempSync(join(tmpdir(), "shenbao-paper-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, "合同.txt"), "合同");
    writeFileSync(join(folder, "扫描.txt"), "扫描");
    const file = (name: string) => ({ tray: "6f1f7a3e-0f50-4d3c-9a54-0e2a1d9c2b11", paths: [join(folder, name)] });
    const books = openedBooks(twoAllocated());
    const stored = () => write(books.workspace, () => books.workspace.contracts.list());
    const add = { entered: entered("摄影", "91210100MA0000001X"), invoices: ["-1"], file: file("合同.txt") };
    expectOk(await books.calls["chain.add"](add));
    const [before] = stored();
    const id = before?.id ?? "";
    expect(expectOk(await books.calls["chain.paper"]({ end: "contract", id }))).toEqual({
      ...{ id, fileName: "合同.txt", entered: add.entered },
    });
    const change = books.calls["chain.change"];
    expect(expectOk(await change({ id, entered: entered("摄影服务"), file: null })).sentence).toBe("已修改合同。");
    expect(stored()).toMatchObject([{ ...before, title: "摄影服务", partyTaxId: null }]);
    expect(write(books.workspace, () => books.workspace.chainLinks.list())).toHaveLength(1);
    expectOk(await change({ id, entered: entered("摄影服务"), file: file("扫描.txt") }));
    expect(stored()).toMatchObject([{ id, fileName: "扫描.txt" }]);
    expectOk(now(books.calls["books.undo"]({})));
    expectOk(now(books.calls["books.undo"]({})));
    expect(stored()).toEqual([before]);
    // Kept as it was, it is no step: the undo still means the one before.
    const unchanged = { id, entered: entered("摄影", "91210100MA0000001X"), file: null };
    expect(expectOk(await change(unchanged)).undoable).toBe("登记合同");
    expect(await change({ id, entered: entered(" "), file: null })).toMatchObject({ ok: true });
    expect(await change({ id: "gone", entered: entered("摄影"), file: null })).toMatchObject({ ok: false });
  });
});

describe("a sale invoice that seems to stand for a settlement", () => {
  it("is proposed no more once a person said that it does not, until that is taken back", () => {
    const { name } = records({}).studio;
    const sale = invoice({
      ...{ id: "-9", number: "26210000000000000009", sellerName: name, buyerName: "上海虚桥网络有限公司" },
      ...{ issuedOn: localDate("2026-06-10") },
    });
    const sold = { ...sale, sellerTaxId: records({}).studio.creditCode, buyerTaxId: null };
    const net = { net: sold.total ?? yuan(0), platform: "虚桥短剧" };
    const span = { from: localDate("2026-05-01"), to: localDate("2026-05-31") };
    const books = openedBooks({ invoices: [sold], revenues: [revenue({ id: "r1", ...net, ...span })] });
    const view = () => expectOk(now(books.calls["chain.list"]({})));
    const pair = { revenue: "r1", invoice: "-9" };
    expect(view()).toMatchObject({ proposedLinks: [{ ...pair, number: sold.number }], refusedLinks: [] });
    expectOk(now(books.calls["chain.refuse-link"](pair)));
    expect(view()).toMatchObject({ proposedLinks: [], refusedLinks: [pair] });
    expect(view().settlements).toMatchObject([{ invoiced: "none", invoices: "" }]);
    expect(now(books.calls["chain.refuse-link"](pair))).toMatchObject({ ok: false });
    const [{ link } = { link: "" }] = view().refusedLinks;
    expectOk(now(books.calls["chain.detach"]({ links: [link] })));
    expectOk(now(books.calls["chain.accept-links"]({ links: [pair] })));
    expect(view().settlements).toMatchObject([{ invoiced: "full", invoices: sold.number }]);
    expect(now(books.calls["chain.accept-links"]({ links: [pair] }))).toMatchObject({ ok: false });
  });
});

describe("a sign-off", () => {
  it("is refused with what is in the way, stands once given, and tells what opened it again", () => {
    const books = openedBooks(twoAllocated());
    const states = () => expectOk(now(books.calls["sign-offs.list"]({}))).states;
    const sign = () =>
      now(books.calls["sign-offs.sign"]({ subject: "work/w1", signedBy: "林会计", role: "会计", note: "" }));
    expect(states()).toMatchObject([{ name: "归航", signOff: null, obstacles: [expect.stringContaining("未定")] }]);
    expect(sign()).toMatchObject({ ok: false, error: { message: expect.stringContaining("还不能结账") } });
    expectOk(now(books.calls["exclusions.exclude"]({ invoices: ["-2", "-3"], reason: "办公用品" })));
    expect(expectOk(sign()).sentence).toContain("林会计签认");
    expect(states()).toMatchObject([{ signOff: { signedBy: "林会计", role: "会计" }, reopened: [], obstacles: [] }]);
    write(books.workspace, () => books.workspace.allocations.save(allocation({ category: "shooting" })));
    const [state] = states();
    expect(state?.reopened).toMatchObject([
      { how: "changed", because: { by: "林会计", fields: [{ name: "支出类别" }] } },
    ]);
  });
});

describe("the audit trail", () => {
  it("tells who changed what from what to what, latest first, and is narrowed down", () => {
    const books = openedBooks(twoAllocated());
    expectOk(now(books.calls["exclusions.exclude"]({ invoices: ["-3"], reason: "办公用品" })));
    const asked = { noun: null, by: null, text: "", before: null };
    const page = expectOk(now(books.calls["changes.list"](asked)));
    expect(page.changes[0]).toMatchObject({
      ...{ by: "林会计", kind: "added", noun: "exclusions", title: "不申报的发票 发票 3" },
      fields: expect.arrayContaining([{ name: "理由", before: "空", after: "“办公用品”" }]),
    });
    expect(page.people).toContain("林会计");
    const only = expectOk(now(books.calls["changes.list"]({ ...asked, noun: "invoices", text: "另一服务商" })));
    expect(only.changes.map(({ title }) => title)).toEqual(["发票 26210000000000000002（另一服务商）"]);
    const last = page.changes.at(-1)?.sequence ?? 0;
    expect(expectOk(now(books.calls["changes.list"]({ ...asked, before: last }))).changes).toEqual([]);
  });
});
