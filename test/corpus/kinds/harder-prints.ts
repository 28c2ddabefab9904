import type { CorpusFile, CorpusKind } from "../corpus-file.ts";
import { digitalInvoice, line, type MadeInvoice, type MadeLine, oldInvoice, recordOf } from "../values/invoice.ts";
import { air, airRecord, railway, railwayRecord } from "../values/ticket.ts";
import { digitalPrint } from "../writers/digital-print.ts";
import { label, type Mark, type MarkPage, value } from "../writers/marks.ts";
import { ofd } from "../writers/ofd.ts";
import { oldPrint } from "../writers/old-print.ts";
import { pdfLibPdf } from "../writers/pdf-lib-pdf.ts";
import { pdfKitPdf } from "../writers/pdfkit-pdf.ts";
import { airPrint, railwayPrint } from "../writers/ticket-print.ts";

type Write = (page: MarkPage) => Uint8Array | Promise<Uint8Array>;
type Change = (page: MarkPage) => MarkPage;

const byPdfLib: Write = (page) => pdfLibPdf([page], { order: "reversed" });
const byPdfKit: Write = (page) => pdfKitPdf([page], { ruled: false });
const asOfd: Write = (page) => ofd([page]);

const pageOf = (made: MadeInvoice): MarkPage => (made.code === null ? digitalPrint(made) : oldPrint(made));

function other(name: string, made: MadeInvoice, change: Change, write: Write = byPdfLib): CorpusFile {
  return {
    ...{ name: `harder print: ${name}`, covers: ["3.remark"], maker: "other" },
    fileName: `难_${made.code ?? ""}${made.number}.${write === asOfd ? "ofd" : "pdf"}`,
    make: () => write(change(pageOf(made))),
    expect: { type: "invoice", record: recordOf(made) },
  };
}

const more =
  (...marks: readonly Mark[]): Change =>
  (page) => ({ ...page, marks: [...page.marks, ...marks] });
const before =
  (...marks: readonly Mark[]): Change =>
  (page) => ({ ...page, marks: [...marks, ...page.marks] });
const each =
  (change: (mark: Mark) => Mark | readonly Mark[]): Change =>
  (page) => ({ ...page, marks: page.marks.flatMap((mark) => change(mark)) });

/** Unit prices with thirteen decimals, which come close to the amounts. */
const longPrices = more(
  value("price", "21811.3207547169811", 318, 173, 6.5),
  value("price", "1009.02000000000001", 318, 187, 6.5),
);
const contract = before(
  label("备注：合同总价（大写）", 40, 342),
  value("none", "玖拾玖万玖仟玖佰玖拾玖圆整", 150, 342),
  label("（小写）", 300, 342),
  value("none", "¥999999.00", 340, 342),
);
const deducted = more(value("none", "差额征税：1000.00。", 40, 342), value("none", "扣除额合计 ¥1000.00", 200, 342));
const bankLines = more(
  label("购方开户银行：", 40, 342),
  value("none", "样例银行样例支行", 110, 342),
  label("银行账号：", 230, 342),
  value("none", "26212000000000099999", 280, 342),
);
const stamp = more(
  label("全国统一发票监制章", 262, 60, 6),
  label("国家税务总局", 272, 68, 6),
  label("辽宁省税务局", 272, 76, 6),
);
const wrapped = each((mark) =>
  mark.key === "line0.name"
    ? [
        { ...mark, text: mark.text.slice(0, 9) },
        { ...mark, text: mark.text.slice(9), y: mark.y + 9, size: mark.size },
      ]
    : mark,
);
const spacedNumber = each((mark) =>
  mark.key === "number" ? { ...mark, text: mark.text.replace(/(.{4})(?=.)/g, "$1 ") } : mark,
);
const fullWidth = each((mark) =>
  mark.key === "total" || mark.key === "exTax" || mark.key === "tax"
    ? {
        ...mark,
        text: mark.text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).replace("¥", "￥"),
      }
    : mark,
);
const withTail = (one: MadeLine, tail: string): MadeLine => ({ ...one, name: `${one.name}${tail}` });
const numbered = digitalInvoice(944, {
  lines: [
    withTail(line("*印刷品*剧本印刷", 12_300, 13), "2026.03"),
    withTail(line("*纸制品*道具纸箱", 4_560, 13), "100.00g"),
  ],
});
const train = railway(95);
const plane = air(95);

/** Prints that lead a reader astray; a wrong amount is a fault, an unknown one is not. */
export const harderPrintKind: CorpusKind = {
  kind: "harder prints",
  files: [
    other("unit prices with thirteen decimals", digitalInvoice(940), longPrices),
    other("a contract's total in words and figures in the remark", digitalInvoice(941), contract),
    other("a deduction in the remark", digitalInvoice(942), deducted, byPdfKit),
    other("a bank account of twenty digits in the remark", digitalInvoice(943), bankLines),
    other("figures within item names", numbered, (page) => page),
    other("a supervising stamp over the title", digitalInvoice(945), stamp, byPdfKit),
    other("an item name over two rows", digitalInvoice(946), wrapped),
    other("a number set in groups of four", digitalInvoice(947), spacedNumber),
    other("full-width figures", digitalInvoice(948), fullWidth),
    other(
      "an old invoice with another code and number in the remark",
      oldInvoice(949, { remark: "冲抵 021002200399 号码 03999999" }),
      (page) => page,
      byPdfKit,
    ),
    other("an old invoice as OFD with a stamp", oldInvoice(950), stamp, asOfd),
    other("a contract's total in the remark of an OFD", digitalInvoice(951), contract, asOfd),
    {
      ...{ name: "harder print: a railway ticket with a price for a meal", covers: ["3.railway"], maker: "other" },
      fileName: "餐费车票.pdf",
      make: () => byPdfLib(more(label("餐食预订:", 60, 196), value("none", "￥38.00", 110, 196))(railwayPrint(train))),
      expect: { type: "ticket", record: railwayRecord(train) },
    },
    {
      ...{ name: "harder print: an itinerary with CN and YQ before its charges", covers: ["3.air"], maker: "other" },
      fileName: "CN行程单.pdf",
      make: () =>
        byPdfKit(
          each((mark) => {
            const signs = { fund: "CN ", fuel: "YQ ", fare: "CNY ", total: "CNY " }[mark.key ?? ""];
            return signs === undefined ? mark : { ...mark, text: mark.text.replace("CNY", signs) };
          })(airPrint(plane)),
        ),
      expect: { type: "ticket", record: airRecord(plane) },
    },
  ],
};
