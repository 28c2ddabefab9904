import { describe, expect, it } from "vitest";
import { assess } from "../../../shared/calculation/assess.ts";
import { localDate } from "../../../shared/dates.ts";
import type { DossierBooks } from "../../../shared/dossier/books.ts";
import { booksOf as booksOfDossier } from "../../../shared/dossier/books-of.ts";
import { compileBooks } from "../../../shared/dossier/compile-books.ts";
import { compileDossier } from "../../../shared/dossier/compile-dossier.ts";
import type { Records } from "../../../shared/model/records.ts";
import { sumFen } from "../../../shared/money.ts";
import { saidBy } from "../../../shared/reconciliation/answers-to.ts";
import { closingStatement } from "../../../shared/reconciliation/closing-statement.ts";
import { reconcile } from "../../../shared/reconciliation/reconcile.ts";
import { allocation, creditCode, invoice, pack, studioName, yuan } from "../ledger/made-up-cost.ts";
import { booksOf } from "../reconciliation/made-up-books.ts";
import { paidBill, voucher } from "../reconciliation/made-up-entries.ts";
import { acceptance, budgetLine, contract, link, settlement } from "../reconciliation/made-up-papers.ts";
import { payment, revenue } from "../reconciliation/made-up-payment.ts";

// Any function of the text alone will do to tell texts apart here.
const sha256 = (text: string): string => String(text.length).padStart(64, "0");

function compiled(given: Partial<Records>): DossierBooks {
  const books = booksOf(given);
  const assessment = assess(books.gathered.facts, pack);
  return compileBooks({ ...books, assessment }, { reconciliation: reconcile(books), sha256 });
}

const cost = invoice({ id: "-11", number: "11", sellerName: "虚构服务商" });
const red = invoice({
  ...{ id: "-12", number: "12", red: true, redOf: "11", issuedOn: localDate("2026-03-20"), lines: [] },
  ...{ amountExTax: yuan(-50), taxAmount: yuan(-3), total: yuan(-53) },
});
const sale = invoice({
  ...{ id: "-21", number: "21", sellerName: studioName, sellerTaxId: creditCode, lines: [], total: yuan(300) },
  ...{ buyerName: "虚构平台公司", buyerTaxId: null, amountExTax: null, taxAmount: null },
});
const paid = payment({
  id: "p1",
  amount: yuan(106),
  counterpartyName: "虚构服务商",
  bookedOn: localDate("2026-03-09"),
});
const back = payment({
  ...{ id: "p2", row: 2, direction: "in", amount: yuan(53), counterpartyName: "虚构服务商" },
  bookedOn: localDate("2026-03-25"),
});
const dues = payment({ id: "p3", row: 3, amount: yuan(20), counterpartyName: "虚构协会", memo: "会费" });

const given: Partial<Records> = {
  invoices: [cost, red, sale],
  allocations: [allocation({ invoice: "-11" })],
  payments: [paid, back, dues],
  budget: [budgetLine({ id: "b1", subject: "work/w1", head: "场地租赁", category: "venue", amount: yuan(500) })],
  contracts: [contract({ id: "c1", number: "HT-1", amount: yuan(106) })],
  acceptances: [acceptance({ id: "v1", title: "验收单" })],
  revenues: [revenue({ id: "r1", subject: "work/w1", net: yuan(200) })],
  chainLinks: [
    link({ id: "l1", contract: "c1", invoice: "-11" }),
    link({ id: "l2", budgetLine: "b1", contract: "c1" }),
    link({ id: "l3", acceptance: "v1", invoice: "-11" }),
  ],
  settlements: [
    settlement({ id: "s1", invoice: "-11", payment: "p1", way: "bank", amount: yuan(106), acceptedBy: "佟例" }),
    settlement({ id: "s2", invoice: "-12", payment: "p2", way: "bank", amount: yuan(53), acceptedBy: "佟例" }),
  ],
  matchingRules: [
    {
      ...{ id: "m1", field: "memo", how: "contains", text: "会费", effect: "set-aside", party: "" },
      ...{ note: "行业协会会费", statedBy: "佟例", statedOn: null },
    },
  ],
};

describe("the books of a dossier", () => {
  it("name each invoice with its budget, contract and acceptance, less what red letters took back", () => {
    const { costs } = compiled(given);
    expect(costs).toMatchObject([
      {
        ...{ code: "F0001", number: "11", subjects: "归航", recorded: yuan(106), takenBack: yuan(-53) },
        budgetLines: [{ name: "归航·场地租赁", isStated: true }],
        contracts: [{ name: "HT-1", amount: yuan(53) }],
        acceptances: [{ name: "验收单" }],
      },
    ]);
  });

  it("show how it was settled: the payment, and the refund as negative money that takes up its own bank row", () => {
    const { settled, bank } = compiled(given);
    const rows = new Map(bank.map(({ code, memo, amount }) => [code, [memo, amount]]));
    const own = settled.filter(({ paper }) => paper === "F0001");
    expect(own.map(({ amount, used, isAccepted, acceptedBy }) => [amount, used, isAccepted, acceptedBy])).toEqual([
      [yuan(106), yuan(106), true, "佟例"],
      [yuan(-53), yuan(53), true, "佟例"],
    ]);
    expect(own.map(({ bankRow }) => rows.get(bankRow ?? "")?.[1])).toEqual([yuan(106), yuan(53)]);
  });

  it("take the bank's fee out of its row and out of no invoice", () => {
    const row = payment({ ...paid, amount: yuan(116) });
    const fee = settlement({ id: "s3", invoice: "-11", payment: "p1", way: "fee", amount: yuan(10) });
    const { settled, bank } = compiled({
      ...given,
      payments: [row, back, dues],
      settlements: [...(given.settlements ?? []), fee],
    });
    expect(settled.filter(({ way }) => way === "fee")).toMatchObject([{ paper: "F0001", amount: 0n, used: yuan(10) }]);
    const code = bank.find(({ amount }) => amount === yuan(116))?.code;
    expect(sumFen(settled.filter(({ bankRow }) => bankRow === code).map(({ used }) => used))).toBe(yuan(116));
  });

  it("say what every bank row is for, with the reason of the rule that sets one aside", () => {
    const { bank } = compiled({
      ...given,
      settlements: [],
      payments: [paid, back, dues, payment({ id: "p9", row: 9, memo: "缴纳税费", counterpartyName: "国家金库" })],
    });
    const uses = new Map(bank.map(({ memo, counterparty, use, note }) => [`${counterparty} ${memo}`, [use, note]]));
    expect(uses.get("虚构协会 会费")).toEqual(["set-aside", "行业协会会费"]);
    expect(uses.get("国家金库 缴纳税费")).toEqual(["tax", ""]);
    expect(compiled(given).bank.filter(({ use }) => use === "settles")).toHaveLength(2);
  });

  it("list invoices to platforms that no settlement stands for beside the settlements", () => {
    const { revenues, codes } = compiled(given);
    expect(revenues.map(({ code, net, invoices }) => [code, net, invoices.map(({ name }) => name)])).toEqual([
      ["R0001", yuan(200), []],
      ["R0002", yuan(300), ["21"]],
    ]);
    expect([...codes.keys()]).not.toContain("-21");
  });

  it("carry findings with their answers: what was said, by whom, and the proof's number", () => {
    const books = booksOf(given);
    const [concern] = reconcile(books).concerns.filter(({ severity }) => severity === "warning");
    if (concern === undefined) throw new Error("no finding");
    const proof = {
      id: "e1",
      number: 7,
      kind: "x",
      subject: null,
      state: "on-file",
      title: "",
      documentNumber: "",
    } as const;
    const file = { issuedOn: null, pages: "", sha256: null, fileName: "", mediaType: "", note: "" } as const;
    const answer = {
      ...{ id: "a1", code: concern.code, records: concern.records.toSorted(), said: saidBy(concern) },
      ...{ verdict: "explained" as const, note: "已说明", evidence: "e1", answeredBy: "佟例", answeredOn: null },
    } as const;
    const { findings } = compiled({ ...given, evidence: [{ ...proof, ...file }], answers: [answer] });
    const answered = findings.filter(({ standing }) => standing === "answered");
    expect(answered).toMatchObject([{ answer: { verdict: "explained", proof: "E007", answeredBy: "佟例" } }]);
    const outdated = compiled({ ...given, answers: [{ ...answer, evidence: null, said: "something else" }] });
    expect(outdated.findings.some(({ standing }) => standing === "answer-outdated")).toBe(true);
  });

  it("hold the company's own books against the papers in a sheet of their own, and change nothing else", () => {
    const journalEntries = [
      ...paidBill("记-7", "2026-03-31", "付虚构服务商服务费"),
      ...voucher("转-9", "2026-03-31", [
        { account: "5001 生产成本\\场租", debit: 300 },
        { account: "2202 应付账款", credit: 300 },
      ]),
    ];
    const [without, within] = [compiled(given), compiled({ ...given, journalEntries })];
    expect({ ...within, bookings: null }).toEqual(without);
    expect(within.bookings?.vouchers).toEqual(
      new Map([
        ["F0001", "2026-03 记-7"],
        ["L0001", "2026-03 记-7"],
      ]),
    );
    expect(
      within.bookings?.rows.map(({ state, side, code, voucher: name }) => `${state} ${side} ${code} ${name}`),
    ).toContain("没有票证 账上成本  2026-03 转-9");
    expect(within.bookings?.rows.some(({ said }) => said.includes("没有找到发票"))).toBe(true);
  });

  it("are the same whatever the order of the records", () => {
    const turned = Object.fromEntries(
      Object.entries(given).map(([name, list]) => [name, Array.isArray(list) ? list.toReversed() : list]),
    );
    expect(compiled(turned)).toEqual(compiled(given));
  });

  it("hold the budget against what was contracted, invoiced and paid", () => {
    expect(compiled(given).variances).toMatchObject([
      {
        ...{ subjectName: "归航", heads: "场地租赁", budget: yuan(500), contracted: yuan(106) },
        ...{ invoiced: yuan(53), paid: yuan(53) },
      },
    ]);
  });

  it("say who closed the ledger of each subject, and that a later change opens it again", () => {
    const open = compiled(given);
    expect(open.closings).toMatchObject([{ subjectName: "归航", signed: null, totals: { recorded: yuan(106) } }]);
    const books = booksOf(given);
    const { totals, entries } = closingStatement(
      "work/w1",
      { records: books.records, entries: books.gathered.ledger.entries },
      sha256,
    );
    const signOff = {
      ...{ id: "so1", subject: "work/w1", signedBy: "佟例", role: "会计", signedOn: localDate("2026-12-01"), note: "" },
      ...{ ...totals, entries },
    } as const;
    expect(compiled({ ...given, signOffs: [signOff] }).closings[0]?.signed).toEqual({
      ...{ by: "佟例", role: "会计", on: "2026-12-01", changedSince: 0 },
    });
    const changed = { ...given, signOffs: [signOff], allocations: [allocation({ invoice: "-11", gross: yuan(50) })] };
    expect(compiled(changed).closings[0]?.signed?.changedSince).toBeGreaterThan(0);
  });

  it("are missing from a dossier that was compiled without reconciling, and asking for them there is a defect", () => {
    const books = booksOf(given);
    const [profile] = pack.profiles;
    if (profile === undefined) throw new Error("no profile");
    const dossier = compileDossier({ ...books, assessment: assess(books.gathered.facts, pack) }, profile);
    expect(dossier.books).toBeNull();
    expect(() => booksOfDossier(dossier)).toThrow("without its books");
  });
});
