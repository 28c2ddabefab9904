import { describe, expect, it } from "vitest";
import type { Answer } from "../../../shared/model/answer.ts";
import type { Records } from "../../../shared/model/records.ts";
import { answersTo, concernKey, saidBy } from "../../../shared/reconciliation/answers-to.ts";
import type { Concern } from "../../../shared/reconciliation/concern.ts";
import { reconcile } from "../../../shared/reconciliation/reconcile.ts";
import { yuan } from "../ledger/made-up-cost.ts";
import { booksOf } from "./made-up-books.ts";
import { contract, settlement } from "./made-up-papers.ts";
import { payment } from "./made-up-payment.ts";
import { settled } from "./sound-book.ts";

const related = { ...settled, contracts: [contract({ related: true })] } satisfies Partial<Records>;
const reviewed = (given: Partial<Records>) => reconcile(booksOf(given));
function found(code: string, given: Partial<Records> = related): Concern {
  const concern = reviewed(given).concerns.find((each) => each.code === code);
  if (concern === undefined) throw new Error(`no ${code}`);
  return concern;
}
const answer = (concern: Concern, change: Partial<Answer> = {}): Answer => ({
  ...{ id: "w1", code: concern.code, records: concern.records, said: saidBy(concern), verdict: "explained" },
  ...{ note: "", evidence: null, answeredBy: "会计", answeredOn: null },
  ...change,
});
const standingOf = (answers: readonly Answer[], given: Partial<Records> = related) =>
  reviewed({ ...given, answers }).answered.find(({ concern }) => concern.code === "related-party")?.standing;

describe("an answer", () => {
  it("stands while its finding says the same", () => {
    expect(standingOf([])).toBe("open");
    expect(standingOf([answer(found("related-party"))])).toBe("answered");
  });

  it("no longer stands when the finding says something else", () => {
    const answers = [answer(found("related-party"))];
    const [bill] = settled.invoices;
    const dearer = { ...related, invoices: [{ ...bill, total: yuan(116) }] } as Partial<Records>;
    expect(standingOf(answers, dearer)).toBe("answer-outdated");
  });

  it("is found whatever the order of the records, and not for other records", () => {
    const two = { code: "x", records: ["b", "a"] };
    expect(concernKey(two)).toBe(concernKey({ code: "x", records: ["a", "b"] }));
    expect(concernKey(two)).not.toBe(concernKey({ code: "x", records: ["a"] }));
    expect(concernKey(two)).not.toBe(concernKey({ code: "y", records: ["a", "b"] }));
    expect(concernKey({ code: "x", records: ["a,b"] })).not.toBe(concernKey(two));
  });

  it("of several the latest counts, whatever their order", () => {
    const concern = found("related-party");
    const early = answer(concern, { id: "w1", answeredOn: "2026-04-01" as Answer["answeredOn"] });
    const late = answer(concern, { id: "w0", verdict: "risk-taken", answeredOn: "2026-04-02" as Answer["answeredOn"] });
    for (const answers of [
      [early, late],
      [late, early],
    ])
      expect(answersTo([concern], answers).concerns[0]?.answer?.verdict).toBe("risk-taken");
  });

  it("is kept when its finding is gone", () => {
    const { settledAnswers, answered } = reviewed({ ...settled, answers: [answer(found("related-party"))] });
    expect(settledAnswers.map(({ id }) => id)).toEqual(["w1"]);
    expect(answered.every(({ answer: each }) => each === null)).toBe(true);
  });
});

describe("what an answer does to the risk", () => {
  const riskWith = (verdict: Answer["verdict"]) =>
    reviewed({ ...related, answers: [answer(found("related-party"), { verdict })] }).risk;

  it("explained or not claimed lowers what is open, and never what there is", () => {
    for (const verdict of ["explained", "not-claimed"] as const)
      expect(riskWith(verdict)).toMatchObject({
        atRisk: yuan(100),
        isOverLine: true,
        open: { atRisk: 0n, isOverLine: false },
      });
  });

  it("to know a risk, or to promise to mend it, lowers nothing", () => {
    for (const verdict of ["will-mend", "risk-taken"] as const)
      expect(riskWith(verdict)).toMatchObject({ atRisk: yuan(100), open: { atRisk: yuan(100), isOverLine: true } });
  });

  it("an outdated answer lowers nothing", () => {
    const stale = { ...related, answers: [answer(found("related-party"), { said: "说的是别的" })] };
    expect(reviewed(stale).risk.open.atRisk).toBe(yuan(100));
  });

  it("over the line but explained, the finding only tells", () => {
    const answers = [answer(found("related-party"))];
    const { concerns } = reviewed({ ...related, answers });
    expect(concerns.find(({ code }) => code === "risk-over-line")).toMatchObject({
      severity: "info",
      detail: { share: "100.00", openShare: "0.00" },
    });
  });

  it("of two findings about one invoice, one explained leaves the other open", () => {
    const both = { ...related, payments: [payment()], settlements: [settlement({ way: "cash", payment: null })] };
    const answers = [answer(found("related-party", both))];
    expect(reviewed({ ...both, answers }).risk.open.atRisk).toBe(yuan(100));
  });
});
