import { describe, expect, it } from "vitest";
import type { Reading } from "../../../../electron/intake/reading.ts";
import type { Vocabulary } from "../../../../electron/intake/workbook/vocabulary.ts";
import type { ImportPlan } from "../../../../electron/services/import/import-plan.ts";
import { noPast } from "../../../../electron/services/import/invoice-use.ts";
import { planImport } from "../../../../electron/services/import/plan-import.ts";
import type { Records } from "../../../../shared/model/records.ts";
import { fen } from "../../../../shared/money.ts";
import { sayInvoiceUse } from "../../../../shared/wording/invoice-use-words.ts";
import {
  emptyRecords,
  evidenceReading,
  invoiceReading,
  revenueReading,
  revenueRow,
  statementReading,
  statementRow,
} from "./made-up-readings.ts";
import { codesOf, resultsOf, stored } from "./stored-plan.ts";

const vocabulary: Vocabulary = { categories: [], evidenceKinds: [], choices: [], facts: [], rules: [] };

const plan = (readings: readonly Reading[], records: Records = emptyRecords): ImportPlan =>
  planImport(records, readings, vocabulary);

describe("invoices", () => {
  it("become one record however many files they come in, with all files kept", () => {
    const planned = plan([invoiceReading("a.xml"), invoiceReading("b.xml")]);
    expect(resultsOf(planned)).toEqual(["new", "twin"]);
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
    expect(codesOf(planned)).toContain("twin-disagrees");
  });

  it("are duplicates when the same file comes again, and nothing is stored", () => {
    const first = plan([invoiceReading("a.xml")]);
    const again = plan([invoiceReading("a.xml")], stored(emptyRecords, first));
    expect(resultsOf(again)).toEqual(["duplicate"]);
    expect(again.changes.invoices).toEqual([]);
    expect(again.originals).toEqual([]);
  });

  it("without a number are refused, and their file is not kept as if it had been taken", () => {
    const planned = plan([invoiceReading("a.xml", { number: null }), invoiceReading("b.xml")]);
    expect(resultsOf(planned)).toEqual(["refused", "new"]);
    expect(planned.originals.map(({ fileName }) => fileName)).toEqual(["b.xml"]);
  });

  it("of one number and different codes are two", () => {
    const planned = plan([
      invoiceReading("a.xml", { number: "00000001", code: "021002300111" }),
      invoiceReading("b.xml", { number: "00000001", code: "021002300112" }),
    ]);
    expect(resultsOf(planned)).toEqual(["new", "new"]);
  });
});

describe("two files of one invoice", () => {
  const photo = (changes: Parameters<typeof invoiceReading>[1] = {}, file = "c.jpg") => ({
    ...invoiceReading(file, changes),
    source: "qr" as const,
    provenance: { number: "qr", total: "ocr", sellerName: "ocr", lines: "ocr" } as const,
  });

  it("that differ tell the field by its name, both values and where each is from", () => {
    const planned = plan([photo({ total: fen(106_010) }), invoiceReading("a.xml")]);
    const told = planned.outcomes.flatMap(({ findings }) => findings).find(({ code }) => code === "twin-disagrees");
    expect(told?.detail).toMatchObject({
      ...{ name: "价税合计", kept: "1060.00", keptSource: "xml", left: "1060.10", leftSource: "ocr" },
    });
    expect(planned.changes.invoices[0]?.provenance).toEqual({
      number: "qr",
      total: "xml",
      sellerName: "xml",
      lines: "ocr",
    });
  });

  it("end the same whichever is given first, and in one import or in two", () => {
    const files = [
      photo(),
      invoiceReading("a.xml"),
      { ...invoiceReading("b.ofd", { checkCode: "9" }), source: "ofd" as const },
    ];
    const [one] = plan(files).changes.invoices;
    expect(plan(files.toReversed()).changes.invoices).toEqual([one]);
    const later = files.toReversed().reduce((records, file) => stored(records, plan([file], records)), emptyRecords);
    expect({ ...later.invoices[0], files: [] }).toEqual({ ...one, files: [] });
    expect(later.invoices[0]?.files).toHaveLength(3);
  });

  it("do not differ in the codes that only data files state", () => {
    const lines = [
      {
        name: "*租赁*灯光",
        amountExTax: fen(100_000),
        taxRate: "6%",
        taxAmount: fen(6_000),
        classificationCode: "3040502",
      },
    ];
    expect(codesOf(plan([invoiceReading("a.xml", { lines }), photo()]))).toEqual([]);
  });

  it("of which one lacks the code may be one, which is told and never decided", () => {
    const old = { number: "83089647", code: "033002000211", kind: "vat-ordinary" as const };
    const planned = plan([invoiceReading("a.xml", old), photo({ ...old, code: null })]);
    expect(planned.changes.invoices).toHaveLength(2);
    expect(codesOf(planned)).toContain("possible-twin");
    expect(
      codesOf(plan([invoiceReading("a.xml", old), photo({ ...old, code: null, total: fen(1), amountExTax: fen(1) })])),
    ).toEqual([]);
  });

  it("may be one when a number that only a picture showed differs by a sign", () => {
    const misread = {
      ...photo({ number: "26212000000000000007" }),
      provenance: { number: "ocr", total: "ocr" } as const,
    };
    expect(codesOf(plan([invoiceReading("a.xml"), misread]))).toContain("possible-twin");
    expect(codesOf(plan([invoiceReading("a.xml"), photo({ number: "26212000000000000007" })]))).toEqual([]);
  });
});

describe("who travelled", () => {
  const personalDetails = { names: ["样司徒行"], idNumbers: ["2102"], plates: [] };

  it("is kept where it was asked for, also of a file that came without it before", () => {
    const before = stored(emptyRecords, plan([invoiceReading("a.xml")]));
    const again = plan([invoiceReading("a.xml", { personalDetails })], before);
    expect(resultsOf(again)).toEqual(["twin"]);
    expect(again.changes.invoices).toMatchObject([{ personalDetails, files: [{ fileName: "a.xml" }] }]);
    expect(resultsOf(plan([invoiceReading("a.xml", { personalDetails })], stored(before, again)))).toEqual([
      "duplicate",
    ]);
  });

  it("stays when another file of the ticket comes without it", () => {
    const before = stored(emptyRecords, plan([invoiceReading("a.xml", { personalDetails })]));
    expect(plan([invoiceReading("b.pdf")], before).changes.invoices[0]?.personalDetails).toEqual(personalDetails);
  });
});

describe("several invoices in one file", () => {
  it("are all recorded, and the file tells how many of them are new", () => {
    const { others: _none, ...second } = invoiceReading("合并.pdf", { number: "26212000000000000002" });
    const { others: _nothing, ...known } = invoiceReading("合并.pdf");
    const before = stored(emptyRecords, plan([invoiceReading("a.xml")]));
    const planned = plan(
      [{ ...invoiceReading("合并.pdf", { number: "26212000000000000003" }), others: [second, known] }],
      before,
    );
    expect(planned.changes.invoices).toHaveLength(3);
    expect(planned.outcomes).toMatchObject([{ result: "new", records: 3 }]);
    expect(planned.outcomes[0]?.findings).toMatchObject([
      { code: "file-holds-several", detail: { count: "3", new: "2", twin: "1", duplicate: "0", refused: "0" } },
    ]);
  });

  it("of which one has no number are taken without that one", () => {
    const { others: _none, ...second } = invoiceReading("合并.pdf", { number: null });
    const planned = plan([{ ...invoiceReading("合并.pdf"), others: [second] }]);
    expect([planned.changes.invoices.length, planned.originals.length, resultsOf(planned)]).toEqual([1, 1, ["new"]]);
  });
});

describe("a red-letter invoice", () => {
  const blue = invoiceReading("蓝.xml");
  const red = (file: string, number: string, total: number, redOf: string | null = "26212000000000000001") =>
    invoiceReading(file, {
      number,
      red: true,
      redOf,
      total: fen(total),
      amountExTax: null,
      taxAmount: null,
      lines: [],
    });

  it("tells what it leaves of its blue one, whichever comes first", () => {
    const part = red("红.xml", "26212000000000000002", -6_000);
    const told = { code: "red-links-to", severity: "info", detail: { blue: "26212000000000000001", left: "1,000.00" } };
    expect(plan([part, blue]).outcomes.flatMap(({ findings }) => findings)).toMatchObject([told, told]);
    const before = stored(emptyRecords, plan([part]));
    expect(plan([blue], before).outcomes[0]?.findings).toMatchObject([told]);
  });

  it("waits for a blue one that is not there, and says when it names none or several", () => {
    expect(codesOf(plan([red("红.xml", "2", -6_000)]))).toEqual(["red-blue-missing"]);
    expect(codesOf(plan([red("红.xml", "2", -6_000, null)]))).toEqual(["red-without-blue"]);
    const twice = ["021002300111", "021002300112"].map((code) =>
      invoiceReading(`${code}.xml`, { number: "00000001", code }),
    );
    expect(codesOf(plan([...twice, red("红.xml", "2", -6_000, "00000001")]))).toEqual(["red-blue-several"]);
  });

  it("with others beyond what the blue one holds is told of", () => {
    const reds = [red("r1.xml", "2", -60_000), red("r2.xml", "3", -60_000)];
    expect(new Set(codesOf(plan([blue, ...reds])))).toEqual(new Set(["red-exceeds-blue"]));
  });
});

describe("an invoice that is recorded already", () => {
  it("tells where it is used: works, categories, years, packages and grants", () => {
    const first = stored(emptyRecords, plan([invoiceReading("a.xml")]));
    const invoice = first.invoices[0]?.id ?? "";
    const known: Records = {
      ...first,
      allocations: [
        {
          id: "al",
          invoice,
          line: 1,
          subject: "work/w1",
          category: "venue",
          gross: fen(106_000),
          place: "in",
          note: "",
        },
      ],
      grants: [
        {
          ...{ id: "g", subject: null, programme: "市级扶持", authority: "", rule: null, amount: fen(1) },
          ...{ decidedOn: null, receivedOn: null, note: "已用发票 26212000000000000001" },
        },
      ],
    };
    const words = { ...vocabulary, categories: [{ id: "venue", title: "场地租赁" }] };
    const past = {
      packagesWith: (ids: readonly string[]) => ids.map((id) => ({ on: "2026-07-01", path: `/${id}.zip` })),
    };
    const use = {
      ...{ number: "26212000000000000001", works: ["海风"], categories: ["场地租赁"], years: ["2026"] },
      ...{ allocated: fen(106_000), packages: [{ on: "2026-07-01", path: "/al.zip" }], grants: ["市级扶持"] },
    };
    const again = planImport(known, [invoiceReading("a.xml"), invoiceReading("b.pdf")], words, past);
    expect(again.outcomes.map(({ result, usedIn }) => [result, usedIn])).toEqual([
      ["duplicate", [use]],
      ["twin", [use]],
    ]);
    expect(planImport(first, [invoiceReading("a.xml")], words, noPast).outcomes[0]?.usedIn).toEqual([]);
    expect(sayInvoiceUse(use)).toBe(
      "发票 26212000000000000001 已在本工作区：已分配 1,060.00 元给“海风”（2026 年度申报），类别“场地租赁”；已随 2026-07-01 的申报包导出；号码写在已获扶持“市级扶持”的备注里。",
    );
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
    expect(codesOf(planned)).toEqual(["revenue-work-unknown"]);
  });

  it("in two files count once, two equal rows of one file count twice", () => {
    const csv = revenueReading("a.csv", [revenueRow(2, "海风"), revenueRow(3, "海风")]);
    const planned = plan([csv, revenueReading("a.xlsx", [revenueRow(2, "海风"), revenueRow(3, "海风")])]);
    expect(planned.changes.revenues).toHaveLength(2);
    expect(resultsOf(planned)).toEqual(["new", "duplicate"]);
  });

  it("are refused when no row of theirs can be placed", () => {
    expect(resultsOf(plan([revenueReading("a.csv", [revenueRow(2, "不存在")])]))).toEqual(["refused"]);
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

  it("whose file was replaced by a better one are left as they are when the old file comes in again", () => {
    const reading = evidenceReading("证明.pdf");
    const [first] = plan([reading]).changes.evidence;
    if (first === undefined) throw new Error("nothing was kept");
    const { sha256, mediaType, size } = reading;
    const originals = [{ sha256, fileName: "证明.pdf", mediaType, size }];
    const evidence = [{ ...first, kind: "nrta_list", sha256: "c".repeat(64), fileName: "重扫.pdf" }];
    const again = planImport({ ...emptyRecords, originals, evidence }, [reading], vocabulary);
    expect(again.changes.evidence).toEqual([]);
    expect(resultsOf(again)).toEqual(["duplicate"]);
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
    expect(resultsOf(planned)).toEqual(["refused", "new"]);
    expect(codesOf(planned)).toEqual(["xml-not-well-formed"]);
  });
});
