import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../../../shared/calculation/assess.ts";
import { localDate } from "../../../shared/dates.ts";
import type { Records } from "../../../shared/model/records.ts";
import { fenToYuanText, sumFen } from "../../../shared/money.ts";
import { reconcile } from "../../../shared/reconciliation/reconcile.ts";
import { pack, work, yuan } from "../ledger/made-up-cost.ts";
import { booksOf } from "./made-up-books.ts";
import { acceptance, contract, link, settlement, statement } from "./made-up-papers.ts";
import { payment } from "./made-up-payment.ts";
import { bill, spent } from "./sound-book.ts";

// Readings under which production cost is computed; evidence that its conditions ask for.
const readings = { vat: "ex", art2_place: "inprov", art2_list: "closed", rounding: "floor_fen", ge: "incl" };
const evidence = pack.evidence.map(({ id }, index) => ({
  ...{
    id: `e${index}`,
    number: index + 1,
    kind: id,
    subject: "work/w1" as const,
    state: "on-file" as const,
    title: id,
  },
  ...{ documentNumber: "", issuedOn: null, pages: "", sha256: "e".repeat(64), fileName: "", mediaType: "", note: "" },
}));
interface Receipt {
  readonly ex: number;
  readonly day: number;
  readonly isScan: boolean;
}
const dayOf = (day: number) => localDate(`2026-03-${String(10 + day)}`);
/** Receipts with all that an auditor asks for, save that a scan is no original. */
const receiptsToRecords = (receipts: readonly Receipt[]): Partial<Records> => ({
  ...{ evidence, statements: [statement()], acceptances: [acceptance()] },
  invoices: receipts.map(({ ex, day, isScan }, index) =>
    bill(String(index), {
      ...{ kind: "digital-ordinary", issuedOn: dayOf(day), total: yuan(ex), amountExTax: yuan(ex), taxAmount: null },
      ...{ sellerName: `虚构服务商${index}号`, lines: [] },
      files: [{ sha256: "a".repeat(64), fileName: "", source: isScan ? "ocr" : "xml" }],
    }),
  ),
  allocations: receipts.map(({ ex }, index) => spent(String(index), { line: 0, gross: yuan(ex) })),
  contracts: receipts.map((_, index) => contract({ id: `c${index}`, party: `虚构服务商${index}号`, amount: null })),
  chainLinks: receipts.flatMap((_, index) => [
    link({ contract: `c${index}`, invoice: `-${index}` }),
    link({ contract: `c${index}`, acceptance: "y1" }),
  ]),
  payments: receipts.map(({ ex, day }, index) =>
    payment({ id: `p${index}`, amount: yuan(ex), bookedOn: dayOf(day), counterpartyName: `虚构服务商${index}号` }),
  ),
  settlements: receipts.map(({ ex }, index) =>
    settlement({ id: `h${index}`, invoice: `-${index}`, payment: `p${index}`, amount: yuan(ex) }),
  ),
});
const receipt = (ex: number, day: number, isScan = false): Receipt => ({ ex, day, isScan });
const reviewed = (receipts: readonly Receipt[]) => reconcile(booksOf(receiptsToRecords(receipts), readings));
const lineOf = (receipts: readonly Receipt[]) =>
  reviewed(receipts).carries.lines.find(({ rule }) => rule === "a2_cost");
const said = (receipts: readonly Receipt[]): readonly string[] =>
  (lineOf(receipts)?.receipts ?? []).map(
    ({ invoice: id, carries, lostWithout }) => `${id} ${fenToYuanText(carries)} ${fenToYuanText(lostWithout)}`,
  );

describe("which receipts carry a line", () => {
  it("below the cap every receipt carries its share, and is lost with it", () => {
    expect(lineOf([receipt(100_000, 1), receipt(50_000, 2)])).toMatchObject({
      ...{ base: yuan(150_000), needed: yuan(150_000), surplus: 0n, amount: yuan(30_000) },
    });
    expect(said([receipt(100_000, 1), receipt(50_000, 2)])).toEqual(["-0 20000.00 20000.00", "-1 10000.00 10000.00"]);
  });

  it("at the cap the last ones add nothing, and no single one would be missed", () => {
    const three = [receipt(200_000, 3), receipt(150_000, 1), receipt(150_000, 2)];
    expect(lineOf(three)).toMatchObject({ needed: yuan(250_000), surplus: yuan(250_000), amount: yuan(50_000) });
    expect(said(three)).toEqual(["-1 30000.00 0.00", "-2 20000.00 0.00", "-0 0.00 0.00"]);
  });

  it("takes sound receipts before exposed ones, so that what an audit strikes weighs least", () => {
    const { carries, risk } = reviewed([receipt(200_000, 1, true), receipt(250_000, 2)]);
    const line = carries.lines.find(({ rule }) => rule === "a2_cost");
    expect(line?.receipts.map(({ invoice, isExposed }) => `${invoice} ${isExposed}`)).toEqual(["-1 false", "-0 true"]);
    expect(line?.receipts.map(({ carries: amount }) => amount)).toEqual([yuan(50_000), 0n]);
    expect(risk).toMatchObject({ claimed: yuan(450_000), atRisk: yuan(200_000), share: 4444, isOverLine: true });
    expect(risk.support).toMatchObject({ atRisk: 0n, share: 0, isOverLine: false });
  });

  it("what no base takes is no part of what the claim rests on", () => {
    const book = receiptsToRecords([receipt(100_000, 1, true), receipt(100_000, 2)]);
    const allocations =
      book.allocations?.map((one, index) => (index === 0 ? { ...one, category: "other" } : one)) ?? [];
    const { risk } = reconcile(booksOf({ ...book, allocations }, readings));
    expect(risk).toMatchObject({ claimed: yuan(200_000), atRisk: yuan(100_000), isOverLine: true });
    expect(risk.bases).toMatchObject({ claimed: yuan(100_000), atRisk: 0n, isOverLine: false });
  });

  it("a project over the line is told of, though all projects together are not", () => {
    const book = receiptsToRecords([receipt(100_000, 1, true), receipt(900_000, 2)]);
    const allocations = book.allocations?.map((one, at) => (at === 0 ? { ...one, subject: "work/w2" } : one)) ?? [];
    const two = { ...book, allocations, subjects: [work(), work({ id: "w2", name: "远行" })] };
    const { risk, concerns } = reconcile(booksOf(two as Partial<Records>, readings));
    expect(risk).toMatchObject({ share: 1000, isOverLine: false, bases: { isOverLine: false } });
    expect(risk.subjects.map(({ subject, share }) => `${subject} ${share}`)).toEqual(["work/w1 0", "work/w2 10000"]);
    const told = concerns.filter(({ code }) => code.endsWith("over-line"));
    expect(told.map(({ code, records }) => `${code} ${records.join("+")}`)).toEqual(["project-over-line work/w2"]);
  });

  it("what is struck below the cap takes its share of the support", () => {
    const { support } = reviewed([receipt(50_000, 1, true), receipt(150_000, 2)]).risk;
    expect(support).toMatchObject({ claimed: yuan(40_000), atRisk: yuan(10_000), share: 2500, isOverLine: true });
  });

  const anyReceipts = fc.array(
    fc.record({ ex: fc.integer({ min: 1, max: 200_000 }), day: fc.nat({ max: 15 }), isScan: fc.boolean() }),
    { minLength: 1, maxLength: 6 },
  );

  it("the receipts of a line add up to its amount, and base to needed and surplus", () => {
    const property = fc.property(anyReceipts, (receipts) => {
      const books = booksOf(receiptsToRecords(receipts), readings);
      const assessed = assess(books.gathered.facts, pack).lines;
      for (const line of reconcile(books).carries.lines) {
        const amount = assessed.find(({ rule }) => rule === line.rule)?.amount;
        expect(line.amount).toBe(amount);
        expect(sumFen(line.receipts.map(({ carries }) => carries))).toBe(amount);
        expect(line.needed + line.surplus).toBe(line.base);
        expect(sumFen(line.receipts.map(({ base }) => base))).toBe(line.base);
        for (const { carries, lostWithout } of line.receipts) expect(carries >= 0n && lostWithout >= 0n).toBe(true);
      }
    });
    fc.assert(property, { numRuns: 200, seed: 20_261_123 });
  });

  it("does not depend on the order of the records", () => {
    const property = fc.property(anyReceipts, (receipts) => {
      const book = receiptsToRecords(receipts);
      const turned = {
        ...book,
        invoices: book.invoices?.toReversed() ?? [],
        allocations: book.allocations?.toReversed() ?? [],
      };
      expect(reconcile(booksOf(turned, readings)).carries).toEqual(reconcile(booksOf(book, readings)).carries);
    });
    fc.assert(property, { numRuns: 100, seed: 20_261_123 });
  });
});
