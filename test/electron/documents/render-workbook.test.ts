import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { renderWorkbook } from "../../../electron/documents/render-workbook.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { sumFen } from "../../../shared/money.ts";
import { emptyDossier, madeUpDossier } from "./made-up-dossier.ts";
import type { Fullness } from "./made-up-studio.ts";
import { hasTool } from "./tools.ts";
import { recalculate, type Sheets } from "./workbook/recalculate.ts";

const fullnesses: readonly Fullness[] = ["short", "overlong"];
const books = new Map(
  await Promise.all(
    fullnesses.map(async (fullness) => {
      const dossier = madeUpDossier(fullness);
      return [fullness, { dossier, bytes: await renderWorkbook(dossier) }] as const;
    }),
  ),
);
const bookOf = (fullness: Fullness) => books.get(fullness) as { readonly dossier: Dossier; readonly bytes: Uint8Array };

const rowsOf = (sheets: Sheets, name: string): readonly (readonly string[])[] => sheets.get(name)?.slice(4) ?? [];
const column = (letter: string): number => letter.charCodeAt(0) - "A".charCodeAt(0);

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook;
}

/** Every formula's cached result, as LibreOffice prints it. */
async function cachedResults(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const results = new Map<string, string>();
  (await load(bytes)).eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula) results.set(`${sheet.name}!${cell.address}`, String(cell.result));
      });
    });
  });
  return results;
}

describe("the workbook", () => {
  for (const fullness of fullnesses) {
    const { dossier, bytes } = bookOf(fullness);

    it.skipIf(!hasTool("soffice"))(
      `recalculated by LibreOffice gives the fen of the assessment (${fullness}; needs soffice)`,
      async () => {
        const sheets = await recalculate(bytes);
        const lines = rowsOf(sheets, "测算");
        const claims = dossier.claims.filter(({ line }) => line.type === "entitlement");
        const whole = lines.filter((cells) => !cells[1]?.startsWith("　") && cells[2] !== "");
        const expected = claims.map(({ line }) => (line.amount === null ? "" : String(line.amount)));
        expect(whole.map((cells) => cells[column("P")])).toEqual(expected);
        expect(whole.map((cells) => cells[column("J")])).toEqual(
          claims.map(({ line }) => (line.base === null ? "" : String(line.base))),
        );
        const total = lines.find((cells) => cells[1] === "已符合条件的补助合计");
        expect(total?.[column("R")]).toBe(String(dossier.totals.certain));
        const summary = rowsOf(sheets, "费用汇总");
        expect(summary.map((cells) => [cells[column("J")], cells[column("K")], cells[column("M")]])).toEqual(
          dossier.spendSums.map(({ recorded, eligible, undecided }) => [recorded, eligible, undecided].map(String)),
        );
        expect(sheets.get("费用汇总")?.[2]?.[column("J")]).toBe(String(dossier.ledger.recorded));
        const ceilings = rowsOf(sheets, "最高不超过（待核定）");
        const ceiling = ceilings.find((cells) => cells[1]?.startsWith("条件已符合的上限合计"));
        expect(ceiling?.[column("L")]).toBe(String(dossier.totals.provenCeiling));
      },
      120_000,
    );

    it.skipIf(!hasTool("soffice"))(
      `carries in every formula the result that LibreOffice computes (${fullness}; needs soffice)`,
      async () => {
        const sheets = await recalculate(bytes);
        const cached = await cachedResults(bytes);
        const computed = new Map(
          [...cached.keys()].map((place) => {
            const [sheet = "", letters = "", row = ""] = /^(.*)!([A-Z])(\d+)$/.exec(place)?.slice(1) ?? [];
            return [place, sheets.get(sheet)?.[Number(row) - 1]?.[column(letters)]];
          }),
        );
        expect(cached.size).toBeGreaterThan(100);
        expect(computed).toEqual(cached);
      },
      120_000,
    );
  }

  it.skipIf(!hasTool("soffice"))(
    "follows a change in the schedule to the total (needs soffice)",
    async () => {
      const { dossier, bytes } = bookOf("short");
      const workbook = await load(bytes);
      const schedule = workbook.getWorksheet("费用明细");
      const row = schedule?.getRow(5);
      if (row === undefined) throw new Error("no schedule");
      expect(row.getCell("P").value).toBe("venue");
      row.getCell("R").value = Number(row.getCell("R").value) + 50_005;
      const sheets = await recalculate(new Uint8Array(await workbook.xlsx.writeBuffer()));
      const total = rowsOf(sheets, "测算").find((cells) => cells[1] === "已符合条件的补助合计");
      expect(total?.[column("R")]).toBe(String(dossier.totals.certain + 10_001n));
    },
    120_000,
  );

  it("refers to the schedule in the base of every computable entitlement", async () => {
    const { dossier, bytes } = bookOf("short");
    const sheet = (await load(bytes)).getWorksheet("测算");
    const bases = dossier.claims.filter(({ line }) => line.type === "entitlement" && line.base !== null);
    const formulas: string[] = [];
    sheet?.getColumn("J").eachCell((cell) => {
      if (cell.formula) formulas.push(cell.formula);
    });
    expect(formulas.filter((formula) => formula.includes("SUMIFS(明细_可计入分")).length).toBeGreaterThanOrEqual(
      bases.length,
    );
  });

  it("keeps text that looks like a formula as text", async () => {
    const sheet = (await load(bookOf("overlong").bytes)).getWorksheet("费用明细");
    const texts = new Set<unknown>();
    sheet?.eachRow((row) => {
      for (const letter of ["B", "F", "G"]) texts.add(row.getCell(letter).value);
    });
    expect([...texts]).toEqual(expect.arrayContaining(["=1+1", "@鞍山虚构餐饮店", '=HYPERLINK("x")']));
  });

  it("balances every row of the schedule, and its sums are the ledger's", async () => {
    const { dossier, bytes } = bookOf("overlong");
    const cached = await cachedResults(bytes);
    const checks = [...cached].filter(([place]) => /^费用明细!U/.test(place)).map(([, result]) => result);
    expect(checks.length).toBe(dossier.schedule.length);
    expect(new Set(checks)).toEqual(new Set(["0"]));
    expect(cached.get("费用明细!R3")).toBe(String(sumFen(dossier.schedule.map(({ entry }) => entry.eligible))));
  });

  it("freezes the heads, repeats them in print, and prints landscape one page wide", async () => {
    const workbook = await load(bookOf("short").bytes);
    for (const sheet of workbook.worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 4 });
      expect(sheet.pageSetup).toMatchObject({ orientation: "landscape", fitToWidth: 1, printTitlesRow: "4:4" });
    }
    expect(workbook.worksheets[0]?.name).toBe("测算");
  });

  it.skipIf(!hasTool("soffice"))(
    "opens and comes to zero when nothing has been entered (needs soffice)",
    async () => {
      const rows = rowsOf(await recalculate(await renderWorkbook(emptyDossier())), "测算");
      expect(rows.map((cells) => [cells[1], cells[column("R")]])).toEqual([["已符合条件的补助合计", "0"]]);
    },
    120_000,
  );

  it("gives the same bytes for the same dossier", async () => {
    const again = await renderWorkbook(madeUpDossier("short"));
    expect(Buffer.from(again).equals(Buffer.from(bookOf("short").bytes))).toBe(true);
  });

  it("keeps ceilings out of the sheet of entitlements", async () => {
    const { dossier, bytes } = bookOf("short");
    const texts = strFromU8(unzipSync(bytes)["xl/sharedStrings.xml"] ?? new Uint8Array());
    const sheet = (await load(bytes)).getWorksheet("测算");
    const titles: unknown[] = [];
    sheet?.getColumn("B").eachCell((cell) => titles.push(cell.value));
    for (const { rule, line } of dossier.claims.filter(({ line: { type } }) => type === "ceiling")) {
      expect(titles, line.rule).not.toContain(rule.title);
      expect(texts).toContain(rule.title);
    }
  });
});
