import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fillXlsx } from "../../../../electron/documents/forms/fill-xlsx.ts";
import { inspectXlsx } from "../../../../electron/documents/forms/inspect-xlsx.ts";
import { localDate } from "../../../../shared/dates.ts";
import type { Fill } from "../../../../shared/forms/fill.ts";
import { packageOf, templateParts, templateWorkbook } from "../../../fixtures/forms/template-workbook.ts";
import { hasTool } from "../tools.ts";
import { recalculate } from "../workbook/recalculate.ts";
import { cell, value } from "./fills.ts";

const money = (text: string) => value(text, { number: text.replaceAll(",", "") });

const fills: readonly Fill[] = [
  cell("申报表", "B3", value("沈阳“虚构” <影视> & 文化有限公司")),
  cell("申报表", "B4", value("2026年6月30日", { date: localDate("2026-06-30") })),
  cell("申报表", "B5", money("1,234,567.89")),
  cell("申报表", "B6", value("二类")),
  cell("申报表", "A9", value("编剧"), value("取景"), value("=SUM(C9)")),
  cell("申报表", "C9", money("100.10"), money("200.20"), money("-0.30")),
  cell("申报表", "B18", value("表外的一格")),
];

function filled(bytes: Uint8Array, all: readonly Fill[] = fills): Uint8Array {
  const result = fillXlsx(bytes, all);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

// What may differ: the cells written, results of formulas, the wish to be calculated.
const withoutValues = (xml: string): string =>
  xml
    .replaceAll(/<c [^>]*\/>|<c [^>]*>.*?<\/c>/g, "<c/>")
    .replaceAll(/<row r="18">.*?<\/row>/g, "")
    .replaceAll(/(?:<c\/>)+/g, "<c/>")
    .replace(' fullCalcOnLoad="1"', "");

describe("a workbook as a blank", () => {
  it("offers the empty cells beside or under a label, with the choices of their validation", () => {
    const { offered } = inspectXlsx(templateWorkbook);
    const named = offered.map(({ label, target }) => `${label} ${target.kind === "cell" ? target.cell : ""}`);
    expect(named).toEqual(["单位名称 B3", "填表日期 B4", "申报金额（元） B5", "费用类别 A9", "金额 C9"]);
  });

  it("is shown as a grid in which a merged cell is one and formulas are known", () => {
    const [sheet] = inspectXlsx(templateWorkbook).sheets;
    expect(sheet?.cells.find((one) => one.cell === "B3")).toMatchObject({ rows: 1, columns: 3 });
    expect(sheet?.cells.some((one) => one.cell === "C3")).toBe(false);
    expect(sheet?.cells.find((one) => one.cell === "C15")?.isFormula).toBe(true);
  });
});

describe("a filled workbook", () => {
  it("has every part that it had, and every part that holds no cell byte for byte", () => {
    const [before, after] = [templateParts, partsOf(filled(templateWorkbook))];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
    expect(changed).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]);
    for (const name of changed) expect(withoutValues(after[name] ?? "")).toBe(withoutValues(before[name] ?? ""));
  });

  it("holds the values with the looks of their cells, days as days, and what begins with = as text", async () => {
    const book = new ExcelJS.Workbook();
    // exceljs declares its own Buffer.
    await book.xlsx.load(filled(templateWorkbook) as unknown as ExcelJS.Buffer);
    const sheet = book.getWorksheet("申报表");
    expect(sheet?.getCell("B3").value).toBe("沈阳“虚构” <影视> & 文化有限公司");
    expect(sheet?.getCell("B4").value).toEqual(new Date("2026-06-30T00:00:00Z"));
    expect(sheet?.getCell("B5").value).toBe(1_234_567.89);
    expect(sheet?.getCell("B5").numFmt).toBe("#,##0.00");
    expect(sheet?.getCell("B6").border.left?.style).toBe("thin");
    expect(sheet?.getCell("A11").value).toBe("=SUM(C9)");
    expect(sheet?.getCell("B18").value).toBe("表外的一格");
  });

  it("carries no result that was true of the blank only, and asks to be calculated", () => {
    const parts = partsOf(filled(templateWorkbook));
    expect(parts["xl/worksheets/sheet1.xml"]).toContain("<f>SUM(C9:C14)</f></c>");
    expect(parts["xl/worksheets/sheet2.xml"]).not.toContain("<v>");
    expect(parts["xl/workbook.xml"]).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  it.skipIf(!hasTool("soffice"))(
    "is calculated anew by LibreOffice over both sheets (skipped without soffice)",
    async () => {
      const sheets = await recalculate(filled(templateWorkbook));
      expect(sheets.get("申报表")?.[14]?.[2]).toBe("300");
      expect(sheets.get("申报表")?.[4]?.[2]).toBe("123.456789");
      expect(sheets.get("汇总")?.[0]).toEqual(["300", "共 300.00"]);
    },
  );

  it("is the same, byte for byte, every time", () => {
    expect(Buffer.from(filled(templateWorkbook)).equals(filled(templateWorkbook))).toBe(true);
  });

  it("keeps to the prefix of makers that write one, and to rows without numbers", () => {
    const prefixed = (templateParts["xl/worksheets/sheet2.xml"] ?? "")
      .replaceAll(/<(\/?)(worksheet|sheetData|row|c|f|v)\b/g, "<$1x:$2")
      .replace("xmlns=", "xmlns:x=")
      .replaceAll(/ r="[A-Z]?1"/g, "");
    const odd = packageOf({ ...templateParts, "xl/worksheets/sheet2.xml": prefixed });
    const sheet = partsOf(filled(odd, [cell("汇总", "C1", value("甲")), cell("汇总", "A3", money("5.00"))]))[
      "xl/worksheets/sheet2.xml"
    ];
    expect(sheet).toContain(
      '</x:c><x:c r="C1" t="inlineStr"><x:is><x:t xml:space="preserve">甲</x:t></x:is></x:c></x:row>',
    );
    expect(sheet).toContain('<x:row r="3"><x:c r="A3"><x:v>5.00</x:v></x:c></x:row></x:sheetData>');
  });
});

describe("what a workbook does not take is refused by name", () => {
  it.each([
    ["a cell that holds a formula", cell("申报表", "C15", money("1.00")), "form-cell-formula"],
    ["a word that the validation does not know", cell("申报表", "B6", value("四类")), "form-option-unknown"],
    ["a sheet that is not there", cell("附表", "A1", value("x")), "form-place-missing"],
    [
      "a list that would run over what is printed below its rows",
      cell("申报表", "A13", value("甲"), value("乙"), value("丙")),
      "form-list-over-text",
    ],
    [
      "a list that would run over a formula",
      cell("申报表", "C13", money("1.00"), money("2.00"), money("3.00")),
      "form-cell-formula",
    ],
  ] as const)("%s", (_what, fill, code) => {
    const result = fillXlsx(templateWorkbook, [fill]);
    expect(result.ok ? [] : result.error.map((one) => one.code)).toEqual([code]);
  });
});
