import { describe, expect, it } from "vitest";
import { localDate } from "../../../shared/dates.ts";
import type { Allocation } from "../../../shared/model/allocation.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import { fen } from "../../../shared/money.ts";
import { allocation, invoice, ledgerOf, type Readings, records, said, suggested, work, yuan } from "./made-up-cost.ts";

/** The one entry of one invoice with one allocation, in short. */
function judged(
  change: Partial<Invoice> = {},
  spent: Partial<Allocation> = {},
  readings: Readings = suggested,
): string {
  const entries = ledgerOf({ invoices: [invoice(change)], allocations: [allocation(spent)] }, readings);
  return entries.map(said).join(" | ");
}

const line = (amountExTax: number, taxAmount: number | null) => ({
  name: "",
  amountExTax: yuan(amountExTax),
  taxRate: null,
  taxAmount: taxAmount === null ? null : yuan(taxAmount),
});

describe("what counts in full or less the tax", () => {
  it("takes deductible tax off a special invoice", () => {
    expect(judged()).toBe("106.00 = 100.00 + ineligible input-tax 6.00");
    expect(judged({ kind: "vat-special" })).toBe("106.00 = 100.00 + ineligible input-tax 6.00");
  });

  it.each(["digital-ordinary", "vat-ordinary", "toll", "railway", "air", "other"] as const)(
    "counts %s gross",
    (kind) => {
      expect(judged({ kind })).toBe("106.00 = 106.00");
    },
  );

  it("counts a special invoice gross when the reading says so", () => {
    expect(judged({}, {}, { ...suggested, vat: "inc" })).toBe("106.00 = 106.00");
  });

  it("leaves only the tax open while nobody has chosen", () => {
    const [entry] = ledgerOf({ invoices: [invoice()], allocations: [allocation()] }, { art2_place: "inprov" });
    expect(entry?.parts).toEqual([{ state: "undecided", reason: "choice-needed", choice: "vat", amount: 600n }]);
    expect(entry?.eligible).toBe(10_000n);
  });

  it("shares the tax out over allocations by largest remainder", () => {
    const parts = [fen(3533), fen(3533), fen(3534)];
    const allocations = parts.map((gross, index) => allocation({ id: `a${index}`, gross }));
    // 6.00 × 35.33 / 106 = 1.99981…, 35.34: 2.00037…: 2.00 each.
    expect(ledgerOf({ invoices: [invoice()], allocations }).map(said)).toEqual([
      "35.33 = 33.33 + ineligible input-tax 2.00",
      "35.33 = 33.33 + ineligible input-tax 2.00",
      "35.34 = 33.34 + ineligible input-tax 2.00",
    ]);
  });
});

describe("a special invoice whose tax is not on its lines", () => {
  it("shares the invoice's tax out over the lines that print none", () => {
    const lines = [line(60, null), line(40, null)];
    const allocations = [allocation({ gross: fen(6360) }), allocation({ id: "a2", line: 2, gross: fen(4240) })];
    expect(ledgerOf({ invoices: [invoice({ lines })], allocations }).map(said)).toEqual([
      "63.60 = 60.00 + ineligible input-tax 3.60",
      "42.40 = 40.00 + ineligible input-tax 2.40",
    ]);
  });

  it("takes the tax off an invoice without any lines as well", () => {
    expect(judged({ lines: [] }, { line: 0 })).toBe("106.00 = 100.00 + ineligible input-tax 6.00");
  });

  it("knows the tax from total and amount", () => {
    expect(judged({ taxAmount: null, lines: [] }, { line: 0 })).toBe("106.00 = 100.00 + ineligible input-tax 6.00");
    expect(judged({ taxAmount: null, lines: [line(100, null)] })).toBe("106.00 = 100.00 + ineligible input-tax 6.00");
  });

  const unknown = { taxAmount: null, amountExTax: null, lines: [] };

  it("leaves the whole open while the tax cannot be known", () => {
    expect(judged(unknown, { line: 0 })).toBe("106.00 = 0.00 + undecided tax-unknown 106.00");
  });

  it("does not mind when tax counts", () => {
    expect(judged(unknown, { line: 0 }, { vat: "inc", art2_place: "any" })).toBe("106.00 = 106.00");
  });

  it("leaves the whole open while neither the tax nor the reading is known", () => {
    expect(judged(unknown, { line: 0 }, { art2_place: "any" })).toBe("106.00 = 0.00 + undecided choice-needed 106.00");
  });

  it("records what is known when there is no total", () => {
    const qrOnly = { taxAmount: null, total: null, lines: [] };
    expect(judged(qrOnly, { line: 0, gross: yuan(100) })).toBe("100.00 = 0.00 + undecided tax-unknown 100.00");
  });
});

describe("what never counts", () => {
  it("is another's invoice, by its number before its name", () => {
    expect(judged({ buyerTaxId: "91210100MA0OTHER01" })).toBe("106.00 = 0.00 + ineligible buyer-not-applicant 106.00");
    expect(judged({ buyerTaxId: null, buyerName: "别家公司" })).toBe(
      "106.00 = 0.00 + ineligible buyer-not-applicant 106.00",
    );
    expect(judged({ buyerName: "抬头写错" })).toBe("106.00 = 100.00 + ineligible input-tax 6.00");
  });

  it("is not told by the width or case of a sign", () => {
    expect(judged({ buyerTaxId: " 91210100ma0test012 " })).toBe("106.00 = 100.00 + ineligible input-tax 6.00");
    const studio = { ...records().studio, name: "沈阳（虚构）影视有限公司", creditCode: "" };
    const bought = invoice({ buyerTaxId: null, buyerName: "沈阳(虚构)影视有限公司" });
    expect(ledgerOf({ studio, invoices: [bought], allocations: [allocation()] }).map(said)).toEqual([
      "106.00 = 100.00 + ineligible input-tax 6.00",
    ]);
  });

  it.each([
    ["2026-02-28", "ineligible outside-cost-period 106.00"],
    ["2026-03-01", "ineligible input-tax 6.00"],
    ["2026-05-31", "ineligible input-tax 6.00"],
    ["2026-06-01", "ineligible outside-cost-period 106.00"],
  ])("is an invoice outside the cost period: %s", (day, part) => {
    const subjects = [work({ costFrom: localDate("2026-03-01"), costTo: localDate("2026-05-31") })];
    const [entry] = ledgerOf({
      subjects,
      invoices: [invoice({ issuedOn: localDate(day) })],
      allocations: [allocation()],
    });
    expect(entry === undefined ? "" : said(entry)).toContain(part);
  });

  it("is a voided invoice, allocated or not", () => {
    expect(judged({ voided: true })).toBe("106.00 = 0.00 + ineligible voided 106.00");
    expect(ledgerOf({ invoices: [invoice({ voided: true })] }).map(said)).toEqual([
      "106.00 = 0.00 + ineligible voided 106.00",
    ]);
  });

  it("is what rules out before what keeps open", () => {
    expect(judged({ issuedOn: null, buyerTaxId: "91210100MA0OTHER01" })).toContain("ineligible buyer-not-applicant");
  });
});

describe("where it was spent", () => {
  const places = ["in", "out", "unknown"] as const;
  const inWords = (readings: Readings, category = "travel") =>
    places.map((place) => judged({ kind: "other" }, { place, category }, readings));
  const all = "106.00 = 106.00";

  it("is asked of the categories of article 2", () => {
    expect(inWords(suggested)).toEqual([
      all,
      "106.00 = 0.00 + ineligible outside-province 106.00",
      "106.00 = 0.00 + undecided place-unknown 106.00",
    ]);
  });

  it("does not matter when any place will do, nor to other categories", () => {
    expect(inWords({ ...suggested, art2_place: "any" })).toEqual([all, all, all]);
    expect(inWords(suggested, "translation")).toEqual([all, all, all]);
    expect(inWords({ vat: "ex" }, "translation")).toEqual([all, all, all]);
  });

  it("is open but for what lies inside while nobody has chosen", () => {
    const open = "106.00 = 0.00 + undecided choice-needed 106.00";
    expect(inWords({ vat: "ex" })).toEqual([all, open, open]);
  });
});

describe("what stays open until something is settled", () => {
  it("is what is not allocated", () => {
    expect(ledgerOf({ invoices: [invoice()] }).map(said)).toEqual(["106.00 = 0.00 + undecided unallocated 106.00"]);
    expect(judged({}, { gross: yuan(53) })).toBe(
      "53.00 = 50.00 + ineligible input-tax 3.00 | 53.00 = 0.00 + undecided unallocated 53.00",
    );
  });

  it("is a line that more is allocated of than it holds, the excess as well", () => {
    expect(judged({}, { gross: fen(10_601) })).toBe(
      "106.01 = 0.00 + undecided over-allocated 106.01 | -0.01 = 0.00 + undecided over-allocated -0.01",
    );
  });

  it("is a line that allocations run against", () => {
    const allocations = [allocation({ gross: yuan(156) }), allocation({ id: "a2", gross: yuan(-50) })];
    expect(ledgerOf({ invoices: [invoice()], allocations }).map(said)).toEqual([
      "156.00 = 0.00 + undecided over-allocated 156.00",
      "-50.00 = 0.00 + undecided over-allocated -50.00",
    ]);
  });

  it("is an allocation to a line that the invoice does not have", () => {
    expect(judged({}, { line: 7, gross: yuan(5) })).toBe(
      "106.00 = 0.00 + undecided unallocated 106.00 | 5.00 = 0.00 + undecided over-allocated 5.00 | " +
        "-5.00 = 0.00 + undecided over-allocated -5.00",
    );
  });

  it.each<[string, Partial<Invoice>, Partial<Allocation>]>([
    ["subject-unknown", {}, { subject: "work/other" }],
    ["category-unknown", {}, { category: "catering" }],
    ["buyer-unknown", { buyerName: null, buyerTaxId: null }, {}],
  ])("is what is %s", (reason, change, spent) => {
    expect(judged(change, spent)).toBe(`106.00 = 0.00 + undecided ${reason} 106.00`);
  });

  it("is an invoice without a day, where the day matters", () => {
    expect(judged({ issuedOn: null })).toBe("106.00 = 100.00 + ineligible input-tax 6.00");
    const subjects = [work({ costTo: localDate("2026-12-31") })];
    const entries = ledgerOf({ subjects, invoices: [invoice({ issuedOn: null })], allocations: [allocation()] });
    expect(entries.map(said)).toEqual(["106.00 = 0.00 + undecided date-unknown 106.00"]);
  });

  it("is everything while the applicant is not entered", () => {
    const studio = { ...records().studio, name: "", creditCode: " " };
    const entries = ledgerOf({ studio, invoices: [invoice()], allocations: [allocation()] });
    expect(entries.map(said)).toEqual(["106.00 = 0.00 + undecided applicant-unknown 106.00"]);
  });
});

describe("an invoice of which a picture's characters told something", () => {
  it("is undecided as a whole until a person has confirmed it", () => {
    const seen = invoice({ provenance: { number: "qr", total: "ocr" } });
    expect(ledgerOf({ invoices: [seen], allocations: [allocation()] }).map(said)).toEqual([
      "106.00 = 0.00 + undecided ocr-unconfirmed 106.00",
    ]);
    const confirmed = invoice({ provenance: { number: "qr", total: "typed" } });
    expect(ledgerOf({ invoices: [confirmed], allocations: [allocation()] }).map(said)[0]).toContain("106.00 = 100.00");
  });
});

describe("red-letter invoices", () => {
  const red = (total: number, change: Partial<Invoice> = {}): Invoice =>
    invoice({
      ...{
        id: "-2",
        number: "2",
        red: true,
        redOf: "1",
        total: yuan(-total),
        amountExTax: null,
        taxAmount: null,
        lines: [],
      },
      ...change,
    });
  const withRed = (...reds: readonly Invoice[]) =>
    ledgerOf({ invoices: [invoice(), ...reds], allocations: [allocation()] }).map(said);

  it("take all of the blue one back", () => {
    expect(withRed(red(106))).toEqual([
      "106.00 = 0.00 + ineligible netted-by-red-letter 106.00",
      "-106.00 = 0.00 + ineligible red-letter -106.00",
    ]);
  });

  it("take back a part, and tax is taken off only what is left", () => {
    expect(withRed(red(53))).toEqual([
      "106.00 = 50.00 + ineligible netted-by-red-letter 53.00 + ineligible input-tax 3.00",
      "-53.00 = 0.00 + ineligible red-letter -53.00",
    ]);
  });

  it("never take back more than there is", () => {
    expect(withRed(red(60), red(60, { id: "-3", number: "3" }))[0]).toBe(
      "106.00 = 0.00 + ineligible netted-by-red-letter 106.00",
    );
  });

  it("net allocations and the rest in proportion", () => {
    const entries = ledgerOf({ invoices: [invoice(), red(53)], allocations: [allocation({ gross: yuan(53) })] });
    expect(entries.map(said).slice(0, 2)).toEqual([
      "53.00 = 25.00 + ineligible netted-by-red-letter 26.50 + ineligible input-tax 1.50",
      "53.00 = 0.00 + ineligible netted-by-red-letter 26.50 + undecided unallocated 26.50",
    ]);
  });

  it("wait for a blue one that is not there", () => {
    expect(ledgerOf({ invoices: [red(53)] }).map(said)).toEqual([
      "-53.00 = 0.00 + undecided blue-invoice-missing -53.00",
    ]);
  });

  it("wait when two invoices have the number", () => {
    const twin = invoice({ id: "210-1", code: "210" });
    const entries = ledgerOf({ invoices: [invoice(), twin, red(53)] });
    expect(entries.map(said).at(-1)).toBe("-53.00 = 0.00 + undecided blue-invoice-missing -53.00");
  });

  it("take back what they state even where it is written without its sign", () => {
    expect(withRed(red(-53))[0]).toContain("ineligible netted-by-red-letter 53.00");
  });

  it("that are voided take nothing back", () => {
    expect(withRed(red(53, { voided: true }))).toEqual([
      "106.00 = 100.00 + ineligible input-tax 6.00",
      "-53.00 = 0.00 + ineligible voided -53.00",
    ]);
  });
});

describe("discount lines", () => {
  it("count against what they discount when they are allocated alike", () => {
    const lines = [
      { ...line(120, null), taxAmount: fen(720) },
      { ...line(-20, null), taxAmount: fen(-120) },
    ];
    const allocations = [allocation({ gross: fen(12_720) }), allocation({ id: "a2", line: 2, gross: fen(-2120) })];
    expect(ledgerOf({ invoices: [invoice({ lines })], allocations }).map(said)).toEqual([
      "127.20 = 120.00 + ineligible input-tax 7.20",
      "-21.20 = -20.00 + ineligible input-tax -1.20",
    ]);
  });
});

describe("an invoice below zero that is no red-letter one", () => {
  it("counts against the rest of its category", () => {
    const lines = [line(-10, 0)];
    const credit = invoice({ total: yuan(-10), taxAmount: fen(0), lines });
    expect(ledgerOf({ invoices: [credit], allocations: [allocation({ gross: yuan(-10) })] }).map(said)).toEqual([
      "-10.00 = -10.00",
    ]);
  });
});

describe("what the total holds beyond the lines", () => {
  it("is line 0 and can be allocated", () => {
    const air = { kind: "air" as const, total: yuan(156), otherCharges: yuan(50) };
    const allocations = [allocation(), allocation({ id: "a2", line: 0, gross: yuan(50), category: "travel" })];
    expect(ledgerOf({ invoices: [invoice(air)], allocations }).map(said)).toEqual(["106.00 = 106.00", "50.00 = 50.00"]);
  });
});
