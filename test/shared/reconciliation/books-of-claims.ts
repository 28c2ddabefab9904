import { localDate } from "../../../shared/dates.ts";
import type { Subject } from "../../../shared/model/subject.ts";
import { creditCode, records, work, yuan } from "../ledger/made-up-cost.ts";
import type { AuditedBook } from "./books-of-payments.ts";
import { budgetLine, grant } from "./made-up-papers.ts";
import { payment } from "./made-up-payment.ts";
import { bill, settled, sound, spent } from "./sound-book.ts";

const reading = (id: string, option: string) => ({ id, option, confirmedBy: "", confirmedOn: null });
const readings = (vat: string, ...more: readonly (readonly [string, string])[]) => [
  reading("vat", vat),
  reading("art2_place", "inprov"),
  ...more.map(([id, option]) => reading(id, option)),
];
/** Decides every choice that the two rules on production cost and computing rest on. */
const bothRules = (once: readonly (readonly [string, string])[]) =>
  readings(
    "ex",
    ["ge", "incl"],
    ["art2_list", "closed"],
    ["art3_base", "total"],
    ["art3_revenue", "net"],
    ["rounding", "floor_fen"],
    ["art1_filing", "required"],
    ...once,
  );
const proof = (kind: string, number: number) => ({
  ...{
    id: `e-${kind}`,
    number,
    kind,
    subject: "work/w1" as const,
    state: "on-file" as const,
    title: kind,
    documentNumber: "",
  },
  ...{ issuedOn: null, pages: "", sha256: "e".repeat(64), fileName: "1.pdf", mediaType: "application/pdf", note: "" },
});
const filed = (on: string): Subject => {
  const subject = work() as Extract<Subject, { kind: "work" }>;
  const filing = { kind: "planning", number: "", authority: "", province: "辽宁省", issuedOn: localDate(on) } as const;
  return { ...subject, work: { ...subject.work, filings: [filing] } };
};
const revenues = [
  {
    ...{
      id: "r1",
      subject: "work/w1" as const,
      platform: "虚桥短剧",
      from: null,
      to: localDate("2026-05-31"),
      gross: null,
    },
    ...{ platformShare: null, net: yuan(600_000), sha256: null, fileName: "", row: 1, note: "" },
  },
];
const claimedTwice = {
  ...{ ...settled, revenues },
  evidence: ["filing_cert", "cost_audit", "online_proof", "good_response", "ai_proof", "revenue_proof"].map(proof),
};

/** Books about the claim, the ledger's reasons and the budget. */
export const booksOfClaims: readonly AuditedBook[] = [
  [
    "somebody else's invoice",
    { ...settled, invoices: [bill("1", { buyerTaxId: `${creditCode.slice(0, -1)}9`, buyerName: "大连虚构" })] },
    ["cost-buyer-not-applicant -1"],
  ],
  [
    "voided",
    { ...sound, payments: [payment({ amount: yuan(1) })], invoices: [bill("1", { voided: true })] },
    ["payment-without-invoice p1", "contract-not-invoiced c1", "cost-voided -1"],
  ],
  [
    "outside the period",
    { ...settled, subjects: [work({ costFrom: localDate("2026-04-01") })] },
    ["cost-outside-cost-period -1"],
  ],
  ["outside the province", { ...settled, allocations: [spent("1", { place: "out" })] }, ["cost-outside-province -1"]],
  ["not decided", { ...settled, allocations: [spent("1", { place: "unknown" })] }, ["cost-place-unknown -1"]],
  [
    "allocated beyond the line",
    { ...settled, allocations: [spent("1", { gross: yuan(200) })] },
    ["cost-over-allocated -1"],
  ],
  [
    "in a category that the policy does not have",
    { ...settled, allocations: [spent("1", { category: "none" })] },
    ["cost-category-unknown -1"],
  ],
  [
    "for a work that is not recorded",
    { ...settled, allocations: [spent("1", { subject: "work/none" })] },
    ["cost-subject-unknown -1"],
  ],
  [
    "to nobody that can be read",
    { ...settled, invoices: [bill("1", { buyerName: null, buyerTaxId: null })] },
    ["cost-buyer-unknown -1"],
  ],
  [
    "before the applicant is filled in",
    { ...settled, studio: { ...records().studio, name: "", creditCode: "" } },
    ["cost-applicant-unknown -1"],
  ],
  [
    "of an unknown day within a cost period",
    {
      ...{ ...settled, invoices: [bill("1", { issuedOn: null })] },
      subjects: [work({ costFrom: localDate("2026-01-01") })],
    },
    ["cost-date-unknown -1"],
  ],
  [
    "a special invoice whose tax nobody can read",
    {
      ...settled,
      invoices: [
        bill("1", {
          ...{ amountExTax: null, taxAmount: null },
          lines: [{ name: "", amountExTax: yuan(106), taxRate: null, taxAmount: null }],
        }),
      ],
    },
    ["cost-tax-unknown -1"],
  ],
  ["while no reading is chosen", { ...settled, choices: [] }, ["cost-choice-needed -1"]],
  [
    "a red letter without its blue invoice",
    { ...settled, invoices: [bill("1"), bill("r", { red: true, redOf: "404", total: yuan(-106), lines: [] })] },
    ["cost-blue-invoice-missing -r"],
  ],
  [
    "read from a picture, and nobody has compared it yet",
    { ...settled, invoices: [bill("1", { provenance: { number: "qr", total: "ocr" } })] },
    ["cost-ocr-unconfirmed -1"],
  ],
  [
    "spent before the work was filed",
    { ...settled, subjects: [filed("2026-03-06")] },
    ["invoice-before-filing work/w1+-1"],
  ],
  ["filed before anything was spent", { ...settled, subjects: [filed("2026-03-05")] }, []],
  [
    "dated after the claim",
    {
      ...settled,
      invoices: [bill("1", { issuedOn: localDate("2027-01-01") })],
      payments: [payment({ bookedOn: localDate("2027-01-02") })],
    },
    ["risk-over-line", "invoice-after-claim -1"],
  ],
  ["a city granted support for the work", { ...settled, grants: [grant()] }, ["grant-elsewhere g1"]],
  [
    "an invoice of that grant",
    { ...settled, grants: [grant({ note: "所用发票：26212000000000000001" })] },
    ["risk-over-line", "invoice-claimed-elsewhere g1+-1", "grant-elsewhere g1"],
  ],
  ["granted before under the same rule", { ...settled, grants: [grant({ rule: "a2_cost" })] }, ["grant-already g1"]],
  ["tax left in the claim", { ...settled, choices: readings("inc") }, ["input-tax-claimed -1"]],
  [
    "a category that no rule takes",
    { ...settled, choices: bothRules([["art3_base", "compute"]]), allocations: [spent("1", { category: "other" })] },
    ["category-in-no-rule work/w1+-1"],
  ],
  [
    "one receipt in two rules, where it may count once",
    { ...claimedTwice, choices: bothRules([["expense_once", "strict"]]) },
    ["revenue-not-received r1", "revenue-not-invoiced r1", "cost-in-two-rules a2_cost+a3_compute+-1"],
  ],
  [
    "one receipt in two rules, and nobody has said",
    { ...claimedTwice, choices: bothRules([]) },
    ["revenue-not-received r1", "revenue-not-invoiced r1", "cost-in-two-rules a2_cost+a3_compute+-1"],
  ],
  [
    "one receipt in two rules, as it is read to be allowed",
    { ...claimedTwice, choices: bothRules([["expense_once", "stack"]]) },
    ["revenue-not-received r1", "revenue-not-invoiced r1"],
  ],
  [
    "a category that comes out negative",
    {
      ...settled,
      choices: bothRules([]),
      invoices: [
        bill("1"),
        bill("2", {
          ...{ total: yuan(-53), amountExTax: null, taxAmount: null, kind: "digital-ordinary" },
          lines: [{ name: "折扣", amountExTax: yuan(-53), taxRate: null, taxAmount: null }],
        }),
      ],
      allocations: [spent("1"), spent("2", { category: "travel", gross: yuan(-53) })],
    },
    ["base-differs work/w1+a2_cost", "base-differs work/w1+a3_compute"],
  ],
  ["within the budget", { ...settled, budget: [budgetLine()] }, []],
  ["beyond the budget", { ...settled, budget: [budgetLine({ amount: yuan(100) })] }, ["budget-overrun b1"]],
  [
    "not in the budget",
    { ...settled, budget: [budgetLine({ category: "travel" })] },
    ["cost-without-budget work/w1+venue"],
  ],
  ["exactly the budget", { ...settled, budget: [budgetLine({ amount: yuan(106) })] }, []],
];
