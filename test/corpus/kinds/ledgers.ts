import type { CorpusFile, CorpusKind, Expected } from "../corpus-file.ts";
import { ledgerRows, type MadeVoucher, vouchers } from "../values/ledger.ts";
import type { Cells } from "../writers/cells.ts";
import * as tables from "../writers/ledger-tables.ts";
import { flushRight, label, type MarkPage } from "../writers/marks.ts";
import { pdfLibPdf } from "../writers/pdf-lib-pdf.ts";
import { csv, html, xls, xlsx } from "../writers/table-files.ts";

type Make = CorpusFile["make"];

const [rent, back, income] = vouchers as readonly [MadeVoucher, MadeVoucher, MadeVoucher];

const file = (name: string, fileName: string, make: Make, expect: Expected): CorpusFile => ({
  ...{ name: `books: ${name}`, fileName, covers: ["6.ledger"], make, expect },
});

const journal = (carries: Parameters<typeof ledgerRows>[1] = {}): Expected => ({
  ...{ type: "ledger", record: { book: "journal", rows: ledgerRows(vouchers, carries) }, findings: "none" },
});

const elsewhere = (one: CorpusFile): CorpusFile => ({ ...one, maker: "other" });

/** One line of the rent's voucher is lost. */
const lossy: readonly MadeVoucher[] = [{ ...rent, lines: rent.lines.slice(1) }, back, income];

const ofBank = vouchers.map((made) => ({ ...made, lines: made.lines.filter(({ code }) => code === "1002") }));

const subAccounts: Cells = [
  ["明细账"],
  ["日期", "凭证号", "科目", "摘要", "借方", "贷方", "余额"],
  ["2026-03-02", "记-001", "生产成本-场景费", "付场地租金", "8800.00", "", "8800.00"],
  ["2026-03-05", "记-002", "生产成本-服装费", "付服装款", "2000.00", "", "10800.00"],
];

/** The journal as a printed table. */
function printed(cells: Cells): MarkPage {
  const columns = [40, 110, 170, 300, 370, 520];
  const [, titles = [], ...rows] = cells;
  const places = [0, 1, 2, 4, 5, 6];
  return {
    ...{ width: 595, height: 842 },
    marks: [
      label("凭证列表", 260, 50, 14),
      ...places.map((from, place) => label(titles[from] ?? "", columns[place] ?? 0, 90)),
      ...rows.flatMap((row, index) =>
        places.flatMap((from, place) => {
          const [text, y] = [row[from] ?? "", 110 + index * 18];
          if (text === "") return [];
          const x = columns[place] ?? 0;
          return [place >= 4 ? flushRight(`${index}-${place}`, text, x + 40, y) : label(text, x, y)];
        }),
      ),
    ],
  };
}

/** The company's own books, section 6. */
export const ledgerKind: CorpusKind = {
  kind: "the company's own books",
  files: [
    file("用友, side and amount, in GB18030", "序时账.csv", () => csv(tables.yonyou(vouchers), "gb18030"), journal()),
    file("金蝶, numbers on the first line", "凭证列表.xlsx", () => xlsx({ 凭证: tables.kingdee(vouchers) }), journal()),
    file("merged cells", "合并.xlsx", () => tables.mergedWorkbook(vouchers), journal({ codes: false })),
    file("by hand in WPS", "手工账.xls", () => xls(tables.byHand(vouchers)), journal({ codes: false })),
    file(
      "printed as PDF",
      "凭证列表.pdf",
      () => pdfLibPdf([printed(tables.kingdee(vouchers))]),
      journal({ codes: false }),
    ),
    file("as HTML named .xls", "序时账.xls", () => html(tables.yonyou(vouchers)), journal()),
    file("a voucher that does not balance", "不平.csv", () => csv(tables.kingdee(lossy)), {
      ...{ type: "ledger", record: { rows: ledgerRows(lossy, { unproven: [23] }) } },
      ...{ findings: "told", codes: ["ledger-voucher-unbalanced"] },
    }),
    file("without a year", "无年份.csv", () => csv(tables.withoutYear(vouchers)), {
      ...{ type: "ledger", record: { rows: [] }, findings: "told", codes: ["ledger-year-missing"] },
    }),
    file(
      "a ledger of the bank, proven by its balance",
      "银行存款明细账.xlsx",
      () => xlsx({ 银行存款: tables.bankLedger(vouchers) }),
      {
        ...{ type: "ledger", record: { book: "account", rows: ledgerRows(ofBank) }, findings: "none" },
      },
    ),
    file("a table of balances is kept as a paper", "科目余额表.csv", () => csv(tables.balances), {
      ...{ type: "evidence", findings: "told", codes: ["ledger-kept"] },
    }),
    file("a ledger of sub-accounts under one balance is no bank statement", "明细账.csv", () => csv(subAccounts), {
      ...{ type: "ledger", findings: "none" },
      record: {
        ...{ book: "account" },
        rows: [
          {
            bookedOn: "2026-03-02",
            bookingNumber: "记-1",
            account: "生产成本-场景费",
            debit: "8800.00",
            isProven: true,
          },
          {
            bookedOn: "2026-03-05",
            bookingNumber: "记-2",
            account: "生产成本-服装费",
            debit: "2000.00",
            isProven: true,
          },
        ],
      },
    }),
    elsewhere(
      file(
        "畅捷通, word and number apart",
        "凭证.csv",
        () => csv(tables.chanjet(vouchers), "utf-16le", "\t"),
        journal({ parties: true }),
      ),
    ),
    elsewhere(file("accounts by level", "分级.csv", () => csv(tables.byLevels(vouchers)), journal({ codes: false }))),
  ],
};
