import { describe, expect, it } from "vitest";
import {
  attachedAmount,
  chainFilters,
  jointText,
  listedChains,
} from "../../../../renderer/features/reconciliation/chain-view.ts";
import { undecidedGroups, undecidedText } from "../../../../renderer/features/reconciliation/exclusions-view.ts";
import {
  answerText,
  findingFilters,
  findingGroups,
} from "../../../../renderer/features/reconciliation/findings-view.ts";
import { decideAll, undecidedCount } from "../../../../renderer/features/reconciliation/handover-view.ts";
import { blankPaper, draftOf, enteredPaper } from "../../../../renderer/features/reconciliation/paper-view.ts";
import {
  headFigures,
  ledgerText,
  withCounts,
} from "../../../../renderer/features/reconciliation/reconciliation-view.ts";
import { ruleOfRow, ruleText } from "../../../../renderer/features/reconciliation/rule-view.ts";
import { standingOf } from "../../../../renderer/features/reconciliation/sign-offs-view.ts";
import { differenceText, percentText } from "../../../../renderer/features/reconciliation/variances-view.ts";
import type { ChainItem } from "../../../../shared/contract/chain.ts";
import type { UndecidedPart } from "../../../../shared/contract/exclusions.ts";
import type { FindingAnswer, FindingsView, FindingView } from "../../../../shared/contract/findings.ts";
import type { ReconciliationHead } from "../../../../shared/contract/reconciliation.ts";
import type { ClosingView } from "../../../../shared/contract/sign-offs.ts";
import { localDate } from "../../../../shared/dates.ts";
import { fen } from "../../../../shared/money.ts";

describe("the head of the books", () => {
  const head: ReconciliationHead = {
    ledger: { recorded: fen(300), eligible: fen(100), ineligible: fen(150), undecided: fen(50) },
    shares: { subject: [], category: [], month: [], supplier: [] },
    ...{ proposals: 5, questions: 0, findings: { open: 3, answered: 1, outdated: 1 } },
    risk: { claimed: fen(100), atRisk: fen(25), percent: "25.00", isOverLine: true, openPercent: "5.00" },
    signOffs: { ledgers: 2, closed: 1, reopened: 1 },
  };

  it("writes the sum that adds up, and warns of what is open", () => {
    expect(ledgerText(head)).toBe("已录 3.00 元 ＝ 可计入 1.00 元 ＋ 不计入 1.50 元 ＋ 未定 0.50 元");
    expect(headFigures(head).map(({ title, isWarning }) => [title, isWarning])).toEqual([
      ["未定", true],
      ["待确认的匹配", false],
      ["未答复的发现", false],
      ["可能被核减", true],
      ["已结账", true],
    ]);
    expect(headFigures(head)[3]?.note).toBe("超过警戒线 20%，未说明 5.00%");
  });

  it("takes up at once what a change of the matching has told", () => {
    expect(withCounts(head, { proposals: 4, questions: 2 })).toMatchObject({ proposals: 4, questions: 2 });
  });
});

describe("findings", () => {
  const finding = (id: string, change: Partial<FindingView> = {}): FindingView => ({
    ...{ id, code: "invoice-unpaid", severity: "warning", sentence: `发票 ${id}`, exposed: fen(100) },
    ...{ standing: "open", answer: null },
    ...change,
  });
  const answer: FindingAnswer = {
    ...{ id: "x", verdict: "explained" as const, note: "已说明", evidence: "3. 合同", evidenceId: "e3" },
    ...{ answeredBy: "林会计", answeredOn: localDate("2026-06-01") },
  };
  const view: FindingsView = {
    findings: [
      finding("1"),
      finding("2", { exposed: fen(900) }),
      finding("3", { code: "cost-unallocated", severity: "info" }),
      finding("4", { code: "payment-cash", severity: "error", exposed: fen(0) }),
      finding("5", { standing: "answered", answer }),
      finding("6", { standing: "answer-outdated", answer }),
    ],
    ...{ settled: [], evidence: [], undoable: null },
  };

  it("are grouped by kind, the worst first, and in each the worst first", () => {
    const groups = findingGroups(view, "open", "");
    expect(groups.map(({ title, findings }) => [title, findings.map(({ id }) => id)])).toEqual([
      ["现金支出", ["4"]],
      ["发票没有付款", ["2", "1", "6"]],
      ["尚未分配到作品和类别", ["3"]],
    ]);
    expect(findingGroups(view, "all", "发票 5").map(({ findings }) => findings.length)).toEqual([1]);
    expect(findingFilters(view).map(({ label }) => label)).toEqual(["未答复（5）", "已答复（1）", "全部（6）"]);
  });

  it("say what was answered, on what proof and by whom, and when it no longer holds", () => {
    expect(answerText(finding("5", { standing: "answered", answer }))).toBe(
      "已说明 · 已说明 · 佐证：材料 3. 合同 · 林会计 2026-06-01",
    );
    expect(answerText(finding("6", { standing: "answer-outdated", answer }))).toMatch(/^答复已过时/);
  });
});

describe("what is not decided", () => {
  const part = (id: string, reason: string, amount: number): UndecidedPart => ({
    ...{ id, invoice: id, number: id, seller: "甲", item: "乙", on: null, amount: fen(amount), reason },
    mayBeExcluded: reason === "unallocated",
  });

  it("is grouped by what settles it, each with the page where that is done", () => {
    const groups = undecidedGroups([part("1", "unallocated", 100), part("2", "choice-needed", 900)]);
    expect(groups.map(({ reason, page, mayBeExcluded }) => [reason, page, mayBeExcluded])).toEqual([
      ["choice-needed", "readings", false],
      ["unallocated", "expenses", true],
    ]);
    expect(undecidedText([part("1", "unallocated", 100)])).toBe("还有 1 笔未定，共 1.00 元。逐类处理：");
    expect(undecidedText([])).toMatch(/^没有未定/);
  });
});

describe("the chain", () => {
  const item = (id: string, amount: number, change: Partial<ChainItem> = {}): ChainItem => ({
    ...{ id, number: id, party: "甲", subjects: "", on: null, amount: fen(amount) },
    ...{ budget: "full", contract: "full", payment: "full", acceptance: "full" },
    ...change,
  });

  it("lists what lacks a paper, the largest first", () => {
    const items = [item("a", 1, { contract: "none" }), item("b", 9, { contract: "part" }), item("c", 5)];
    expect(listedChains(items, "contract", "").map(({ id }) => id)).toEqual(["b", "a"]);
    expect(listedChains(items, "all", "c").map(({ id }) => id)).toEqual(["c"]);
    expect(chainFilters(items).map(({ label }) => label)).toContain("缺合同（2）");
  });

  it.each([
    [{ covered: 100, proposed: 0, open: 0 }, "已对应 1.00 元，齐"],
    [{ covered: 0, proposed: 60, open: 100 }, "已对应 0.00 元，待确认 0.60 元，还差 1.00 元"],
    [{ covered: 150, proposed: 0, open: -50 }, "已对应 1.50 元，多出 0.50 元"],
  ])("says of %o: %s", ({ covered, proposed, open }, text) => {
    expect(jointText({ covered: fen(covered), proposed: fen(proposed), open: fen(open), papers: [] })).toBe(text);
  });

  it("attaches all of an invoice unless an amount is typed", () => {
    expect(attachedAmount(" ")).toMatchObject({ value: null });
    expect(attachedAmount("12.5")).toMatchObject({ value: fen(1250) });
    expect(attachedAmount("-1")).toMatchObject({ ok: false });
  });

  it("takes a contract as typed, and says what cannot be read", () => {
    const draft = { ...blankPaper("甲公司"), title: "摄影服务", amount: "12,000", on: "2026-01-05" };
    expect(enteredPaper("contract", draft)).toMatchObject({
      value: {
        end: "contract",
        paper: { party: "甲公司", amount: fen(1_200_000), signedOn: "2026-01-05", subject: null },
      },
    });
    expect(enteredPaper("acceptance", draft)).toMatchObject({
      value: { end: "acceptance", paper: { acceptedBy: "甲公司", acceptedOn: "2026-01-05" } },
    });
    const known = enteredPaper("contract", { ...draft, related: "yes", account: "6222" });
    if (!known.ok || known.value.end !== "contract") throw new Error("not a contract");
    const stated = { ...known.value, paper: { ...known.value.paper, partyTaxId: "91210100MA0000001X" } };
    // What is not typed stays as it was.
    expect(enteredPaper("contract", draftOf(stated), stated)).toEqual({ ok: true, value: stated });
    const accepted = enteredPaper("acceptance", draft);
    expect(accepted.ok && enteredPaper("acceptance", draftOf(accepted.value))).toEqual(accepted);
    expect(enteredPaper("contract", { ...draft, amount: "一万二" })).toMatchObject({ ok: false });
    expect(enteredPaper("contract", { ...draft, on: "昨天" })).toMatchObject({ ok: false });
  });
});

describe("the smaller tabs", () => {
  it("say how a budget was kept", () => {
    const row = { budget: fen(1000), invoiced: fen(1100), difference: fen(-100) };
    const variance = {
      ...row,
      id: "",
      subject: "",
      category: "",
      heads: "",
      contracted: fen(0),
      paid: fen(0),
      percent: null,
    };
    expect([differenceText(variance), percentText(variance)]).toEqual(["超 1.00", "110.0%"]);
    const unplanned = { ...variance, budget: fen(0) };
    expect([differenceText(unplanned), percentText(unplanned)]).toEqual(["没有预算", "—"]);
  });

  it("tell an open ledger from a closed and a reopened one", () => {
    const sums = { recorded: fen(0), eligible: fen(0), ineligible: fen(0), undecided: fen(0) };
    const open: ClosingView = { subject: "work/w1", name: "归航", ...sums, signOff: null, reopened: [], obstacles: [] };
    const signOff = { signedBy: "林会计", role: "", signedOn: localDate("2026-06-01"), note: "" };
    const reopened = [{ how: "changed" as const, noun: "allocations", title: "分配", because: null }];
    expect([open, { ...open, signOff }, { ...open, signOff, reopened }].map(standingOf)).toEqual([
      ...["open", "closed", "reopened"],
    ]);
  });

  it("begin a rule with a row's other side, or with its memo where the bank names nobody", () => {
    const row = { id: "p", direction: "out", bookedOn: localDate("2026-03-12"), amount: fen(1), open: fen(1) } as const;
    const words = { name: "房东", account: "", memo: "房租", serial: "", statement: "" };
    expect(ruleOfRow({ ...row, ...words })).toMatchObject({ field: "counterpartyName", how: "equals", text: "房东" });
    expect(ruleOfRow({ ...row, ...words, name: "" })).toMatchObject({ field: "memo", how: "contains", text: "房租" });
    const rule = { ...ruleOfRow({ ...row, ...words }), id: "r", statedBy: "", statedOn: null };
    expect(ruleText(rule)).toBe("对方名称正好是“房东”的流水与申报无关");
  });

  it("count the conflicts that wait for a decision", () => {
    const conflict = (id: string) => ({ id, title: "", field: "", base: "", mine: "", theirs: "" });
    const conflicts = [conflict("a"), conflict("b")];
    expect(undecidedCount(conflicts, { a: "mine" })).toBe(1);
    expect(undecidedCount(conflicts, decideAll(conflicts, "theirs"))).toBe(0);
  });
});
