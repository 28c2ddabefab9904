import { describe, expect, it } from "vitest";
import type { Reading } from "../../../../electron/intake/reading.ts";
import type { Vocabulary } from "../../../../electron/intake/workbook/vocabulary.ts";
import type { ImportPlan } from "../../../../electron/services/import/import-plan.ts";
import { planImport } from "../../../../electron/services/import/plan-import.ts";
import type { Records } from "../../../../shared/model/records.ts";
import { fen } from "../../../../shared/money.ts";
import {
  emptyRecords,
  evidenceReading,
  invoiceReading,
  revenueReading,
  revenueRow,
  statementReading,
  statementRow,
} from "./made-up-readings.ts";

const vocabulary: Vocabulary = { categories: [], evidenceKinds: [], choices: [], facts: [], rules: [] };

const plan = (readings: readonly Reading[], records: Records = emptyRecords): ImportPlan =>
  planImport(records, readings, vocabulary);

/** The records as they are once a plan has been stored. */
const after = (records: Records, { changes, originals }: ImportPlan): Records => ({
  ...records,
  invoices: [...records.invoices, ...changes.invoices],
  statements: [...records.statements, ...changes.statements],
  payments: [...records.payments, ...changes.payments],
  revenues: [...records.revenues, ...changes.revenues],
  evidence: [...records.evidence, ...changes.evidence],
  originals: [...records.originals, ...originals],
});

const results = ({ outcomes }: ImportPlan): readonly string[] => outcomes.map(({ result }) => result);
const codes = ({ outcomes }: ImportPlan): readonly string[] =>
  outcomes.flatMap(({ findings }) => findings.map(({ code }) => code));

describe("invoices", () => {
  it("become one record however many files they come in, with all files kept", () => {
    const planned = plan([invoiceReading("a.xml"), invoiceReading("b.xml")]);
    expect(results(planned)).toEqual(["new", "twin"]);
    expect(planned.changes.invoices).toHaveLength(1);
    expect(planned.changes.invoices[0]?.files.map(({ fileName }) => fileName)).toEqual(["a.xml", "b.xml"]);
    expect(planned.originals).toHaveLength(2);
  });

  it("keep the better source where two files disagree, and say so", () => {
    const typed = {
      ...invoiceReading("b.csv", { total: fen(1) }),
      source: "csv" as const,
      provenance: { total: "csv" as const },
    };
    const planned = plan([typed, invoiceReading("a.xml")]);
    expect(planned.changes.invoices[0]?.total).toBe(fen(106_000));
    expect(codes(planned)).toContain("twin-disagrees");
  });

  it("are duplicates when the same file comes again, and nothing is stored", () => {
    const first = plan([invoiceReading("a.xml")]);
    const again = plan([invoiceReading("a.xml")], after(emptyRecords, first));
    expect(results(again)).toEqual(["duplicate"]);
    expect(again.changes.invoices).toEqual([]);
    expect(again.originals).toEqual([]);
  });

  it("without a number are refused, and their file is not kept as if it had been taken", () => {
    const planned = plan([invoiceReading("a.xml", { number: null }), invoiceReading("b.xml")]);
    expect(results(planned)).toEqual(["refused", "new"]);
    expect(planned.originals.map(({ fileName }) => fileName)).toEqual(["b.xml"]);
  });

  it("of one number and different codes are two", () => {
    const planned = plan([
      invoiceReading("a.xml", { number: "00000001", code: "021002300111" }),
      invoiceReading("b.xml", { number: "00000001", code: "021002300112" }),
    ]);
    expect(results(planned)).toEqual(["new", "new"]);
  });
});

describe("bank statements", () => {
  it("that overlap add each transfer once and tell how many were there", () => {
    const march = statementReading("march.csv", [statementRow("1", 500), statementRow("2", 400)]);
    const quarter = statementReading("quarter.csv", [
      statementRow("1", 500),
      statementRow("2", 400),
      statementRow("3", 300),
    ]);
    const planned = plan([march, quarter]);
    expect(planned.changes.payments).toHaveLength(3);
    expect(planned.outcomes[1]?.findings).toContainEqual(
      expect.objectContaining({ code: "statement-rows-present", detail: { rows: "2" } }),
    );
  });

  it("keep two equal transfers of one day apart where nothing tells them to be one", () => {
    const planned = plan([
      statementReading("a.csv", [statementRow(null, null), statementRow(null, null)]),
      statementReading("b.csv", [statementRow(null, null)]),
    ]);
    expect(planned.changes.payments).toHaveLength(3);
  });

  it("of another account are never the same transfers", () => {
    const planned = plan([
      statementReading("a.csv", [statementRow("1", 500)], "2100010001"),
      statementReading("b.csv", [statementRow("1", 500)], "2100010002"),
    ]);
    expect(planned.changes.payments).toHaveLength(2);
  });
});

describe("settlement statements", () => {
  it("find their work by its title, brackets aside, and refuse a row whose work is not recorded", () => {
    const planned = plan([revenueReading("a.csv", [revenueRow(2, "《海风》"), revenueRow(3, "不存在")])]);
    expect(planned.changes.revenues.map(({ subject }) => subject)).toEqual(["work/w1"]);
    expect(codes(planned)).toEqual(["revenue-work-unknown"]);
  });

  it("in two files count once, two equal rows of one file count twice", () => {
    const csv = revenueReading("a.csv", [revenueRow(2, "海风"), revenueRow(3, "海风")]);
    const planned = plan([csv, revenueReading("a.xlsx", [revenueRow(2, "海风"), revenueRow(3, "海风")])]);
    expect(planned.changes.revenues).toHaveLength(2);
    expect(results(planned)).toEqual(["new", "duplicate"]);
  });

  it("are refused when no row of theirs can be placed", () => {
    expect(results(plan([revenueReading("a.csv", [revenueRow(2, "不存在")])]))).toEqual(["refused"]);
  });
});

describe("proofs", () => {
  it("that nobody speaks of are kept and wait to be filed", () => {
    const planned = plan([evidenceReading("证明.pdf"), evidenceReading("照片.jpg")]);
    expect(planned.changes.evidence.map(({ kind, number }) => [kind, number])).toEqual([
      ["unsorted", 1],
      ["unsorted", 2],
    ]);
    expect(planned.originals).toHaveLength(2);
  });
});

describe("files that could not be read", () => {
  it("are refused one by one with their reason, and the files beside them are taken", () => {
    const unknown: Reading = {
      file: "broken.xml",
      sha256: "f".repeat(64),
      size: 3,
      mediaType: "text/xml",
      provenance: {},
      findings: [{ code: "xml-not-well-formed", severity: "error", field: null, detail: { line: "1" } }],
      type: "unknown",
      source: null,
      record: null,
    };
    const planned = plan([unknown, invoiceReading("a.xml")]);
    expect(results(planned)).toEqual(["refused", "new"]);
    expect(codes(planned)).toEqual(["xml-not-well-formed"]);
  });
});
