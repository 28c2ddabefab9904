import type { CorpusFile, CorpusKind } from "../corpus-file.ts";
import type { Cells } from "../writers/cells.ts";
import { csv, xlsx } from "../writers/table-files.ts";

type Head = readonly [name: string, fileName: string];
type Write = (cells: Cells) => Uint8Array | Promise<Uint8Array>;

/** A budget whose heads and amounts must be these. */
function good(
  [name, fileName]: Head,
  cells: Cells,
  rows: readonly (readonly [string, string])[],
  write: Write = (one) => csv(one),
): CorpusFile {
  return {
    name: `budget ${name}`,
    covers: ["6.budget"],
    fileName,
    make: () => write(cells),
    expect: {
      type: "budget",
      record: { rows: rows.map(([head, amount]) => ({ head, amount })) },
      findings: "none",
    },
  };
}

const heads = [
  ["剧本费", "50000.00"],
  ["前期杂费", "12000.00"],
  ["演职员费", "360000.00"],
  ["场景费", "88000.00"],
  ["服装道具费", "45500.50"],
  ["后期制作费", "120000.00"],
] as const;
const film: Cells = [
  ["《盛京往事之样片》制作预算表"],
  ["序号", "科目", "预算金额（元）", "说明"],
  ...heads.map(([head, amount], index) => [String(index + 1), head, amount, "样例"]),
  ["合计", "", "675500.50", ""],
];
const threeColumns: Cells = [
  ["科目", "预算", "批准", "说明"],
  ...heads.map(([head, amount]) => [head, amount, amount, ""]),
];
const wan: Cells = [
  ["预算表", "", "单位：万元"],
  ["费用项目", "预算金额", "备注"],
  ["剧本费", "5", ""],
  ["演职员费", "36.5", ""],
  ["后期制作费", "12.3456", ""],
];
const subtotals: Cells = [
  ["科目", "预算金额", "备注"],
  ["剧本费", "50000.00", ""],
  ["前期杂费", "12000.00", ""],
  ["小计", "62000.00", ""],
  ["演职员费", "360000.00", ""],
  ["后期制作费", "120000.00", ""],
  ["小计", "480000.00", ""],
  ["合计", "542000.00", ""],
];
/** Budgets, section 6. */
export const budgetKind: CorpusKind = {
  kind: "budgets",
  files: [
    good(["of a film's heads", "预算.csv"], film, heads),
    good(["as XLSX", "预算.xlsx"], film, heads, (cells) => xlsx({ 预算: cells })),
    good(["in GBK", "预算gbk.csv"], film, heads, (cells) => csv(cells, "gb18030")),
    good(["with budget and approval side by side", "预算批准.xlsx"], threeColumns, heads, (cells) =>
      xlsx({ A: cells }),
    ),
    good(["in 万元", "预算万元.csv"], wan, [
      ["剧本费", "50000.00"],
      ["演职员费", "365000.00"],
      ["后期制作费", "123456.00"],
    ]),
    good(["whose subtotals are not counted twice", "预算小计.csv"], subtotals, [
      ["剧本费", "50000.00"],
      ["前期杂费", "12000.00"],
      ["演职员费", "360000.00"],
      ["后期制作费", "120000.00"],
    ]),
  ],
};
