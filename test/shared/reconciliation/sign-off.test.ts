import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../shared/model/answer.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { SubjectKey } from "../../../shared/model/subject.ts";
import type { AnsweredConcern } from "../../../shared/reconciliation/answers-to.ts";
import { closingStatement } from "../../../shared/reconciliation/closing-statement.ts";
import { type Concern, concernOf } from "../../../shared/reconciliation/concern.ts";
import { closeSubject, reopeningsOf } from "../../../shared/reconciliation/sign-off.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import { allocation, invoice, ledgerOf, records, suggested, work, yuan } from "../ledger/made-up-cost.ts";
import { payment } from "./made-up-payment.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const w1: SubjectKey = "work/w1";
const w2: SubjectKey = "work/w2";

/** Two works with an invoice each; the first is paid, has a contract, and an answer. */
const books: Partial<Records> = {
  subjects: [work(), work({ id: "w2", name: "远行" })],
  invoices: [invoice(), invoice({ id: "-2", number: "2" })],
  allocations: [allocation(), allocation({ id: "a2", invoice: "-2", subject: w2 })],
  payments: [payment({ id: "p1", amount: yuan(106) })],
  settlements: [
    {
      ...{ id: "s1", invoice: "-1", revenue: null, payment: "p1", way: "bank", amount: yuan(106), on: null, note: "" },
      ...{ acceptedBy: "王会计", acceptedOn: null },
    },
  ],
  contracts: [
    {
      ...{ id: "c1", direction: "cost", number: "HT-1", title: "", party: "虚构服务商", partyTaxId: null, note: "" },
      ...{ partyAccount: null, related: false, signedOn: null, amount: null, subject: null, sha256: null },
      ...{ fileName: "", mediaType: "" },
    },
  ],
  chainLinks: [
    {
      ...{ id: "l1", budgetLine: null, contract: "c1", invoice: "-1", acceptance: null, revenue: null },
      ...{ amount: null, note: "" },
    },
  ],
};

const answer: Answer = {
  ...{ id: "an1", code: "payee-differs", records: ["-1"], said: "", verdict: "explained", note: "", evidence: null },
  ...{ answeredBy: "王会计", answeredOn: null },
};

const booksWith = (change: Partial<Records> = {}, readings = suggested) => {
  const given = { ...books, ...change };
  return { records: records(given), entries: ledgerOf(given, readings) };
};

const statementOf = (subject: SubjectKey, change: Partial<Records> = {}, readings = suggested) =>
  closingStatement(subject, booksWith(change, readings), sha256);

/** What of the two sign-offs a change opens again. */
const opened = (change: Partial<Records>, readings = suggested) =>
  [w1, w2].map((subject) =>
    reopeningsOf(statementOf(subject), statementOf(subject, change, readings)).map(({ key, how }) => `${how} ${key}`),
  );

const codesAgainst = (change: Partial<Records>, answered: readonly AnsweredConcern[] = []): readonly string[] => {
  const closed = closeSubject(w1, booksWith(change), answered, sha256);
  return closed.ok ? [] : closed.error.map(({ code }) => code);
};

describe("closing a ledger", () => {
  it("signs the subject's sums, its entries, and the records that they rest on, and no one else's", () => {
    const closed = closeSubject(w1, booksWith({ answers: [answer] }), [], sha256);
    if (!closed.ok) throw new Error(JSON.stringify(closed.error));
    expect(closed.value.totals).toMatchObject({ recorded: yuan(106), eligible: yuan(100), undecided: 0n });
    expect(closed.value.entries.map(({ key }) => key).toSorted()).toEqual([
      ...["allocations/a1", "answers/an1", "chainLinks/l1", "contracts/c1", "payments/p1", "settlements/s1"],
    ]);
  });

  it("is refused while a fen of it is undecided, or of the rest of an invoice that it shares", () => {
    expect(codesAgainst({ allocations: [allocation({ place: "unknown" })] })).toEqual(["closing-undecided"]);
    expect(codesAgainst({ allocations: [allocation({ gross: yuan(50) })] })).toEqual(["closing-undecided"]);
    const other = [allocation(), allocation({ id: "a2", invoice: "-2", subject: w2, gross: yuan(1) })];
    expect(codesAgainst({ allocations: other })).toEqual([]);
  });

  it("says how much is undecided, why, and what to do", () => {
    const closed = closeSubject(w1, booksWith({ allocations: [allocation({ place: "unknown" })] }), [], sha256);
    const [said] = closed.ok ? [] : closed.error.map(sayFinding);
    expect(said).toBe(
      "还有 1 笔、106.00 元未定：未写明支出发生在省内还是省外（发票 1）。请在“支出”里补写发生地，再结账。",
    );
  });

  it("is refused where nothing is recorded", () => {
    expect(codesAgainst({ allocations: [], chainLinks: [], settlements: [] })).toEqual(["closing-nothing-recorded"]);
  });

  it("is refused while an error about it has no answer or only the promise to mend it", () => {
    const about = (records: readonly string[], severity: Concern["severity"] = "error"): Concern =>
      concernOf({ code: "payment-used-twice", severity, records, rule: "once" });
    const open = { standing: "open", answer: null } as const;
    const answered = (verdict: Answer["verdict"]) =>
      ({ standing: "answered", answer: { ...answer, verdict } }) as const;
    expect(codesAgainst({}, [{ concern: about(["p1"]), ...open }])).toEqual(["payment-used-twice"]);
    expect(codesAgainst({}, [{ concern: about([]), ...open }])).toEqual(["payment-used-twice"]);
    expect(codesAgainst({}, [{ concern: about(["-2"]), ...open }])).toEqual([]);
    expect(codesAgainst({}, [{ concern: about(["p1"], "warning"), ...open }])).toEqual([]);
    expect(codesAgainst({}, [{ concern: about(["p1"]), ...answered("will-mend") }])).toEqual(["payment-used-twice"]);
    expect(codesAgainst({}, [{ concern: about(["p1"]), ...answered("risk-taken") }])).toEqual([]);
  });
});

describe("a later change", () => {
  it("opens exactly what it touches", () => {
    expect(opened({})).toEqual([[], []]);
    expect(
      opened({ allocations: [allocation({ gross: yuan(90) }), allocation({ id: "a2", invoice: "-2", subject: w2 })] }),
    ).toEqual([["changed allocations/a1"], []]);
    expect(opened({ settlements: [] })).toEqual([["removed settlements/s1", "removed payments/p1"], []]);
    expect(opened({ answers: [answer] })).toEqual([["added answers/an1"], []]);
    const [contract] = books.contracts ?? [];
    if (contract === undefined) throw new Error("no contract");
    expect(opened({ contracts: [{ ...contract, party: "改过的对方" }] })).toEqual([["changed contracts/c1"], []]);
  });

  it("that moves a cost to another work opens both", () => {
    const moved = [allocation({ subject: w2 }), allocation({ id: "a2", invoice: "-2", subject: w2 })];
    const [first, second] = opened({ allocations: moved });
    expect(first).toContain("removed allocations/a1");
    expect(second).toContain("added allocations/a1");
  });

  it("of a reading of the policy opens what it judges otherwise", () => {
    expect(opened({}, { ...suggested, vat: "inc" })).toEqual([["changed allocations/a1"], ["changed allocations/a2"]]);
  });

  it("that adds nothing to the figures, such as an online check or another file, opens nothing", () => {
    const checked = invoice({
      verification: { checkedOn: "2026-04-01" as never, by: "王会计", result: "一致" },
      note: "已查验",
    });
    expect(opened({ invoices: [checked, invoice({ id: "-2", number: "2" })] })).toEqual([[], []]);
  });

  it("that is taken back exactly leaves the ledger closed", () => {
    const before = statementOf(w1);
    expect(reopeningsOf(before, statementOf(w1, { invoices: [...(books.invoices ?? [])] }))).toEqual([]);
  });
});
