import { describe, expect, it } from "vitest";
import type { Records } from "../../../shared/model/records.ts";
import { reconcile } from "../../../shared/reconciliation/reconcile.ts";
import { allocation, suggested, yuan } from "../ledger/made-up-cost.ts";
import { booksOf } from "./made-up-books.ts";
import { grant, link, settlement } from "./made-up-papers.ts";
import { payment } from "./made-up-payment.ts";
import { bill, settled, sound } from "./sound-book.ts";

const reviewed = (given: Partial<Records>, readings = suggested) => reconcile(booksOf(given, readings));
const detailOf = (code: string, given: Partial<Records>, readings = suggested) =>
  reviewed(given, readings).concerns.find((concern) => concern.code === code)?.detail;

describe("the risk", () => {
  it("counts each fen once: an invoice that is a copy and unpaid is at risk once", () => {
    const files = [{ sha256: "a".repeat(64), fileName: "1.jpg", source: "ocr" as const }];
    const { risk } = reviewed({ ...sound, payments: [], statements: [], invoices: [bill("1", { files })] });
    expect(risk).toMatchObject({ claimed: yuan(100), atRisk: yuan(100), share: 10_000, isOverLine: true });
  });

  it("of two parts of one invoice is the greater, not their sum", () => {
    const short = link({ contract: "c1", invoice: "-1", amount: yuan(96) });
    const toAcceptance = link({ contract: "c1", acceptance: "y1" });
    const both = { ...sound, chainLinks: [short, toAcceptance], payments: [payment({ amount: yuan(90) })] };
    expect(reviewed(both).risk.atRisk).toBe(yuan(16));
  });

  it("of a part payment is what was not paid; a fifth exactly is not over the line", () => {
    const { risk } = reviewed({ ...sound, payments: [payment({ amount: yuan(86) })] });
    expect(risk).toMatchObject({ atRisk: yuan(20), share: 2_000, isOverLine: false });
  });

  it("has no share where nothing is claimed", () => {
    expect(reviewed({}).risk).toMatchObject({ claimed: 0n, share: null, isOverLine: false });
  });

  it("of tax left in the claim is the tax of what is claimed", () => {
    const inc = { ...suggested, vat: "inc" };
    expect(detailOf("input-tax-claimed", settled, inc)).toMatchObject({ amount: "6.00" });
    const half = { ...settled, allocations: [allocation({ gross: yuan(53) })] };
    expect(detailOf("input-tax-claimed", half, inc)).toMatchObject({ amount: "3.00" });
    expect(reviewed(half, inc).risk).toMatchObject({ claimed: yuan(53), atRisk: yuan(3) });
  });
});

it("a grant is told by its programme, or by the rule of this policy", () => {
  const titleOf = (rule: string | null) =>
    detailOf(rule === null ? "grant-elsewhere" : "grant-already", { ...settled, grants: [grant({ rule })] })?.title;
  expect([titleOf(null), titleOf("a2_cost")]).toEqual(["示例市扶持", "在辽制作配套费用补助"]);
});

describe("what is told of a bank row", () => {
  it("that is used in part is only the rest", () => {
    const large = { ...settled, payments: [payment({ amount: yuan(200) })] };
    expect(detailOf("payment-without-invoice", large)).toMatchObject({ paid: "94.00" });
  });

  it("is not that its fee paid the invoice", () => {
    const fee = settlement({ id: "h2", way: "fee", amount: yuan(1) });
    const given = { ...settled, payments: [payment({ amount: yuan(107) })], settlements: [settlement(), fee] };
    const { chains, concerns } = reviewed(given);
    expect(chains.invoices[0]?.joints.payment).toEqual({ covered: yuan(106), proposed: 0n, open: 0n });
    expect(concerns.map(({ code }) => code)).toEqual(["cost-input-tax"]);
  });
});
