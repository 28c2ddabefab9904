import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocateLines, type LineAssignment } from "../../../electron/services/allocate-lines.ts";
import { lineGross } from "../../../electron/services/workbook/line-gross.ts";
import type { Allocation } from "../../../shared/model/allocation.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import { absoluteFen, type Fen, fen, sumFen } from "../../../shared/money.ts";
import { emptyRecords, invoiceReading } from "./import/made-up-readings.ts";

const line = (amount: number) => ({ name: "灯光", amountExTax: fen(amount), taxRate: "6%", taxAmount: fen(0) });

/** An invoice of these gross lines. */
function invoiceOf(amounts: readonly number[], changes: Partial<Invoice> = {}): Invoice {
  const total = fen(amounts.reduce((sum, amount) => sum + amount, 0));
  const { record } = invoiceReading("a.xml", {
    lines: amounts.map(line),
    amountExTax: total,
    taxAmount: fen(0),
    total,
  });
  return {
    ...record,
    id: "i1",
    number: "1",
    voided: false,
    files: [],
    provenance: {},
    verification: null,
    note: "",
    ...changes,
  };
}

const allocation = (gross: Fen, id = "old", at = 1): Allocation => ({
  ...{ id, invoice: "i1", line: at, subject: "work/w1", category: "rent", gross, place: "in", note: "旧" },
});

const target = (at: number, held: string | null = null) => ({ invoice: "i1", line: at, allocation: held });

const wanted = (changes: Partial<LineAssignment> = {}): LineAssignment => ({
  ...{ targets: [target(1)], subject: "work/w1", category: "pay", place: "in", amount: null, ...changes },
});

function plan(invoice: Invoice, allocations: readonly Allocation[], assignment: LineAssignment) {
  let last = 0;
  return allocateLines(assignment, {
    records: { subjects: emptyRecords.subjects, invoices: [invoice], allocations },
    pack: { categories: [{ id: "pay", title: "劳务" }] as never },
    newId: () => {
      last += 1;
      return `new-${last}`;
    },
  });
}

/** Whether allocations give a line more than it holds. */
const isBeyond = (invoice: Invoice, at: number, held: readonly Allocation[]): boolean =>
  absoluteFen(sumFen(held.filter((one) => one.line === at).map(({ gross }) => gross))) >
  absoluteFen(lineGross(invoice, at) ?? fen(0));

describe("an assignment", () => {
  it("takes all that is left of each line, once for a row that is named twice", () => {
    const made = plan(
      invoiceOf([1000, 500]),
      [allocation(fen(300))],
      wanted({ targets: [target(1), target(2), target(2)] }),
    );
    expect(made).toMatchObject({
      ok: true,
      value: [
        { gross: fen(700), line: 1 },
        { gross: fen(500), line: 2 },
      ],
    });
  });

  it("takes the amount that is asked for of a single line, with the line's sign", () => {
    expect(plan(invoiceOf([-1000]), [], wanted({ amount: fen(400) }))).toMatchObject({ value: [{ gross: fen(-400) }] });
  });

  it("moves what is allocated already and keeps its amount, id and note", () => {
    const made = plan(invoiceOf([1000]), [allocation(fen(300))], wanted({ targets: [target(1, "old")], place: "out" }));
    expect(made).toEqual({ ok: true, value: [{ ...allocation(fen(300)), category: "pay", place: "out" }] });
  });

  it.each([
    ["nothing is left", invoiceOf([1000]), [allocation(fen(1000))], wanted(), "row-changed"],
    ["the line is not there", invoiceOf([1000]), [], wanted({ targets: [target(2)] }), "row-changed"],
    ["the allocation is not there", invoiceOf([1000]), [], wanted({ targets: [target(1, "gone")] }), "row-changed"],
    ["the line holds too much already", invoiceOf([1000]), [allocation(fen(1001))], wanted(), "line-over-allocated"],
    [
      "the amount is more than is left",
      invoiceOf([1000]),
      [allocation(fen(300))],
      wanted({ amount: fen(701) }),
      "amount-too-large",
    ],
    ["the amount is nothing", invoiceOf([1000]), [], wanted({ amount: fen(0) }), "amount-zero"],
    [
      "an amount is for several rows",
      invoiceOf([10, 20]),
      [],
      wanted({ targets: [target(1), target(2)], amount: fen(5) }),
      "amount-for-several",
    ],
    ["the invoice is voided", invoiceOf([1000], { voided: true }), [], wanted(), "counts-nowhere"],
    ["the invoice is a red-letter one", invoiceOf([-1000], { red: true }), [], wanted(), "counts-nowhere"],
    ["nobody recorded the subject", invoiceOf([1000]), [], wanted({ subject: "work/w9" }), "subject-unknown"],
    ["the policy has no such category", invoiceOf([1000]), [], wanted({ category: "x" }), "category-unknown"],
  ])("is refused as a whole when %s", (_, invoice, allocations, assignment, problem) => {
    expect(plan(invoice, allocations, assignment)).toEqual({ ok: false, error: problem });
  });

  it("never gives a line more than it holds, whatever was allocated before and is asked for", () => {
    const amounts = fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 1, maxLength: 4 });
    const before = fc.array(
      fc.record({ at: fc.integer({ min: 1, max: 4 }), gross: fc.integer({ min: -5000, max: 5000 }) }),
    );
    const asked = fc.option(fc.integer({ min: 0, max: 6000 }));
    fc.assert(
      fc.property(amounts, before, asked, (lines, old, amount) => {
        const invoice = invoiceOf(lines);
        const known = old.map(({ at, gross }, index) => allocation(fen(gross), `old-${index}`, at));
        const targets = amount === null ? lines.map((_, index) => target(index + 1)) : [target(1)];
        const made = plan(invoice, known, wanted({ targets, amount: amount === null ? null : fen(amount) }));
        const added = made.ok ? made.value : [];
        expect(added.filter((one) => isBeyond(invoice, one.line, [...known, ...added]))).toEqual([]);
      }),
    );
  });
});
