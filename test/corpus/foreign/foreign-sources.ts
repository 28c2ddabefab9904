import { branch } from "../values/companies.ts";
import { digitalInvoice, freeLine, line, type MadeInvoice } from "../values/invoice.ts";
import { receipt } from "../values/receipt.ts";
import { type MadeStatement, statementOf } from "../values/statement.ts";
import { air, railway } from "../values/ticket.ts";
import { trades } from "../values/wallet.ts";
import * as bank from "../writers/bank-tables.ts";
import type { Cells } from "../writers/cells.ts";
import * as more from "../writers/more-banks.ts";
import { wechat } from "../writers/wallet-tables.ts";
import { type HtmlStyle, htmlInvoice } from "./html-invoice.ts";
import { htmlAir, htmlRailway, htmlReceipt, htmlTable } from "./html-papers.ts";

/** What a program makes into a file that is committed: its source text and what to make of it. */
export interface ForeignSource {
  readonly fileName: string;
  readonly by: "chromium" | "libreoffice";
  /** HTML; LibreOffice takes a table as HTML too. */
  readonly source: string;
  /** Page size for a PDF of Chromium; the export filter of LibreOffice. */
  readonly page?: { readonly width: string; readonly height: string };
  readonly filter?: string;
}

/** An invoice that a browser prints. */
export interface ForeignInvoice {
  readonly fileName: string;
  readonly made: MadeInvoice;
  readonly style: Partial<HtmlStyle>;
  readonly page: { readonly width: string; readonly height: string };
}

const standard = { width: "210mm", height: "140mm" };
const invoice = (
  fileName: string,
  made: MadeInvoice,
  style: Partial<HtmlStyle> = {},
  page = standard,
): ForeignInvoice => ({
  ...{ fileName, made, style, page },
});

export const foreignInvoices: readonly ForeignInvoice[] = [
  invoice("browser-table.pdf", digitalInvoice(850)),
  invoice("browser-serif.pdf", digitalInvoice(851), { font: "Noto Serif CJK SC", commas: true }),
  invoice("browser-flex.pdf", digitalInvoice(852), { frame: "flex", fontSize: "10px" }),
  invoice("browser-joined.pdf", digitalInvoice(853), { joined: true, colon: ":" }),
  invoice("browser-horizontal.pdf", digitalInvoice(854), { vertical: false, fontSize: "9.5px" }),
  invoice("browser-a4.pdf", digitalInvoice(855), { yuan: "￥" }, { width: "210mm", height: "297mm" }),
  invoice("browser-wide-name.pdf", digitalInvoice(856, { buyer: branch }), { nameLabel: "名&emsp;称" }),
  invoice("browser-no-tax.pdf", digitalInvoice(857, { lines: [freeLine("*农产品*道具蔬菜", 9_900)] })),
  invoice(
    "browser-six-lines.pdf",
    digitalInvoice(858, {
      lines: Array.from({ length: 6 }, (_, index) => line(`*服装*第${index + 1}套戏服`, 88_000 + index * 31, 13)),
    }),
  ),
];

export const foreignRailway = railway(90);
export const foreignAir = air(91);
export const foreignReceipts = [receipt(92), receipt(93)] as const;
/** Tables that other programs write, by file name. */
export const foreignTables: readonly {
  readonly fileName: string;
  readonly made: MadeStatement;
  readonly layout: (made: MadeStatement) => Cells;
  readonly filter: string;
}[] = [
  { fileName: "office-icbc.csv", made: statementOf(60), layout: bank.icbcColumns, filter: "xls:MS Excel 97" },
  { fileName: "office-ccb.xls", made: statementOf(61), layout: bank.ccb, filter: "xls:MS Excel 97" },
  { fileName: "office-abc.xls", made: statementOf(62), layout: bank.abc, filter: "xls:MS Excel 97" },
  { fileName: "office-boc.xls", made: statementOf(63), layout: bank.boc, filter: "xls:MS Excel 97" },
  {
    fileName: "office-cmb.xlsx",
    made: statementOf(64),
    layout: (made) => more.cmb(made, 13),
    filter: "xlsx:Calc MS Excel 2007 XML",
  },
  { fileName: "office-spdb.xlsx", made: statementOf(65), layout: more.spdb, filter: "xlsx:Calc MS Excel 2007 XML" },
];
/** What an office suite prints of HTML: it breaks names over rows, and shortens long figures to powers of ten. */
export const officePrints = {
  invoice: digitalInvoice(860),
  statement: statementOf(67),
  receipt: receipt(94),
} as const;
const officePrint = (fileName: string, source: string): ForeignSource => ({
  ...{ fileName, source, by: "libreoffice" },
  filter: "pdf:calc_pdf_Export",
});
/** CMB's statement as a print. */
export const printedCmb = statementOf(66);
const cmbPrint = (made: MadeStatement): Cells => [
  "交易日期,借方(出账),贷方(入账),余额,摘要,收(付)方名称,收(付)方账号,交易类型".split(","),
  ...more
    .bocom(made)
    .slice(1)
    .map(([on = "", out = "", into = "", balance = "", account = "", name = "", memo = ""]) => [
      on,
      out,
      into,
      balance,
      memo,
      name,
      account,
      "转账",
    ]),
];

/** Statements as a browser prints them: cells whose text breaks over rows. */
export const printedTables = [
  { fileName: "browser-spdb.pdf", made: statementOf(68), layout: more.spdb, page: { width: "297mm", height: "210mm" } },
  {
    fileName: "browser-bocom.pdf",
    made: statementOf(69),
    layout: more.bocom,
    page: { width: "148mm", height: "210mm" },
  },
] as const;

const asHtml = (cells: Cells): string =>
  `<html><head><meta charset="utf-8"></head><body><table>${cells
    .map(
      (row) =>
        `<tr>${row.map((cell) => `<td${/^\d{8,}$/.test(cell) ? " sdval='' sdnum='1033;1033;@'" : ""}>${cell}</td>`).join("")}</tr>`,
    )
    .join("")}</table></body></html>`;

const a4 = { width: "210mm", height: "297mm" };

/** Everything that is made by another program and committed. */
export const foreignSources: readonly ForeignSource[] = [
  ...foreignInvoices.map(({ fileName, made, style, page }) => ({
    ...{ fileName, page, by: "chromium" as const },
    source: htmlInvoice(made, style),
  })),
  { fileName: "browser-railway.pdf", by: "chromium", source: htmlRailway(foreignRailway), page: standard },
  { fileName: "browser-air.pdf", by: "chromium", source: htmlAir(foreignAir), page: standard },
  ...foreignReceipts.map((made, index) => ({
    ...{ fileName: `browser-receipt-${index + 1}.pdf`, by: "chromium" as const, page: standard },
    source: htmlReceipt(made),
  })),
  {
    ...{ fileName: "browser-cmb.pdf", by: "chromium" as const, page: a4 },
    source: htmlTable(
      "样例招商银行账务明细清单",
      [`账号：${printedCmb.account}`, `户名：${printedCmb.accountName}`],
      cmbPrint(printedCmb),
    ),
  },
  ...printedTables.map(({ fileName, made, layout, page }) => ({
    ...{ fileName, page, by: "chromium" as const },
    source: htmlTable("样例银行交易明细", [], layout(made)),
  })),
  ...foreignTables.map(({ fileName, made, layout, filter }) => ({
    ...{ fileName, filter, by: "libreoffice" as const },
    source: asHtml(layout(made)),
  })),
  officePrint("office-invoice.pdf", htmlInvoice(officePrints.invoice)),
  officePrint("office-statement.pdf", htmlTable("样例交通银行明细", [], more.bocom(officePrints.statement))),
  officePrint("office-receipt.pdf", htmlReceipt(officePrints.receipt)),
  {
    ...{ fileName: "office-wechat.xls", by: "libreoffice" as const, filter: "xls:MS Excel 97" },
    source: asHtml(wechat(trades)),
  },
];
