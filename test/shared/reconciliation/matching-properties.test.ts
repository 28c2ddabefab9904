import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, localDate } from "../../../shared/dates.ts";
import type { Records } from "../../../shared/model/records.ts";
import { sumFen } from "../../../shared/money.ts";
import { matchPayments } from "../../../shared/reconciliation/match-payments.ts";
import type { Matching } from "../../../shared/reconciliation/proposal.ts";
import { reconcile } from "../../../shared/reconciliation/reconcile.ts";
import { allocation, invoice, records, yuan } from "../ledger/made-up-cost.ts";
import { generatedStudio, qualityOf } from "./generated-studio.ts";
import { booksOf } from "./made-up-books.ts";
import { pairsOf, payment } from "./made-up-payment.ts";

const sellers = ["虚构影视服务商", "虚构影视租赁商", null] as const;
const start = localDate("2026-03-01");

// Few sums, days and names, so that several payments fit one invoice more often than not.
const anyInvoice = fc.record({
  total: fc.integer({ min: 1, max: 6 }),
  day: fc.nat({ max: 60 }),
  seller: fc.nat({ max: 2 }),
  red: fc.boolean(),
});
const anyRow = fc.record({
  amount: fc.integer({ min: 1, max: 9 }),
  day: fc.nat({ max: 90 }),
  seller: fc.nat({ max: 2 }),
  cites: fc.nat({ max: 20 }),
  isIn: fc.boolean(),
});

const anyBook: fc.Arbitrary<Records> = fc
  .record({ bills: fc.array(anyInvoice, { maxLength: 7 }), rows: fc.array(anyRow, { maxLength: 8 }) })
  .map(({ bills, rows }) =>
    records({
      invoices: bills.map(({ total, day, seller, red }, index) => {
        const isRed = red && index > 0;
        const fixed = {
          id: `-${index}`,
          number: `1234567${index}`,
          lines: [],
          kind: "digital-ordinary" as const,
          amountExTax: null,
          taxAmount: null,
          issuedOn: addDays(start, day),
          sellerName: sellers[seller] ?? null,
        };
        return invoice({ ...fixed, total: yuan(isRed ? -total : total), red: isRed, redOf: isRed ? "12345670" : null });
      }),
      allocations: bills.map(({ total }, index) =>
        allocation({ id: `a${index}`, invoice: `-${index}`, line: 0, gross: yuan(total) }),
      ),
      payments: rows.map(({ amount, day, seller, cites, isIn }, index) =>
        payment({
          ...{ id: `p${index}`, amount: yuan(amount), bookedOn: addDays(start, day), direction: isIn ? "in" : "out" },
          ...{ counterpartyName: sellers[seller] ?? null, memo: cites < 7 ? `1234567${cites}` : null },
        }),
      ),
    }),
  );

const partsPer = ({ proposals }: Matching, side: "payment" | "demand") =>
  Map.groupBy(
    proposals.flatMap(({ parts }) => parts),
    (part) => part[side],
  );

describe("matching", () => {
  it("uses no fen of a payment twice and pays no demand beyond its amount", () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        const matching = matchPayments(book);
        const paid = new Map(
          matching.proposals.flatMap(({ payments }) => payments.map(({ id, amount }) => [id, amount] as const)),
        );
        const owed = new Map(
          matching.proposals.flatMap(({ demands }) => demands.map(({ id, amount }) => [id, amount] as const)),
        );
        for (const [id, parts] of partsPer(matching, "payment"))
          expect(sumFen(parts.map(({ amount }) => amount)) <= (paid.get(id) ?? 0n)).toBe(true);
        for (const [id, parts] of partsPer(matching, "demand"))
          expect(sumFen(parts.map(({ amount }) => amount)) <= (owed.get(id) ?? 0n)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("puts every payment in exactly one place", () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        const { proposals, ambiguities, openPayments } = matchPayments(book);
        const placed = [
          ...proposals.flatMap(({ payments }) => payments),
          ...ambiguities.flatMap(({ payments }) => payments),
          ...openPayments,
        ];
        expect(new Set(placed.map(({ id }) => id)).size).toBe(placed.length);
        expect(placed.length).toBe(book.payments.length);
      }),
      { numRuns: 500 },
    );
  });

  it("does not depend on the order of the records", () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        const turned = { ...book, invoices: book.invoices.toReversed(), payments: book.payments.toReversed() };
        expect(matchPayments(turned)).toEqual(matchPayments(book));
      }),
      { numRuns: 500 },
    );
  });

  it("never puts more at risk than is claimed", () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        const { risk } = reconcile(booksOf(book));
        expect(risk.atRisk >= 0n && risk.atRisk <= risk.claimed).toBe(true);
      }),
    );
  });

  it("of noisy studios is precise and finds what is decidable", () => {
    const studios = [1, 2, 3, 4].map((seed) => generatedStudio(seed, 600));
    const { precision, recall } = qualityOf(
      studios.map((studio) => ({ studio, found: pairsOf(matchPayments(studio.records)) })),
    );
    expect(precision).toBeGreaterThanOrEqual(0.995);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });
});
