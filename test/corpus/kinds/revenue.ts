import type { CorpusFile, CorpusKind, Wanted } from "../corpus-file.ts";
import type { Cells } from "../writers/cells.ts";
import type { MarkPage } from "../writers/marks.ts";
import { flushRight, label, value } from "../writers/marks.ts";
import { pdfLibPdf } from "../writers/pdf-lib-pdf.ts";
import { csv, html, xlsx } from "../writers/table-files.ts";

interface Line {
  readonly work: string;
  readonly gross: string;
  readonly share: string;
  readonly net: string;
}

const lines: readonly Line[] = [
  { work: "盛京往事之样片", gross: "12345.67", share: "1234.57", net: "11111.10" },
  { work: "海边的样例", gross: "8000.00", share: "800.00", net: "7200.00" },
  { work: "漫剧样例集", gross: "0.30", share: "0.03", net: "0.27" },
];
const march = { from: "2026-03-01", to: "2026-03-31" };

const rowsOf = (more: Readonly<Record<string, Wanted>>, list = lines): readonly Wanted[] =>
  list.map(({ work, gross, share, net }) => ({ work, gross, platformShare: share, net, ...more }));

type Head = readonly [name: string, fileName: string];

function good(
  [name, fileName]: Head,
  cells: Cells,
  rows: readonly Wanted[],
  write: (cells: Cells) => Uint8Array | Promise<Uint8Array> = (one) => csv(one),
): CorpusFile {
  return {
    name: `settlement ${name}`,
    covers: ["6.revenue"],
    fileName,
    make: () => write(cells),
    expect: { type: "revenue", record: { rows }, findings: "none" },
  };
}

const fanqie: Cells = [
  ["样例短剧平台分账结算单"],
  ["结算周期：2026年3月", "", "平台：样例短剧平台"],
  ["序号", "作品名称", "总收益（元）", "平台服务费（元）", "应结金额（元）"],
  ...lines.map((one, index) => [String(index + 1), one.work, one.gross, one.share, one.net]),
  ["合计", "", "20345.97", "2034.60", "18311.37"],
];
const perRow: Cells = [
  ["平台", "剧名", "结算开始日期", "结算结束日期", "总流水", "平台分成", "合作方分成"],
  ...lines.map((one) => ["样例平台", one.work, "2026-03-01", "2026-03-31", one.gross, one.share, one.net]),
];
const months: Cells = [
  ["短剧名称", "结算月份", "分账总额", "渠道分成", "结算金额"],
  ...lines.map((one) => [one.work, "2026-03", one.gross, one.share, one.net]),
];
const wan: Cells = [
  ["平台：样例长视频平台", "结算周期：2026-03-01至2026-03-31", "单位：万元"],
  ["剧集名称", "总收入", "平台分成", "结算金额"],
  ["盛京往事之样片", "12.345", "3.345", "9"],
  ["海边的样例", "1.5", "0.5", "1"],
];
const rate: Cells = [
  ["平台", "剧名", "结算周期", "总收益", "平台分成比例", "应结金额"],
  ["样例平台", "盛京往事之样片", "2026年3月", "10000.00", "30%", "7000.00"],
  ["样例平台", "海边的样例", "2026年3月", "5000.50", "10%", "4500.45"],
];
const refunds: Cells = [
  ["作品", "账期", "总收益", "平台服务费", "应结金额"],
  ["盛京往事之样片", "202603", "5000.00", "500.00", "4500.00"],
  ["海边的样例", "202603", "-200.00", "-20.00", "-180.00"],
];

/** Titles that one platform alone may use stand for files from elsewhere. */
const elsewhere = (file: CorpusFile): CorpusFile => ({ ...file, maker: "other" });

/** The settlement as a printed table. */
const printed: MarkPage = {
  width: 595,
  height: 842,
  marks: [
    label("样例短剧平台 分账结算单", 200, 60, 16),
    label("平台：样例短剧平台", 60, 90),
    label("结算周期：2026年3月", 300, 90),
    ...["作品名称", "总收益（元）", "平台服务费（元）", "应结金额（元）"].map((text, index) =>
      label(text, 60 + index * 120, 120),
    ),
    ...lines.flatMap((one, index) => [
      value("work", one.work, 60, 140 + index * 18),
      flushRight("gross", one.gross, 230, 140 + index * 18),
      flushRight("share", one.share, 360, 140 + index * 18),
      flushRight("net", one.net, 480, 140 + index * 18),
    ]),
  ],
};

/** Settlements of platforms. */
export const revenueKind: CorpusKind = {
  kind: "platform settlements",
  files: [
    good(
      ["with platform and period above the table", "结算单.csv"],
      fanqie,
      rowsOf({ ...march, platform: "样例短剧平台" }),
    ),
    good(["as XLSX", "结算单.xlsx"], fanqie, rowsOf({ ...march, platform: "样例短剧平台" }), (cells) =>
      xlsx({ 结算: cells }),
    ),
    good(["in GBK", "结算单gbk.csv"], fanqie, rowsOf({ ...march, platform: "样例短剧平台" }), (cells) =>
      csv(cells, "gb18030"),
    ),
    elsewhere(
      good(
        ["with platform and dates in each row", "分账明细.xlsx"],
        perRow,
        rowsOf({ ...march, platform: "样例平台" }),
        (cells) => xlsx({ A: cells }),
      ),
    ),
    elsewhere(good(["by month", "月结.csv"], months, rowsOf(march))),
    elsewhere(good(["as HTML named .xls", "月结.xls"], months, rowsOf(march), (cells) => html(cells))),
    good(["in 万元", "万元.csv"], wan, [
      { work: "盛京往事之样片", gross: "123450.00", platformShare: "33450.00", net: "90000.00", ...march },
      { work: "海边的样例", gross: "15000.00", platformShare: "5000.00", net: "10000.00", ...march },
    ]),
    good(["with a rate in place of the share", "比例.csv"], rate, [
      { work: "盛京往事之样片", gross: "10000.00", net: "7000.00", ...march },
      { work: "海边的样例", gross: "5000.50", net: "4500.45", ...march },
    ]),
    good(["with a refund", "退款.csv"], refunds, [
      { work: "盛京往事之样片", gross: "5000.00", platformShare: "500.00", net: "4500.00", ...march },
      { work: "海边的样例", gross: "-200.00", platformShare: "-20.00", net: "-180.00", ...march },
    ]),
    {
      name: "settlement as PDF",
      covers: ["6.revenue"],
      fileName: "结算单.pdf",
      make: () => pdfLibPdf([printed]),
      expect: { type: "revenue", record: { rows: rowsOf({ ...march, platform: "样例短剧平台" }) }, findings: "none" },
    },
  ],
};
