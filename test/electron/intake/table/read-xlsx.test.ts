import ExcelJs from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import { readAs } from "../read.ts";

it("reads a month shown without its day, a formula without a result, a merged cell and rich text as a person sees them", async () => {
  const workbook = new ExcelJs.Workbook();
  const sheet = workbook.addWorksheet("a");
  sheet.addRow(["剧名", "平台", "结算月份", "总收益", "应结金额"]);
  sheet.addRow([{ richText: [{ text: "盛京" }, { text: "往事" }] }, "甲", new Date("2026-03-01T00:00:00Z"), 10, 9]);
  sheet.addRow([null, "乙", new Date("2026-04-01T00:00:00Z"), 20, 18]);
  sheet.addRow(["海边的我们", "甲", "2026-03", { formula: "D2*2" }, 1]);
  sheet.getColumn(3).numFmt = 'yyyy"年"m"月"';
  sheet.mergeCells("A2:A3");
  const reading = await readAs("revenue", new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(reading.record.rows).toMatchObject([
    { work: "盛京往事", platform: "甲", from: "2026-03-01", to: "2026-03-31" },
    { work: "盛京往事", platform: "乙", from: "2026-04-01", to: "2026-04-30" },
  ]);
  expect(reading.findings).toMatchObject([{ code: "cell-amount-unreadable", detail: { row: "4", value: "=D2*2" } }]);
});

it("reads titles in merged cells of two rows, hidden rows, and a sheet that lies about its size", async () => {
  const workbook = new ExcelJs.Workbook();
  const sheet = workbook.addWorksheet("a");
  sheet.addRow(["交易日期", "收入", null, "支出", null, "余额"]);
  sheet.addRow([null, "金额", "笔数", "金额", "笔数", null]);
  for (const range of ["A1:A2", "B1:C1", "D1:E1", "F1:F2"]) sheet.mergeCells(range);
  sheet.addRow(["2026-03-05", "100.00", 1, null, null, 100]);
  sheet.addRow([46_087, null, null, 40, 1, { formula: "F3-D4", result: 60 }]);
  sheet.getRow(4).hidden = true;
  const whole = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const entry = "xl/worksheets/sheet1.xml";
  const lying = strFromU8(whole[entry] as Uint8Array).replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:A1"');
  const { record, findings } = await readAs("statement", zipSync({ ...whole, [entry]: strToU8(lying) }));
  expect({ balanced: record.balanced, findings }).toEqual({ balanced: true, findings: [] });
  expect(record.rows).toMatchObject([
    { bookedOn: "2026-03-05", direction: "in" },
    { bookedOn: "2026-03-06", direction: "out" },
  ]);
});
