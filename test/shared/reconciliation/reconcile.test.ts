import { describe, expect, it } from "vitest";
import { localDate } from "../../../shared/dates.ts";
import { buildLedger } from "../../../shared/ledger/build-ledger.ts";
import type { Records } from "../../../shared/model/records.ts";
import { reconcile } from "../../../shared/reconciliation/reconcile.ts";
import { reconciliationToJson } from "../../../shared/reconciliation/reconciliation-to-json.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import { allocation, creditCode, invoice, pack, records, suggested, work, yuan } from "../ledger/made-up-cost.ts";
import { payment, revenue } from "./made-up-payment.ts";

const bill = (id: string, change: Parameters<typeof invoice>[0] = {}) =>
  invoice({ id: `-${id}`, number: `2621200000000000000${id}`, ...change });
const spent = (id: string, change: Parameters<typeof allocation>[0] = {}) =>
  allocation({ id: `a${id}`, invoice: `-${id}`, ...change });
const verified = { verification: { checkedOn: localDate("2026-03-10"), by: "会计", result: "一致" } };
const sound = { invoices: [bill("1", verified)], allocations: [spent("1")], payments: [payment()] };

const reconciled = (given: Partial<Records>) => {
  const book = records(given);
  return reconcile(book, buildLedger(book, pack, new Map(Object.entries(suggested))));
};
/** Codes with the records concerned; the tax of special invoices, told of every book, is left out. */
const found = (given: Partial<Records>): readonly string[] =>
  reconciled(given)
    .concerns.map(({ code, records: concerned }) => `${code} ${concerned.join("+")}`.trim())
    .filter((text) => !text.startsWith("cost-input-tax"));

const books: readonly (readonly [string, Partial<Records>, readonly string[]])[] = [
  ["a sound book has nothing to ask", sound, []],
  [
    "unpaid",
    { ...sound, payments: [payment({ amount: yuan(160) })] },
    ["risk-over-line", "invoice-unpaid -1", "payment-without-invoice p1"],
  ],
  ["no statement at all", { ...sound, payments: [] }, ["risk-over-line", "statements-missing"]],
  ["an original nobody verified", { ...sound, invoices: [bill("1")] }, ["originals-unverified -1"]],
  ["paid less", { ...sound, payments: [payment({ amount: yuan(90) })] }, ["invoice-paid-less -1+p1"]],
  [
    "paid to a person",
    { ...sound, payments: [payment({ counterpartyName: "钱虚构", memo: "26212000000000000001" })] },
    ["risk-over-line", "payee-personal -1+p1"],
  ],
  [
    "paid to another company",
    { ...sound, payments: [payment({ counterpartyName: "大连虚构有限公司", memo: "26212000000000000001" })] },
    ["risk-over-line", "payee-differs -1+p1"],
  ],
  [
    "in cash",
    { ...sound, payments: [payment(), payment({ id: "p2", amount: yuan(3), memo: "取现" })] },
    ["payment-cash p2"],
  ],
  [
    "money in that nothing explains",
    { ...sound, payments: [payment(), payment({ id: "p2", direction: "in" })] },
    ["income-unexplained p2"],
  ],
  ["a settlement that never came", { ...sound, revenues: [revenue()] }, ["revenue-not-received r1"]],
  [
    "paid, taken back, not refunded",
    {
      ...sound,
      invoices: [
        bill("1", verified),
        bill("2", { red: true, redOf: "26212000000000000001", total: yuan(-106), lines: [] }),
      ],
    },
    ["refund-not-received -2", "cost-netted-by-red-letter -1", "cost-red-letter -2"],
  ],
  [
    "the buyer's name miswritten",
    { ...sound, invoices: [bill("1", { ...verified, buyerName: "沈阳虚构影业有限公司" })] },
    ["risk-over-line", "buyer-name-differs -1"],
  ],
  [
    "somebody else's invoice",
    {
      ...sound,
      invoices: [bill("1", { ...verified, buyerTaxId: `${creditCode.slice(0, -1)}9`, buyerName: "大连虚构" })],
    },
    ["cost-buyer-not-applicant -1"],
  ],
  [
    "voided",
    { ...sound, payments: [payment({ amount: yuan(1) })], invoices: [bill("1", { ...verified, voided: true })] },
    ["payment-without-invoice p1", "cost-voided -1"],
  ],
  [
    "outside the period",
    { ...sound, subjects: [work({ costFrom: localDate("2026-04-01") })] },
    ["cost-outside-cost-period -1"],
  ],
  ["outside the province", { ...sound, allocations: [spent("1", { place: "out" })] }, ["cost-outside-province -1"]],
  ["not decided", { ...sound, allocations: [spent("1", { place: "unknown" })] }, ["cost-place-unknown -1"]],
  [
    "two alike",
    {
      invoices: [bill("1", verified), bill("2", verified)],
      allocations: [spent("1"), spent("2")],
      payments: [payment(), payment({ id: "p2" })],
    },
    ["risk-over-line", "invoices-alike -1+-2"],
  ],
  [
    "split under a round sum",
    {
      invoices: [bill("1", { ...verified, total: yuan(4_900) }), bill("2", { ...verified, total: yuan(4_800) })],
      payments: [payment({ amount: yuan(4_900) }), payment({ id: "p2", amount: yuan(4_800) })],
    },
    ["invoices-split -1+-2", "cost-unallocated -1+-2"],
  ],
  [
    "a scan is no original",
    {
      ...sound,
      invoices: [bill("1", { ...verified, files: [{ sha256: "a".repeat(64), fileName: "1.jpg", source: "ocr" }] })],
    },
    ["risk-over-line", "original-is-copy -1"],
  ],
];

describe("an auditor's questions", () => {
  it.each(books)("%s", (_name, given, expected) => {
    expect(found(given)).toEqual(expected);
  });

  it.each(books)("%s: each is said with its values and its rule", (_name, given) => {
    for (const concern of reconciled(given).concerns) {
      expect(sayFinding(concern)).toMatch(/。（依据：.+）$/);
      expect(sayFinding(concern)).not.toMatch(/审计惯例）|undefined|“”|（）/);
    }
  });
});

describe("the risk", () => {
  it("counts each fen once: an invoice that is a copy and unpaid is at risk once", () => {
    const files = [{ sha256: "a".repeat(64), fileName: "1.jpg", source: "ocr" as const }];
    const { risk } = reconciled({ ...sound, payments: [], invoices: [bill("1", { ...verified, files })] });
    expect(risk).toMatchObject({ claimed: yuan(100), atRisk: yuan(100), share: 10_000, isOverLine: true });
  });

  it("of a part payment is what was not paid", () => {
    const { risk } = reconciled({ ...sound, payments: [payment({ amount: yuan(86) })] });
    expect(risk).toMatchObject({ atRisk: yuan(20), share: 2_000, isOverLine: false });
  });

  it("has no share where nothing is claimed", () => {
    expect(reconciled({}).risk).toMatchObject({ claimed: 0n, share: null, isOverLine: false });
  });
});

it("is written as one document whose ledger adds up", () => {
  const json = reconciliationToJson(reconciled(sound), sayFinding);
  expect(json).toMatchObject({
    format: "shenbao.reconciliation",
    version: 1,
    ledger: { recorded: "106.00", eligible: "100.00", ineligible: "6.00", undecided: "0.00" },
    risk: { claimed: "100.00", atRisk: "0.00", sharePercent: "0.00", isOverLine: false },
  });
  expect(json.matches.map(({ payments }) => payments)).toEqual([["p1"]]);
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});
