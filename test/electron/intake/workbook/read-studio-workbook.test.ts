import { describe, expect, it } from "vitest";
import {
  isBudgetWorkbook,
  isStudioWorkbook,
  readStudioWorkbook,
} from "../../../../electron/intake/workbook/read-studio-workbook.ts";
import { workbookSheets } from "../../../../electron/intake/workbook/sheets.ts";
import {
  filledStudioWorkbook,
  studioWorkbookTemplate,
  type WorkbookFilling,
} from "../../../../electron/intake/workbook/studio-workbook-template.ts";
import type { Vocabulary } from "../../../../electron/intake/workbook/vocabulary.ts";
import { localDate } from "../../../../shared/dates.ts";
import { fen } from "../../../../shared/money.ts";
import { cellOf, editWorkbook, sheetOf } from "./edit-workbook.ts";

const vocabulary: Vocabulary = {
  categories: [{ id: "venue", title: "场地租赁" }],
  evidenceKinds: [{ id: "proof", title: "播出证明" }],
  facts: [{ id: "investment", title: "核定投资额", type: "money" }],
  rules: [{ id: "r1", title: "制作补助" }],
  choices: [{ id: "q1", title: "是否含本数", options: [{ id: "incl", title: "含本数" }] }],
};

const filling: WorkbookFilling = {
  studio: [
    { name: "沈阳青禾影视有限公司", establishedOn: { day: localDate("2021-04-12") }, roles: "制作机构、第一出品方" },
  ],
  subjects: [
    { kind: "作品", id: "W1", name: "铁西往事", claimYear: 2026, costFrom: { day: localDate("2026-01-01") } },
    { kind: "项目", id: "P1", name: "虚拟拍摄研发", claimYear: 2026 },
  ],
  budget: [
    { subject: "W1", head: "场地", category: "场地租赁", amount: "120000.00" },
    { subject: "P1", head: "设备", amount: "80000.5" },
  ],
};

describe("the empty studio workbook", () => {
  it("has every sheet of the table and is the same to the byte each time", async () => {
    const [first, second] = [await studioWorkbookTemplate(vocabulary), await studioWorkbookTemplate(vocabulary)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    await editWorkbook(first, (workbook) => {
      for (const sheet of Object.values(workbookSheets)) expect(workbook.getWorksheet(sheet.title)).toBeDefined();
    });
  });

  it("reads as no records and no findings, with and without a policy's words", async () => {
    for (const bytes of [await studioWorkbookTemplate(), await studioWorkbookTemplate(vocabulary)]) {
      const { rows, findings } = await readStudioWorkbook(bytes);
      expect(findings).toEqual([]);
      expect(Object.entries(rows).filter(([key, of]) => key !== "choices" && of.length > 0)).toEqual([]);
    }
  });

  it("asks the policy's questions without answering them", async () => {
    const { rows } = await readStudioWorkbook(await studioWorkbookTemplate(vocabulary));
    expect(rows.choices).toMatchObject([{ choice: "是否含本数", option: null }]);
  });

  it("offers the words of enumerations and of the policy in drop-downs", async () => {
    await editWorkbook(await studioWorkbookTemplate(vocabulary), (workbook) => {
      expect(cellOf(workbook, "作品与项目", 3, "类型").dataValidation.formulae[0]).toContain("作品");
      expect(cellOf(workbook, "分配", 9, "支出类别").dataValidation.formulae[0]).toBe("词表!$A$2:$A$2");
      expect(cellOf(workbook, "选择", 3, "选定").dataValidation.formulae[0]).toBe('"含本数"');
      expect(sheetOf(workbook, "词表").getCell("A2").value).toBe("场地租赁");
    });
  });
});

describe("a filled studio workbook", () => {
  it("gives typed rows with their place", async () => {
    const { rows, findings } = await readStudioWorkbook(await filledStudioWorkbook(filling, vocabulary));
    expect(findings).toEqual([]);
    expect(rows.studio).toMatchObject([
      {
        name: "沈阳青禾影视有限公司",
        establishedOn: "2021-04-12",
        roles: ["制作机构", "第一出品方"],
        creditCode: null,
      },
    ]);
    expect(rows.subjects).toMatchObject([
      { row: 3, kind: "work", id: "W1", claimYear: 2026, costFrom: "2026-01-01", costTo: null },
      { row: 4, kind: "project" },
    ]);
    expect(rows.budget.map((line) => line.amount)).toEqual([fen(12000000), fen(8000050)]);
  });

  it("loses only the rows with wrong cells, and says where they are", async () => {
    const bytes = await editWorkbook(await filledStudioWorkbook(filling, vocabulary), (workbook) => {
      cellOf(workbook, "预算", 3, "预算金额").value = 0.005;
      cellOf(workbook, "作品与项目", 4, "类型").value = "剧目";
      cellOf(workbook, "作品与项目", 4, "名称").value = null;
      sheetOf(workbook, "单位").getCell("B5").value = "去年";
    });
    const { rows, findings } = await readStudioWorkbook(bytes);
    expect(rows.budget).toHaveLength(1);
    expect(rows.subjects).toHaveLength(1);
    expect(rows.studio[0]).toMatchObject({ name: "沈阳青禾影视有限公司", establishedOn: null });
    expect(findings.map(({ code, field, severity }) => [code, field, severity])).toEqual([
      ["not-a-date", "单位/5/成立日期", "error"],
      ["not-an-option", "作品与项目/4/类型", "error"],
      ["required-cell-empty", "作品与项目/4/名称", "error"],
      ["money-not-whole-fen", "预算/3/预算金额", "error"],
    ]);
    expect(findings[1]?.detail).toMatchObject({ value: "剧目", options: expect.stringContaining("作品、单位") });
  });

  it("takes formulas by their result, rich text, and cells merged downwards, and skips empty rows", async () => {
    const bytes = await editWorkbook(await filledStudioWorkbook(filling, vocabulary), (workbook) => {
      const sheet = sheetOf(workbook, "预算");
      cellOf(workbook, "预算", 3, "预算金额").value = { formula: "100000+20000.5", date1904: false, result: 120000.5 };
      cellOf(workbook, "预算", 3, "科目").value = { richText: [{ text: "场" }, { text: "地", font: { bold: true } }] };
      sheet.getCell("A4").value = null;
      sheet.mergeCells("A3:A4");
      sheet.getCell("E6").value = "   ";
    });
    const { rows, findings } = await readStudioWorkbook(bytes);
    expect(findings).toEqual([]);
    expect(rows.budget).toMatchObject([
      { subject: "W1", head: "场地", amount: fen(12000050) },
      { subject: "W1", head: "设备" },
    ]);
  });

  it("warns of unknown sheets and columns, and refuses a sheet whose required column is gone", async () => {
    const bytes = await editWorkbook(await filledStudioWorkbook(filling, vocabulary), (workbook) => {
      workbook.addWorksheet("草稿").getCell("A1").value = "算式";
      sheetOf(workbook, "作品与项目").getCell(1, 30).value = "导演";
      cellOf(workbook, "预算", 1, "预算金额").value = "金额（万元）";
    });
    const { rows, findings } = await readStudioWorkbook(bytes);
    expect(findings.map(({ code, severity, field }) => [code, severity, field])).toEqual([
      ["unknown-sheet", "warning", "草稿"],
      ["unknown-column", "warning", "作品与项目/1/导演"],
      ["unknown-column", "warning", "预算/1/金额（万元）"],
      ["column-missing", "error", "预算/预算金额"],
    ]);
    expect([rows.subjects.length, rows.budget.length]).toEqual([2, 0]);
  });

  it("is read even where a drop-down covers a whole column", async () => {
    const bytes = await editWorkbook(await filledStudioWorkbook(filling), (workbook) => {
      const sheet = sheetOf(workbook, "预算") as unknown as {
        dataValidations: { add(range: string, rule: object): void };
      };
      sheet.dataValidations.add("A1:XFD1048576", { type: "list", allowBlank: true, formulae: ['"a,b"'] });
    });
    expect((await readStudioWorkbook(bytes)).rows.budget).toHaveLength(2);
  });

  it("a file that is no workbook gives one finding", async () => {
    const { rows, findings } = await readStudioWorkbook(new TextEncoder().encode("不是工作簿"));
    expect(findings.map((finding) => finding.code)).toEqual(["workbook-unreadable"]);
    expect(rows.subjects).toEqual([]);
  });
});

describe("which workbook it is", () => {
  it("follows from the sheets alone", () => {
    expect(isStudioWorkbook(["填写说明", "单位", "分配"])).toBe(true);
    expect(isStudioWorkbook(["预算"])).toBe(false);
    expect(isBudgetWorkbook(["填写说明", "预算"])).toBe(true);
    expect(isBudgetWorkbook(["单位", "预算"])).toBe(false);
    expect(isBudgetWorkbook(["Sheet1"])).toBe(false);
  });
});
