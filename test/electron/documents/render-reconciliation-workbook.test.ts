import { describe, expect, it } from "vitest";
import { renderReconciliationWorkbook } from "../../../electron/documents/render-reconciliation-workbook.ts";
import { renderWorkbookOf } from "../../../electron/documents/render-workbook-of.ts";
import { booksOf } from "../../../shared/dossier/books-of.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { emptyDossier, madeUpDossier } from "./made-up-dossier.ts";
import type { Fullness } from "./made-up-studio.ts";
import { hasTool } from "./tools.ts";
import { columnOf, differing, formulaResults, openWorkbook } from "./workbook/formula-results.ts";
import { recalculate, type Sheets } from "./workbook/recalculate.ts";

const fullnesses: readonly Fullness[] = ["short", "overlong"];
const rendered = new Map<Fullness, { readonly dossier: Dossier; readonly bytes: Uint8Array }>();
for (const fullness of fullnesses) {
  const dossier = madeUpDossier(fullness);
  rendered.set(fullness, { dossier, bytes: await renderReconciliationWorkbook(dossier) });
}
const of = (fullness: Fullness) => rendered.get(fullness) as { readonly dossier: Dossier; readonly bytes: Uint8Array };

const summaryOf = (sheets: Sheets): readonly (readonly string[])[] => sheets.get("对账总表") ?? [];
const line = (sheets: Sheets, title: string): readonly string[] | undefined =>
  summaryOf(sheets).find((cells) => cells[1] === title);
const at = (letter: string): number => columnOf(letter);

describe("the reconciliation workbook", () => {
  for (const fullness of fullnesses)
    it.skipIf(!hasTool("soffice"))(
      `recalculated by LibreOffice gives every fen that it carries, and every check is zero (${fullness}; needs soffice)`,
      async () => {
        const { dossier, bytes } = of(fullness);
        const sheets = await recalculate(bytes);
        const results = await formulaResults(bytes, sheets);
        expect(results.length).toBeGreaterThan(150);
        expect(differing(results)).toEqual([]);
        const { recorded, eligible, ineligible, undecided } = dossier.ledger;
        const total = line(sheets, "台账合计");
        expect(["I", "J", "K", "L"].map((letter) => total?.[at(letter)])).toEqual(
          [recorded, eligible, ineligible, undecided].map(String),
        );
        const conclusions = summaryOf(sheets).map((cells) => cells[at("H")]);
        expect(conclusions.filter((text) => text === "相符").length).toBeGreaterThan(8);
        expect(conclusions).not.toContain("不符");
        expect(line(sheets, "全部核对之和（应为0）")?.[at("G")]).toBe("0");
      },
      120_000,
    );

  it.skipIf(!hasTool("soffice"))(
    "says where it no longer agrees when a fen of the ledger or of a settlement is changed (needs soffice)",
    async () => {
      const { bytes } = of("short");
      const workbook = await openWorkbook(bytes);
      const change = (sheet: string, title: string): void => {
        const found = workbook.getWorksheet(sheet);
        const head = found?.getRow(4);
        let column = 0;
        head?.eachCell((cell, index) => {
          if (cell.value === title) column = index;
        });
        const cell = found?.getRow(5).getCell(column);
        if (cell === undefined || column === 0) throw new Error(`no ${title} in ${sheet}`);
        cell.value = Number(cell.value) + 1;
      };
      change("台账", "可计入（分）");
      change("收付明细", "核销（分）");
      const sheets = await recalculate(new Uint8Array(await workbook.xlsx.writeBuffer()));
      const wrong = summaryOf(sheets).filter((cells) => cells[at("H")] === "不符");
      expect(wrong.map((cells) => cells[1])).toEqual(
        expect.arrayContaining(["台账合计", expect.stringContaining("制作配套费用")]),
      );
      const before = summaryOf(await recalculate(bytes)).find((cells) => cells[1] === "全部支出发票（已减红字）");
      const after = line(sheets, "全部支出发票（已减红字）");
      expect(Number(after?.[at("J")])).toBe(Number(before?.[at("J")]) + 1);
    },
    120_000,
  );

  it("keeps text that looks like a formula as text", async () => {
    const workbook = await openWorkbook(of("overlong").bytes);
    const texts = new Set<unknown>();
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) => row.eachCell((cell) => cell.formula === undefined && texts.add(cell.value)));
    expect([...texts]).toEqual(expect.arrayContaining(["=1+1", "@鞍山虚构餐饮店", "+货款", "@虚构平台"]));
    expect([...texts].some((text) => typeof text === "string" && text.startsWith("=有几组对账建议"))).toBe(true);
  });

  it("locks every sheet, and leaves the reviewer's column open", async () => {
    const workbook = await openWorkbook(of("short").bytes);
    for (const sheet of workbook.worksheets) {
      const { sheetProtection } = sheet as unknown as { readonly sheetProtection?: { readonly sheet?: boolean } };
      expect(sheetProtection?.sheet, sheet.name).toBe(true);
    }
    for (const name of ["链条", "发现与答复"]) {
      const sheet = workbook.getWorksheet(name);
      let column = 0;
      sheet?.getRow(4).eachCell((cell, index) => {
        if (cell.value === "复核意见（可填写）") column = index;
      });
      const row = sheet?.getRow(5);
      expect([row?.getCell(column).protection?.locked, row?.getCell(1).protection?.locked ?? true]).toEqual([
        false,
        true,
      ]);
    }
  });

  it("freezes the heads, repeats them in print, and prints landscape one page wide", async () => {
    const workbook = await openWorkbook(of("short").bytes);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      ...["对账总表", "链条", "台账", "收付明细", "合同执行", "发现与答复", "预算执行差异", "银行流水", "收益链条"],
    ]);
    for (const sheet of workbook.worksheets) {
      const head = sheet.name === "对账总表" ? 3 : 4;
      expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: head });
      expect(sheet.pageSetup).toMatchObject({
        orientation: "landscape",
        fitToWidth: 1,
        printTitlesRow: `${head}:${head}`,
      });
    }
  });

  it("refers by names that all stand for a column of as many rows as their sheet has", async () => {
    const { dossier, bytes } = of("overlong");
    const workbook = await openWorkbook(bytes);
    const ranges = (name: string) => workbook.definedNames.getRanges(name).ranges;
    const last = 4 + booksOf(dossier).settled.length;
    expect(ranges("收付_核销分")).toEqual([
      expect.stringMatching(new RegExp(`^'?收付明细'?!\\$[A-Z]+\\$5:\\$[A-Z]+\\$${last}$`)),
    ]);
    expect(ranges("台账_含税分")[0]).toContain(`$${4 + dossier.schedule.length}`);
  });

  it.skipIf(!hasTool("soffice"))(
    "opens and comes to zero when nothing has been entered (needs soffice)",
    async () => {
      const bytes = await renderReconciliationWorkbook(emptyDossier());
      const sheets = await recalculate(bytes);
      expect(differing(await formulaResults(bytes, sheets))).toEqual([]);
      expect(line(sheets, "台账合计")?.[at("I")]).toBe("0");
    },
    120_000,
  );

  it("gives the same bytes for the same dossier", async () => {
    const again = await renderReconciliationWorkbook(madeUpDossier("short"));
    expect(Buffer.from(again).equals(Buffer.from(of("short").bytes))).toBe(true);
  });

  it("is one of the workbooks that a dossier lists, each of which something renders", async () => {
    const { dossier } = of("short");
    for (const workbook of [
      { id: "calculation", title: "", path: "" },
      { id: "reconciliation", title: "", path: "" },
    ])
      expect((await renderWorkbookOf(workbook, dossier)).length).toBeGreaterThan(1_000);
    await expect(renderWorkbookOf({ id: "other", title: "", path: "" }, dossier)).rejects.toThrow("no workbook other");
  });
});
