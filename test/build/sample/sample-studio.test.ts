import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { applicant, sellers } from "../../../build/sample/companies.ts";
import { sampleFiles } from "../../../build/sample/sample-files.ts";
import { readFile as readStudioFile } from "../../../electron/intake/read-file.ts";
import type { Reading } from "../../../electron/intake/reading.ts";
import { checkCreditCode } from "../../../shared/identity/credit-code.ts";

const folder = fileURLToPath(new URL("../../../resources/sample/studio", import.meta.url));

let committed: ReadonlyMap<string, Uint8Array>;
let readings: readonly Reading[];

beforeAll(async () => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(async (path) => [path.slice(folder.length + 1).replaceAll("\\", "/"), await readFile(path)] as const),
  );
  committed = new Map(files);
  readings = await Promise.all([...committed].map(([name, bytes]) => readStudioFile({ name, bytes })));
});

const ofType = <T extends Reading["type"]>(...types: readonly T[]) =>
  readings.filter((reading): reading is Extract<Reading, { readonly type: T }> =>
    types.some((t) => t === reading.type),
  );

const invoices = () => ofType("invoice", "ticket").map(({ record }) => record);
const bought = () => invoices().filter(({ sellerTaxId }) => sellerTaxId !== applicant.taxId);

const sorted = (paths: Iterable<string>): readonly string[] => [...paths].toSorted((a, b) => (a < b ? -1 : 1));

describe("the sample studio's files", () => {
  it("are what the generator makes, to the byte", async () => {
    const made = await sampleFiles();
    expect(sorted(made.keys())).toEqual(sorted(committed.keys()));
    const different = [...made].filter(([path, bytes]) => !Buffer.from(bytes).equals(committed.get(path) as Buffer));
    expect(different.map(([path]) => path)).toEqual([]);
  });

  it("are small, and of every kind that a studio has", () => {
    const size = [...committed.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    expect(size).toBeLessThan(10_000_000);
    const count = (type: Reading["type"]) => readings.filter((reading) => reading.type === type).length;
    expect(count("invoice")).toBeGreaterThanOrEqual(60);
    expect([count("statement"), count("revenue"), count("workbook"), count("budget")]).toEqual([2, 3, 1, 1]);
    expect(ofType("evidence").map(({ mediaType }) => mediaType)).toEqual(
      expect.arrayContaining(["application/pdf", "image/png"]),
    );
    expect(count("unknown")).toBe(0);
  });

  it("are read without a wrong cell, number or sum", () => {
    const problems = readings.flatMap(({ file, findings }) => findings.map(({ code }) => [code, file]));
    // The ride-hailing platform leaves the labels of its invoices empty, as such platforms do.
    expect(problems.map(([code]) => code)).toEqual(["invoice-kind-assumed"]);
  });

  it("name companies whose credit codes hold", () => {
    const codes = invoices().flatMap(({ sellerTaxId, buyerTaxId }) => [sellerTaxId, buyerTaxId]);
    expect(new Set(codes).size).toBeGreaterThan(30);
    expect(codes.flatMap((code) => checkCreditCode(code ?? ""))).toEqual([]);
  });

  it("cover a year of bookings whose balances prove each other", () => {
    for (const { record } of ofType("statement")) {
      expect(record.balanced).toBe(true);
      expect(new Set(record.rows.map(({ bookedOn }) => bookedOn.slice(0, 7))).size).toBe(12);
    }
  });

  it("show a payment for every purchase that is not said to be open or kept back in part", () => {
    const paid = ofType("statement").flatMap(({ record }) =>
      record.rows.filter(({ direction }) => direction === "out"),
    );
    const totals = new Map<string, bigint>();
    for (const { counterpartyName, amount } of paid)
      totals.set(counterpartyName ?? "", (totals.get(counterpartyName ?? "") ?? 0n) + amount);
    const owed = new Map<string, bigint>();
    for (const record of bought())
      if (!record.red)
        owed.set(record.sellerName ?? "", (owed.get(record.sellerName ?? "") ?? 0n) + (record.total ?? 0n));
    const open = [...owed].filter(([seller, total]) => totals.get(seller) !== total).map(([seller]) => seller);
    expect(open).toEqual([sellers.setBuilder.name, sellers.music.name]);
  });

  it("hold the cases that the tool has to judge: red-letter, discount, special and ordinary, toll, exempt", () => {
    const all = bought();
    const red = all.filter((invoice) => invoice.red);
    expect(red).toHaveLength(1);
    expect(all.some(({ number }) => number === red[0]?.redOf)).toBe(true);
    expect(all.some(({ red, lines }) => !red && lines.some((line) => line.amountExTax < 0n))).toBe(true);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(["digital-special", "digital-ordinary", "toll"]));
    expect(all.some(({ lines }) => lines.some(({ taxRate }) => taxRate === "免税"))).toBe(true);
    expect(new Set(all.map(({ buyerTaxId }) => buyerTaxId)).size).toBe(2);
  });
});
