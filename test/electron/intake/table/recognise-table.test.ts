import ExcelJs from "exceljs";
import { describe, expect, it } from "vitest";
import type { KeptColumns } from "../../../../electron/intake/table/column-map.ts";
import { fen } from "../../../../shared/money.ts";
import { xlsxBytes } from "../../../fixtures/intake/xlsx.ts";
import { codes, readAs } from "../read.ts";

const strange = Buffer.from(
  "某行导出\n入账那天,进,出,剩,谁\n2026-03-05,100.00,,100.00,甲\n2026-03-06,,30.00,70.00,乙\n",
);
const kept: KeptColumns = {
  kind: "statement",
  holder: "某行",
  statedOn: null,
  titles: ["入账那天", "进", "出", "剩", "谁"],
  columns: { bookedOn: "入账那天", in: "进", out: "出", balance: "剩", counterpartyName: "谁" },
};

describe("a table with unknown titles", () => {
  it("is described for a person: titles, first rows, and what they may mean", async () => {
    const { tables, findings } = await readAs("unknown", strange, "a.csv");
    expect(tables).toMatchObject([
      { sheet: null, titles: kept.titles, rows: [["2026-03-05", "100.00", "", "100.00", "甲"], {}] },
    ]);
    expect(tables?.[0]?.guesses.map(({ kind }) => kind).sort()).toEqual(["budget", "ledger", "revenue", "statement"]);
    expect(tables?.[0]?.guesses[0]?.roles).toContain("amount");
    expect(JSON.parse(findings[0]?.detail?.["titles"] ?? "")).toEqual(kept.titles);
  });

  it("is read by what was stated once for the same titles, and by nothing for other titles", async () => {
    const { record } = await readAs("statement", strange, "a.csv", { columnMappings: [kept] });
    expect(record).toMatchObject({ balanced: true, rows: [{ direction: "in" }, { direction: "out" }] });
    const other = { ...kept, titles: [...kept.titles, "更多"] };
    expect(codes(await readAs("unknown", strange, "a.csv", { columnMappings: [other] }))).toEqual([
      "table-unrecognised",
    ]);
  });

  it("is read by what is stated for this file before what was kept", async () => {
    const columnMap = { ...kept.columns, in: "出", out: "进" };
    const { record } = await readAs("statement", strange, "a.csv", { columnMappings: [kept], columnMap });
    expect(record.rows[0]?.direction).toBe("out");
  });
});

describe("a header", () => {
  it("of two rows is read with its groups", async () => {
    const sheet = [
      ["某银行账户明细", null, null, null, null, null, null],
      ["交易日期", "收入", null, "支出", null, "余额", "对方信息"],
      [null, "笔数", "金额", "笔数", "金额", null, "户名"],
      ["2026-03-05", 1, 500, null, null, 1500, "甲公司"],
      ["2026-03-06", null, null, 1, 200, 1300, "乙公司"],
    ];
    const { record, findings } = await readAs("statement", await xlsxBytes({ a: sheet }));
    expect(findings).toEqual([]);
    expect(record).toMatchObject({
      balanced: true,
      rows: [
        { direction: "in", amount: fen(50_000), counterpartyName: "甲公司" },
        { direction: "out", amount: fen(20_000), counterpartyName: "乙公司" },
      ],
    });
  });

  it("that every page repeats, with the sums of the page, is no row", async () => {
    const title = "日期,收入,支出,余额,摘要";
    const lines = [
      title,
      "2026-03-05,100.00,,100.00,甲",
      "2026-03-05,100.00,,,本页合计",
      title,
      "2026-03-31,,,100.00,承前页",
      "2026-03-31,,40.00,60.00,乙",
      "2026-03-31,100.00,40.00,60.00,本月合计",
    ];
    const { record, findings } = await readAs("statement", Buffer.from(lines.join("\n")), "a.csv");
    expect(record.rows.map(({ amount }) => amount)).toEqual([fen(10_000), fen(4_000)]);
    expect({ balanced: record.balanced, findings }).toEqual({ balanced: true, findings: [] });
  });
});

describe("the sheets of a workbook", () => {
  const titles = ["日期", "收入", "支出", "余额", "对方户名"];
  const account = (number: string) => ["账号", number];
  const march = [titles, ["2026-03-05", 100, null, 100, "甲"]];
  const april = [titles, ["2026-04-05", null, 40, 60, "乙"], ["2026-04-06", 5, null, 65, "丙"]];

  it("are one statement, whatever their order", async () => {
    const { record } = await readAs("statement", await xlsxBytes({ 四月: april, 三月: march }));
    expect(record).toMatchObject({ balanced: true, closingBalance: fen(6_500) });
    expect(record.rows).toHaveLength(3);
  });

  it("do not join where a month is missing, or the account is another", async () => {
    const may = [titles, ["2026-05-05", 1, null, 999, "丁"], ["2026-05-06", 1, null, 1000, "丁"]];
    const apart = await readAs("statement", await xlsxBytes({ 三月: march, 五月: may }));
    expect({ balanced: apart.record.balanced, codes: codes(apart) }).toEqual({
      balanced: false,
      codes: ["statement-sheets-apart"],
    });
    const two = { 甲户: [account("6222000000000001"), ...march], 乙户: [account("6222000000000002"), ...april] };
    const other = await readAs("statement", await xlsxBytes(two));
    expect(other.record.rows).toHaveLength(1);
    expect(other.findings).toMatchObject([{ code: "sheet-not-read", severity: "error", detail: { sheet: "乙户" } }]);
  });

  it("are left where the spreadsheet hides them, and told", async () => {
    const workbook = new ExcelJs.Workbook();
    for (const [name, rows] of Object.entries({ 三月: march, 四月: april })) workbook.addWorksheet(name).addRows(rows);
    (workbook.getWorksheet("四月") as ExcelJs.Worksheet).state = "hidden";
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const { record, findings } = await readAs("statement", bytes);
    expect(record.rows).toHaveLength(1);
    expect(findings).toMatchObject([{ code: "sheet-hidden", detail: { sheet: "四月" } }]);
  });

  it("name the sheet of a row that cannot be read", async () => {
    const wrong = [titles, ["2026-04-05", null, "四十", 60, "乙"]];
    const { findings } = await readAs("statement", await xlsxBytes({ 三月: march, 四月: wrong }));
    expect(findings.find(({ code }) => code === "cell-amount-unreadable")?.detail?.["row"]).toBe("2（工作表“四月”）");
  });
});

it("takes a company's own books for no bank statement: their debit of a bank is money in", async () => {
  const books = [
    "序时账\n日期,凭证字号,摘要,科目名称,借方金额,贷方金额\n2026-03-05,记-1,付场地费,银行存款,,1000.00\n",
    "银行存款日记账\n日期,凭证号,摘要,借方,贷方,方向,余额\n2026-03-05,记-1,收分账款,1000.00,,借,1000.00\n",
  ];
  for (const text of books) await readAs("ledger", Buffer.from(text), "账.csv");
  const balances = "科目编码,科目名称,期初余额,,本期发生额,\n,,借方,贷方,借方,贷方\n1002,银行存款,1.00,,2.00,\n";
  const { findings } = await readAs("evidence", Buffer.from(balances), "余额表.csv");
  expect(findings).toMatchObject([{ code: "ledger-kept", severity: "warning" }]);
});
