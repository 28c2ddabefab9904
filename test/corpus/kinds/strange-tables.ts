import ExcelJs from "exceljs";
import type { CorpusFile, CorpusKind, Expected, Wanted } from "../corpus-file.ts";
import { type Cells, row } from "../writers/cells.ts";
import { csv } from "../writers/table-files.ts";

const march = { from: "2026-03-01", to: "2026-03-31" };
const work = "盛京往事之样片";
const settled: Wanted = { work, ...march, gross: "10000.00", platformShare: "3000.00", net: "7000.00" };
const titles = row("短剧名称,账期,总收入,平台分成,应结金额");
const line = [work, "2026-03", "10000.00", "3000.00", "7000.00"];

const file = (name: string, fileName: string, make: CorpusFile["make"], expect: Expected): CorpusFile => ({
  ...{ name: `strange ${name}`, fileName, maker: "other", make, expect },
  covers: expect.type === "budget" ? ["6.budget"] : ["6.revenue"],
});

const settlement = (name: string, cells: Cells, rows: readonly Wanted[] = [settled]): CorpusFile =>
  file(`settlement: ${name}`, `${name}.csv`, () => csv(cells), { type: "revenue", record: { rows } });

/** Nothing of it is yuan, and that is told. */
const foreign = (name: string, cells: Cells, codes: readonly string[] = ["currency-not-yuan"]): CorpusFile =>
  file(`settlement in another currency: ${name}`, `外币_${name}.csv`, () => csv(cells), {
    ...{ type: "revenue", record: { rows: [] }, codes },
  });

type Row = readonly (string | number)[];

async function formatted(rows: readonly Row[], format: string): Promise<Uint8Array> {
  const book = new ExcelJs.Workbook();
  const sheet = book.addWorksheet("表");
  for (const cells of rows) {
    const added = sheet.addRow([...cells]);
    for (const [index, cell] of cells.entries()) if (typeof cell === "number") added.getCell(index + 1).numFmt = format;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const numbers: Row = [work, "2026-03", 10_000, 3_000, 7_000];
const heads: Wanted = [
  { head: "剧本费", amount: "12000.00" },
  { head: "场地费", amount: "8500.00" },
];

const budget = (name: string, cells: Cells, rows: Wanted = heads): CorpusFile =>
  file(`budget: ${name}`, `${name}.csv`, () => csv(cells), { type: "budget", record: { rows } });
const costs: Cells = [row("科目,预算金额"), row("剧本费,12000"), row("场地费,8500")];
const shown = (name: string, amounts: readonly [number, number], format: string): CorpusFile =>
  file(
    `budget: ${name}`,
    `${name}.xlsx`,
    () =>
      formatted(
        [
          ["费用项目", "预算金额"],
          ["剧本费", amounts[0]],
          ["场地费", amounts[1]],
        ],
        format,
      ),
    { type: "budget", record: { rows: heads } },
  );

/** Settlements and budgets as other platforms and crews write them; a wrong amount is a fault. */
export const strangeTableKind: CorpusKind = {
  kind: "settlements and budgets of other offices",
  files: [
    settlement("本期合计", [titles, line, ["本期合计", "", "10000.00", "3000.00", "7000.00"]]),
    settlement("总额", [titles, line, ["总额", "", "10000.00", "3000.00", "7000.00"]]),
    settlement("按剧汇总", [titles, line, [`${work} 汇总`, "", "10000.00", "3000.00", "7000.00"]]),
    settlement("合计大写", [titles, line, ["合计（大写）：柒仟元整", "", "", "", "7000.00"]]),
    settlement("其中", [titles, line, row("其中：广告,,1000.00,300.00,700.00")]),
    settlement("竖排", [
      ...[["分账结算单"], ["短剧名称", work], ["结算周期", "2026年3月"], ["总收入", "10000.00"]],
      ...[
        ["平台服务费", "3000.00"],
        ["应结金额", "7000.00"],
      ],
    ]),
    foreign("币种列", [
      [...titles, "币种"],
      [...line, "USD"],
    ]),
    foreign("美金标题", [row("短剧名称,账期,总收入(美金),平台分成(美金),应结金额(美金)"), line]),
    foreign("单位美金", [["单位：美金"], titles, line]),
    foreign("结算币种", [["结算币种：USD"], titles, line]),
    foreign("大标题", [["海外短剧分账结算单（美元）"], titles, line]),
    foreign("注脚", [titles, line, ["注：以上金额均为美元"]]),
    file(
      "settlement in another currency: dollars by the cells' format",
      "外币格式.xlsx",
      () => formatted([titles, numbers], '"$"#,##0.00'),
      { type: "revenue", record: { rows: [] }, codes: ["cell-amount-foreign"] },
    ),
    file(
      "settlement: yuan by the cells' format",
      "人民币格式.xlsx",
      () => formatted([titles, numbers], "_ [$¥-804]* #,##0.00_ ;_ [$¥-804]* -#,##0.00_ "),
      { type: "revenue", record: { rows: [settled] }, findings: "none" },
    ),
    ...["总预算", "合计金额", "制作费用合计", "总计（含税）", "总计人民币", "小计（元）"].map((name) =>
      budget(name, [...costs, [name, "20500"]]),
    ),
    budget("分部合计", [...costs.slice(0, 2), row("前期费用合计,12000"), row("场地费,8500"), row("拍摄费用合计,8500")]),
    budget("剧组的列名", [
      ["《样例》拍摄预算表"],
      row("类别,项目,单价,数量,天数,金额,备注"),
      row("前期,剧本费,12000,1,1,12000,"),
      row("拍摄,场地费,8500,1,1,8500,"),
    ]),
    shown("万元 by the cells' format", [1.2, 0.85], '0.00"万元"'),
    shown("yuan that are shown in 万", [12_000, 8_500], '0!.0,"万"'),
  ],
};
