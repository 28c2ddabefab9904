import fc from "fast-check";
import { expect, test } from "vitest";
import { readFile } from "../../electron/intake/read-file.ts";
import { readingToJson } from "../../electron/intake/reading-to-json.ts";
import { cases, isThorough } from "../support/thorough.ts";
import { compareValue } from "./check/compare.ts";
import type { Json } from "./corpus-file.ts";
import { sellers, studio } from "./values/companies.ts";
import { digitalInvoice, digitalNumber, line, type MadeInvoice, recordOf } from "./values/invoice.ts";
import { digitalPrint } from "./writers/digital-print.ts";
import { digitalXmlBytes } from "./writers/digital-xml.ts";
import { handMadePdf } from "./writers/hand-made-pdf.ts";
import { ofd } from "./writers/ofd.ts";
import { familyOne, familyTwo } from "./writers/ofd-tags.ts";
import { pdfLibPdf } from "./writers/pdf-lib-pdf.ts";
import { pdfKitPdf } from "./writers/pdfkit-pdf.ts";
import { codeAt, photo } from "./writers/picture.ts";
import { invoicePayload } from "./writers/qr.ts";

const names = ["*影视服务*后期制作", "*经营租赁*摄影棚", "*服装*戏服", "*住宿服务*住宿费", "*餐饮服务*餐费"];
const anyLine = fc
  .record({
    name: fc.constantFrom(...names),
    exTax: fc.integer({ min: 1, max: 99_999_999 }),
    perCent: fc.constantFrom(1, 3, 6, 9, 13),
  })
  .map(({ name, exTax, perCent }) => line(name, exTax, perCent));
const anyInvoice: fc.Arbitrary<MadeInvoice> = fc
  .record({
    serial: fc.integer({ min: 1, max: 999_999 }),
    seller: fc.constantFrom(...sellers),
    kind: fc.constantFrom("digital-special" as const, "digital-ordinary" as const),
    issuedOn: fc.constantFrom("2026-01-01", "2026-02-28", "2026-07-31", "2026-12-31"),
    lines: fc.array(anyLine, { minLength: 1, maxLength: 6 }),
  })
  .map(({ serial, ...change }) => digitalInvoice(1, { ...change, number: digitalNumber(serial), buyer: studio }));

/** The formats that carry every field of the record. */
const formats: Readonly<Record<string, (made: MadeInvoice) => Uint8Array | Promise<Uint8Array>>> = {
  XML: (made) => digitalXmlBytes(made),
  "OFD by tags of family 1": (made) => ofd([digitalPrint(made)], { tags: familyOne() }),
  "OFD by tags of family 2": (made) => ofd([digitalPrint(made)], { tags: familyTwo(), splitYuan: true }),
  "OFD by its page": (made) => ofd([digitalPrint(made)]),
  "PDF of pdf-lib": (made) => pdfLibPdf([digitalPrint(made)], { order: "labels-first" }),
  "PDF of pdfkit": (made) => pdfKitPdf([digitalPrint(made)], { order: "values-first" }),
  "PDF with fonts that are not embedded": (made) => handMadePdf(digitalPrint(made)),
};

async function recordIn(bytes: Uint8Array): Promise<Json> {
  const reading = readingToJson(await readFile({ name: "invoice", bytes }));
  return (reading as Readonly<Record<string, Json>>)["record"] ?? null;
}

const differing = (made: MadeInvoice, record: Json): readonly string[] =>
  compareValue("", recordOf(made), record)
    .filter(({ verdict }) => verdict !== "right")
    .map(({ field, wanted, got }) => `${field}: wanted ${wanted}, got ${got}`);

test.each(Object.entries(formats))("an invoice reads the same from %s", async (_, write) => {
  await fc.assert(
    fc.asyncProperty(anyInvoice, async (made) => {
      expect(differing(made, await recordIn(await write(made)))).toEqual([]);
    }),
    { numRuns: cases(40, 3) },
  );
});

// A picture is read in seconds; the corpus holds some that are read in every run.
test.runIf(isThorough)("a photograph of it says the same, or leaves open what it does not show well", async () => {
  await fc.assert(
    fc.asyncProperty(anyInvoice, async (made) => {
      const shot = await photo(digitalPrint(made), {
        codes: codeAt(invoicePayload(made)),
        degrees: 4,
        noise: 20,
        scale: 2.6,
      });
      const fields = compareValue("", recordOf(made), await recordIn(shot));
      expect(fields.filter(({ verdict }) => verdict === "wrong")).toEqual([]);
      const unknown = fields.filter(({ verdict }) => verdict === "unknown").map(({ field }) => field);
      expect(unknown).not.toContain("number");
      expect(unknown).not.toContain("total");
    }),
    { numRuns: 5 },
  );
});
